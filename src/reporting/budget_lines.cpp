// SPDX-License-Identifier: Apache-2.0
#include "reporting/budget_lines.hpp"

#include <algorithm>

#include "kanteling/matching/ranking.hpp"

namespace kanteling::reporting {
namespace {

Cents cost_in_year(supply::Municipality const& municipality, Outcome const& outcome, supply::Budget const& budget) {
  Cents sum;
  for (matching::Choice const& choice : outcome.choices)
    if (choice.demand.act == budget.act && !choice.ranked.empty()) sum += matching::cost_in_year(municipality, choice, budget.year);
  return sum;
}

std::optional<Date> overrun(supply::Municipality const& municipality, supply::Budget const& budget, Cents left,
                            std::vector<Outcome const*> const& by_day) {
  for (Outcome const* const outcome : by_day) {
    Cents const after = left - cost_in_year(municipality, *outcome, budget);
    if (left.value >= 0 && after.value < 0) return outcome->receipt.on;
    left = after;
  }
  return std::nullopt;
}

}  // namespace

std::vector<BudgetLine> budget_lines(supply::Municipality const& municipality, supply::Availability const& start,
                                     supply::Availability const& end, std::vector<Outcome const*> outcomes) {
  std::stable_sort(outcomes.begin(), outcomes.end(),
                   [](Outcome const* a, Outcome const* b) { return a->receipt.on < b->receipt.on; });
  std::vector<BudgetLine> lines;
  for (std::size_t row = 0; row < municipality.budgets.size(); ++row) {
    supply::Budget const& budget = municipality.budgets[row];
    Cents const left{start.remaining_of_year(start.limit_of_budget(row))};
    Cents const granted = left - Cents{end.remaining_of_year(end.limit_of_budget(row))};
    lines.push_back({budget.act, budget.year, budget.amount, budget.committed, granted,
                     overrun(municipality, budget, left, outcomes)});
  }
  return lines;
}

}  // namespace kanteling::reporting
