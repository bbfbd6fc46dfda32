// SPDX-License-Identifier: Apache-2.0
#include "planning/places_sample.hpp"

#include <algorithm>
#include <utility>

#include "planning/places_flow.hpp"

namespace kanteling::planning::detail {
namespace {

/// A sample is this many times as large as the one before.
constexpr std::size_t growth = 4;
/// Fewer groups per node than this say nothing about its price.
constexpr std::size_t groups_per_node = 8;

/// Spreads group numbers evenly over 64 bits (a bijection; constants of splitmix64).
std::uint64_t spread(std::uint64_t number) {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

std::size_t nodes_in_use(PlacesNetwork const& network) {
  std::vector<bool> in_use(network.nodes());
  for (std::uint32_t node : network.node) in_use[node] = true;
  return static_cast<std::size_t>(std::count(in_use.begin(), in_use.end(), true));
}

std::vector<std::uint32_t> one_in(std::size_t parts, std::size_t groups) {
  std::vector<std::uint32_t> sample;
  for (std::uint32_t g = 0; g < groups; ++g)
    if (spread(g) % parts == 0) sample.push_back(g);
  return sample;
}

std::vector<std::int64_t> share_of(std::vector<std::int64_t> const& capacity, std::size_t sample,
                                   std::size_t groups) {
  auto const part = static_cast<std::int64_t>(sample);
  auto const all = static_cast<std::int64_t>(groups);
  std::vector<std::int64_t> share;
  share.reserve(capacity.size());
  for (std::int64_t places : capacity) share.push_back((std::min(places, all) * part + all / 2) / all);
  share.back() = part + 1;
  return share;
}

/// In a sample nobody has to be placed at any price, for chance alone may leave too few places: a price of
/// two widths of all costs is as high as exact prices get where there is about enough room.
std::int64_t moderate_waiting_cost(Instance const& instance) {
  auto const [least, most] = std::minmax_element(instance.cost.begin(), instance.cost.end());
  return 2 * (*most - *least) + std::max<std::int64_t>(*most, 0) + 1;
}

}  // namespace

std::vector<std::int64_t> sampled_prices(PlacesNetwork const& network, std::vector<std::int64_t> price,
                                         Effort& effort) {
  std::size_t const groups = network.instance->groups();
  std::size_t const least = std::max<std::size_t>(groups_per_node * nodes_in_use(network), 1000);
  std::size_t parts = 1;
  while (groups / (parts * growth) >= least) parts *= growth;
  if (parts == 1) return price;
  std::int64_t const waiting_cost = moderate_waiting_cost(*network.instance);
  for (; parts > 1 && effort.may_go_on(); parts /= growth) {
    std::vector<std::uint32_t> const sample = one_in(parts, groups);
    std::vector<std::int64_t> const capacity = share_of(network.capacity, sample.size(), groups);
    PlacesFlow flow({&network, sample, capacity, waiting_cost}, std::move(price));
    flow.solve(effort);
    price = flow.prices();
  }
  return price;
}

}  // namespace kanteling::planning::detail
