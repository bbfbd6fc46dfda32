// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. What binds names: loops, filters, contexts.

#include "kanteling/rules/evaluate_tests_impl.hpp"

namespace kanteling::rules::detail {

inline Value Evaluator::conditional(Node const& node, std::uint32_t at) {
  Value const condition = child(node, 0);
  if (condition.is_unknown()) {  // where both ways agree it does not matter
    Value const yes = child(node, 1);
    Value const no = child(node, 2);
    if (same(yes, no)) return yes;
    Value open = condition;
    if (yes.is_unknown()) open = feel::unknown_of(open, yes);
    return no.is_unknown() ? feel::unknown_of(open, no) : open;
  }
  if (condition.kind() == Kind::boolean) return child(node, condition.boolean() ? 1 : 2);
  if (!condition.is_null()) (void)fail(at, described(condition), "true or false after if");
  return stopped_ ? Value() : child(node, 2);
}

/// The elements that a loop goes through; empty where there are none to go through, `failure` then says why.
inline std::optional<std::vector<Value>> Evaluator::domain_of(std::uint32_t at, Value& failure) {
  Node const& node = program_.ast[at];
  if (node.op == Op::iteration_range) {
    Value const from = child(node, 0);
    Value const to = child(node, 1);
    if (from.is_unknown() || to.is_unknown()) {
      failure = feel::unknown_of(from, to);
      return std::nullopt;
    }
    return whole_steps(from, to, at);
  }
  Value const domain = evaluate(at);
  if (domain.kind() == Kind::list) return domain.items();
  if (domain.kind() == Kind::range) {
    feel::RangeData const& range = domain.range();
    bool const closed = range.low_included && range.high_included;
    if (closed) return whole_steps(range.low, range.high, at);
    (void)fail(at, described(domain), "a range with both ends included, to go through it");
    return std::nullopt;
  }
  if (domain.is_null() || domain.is_unknown()) {
    failure = domain;
    return std::nullopt;
  }
  return std::vector<Value>{domain};
}

inline std::optional<std::vector<Value>> Evaluator::whole_steps(Value const& from, Value const& to, std::uint32_t at) {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool const days = from.kind() == Kind::date && to.kind() == Kind::date;
  if (days) {
    first = from.date().days;
    last = to.date().days;
  } else {
    bool const numbers = from.kind() == Kind::number && to.kind() == Kind::number;
    std::optional<std::int64_t> const a = numbers ? to_int64(from.number()) : std::nullopt;
    std::optional<std::int64_t> const b = numbers ? to_int64(to.number()) : std::nullopt;
    if (!a || !b) {
      (void)operand_problem(at, from, to, "two whole numbers or two dates to go through");
      return std::nullopt;
    }
    first = *a;
    last = *b;
  }
  bool const up = first <= last;
  std::uint64_t const count = up ? static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first)
                                 : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(last);
  if (count >= options_.steps_max || !spend(count + 1)) {
    (void)stop(at, "the limit of steps", "a shorter range, or a higher limit");
    return std::nullopt;
  }
  std::vector<Value> steps;
  steps.reserve(static_cast<std::size_t>(count) + 1);
  for (std::int64_t i = first;; i += up ? 1 : -1) {
    steps.push_back(days ? Value::of(feel::Day{i}) : Value::of(Decimal::of(i)));
    if (i == last) break;
  }
  return steps;
}

/// Whether a node or what stands below it reads a local slot.
inline bool reads_slot(feel::Ast const& ast, std::uint32_t at, std::uint32_t slot) {
  std::vector<std::uint32_t> open{at};
  while (!open.empty()) {
    Node const& node = ast[open.back()];
    open.pop_back();
    if (node.op == Op::local && node.a == slot) return true;
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(ast.child(node, i));
  }
  return false;
}

/// for, some and every: the variables one inside the other. `end` holds what ends it early or what it came to.
inline Value Evaluator::loop(Node const& node, std::uint32_t at) {
  std::vector<Value> results;
  Value end = node.op == Op::for_in ? Value() : Value::of(node.op == Op::every);
  bool const whole = iterate(node, 0, results, end);
  if (node.op != Op::for_in || !whole) return end;
  for (Value const& result : results)
    if (result.is_unknown()) return result;
  Value list = Value::list(std::move(results));
  return list.is_null() ? fail(at, "lists nested too deep", "at most 500 lists inside each other") : list;
}

/// False where the loop has ended before its time.
inline bool Evaluator::iterate(Node const& node, std::uint32_t variable, std::vector<Value>& results, Value& end) {
  if (variable == node.b) return loop_body(node, results, end);
  Value failure;
  std::optional<std::vector<Value>> const domain = domain_of(program_.ast.child(node, variable), failure);
  if (!domain) {
    end = failure;
    return false;
  }
  for (Value const& item : *domain) {
    slot(node.a + variable) = item;
    if (!iterate(node, variable + 1, results, end)) return false;
  }
  return true;
}

