// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/planning/instance.hpp"

namespace kanteling::bench {

/// The budgets that most options count on (those of acts, the last limits) at so many percent: more than
/// fits.
[[nodiscard]] planning::Instance with_budgets(planning::Instance instance, std::int64_t percent,
                                              std::size_t budgets);

/// The same requests, so many percent of them in households of two or three neighbours in the file. A
/// household has an option for every limit at which all its members have one (its first limit, the place),
/// cheaper by a tenth, and the members' own options beside each other: of each member the three cheapest.
[[nodiscard]] planning::Instance with_households(planning::Instance const& instance, std::int64_t percent);

}  // namespace kanteling::bench
