// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::planning {

/// A price in billionths of a cost unit per unit of a limit.
using NanoPrice = std::int64_t;

inline constexpr std::int64_t nanos_per_unit = 1'000'000'000;

/// Marks a limit that may not be exceeded at any price.
inline constexpr NanoPrice hard_limit = -1;

/// What an option takes of one limit.
struct Use {
  std::uint32_t limit = 0;  ///< position in Instance::limits
  std::int32_t amount = 0;  ///< 0 or more, in the unit of the limit
  friend bool operator==(Use const&, Use const&) = default;
};

/// The most that may be used together: places, money under a ceiling, a budget, travel in an area.
struct Limit {
  std::int64_t amount = 0;               ///< 0 or more
  NanoPrice overrun_price = hard_limit;  ///< what a unit above it costs; `hard_limit`: never above it
  friend bool operator==(Limit const&, Limit const&) = default;
};

/// All needs of a period at once: each group (one request, or a household that is planned together) takes
/// exactly one of its options or waits. A generalized assignment problem with knapsack rows: every limit
/// holds over all chosen options.
///
/// Minimised one after the other: how many requests wait, then how heavy the chosen options are, then their
/// cost together with what overruns of priced limits cost.
///
/// Columns rather than structs, for 100,000 requests have millions of options. Group g has the options
/// option_begin[g] .. option_begin[g + 1]; option o the uses use_begin[o] .. use_begin[o + 1].
struct Instance {
  std::vector<Limit> limits;
  std::vector<std::uint32_t> option_begin{0};
  std::vector<std::int64_t> cost;  ///< per option; may be negative
  std::vector<std::uint32_t> use_begin{0};
  std::vector<Use> uses;
  std::vector<std::int32_t> heaviness = {};  ///< per option, 0 or more; empty: all alike
  std::vector<std::int32_t> waiting = {};  ///< per option: requests of the group that still wait; empty: none
  std::vector<std::int32_t> requests =
      {};  ///< per group, 1 or more: how many wait where it takes no option; empty: 1

  std::size_t groups() const { return option_begin.size() - 1; }
  std::size_t options() const { return cost.size(); }
  std::int64_t requests_of(std::size_t group) const { return requests.empty() ? 1 : requests[group]; }
  std::int64_t waiting_of(std::size_t option) const { return waiting.empty() ? 0 : waiting[option]; }
  std::int64_t heaviness_of(std::size_t option) const { return heaviness.empty() ? 0 : heaviness[option]; }

  /// Closes the option whose uses were appended last.
  void end_option(std::int64_t option_cost) {
    cost.push_back(option_cost);
    use_begin.push_back(static_cast<std::uint32_t>(uses.size()));
  }
  /// Closes the group whose options were appended last.
  void end_group() { option_begin.push_back(static_cast<std::uint32_t>(cost.size())); }
};

/// Beyond these, sums over four thousand million options could overflow. Costs may have both signs.
inline constexpr std::int64_t cost_most = 200'000'000;
inline constexpr std::int64_t limit_most = 4'000'000'000'000'000;
inline constexpr NanoPrice price_most = 1'000'000'000'000'000'000;
inline constexpr std::int64_t heaviness_most = 1'000'000;
inline constexpr std::int64_t requests_most = 1'000'000;

/// Everything that makes an instance no instance, at most `most` problems, each with its place: columns of
/// unequal length, a position that is none, an amount, price or cost outside its range, one limit twice in an
/// option.
[[nodiscard]] std::vector<Problem> check(Instance const& instance, std::size_t most = 20);

}  // namespace kanteling::planning
