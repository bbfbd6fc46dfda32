// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "planning/dual_rows.hpp"

namespace kanteling::planning::detail {

/// What the prices prove: what all groups would pay at least, less what the limits are worth. True for any
/// prices from 0 to their limits.
[[nodiscard]] double bound_of(Level const& level, DualRows const& rows, std::span<double const> price,
                              int threads);

/// Gives limits of which there is nothing the least prices that keep everyone from the options that need
/// them. That is free, and brings the bound to what it would be without these options.
void price_shut_limits(Level const& level, DualRows const& rows, std::span<double> price);

}  // namespace kanteling::planning::detail
