// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include "kanteling/rules/evaluate_bindings_impl.hpp"

namespace kanteling::rules::detail {

inline Value Evaluator::define(std::uint32_t node) const {
  feel::FunctionData data;
  data.node = node;
  return Value::function(std::move(data));
}

/// Takes the slots below its parameters along: what is in scope where it is defined.
inline Value Evaluator::define_here(Node const& node, std::uint32_t at) {
  feel::FunctionData data;
  data.node = at;
  std::uint32_t const captured = program_.ast.functions[node.a].first_slot;
  if (!spend(captured)) return stop(at, "the limit of steps", "a model that ends sooner, or a higher limit");
  data.captured.reserve(captured);
  for (std::uint32_t i = 0; i < captured; ++i) data.captured.push_back(slot(i));
  Value result = Value::function(std::move(data));
  return result.is_null() ? fail(at, "functions nested too deep", "at most 500 inside each other") : result;
}

inline Value Evaluator::call_node(Node const& node, std::uint32_t at) {
  Value const function = child(node, 0);
  std::vector<Value> arguments;
  for (std::uint32_t i = 1; i < node.count; ++i) arguments.push_back(child(node, i));
  if (function.is_null() || function.is_unknown()) return function;
  if (function.kind() != Kind::function) return fail(at, described(function), "a function to call");
  feel::FunctionData const& data = function.function();
  if (data.builtin != feel::FunctionData::no_builtin) return call_builtin(data.builtin, arguments, at);
  return call_defined(data, arguments, at);
}

inline Value Evaluator::call_named(Node const& node, std::uint32_t at) {
  Value const function = child(node, 0);
  std::vector<Value> values;
  for (std::uint32_t i = 1; i < node.count; ++i) values.push_back(child(node, i));
  if (function.is_null() || function.is_unknown()) return function;
  if (function.kind() != Kind::function) return fail(at, described(function), "a function to call");
  return call_with_names(function, std::span(program_.ast.names).subspan(node.a, node.count - 1), std::move(values), at);
}

inline Value Evaluator::call_with_names(Value const& function, std::span<std::string const> names,
                                        std::vector<Value> values, std::uint32_t at) {
  feel::FunctionData const& data = function.function();
  std::vector<Value> arguments;
  if (data.builtin != feel::FunctionData::no_builtin) {
    auto const positions = feel::positions_of(data.builtin, names);
    if (!positions) return fail(at, "arguments with other names", "the names of the function's parameters");
    for (std::uint32_t const p : *positions) arguments.push_back(p == feel::no_argument ? Value() : values[p]);
    return call_builtin(data.builtin, arguments, at);
  }
  std::vector<std::string> const& parameters = program_.ast.functions[program_.ast[data.node].a].parameters;
  if (names.size() != parameters.size())
    return fail(at, std::to_string(names.size()) + " arguments", std::to_string(parameters.size()));
  for (std::string const& parameter : parameters) {
    std::size_t i = 0;
    while (i < names.size() && names[i] != parameter) ++i;
    if (i == names.size()) return fail(at, "no argument " + parameter, "one argument for each parameter");
    arguments.push_back(values[i]);
  }
  return call_defined(data, arguments, at);
}

inline Value Evaluator::call_builtin_node(Node const& node, std::uint32_t at) {
  std::vector<Value> values;
  values.reserve(node.count);
  for (std::uint32_t i = 0; i < node.count; ++i) values.push_back(child(node, i));
  if (node.op == Op::call_builtin) return call_builtin(node.a, values, at);
  auto const positions = feel::positions_of(node.a, std::span(program_.ast.names).subspan(node.b, node.count));
  if (!positions) return fail(at, "arguments with other names", "the names of the function's parameters");
  std::vector<Value> arguments;
  for (std::uint32_t const p : *positions) arguments.push_back(p == feel::no_argument ? Value() : values[p]);
  return call_builtin(node.a, arguments, at);
}

/// "name(1, "a")": a call as a problem shows it.
inline std::string call_text(std::string_view name, std::span<Value const> arguments) {
  std::string text(name);
  text += '(';
  for (std::size_t i = 0; i < arguments.size(); ++i) text += (i > 0 ? ", " : "") + described(arguments[i]);
  return shorten(text + ')', 120);
}

inline Value Evaluator::call_builtin(std::uint32_t id, std::span<Value const> arguments, std::uint32_t at) {
  Value open = unknown_among(arguments);
  if (open.is_unknown() || stopped_) return open;
  feel::Called called = feel::call_builtin(id, arguments, *this);
  if (too_deep_) return stop(at, "calls and expressions nested too deep", "a recursion that ends");
  if (steps_ > options_.steps_max) return stop(at, "the limit of steps", "shorter lists and texts, or a higher limit");
  if (called.error.empty()) return called.value;
  return fail(at, call_text(feel::builtins()[id].name, arguments), called.error);
}

/// All that arguments of a call leave unknown; null where that is nothing.
inline Value Evaluator::unknown_among(std::span<Value const> arguments) const {
  Value open;
  for (Value const& argument : arguments) {
    Value const found = unknown_in(argument);
    if (found.is_unknown()) open = open.is_unknown() ? feel::unknown_of(open, found) : found;
  }
  return open;
}

inline Value Evaluator::call_host(HostFunction const& host, std::span<Value const> arguments, std::uint32_t at) {
  Value open = unknown_among(arguments);
  if (open.is_unknown() || stopped_) return open;
  HostAnswer answer = host.call(host.context, arguments);
  if (answer.error.empty()) return std::move(answer.value);
  return fail(at, call_text(host.name, arguments), shorten(answer.error, 200));
}

inline Value Evaluator::call_defined(feel::FunctionData const& function, std::span<Value const> arguments,
                                     std::uint32_t at) {
  Node const& definition = program_.ast[function.node];
  feel::FunctionInfo const& info = program_.ast.functions[definition.a];
  if (arguments.size() != info.parameters.size()) {
    return fail(at, std::to_string(arguments.size()) + " arguments",
                std::to_string(info.parameters.size()) + " arguments");
  }
  std::vector<Value> given;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    given.push_back(coerce(arguments[i], info.types[i], at, info.parameters[i]));
    if (given.back().is_null() && !arguments[i].is_null()) return {};  // of another type: nothing is called
  }
  if (info.host != feel::FunctionInfo::no_host)
    return coerce(call_host(program_.hosts[info.host], given, at), info.result, at, "the result");
  std::size_t const outer = base_;
  std::size_t const top = slots_.size();
  base_ = top;
  for (std::uint32_t i = 0; i < function.captured.size(); ++i) slot(i) = function.captured[i];
  for (std::uint32_t i = 0; i < given.size(); ++i) slot(info.first_slot + i) = std::move(given[i]);
  Value result = evaluate(program_.ast.child(definition, 0));
  slots_.resize(top);
  base_ = outer;
  return coerce(std::move(result), info.result, at, "the result");
}

