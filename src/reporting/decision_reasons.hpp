// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "kanteling/reporting/decision_contents.hpp"

namespace kanteling::reporting {

/// What becomes of one task in a decision.
enum class TaskRuling : std::uint8_t {
  granted,
  granted_by_person,  ///< by the rules nothing is left of it
  solved,
  refused,
  open,
  person
};

struct TaskAtHand {
  triage::TaskPlan const& plan;
  std::optional<std::uint32_t> override_at = {};  ///< who granted or refused it
  bool elsewhere = false;                         ///< another act goes first
};

TaskRuling ruling_of(TaskAtHand const& task, people::Case const& request);

/// Whether the rules themselves say what the criteria lead to, and no person said the opposite.
bool speaks_for_itself(triage::CriteriaFinding const& criteria);

/// Adds to a decision what speaks for it, and nothing else: that a step brings nothing is no reason to refuse.
class DecisionReasons {
 public:
  DecisionReasons(people::Case const& request, rules::Package const& policy) : request_(request), policy_(policy) {}

  void add_gate(NeedDecision& decision, triage::GateFinding const& gate) const;
  void add(NeedDecision& decision, triage::CriteriaFinding const& criteria) const;
  void add(NeedDecision& decision, TaskAtHand const& task, TaskRuling ruling) const;

 private:
  void add_rung(NeedDecision& decision, TaskAtHand const& task, TaskRuling ruling, triage::Finding const& finding) const;
  void push(NeedDecision& decision, DecisionReason reason) const;

  people::Case const& request_;
  rules::Package const& policy_;
};

}  // namespace kanteling::reporting
