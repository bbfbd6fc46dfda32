// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "planning/effort.hpp"
#include "planning/places_network.hpp"

namespace kanteling::planning::detail {

/// Prices per node to start all groups from: exact for ever larger samples of the groups, each with its share
/// of the places, with ever finer costs and begun at the prices of the one before. The samples depend on
/// nothing but the numbers of the groups.
[[nodiscard]] std::vector<std::int64_t> sampled_prices(PlacesNetwork const& network,
                                                       std::vector<std::int64_t> price, Effort& effort);

/// Whether under these prices so few groups want to go where it is full that samples would tell nothing new.
[[nodiscard]] bool is_good_start(PlacesNetwork const& network, std::vector<std::int64_t> const& price);

}  // namespace kanteling::planning::detail
