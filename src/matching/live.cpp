// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/live.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kanteling::matching {

std::vector<std::size_t> live_order(std::span<Arrival const> arrivals) {
  auto const turn = [&](std::size_t i) {
    Arrival const& a = arrivals[i];
    return std::tuple(a.on, !a.urgent, a.received, a.id);
  };
  std::vector<std::size_t> order(arrivals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return turn(a) < turn(b); });
  return order;
}

}  // namespace kanteling::matching
