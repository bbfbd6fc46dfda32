// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// Whom to ask for a fact: who knows it, or whose word counts.
Whom whom_to_ask(people::FactId fact);

/// Facts that can still change the outcome, each once: of the case, of a need or of a task, as the fact is stated.
class Questions {
 public:
  void add(std::vector<people::FactId> const& facts, std::int32_t need, std::int32_t task);
  /// By need, task and fact; those of the whole case first.
  std::vector<NextQuestion> take();

 private:
  std::vector<NextQuestion> all_;
};

/// Everything that the findings of one need miss.
void add_missing_of(Questions& questions, StepPlan const& plan, std::int32_t need);

}  // namespace kanteling::triage
