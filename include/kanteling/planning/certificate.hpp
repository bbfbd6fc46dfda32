// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/planning/instance.hpp"

namespace kanteling::planning {

/// For each group the position among its own options, or `waits`.
inline constexpr std::int32_t waits = -1;

struct Plan {
  std::vector<std::int32_t> chosen;
  friend bool operator==(Plan const&, Plan const&) = default;
};

/// What is minimised, in this order.
struct Totals {
  std::int64_t waiting = 0;  ///< requests
  std::int64_t heaviness = 0;
  std::int64_t cost = 0;  ///< overruns of priced limits included, rounded up
  friend auto operator<=>(Totals const&, Totals const&) = default;
};

/// Prices that prove how low one total can come at best: whatever prices these are, the bound they give is
/// true.
struct LevelPrices {
  std::vector<NanoPrice> limits;  ///< 0 or more; of a priced limit never above its overrun price, and 0 but
                                  ///< in the level of cost. Empty: all 0
  NanoPrice waiting = 0;    ///< of one more waiting request than the plan has; 0 in the level of waiting
  NanoPrice heaviness = 0;  ///< of one more unit of heaviness than the plan has; 0 but in the level of cost
};

/// The proof beside a plan: prices per total. The bound on heaviness holds for plans that let no more wait,
/// that on cost for plans that let no more wait and are no heavier.
struct Certificate {
  LevelPrices waiting;
  LevelPrices heaviness;
  LevelPrices cost;  ///< its `limits` are the prices that are shown and that steer live order
};

/// What instance, plan and certificate say, in whole numbers alone.
struct Checked {
  bool feasible = false;  ///< every choice exists and every hard limit holds
  Totals totals = {};
  Totals bound = {};               ///< proven least, each given the totals before it
  std::vector<std::int64_t> used;  ///< per limit
  friend bool operator==(Checked const&, Checked const&) = default;
};

/// Judges plan and certificate from nothing but the instance; a bound counts on no more of a hard limit than uses can
/// add up to. A plan of another length, an option that does
/// not exist, a certificate of another length and a price that is negative or above an overrun price are
/// problems with their place.
[[nodiscard]] Result<Checked> recheck(Instance const& instance, Plan const& plan,
                                      Certificate const& certificate);

}  // namespace kanteling::planning
