// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kanteling/planning/instance.hpp"

namespace kanteling::planning::detail {

/// An instance in which every option takes one place at one node: a limit that somebody asks for, or the free
/// node, at which there is always room. Whoever waits is at the free node too, but takes no option.
struct PlacesNetwork {
  Instance const* instance = nullptr;
  std::vector<std::uint32_t> limit;    ///< per node but the free one
  std::vector<std::uint32_t> node;     ///< per option
  std::vector<std::int64_t> capacity;  ///< per node; the free one is the last
  std::int64_t waiting_cost = 0;       ///< more than any saving by moving others about

  std::size_t nodes() const { return capacity.size(); }
  std::uint32_t free_node() const { return static_cast<std::uint32_t>(limit.size()); }
};

/// Per limit whether all groups together can ask for more of it than there is.
[[nodiscard]] std::vector<bool> limits_that_can_bind(Instance const& instance);

/// Only for an instance of which `is_places_only` holds.
[[nodiscard]] PlacesNetwork places_network(Instance const& instance);

}  // namespace kanteling::planning::detail
