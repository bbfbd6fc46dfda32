// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "engine/conclude.hpp"
#include "engine/demands.hpp"
#include "engine/next_step.hpp"
#include "engine/parallel.hpp"
#include "engine/places.hpp"
#include "engine/post.hpp"
#include "engine/settings.hpp"
#include "engine/state.hpp"
#include "engine/urgency.hpp"
#include "engine/waits.hpp"
#include "kanteling/matching/own_organisation.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/start.hpp"
#include "kanteling/triage/fact_use.hpp"
#include "kanteling/version.hpp"
#include "reporting/place_uses.hpp"
#include "triage/fact_set.hpp"

namespace kanteling {
namespace {

using people::Case;
using people::Stage;
using triage::Assessment;
using triage::Clarified;

/// Temporary help awaits the inquiry (six weeks) and the decision (two): Wmo 2015, art. 2.3.2(1), 2.3.3
/// and 2.3.5(2).
constexpr std::int64_t temporary_help_weeks = 8;

/// The first day on which a facility that is full or closed now has a place for a task: until then help only bridges.
std::optional<supply::RefusedOffer> place_later(triage::TaskPlan const& task, Date from) {
  std::optional<supply::RefusedOffer> first;
  for (triage::Finding const& finding : task.findings)
    for (supply::RefusedOffer const& refused : finding.refused) {
      if (!refused.free_from || *refused.free_from <= from) continue;
      if (!first || *refused.free_from < *first->free_from) first = refused;
    }
  return first;
}

/// Help until the day before the place, in whole weeks so that no gap is left before it; the review is on that day.
void bridge(matching::Demand& demand, triage::TaskPlan const& task) {
  if (demand.weeks > 0) return;  // temporary help has a length of its own
  std::optional<supply::RefusedOffer> const later = place_later(task, demand.from);
  if (!later) return;
  demand.place_from = later->free_from;
  demand.place_at = later->facility;
  demand.weeks = (*later->free_from - demand.from + 6) / 7;
}

/// What triage leaves for matching: the remainder of settled tasks on the ladder or after a referral, and
/// whole tasks where conditions are met. Matching sees nothing else. First contact leaves nothing, but for
/// temporary urgent help.
void add_demands(std::vector<matching::Demand>& demands, std::size_t need, triage::StepPlan const& plan,
                 triage::ClarifiedNeed const& clarified, Stage stage, Date from) {
  std::int64_t const weeks = stage < Stage::inquiry ? temporary_help_weeks : 0;
  auto const add = [&](std::size_t task, people::TaskKind kind, std::int64_t amount) {
    demands.push_back({static_cast<std::int32_t>(need), static_cast<std::int32_t>(task), plan.act, kind,
                       amount, from, weeks, stage < Stage::inquiry});
  };
  for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
    triage::TaskPlan const& task = plan.tasks[t];
    bool const allowed =
        !task.findings.empty() && task.findings.back().verdict == triage::Verdict::admissible;
    if (!allowed || task.remainder <= 0) continue;
    add(t, task.kind, task.remainder);
    bridge(demands.back(), task);
  }
  if (stage >= Stage::inquiry && plan.criteria && plan.criteria->verdict == triage::CriteriaVerdict::provides)
    for (std::size_t t = 0; t < clarified.tasks.size(); ++t)
      add(t, clarified.tasks[t].kind, clarified.tasks[t].amount);
}

/// Tasks that no product of the act gives (a parking card, an income) are granted by the municipality itself.
bool is_bought(supply::Municipality const& municipality, matching::Demand const& demand) {
  return std::any_of(municipality.products.begin(), municipality.products.end(),
                     [&](supply::Product const& product) {
                       return product.act == demand.act && product.covers(demand.kind);
                     });
}

}  // namespace

std::vector<matching::Demand> detail::demands_of(supply::Municipality const& municipality,
                                                 Case const& request, Assessment const& assessment,
                                                 Clarified const& clarified) {
  std::vector<matching::Demand> demands;
  if (request.stage < Stage::inquiry && !assessment.urgent) return demands;
  for (std::size_t n = 0; n < assessment.needs.size(); ++n)
    add_demands(demands, n, assessment.needs[n], clarified.needs[n], request.stage,
                start_of(request, request.needs[n]));
  std::erase_if(demands, [&](matching::Demand const& demand) { return !is_bought(municipality, demand); });
  return demands;
}

