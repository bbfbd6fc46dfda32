// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/planning/plan.hpp"
#include "planning/effort.hpp"

namespace kanteling::planning::detail {

/// A plan made group by group from one that holds every hard limit: first those for whom the second best is
/// much worse than the best, each taking the best that still fits; then again, as long as that is little
/// work, until no group can be better off while all others stay and nobody waits for what one other could
/// leave. Its totals are no worse than those of `start`.
[[nodiscard]] Plan greedy_plan(Instance const& instance, Plan start, Effort& effort);

}  // namespace kanteling::planning::detail
