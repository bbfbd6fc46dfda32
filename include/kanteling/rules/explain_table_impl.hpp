// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. A decision table, rule by rule.

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/explain_accepts_impl.hpp"

namespace kanteling::rules::detail {

/// Whether a rule is among rules in ascending order.
inline bool holds(std::vector<std::uint32_t> const& rules, std::uint32_t rule) {
  return std::binary_search(rules.begin(), rules.end(), rule);
}

/// All inputs that something in a value hangs on, however deep.
inline void add_unknown_inputs(Value const& value, std::vector<std::uint32_t>& to) {
  if (value.is_unknown()) to.insert(to.end(), value.unknown_inputs().begin(), value.unknown_inputs().end());
  if (value.kind() == Kind::list)
    for (Value const& item : value.items()) add_unknown_inputs(item, to);
  if (value.kind() == Kind::context)
    for (auto const& [name, item] : value.entries()) add_unknown_inputs(item, to);
}

/// Explains one table that was just run. Whatever is evaluated here once more reports nothing: the run did.
class TableExplainer {
 public:
  TableExplainer(Program const& program, Evaluator& evaluator, RunOptions const& options,
                 TableLogic const& table, TableRun& run)
      : program_(program), evaluator_(evaluator), options_(options), table_(table), run_(run) {}

  void explain(Explanation& to, std::uint32_t near_misses_max) {
    std::size_t const told = evaluator_.problems().size();
    leave_out_lower_outputs();
    for (std::size_t i = 0; i < run_.inputs.size(); ++i)
      to.inputs.push_back({table_.inputs[i].text, run_.inputs[i]});
    to.is_table = true;
    to.hit_policy = table_.hit_policy;
    to.aggregation = table_.aggregation;
    to.status = status();
    to.by_default = to.status == Explained::none && has_default();
    sort_rules(to);
    for (std::uint32_t const r : order_of(fired_)) to.fired.push_back(rule(r));
    for (std::uint32_t const r : possible_) to.possible.push_back(rule(r));
    add_not_fired(to);
    add_near_misses(to, near_misses_max);
    evaluator_.problems().resize(told);
  }

  /// The inputs because of which rules are possible and not certain.
  std::vector<std::uint32_t> open_inputs() {
    std::vector<std::uint32_t> inputs;
    std::size_t const told = evaluator_.problems().size();
    for (std::uint32_t const r : run_.possible) {
      if (holds(run_.certain, r)) continue;
      for (std::size_t i = 0; i < run_.inputs.size(); ++i)
        if (verdict(r, i) == Truth::unknown)
          add_unknown_inputs(evaluator_.test_cell(table_, run_.inputs[i], table_.rules[r].tests[i]), inputs);
    }
    evaluator_.problems().resize(told);
    return inputs;
  }

 private:
  Truth verdict(std::uint32_t rule, std::size_t input) const {
    return run_.cells[rule * run_.inputs.size() + input];
  }
  bool fails(std::uint32_t rule, std::size_t input) const {
    Truth const truth = verdict(rule, input);
    return truth == Truth::no || truth == Truth::none;
  }
  bool counts(TableLogic::Rule const& rule) const {
    return !options_.days || in_force(rule.source, *options_.days);
  }

  /// In a PRIORITY table nothing with a lower output than a certain rule can fire.
  void leave_out_lower_outputs() {
    if (table_.hit_policy != HitPolicy::priority) return;
    std::vector<Value> values;
    std::vector<std::uint32_t> ranked = evaluator_.by_priority(table_, run_.possible, values);
    std::size_t kept = 0;
    while (kept < ranked.size() && !holds(run_.certain, ranked[kept])) ++kept;
    if (kept < ranked.size()) ranked.resize(kept + 1);
    std::sort(ranked.begin(), ranked.end());
    std::erase_if(run_.certain, [&](std::uint32_t r) { return !holds(ranked, r); });
    run_.possible = std::move(ranked);
  }

  Explained status() {
    if (table_.hit_policy == HitPolicy::unique && run_.certain.size() > 1) return Explained::conflict;
    if (run_.certain.size() != run_.possible.size()) return Explained::undetermined;
    if (run_.certain.empty()) return Explained::none;
    if (table_.hit_policy != HitPolicy::any) return Explained::matched;
    Value const first = evaluator_.outputs_of(table_, run_.certain.front());
    for (std::uint32_t const r : run_.certain)
      if (!same(first, evaluator_.outputs_of(table_, r))) return Explained::conflict;
    return Explained::matched;
  }

