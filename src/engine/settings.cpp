// SPDX-License-Identifier: Apache-2.0
#include "engine/settings.hpp"

#include <algorithm>

#include "kanteling/people/departure.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::detail {
namespace {

using people::Stage;
using reporting::Actor;
using reporting::NextStep;
using reporting::NextStepCode;
using reporting::OutcomeKind;

bool uses_a_facility(triage::Assessment const& assessment) {
  for (triage::StepPlan const& need : assessment.needs)
    for (triage::TaskPlan const& task : need.tasks)
      for (triage::Finding const& finding : task.findings)
        if (!finding.uses.empty()) return true;
  return false;
}

/// Puts a step of the administration before the one that stood next, which goes on beside it by the same day.
void put_before(Course& course, NextStepCode code) {
  course.beside.insert(course.beside.begin(), course.next);
  course.next.code = code;
  course.next.actor = Actor::administration;
  course.next.caseworker.reset();
}

/// Once, in the order of the duties.
void add_duty(std::vector<triage::OpenDuty>& duties, triage::Duty duty) {
  auto const at = std::lower_bound(duties.begin(), duties.end(), duty,
                                   [](triage::OpenDuty const& open, triage::Duty d) { return open.duty < d; });
  if (at == duties.end() || at->duty != duty) duties.insert(at, {duty, {}});
}

}  // namespace

void apply_settings(supply::Organisation const& organisation, people::Case const& request,
                    triage::Assessment const& assessment, Course& course) {
  bool const granted = course.kind == OutcomeKind::provision_proposed || course.kind == OutcomeKind::criteria_met;
  if (organisation.grant == supply::Grant::in_the_talk && request.stage == Stage::inquiry && granted &&
      assessment.questions.empty())
    course.next.code = NextStepCode::grant_in_the_talk;
  if (organisation.content_check == supply::ContentCheck::before_signing && request.stage == Stage::application &&
      course.next.code == NextStepCode::decide_application)
    put_before(course, NextStepCode::check_content);
  // What is complex keeps its caseworker. The result of the inquiry is sent all the same: Wmo 2015, art. 2.3.2(8).
  if (organisation.referral == supply::Referral::by_telephone && course.kind == OutcomeKind::solved_light &&
      course.next.code == NextStepCode::send_result_of_inquiry && !assessment.complex && uses_a_facility(assessment))
    put_before(course, NextStepCode::refer_by_telephone);
}

void apply_settings(supply::Organisation const& organisation, people::Case const& request,
                    triage::Clarified& clarified) {
  clarified.desk_settles = organisation.desk == supply::Desk::settles;
  for (std::size_t n = 0; n < clarified.needs.size(); ++n) {
    triage::ClarifiedNeed& need = clarified.needs[n];
    if (need.route != triage::Route::forward || need.act != law::Act::none) continue;
    for (supply::Forwarding const& forward : organisation.forward)
      if (forward.topic == request.needs[n].topic) need.forward_to = forward.department;
  }
}

void add_scoring(supply::Organisation const& organisation, people::Case const& request,
                 triage::Assessment& assessment) {
  bool const assessed = std::any_of(request.scores.begin(), request.scores.end(),
                                    [](people::DomainScore const& score) { return score.level.has_value(); });
  if (organisation.self_reliance_matrix == supply::SelfRelianceMatrix::not_used || request.stage < Stage::inquiry) return;
  // What somebody looked at and did not assess is still to be talked about, with a plan or without.
  bool const begun = std::any_of(request.scores.begin(), request.scores.end(),
                                 [](people::DomainScore const& score) { return !score.level.has_value(); });
  bool const with_plan = organisation.self_reliance_matrix == supply::SelfRelianceMatrix::with_every_plan &&
                         assessment.one_plan && !assessed;
  if (!begun && !with_plan) return;
  add_duty(assessment.duties, triage::Duty::score_relevant_domains);
}

void add_mediation(supply::Organisation const& organisation, people::Case const& request,
                   triage::Assessment& assessment) {
  bool const decided = request.stage == Stage::decision && !people::departure_of(request);
  if (organisation.mediation == supply::Mediation::offered && decided)
    add_duty(assessment.duties, triage::Duty::offer_mediation);
}

std::vector<Problem> check_settings(supply::Municipality const& municipality, rules::Package const& policy) {
  std::vector<Problem> problems;
  supply::Organisation const& organisation = municipality.organisation;
  if (organisation.villages == supply::Villages::alike)
    for (std::size_t t = 0; t < policy.facts.size(); ++t) {
      std::vector<std::uint32_t> const& facts = policy.facts[t];
      if (std::binary_search(facts.begin(), facts.end(), people::fact("village").index))
        problems.push_back({"decision " + policy.form.tables[t].id, "reads the village",
                            "rules that are alike in every village, or organisation.villages \"may_differ\""});
    }
  if (organisation.employment == supply::Employment::municipality_only)
    for (supply::Caseworker const& caseworker : municipality.caseworkers)
      if (caseworker.seconded)
        problems.push_back({"caseworkers.csv, " + caseworker.code, "seconded by \"" + caseworker.home_organisation + "\"",
                            "employer municipality, or organisation.employment \"seconded_allowed\""});
  return problems;
}

}  // namespace kanteling::detail
