// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "planning/dice.hpp"
#include "planning/effort.hpp"
#include "planning/search_rows.hpp"

namespace kanteling::planning::detail {

/// A plan made group by group in a drawn order, under prices that rise where a row is used faster than groups
/// come, and fall where it is used slower. Where a great many choices cost the same under the prices, taking
/// the cheapest of each would crowd some rows and leave others empty; this way each is used up to about one
/// choice more or less. `step`: what a choice more than its share changes the price of one by.
///
/// Rows may be exceeded a little. Groups whose turn did not come before the effort ended wait.
[[nodiscard]] Plan paced_plan(Level const& level, std::vector<RowLimit> const& rows,
                              std::vector<double> const& price, double step, Dice& dice, Effort& effort);

}  // namespace kanteling::planning::detail
