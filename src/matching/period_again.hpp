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

/// The price of each limit as the proof of the cost has it.
[[nodiscard]] std::vector<planning::NanoPrice> prices_of(Period const& period,
                                                         planning::Planned const& planned);

}  // namespace kanteling::matching
