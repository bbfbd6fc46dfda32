// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "planning/places_network.hpp"

namespace kanteling::planning::detail {

/// Marks a group that takes no option.
inline constexpr std::uint32_t no_option = std::numeric_limits<std::uint32_t>::max();

/// A distance that no way is as long as.
inline constexpr std::int64_t far_away = std::numeric_limits<std::int64_t>::max() / 4;

/// Some groups of a network, how many places there are for them and where the prices start.
struct PlacesTask {
  PlacesNetwork const* network = nullptr;
  std::span<std::uint32_t const> groups;
  std::span<std::int64_t const> capacity;  ///< per node
  std::int64_t waiting_cost = 0;
  int shift = 0;  ///< costs of options count in units of 2 to this power, rounded down
};

/// The least that a group at one node loses by going to another.
struct PlacesWay {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::int64_t length = 0;
};

/// All ways under these prices, ordered by where they begin, from looking at all options. `chosen` (option
/// per group of the task) must be the cheapest.
[[nodiscard]] std::vector<PlacesWay> all_ways(PlacesTask const& task, std::span<std::uint32_t const> chosen,
                                              std::span<std::int64_t const> price);

}  // namespace kanteling::planning::detail
