// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/period_plan.hpp"

namespace kanteling::matching {

/// The first plan may use half of the time and of the work, where the plan is solved again after it: what was
/// asked for holds for all of it together.
[[nodiscard]] planning::PlanOptions effort_of_first_plan(PeriodOptions const& options);

/// Solves the plan again with more of each of the `options.solve_again` dearest limits, one after the other,
/// from the prices that were found; they share the other half of time and work evenly. A plan that is not
/// proven best is first planned on as long as each of these, and takes its share: else what more time finds
/// would be taken for what more of a limit saves.
[[nodiscard]] std::vector<SolvedAgain> solve_again(supply::Municipality const& municipality,
                                                   Period const& period, planning::Planned& planned,
                                                   PeriodOptions const& options);

/// Prices by limit, those of each total.
struct PeriodPrices {
  std::vector<planning::NanoPrice> waiting, heaviness, cost;
};

/// As the proofs have them; 0 where a proof needs none.
[[nodiscard]] PeriodPrices prices_of(Period const& period, planning::Planned const& planned);

}  // namespace kanteling::matching
