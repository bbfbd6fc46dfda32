// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/people/fact_row.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/triage/assessment.hpp"
#include "kanteling/triage/hooks.hpp"
#include "kanteling/triage/open_fact.hpp"
#include "triage/completions.hpp"
#include "triage/fact_set.hpp"

namespace kanteling::triage {

/// What a hook's table says of one row. Where facts are unknown, an output has a value only if it is the same whatever
/// they turn out to be; where other decisions or expressions are part of it, only if all rules that may fire agree.
class Call {
 public:
  /// `remaining` of a rung: what is left of the task. Of an amount only that much counts.
  Call(rules::Package const& policy, rules::CaseDays const& days, Hook hook, people::FactRow const& row,
       std::optional<std::int64_t> remaining = {});

  std::optional<std::string_view> text(std::string_view output) const;
  std::optional<bool> boolean(std::string_view output) const;
  /// In whole units, rounded down: an amount of help is never made larger than the table says.
  std::optional<std::int64_t> number(std::string_view output) const;

  /// The value of one rule that fired, for tables in which several rules fire together.
  rules::OutputValue value(std::uint32_t rule, std::string_view output) const;

  Hook hook() const { return hook_; }
  bool undetermined() const { return answer_.status == rules::Status::undetermined; }
  rules::Answer const& answer() const { return answer_; }  ///< without its rules, where those were left in a trace
  std::span<std::uint32_t const> fired() const { return fired_; }
  std::optional<RuleRef> rule() const;  ///< the one rule that fired
  void add_used(FactSet& facts) const;             ///< known inputs
  std::vector<people::FactId> facts_used() const;  ///< the same, ascending
  std::vector<people::FactId> missing() const;     ///< unknown facts that decide, ascending
  /// The same, with what each of them settles for the need and task that the call is about.
  std::vector<OpenFact> open_facts(std::int32_t need, std::int32_t task) const;
  /// Facts that the fired rule tests: what must be looked at again where it says "not assessed". Ascending.
  std::vector<people::FactId> tested() const;

  /// Leaves what fired in the trace, which must outlive the call: the call goes on reading it there, for a list that is
  /// moved stays where it is.
  void leave(TraceStep& trace);

 private:
  void evaluate(rules::CaseDays const& days);
  std::optional<rules::OutputValue> agreed(std::string_view output) const;
  std::optional<rules::OutputValue> agreed_by_rules(std::uint32_t column) const;
  bool may_vary() const;
  std::optional<Completions> const& completions() const;
  std::vector<people::FactId> possibly_deciding() const;
  template <class Visit>
  void for_each_passed_on(std::span<std::uint32_t const> rules, Visit visit) const;

  rules::Package const& policy_;
  Hook hook_;
  std::unique_ptr<rules::RowRun> run_;  ///< where more than the table itself decides
  std::uint32_t index_;                 ///< of the table in force
  rules::RowView row_;
  rules::Answer answer_;
  std::span<std::uint32_t const> fired_;     ///< here or in the trace
  std::span<std::uint32_t const> may_fire_;  ///< the same, where something is open the possible ones
  std::optional<std::int64_t> remaining_;
  /// Where something unknown may decide and the table alone does, followed once somebody asks: most calls are read
  /// without, and most of those that nobody waits for.
  struct Followed {
    bool done = false;
    std::vector<std::uint32_t> read = {};  ///< outputs that the assessment reads
    std::optional<Completions> completions = {};
  };
  mutable Followed followed_;

  rules::Table const& table() const { return policy_.form.tables[index_]; }
};

/// Where in the case a hook is called, and the lists in which every call leaves its trace.
struct Caller {
  rules::Package const& policy;
  rules::CaseDays days;
  std::vector<TraceStep>& steps;
  std::int32_t need = -1;
  std::int32_t task = -1;
  std::vector<OpenFact>* open = nullptr;  ///< what the calls wait for, where the caller means to ask it
  /// False where an earlier step that may make this one idle is open itself: what this one waits for may then turn out
  /// to change nothing.
  bool certain = true;

  Call operator()(Hook hook, people::FactRow const& row, std::optional<std::int64_t> remaining = {}) const {
    Call call(policy, days, hook, row, remaining);
    TraceStep& step = steps.emplace_back();
    step.need = need;
    step.task = task;
    call.leave(step);
    return call;
  }

  /// What a call waits for, by fact, ascending.
  std::vector<OpenFact> open_facts(Call const& call) const {
    std::vector<OpenFact> facts = call.open_facts(need, task);
    for (OpenFact& fact : facts) fact.exact = fact.exact && certain;
    return facts;
  }

  /// The same as facts alone, for a finding; what each of them settles is left in `open`.
  std::vector<people::FactId> wait_for(Call const& call) const {
    std::vector<people::FactId> facts;
    for (OpenFact const& fact : open_facts(call)) {
      facts.push_back(fact.fact);
      if (open != nullptr) open->push_back(fact);
    }
    return facts;
  }
};

/// The days of a case that a policy may count from. An application is handed in at the earliest when the inquiry is
/// done: until then it is the day of the decision.
rules::CaseDays days_of(people::Case const& request);

/// Leaves every fact once, ascending, without those that the library works out itself: nobody can be asked for them.
std::vector<people::FactId> askable(std::vector<people::FactId> const& facts);

}  // namespace kanteling::triage
