// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: boxes as bits over the segments of each column.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_box_impl.hpp"

namespace kanteling::rules::detail {

/// What a question may still cost, in steps of one machine word.
struct Work {
  std::uint64_t left = 0;

  bool spend(std::uint64_t steps) {
    if (steps > left) {
      left = 0;
      return false;
    }
    left -= steps;
    return true;
  }
};

/// Segments next to each other, both ends included.
struct SegmentRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A column, cut into segments within which every box gives the same answer.
struct GridColumn {
  std::vector<Span> segments;           ///< of values, ascending
  bool has_null = false;                ///< null is one more segment, the last
  std::vector<std::uint64_t> bits;      ///< size() x words: the boxes that hold the segment
  std::vector<std::uint64_t> any;       ///< words: the boxes that hold all segments
  std::vector<SegmentRun> runs;         ///< of values, box after box
  std::vector<std::uint32_t> run_ends;  ///< by box: where its runs end

  std::uint32_t size() const { return static_cast<std::uint32_t>(segments.size()) + (has_null ? 1 : 0); }
};

/// Boxes inside a region. Boxes can be added while it is searched, as long as there are bits for them.
struct Grid {
  std::size_t words = 0;
  std::size_t boxes = 0;
  std::vector<GridColumn> columns;  ///< the last one holds the days

  std::uint64_t* row(std::size_t column, std::size_t segment) {
    return columns[column].bits.data() + segment * words;
  }
};

/// 128 MiB of bits: a small file of many distinct values must not fill the memory.
inline constexpr std::size_t grid_words_max = std::size_t{1} << 24U;

inline bool has_box_bit(std::uint64_t const* bits, std::size_t i) {
  return (bits[i / 64] >> (i % 64) & 1U) != 0;
}
inline void set_box_bit(std::uint64_t* bits, std::size_t i) {
  bits[i / 64] |= std::uint64_t{1} << (i % 64);
}

/// The spans of the region, cut wherever some box begins or ends.
inline std::vector<Span> cut_segments(Spans const& region, std::vector<Spans> const& boxes) {
  std::vector<std::int64_t> cuts;
  for (Spans const& spans : boxes) {
    for (Span const& s : spans) {
      cuts.push_back(s.low);
      if (s.high != all_numbers.high) cuts.push_back(s.high + 1);
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Span> segments;
  std::size_t i = 0;
  for (Span const& s : region) {
    std::int64_t low = s.low;
    while (i < cuts.size() && cuts[i] <= low) ++i;
    for (; i < cuts.size() && cuts[i] <= s.high; ++i) {
      segments.push_back({low, cuts[i] - 1});
      low = cuts[i];
    }
    segments.push_back({low, s.high});
  }
  return segments;
}

/// The segment that holds a value of the region.
inline std::uint32_t segment_with(std::vector<Span> const& segments, std::int64_t value) {
  auto const at = std::lower_bound(segments.begin(), segments.end(), value,
                                   [](Span const& s, std::int64_t v) { return s.high < v; });
  return static_cast<std::uint32_t>(at - segments.begin());
}

/// Fills the rows of bits. A box changes only at the ends of its runs: those are marked, and summed from row
/// to row.
inline void fill_rows(Grid& grid, std::size_t column, std::vector<std::uint8_t> const& holds_null) {
  GridColumn& c = grid.columns[column];
  std::size_t const values = c.segments.size();
  c.bits.assign(c.size() * grid.words, 0);
  for (std::size_t box = 0, r = 0; box < grid.boxes; ++box) {
    std::uint64_t const bit = std::uint64_t{1} << (box % 64);
    for (; r < c.run_ends[box]; ++r) {
      grid.row(column, c.runs[r].first)[box / 64] ^= bit;
      if (c.runs[r].last + 1 < values) grid.row(column, c.runs[r].last + 1)[box / 64] ^= bit;
    }
    if (c.has_null && holds_null[box] != 0) set_box_bit(grid.row(column, values), box);
  }
  for (std::size_t i = grid.words; i < values * grid.words; ++i) c.bits[i] ^= c.bits[i - grid.words];
  c.any.assign(grid.words, ~std::uint64_t{0});
  for (std::size_t i = 0; i < c.bits.size(); ++i) c.any[i % grid.words] &= c.bits[i];
}

/// One column of the grid; false where it needs too much room or work.
inline bool add_column(Grid& grid, ValueSet const& region, std::vector<Box const*> const& boxes, Work& work) {
  std::size_t const column = grid.columns.size();
  GridColumn c;
  std::vector<Spans> spans;
  std::vector<std::uint8_t> holds_null;
  for (Box const* box : boxes) {
    spans.push_back(intersection(region.spans, (*box)[column].spans));
    holds_null.push_back((*box)[column].null ? 1 : 0);
  }
  c.has_null = region.null;
  c.segments = cut_segments(region.spans, spans);
  for (Spans const& of_box : spans) {
    for (Span const& s : of_box) {
      c.runs.push_back({segment_with(c.segments, s.low), segment_with(c.segments, s.high)});
    }
    c.run_ends.push_back(static_cast<std::uint32_t>(c.runs.size()));
  }
  std::size_t const needed = c.size() * grid.words;
  bool const fits = needed <= grid_words_max / (boxes.empty() ? 1 : (*boxes.front()).size());
  if (!fits || !work.spend(2 * needed + 32 * c.runs.size() + 16 * boxes.size())) return false;
  grid.columns.push_back(std::move(c));
  fill_rows(grid, column, holds_null);
  return true;
}

/// The boxes inside a region, with room for `more` boxes. False where it needs too much room or work.
inline bool build_grid(Grid& grid, Box const& region, std::vector<Box const*> const& boxes, std::size_t more,
                       Work& work) {
  grid.boxes = boxes.size();
  grid.words = (boxes.size() + more + 63) / 64;
  grid.columns.clear();
  for (ValueSet const& set : region) {
    if (!add_column(grid, set, boxes, work)) return false;
  }
  return true;
}

}  // namespace kanteling::rules::detail
