// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "small_plans.hpp"

namespace kanteling::planning {

/// What small drawn packings may have: each option takes of one limit, or of none.
struct PackingShape {
  std::int64_t groups = 8;
  std::int64_t limits = 3;
  std::int64_t options = 3;  ///< per group at most
  std::int64_t most_cost = 30;
  std::int64_t most_amount = 12;
  bool are_limits_shared = true;  ///< a group may have two options of one limit
};

inline Instance drawn_packing(SmallInstances& draw, PackingShape const& shape) {
  Instance instance;
  std::int64_t const limits = draw.number(1, shape.limits);
  std::int64_t const groups = draw.number(1, shape.groups);
  std::int64_t const amounts = draw.number(1, shape.most_amount);
  for (std::int64_t r = 0; r < limits; ++r)
    instance.limits.push_back({draw.number(0, 1 + groups * amounts / (limits + 1))});
  for (std::int64_t g = 0; g < groups; ++g) {
    std::vector<std::uint32_t> of_limits;
    for (std::int64_t o = draw.number(0, shape.options); o > 0; --o) {
      auto const limit = static_cast<std::uint32_t>(draw.number(0, limits - 1));
      bool const is_taken = std::ranges::find(of_limits, limit) != of_limits.end();
      if (draw.number(0, 9) > 0 && (shape.are_limits_shared || !is_taken)) {
        instance.uses.push_back({limit, static_cast<std::int32_t>(draw.number(0, amounts))});
        of_limits.push_back(limit);
      }
      instance.end_option(draw.number(-shape.most_cost / 5, shape.most_cost));
    }
    instance.end_group();
  }
  return instance;
}

/// The least cost over all plans that hold every limit, waiting at a cost of its own: a table of every use of
/// the limits together.
inline std::int64_t least_total(Instance const& instance, std::int64_t waiting_cost) {
  constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max() / 2;
  std::vector<std::size_t> step{1};
  for (Limit const& limit : instance.limits)
    step.push_back(step.back() * static_cast<std::size_t>(limit.amount + 1));
  std::vector<std::int64_t> least(step.back(), never), next;
  least[0] = 0;
  for (std::size_t group = 0; group < instance.groups(); ++group) {
    next.assign(least.size(), never);
    for (std::size_t used = 0; used < least.size(); ++used)
      if (least[used] != never) next[used] = least[used] + waiting_cost;
    for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
      bool const takes = instance.use_begin[o] < instance.use_begin[o + 1];
      Use const use = takes ? instance.uses[instance.use_begin[o]] : Use{};
      auto const amount = static_cast<std::size_t>(use.amount);
      std::size_t const most = step[use.limit + 1] / step[use.limit];
      for (std::size_t used = 0; used < least.size(); ++used) {
        if (least[used] == never || used / step[use.limit] % most + amount >= most) continue;
        std::int64_t& with = next[used + amount * step[use.limit]];
        with = std::min(with, least[used] + instance.cost[o]);
      }
    }
    least.swap(next);
  }
  return *std::ranges::min_element(least);
}

}  // namespace kanteling::planning
