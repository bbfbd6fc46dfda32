// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>

#include "kanteling/planning/certificate.hpp"

namespace kanteling::planning {

/// What small drawn instances may have.
struct SmallShape {
  int groups = 6;
  int options = 3;
  int limits = 4;
  bool households = false;  ///< options that let some wait, groups of several requests
  bool heaviness = false;
  bool priced = false;
  bool negative_costs = false;
};

/// Draws small instances, the same for the same seed everywhere.
class SmallInstances {
 public:
  explicit SmallInstances(std::uint64_t seed) : draw_(seed) {}

  std::int64_t number(std::int64_t from, std::int64_t to) {
    return from + static_cast<std::int64_t>(draw_() % static_cast<std::uint64_t>(to - from + 1));
  }

  Instance instance(SmallShape const& shape) {
    Instance result;
    int const limits = static_cast<int>(number(0, shape.limits));
    for (int r = 0; r < limits; ++r)
      result.limits.push_back(
          {number(0, 8), shape.priced && number(0, 2) == 0 ? number(0, 5) * nanos_per_unit / 2 : hard_limit});
    int const groups = static_cast<int>(number(0, shape.groups));
    for (int g = 0; g < groups; ++g) group(shape, result);
    return result;
  }

 private:
  void group(SmallShape const& shape, Instance& result) {
    std::int64_t const requests = shape.households ? number(1, 3) : 1;
    if (shape.households) result.requests.push_back(static_cast<std::int32_t>(requests));
    for (std::int64_t o = number(0, shape.options); o > 0; --o) {
      for (std::uint32_t r = 0; r < result.limits.size(); ++r)
        if (number(0, 2) > 0) result.uses.push_back({r, static_cast<std::int32_t>(number(0, 4))});
      result.end_option(number(shape.negative_costs ? -20 : 0, 20));
      if (shape.heaviness) result.heaviness.push_back(static_cast<std::int32_t>(number(0, 2)));
      if (shape.households) result.waiting.push_back(static_cast<std::int32_t>(number(0, requests)));
    }
    result.end_group();
  }

  std::mt19937_64 draw_;
};

/// The best totals of all plans, each looked at by `recheck`.
inline Totals best_totals(Instance const& instance) {
  std::optional<Totals> best;
  Plan plan{std::vector<std::int32_t>(instance.groups(), waits)};
  while (true) {
    Checked const checked = recheck(instance, plan, {}).value();
    if (checked.feasible && (!best || checked.totals < *best)) best = checked.totals;
    std::size_t g = 0;
    while (g < instance.groups()) {
      auto const options = static_cast<std::int32_t>(instance.option_begin[g + 1] - instance.option_begin[g]);
      if (++plan.chosen[g] < options) break;
      plan.chosen[g++] = waits;
    }
    if (g == instance.groups()) return best.value();
  }
}

}  // namespace kanteling::planning
