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

struct FlowAnswer {
  std::int64_t cost = 0;
  std::int64_t unplaced = 0;
};

FlowAnswer lemon_network_simplex(PlacesFlow const& flow);
FlowAnswer lemon_cost_scaling(PlacesFlow const& flow);

}  // namespace peers
