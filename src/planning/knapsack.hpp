// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace kanteling::planning::detail {

struct KnapsackItem {
  std::int32_t amount = 0;
  std::int32_t gain = 0;  ///< all that are above 0 together stay below 2^30
};

/// The filling of one row that gains most, and what it would lose with one item taken out or put in. Most
/// items are clearly in or clearly out by what they gain per unit; only the core between is tabled unit by
/// unit.
class Knapsack {
 public:
  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

  /// What the last filling of a row tells of the next, if it is much the same. Speed alone depends on it.
  struct Hint {
    double slope = 0;
    double margin = 0;
  };

  /// What the best filling gains. `most` is 0 or more.
  std::int32_t fill(std::span<KnapsackItem const> items, std::int32_t most, Hint& hint);
  bool is_in(std::size_t item) const { return is_in_[item] != 0; }

  /// Per item of the last filling: what the best filling with the opposite of is_in loses, where that is no
  /// more than `limit`; else something above it that it loses at least; `never` where the item is too large.
  std::vector<std::int32_t> const& losses(std::int64_t limit);

  /// Sums looked at so far.
  std::int64_t looked() const { return looked_; }

 private:
  std::int32_t* gains(std::size_t stage) { return gains_.data() + stage * width_; }
  double slope_gain(std::uint32_t item) const { return items_[item].gain - slope_ * items_[item].amount; }
  void find_break();
  bool is_good(Hint const& hint);
  double margin_of(std::ptrdiff_t items);
  void fill_from_core(Hint& hint);
  bool split(double margin);
  std::int32_t fill_core();
  void losses_of_core(std::int32_t limit);

  std::span<KnapsackItem const> items_;
  std::int32_t most_ = 0;
  std::int32_t best_ = 0;
  double slope_ = 0;                                     ///< what a unit of room gains
  double upper_ = 0;                                     ///< gain of the best filling in parts
  std::vector<std::uint32_t> worth_;                     ///< items that gain something and fit
  std::vector<std::pair<double, std::uint32_t>> dense_;  ///< gain per unit, item of worth_
  std::vector<double> over_;
  std::vector<std::uint32_t> core_;
  std::int32_t core_room_ = 0;
  std::int32_t sure_gain_ = 0;          ///< of the items that are in without question
  std::size_t width_ = 0;               ///< room for the core, and none: so many sums per stage
  std::vector<std::int32_t> gains_;     ///< per stage and room: best gain of the items of core_ before it
  std::vector<std::int32_t> backward_;  ///< per room that is missing: best gain of the items after one
  std::vector<std::int32_t> next_;
  std::vector<std::uint8_t> is_in_;
  std::vector<std::int32_t> losses_;
  std::int64_t looked_ = 0;
};

}  // namespace kanteling::planning::detail
