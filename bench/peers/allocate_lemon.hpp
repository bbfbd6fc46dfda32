// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace peers {

/// Requests with options of one place each, as a flow. Plain, for LEMON is read as C++17 and our headers as
/// C++20.
struct PlacesFlow {
  std::vector<std::int64_t> room;           ///< per limit
  std::vector<std::uint32_t> option_begin;  ///< per request, and the end
  std::vector<std::int64_t> cost;           ///< per option
  std::vector<std::uint32_t> limit_of_option;
  std::int64_t dear = 0;  ///< of a request that finds no room; more than any change of places is worth
};

/// The least cost, `dear` for each request without room included.
std::int64_t lemon_network_simplex(PlacesFlow const& flow);
std::int64_t lemon_cost_scaling(PlacesFlow const& flow);

}  // namespace peers
