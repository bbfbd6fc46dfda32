// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/triage/assessment.hpp"
#include "triage/call.hpp"

namespace kanteling::triage {

/// Whom to ask for a fact: who knows it, or whose word counts.
Whom whom_to_ask(people::FactId fact);

/// Facts that can still change the outcome, each once: of the case, of a need or of a task, as the fact is stated.
///
/// The most telling first. A fact tells as much as it settles at the step where it settles most: counted are the
/// results that may still follow there after the answer that settles least, and fewer comes first. Then comes what more
/// steps wait for, then what belongs to the case or to an earlier need, task or fact.
class Questions {
 public:
  /// What the calls of the case wait for; only what is added is asked.
  std::vector<OpenFact> open;

  /// Everything that one call waits for.
  void add(Caller const& caller, Call const& call);
  /// Facts that a step waits for, as its call left them in `open`; one that is not there may change nothing.
  void add(Hook hook, std::vector<people::FactId> const& facts, std::int32_t need, std::int32_t task);
  /// Facts that clarifying a need waits for.
  void add_clarifying(std::vector<people::FactId> const& facts, std::int32_t need);

  std::vector<NextQuestion> take();

 private:
  std::vector<OpenFact> asked_;
};

/// Everything that the findings of one need miss.
void add_missing_of(Questions& questions, StepPlan const& plan, std::int32_t need);

}  // namespace kanteling::triage
