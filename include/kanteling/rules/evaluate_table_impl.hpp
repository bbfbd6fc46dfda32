// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Decision tables, cell by cell.

#include <algorithm>

#include "kanteling/rules/evaluate_calls_impl.hpp"
#include "kanteling/rules/unknown_cell_impl.hpp"

namespace kanteling::rules::detail {

inline Truth truth_of(Value const& value) {
  if (value.is_unknown()) return Truth::unknown;
  if (value.kind() != Kind::boolean) return Truth::none;
  return value.boolean() ? Truth::yes : Truth::no;
}

inline Value Evaluator::test_cell(TableLogic const& table, Value const& value, std::uint32_t tests) {
  slot(table.slot) = value;
  return evaluate(tests);
}

inline Truth truth_of(IfUnknown const& cell) {
  if (!cell.possible) return Truth::no;
  return cell.certain ? Truth::yes : Truth::unknown;
}

inline TableRun Evaluator::run_table(TableLogic const& table) {
  TableRun run;
  for (TableLogic::Input const& input : table.inputs) {
    Value value = coerce(evaluate(input.expression), input.type, input.expression, input.text);
    bool const refused = input.allowed != feel::no_node && !value.is_null() && !value.is_unknown() &&
                         !passes(value, input.allowed);
    if (refused) {
      value = fail(input.expression, input.text + " is " + described(value),
                   "a value that passes " + text_of(input.allowed));
    }
    run.inputs.push_back(std::move(value));
  }
  std::size_t const width = table.inputs.size();
  std::optional<UnknownColumns> unknown;
  for (Value const& input : run.inputs)
    if (input.is_unknown() && !unknown) unknown.emplace(program_, table);
  run.cells.resize(table.rules.size() * width, Truth::yes);
  for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
    if (stopped_) return run;
    if (!is_in_force(table.rules[r])) continue;
    bool const decided = table.hit_policy == HitPolicy::first && !run.certain.empty();
    bool certain = true;
    bool possible = true;
    Value open;
    if (unknown) unknown->begin_rule();
    for (std::uint32_t const i : table.rules[r].order) {
      if (!possible && !options_.every_cell) break;
      std::size_t const told = problems_.size();
      std::uint32_t const tests = table.rules[r].tests[i];
      Value const holds = test_cell(table, run.inputs[i], tests);
      if ((!possible || decided) && !stopped_) problems_.resize(told);  // looked at for the explanation only
      Truth truth = truth_of(holds);
      if (run.inputs[i].is_unknown() && is_set_of_constants(program_.ast, tests)) truth = truth_of(unknown->test(i, tests));
      run.cells[r * width + i] = truth;
      certain = certain && truth == Truth::yes;
      possible = possible && (truth == Truth::yes || truth == Truth::unknown);
      if (truth == Truth::unknown) open = open.is_unknown() ? feel::unknown_of(open, holds) : holds;
    }
    if (!possible) continue;
    if (!decided) {  // in a FIRST table nothing after the first certain rule can fire
      run.possible.push_back(r);
      if (certain) run.certain.push_back(r);
      run.open.push_back(std::move(open));
    }
    if (table.hit_policy == HitPolicy::first && certain && !options_.every_cell) break;
  }
  return run;
}

inline bool Evaluator::is_in_force(TableLogic::Rule const& rule) const {
  return !options_.days || in_force(rule.source, *options_.days);
}

inline Value Evaluator::outputs_of(TableLogic const& table, std::uint32_t rule) {
  std::vector<std::pair<std::string, Value>> entries;
  for (std::size_t o = 0; o < table.outputs.size(); ++o) {
    TableLogic::Output const& output = table.outputs[o];
    std::uint32_t const at = table.rules[rule].outputs[o];
    Value value = coerce(evaluate(at), output.type, at, output.name.empty() ? "the output" : output.name);
    bool const refused = output.allowed != feel::no_node && !value.is_null() && !value.is_unknown() &&
                         !passes(value, output.allowed);
    if (refused) value = fail(at, described(value), "a value that passes " + text_of(output.allowed));
    if (table.outputs.size() == 1) return value;
    entries.emplace_back(output.name, std::move(value));
  }
  return Value::context(std::move(entries));
}

