// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <string>

#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/evaluator_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/node_place_impl.hpp"

namespace kanteling::rules::detail {

/// "string "abc"": a value as a problem shows it.
inline std::string described(Value const& value) {
  if (value.is_null()) return "null";
  if (value.kind() == Kind::string) return "\"" + shorten(value.text(), 60) + '"';
  if (value.kind() == Kind::function) return "a function";
  return std::string(feel::name_of(value.kind())) + ' ' + shorten(to_string(value), 60);
}

inline std::string Evaluator::where(std::uint32_t at) const {
  return place_of(program_.ast, at);
}

inline Value Evaluator::fail(std::uint32_t at, std::string found, std::string_view expected) {
  if (!stopped_ && problems_.size() < run_problems_max) problems_.push_back({where(at), std::move(found), std::string(expected)});
  return {};
}

inline Value Evaluator::stop(std::uint32_t at, std::string found, std::string_view expected) {
  if (!stopped_) problems_.push_back({where(at), std::move(found), std::string(expected)});
  stopped_ = true;
  return {};
}

inline bool Evaluator::spend(std::uint64_t steps) {
  steps_ += steps < options_.steps_max ? steps : options_.steps_max;
  return steps_ <= options_.steps_max;
}

inline Value Evaluator::unknown_in(Value const& value) const {
  if (value.is_unknown()) return value;
  Value open;
  if (value.kind() == Kind::list) {
    for (Value const& item : value.items())
      if (Value const found = unknown_in(item); found.is_unknown()) open = feel::unknown_of(open, found);
  } else if (value.kind() == Kind::context) {
    for (auto const& [key, entry] : value.entries())
      if (Value const found = unknown_in(entry); found.is_unknown()) open = feel::unknown_of(open, found);
  }
  return open;
}

inline Value Evaluator::evaluate(std::uint32_t at) {
  if (stopped_) return {};
  if (!spend(1)) return stop(at, "the limit of steps", "a model that ends sooner, or a higher limit");
  Node const& node = program_.ast[at];
  switch (node.op) {  // what nests no deeper costs no depth
    case Op::constant:
      return program_.ast.constants[node.a];
    case Op::local:
      return slot(node.a);
    case Op::global:
      return globals_[node.a];
    default:
      break;
  }
  if (depth_ >= evaluation_depth_max)
    return stop(at, "calls and expressions nested too deep", "a recursion that ends");
  ++depth_;
  Value result;
  switch (node.op) {
    case Op::builtin: {
      feel::FunctionData data;
      data.builtin = node.a;
      result = Value::function(std::move(data));
      break;
    }
    case Op::member:
      result = member(node, at);
      break;
    case Op::path:
      result = path(node, at);
      break;
    case Op::negate:
      result = negate(node, at);
      break;
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::power:
      result = arithmetic(node, at);
      break;
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: {
      Value const a = child(node, 0);
      result = comparison(node.op, a, child(node, 1), at);
      break;
    }
    case Op::logical_and:
    case Op::logical_or:
      result = logical(node, at);
      break;
    case Op::between:
      result = between(node, at);
      break;
    case Op::in_tests:
      result = in_tests(node, at);
      break;
    case Op::instance_of:
      result = instance_of(node);
      break;
    case Op::conditional:
      result = conditional(node, at);
      break;
    case Op::for_in:
    case Op::some:
    case Op::every:
      result = loop(node, at);
      break;
    case Op::filter:
      result = filter(node, at);
      break;
    case Op::range:
      result = range(node, at);
      break;
    case Op::list:
      result = list(node, at);
      break;
    case Op::context:
    case Op::boxed_context:
      result = context(node, at);
      break;
    case Op::call:
      result = call_node(node, at);
      break;
    case Op::call_named:
    case Op::invocation:
      result = call_named(node, at);
      break;
    case Op::call_builtin:
    case Op::call_builtin_named:
      result = call_builtin_node(node, at);
      break;
    case Op::function:
      result = define_here(node, at);
      break;
    case Op::tests:
    case Op::tests_not:
      result = tests(node);
      break;
    case Op::coerced:
      result = coerce(child(node, 0), node.a, at, program_.ast.names[node.b]);
      break;
    case Op::table: {
      TableLogic const& table = program_.tables[node.a];
      TableRun run = run_table(table);
      result = result_of(table, run, at);  // its outputs may evaluate tables too
      last_table_ = std::move(run);
      break;
    }
    default:  // an iteration_range or a single test stands only inside its own construct
      break;
  }
  --depth_;
  return result;
}

inline Value Evaluator::operand_problem(std::uint32_t at, Value const& a, Value const& b, std::string_view expected) {
  if (a.is_null() || b.is_null()) return {};  // null in, null out
  return fail(at, described(a) + " with " + described(b), expected);
}

inline Value Evaluator::arithmetic(Node const& node, std::uint32_t at) {
  Value const a = child(node, 0);
  Value const b = child(node, 1);
  if (a.is_unknown() || b.is_unknown()) return feel::unknown_of(a, b);
  if (a.kind() == Kind::number && b.kind() == Kind::number) {
    MaybeDecimal result;
    switch (node.op) {
      case Op::add:
        result = rules::add(a.number(), b.number());
        break;
      case Op::subtract:
        result = subtract(a.number(), b.number());
        break;
      case Op::multiply:
        result = multiply(a.number(), b.number());
        break;
      case Op::divide:
        result = divide(a.number(), b.number());
        break;
      default:
        result = power(a.number(), b.number());
    }
    if (result) return Value::of(*result);
    bool const by_zero = node.op == Op::divide && b.number().is_zero();
    return fail(at, described(a) + " with " + described(b),
                by_zero ? "a divisor that is not 0" : "a result of at most 34 digits and magnitude below 10^6145");
  }
  if (a.kind() == Kind::string && b.kind() == Kind::string && node.op == Op::add) {
    if (!spend(a.text().size() + b.text().size()))
      return stop(at, "the limit of steps", "shorter texts, or a higher limit");
    return Value::string(a.text() + b.text());
  }
  Value result;
  if (node.op == Op::add) result = temporal_add(a, b);
  if (node.op == Op::subtract) result = temporal_subtract(a, b);
  if (node.op == Op::multiply) result = temporal_multiply(a, b);
  if (node.op == Op::divide) result = temporal_divide(a, b);
  if (!result.is_null()) return result;
  return operand_problem(at, a, b, "numbers, or dates, times and durations that fit each other");
}

inline Value Evaluator::negate(Node const& node, std::uint32_t at) {
  Value const a = child(node, 0);
  if (a.is_unknown() || a.is_null()) return a;
  if (a.kind() == Kind::number) return Value::of(a.number().negated());
  Value const result = feel::temporal_negate(a);
  return result.is_null() ? fail(at, described(a), "a number or a duration after -") : result;
}

inline Value Evaluator::equality(Value const& a, Value const& b, std::uint32_t at) {
  Value const open_a = unknown_in(a);
  Value const open_b = unknown_in(b);
  if (open_a.is_unknown() || open_b.is_unknown()) return feel::unknown_of(open_a, open_b);
  std::optional<bool> const result = feel::equal(a, b);
  if (result) return Value::of(*result);
  return operand_problem(at, a, b, "two values of the same type");
}

inline Value Evaluator::comparison(Op op, Value const& a, Value const& b, std::uint32_t at) {
  if (op == Op::equal) return equality(a, b, at);
  if (op == Op::not_equal) {
    Value const same = equality(a, b, at);
    return same.kind() == Kind::boolean ? Value::of(!same.boolean()) : same;
  }
  if (a.is_unknown() || b.is_unknown()) return feel::unknown_of(a, b);
  std::optional<int> const sign = feel::order(a, b);
  if (!sign) return operand_problem(at, a, b, "two numbers, texts, dates, times or durations of one type");
  switch (op) {
    case Op::less:
      return Value::of(*sign < 0);
    case Op::less_equal:
      return Value::of(*sign <= 0);
    case Op::greater:
      return Value::of(*sign > 0);
    default:
      return Value::of(*sign >= 0);
  }
}

/// Kleene's and / or: what decides alone decides, whatever the other side is.
inline Value Evaluator::logical(Node const& node, std::uint32_t at) {
  bool const deciding = node.op == Op::logical_or;
  Value const a = child(node, 0);
  if (a.kind() == Kind::boolean && a.boolean() == deciding) return a;
  Value const b = child(node, 1);
  if (b.kind() == Kind::boolean && b.boolean() == deciding) return b;
  for (Value const* side : {&a, &b}) {
    bool const fits = side->kind() == Kind::boolean || side->is_null() || side->is_unknown();
    if (!fits) return fail(at, described(*side), "true or false on both sides of and, or");
  }
  if (a.is_unknown() || b.is_unknown()) return feel::unknown_of(a, b);
  return a.is_null() ? a : b;
}

inline Value Evaluator::between(Node const& node, std::uint32_t at) {
  Value const value = child(node, 0);
  Value const low = comparison(Op::greater_equal, value, child(node, 1), at);
  if (low.kind() == Kind::boolean && !low.boolean()) return low;
  Value const high = comparison(Op::less_equal, value, child(node, 2), at);
  if (high.kind() == Kind::boolean && !high.boolean()) return high;
  if (low.is_unknown() || high.is_unknown()) return feel::unknown_of(low, high);
  return low.is_null() ? low : high;
}

inline Value Evaluator::path(Node const& node, std::uint32_t at) {
  return path_of(child(node, 0), program_.ast.names[node.a], at);
}

inline Value Evaluator::path_of(Value const& from, std::string const& name, std::uint32_t at) {
  if (from.is_null() || from.is_unknown()) return from;
  if (from.kind() == Kind::context) {
    Value const* const entry = from.find(name);
    return entry != nullptr ? *entry : fail(at, "no entry " + name + " in " + described(from), "an entry of the context");
  }
  if (from.kind() == Kind::list) {  // the entry of every element
    if (!spend(from.items().size())) return stop(at, "the limit of steps", "shorter lists, or a higher limit");
    std::vector<Value> results;
    for (Value const& item : from.items()) results.push_back(path_of(item, name, at));
    return Value::list(std::move(results));
  }
  std::optional<Value> const property = feel::property(from, name);
  return property ? *property : fail(at, "no property " + name + " of " + described(from), "a context, or a property");
}

inline Value Evaluator::member(Node const& node, std::uint32_t at) {
  Value const item = slot(node.b);
  std::string const& name = program_.ast.names[node.a];
  if (item.is_unknown()) return item;
  if (Value const* const entry = item.kind() == Kind::context ? item.find(name) : nullptr) return *entry;
  if (node.count > 0) return child(node, 0);
  if (item.is_null()) return item;
  if (item.kind() != Kind::context) {
    if (std::optional<Value> const property = feel::property(item, name)) return *property;
  }
  return fail(at, "no entry " + name + " in " + described(item), "an entry of the elements that are filtered");
}

inline Value Evaluator::instance_of(Node const& node) {
  Value const value = child(node, 0);
  if (value.is_unknown()) return value;
  if (value.is_null()) {
    feel::TypeKind const kind = program_.types[node.a].kind;
    return Value::of(kind == feel::TypeKind::null);
  }
  return Value::of(feel::conforms(value, node.a, program_.types));
}

}  // namespace kanteling::rules::detail
