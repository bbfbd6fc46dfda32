// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/planning/plan.hpp"

namespace kanteling::matching {

/// A plan made household by household: first those for whom the second best is much worse than the best, each
/// taking the best that still fits; then again, until nobody can be better off while all others stay and
/// nobody waits for what one other could leave. Quick and not the best: something to fall back on where a
/// search has no time.
[[nodiscard]] planning::Plan greedy_plan(planning::Instance const& instance);

/// The same from a plan that holds every hard limit: its totals are no worse.
[[nodiscard]] planning::Plan improved_plan(planning::Instance const& instance, planning::Plan start);

}  // namespace kanteling::matching
