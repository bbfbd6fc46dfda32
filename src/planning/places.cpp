// SPDX-License-Identifier: Apache-2.0
#include <numeric>

#include "planning/level.hpp"
#include "planning/places_flow.hpp"
#include "planning/places_network.hpp"
#include "planning/places_prices.hpp"
#include "planning/places_sample.hpp"

namespace kanteling::planning::detail {

PlacesPlan solve_places(Instance const& instance, std::span<NanoPrice const> start, Effort& effort) {
  PlacesNetwork const network = places_network(instance);
  std::vector<std::int64_t> price(network.nodes(), 0);
  for (std::size_t p = 0; p < network.limit.size() && !start.empty(); ++p)
    price[p] = start[network.limit[p]] / nanos_per_unit;
  std::vector<std::uint32_t> groups(instance.groups());
  std::iota(groups.begin(), groups.end(), 0U);
  if (start.empty() || !is_good_start(network, price))
    price = sampled_prices(network, std::move(price), effort);
  PlacesFlow flow({&network, groups, network.capacity, network.waiting_cost}, std::move(price));
  PlacesPlan result;
  result.is_exact = flow.solve(effort);
  if (!result.is_exact) flow.make_room();
  result.plan.chosen.reserve(groups.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::uint32_t const option = flow.chosen()[g];
    result.plan.chosen.push_back(
        option == no_option ? waits : static_cast<std::int32_t>(option - instance.option_begin[g]));
  }
  PlacesPriceRange range = {flow.prices(), flow.prices()};
  if (result.is_exact) range = price_range(network, flow.chosen(), range.lowest);
  certify(network, flow.chosen(), range, result);
  return result;
}

}  // namespace kanteling::planning::detail
