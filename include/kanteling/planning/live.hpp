// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/planning/certificate.hpp"
#include "kanteling/planning/instance.hpp"

namespace kanteling::planning {

struct LiveOptions {
  /// Prices of a plan over what was expected, per limit of the instance: what the first groups go by. Empty:
  /// none.
  std::vector<NanoPrice> prices = {};
  /// How often prices are found again from the groups that came so far, spread over all of them; 0: never.
  std::size_t replans = 20;
  int threads = 1;  ///< 1 or more; what comes out does not depend on it
};

struct LivePlan {
  Plan plan;
  std::vector<NanoPrice> prices;  ///< those that the last groups went by
};

/// Groups in the order in which they stand, each knowing only those before it and how many are to come. A
/// group takes, of the options for which there is room, the one that is cheapest with what it uses at its
/// price; equal ones the first. So a dear place is left to who has no other. It waits only where nothing
/// fits. Fewer waiting requests go before price, and heaviness before cost. A wrong instance, prices of
/// another length, a negative price or fewer than one thread are problems with their place.
[[nodiscard]] Result<LivePlan> plan_live(Instance const& instance, LiveOptions const& options = {});

}  // namespace kanteling::planning