inline bool Evaluator::loop_body(Node const& node, std::vector<Value>& results, Value& end) {
  std::uint32_t const body = program_.ast.child(node, node.b);
  if (node.op == Op::for_in) {
    if (reads_slot(program_.ast, body, node.a + node.b)) {
      if (!spend(results.size())) (void)stop(body, "the limit of steps", "a shorter loop, or a higher limit");
      slot(node.a + node.b) = Value::list(results);
    }
    results.push_back(evaluate(body));
    if (!stopped_) return true;
    end = {};
    return false;
  }
  bool const wanted = node.op == Op::some;  // what ends the loop
  Value const holds = evaluate(body);
  if (holds.kind() == Kind::boolean) {
    if (holds.boolean() != wanted) return !stopped_;
    end = holds;
    return false;
  }
  if (!holds.is_null() && !holds.is_unknown()) (void)fail(body, described(holds), "true or false after satisfies");
  end = end.is_unknown() ? feel::unknown_of(end, holds) : holds.is_unknown() ? holds : Value();
  return !stopped_;
}

inline Value Evaluator::element_at(std::vector<Value> const& items, Decimal const& index, std::uint32_t at) {
  std::optional<std::int64_t> const position = to_int64(index);
  auto const count = static_cast<std::int64_t>(items.size());
  if (position && *position >= 1 && *position <= count) return items[static_cast<std::size_t>(*position - 1)];
  if (position && *position < 0 && -*position <= count) return items[static_cast<std::size_t>(count + *position)];
  return fail(at, "no element " + to_string(index) + " in a list of " + std::to_string(count),
              "1 to the length of the list, or -1 and below from its end");
}

/// A number picks an element; anything else is a condition on each.
inline Value Evaluator::filter(Node const& node, std::uint32_t at) {
  Value const from = child(node, 0);
  if (from.is_unknown()) return from;
  std::vector<Value> const items =
      from.kind() == Kind::list ? from.items() : from.is_null() ? std::vector<Value>() : std::vector<Value>{from};
  std::uint32_t const condition = program_.ast.child(node, 1);
  std::vector<Value> results;
  for (std::size_t i = 0; i < items.size() || i == 0; ++i) {
    slot(node.a) = i < items.size() ? items[i] : Value();
    Value const holds = evaluate(condition);
    if (holds.is_unknown()) return holds;
    if (holds.kind() == Kind::number) return from.is_null() ? Value() : element_at(items, holds.number(), at);
    if (i >= items.size()) break;
    if (holds.kind() == Kind::boolean) {
      if (holds.boolean()) results.push_back(items[i]);
    } else if (!holds.is_null()) {
      return fail(at, described(holds), "a number, or true or false, as a filter");
    }
    if (stopped_) return {};
  }
  return Value::list(std::move(results));
}

inline Value Evaluator::list(Node const& node, std::uint32_t at) {
  std::vector<Value> items;
  items.reserve(node.count);
  Value open;
  for (std::uint32_t i = 0; i < node.count; ++i) {
    items.push_back(child(node, i));
    if (items.back().is_unknown()) open = open.is_unknown() ? feel::unknown_of(open, items.back()) : items.back();
  }
  if (open.is_unknown()) return open;
  Value result = Value::list(std::move(items));
  return result.is_null() ? fail(at, "lists nested too deep", "at most 500 lists inside each other") : result;
}

inline Value Evaluator::range(Node const& node, std::uint32_t at) {
  feel::RangeData data;
  data.low = child(node, 0);
  data.high = child(node, 1);
  if (data.low.is_unknown() || data.high.is_unknown()) return feel::unknown_of(data.low, data.high);
  bool const low_missing = data.low.is_null() && (node.a & 4U) == 0;
  bool const high_missing = data.high.is_null() && (node.a & 8U) == 0;
  if (low_missing || high_missing) return {};
  if (!data.low.is_null() && !data.high.is_null()) {
    std::optional<int> const sign = feel::order(data.low, data.high);
    if (!sign) return fail(at, described(data.low) + " to " + described(data.high), "two ends of one type with an order");
    if (*sign > 0) return fail(at, described(data.low) + " to " + described(data.high), "a range with its lower end first");
  }
  data.low_included = (node.a & 1U) != 0;
  data.high_included = (node.a & 2U) != 0;
  return Value::range(std::move(data));
}

/// Entries in order, each visible to the later ones; of a boxed context, an entry without a name is the result.
inline Value Evaluator::context(Node const& node, std::uint32_t at) {
  std::vector<std::pair<std::string, Value>> entries;
  for (std::uint32_t i = 0; i < node.count; ++i) {
    std::string const& name = program_.ast.names[node.a + i];
    Value const value = child(node, i);
    if (name.empty() && node.op == Op::boxed_context) return value;
    slot(node.b + i) = value;
    for (auto const& entry : entries)
      if (entry.first == name) return fail(at, "a second entry " + name, "every entry of a context once");
    entries.emplace_back(name, value);
    if (stopped_) return {};
  }
  Value result = Value::context(std::move(entries));
  return result.is_null() ? fail(at, "contexts nested too deep", "at most 500 contexts inside each other") : result;
}

}  // namespace kanteling::rules::detail
