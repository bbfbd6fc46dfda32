// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/effort.hpp"
#include "planning/search_rows.hpp"

namespace kanteling::planning::detail {

/// Makes a plan hold every hard row, whatever it costs: who stands in an exceeded row goes where there is
/// room, and waits where there is none. Then whoever waits is helped where room is left, and single moves
/// that save are made. False where the waiting and heaviness limits could not be held.
[[nodiscard]] bool repair(Level const& level, std::vector<RowLimit> const& rows, Plan& plan,
                          Effort& effort);

}  // namespace kanteling::planning::detail
