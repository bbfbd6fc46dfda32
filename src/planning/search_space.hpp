// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/search_rows.hpp"

namespace kanteling::planning::detail {

/// One way to help a group that is near enough to the prices to be searched.
struct Choice {
  double excess = 0;  ///< reduced cost above the least of its group, 0 or more
  std::uint32_t take_begin = 0;
  std::int32_t position = 0;  ///< among the group's own options, or `waits`
};

/// How the reduced costs of an instance lie.
struct Spread {
  double unit = 0;   ///< about so much must be lost to move a few choices per row: the unit of temperature
  double reach = 0;  ///< choices up to this excess make a space of the size wished for
};

/// The choices near the prices: a group with one such choice is settled, the others ("movers") are searched.
struct SearchSpace {
  std::vector<std::uint32_t> group;            ///< per mover, rising
  std::vector<std::uint32_t> choice_begin{0};  ///< per mover, and the end
  std::vector<Choice> choice;                  ///< then out(), and one behind the last
  std::vector<std::uint32_t> mover_of_take;
  std::vector<Take> take;
  std::vector<std::uint32_t> start;       ///< per mover: the choice to begin with
  std::vector<std::uint32_t> home;        ///< per choice: the row of it that the fewest choices take from
  std::vector<double> mean_take;          ///< per row, over the choices that take of it; 1 where none does
  std::vector<std::int64_t> settled_use;  ///< per row: what the settled groups take
  Plan plan;                              ///< of all groups: the settled ones, and where the movers begin
  double settled_excess = 0;
  double bound = 0;      ///< that the prices prove; excess and energy are counted from here
  double mean_cost = 1;  ///< over groups, of what their options differ: the scale of penalties

  std::size_t movers() const { return group.size(); }
  /// A choice that takes nothing: of a mover that is out for a moment.
  std::size_t out() const { return choice.size() - 2; }
  std::span<Take const> takes_of(std::size_t c) const {
    return {take.data() + choice[c].take_begin, take.data() + choice[c + 1].take_begin};
  }
};

/// `wished`: how many choices beside the best of each group the reach should let in. Excess up to `tiny`, of
/// what a wrong choice may cost, is rounding.
[[nodiscard]] Spread spread_of(Level const& level, std::vector<RowLimit> const& rows,
                               std::vector<double> const& price, double wished, double tiny);

/// All choices up to `reach`, and at least `least` per group; `start` (or, where it is empty, the cheapest
/// choices) is always among them. Of a group whose waiting is within `waiting_reach`, all choices up to that:
/// who could wait is who could be placed instead, even where that is dear.
[[nodiscard]] SearchSpace space_near(Level const& level, std::vector<RowLimit> const& rows,
                                     std::vector<double> const& price, double reach, std::size_t least,
                                     Plan const& start, double waiting_reach = 0);

}  // namespace kanteling::planning::detail
