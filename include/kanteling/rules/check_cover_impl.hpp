// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: what the boxes of a grid leave open.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_grid_impl.hpp"
#include "kanteling/rules/check_memo_impl.hpp"
#include "kanteling/rules/check_widen_impl.hpp"

namespace kanteling::rules::detail {

/// Cases that no box of the grid holds: those found at once, and a largest box around them.
struct Open {
  Box found;
  Box box;
  bool every_day =
      false;  ///< no box holds one of these cases on any day; else its days are one hole, no longer
};

/// Searches what the boxes leave open: column by column, only where the boxes that are left differ, with the
/// days last. Whatever is found is made as large as it can be and then counts as one more box, so that the
/// next find is elsewhere. What is left of the boxes decides everything below, so what was settled for the
/// same rest is not looked at again.
class CoverSearch {
 public:
  enum class End : std::uint8_t { all_seen, enough_found, out_of_work };

  /// Stops after `finds_max` finds; for more than one the grid has room for as many boxes.
  CoverSearch(Grid& grid, Work& work, std::size_t finds_max)
      : grid_(grid),
        work_(work),
        finds_max_(finds_max),
        rules_(grid.boxes),
        words_(grid.words),
        days_(grid.columns.size() - 1),
        closed_(grid.columns.size(), 0),
        used_(grid.words, 0),
        settled_(grid.words + (grid.columns.size() + 63) / 64),
        levels_(grid.columns.size() + 1) {}

  End run() {
    for (GridColumn const& c : grid_.columns) {
      if (c.size() == 0) return End::all_seen;  // no case at all
    }
    levels_[0].boxes.assign(words_, 0);
    for (std::size_t i = 0; i < rules_; ++i) set_box_bit(levels_[0].boxes.data(), i);
    if (search(0)) return End::all_seen;
    return finds_.size() >= finds_max_ ? End::enough_found : End::out_of_work;
  }

  std::vector<Open> const& finds() const { return finds_; }

