// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/even_service.hpp"

#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"
#include "reporting/spread.hpp"

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

std::optional<Spread> spread_of_villages(std::vector<VillageService> const& villages,
                                         Mean VillageService::*what) {
  std::vector<Mean> means;
  for (VillageService const& village : villages) means.push_back(village.*what);
  return spread_of(means);
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
                               mean_of(s.minutes, s.uses),
                               mean_of(s.weeks, s.options),
                               mean_of(s.refusals * 100, s.requests)});
  }
  report.access_minutes = spread_of_villages(report.villages, &VillageService::access_minutes);
  report.waiting_weeks = spread_of_villages(report.villages, &VillageService::waiting_weeks);
  report.refusals = spread_of_villages(report.villages, &VillageService::refusals);
  return report;
}

}  // namespace kanteling::reporting
