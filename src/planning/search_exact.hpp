// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "planning/effort.hpp"
#include "planning/search_rows.hpp"

namespace kanteling::planning::detail {

/// What looking through a small instance found.
struct ExactPlan {
  bool is_proven = false;  ///< everything was looked at, or ruled out by prices or rows
  Plan plan;               ///< the best, `known` included; empty where there is none
};

/// Branch and bound, depth first, for instances small enough to be finished within a bounded number of nodes.
[[nodiscard]] ExactPlan solve_small(Level const& level, std::vector<RowLimit> const& rows,
                                    std::vector<double> const& price, Plan const& known,
                                    std::int64_t nodes_most, Effort& effort);

}  // namespace kanteling::planning::detail
