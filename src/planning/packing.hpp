// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planning/search_space.hpp"

namespace kanteling::planning::detail {

/// One way to place a job: in a row, or in none.
struct PackingItem {
  std::uint32_t job = 0;
  std::uint32_t row = 0;
  std::int32_t amount = 0;
  std::int64_t cost = 0;  ///< above the cheapest of the job
  std::int32_t position = 0;
};

/// The movers of a space as jobs to pack: each takes of one hard row at most (generalized assignment).
struct Packing {
  static constexpr std::uint32_t no_row = 0xFFFFFFFF;

  std::vector<std::uint32_t> item_begin{0};  ///< per job, and the end
  std::vector<PackingItem> item;
  std::vector<std::vector<std::uint32_t>> items_of_row;
  std::vector<std::int32_t> room;   ///< per row
  bool is_overfull = false;         ///< the settled groups alone exceed a row
  std::int64_t base = 0;            ///< what the settled groups and the cheapest items cost
  std::vector<std::int64_t> least;  ///< per job: its cheapest item's cost
  std::vector<double> pays;         ///< per job: about what it pays for a place, counted as the items' costs

  std::size_t jobs() const { return item_begin.size() - 1; }
  std::size_t rows() const { return room.size(); }
};

/// Whether every option of the level takes of one row at most, and that row is hard.
[[nodiscard]] bool is_packing(Level const& level, std::vector<RowLimit> const& rows);

/// Empty where a row has so much room that it cannot be filled unit by unit. Jobs pay their least cost with
/// rows at their prices.
[[nodiscard]] std::optional<Packing> packing_of(Level const& level, std::vector<RowLimit> const& rows,
                                                std::vector<double> const& price, SearchSpace const& space);

}  // namespace kanteling::planning::detail