  /// After all_seen without a find: boxes that together hold every case, not always the fewest.
  std::vector<std::size_t> used() const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < rules_; ++i) {
      if (has_box_bit(used_.data(), i)) result.push_back(i);
    }
    return result;
  }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  struct Level {
    std::vector<std::uint64_t> boxes;  ///< that hold all values chosen so far
    std::vector<std::uint64_t> key;    ///< of what is left: these boxes and the columns in which they differ
    std::size_t count = 0;             ///< of these boxes
    std::size_t universal = none;      ///< one of them that holds all that is left
    std::size_t column = none;         ///< the column to divide next
    SegmentRun run;                    ///< the segments of it that are looked at
  };

  /// Which column divides what is left best, and whether anything needs to be divided.
  void look(Level& level) {
    level.key.assign(level.boxes.begin(), level.boxes.end());
    level.key.resize(words_ + (closed_.size() + 63) / 64, 0);
    std::vector<std::uint64_t>& all = scratch_;
    all.assign(level.boxes.begin(), level.boxes.end());
    std::size_t most = 0;
    level.column = none;
    for (std::size_t c = 0; c < closed_.size(); ++c) {
      if (closed_[c] != 0) continue;
      std::size_t differing = 0;
      for (std::size_t w = 0; w < words_; ++w) {
        differing += static_cast<std::size_t>(std::popcount(level.boxes[w] & ~grid_.columns[c].any[w]));
        all[w] &= grid_.columns[c].any[w];
      }
      if (differing == 0) continue;
      set_box_bit(level.key.data() + words_, c);
      // Many boxes that differ are settled at once; a column of many segments makes many ways to go on.
      std::size_t const worth =
          64 * differing / static_cast<std::size_t>(std::bit_width(grid_.columns[c].size())) + 1;
      if (c == days_ || worth <= most) continue;
      most = worth;
      level.column = c;
    }
    level.universal = first_bit(all);
    level.count = 0;
    for (std::uint64_t const word : level.boxes) level.count += static_cast<std::size_t>(std::popcount(word));
  }

  static std::size_t first_bit(std::vector<std::uint64_t> const& bits) {
    for (std::size_t w = 0; w < bits.size(); ++w) {
      if (bits[w] != 0) return w * 64 + static_cast<std::size_t>(std::countr_zero(bits[w]));
    }
    return none;
  }

  /// Whether the search may go on. Goes as deep as there are columns.
  bool search(std::size_t depth) {
    Level& level = levels_[depth];
    if (!work_.spend(2 * words_ * closed_.size() + 8)) return false;
    look(level);
    if (level.universal != none) {
      set_box_bit(used_.data(), level.universal);
      return true;
    }
    if (level.column == none) return search_days(depth);
    if (settled_.has(level.key.data())) return true;
    std::size_t const column = level.column;
    std::size_t const before = finds_.size();
    closed_[column] = 1;
    bool const goes_on = divide(depth);
    closed_[column] = 0;
    level.column = none;
    if (!goes_on) return false;
    if (finds_.size() != before) look(level);
    settled_.add(level.key.data());
    level.column = none;
    return true;
  }

  bool divide(std::size_t depth) {
    Level& level = levels_[depth];
    GridColumn const& column = grid_.columns[level.column];
    std::vector<std::uint32_t> starts = run_starts(level, column);
    std::uint32_t const fewest = run_with_fewest(level, column, starts);
    std::size_t const before = finds_.size();
    if (!work_.spend(2 * starts.size() + 8 * level.count)) return false;
    if (fewest < starts.size()) {
      if (!search_run(depth, {starts[fewest], end_of(starts, fewest, column)})) return false;
      if (finds_.size() == before) return true;  // every other run has these boxes too
      starts = run_starts(level, column);
    }
    std::size_t known = finds_.size();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      std::uint32_t const at = starts[i];
      if (!search_run(depth, {at, end_of(starts, i, column)})) return false;
      if (finds_.size() == known) continue;
      known = finds_.size();
      std::uint32_t const next = i + 1 < starts.size() ? starts[i + 1] : column.size();
      starts = run_starts(level, column);  // the new boxes cut what is left in another way
      i = static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), next) - starts.begin()) - 1;
    }
    return true;
  }

  static std::uint32_t end_of(std::vector<std::uint32_t> const& starts, std::size_t i,
                              GridColumn const& column) {
    return (i + 1 < starts.size() ? starts[i + 1] : column.size()) - 1;
  }

  /// Where a run of segments begins that are the same to the boxes that are left. With many boxes: each
  /// segment.
  std::vector<std::uint32_t> run_starts(Level const& level, GridColumn const& column) {
    std::vector<std::uint32_t> starts;
    if (2 * level.count >= column.size()) {
      for (std::uint32_t s = 0; s < column.size(); ++s) starts.push_back(s);
      return starts;
    }
    starts.push_back(0);
    for (std::size_t w = 0; w < words_; ++w) {
      for (std::uint64_t left = level.boxes[w]; left != 0; left &= left - 1) {
        std::size_t const box = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
        for (std::size_t r = box == 0 ? 0 : column.run_ends[box - 1]; r < column.run_ends[box]; ++r) {
          starts.push_back(column.runs[r].first);
          starts.push_back(column.runs[r].last + 1);
        }
      }
    }
    if (column.has_null) starts.push_back(column.size() - 1);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    if (starts.back() == column.size()) starts.pop_back();
    return starts;
  }

  /// A run that only boxes hold that hold the whole column: where it is covered, so is every other.
  std::uint32_t run_with_fewest(Level const& level, GridColumn const& column,
                                std::vector<std::uint32_t> const& starts) {
    for (std::uint32_t i = 0; i < starts.size(); ++i) {
      std::uint64_t const* const row = column.bits.data() + starts[i] * words_;
      std::size_t w = 0;
      while (w < words_ && (level.boxes[w] & row[w] & ~column.any[w]) == 0) ++w;
      if (w == words_) return i;
    }
    return static_cast<std::uint32_t>(starts.size());
  }

  bool search_run(std::size_t depth, SegmentRun run) {
    Level& level = levels_[depth];
    level.run = run;
    std::uint64_t const* const row = grid_.row(level.column, run.first);
    std::vector<std::uint64_t>& below = levels_[depth + 1].boxes;
    below.resize(words_);
    for (std::size_t w = 0; w < words_; ++w) below[w] = level.boxes[w] & row[w];
    return search(depth + 1);
  }

  /// All values are chosen, or make no difference: the days on which none of the boxes holds.
  bool search_days(std::size_t depth) {
    Level const& level = levels_[depth];
    std::uint32_t const days = grid_.columns[days_].size();
    if (!has_some(level.boxes, rules_)) return found(depth, {0, days - 1}, true);
    std::vector<std::uint64_t> left(words_);
    for (std::uint32_t day = 0; day < days; ++day) {
      if (!work_.spend(words_)) return false;
      and_with(left, level.boxes.data(), grid_.row(days_, day));
      if (std::size_t const box = first_bit(left); box != none) {
        set_box_bit(used_.data(), box);
        continue;
      }
      SegmentRun run{day, day};
      while (run.first > 0 && is_open(level, run.first - 1)) --run.first;
      while (run.last + 1 < days && is_open(level, run.last + 1)) ++run.last;
      if (!found(depth, run, false)) return false;
    }
    return true;
  }

  bool is_open(Level const& level, std::uint32_t day) {
    std::vector<std::uint64_t>& left = scratch_;
    left.resize(words_);
    and_with(left, level.boxes.data(), grid_.row(days_, day));
    return !has_some(left, rules_);
  }

  /// Whether the search may go on after this find.
  bool found(std::size_t depth, SegmentRun days, bool every_day) {
    std::vector<Wide> wide = chosen(depth, days);
    Open open{box_of(grid_, wide), {}, every_day};
    bool done = true;
    if (finds_max_ > 1) {
      done = widen(grid_, wide, rules_, work_);
      open.box = box_of(grid_, wide);
      // It holds all values chosen on the way to it, so it is among the boxes left at each of these choices.
      for (std::size_t d = 0; d <= depth; ++d) set_box_bit(levels_[d].boxes.data(), grid_.boxes);
      add_box(grid_, wide);
    }
    finds_.push_back(std::move(open));
    return done && finds_.size() < finds_max_;
  }

  /// The segments chosen on the way to here, whole columns elsewhere, and these days.
  std::vector<Wide> chosen(std::size_t depth, SegmentRun days) const {
    std::vector<Wide> wide(closed_.size());
    for (std::size_t c = 0; c < wide.size(); ++c) {
      wide[c].whole = closed_[c] == 0 && c != days_;
      wide[c].in.assign(grid_.columns[c].size(), wide[c].whole ? 1 : 0);
    }
    for (std::size_t d = 0; d < depth; ++d) put_run(wide[levels_[d].column], levels_[d].run);
    put_run(wide[days_], days);
    return wide;
  }

  static void put_run(Wide& wide, SegmentRun run) {
    for (std::uint32_t s = run.first; s <= run.last; ++s) wide.in[s] = 1;
  }

  Grid& grid_;
  Work& work_;
  std::size_t finds_max_;
  std::size_t rules_;  ///< boxes at the beginning; later ones are finds
  std::size_t words_;
  std::size_t days_;                  ///< the last column
  std::vector<std::uint8_t> closed_;  ///< by column: divided on the way to here
  std::vector<std::uint64_t> used_;
  Settled settled_;
  std::vector<Level> levels_;
  std::vector<std::uint64_t> scratch_;
  std::vector<Open> finds_;
};

}  // namespace kanteling::rules::detail