  bool has_default() const {
    bool any = false;
    for (TableLogic::Output const& output : table_.outputs)
      any = any || output.default_entry != feel::no_node;
    return any;
  }

  /// Where the answer is open, a rule that certainly holds fires only if the table lets every rule fire that
  /// holds.
  void sort_rules(Explanation const& to) {
    bool const open = to.status == Explained::undetermined;
    if (!open || is_list_policy(table_.hit_policy)) fired_ = run_.certain;
    if (!open) return;
    for (std::uint32_t const r : run_.possible)
      if (!holds(fired_, r)) possible_.push_back(r);
  }

  std::vector<std::uint32_t> order_of(std::vector<std::uint32_t> const& rules) {
    std::vector<Value> values;
    if (table_.hit_policy != HitPolicy::output_order) return rules;
    return evaluator_.by_priority(table_, rules, values);
  }

  ExplainedRule rule(std::uint32_t r) {
    TableLogic::Rule const& logic = table_.rules[r];
    ExplainedRule result{r, logic.id, logic.source, logic.annotations, {}, {}};
    constexpr Verdict verdicts[] = {Verdict::no, Verdict::yes, Verdict::null, Verdict::unknown};
    for (std::size_t i = 0; i < run_.inputs.size(); ++i)
      result.cells.push_back({logic.texts[i], verdicts[static_cast<std::size_t>(verdict(r, i))]});
    Value value = evaluator_.outputs_of(table_, r);
    for (std::size_t o = 0; o < table_.outputs.size(); ++o) {
      bool const single = table_.outputs.size() == 1;
      result.outputs.push_back({table_.outputs[o].name, single ? value : output(value, o)});
    }
    return result;
  }

  static Value output(Value const& all, std::size_t o) {
    return all.kind() == Kind::context ? all.entries()[o].second : Value();
  }

  void add_not_fired(Explanation& to) const {
    for (std::uint32_t r = 0; r < table_.rules.size(); ++r) {
      if (holds(fired_, r) || holds(possible_, r)) continue;
      NotFired rule{r, table_.rules[r].id, WhyNot::cell, 0};
      while (rule.input < run_.inputs.size() && !fails(r, rule.input)) ++rule.input;
      bool const priority = table_.hit_policy == HitPolicy::priority;
      if (rule.input == run_.inputs.size())
        rule.why = priority ? WhyNot::higher_output : WhyNot::earlier_rule;
      if (!counts(table_.rules[r])) rule.why = WhyNot::not_in_force;
      if (rule.why != WhyNot::cell) rule.input = 0;
      to.not_fired.push_back(std::move(rule));
    }
  }

  void add_near_misses(Explanation& to, std::uint32_t most) {
    struct Missed {
      std::size_t failing;
      std::uint32_t rule;
    };
    std::vector<Missed> missed;
    bool const first = table_.hit_policy == HitPolicy::first;
    for (NotFired const& rule : to.not_fired) {
      bool const too_late = first && !run_.certain.empty() && rule.position > run_.certain.front();
      if (rule.why != WhyNot::cell || too_late) continue;
      Missed one{0, rule.position};
      for (std::size_t i = 0; i < run_.inputs.size(); ++i) one.failing += fails(rule.position, i) ? 1U : 0U;
      missed.push_back(one);
    }
    std::stable_sort(missed.begin(), missed.end(), [](Missed a, Missed b) { return a.failing < b.failing; });
    if (missed.size() > most) missed.resize(most);
    for (Missed const& one : missed) to.near_misses.push_back(near_miss(one.rule));
  }

  NearMiss near_miss(std::uint32_t r) {
    NearMiss miss{rule(r), {}};
    for (std::uint32_t i = 0; i < run_.inputs.size(); ++i) {
      if (!fails(r, i)) continue;
      TableLogic::Input const& input = table_.inputs[i];
      std::uint32_t const allowed =
          input.allowed != feel::no_node ? input.allowed : program_.types[input.type].allowed;
      miss.failing.push_back(
          {i, accepted_instead(program_.ast, run_.inputs[i], table_.rules[r].tests[i], allowed)});
    }
    return miss;
  }

  Program const& program_;
  Evaluator& evaluator_;
  RunOptions const& options_;
  TableLogic const& table_;
  TableRun& run_;
  std::vector<std::uint32_t> fired_;
  std::vector<std::uint32_t> possible_;
};

}  // namespace kanteling::rules::detail
