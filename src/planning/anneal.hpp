// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "planning/dice.hpp"
#include "planning/effort.hpp"
#include "planning/search_state.hpp"

namespace kanteling::planning::detail {

/// How an annealing goes: temperature falls and penalties rise, both by equal factors per step.
struct Cooling {
  double hot = 1;
  double cold = 0.25;
  double penalty_first = 0.3;  ///< of excess, in mean costs per mean take
  double penalty_last = 8;
  double fixed = 0.5;     ///< mean takes more for any excess: else the last few units stay exceeded for ever
  double targeted = 0.5;  ///< share of proposals that move someone out of an exceeded row
  std::int64_t proposals = 0;
  bool until_whole = false;  ///< ends once no row is exceeded
};

/// Anneals from the state's choices and notes the best plan that holds every row. False when the effort
/// ended.
bool anneal(SearchState& state, Cooling const& cooling, Dice& dice, Effort& effort);

}  // namespace kanteling::planning::detail
