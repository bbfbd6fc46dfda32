// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/level.hpp"
#include "planning/places_network.hpp"

namespace kanteling::planning::detail {

/// Of all prices that prove the plan the lowest and the highest, per node. The lowest tell what one more
/// place saves, the highest what one place less costs; both are exact and prove the plan themselves.
struct PlacesPriceRange {
  std::vector<std::int64_t> lowest;
  std::vector<std::int64_t> highest;
};

/// `chosen` (option per group) must be an exact plan and `price` (per node) prove it.
[[nodiscard]] PlacesPriceRange price_range(PlacesNetwork const& network,
                                           std::span<std::uint32_t const> chosen,
                                           std::span<std::int64_t const> price);

/// Fills in prices and certificate of a plan.
void certify(PlacesNetwork const& network, std::span<std::uint32_t const> chosen,
             PlacesPriceRange const& range, PlacesPlan& result);

}  // namespace kanteling::planning::detail