/// What a table gives where no rule fires.
inline Value Evaluator::default_of(TableLogic const& table) {
  std::vector<std::pair<std::string, Value>> entries;
  bool any = false;
  for (TableLogic::Output const& output : table.outputs) {
    Value value;
    if (output.default_entry != feel::no_node) {
      any = true;
      value = coerce(evaluate(output.default_entry), output.type, output.default_entry, "the default output");
    }
    if (table.outputs.size() == 1) return value;
    entries.emplace_back(output.name, std::move(value));
  }
  return any ? Value::context(std::move(entries)) : Value();
}

inline bool is_list_policy(HitPolicy policy) {
  return policy == HitPolicy::rule_order || policy == HitPolicy::output_order || policy == HitPolicy::collect;
}

inline Value Evaluator::result_of(TableLogic const& table, TableRun const& run, std::uint32_t node) {
  if (stopped_) return {};
  if (table.hit_policy == HitPolicy::unique && run.certain.size() > 1) return one_of(table, run, node);
  if (run.certain.size() != run.possible.size()) return undetermined(table, run);
  if (run.certain.empty()) {
    bool const counts = table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::count;
    Value const value = default_of(table);
    return counts && value.is_null() ? Value::of(Decimal()) : value;
  }
  return is_list_policy(table.hit_policy) ? ordered(table, run, node) : one_of(table, run, node);
}

inline std::string rules_named(TableLogic const& table, std::vector<std::uint32_t> const& rules) {
  std::string text;
  for (std::size_t i = 0; i < rules.size() && i < 8; ++i) text += (i > 0 ? ", " : "") + table.rules[rules[i]].id;
  return rules.size() > 8 ? text + ", ..." : text;
}

/// UNIQUE, ANY, PRIORITY and FIRST: one output, of at least one rule that fires.
inline Value Evaluator::one_of(TableLogic const& table, TableRun const& run, std::uint32_t node) {
  std::vector<std::uint32_t> const& rules = run.certain;
  if (table.hit_policy == HitPolicy::unique && rules.size() > 1) return conflict(table, rules, node);
  if (table.hit_policy == HitPolicy::priority) {
    std::vector<Value> values;
    (void)by_priority(table, rules, values);
    return values.front();
  }
  Value const value = outputs_of(table, rules.front());
  if (table.hit_policy != HitPolicy::any) return value;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    if (!same(value, outputs_of(table, rules[i]))) return conflict(table, rules, node);
  }
  return value;
}

inline Value Evaluator::conflict(TableLogic const& table, std::vector<std::uint32_t> const& rules, std::uint32_t node) {
  std::string const named = "rules " + rules_named(table, rules);
  if (table.hit_policy == HitPolicy::any)
    return fail(node, named + " hold with different outputs", "equal outputs, for the hit policy is ANY");
  return fail(node, named + " all hold", "one rule at most, for the hit policy is UNIQUE");
}

/// The place of an output among the allowed values from high to low; those that are not listed come last.
inline std::size_t rank_of(TableLogic::Output const& output, Value const& value) {
  std::size_t rank = 0;
  while (rank < output.priority.size() && !same(output.priority[rank], value)) ++rank;
  return rank;
}

inline std::vector<std::uint32_t> Evaluator::by_priority(TableLogic const& table, std::vector<std::uint32_t> rules,
                                                         std::vector<Value>& values) {
  struct Ranked {
    std::vector<std::size_t> ranks;
    std::uint32_t rule = 0;
    Value value;
  };
  std::vector<Ranked> ranked;
  for (std::uint32_t const rule : rules) {
    if (stopped_ && !ranked.empty()) break;
    Ranked one{{}, rule, outputs_of(table, rule)};
    bool const single = table.outputs.size() == 1;
    for (std::size_t o = 0; o < table.outputs.size(); ++o)
      one.ranks.push_back(rank_of(table.outputs[o], single ? one.value : one.value.entries()[o].second));
    ranked.push_back(std::move(one));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) { return a.ranks < b.ranks; });
  rules.clear();
  for (Ranked& one : ranked) {
    rules.push_back(one.rule);
    values.push_back(std::move(one.value));
  }
  return rules;
}

