// SPDX-License-Identifier: Apache-2.0
#include "reporting/budget_lines.hpp"

#include <algorithm>

namespace kanteling::reporting {
namespace {

/// What of the first option of a choice falls in a year, counted as `matching::reserve` takes it: a week belongs to the
/// year in which it begins, what is done once to the year in which it starts, and the parts add up to the cost exactly.
Cents cost_in_year(supply::Municipality const& municipality, matching::Choice const& choice, std::int32_t year) {
  matching::Option const& option = choice.ranked.front();
  Date const start = choice.demand.from + static_cast<std::int32_t>(7 * option.waiting_weeks);
  bool const once = municipality.at(municipality.at(option.contract).product).per == Per::once;
  std::int64_t const weeks = once ? 1 : std::max<std::int64_t>(option.weeks, 1);
  auto const cost_until_end_of = [&](std::int32_t last_year) {
    std::int32_t const days = make_date(last_year, 12, 31) - start;
    std::int64_t const begun = days < 0 ? 0 : std::min<std::int64_t>(days / 7 + 1, weeks);
    return Cents{option.cost.value * begun / weeks};
  };
  return cost_until_end_of(year) - cost_until_end_of(year - 1);
}

Cents cost_in_year(supply::Municipality const& municipality, Outcome const& outcome, supply::Budget const& budget) {
  Cents sum;
  for (matching::Choice const& choice : outcome.choices)
    if (choice.demand.act == budget.act && !choice.ranked.empty()) sum += cost_in_year(municipality, choice, budget.year);
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
