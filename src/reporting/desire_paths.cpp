// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/desire_paths.hpp"

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <string_view>

#include "kanteling/people/facts.hpp"
#include "kanteling/people/find_fact.hpp"
#include "reporting/last_outcomes.hpp"

namespace kanteling::reporting {
namespace {

using Deviations = std::bitset<deviation_count>;

void mark(Deviations& to, Deviation deviation) {
  to.set(static_cast<std::size_t>(deviation));
}

Deviation deviation_of(people::OverrideOf of) {
  switch (of) {
    case people::OverrideOf::covers:
      return Deviation::step_by_person;
    case people::OverrideOf::grant:
      return Deviation::provision_by_person;
    case people::OverrideOf::refuse:
      return Deviation::refusal_by_person;
    default:
      return Deviation::case_by_person;
  }
}

bool is_true(people::StatedFacts const& facts, people::FactId id) {
  people::StatedFact const* const stated = people::find_fact(facts, id);
  return stated && !stated->is_null && stated->value == 1;
}

/// The desk found that information is enough, and the resident wants to report all the same.
bool insists(people::Case const& request) {
  constexpr people::FactId enough = people::fact("information_settles");
  bool const settles = is_true(request.facts, enough) ||
                       std::any_of(request.needs.begin(), request.needs.end(),
                                   [](people::Need const& need) { return is_true(need.facts, enough); });
  return settles && is_true(request.facts, people::fact("wants_report"));
}

void mark_entrance(Deviations& to, people::Case const& request) {
  if (insists(request)) mark(to, Deviation::insists_on_report);
  if (request.channel == people::Channel::letter) mark(to, Deviation::by_letter);
  if (request.channel == people::Channel::email) mark(to, Deviation::by_email);
  if (request.channel == people::Channel::professional) mark(to, Deviation::by_professional);
}

void mark_declined(Deviations& to, triage::Rung rung) {
  switch (rung) {
    case triage::Rung::usual_help:
      return mark(to, Deviation::declined_housemates);
    case triage::Rung::informal_care:
      return mark(to, Deviation::declined_carer);
    case triage::Rung::network:
      return mark(to, Deviation::declined_network);
    case triage::Rung::general_facility:
      return mark(to, Deviation::declined_facility);
    default:
      return;
  }
}

void mark_finding(Deviations& to, triage::Finding const& finding) {
  if (finding.verdict == triage::Verdict::declined) mark_declined(to, finding.rung);
  if (!finding.own_plan) return;
  triage::PlanVerdict const verdict = finding.own_plan->verdict;
  if (verdict == triage::PlanVerdict::followed) mark(to, Deviation::own_plan_first);
  if (verdict == triage::PlanVerdict::not_followed || verdict == triage::PlanVerdict::followed_in_part)
    mark(to, Deviation::own_plan_otherwise);
}

void mark_way(Deviations& to, Outcome const& outcome) {
  triage::Assessment const& assessment = outcome.assessment;
  if (outcome.kind == OutcomeKind::forwarded || !assessment.forward_to.empty())
    mark(to, Deviation::forwarded);
  for (triage::StepPlan const& need : assessment.needs) {
    if (need.route == triage::Route::referral) mark(to, Deviation::by_referral);
    for (triage::TaskPlan const& task : need.tasks)
      for (triage::Finding const& finding : task.findings) mark_finding(to, finding);
  }
}

bool wish_passed_over(supply::Municipality const& municipality, people::Case const& request,
                      Outcome const& outcome) {
  if (request.wishes.provider.empty()) return false;
  return std::any_of(outcome.choices.begin(), outcome.choices.end(), [&](matching::Choice const& choice) {
    if (choice.ranked.empty() || (choice.pick && !choice.pick->why_not)) return false;
    supply::Contract const& first = municipality.at(choice.ranked.front().contract);
    return municipality.at(first.provider).code != request.wishes.provider;
  });
}

Deviation deviation_of(matching::Exclusion why_not) {
  switch (why_not) {
    case matching::Exclusion::not_in_force:
    case matching::Exclusion::not_this_product:
      return Deviation::picked_not_contracted;
    default:
      return Deviation::picked_not_possible;
  }
}

bool is_for(people::Pick const& pick, matching::Demand const& demand) {
  return pick.need == demand.need && (pick.task < 0 || pick.task == demand.task);
}

/// A pick that became no option. Of one whose provider is not known here matching found nothing.
void mark_picks(Deviations& to, people::Case const& request, Outcome const& outcome) {
  for (matching::Choice const& choice : outcome.choices) {
    if (choice.pick && choice.pick->why_not) mark(to, deviation_of(*choice.pick->why_not));
    bool const unknown = !choice.pick && std::any_of(request.picks.begin(), request.picks.end(),
                                                     [&](auto const& p) { return is_for(p, choice.demand); });
    if (unknown) mark(to, Deviation::picked_not_contracted);
  }
}

Deviations deviations_of(supply::Municipality const& municipality, people::Case const& request,
                         Outcome const& outcome) {
  Deviations deviations;
  mark_way(deviations, outcome);
  if (wish_passed_over(municipality, request, outcome)) mark(deviations, Deviation::wished_not_first);
  mark_picks(deviations, request, outcome);
  for (people::Override const& by_person : request.overrides) mark(deviations, deviation_of(by_person.of));
  return deviations;
}

/// How each case came in: of one that came back, every time it was looked at.
std::map<std::string_view, Deviations> entrances(Decided const& decided) {
  std::map<std::string_view, Deviations> by_id;
  for (people::Case const& request : decided.cases) mark_entrance(by_id[request.id], request);
  return by_id;
}

/// Cases by deviation and reason.
using Reasons = std::map<Deviation, std::map<std::string, std::int64_t>>;

void count_reasons(Reasons& to, people::Case const& request) {
  std::set<std::pair<Deviation, std::string>> once;
  for (people::Override const& by_person : request.overrides)
    once.emplace(deviation_of(by_person.of), by_person.reason);
  for (auto const& [deviation, reason] : once) ++to[deviation][reason];
}

std::vector<CommonReasons> common(Reasons const& all, std::int64_t threshold) {
  std::vector<CommonReasons> lines;
  for (auto const& [deviation, reasons] : all) {
    CommonReasons line{deviation, {}};
    for (auto const& [reason, cases] : reasons)
      if (cases >= threshold) line.reasons.push_back(reason);
    if (!line.reasons.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

DesirePathReport desire_paths(Decided const& decided, std::int64_t threshold) {
  CountTable counts{deviation_count, decided.municipality.villages.size(), {}};
  counts.counts.assign(counts.rows * counts.columns, 0);
  Reasons reasons;
  std::map<std::string_view, Deviations> const came_in = entrances(decided);
  for (std::size_t const i : last_of_each_case(decided)) {
    people::Case const& request = decided.cases[i];
    auto const village = decided.municipality.village(request.village);
    if (!village) continue;
    Deviations const deviations =
        came_in.at(request.id) | deviations_of(decided.municipality, request, decided.outcomes[i]);
    for (std::size_t d = 0; d < deviation_count; ++d)
      if (deviations.test(d)) ++counts.at(d, village->index);
    count_reasons(reasons, request);
  }
  return {threshold, protect(counts, threshold), common(reasons, threshold)};
}

}  // namespace kanteling::reporting
