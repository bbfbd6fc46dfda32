// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// What the household's own plan proposes for one task: an input that every rung weighs and answers.
class PlanForTask {
 public:
  PlanForTask(people::Case const& request, std::int32_t need, people::TaskKind kind);

  /// States the facts of the rungs that nobody stated otherwise. Help by others counts only where they agreed: a plan
  /// does not promise for them. An item to buy or a facility is weighed on what is known of it, not on the plan.
  void fill(people::FactRow& row) const;

  /// What the rung answers to the plan, `remaining` before it; nothing where the plan says nothing of the rung.
  void answer(Finding& finding, std::int64_t remaining) const;

  /// Who does it, as the plan says: codes, each once, in the order of the plan.
  std::vector<std::string> by(Rung rung) const;

 private:
  std::vector<people::OwnPlanItem const*> items_;
};

}  // namespace kanteling::triage
