// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/core/date.hpp"

namespace kanteling::matching {

/// When a request comes up for its turn.
struct Arrival {
  Date on;  ///< the day of the decision
  bool urgent = false;
  Date received;  ///< the day of the signal, question or report
  std::string_view id;
};

/// Positions of the requests in the order in which they are served: day by day; on a day urgent ones first,
/// then who came first, then by id. Equal ones keep their order.
[[nodiscard]] std::vector<std::size_t> live_order(std::span<Arrival const> arrivals);

}  // namespace kanteling::matching
