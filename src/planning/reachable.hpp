// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/planning/instance.hpp"

namespace kanteling::planning::detail {

/// Per limit the most of it that choices can use up: of 23 units of which everybody takes 5, 10 or 15 that is
/// 20. A hard limit binds no less there, and a bound that counts on it is higher; a limit with an overrun
/// price keeps its amount. Above some size only the common divisor of the uses is looked at.
[[nodiscard]] std::vector<std::int64_t> reachable_amounts(Instance const& instance);

}  // namespace kanteling::planning::detail
