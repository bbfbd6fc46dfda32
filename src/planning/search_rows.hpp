// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planning/level.hpp"

namespace kanteling::planning::detail {

/// What one choice takes of one row; rows are the limits, then waiting, then heaviness.
struct Take {
  std::uint32_t row = 0;
  std::int32_t amount = 0;
};

/// How much a row has, and whether it may be exceeded.
struct RowLimit {
  std::int64_t most = 0;
  bool is_hard = true;
  bool is_counted = true;   ///< false: no limit at all
  double overrun_cost = 0;  ///< per unit in units of the level; of a row that is not hard
};

[[nodiscard]] std::vector<RowLimit> rows_of(Level const& level);

/// Appends what a choice takes of the counted rows, lowest row first; zero amounts are left out. `position`
/// is among the group's own options, or `waits`.
void append_takes(Level const& level, std::vector<RowLimit> const& rows, std::size_t group,
                  std::int32_t position, std::vector<Take>& takes);

[[nodiscard]] std::int64_t cost_of_choice(Level const& level, std::size_t group, std::int32_t position);

/// How much of each row a plan takes.
[[nodiscard]] std::vector<std::int64_t> used_by(Level const& level, std::vector<RowLimit> const& rows,
                                                Plan const& plan);

/// The level's total of a plan, overruns included and rounded up, in whole numbers; empty where a hard row is
/// exceeded.
[[nodiscard]] std::optional<std::int64_t> total_of(Level const& level, std::vector<RowLimit> const& rows,
                                                   Plan const& plan);

}  // namespace kanteling::planning::detail
