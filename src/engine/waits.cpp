// SPDX-License-Identifier: Apache-2.0
#include "engine/waits.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kanteling/law/term_end.hpp"

namespace kanteling::detail {
namespace {

using people::Stage;
using reporting::Actor;
using reporting::NextStep;
using reporting::NextStepCode;
using reporting::OutcomeKind;
using triage::Assessment;

/// Within the norm of the service for a talk, from a day.
NextStep talk(NextStepCode code, Actor actor, supply::ServiceNorms const& norms, Date from, Date on) {
  law::Term const norm = supply::talk_norm(norms);
  NextStep step{.code = code, .actor = actor, .caseworker = {}, .by = law::end_of(norm, from).end, .term = norm.id,
                .statutory = false};
  step.overdue = step.by < on;
  return step;
}

/// Comes first, and no later than what stood next, which goes on beside.
void put_first(Course& course, NextStep step) {
  if (course.next.by < step.by) {
    step.by = course.next.by;
    step.term = course.next.term;
    step.statutory = course.next.statutory;
    step.evidence = course.next.evidence;
    step.equated_days_known = course.next.equated_days_known;
    step.overdue = course.next.overdue;
  }
  course.beside.insert(course.beside.begin(), std::exchange(course.next, std::move(step)));
}

bool has_withheld(triage::StepPlan const& plan) {
  return std::any_of(plan.consents.begin(), plan.consents.end(), triage::is_withheld);
}

/// Who does not consent, each once.
std::vector<std::string> who_withholds(Assessment const& assessment) {
  std::vector<std::string> codes;
  for (triage::StepPlan const& plan : assessment.needs)
    for (triage::NeededConsent const& consent : plan.consents)
      if (triage::is_withheld(consent) && std::find(codes.begin(), codes.end(), consent.by) == codes.end())
        codes.push_back(consent.by);
  return codes;
}

/// Other help than the youth help that waits.
bool other_help_starts(Assessment const& assessment, std::vector<matching::Choice> const& choices) {
  return std::any_of(choices.begin(), choices.end(), [&](matching::Choice const& choice) {
    return !has_withheld(assessment.needs[static_cast<std::size_t>(choice.demand.need)]);
  });
}

/// Where only that help would start, the talk comes instead of its start.
template <class Spoken>
void add_talk_about_consent(Assessment const& assessment, std::vector<matching::Choice> const& choices, Spoken spoken,
                            Course& course) {
  std::vector<std::string> with = who_withholds(assessment);
  if (with.empty()) return;
  NextStep step = spoken(NextStepCode::speak_about_consent);
  step.with = std::move(with);
  bool const starts = course.next.code == NextStepCode::start_provider;
  if (starts && !other_help_starts(assessment, choices)) {
    course.next = std::move(step);
  } else {
    course.beside.push_back(std::move(step));
  }
}

bool is_of_the_inquiry(NextStepCode code) {
  switch (code) {
    case NextStepCode::ask_open_questions:
    case NextStepCode::send_result_of_inquiry:
    case NextStepCode::discuss_choice:
    case NextStepCode::grant_in_the_talk:
    case NextStepCode::refer_by_telephone:
    case NextStepCode::check_content:
    case NextStepCode::decide_application:
    case NextStepCode::start_provider:
    case NextStepCode::find_bridging_help:
    case NextStepCode::review:
      return true;
    default:
      return false;
  }
}

template <class Spoken>
void add_question_of_act(Assessment const& assessment, Spoken spoken, Course& course) {
  std::vector<std::string> with;
  for (triage::StepPlan const& plan : assessment.needs)
    if (plan.adult_since && std::find(with.begin(), with.end(), plan.adult) == with.end()) with.push_back(plan.adult);
  if (with.empty()) return;
  NextStep step = spoken(NextStepCode::ask_about_change);
  step.with = std::move(with);
  if (is_of_the_inquiry(course.next.code)) return put_first(course, std::move(step));
  course.beside.push_back(std::move(step));
}

/// The expert team of a village: the roles of its area where that has its own, else those of the municipality.
void name_team(supply::Municipality const& municipality, std::optional<supply::VillageId> village, NextStep& step) {
  step.members = municipality.team.expert_members;
  if (municipality.organisation.expert_teams == supply::ExpertTeams::one) return;
  supply::VillageId const here = village.value_or(municipality.team_village);
  if (here.index < municipality.villages.size()) step.area = municipality.at(here).name;
  for (supply::ExpertArea const& area : municipality.organisation.expert_areas) {
    if (!area.villages.contains(here)) continue;
    step.area = area.name;
    if (!area.members.empty()) step.members = area.members;
  }
}

/// The first that was asked and not answered.
people::Consultation const* awaited(people::Case const& request) {
  people::Consultation const* first = nullptr;
  for (people::Consultation const& asked : request.consultations)
    if (!asked.answered && (first == nullptr || asked.on < first->on)) first = &asked;
  return first;
}

/// An answer is awaited within the norm for a talk. A complex request that nobody asked experts about goes to them.
void add_experts(supply::Municipality const& municipality, people::Case const& request, Assessment const& assessment,
                 std::optional<supply::CaseworkerId> caseworker, Course& course) {
  std::optional<supply::VillageId> const village = municipality.village(request.village);
  supply::ServiceNorms const& norms = municipality.service_norms;
  if (people::Consultation const* const asked = awaited(request)) {
    NextStep step = talk(NextStepCode::await_expert_team, Actor::expert_team, norms, asked->on, request.on);
    name_team(municipality, village, step);
    if (is_of_the_inquiry(course.next.code)) return put_first(course, std::move(step));
    course.beside.push_back(std::move(step));
    return;
  }
  if (!assessment.complex || request.stage != Stage::inquiry || !request.consultations.empty()) return;
  NextStep step = talk(NextStepCode::ask_expert_team, Actor::caseworker, norms, request.on, request.on);
  step.caseworker = caseworker;
  name_team(municipality, village, step);
  course.beside.push_back(std::move(step));
}

}  // namespace

void add_waits(supply::Municipality const& municipality, people::Case const& request, Assessment const& assessment,
               std::vector<matching::Choice> const& choices, std::optional<supply::CaseworkerId> caseworker,
               Course& course) {
  if (course.kind == OutcomeKind::closed_with_care || !assessment.competent) return;
  auto const spoken = [&](NextStepCode code) {
    NextStep step = talk(code, Actor::caseworker, municipality.service_norms, request.on, request.on);
    step.caseworker = caseworker;
    return step;
  };
  add_talk_about_consent(assessment, choices, spoken, course);
  add_question_of_act(assessment, spoken, course);
  add_experts(municipality, request, assessment, caseworker, course);
}

}  // namespace kanteling::detail
