// SPDX-License-Identifier: Apache-2.0
#include "planning/places_network.hpp"

#include <algorithm>
#include <limits>

#include "planning/level.hpp"

namespace kanteling::planning::detail {
namespace {

template <typename Column>
bool is_all_alike(Column const& column) {
  return std::adjacent_find(column.begin(), column.end(), std::not_equal_to<>{}) == column.end();
}

/// A chain of moves visits a node at most once, and a move changes the cost by at most the width of all
/// costs. Twice that, so that a price can be split again into people who wait and cost.
std::int64_t waiting_cost_of(Instance const& instance) {
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (std::int64_t cost : instance.cost) {
    least = std::min(least, cost);
    most = std::max(most, cost);
  }
  auto const longest = static_cast<std::int64_t>(std::min(instance.limits.size(), instance.groups())) + 4;
  return 2 * longest * (most - least + 1) + 1;
}

}  // namespace

std::vector<bool> limits_that_can_bind(Instance const& instance) {
  constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
  struct Asked {
    std::uint32_t last_group = nobody;
    std::int32_t most = 0;
    std::int64_t groups = 0;
  };
  std::vector<Asked> asked(instance.limits.size());
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    std::size_t const first = instance.use_begin[instance.option_begin[g]];
    std::size_t const last = instance.use_begin[instance.option_begin[g + 1]];
    for (std::size_t u = first; u < last; ++u) {
      Asked& limit = asked[instance.uses[u].limit];
      limit.most = std::max(limit.most, instance.uses[u].amount);
      limit.groups += limit.last_group != g ? 1 : 0;
      limit.last_group = static_cast<std::uint32_t>(g);
    }
  }
  std::vector<bool> can_bind(instance.limits.size());
  for (std::size_t r = 0; r < asked.size(); ++r)
    can_bind[r] = asked[r].groups * asked[r].most > instance.limits[r].amount;
  return can_bind;
}

bool is_places_only(Instance const& instance) {
  bool const nothing_differs =
      is_all_alike(instance.heaviness) && is_all_alike(instance.requests) &&
      std::all_of(instance.waiting.begin(), instance.waiting.end(), [](auto w) { return w == 0; });
  if (!nothing_differs) return false;
  std::vector<bool> const can_bind = limits_that_can_bind(instance);
  for (std::size_t r = 0; r < can_bind.size(); ++r)
    if (can_bind[r] && instance.limits[r].overrun_price != hard_limit) return false;
  for (std::size_t o = 0; o < instance.options(); ++o) {
    std::int64_t taken = 0;
    for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
      if (can_bind[instance.uses[u].limit]) taken += instance.uses[u].amount;
    if (taken > 1) return false;
  }
  return true;
}

PlacesNetwork places_network(Instance const& instance) {
  PlacesNetwork network;
  network.instance = &instance;
  network.waiting_cost = waiting_cost_of(instance);
  network.capacity.reserve(instance.limits.size() + 1);
  for (Limit const& limit : instance.limits) network.capacity.push_back(limit.amount);
  network.capacity.push_back(static_cast<std::int64_t>(instance.groups()) + 1);
  network.node.assign(instance.options(), network.free_node());
  std::vector<bool> const can_bind = limits_that_can_bind(instance);
  for (std::size_t o = 0; o < instance.options(); ++o)
    for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
      if (can_bind[instance.uses[u].limit] && instance.uses[u].amount > 0)
        network.node[o] = instance.uses[u].limit;
  return network;
}

}  // namespace kanteling::planning::detail