namespace {

Cents cost_of(supply::Municipality const& municipality, Assessment const& assessment,
              std::vector<matching::Choice> const& choices) {
  Cents sum;
  for (matching::Choice const& choice : choices) {
    if (!choice.ranked.empty()) sum += choice.ranked.front().cost;
    if (choice.kept_place)
      sum += matching::cost_of_places(municipality, *choice.kept_place, detail::weeks_until_review(assessment));
  }
  for (detail::PlacesTaken const& taken : detail::places_taken(assessment))
    sum += detail::cost_of_places(municipality, taken);
  return sum;
}

/// Everything that was read: the inputs of every table that was asked, and what travel to a facility goes by.
reporting::Receipt receipt_of(rules::Package const& policy, Case const& request,
                              Assessment const& assessment) {
  triage::FactSet facts;
  for (triage::TraceStep const& step : assessment.trace)
    for (std::uint32_t const fact : policy.facts[step.table]) facts.add({fact});
  if (request.stage >= Stage::inquiry)
    for (people::FactId const fact : triage::travel_facts) facts.add(fact);
  return {std::string(version_string), policy.hash, request.on, facts.ascending()};
}

/// Who takes a case. At first contact a municipality of generalists asks whoever has room.
matching::Assigned assigned_to(supply::Municipality const& municipality, supply::Availability const& free,
                               Case const& request, Assessment const& assessment, supply::VillageId near) {
  return matching::assign(municipality, free, detail::post_of(municipality, request, assessment, near));
}

/// Whether somebody of the team has a step to take.
bool asks_caseworker(reporting::Outcome const& outcome) {
  return outcome.next.caseworker || std::any_of(outcome.beside.begin(), outcome.beside.end(),
                                                [](reporting::NextStep const& step) { return step.caseworker.has_value(); });
}

}  // namespace

triage::Clarified Engine::State::clarify(Case const& request) const {
  triage::Clarified clarified = triage::clarify(policy, request, village_value(request));
  detail::apply_settings(municipality.organisation, request, clarified);
  return clarified;
}

reporting::Outcome Engine::State::decide(Case const& request, Clarified const& clarified,
                                         supply::Availability const& free, matching::Guide const& guide) const {
  matching::Ground const by = ground(guide, detail::is_urgent(clarified));
  std::optional<supply::VillageId> const home = municipality.village(request.village);
  Assessment assessment = detail::assess_with_places(policy, request, clarified, village_value(request), free,
                                             detail::offers_for(by, free, request, home, clarified));
  return detail::conclude(by, policy, request, clarified, std::move(assessment), home, free);
}

reporting::Outcome detail::conclude(matching::Ground const& ground, rules::Package const& policy, Case const& request,
                                    Clarified const& clarified, Assessment found,
                                    std::optional<supply::VillageId> home, supply::Availability const& free) {
  supply::Municipality const& municipality = ground.municipality;
  reporting::Outcome outcome;
  outcome.case_id = request.id;
  outcome.assessment = std::move(found);
  Assessment const& assessment = outcome.assessment;

  supply::VillageId const near = home.value_or(municipality.team_village);
  if (assessment.competent)
    outcome.choices =
        matching::rank(ground, free, request, near, demands_of(municipality, request, assessment, clarified));
  keep_places(ground, free, request, home, outcome.choices);
  matching::Assigned assigned = assigned_to(municipality, free, request, assessment, near);
  std::optional<supply::CaseworkerId> const caseworker = assigned.caseworker;
  outcome.packages = matching::packages(ground, free, request, near, outcome.choices);
  if (caseworker) matching::show_own_organisation(municipality, *caseworker, outcome.choices);
  detail::Course course =
      detail::course_of(request, assessment, outcome.choices, municipality.service_norms, caseworker);
  detail::apply_settings(municipality.organisation, request, assessment, course);
  detail::add_waits(municipality, request, assessment, outcome.choices, caseworker, course);
  detail::add_scoring(municipality.organisation, request, outcome.assessment);
  detail::add_mediation(municipality.organisation, request, outcome.assessment);
  outcome.kind = course.kind;
  outcome.next = course.next;
  outcome.beside = course.beside;
  if (asks_caseworker(outcome)) outcome.assigned = std::move(assigned);
  for (law::Clock& clock : detail::own_clocks(request, assessment.stage, course, municipality.service_norms))
    outcome.assessment.clocks.push_back(std::move(clock));
  outcome.cost = cost_of(municipality, assessment, outcome.choices);
  outcome.receipt = receipt_of(policy, request, assessment);
  return outcome;
}

reporting::Outcome Engine::decide(Case const& request, supply::Availability const& free) const {
  return state_->decide(request, state_->clarify(request), free);
}

reporting::Outcome Engine::decide(Case const& request, supply::Availability const& free,
                                  matching::Guide const& guide) const {
  return state_->decide(request, state_->clarify(request), free, guide);
}

std::vector<matching::WhyNot> Engine::why_not(Case const& request, supply::Availability const& free,
                                              supply::ProviderId provider) const {
  supply::VillageId const near = state_->municipality.village(request.village).value_or(state_->municipality.team_village);
  return matching::why_not(state_->ground(), free, request, near, decide(request, free).choices, provider);
}

std::vector<reporting::Outcome> Engine::decide_all(std::span<Case const> requests,
                                                   supply::Availability const& free, int threads) const {
  std::vector<reporting::Outcome> outcomes(requests.size());
  detail::for_each_index(requests.size(), threads,
                         [&](std::size_t i) { outcomes[i] = decide(requests[i], free); });
  return outcomes;
}

}  // namespace kanteling
