// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include "kanteling/rules/evaluate_impl.hpp"

namespace kanteling::rules::detail {

/// Adds one test to the others of a list: true decides, then unknown, then null; false says nothing.
inline void join(Value& all, Value const& one) {
  bool const is_true = one.kind() == Kind::boolean && one.boolean();
  bool const all_true = all.kind() == Kind::boolean && all.boolean();
  if (all_true || (one.kind() == Kind::boolean && !is_true)) return;
  if (is_true) {
    all = one;
  } else if (one.is_unknown() || all.is_unknown()) {
    all = feel::unknown_of(all, one);
  } else {
    all = {};
  }
}

inline Value Evaluator::in_tests(Node const& node, std::uint32_t) {
  slot(node.a) = child(node, 0);
  Value all = Value::of(false);
  for (std::uint32_t i = 1; i < node.count; ++i) {
    std::uint32_t const at = program_.ast.child(node, i);
    join(all, program_.ast[at].op == Op::tests || program_.ast[at].op == Op::tests_not ? evaluate(at) : test(at, node.a));
  }
  return all;
}

inline Value Evaluator::tests(Node const& node) {
  Value all = Value::of(false);
  for (std::uint32_t i = 0; i < node.count; ++i) join(all, test(program_.ast.child(node, i), node.a));
  bool const negated = node.op == Op::tests_not && all.kind() == Kind::boolean;
  return negated ? Value::of(!all.boolean()) : all;
}

inline Value Evaluator::test(std::uint32_t at, std::uint32_t tested) {
  Node const& node = program_.ast[at];
  if (node.op == Op::test_any) return Value::of(true);
  if (node.op == Op::test_compare) {
    Value const limit = child(node, 0);
    return comparison(static_cast<Op>(node.a), slot(tested), limit, at);
  }
  if (node.op == Op::tests || node.op == Op::tests_not) return evaluate(at);
  bool const reads_tested = node.op == Op::test_value && node.b == 1;
  Value const value = node.op == Op::test_value ? child(node, 0) : evaluate(at);
  bool const is_range = program_.ast[node.op == Op::test_value ? program_.ast.child(node, 0) : at].op == Op::range;
  if (is_range && value.is_null()) return value;  // an end is null: nothing can be said
  // An expression over `?` says itself whether it holds.
  if (reads_tested && (value.kind() == Kind::boolean || value.is_unknown() || value.is_null())) return value;
  return is_in(slot(tested), value, at);
}

inline Value Evaluator::is_in(Value const& value, Value const& set, std::uint32_t at) {
  if (set.is_unknown() || value.is_unknown()) return feel::unknown_of(value, set);
  if (set.kind() == Kind::range && value.kind() != Kind::range) return in_range(value, set.range(), at);
  if (set.kind() != Kind::list) return equality(value, set, at);
  if (value.kind() == Kind::list && feel::equal(value, set).value_or(false)) return Value::of(true);
  Value all = Value::of(false);
  for (Value const& item : set.items()) {
    bool const is_range = item.kind() == Kind::range && value.kind() != Kind::range;
    // Elements of another type do not hold: a list may mix them.
    join(all, is_range ? in_range(value, item.range(), at) : Value::of(feel::equal(value, item).value_or(false)));
  }
  return all;
}

inline Value Evaluator::in_range(Value const& value, feel::RangeData const& range, std::uint32_t at) {
  Value low = Value::of(true);
  Value high = Value::of(true);
  if (!range.low.is_null())
    low = comparison(range.low_included ? Op::greater_equal : Op::greater, value, range.low, at);
  if (low.is_null() || (low.kind() == Kind::boolean && !low.boolean())) return low;
  if (!range.high.is_null())
    high = comparison(range.high_included ? Op::less_equal : Op::less, value, range.high, at);
  if (low.is_unknown() && !(high.kind() == Kind::boolean && !high.boolean())) return feel::unknown_of(low, high);
  return high;
}

}  // namespace kanteling::rules::detail
