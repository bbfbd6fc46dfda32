// SPDX-License-Identifier: Apache-2.0
#include "planning/places_prices.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "planning/places_ways.hpp"

namespace kanteling::planning::detail {
namespace {

std::uint32_t node_of(PlacesNetwork const& network, std::uint32_t option) {
  return option == no_option ? network.free_node() : network.node[option];
}

/// The same ways the other way, or as they are, ordered by where they begin now.
std::vector<PlacesWay> ordered(std::vector<PlacesWay> const& ways, bool turned,
                               std::vector<std::size_t>& begin) {
  auto const start_of = [turned](PlacesWay const& way) { return turned ? way.to : way.from; };
  std::fill(begin.begin(), begin.end(), 0);
  for (PlacesWay const& way : ways) ++begin[start_of(way) + 1];
  for (std::size_t p = 0; p + 1 < begin.size(); ++p) begin[p + 1] += begin[p];
  std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
  std::vector<PlacesWay> result(ways.size());
  for (PlacesWay const& way : ways)
    result[next[start_of(way)]++] = turned ? PlacesWay{way.to, way.from, way.length} : way;
  return result;
}

/// Brings distances down to what ways, or these turned, allow (Dijkstra); all lengths are 0 or more.
void shorten(std::vector<PlacesWay> const& unordered, bool turned, std::vector<std::int64_t>& distance) {
  std::vector<std::size_t> begin(distance.size() + 1);
  std::vector<PlacesWay> const ways = ordered(unordered, turned, begin);
  using Label = std::pair<std::int64_t, std::uint32_t>;
  std::vector<Label> queue;
  for (std::uint32_t p = 0; p < distance.size(); ++p)
    if (distance[p] < far_away) queue.emplace_back(distance[p], p);
  std::make_heap(queue.begin(), queue.end(), std::greater<>{});
  while (!queue.empty()) {
    std::pop_heap(queue.begin(), queue.end(), std::greater<>{});
    auto const [reached, node] = queue.back();
    queue.pop_back();
    if (reached > distance[node]) continue;
    for (std::size_t w = begin[node]; w < begin[node + 1]; ++w) {
      if (reached + ways[w].length >= distance[ways[w].to]) continue;
      distance[ways[w].to] = reached + ways[w].length;
      queue.emplace_back(distance[ways[w].to], ways[w].to);
      std::push_heap(queue.begin(), queue.end(), std::greater<>{});
    }
  }
}

/// A price as people who wait and cost: waiting_cost is more than twice as large as any cost of a chain.
struct Parts {
  std::int64_t waiting = 0;
  std::int64_t cost = 0;
};

Parts parts_of(PlacesNetwork const& network, std::int64_t price) {
  std::int64_t const waiting = (price + network.waiting_cost / 2) / network.waiting_cost;
  return {waiting, price - waiting * network.waiting_cost};
}

/// The least cost of waiting per group under which the lowest prices still prove the plan.
std::int64_t least_waiting_cost(PlacesNetwork const& network, std::span<std::uint32_t const> chosen,
                                std::vector<Parts> const& parts) {
  Instance const& instance = *network.instance;
  std::int64_t least = 0;
  for (Parts const& part : parts)
    if (part.waiting > 0) least = std::max(least, -part.cost);
  auto const value_of = [&](std::uint32_t option) {
    Parts const& part = parts[node_of(network, option)];
    return Parts{part.waiting + (option == no_option ? 1 : 0),
                 part.cost + (option == no_option ? 0 : instance.cost[option])};
  };
  for (std::size_t g = 0; g < chosen.size(); ++g) {
    Parts const now = value_of(chosen[g]);
    if (now.waiting > 0) continue;
    least = std::max(least, now.cost);
    for (std::uint32_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
      Parts const& part = parts[network.node[o]];
      if (part.waiting > 0) least = std::max(least, now.cost - part.cost - instance.cost[o]);
    }
  }
  return least;
}

NanoPrice nanos_of(Parts const& parts, NanoPrice waiting) {
  __extension__ using Int128 = __int128;
  Int128 const nanos = Int128{parts.waiting} * waiting + Int128{parts.cost} * nanos_per_unit;
  return static_cast<NanoPrice>(std::clamp<Int128>(nanos, 0, price_most));
}

/// Billionths per request, rounded up.
NanoPrice per_request(std::int64_t units, std::int64_t requests) {
  if (units >= price_most / nanos_per_unit) return price_most / requests;
  return (units * nanos_per_unit + requests - 1) / requests;
}

}  // namespace

PlacesPriceRange price_range(PlacesNetwork const& network, std::span<std::uint32_t const> chosen,
                             std::span<std::int64_t const> price) {
  std::vector<std::uint32_t> groups(chosen.size());
  std::iota(groups.begin(), groups.end(), 0U);
  std::vector<PlacesWay> const ways =
      all_ways({&network, groups, network.capacity, network.waiting_cost}, chosen, price);
  std::vector<std::int64_t> from_nothing(price.begin(), price.end());
  shorten(ways, false, from_nothing);
  std::vector<std::int64_t> room(network.capacity);
  for (std::uint32_t option : chosen) --room[node_of(network, option)];
  std::vector<std::int64_t> to_room;
  for (std::int64_t left : room) to_room.push_back(left > 0 ? 0 : far_away);
  shorten(ways, true, to_room);
  PlacesPriceRange range;
  for (std::size_t p = 0; p < price.size(); ++p) {
    range.lowest.push_back(price[p] - from_nothing[p]);
    range.highest.push_back(network.capacity[p] == 0 ? range.lowest[p] : price[p] + to_room[p]);
  }
  return range;
}

void certify(PlacesNetwork const& network, std::span<std::uint32_t const> chosen,
             PlacesPriceRange const& range, PlacesPlan& result) {
  Instance const& instance = *network.instance;
  std::int64_t const requests = instance.groups() == 0 ? 1 : instance.requests_of(0);
  std::vector<Parts> parts;
  for (std::int64_t price : range.lowest) parts.push_back(parts_of(network, price));
  LevelPrices& cost = result.certificate.cost;
  cost.waiting = per_request(least_waiting_cost(network, chosen, parts), requests);
  NanoPrice const waiting = cost.waiting * requests;
  cost.limits.assign(instance.limits.size(), 0);
  result.certificate.waiting.limits.assign(instance.limits.size(), 0);
  result.price_of_one_less.assign(instance.limits.size(), 0);
  for (std::size_t p = 0; p < network.limit.size(); ++p) {
    std::uint32_t const r = network.limit[p];
    result.certificate.waiting.limits[r] = parts[p].waiting * requests * nanos_per_unit;
    cost.limits[r] = nanos_of(parts[p], waiting);
    result.price_of_one_less[r] = nanos_of(parts_of(network, range.highest[p]), waiting);
  }
  result.price = cost.limits;
  if (instance.options() > 0)
    result.certificate.heaviness.waiting = per_request(instance.heaviness_of(0), requests);
}

}  // namespace kanteling::planning::detail
