// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/matching/guide.hpp"

namespace kanteling::io {

/// Reads from a plan, as `write_period_plan` writes it, what guides live order: of each limit its prices and what urgent
/// cases use. Other keys are not looked at. Problems, all together: no JSON, no list of limits, a limit that stands twice or
/// that this municipality does not have, a price or a use below zero.
[[nodiscard]] Result<matching::Guide> read_guide(supply::Municipality const& municipality,
                                                 supply::Availability const& free, std::string_view plan);

}  // namespace kanteling::io