inline Value Evaluator::coerce(Value value, feel::TypeId type, std::uint32_t at, std::string_view what) {
  feel::TypeInfo const& info = program_.types[type];
  if (info.kind == feel::TypeKind::any || value.is_null() || value.is_unknown()) return value;
  if (!conforms(value, type, program_.types)) {
    bool const is_single = value.kind() == Kind::list && value.items().size() == 1;
    if (info.kind == feel::TypeKind::list && conforms(value, info.element, program_.types)) {
      value = Value::list({value});
    } else if (is_single && conforms(value.items()[0], type, program_.types)) {
      value = Value(value.items()[0]);
    } else if (info.kind == feel::TypeKind::date_time && value.kind() == Kind::date) {
      value = Value::of(feel::DateTime{value.date().days, 0, 0});
    } else {
      return fail(at, std::string(what) + " is " + described(value), feel::to_string(type, program_.types));
    }
  }
  return info.allowed == feel::no_node ? value : allowed(std::move(value), info, at, what);
}

/// The value where it passes the tests of its type, else null with a problem.
inline Value Evaluator::allowed(Value value, feel::TypeInfo const& info, std::uint32_t at, std::string_view what) {
  bool const each = value.kind() == Kind::list && !info.allowed_for_list;
  std::size_t const count = each ? value.items().size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    Value const& one = each ? value.items()[i] : value;
    if (passes(one, info.allowed)) continue;
    return fail(at, std::string(what) + " is " + described(one), "a value that passes " + text_of(info.allowed));
  }
  return value;
}

/// Whether a value passes unary tests that stand alone, outside any expression.
inline bool Evaluator::passes(Value const& value, std::uint32_t tests) {
  std::size_t const outer = base_;
  std::size_t const top = slots_.size();
  base_ = top;
  slot(program_.ast[tests].a) = value;
  Value const holds = evaluate(tests);
  slots_.resize(top);
  base_ = outer;
  return holds.is_unknown() || (holds.kind() == Kind::boolean && holds.boolean());
}

inline std::string Evaluator::text_of(std::uint32_t node) const {
  return shorten(program_.ast.texts[program_.ast[node].text], 200);
}

}  // namespace kanteling::rules::detail
