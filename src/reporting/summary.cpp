// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/summary.hpp"

#include <algorithm>
#include <cassert>

#include "reporting/budget_lines.hpp"
#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::reporting {
namespace {

/// Counts by the position of an enumeration's value; what never happened is left out of the lines.
template <class Line, class Reason, std::size_t N>
std::vector<Line> lines_of(std::array<std::int64_t, N> const& times) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < N; ++i)
    if (times[i] > 0) lines.push_back({static_cast<Reason>(i), times[i]});
  return lines;
}

constexpr std::size_t exclusion_count = static_cast<std::size_t>(matching::Exclusion::already_national) + 1;
constexpr std::size_t refusal_count = static_cast<std::size_t>(supply::OfferRefusal::not_wheelchair_accessible) + 1;

struct Counting {
  Summary summary;
  std::array<std::int64_t, exclusion_count> exclusions{};
  std::array<std::int64_t, refusal_count> refusals{};
};

bool has_part(triage::Finding const& finding, std::int64_t remainder) {
  if (finding.rung != triage::Rung::tailored) return finding.covered > 0;
  return finding.verdict == triage::Verdict::admissible && remainder > 0;
}

void count_facility(Counting& to, triage::Finding const& finding) {
  if (!finding.uses.empty()) ++to.summary.facility_found;
  if (!detail::found_no_facility(finding)) return;
  ++to.summary.facility_not_found;
  for (supply::RefusedOffer const& refused : finding.refused) ++to.refusals[static_cast<std::size_t>(refused.reason)];
}

void count_task(Counting& to, triage::TaskPlan const& task) {
  ++to.summary.tasks;
  for (triage::Finding const& finding : task.findings) {
    if (has_part(finding, task.remainder)) ++to.summary.rungs[static_cast<std::size_t>(finding.rung)].tasks;
    if (finding.rung == triage::Rung::general_facility) count_facility(to, finding);
  }
}

void count_choice(Counting& to, matching::Choice const& choice) {
  if (!choice.ranked.empty()) {
    to.summary.rungs[static_cast<std::size_t>(triage::Rung::tailored)].cost += choice.ranked.front().cost;
  }
  if (!choice.ranked.empty()) {
    ++to.summary.places_found;
    return;
  }
  ++to.summary.places_not_found;
  for (matching::Excluded const& excluded : choice.excluded) ++to.exclusions[static_cast<std::size_t>(excluded.reason)];
}

void count_access(Counting& to, supply::Municipality const& municipality, people::Case const& request,
                  triage::Assessment const& assessment) {
  auto const village = municipality.village(request.village);
  if (!village) return;
  AccessLine& line = to.summary.access[village->index];
  ++line.requests;
  for (triage::StepPlan const& need : assessment.needs)
    for (triage::TaskPlan const& task : need.tasks)
      for (triage::Finding const& finding : task.findings) {
        if (finding.uses.empty()) continue;
        ++line.facility_uses;
        line.minutes_sum += finding.uses.front().offer.minutes;
      }
}

void count_outcome(Counting& to, supply::Municipality const& municipality, people::Case const& request,
                   Outcome const& outcome) {
  ++to.summary.by_kind[static_cast<std::size_t>(outcome.kind)];
  for (triage::StepPlan const& need : outcome.assessment.needs)
    for (triage::TaskPlan const& task : need.tasks) count_task(to, task);
  Cents& facilities = to.summary.rungs[static_cast<std::size_t>(triage::Rung::general_facility)].cost;
  for (detail::PlacesTaken const& taken : detail::places_taken(outcome.assessment)) {
    facilities += detail::cost_of_places(municipality, taken);
  }
  for (matching::Choice const& choice : outcome.choices) count_choice(to, choice);
  count_access(to, municipality, request, outcome.assessment);
}

Counting empty_counting(supply::Municipality const& municipality) {
  Counting counting;
  for (std::size_t i = 0; i < triage::rung_count; ++i) {
    counting.summary.rungs.push_back({static_cast<triage::Rung>(i), 0, {}});
  }
  for (std::uint32_t i = 0; i < municipality.villages.size(); ++i) counting.summary.access.push_back({{i}, 0, 0, 0});
  return counting;
}

}  // namespace

Summary summarise(supply::Municipality const& municipality, supply::Availability const& start,
                  supply::Availability const& end, std::span<people::Case const> cases,
                  std::span<Outcome const> outcomes) {
  assert(cases.size() == outcomes.size() && "an outcome beside another case would be counted in the wrong village");
  std::vector<std::size_t> const last = last_of_each_case(outcomes.first(std::min(cases.size(), outcomes.size())));
  Counting counting = empty_counting(municipality);
  std::vector<Outcome const*> counted;
  for (std::size_t const i : last) {
    count_outcome(counting, municipality, cases[i], outcomes[i]);
    counted.push_back(&outcomes[i]);
  }
  Summary& summary = counting.summary;
  summary.requests = static_cast<std::int64_t>(last.size());
  summary.outcomes = static_cast<std::int64_t>(outcomes.size());
  summary.exclusions_of_not_found = lines_of<NotFoundLine, matching::Exclusion>(counting.exclusions);
  summary.refusals_of_not_found = lines_of<RefusedOfferLine, supply::OfferRefusal>(counting.refusals);
  summary.budgets = budget_lines(municipality, start, end, std::move(counted));
  return std::move(counting.summary);
}

}  // namespace kanteling::reporting
