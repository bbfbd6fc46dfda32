// SPDX-License-Identifier: Apache-2.0
#include "planning/places_network.hpp"

#include <algorithm>
#include <functional>
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

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Whether an option had better be at the limit of this use than at `limit`: at the limit that can bind, else
/// at the one with the fewest places, for it could bind with one place less.
bool is_nearer(Instance const& instance, std::vector<bool> const& can_bind, Use const& use,
               std::uint32_t limit) {
  if (use.amount != 1 || instance.limits[use.limit].overrun_price != hard_limit) return false;
  if (limit == none || can_bind[use.limit]) return true;
  return !can_bind[limit] && instance.limits[use.limit].amount < instance.limits[limit].amount;
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
  network.node.assign(instance.options(), none);
  std::vector<bool> const can_bind = limits_that_can_bind(instance);
  std::vector<std::uint32_t> node_of(instance.limits.size(), none);
  for (std::size_t o = 0; o < instance.options(); ++o) {
    std::uint32_t limit = none;
    for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
      if (is_nearer(instance, can_bind, instance.uses[u], limit)) limit = instance.uses[u].limit;
    network.node[o] = limit;
    if (limit != none) node_of[limit] = 0;
  }
  for (std::uint32_t r = 0; r < node_of.size(); ++r) {
    if (node_of[r] == none) continue;
    node_of[r] = network.free_node();
    network.limit.push_back(r);
    network.capacity.push_back(instance.limits[r].amount);
  }
  network.capacity.push_back(static_cast<std::int64_t>(instance.groups()) + 1);
  for (std::uint32_t& node : network.node) node = node == none ? network.free_node() : node_of[node];
  return network;
}

}  // namespace kanteling::planning::detail