inline Value Evaluator::ordered(TableLogic const& table, TableRun const& run, std::uint32_t node) {
  std::vector<Value> values;
  if (table.hit_policy == HitPolicy::output_order) {
    (void)by_priority(table, run.certain, values);
  } else {
    for (std::uint32_t const rule : run.certain) values.push_back(outputs_of(table, rule));
  }
  return collected(table, std::move(values), node);
}

inline Value Evaluator::collected(TableLogic const& table, std::vector<Value> values, std::uint32_t node) {
  if (table.aggregation != Aggregation::none) return aggregate(table.aggregation, values, node);
  Value open;
  for (Value const& value : values)
    if (Value const found = unknown_in(value); found.is_unknown()) open = feel::unknown_of(open, found);
  if (open.is_unknown()) return open;
  Value result = Value::list(std::move(values));
  return result.is_null() ? fail(node, "lists nested too deep", "at most 500 lists inside each other") : result;
}

inline Value Evaluator::aggregate(Aggregation how, std::vector<Value> const& values, std::uint32_t node) {
  if (how == Aggregation::count) return Value::of(Decimal::of(static_cast<std::int64_t>(values.size())));
  Value result = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) {
    Value const& next = values[i];
    if (result.is_unknown() || next.is_unknown()) {
      result = feel::unknown_of(result, next);
      continue;
    }
    if (how == Aggregation::sum) {
      bool const numbers = result.kind() == Kind::number && next.kind() == Kind::number;
      MaybeDecimal const sum = numbers ? rules::add(result.number(), next.number()) : std::nullopt;
      result = sum ? Value::of(*sum) : feel::temporal_add(result, next);
    } else {
      std::optional<int> const sign = feel::order(next, result);
      bool const better = sign && (how == Aggregation::min ? *sign < 0 : *sign > 0);
      if (!sign) result = {};
      if (better) result = next;
    }
    if (result.is_null()) return fail(node, "an output that is " + described(next), "outputs that can be aggregated");
  }
  return result;
}

/// What some of the possible rules hang on.
inline Value open_of(TableRun const& run, std::vector<std::uint32_t> const& rules) {
  std::vector<std::uint32_t> counted = rules;
  std::sort(counted.begin(), counted.end());
  Value all;
  for (std::size_t i = 0; i < run.possible.size(); ++i) {
    bool const counts = std::binary_search(counted.begin(), counted.end(), run.possible[i]);
    if (counts && run.open[i].is_unknown()) all = feel::unknown_of(all, run.open[i]);
  }
  return all;
}

/// Unknown inputs decide which rules fire. Where every rule that may still fire says the same of an output, and one
/// certainly fires, that holds all the same.
inline Value Evaluator::undetermined(TableLogic const& table, TableRun const& run) {
  if (is_list_policy(table.hit_policy)) return open_of(run, run.possible);
  std::vector<std::uint32_t> rules = run.possible;
  std::vector<Value> values;
  if (table.hit_policy == HitPolicy::priority) {
    rules = by_priority(table, std::move(rules), values);
  } else {
    for (std::uint32_t const r : rules) values.push_back(outputs_of(table, r));
  }
  bool certain = false;
  std::size_t count = 0;
  while (count < rules.size() && !(certain && table.hit_policy == HitPolicy::priority)) {
    certain = certain || std::binary_search(run.certain.begin(), run.certain.end(), rules[count]);
    ++count;
  }
  values.resize(count);
  rules.resize(count);
  Value const open = open_of(run, rules);
  if (table.outputs.size() == 1) return agreed(values, certain, open);
  std::vector<std::pair<std::string, Value>> entries;
  for (std::size_t o = 0; o < table.outputs.size(); ++o) {
    std::vector<Value> column;
    for (Value const& value : values) column.push_back(value.entries()[o].second);
    entries.emplace_back(table.outputs[o].name, agreed(column, certain, open));
  }
  return Value::context(std::move(entries));
}

/// What all values are, where that is certain; else unknown, with what they hang on themselves.
inline Value Evaluator::agreed(std::vector<Value> const& values, bool certain, Value const& unknown) {
  Value open = unknown;
  bool equal = certain;
  for (Value const& value : values) {
    equal = equal && !value.is_unknown() && same(value, values.front());
    if (value.is_unknown()) open = feel::unknown_of(open, value);
  }
  return equal ? values.front() : open;
}

}  // namespace kanteling::rules::detail
