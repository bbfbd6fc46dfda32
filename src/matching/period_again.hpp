// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/period_plan.hpp"

namespace kanteling::matching {

/// Solves the plan again with more of each of the `options.solve_again` dearest limits, one after the other,
/// from the prices that were found.
[[nodiscard]] std::vector<SolvedAgain> solve_again(supply::Municipality const& municipality,
                                                   Period const& period, planning::Planned const& planned,
                                                   PeriodOptions const& options);

/// Prices by limit, those of each total.
struct PeriodPrices {
  std::vector<planning::NanoPrice> waiting, heaviness, cost;
};

/// As the proofs have them; 0 where a proof needs none.
[[nodiscard]] PeriodPrices prices_of(Period const& period, planning::Planned const& planned);

}  // namespace kanteling::matching
