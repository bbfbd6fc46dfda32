// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: cases that no box holds, made as large as they can be.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_grid_impl.hpp"

namespace kanteling::rules::detail {

/// Segments of one column.
struct Wide {
  bool whole = false;              ///< all of them
  std::vector<std::uint8_t> in;    ///< by segment
  std::vector<std::uint64_t> met;  ///< boxes that hold one of them
};

/// Whether one of the first `count` bits is set.
inline bool has_some(std::vector<std::uint64_t> const& bits, std::size_t count) {
  for (std::size_t w = 0; w < count / 64; ++w) {
    if (bits[w] != 0) return true;
  }
  return count % 64 != 0 && (bits[count / 64] & ~(~std::uint64_t{0} << (count % 64))) != 0;
}

inline void and_with(std::vector<std::uint64_t>& to, std::uint64_t const* a, std::uint64_t const* b) {
  for (std::size_t w = 0; w < to.size(); ++w) to[w] = a[w] & b[w];
}

inline void find_met(Grid& grid, std::size_t column, Wide& wide) {
  wide.met.assign(grid.words, wide.whole ? ~std::uint64_t{0} : 0);
  if (wide.whole) return;
  for (std::size_t s = 0; s < wide.in.size(); ++s) {
    if (wide.in[s] == 0) continue;
    std::uint64_t const* const row = grid.row(column, s);
    for (std::size_t w = 0; w < grid.words; ++w) wide.met[w] |= row[w];
  }
}

/// Adds to one column every segment at which none of the first boxes meets the other columns.
inline void widen_column(Grid& grid, std::vector<Wide>& wide, std::size_t column, std::size_t boxes) {
  std::vector<std::uint64_t> others(grid.words, ~std::uint64_t{0});
  for (std::size_t c = 0; c < wide.size(); ++c) {
    if (c != column) and_with(others, others.data(), wide[c].met.data());
  }
  std::vector<std::uint64_t> left(grid.words);
  for (std::size_t s = 0; s < wide[column].in.size(); ++s) {
    if (wide[column].in[s] != 0) continue;
    and_with(left, others.data(), grid.row(column, s));
    if (!has_some(left, boxes)) wide[column].in[s] = 1;
  }
  find_met(grid, column, wide[column]);
}

/// Column after column, the days apart. What is added to a later column can only hinder an earlier one, so
/// once is enough. False when out of work.
inline bool widen(Grid& grid, std::vector<Wide>& wide, std::size_t boxes, Work& work) {
  for (std::size_t c = 0; c < wide.size(); ++c) find_met(grid, c, wide[c]);
  for (std::size_t c = 0; c + 1 < wide.size(); ++c) {
    if (wide[c].whole) continue;
    if (!work.spend(grid.words * (wide.size() + 2 * wide[c].in.size()))) return false;
    widen_column(grid, wide, c, boxes);
  }
  return true;
}

inline Box box_of(Grid const& grid, std::vector<Wide> const& wide) {
  Box box(wide.size());
  for (std::size_t c = 0; c < wide.size(); ++c) {
    std::vector<Span> const& segments = grid.columns[c].segments;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      if (wide[c].in[s] != 0) box[c].spans.push_back(segments[s]);
    }
    box[c].spans = normal_form(std::move(box[c].spans));
    box[c].null = grid.columns[c].has_null && wide[c].in.back() != 0;
  }
  return box;
}

/// One more box in the grid.
inline void add_box(Grid& grid, std::vector<Wide> const& wide) {
  std::size_t const box = grid.boxes++;
  for (std::size_t c = 0; c < wide.size(); ++c) {
    GridColumn& column = grid.columns[c];
    bool all = true;
    for (std::uint32_t s = 0; s < column.size(); ++s) {
      all = all && wide[c].in[s] != 0;
      if (wide[c].in[s] == 0) continue;
      set_box_bit(grid.row(c, s), box);
      if (s == column.segments.size()) continue;
      if (s > 0 && wide[c].in[s - 1] != 0) {
        column.runs.back().last = s;
      } else {
        column.runs.push_back({s, s});
      }
    }
    column.run_ends.push_back(static_cast<std::uint32_t>(column.runs.size()));
    if (all) set_box_bit(column.any.data(), box);
  }
}

}  // namespace kanteling::rules::detail
