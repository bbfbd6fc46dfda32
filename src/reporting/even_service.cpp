// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/even_service.hpp"

#include <algorithm>

#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::reporting {
namespace {

/// Sums of one village.
struct Sums {
  std::int64_t requests = 0;
  std::int64_t uses = 0;
  std::int64_t minutes = 0;
  std::int64_t options = 0;
  std::int64_t weeks = 0;
  std::int64_t refusals = 0;
};

void count_task(Sums& to, triage::TaskPlan const& task) {
  for (triage::Finding const& finding : task.findings) {
    if (finding.rung != triage::Rung::general_facility) continue;
    for (triage::FacilityUse const& use : finding.uses) {
      ++to.uses;
      to.minutes += use.offer.minutes;
    }
    if (detail::found_no_facility(finding)) ++to.refusals;
  }
}

void count_outcome(Sums& to, Outcome const& outcome) {
  ++to.requests;
  for (triage::StepPlan const& need : outcome.assessment.needs)
    for (triage::TaskPlan const& task : need.tasks) count_task(to, task);
  for (matching::Choice const& choice : outcome.choices) {
    if (choice.ranked.empty()) {
      if (!choice.national) ++to.refusals;
      continue;
    }
    ++to.options;
    to.weeks += choice.ranked.front().waiting_weeks;
  }
}

Mean mean(std::int64_t sum, std::int64_t count) {
  if (count == 0) return std::nullopt;
  return in_proportion(sum, 100, count);
}

std::int64_t root(std::int64_t square) {
  std::int64_t low = 0, high = 3'000'000'000;
  while (low < high) {
    std::int64_t const middle = (low + high + 1) / 2;
    if (middle <= square / middle)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

std::optional<Spread> spread_of(std::vector<VillageService> const& villages, Mean VillageService::*what) {
  std::vector<std::int64_t> values;
  for (VillageService const& village : villages)
    if (village.*what) values.push_back(*(village.*what));
  if (values.empty()) return std::nullopt;
  auto const [lowest, highest] = std::minmax_element(values.begin(), values.end());
  std::int64_t const count = static_cast<std::int64_t>(values.size());
  std::int64_t sum = 0, squares = 0;
  for (std::int64_t const value : values) {
    sum += value;
    squares += value * value;
  }
  Spread spread{*lowest, *highest, root((count * squares - sum * sum) / (count * count)), std::nullopt};
  if (*lowest > 0) spread.ratio = in_proportion(*highest, 100, *lowest);
  return spread;
}

}  // namespace

EvenService even_service(Decided const& decided) {
  std::vector<Sums> sums(decided.municipality.villages.size());
  for (std::size_t const i : last_of_each_case(decided))
    if (auto const village = decided.municipality.village(decided.cases[i].village))
      count_outcome(sums[village->index], decided.outcomes[i]);
  EvenService report;
  for (std::uint32_t v = 0; v < sums.size(); ++v) {
    Sums const& s = sums[v];
    bool const small = decided.municipality.villages[v].inhabitants < small_village_below;
    report.villages.push_back({{v},
                               small,
                               s.requests,
                               mean(s.minutes, s.uses),
                               mean(s.weeks, s.options),
                               mean(s.refusals * 100, s.requests)});
  }
  report.access_minutes = spread_of(report.villages, &VillageService::access_minutes);
  report.waiting_weeks = spread_of(report.villages, &VillageService::waiting_weeks);
  report.refusals = spread_of(report.villages, &VillageService::refusals);
  return report;
}

}  // namespace kanteling::reporting
