// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/shift_report.hpp"

#include <algorithm>

#include "reporting/last_outcomes.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling::reporting {
namespace {

/// Amounts and costs of grants of one kind, for its average price.
struct Granted {
  std::int64_t amount = 0;
  Cents cost;
};

struct Counting {
  std::array<ShiftLine, people::task_kind_count> lines{};
  std::array<Granted, people::task_kind_count> granted{};
  ShiftReport report;
};

void count_task(Counting& to, triage::TaskPlan const& task) {
  ShiftLine& line = to.lines[static_cast<std::size_t>(task.kind)];
  ++line.tasks;
  ++(task.remainder == 0 ? line.light : task.remainder < task.amount.amount ? line.mixed : line.heavy);
  for (triage::Finding const& finding : task.findings)
    if (finding.rung != triage::Rung::tailored)
      line.amounts[static_cast<std::size_t>(finding.rung)] += finding.covered;
  line.amounts.back() += task.remainder;
}

/// A rung after the one that covered the rest was never needed, so a task without a remainder is settled as
/// it stands.
bool is_settled(triage::TaskPlan const& task) {
  return task.settled || task.remainder == 0;
}

bool is_on_ladder(triage::Assessment const& assessment, std::size_t need) {
  return need < assessment.needs.size() && assessment.needs[need].route == triage::Route::ladder;
}

void count_outcome(Counting& to, supply::Municipality const& municipality, Outcome const& outcome) {
  triage::Assessment const& assessment = outcome.assessment;
  for (std::size_t n = 0; n < assessment.needs.size(); ++n) {
    if (!is_on_ladder(assessment, n)) continue;
    for (triage::TaskPlan const& task : assessment.needs[n].tasks)
      is_settled(task) ? count_task(to, task) : void(++to.report.open);
  }
  for (matching::Choice const& choice : outcome.choices) {
    if (choice.ranked.empty() || !is_on_ladder(assessment, static_cast<std::size_t>(choice.demand.need)))
      continue;
    Granted& granted = to.granted[static_cast<std::size_t>(choice.demand.kind)];
    granted.amount += choice.demand.amount;
    granted.cost += choice.ranked.front().cost;
  }
  for (detail::PlacesTaken const& taken : detail::places_taken(assessment))
    to.report.facilities += detail::cost_of_places(municipality, taken);
}

}  // namespace

ShiftReport shift_report(Decided const& decided) {
  Counting counting;
  for (std::size_t const i : last_of_each_case(decided)) {
    Outcome const& outcome = decided.outcomes[i];
    if (outcome.assessment.stage >= people::Stage::inquiry)
      count_outcome(counting, decided.municipality, outcome);
  }
  for (std::size_t k = 0; k < people::task_kind_count; ++k) {
    ShiftLine& line = counting.lines[k];
    if (line.tasks == 0) continue;
    line.kind = static_cast<people::TaskKind>(k);
    Granted const& granted = counting.granted[k];
    line.granted = granted.cost;
    line.without_ladder = {
        in_proportion(granted.cost.value, line.lighter() + line.tailored(), granted.amount)};
    counting.report.lines.push_back(line);
  }
  return std::move(counting.report);
}

}  // namespace kanteling::reporting
