// SPDX-License-Identifier: Apache-2.0
#include "kanteling/engine/double_run.hpp"

#include "kanteling/rules/package.hpp"

namespace kanteling {

reporting::PeriodCost EngineDoubleRun::run(supply::Municipality const& municipality) const {
  Engine const engine = Engine::create(municipality, engine_.policy());
  Allocation const allocation = engine.allocate(cases_, engine.start(), threads_);
  reporting::PeriodCost sum;
  for (reporting::Outcome const& outcome : allocation.outcomes) {
    if (outcome.kind == reporting::OutcomeKind::questions_open) continue;
    sum.cost += outcome.cost;
    for (matching::Choice const& choice : outcome.choices) {
      if (choice.national && choice.ranked.empty()) continue;
      ++(choice.ranked.empty() ? sum.not_placed : sum.grants);
    }
  }
  return sum;
}

}  // namespace kanteling
