// SPDX-License-Identifier: Apache-2.0
#include "planning/places_sample.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "planning/places_flow.hpp"

namespace kanteling::planning::detail {
namespace {

/// The sample before all groups is one in so many of them, and each before it one in `growth` of that.
constexpr std::size_t first_parts = 2;
constexpr std::size_t growth = 4;
constexpr std::size_t parts_most = 32;
constexpr std::size_t parts_few = 8;
/// Fewer groups per node than this say nothing about its price.
constexpr std::size_t groups_per_node = 6;
/// Costs of the first sample are told apart in this many bits.
constexpr int coarse_bits = 4;
/// By how many bits costs are shifted in the last sample, and in each before it half of so many more.
constexpr int last_shift = 2;
constexpr int half_step = 5;

/// So many times every group of a small instance takes what is cheapest, and what too many take becomes dearer: at
/// first by this share of the range of costs for twice as many as there is room for, then by ever less.
constexpr int passes = 20;
constexpr double first_step = 0.15, slower = 0.25;

/// Spreads group numbers evenly over 64 bits (a bijection; constants of splitmix64).
std::uint64_t spread(std::uint64_t number) {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

/// One sample and how coarse costs are in it.
struct Stage {
  std::size_t parts = 1;  ///< one in so many groups
  int shift = 0;
};

/// From the coarsest to the finest, found from the end. None where samples would not be much smaller than the
/// whole.
std::vector<Stage> stages_of(PlacesNetwork const& network) {
  auto const [least, most] =
      std::minmax_element(network.instance->cost.begin(), network.instance->cost.end());
  auto const bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(*most - *least)));
  int const shift_most = std::max(bits - coarse_bits, 0);
  std::size_t const enough = std::max<std::size_t>(groups_per_node * network.nodes(), 1000);
  std::size_t const parts_end = std::clamp<std::size_t>(network.instance->groups() / enough, 1, parts_most);
  if (parts_end <= parts_few) return {};
  std::vector<Stage> stages;
  std::size_t parts = first_parts;
  for (int k = 0; stages.empty() || stages.back().shift < shift_most || stages.back().parts < parts_end;
       ++k) {
    stages.push_back({std::min(parts, parts_end), std::min(last_shift + k * half_step / 2, shift_most)});
    parts = std::min(parts * growth, parts_most);
  }
  std::reverse(stages.begin(), stages.end());
  return stages;
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

/// How many groups find each node the cheapest.
std::vector<std::int64_t> wanted(PlacesNetwork const& network, std::vector<std::int64_t> const& price,
                                 std::int64_t waiting_cost) {
  Instance const& instance = *network.instance;
  std::vector<std::int64_t> count(network.nodes(), 0);
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    std::uint32_t cheapest = network.free_node();
    std::int64_t least = waiting_cost;
    for (std::uint32_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
      std::int64_t const value = instance.cost[o] + price[network.node[o]];
      if (value >= least) continue;
      least = value;
      cheapest = network.node[o];
    }
    ++count[cheapest];
  }
  return count;
}

/// Prices at which about as many want a node as it has room for.
std::vector<std::int64_t> tried_prices(PlacesNetwork const& network, std::vector<std::int64_t> price,
                                       std::int64_t waiting_cost, Effort& effort) {
  auto const [least, most] = std::minmax_element(network.instance->cost.begin(), network.instance->cost.end());
  double const range = static_cast<double>(*most - *least);
  for (int pass = 0; pass < passes; ++pass) {
    if (!effort.spend(static_cast<std::int64_t>(network.instance->options()))) break;
    std::vector<std::int64_t> const count = wanted(network, price, waiting_cost);
    double const step = first_step * range / (1 + slower * pass);
    for (std::size_t p = 0; p < network.limit.size(); ++p) {
      auto const room = static_cast<double>(std::max<std::int64_t>(network.capacity[p], 1));
      double const beyond = static_cast<double>(count[p] - network.capacity[p]) / room;
      price[p] = std::max<std::int64_t>(0, price[p] + static_cast<std::int64_t>(step * std::clamp(beyond, -1.0, 2.0)));
    }
  }
  return price;
}

}  // namespace

std::vector<std::int64_t> sampled_prices(PlacesNetwork const& network, std::vector<std::int64_t> price,
                                         Effort& effort) {
  if (network.instance->options() == 0) return price;
  std::size_t const groups = network.instance->groups();
  std::int64_t const waiting_cost = moderate_waiting_cost(*network.instance);
  std::vector<Stage> const stages = stages_of(network);
  if (stages.empty()) return tried_prices(network, std::move(price), waiting_cost, effort);
  for (Stage const& stage : stages) {
    if (!effort.may_go_on()) break;
    if (stage.parts == 1 && stage.shift == 0) break;
    std::vector<std::uint32_t> const sample = one_in(stage.parts, groups);
    std::vector<std::int64_t> const capacity = share_of(network.capacity, sample.size(), groups);
    for (std::int64_t& node_price : price) node_price >>= stage.shift;
    PlacesFlow flow({&network, sample, capacity, waiting_cost >> stage.shift, stage.shift}, std::move(price));
    flow.solve(effort);
    price = flow.prices();
    for (std::int64_t& node_price : price) node_price <<= stage.shift;
  }
  return price;
}

bool is_good_start(PlacesNetwork const& network, std::vector<std::int64_t> const& price) {
  std::vector<std::int64_t> const count = wanted(network, price, network.waiting_cost);
  std::int64_t too_many = 0;
  for (std::size_t p = 0; p < count.size(); ++p)
    too_many += std::max<std::int64_t>(count[p] - network.capacity[p], 0);
  return too_many <= static_cast<std::int64_t>(network.instance->groups()) / 16;
}

}  // namespace kanteling::planning::detail
