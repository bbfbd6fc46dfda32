// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// The items of the own plan that no finding answers: of a task that the need lacks, or where no step was looked at.
std::vector<PlanItemBeside> plan_items_beside(people::Case const& request, Assessment const& assessment);

/// What the household's own plan proposes for one task: an input that every rung weighs and answers.
class PlanForTask {
 public:
  PlanForTask(people::Case const& request, std::int32_t need, people::TaskKind kind);

  /// States the facts of the rungs that nobody stated otherwise. Help by others counts only where they agreed: a plan
  /// does not promise for them. An item to buy or a facility is weighed on what is known of it, not on the plan.
  void fill(people::FactRow& row);

  /// What the rung answers to the plan and why, `remaining` before it; nothing where the plan says nothing of the rung.
  void answer(Finding& finding, std::int64_t remaining) const;

  /// Who does it, as the plan says: codes, each once, in the order of the plan.
  std::vector<std::string> by(Rung rung) const;

 private:
  /// States a fact that nobody stated; else notes that the rung goes by what was stated.
  void state(people::FactRow& row, Rung rung, people::FactId id, std::int64_t value);
  PlanReason reason_of(Finding const& finding, PlanVerdict verdict) const;
  bool all_agreed(Rung rung) const;

  std::vector<people::OwnPlanItem const*> items_;
  std::array<bool, rung_count> stated_otherwise_ = {};
};

}  // namespace kanteling::triage
