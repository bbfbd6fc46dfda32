// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/people/fact_row.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/triage/assessment.hpp"
#include "kanteling/triage/hooks.hpp"
#include "kanteling/triage/open_fact.hpp"
#include "triage/completions.hpp"

namespace kanteling::triage {

/// What a hook's table says of one row. Where facts are unknown, an output has a value only if it is the same whatever
/// they turn out to be; where other decisions or expressions are part of it, only if all rules that may fire agree.
class Call {
 public:
  Call(rules::Package const& policy, rules::CaseDays const& days, Hook hook, people::FactRow const& row);

  std::optional<std::string_view> text(std::string_view output) const;
  std::optional<bool> boolean(std::string_view output) const;
  /// In whole units, rounded down: an amount of help is never made larger than the table says.
  std::optional<std::int64_t> number(std::string_view output) const;

  /// The value of one rule that fired, for tables in which several rules fire together.
  rules::OutputValue value(std::uint32_t rule, std::string_view output) const;

  Hook hook() const { return hook_; }
  bool undetermined() const { return answer_.status == rules::Status::undetermined; }
  rules::Answer const& answer() const { return answer_; }
  std::optional<RuleRef> rule() const;  ///< the one rule that fired
  std::vector<people::FactId> facts_used() const;  ///< known inputs, ascending
  std::vector<people::FactId> missing() const;     ///< unknown facts that decide, ascending
  /// The same, with what each of them settles for the need and task that the call is about.
  std::vector<OpenFact> open_facts(std::int32_t need, std::int32_t task) const;
  /// Facts that the fired rule tests: what must be looked at again where it says "not assessed". Ascending.
  std::vector<people::FactId> tested() const;

  TraceStep trace(std::int32_t need, std::int32_t task) const;

 private:
  std::optional<rules::OutputValue> agreed(std::string_view output) const;
  std::optional<rules::OutputValue> agreed_by_rules(std::string_view output) const;
  void fill_in();
  std::vector<people::FactId> possibly_deciding() const;
  std::vector<std::uint32_t> passed_on(std::vector<std::uint32_t> const& rules) const;

  rules::Package const& policy_;
  Hook hook_;
  std::unique_ptr<rules::RowRun> run_;  ///< where more than the table itself decides
  std::uint32_t index_;                 ///< of the table in force
  rules::RowView row_;
  rules::Answer answer_;
  std::vector<std::uint32_t> read_;  ///< outputs that the assessment reads, where something is unknown
  std::optional<Completions> completions_;  ///< where something unknown may decide and the table alone does

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

  Call operator()(Hook hook, people::FactRow const& row) const {
    Call call(policy, days, hook, row);
    steps.push_back(call.trace(need, task));
    if (open != nullptr)
      for (OpenFact const& fact : call.open_facts(need, task)) open->push_back(fact);
    return call;
  }
};

/// The days of a case that a policy may count from. An application is handed in at the earliest when the inquiry is
/// done: until then it is the day of the decision.
rules::CaseDays days_of(people::Case const& request);

/// Leaves every fact once, ascending, without those that the library works out itself: nobody can be asked for them.
std::vector<people::FactId> askable(std::vector<people::FactId> facts);

}  // namespace kanteling::triage
