// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kanteling::reporting {

/// Counts of something by two things, row after row: rows x columns, each 0 or more.
struct CountTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::int64_t> counts = {};
  std::int64_t& at(std::size_t row, std::size_t column) { return counts[row * columns + column]; }
};

/// The same table with a last row and a last column of totals; empty where a count is kept back.
struct ProtectedTable {
  std::size_t rows = 0;     ///< without the row of totals
  std::size_t columns = 0;  ///< without the column of totals
  std::vector<std::optional<std::int64_t>> cells = {};
  std::optional<std::int64_t> const& at(std::size_t row, std::size_t column) const {
    return cells[row * (columns + 1) + column];
  }
};

/// Below this a count is small (DESIGN: small counts suppressed): a choice that statistics offices often
/// make.
inline constexpr std::int64_t small_count_below = 5;

/// Keeps back every count from 1 up to `threshold` - 1, totals too, and as many others as it takes that none
/// of these can be worked out from what is left: for each there is a table with the same published counts and
/// the same sums in which it is `threshold` or more, and no published zero and no kept back count is touched
/// below 1. So neither adding up nor trying all tables tells whether a count that is kept back is small. What
/// costs least in counts goes first, totals last.
///
/// Not promised: anything against who knows other sums of the same people, from another report or from their
/// own memory.
[[nodiscard]] ProtectedTable protect(CountTable const& counts, std::int64_t threshold = small_count_below);

}  // namespace kanteling::reporting
