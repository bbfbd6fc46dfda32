// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/parse_call_impl.hpp"
#include "kanteling/rules/feel/parse_primary_impl.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"

namespace kanteling::rules::feel::detail {

/// Takes a keyword, or stops where another thing stands.
inline bool take_word(Parser& p, std::string_view keyword, std::string_view expected) {
  if (p.in.stopped) return false;
  if (take_keyword(p.in, keyword)) return true;
  stop_here(p.in, expected);
  return false;
}

inline std::uint32_t parse_conditional(Parser& p) {
  std::size_t const at = p.in.at;
  std::uint32_t children[3] = {no_node, no_node, no_node};
  take_keyword(p.in, "if");
  children[0] = parse_full(p);
  if (!take_word(p, "then", "then after the condition")) return no_node;
  children[1] = parse_full(p);
  if (!take_word(p, "else", "else and what holds otherwise: every if has one")) return no_node;
  children[2] = parse_full(p);
  return add_node(p, Op::conditional, at, children, 3);
}

/// name in domain, name in domain: binds the names one by one; a domain may be a plain range 1..10.
inline void parse_domains(Parser& p, std::vector<std::uint32_t>& children) {
  do {
    std::string_view const name = read_stated_name(p.in, "in", "the name of a variable, then in");
    if (!take_word(p, "in", "in and a list or range")) return;
    skip(p.in);
    std::size_t const at = p.in.at;
    std::uint32_t domain = parse_full(p);
    if (!p.in.stopped && take(p.in, "..")) {
      std::uint32_t const to = parse_arithmetic(p);
      domain = add_binary(p, Op::iteration_range, at, domain, to);
    }
    children.push_back(domain);
    if (p.in.stopped) return;
    bind(p, name);
  } while (!p.in.stopped && take(p.in, ","));
}

inline std::uint32_t parse_for(Parser& p) {
  std::size_t const at = p.in.at;
  std::uint32_t const slot = next_slot(p);
  std::vector<std::uint32_t> children;
  take_keyword(p.in, "for");
  parse_domains(p, children);
  auto const variables = static_cast<std::uint32_t>(children.size());
  if (take_word(p, "return", "return and an expression")) {
    bind(p, "partial");
    children.push_back(parse_full(p));
  }
  p.locals.shrink(slot);
  return add_node(p, Op::for_in, at, children.data(), children.size(), slot, variables);
}

inline std::uint32_t parse_quantified(Parser& p, Op op) {
  std::size_t const at = p.in.at;
  std::uint32_t const slot = next_slot(p);
  std::vector<std::uint32_t> children;
  take_keyword(p.in, op == Op::some ? "some" : "every");
  parse_domains(p, children);
  auto const variables = static_cast<std::uint32_t>(children.size());
  if (take_word(p, "satisfies", "satisfies and a condition")) children.push_back(parse_full(p));
  p.locals.shrink(slot);
  return add_node(p, op, at, children.data(), children.size(), slot, variables);
}

/// (a, b: number): binds the names.
inline void parse_parameters(Parser& p, FunctionInfo& function) {
  if (!take_or_stop(p.in, "(", "( and the names of the parameters") || take(p.in, ")")) return;
  do {
    std::string_view const name = read_stated_name(p.in, ":", "the name of a parameter");
    TypeId type = any_type;
    if (!p.in.stopped && take(p.in, ":")) type = read_type(p.in, p.types, p.type_names);
    if (p.in.stopped) return;
    function.parameters.push_back(canonical(name));
    function.types.push_back(type);
    bind(p, name);
  } while (!p.in.stopped && take(p.in, ","));
  take_or_stop(p.in, ")", "a comma and a next parameter, or )");
}

inline std::uint32_t parse_function(Parser& p) {
  std::size_t const at = p.in.at;
  FunctionInfo function;
  function.first_slot = next_slot(p);
  take_keyword(p.in, "function");
  parse_parameters(p, function);
  bool const is_external =
      !p.in.stopped && peek_word(p.in) == "external" && find_reference(p, p.in.at).end == 0;
  if (is_external) {
    stop(p.in, p.in.at, "external", "a FEEL expression as body: external functions are not supported");
  }
  std::uint32_t const body = parse_full(p);
  p.locals.shrink(function.first_slot);
  if (body == no_node) return no_node;
  auto const position = static_cast<std::uint32_t>(p.ast.functions.size());
  std::uint32_t const node = add_unary(p, Op::function, at, body, position);
  if (node != no_node) p.ast.functions.push_back(std::move(function));
  return node;
}

}  // namespace kanteling::rules::feel::detail
