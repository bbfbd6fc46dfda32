// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/ast.hpp"
#include "kanteling/rules/feel/lexer_impl.hpp"
#include "kanteling/rules/feel/names_impl.hpp"
#include "kanteling/rules/feel/parse.hpp"
#include "kanteling/rules/feel/parse_type_impl.hpp"
#include "kanteling/rules/feel/suggest_impl.hpp"

namespace kanteling::rules::feel::detail {

/// Filters inside the condition of filters: a name in the innermost may be a field of the item of each of
/// them.
inline constexpr std::size_t filters_max = 16;

inline constexpr std::uint32_t no_slot = 0xFFFF'FFFF;

/// The nodes of one text under construction. A problem ends it: then every function gives no_node.
struct Parser {
  Parser(std::string_view text, TextPlace const& place, Scope const& scope, Types& types_, Ast& ast_,
         std::vector<Problem>& problems)
      : in{text, place, problems},
        locals(scope.locals, text),
        globals(scope.globals, text),
        members(scope.members, text),
        type_names(text),
        types(types_),
        ast(ast_),
        first_node(ast_.nodes.size()),
        text_index(static_cast<std::uint32_t>(ast_.texts.size())),
        filters(scope.items) {}

  Reader in;
  NameSet locals;  ///< by slot
  NameSet globals;
  NameSet members;  ///< of the scope, and the keys of contexts in this text
  TypeNames type_names;
  Types& types;
  Ast& ast;
  std::size_t first_node;
  std::uint32_t text_index;
  std::vector<std::uint8_t> heights;      ///< of the nodes of this text
  std::vector<std::uint32_t> filters;     ///< slots of `item`, outermost first
  std::uint32_t question_slot = no_slot;  ///< of the `?` of the test being read
  bool question_was_read = false;
  bool bracket_ends = false;  ///< [ closes a range and does not begin a filter
};

inline std::uint32_t next_slot(Parser const& p) {
  return p.locals.size();
}

/// Gives a name the next local slot.
inline void bind(Parser& p, std::string_view name) {
  if (next_slot(p) >= slots_max) {
    return stop_here(p.in, "at most " + std::to_string(slots_max) + " names bound inside one another");
  }
  p.locals.push(name);
}

inline std::uint32_t add_node(Parser& p, Op op, std::size_t at, std::uint32_t const* children,
                              std::size_t count, std::uint32_t a = 0, std::uint32_t b = 0) {
  std::uint32_t height = 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (children[i] == no_node) return no_node;
    std::uint32_t const below = p.heights[children[i] - p.first_node] + 1U;
    if (below > height) height = below;
  }
  if (p.in.stopped) return no_node;
  if (height > nesting_max) {
    stop(p.in, at, token_at(p.in.text, at),
         "at most " + std::to_string(nesting_max) +
             " levels of nesting: give inner parts a name of their own");
    return no_node;
  }
  Node node;
  node.op = op;
  node.at = static_cast<std::uint32_t>(at);
  node.text = p.text_index;
  node.first = static_cast<std::uint32_t>(p.ast.children.size());
  node.count = static_cast<std::uint32_t>(count);
  node.a = a;
  node.b = b;
  for (std::size_t i = 0; i < count; ++i) p.ast.children.push_back(children[i]);
  p.ast.nodes.push_back(node);
  p.heights.push_back(static_cast<std::uint8_t>(height));
  return static_cast<std::uint32_t>(p.ast.nodes.size() - 1);
}

inline std::uint32_t add_leaf(Parser& p, Op op, std::size_t at, std::uint32_t a, std::uint32_t b = 0) {
  return add_node(p, op, at, nullptr, 0, a, b);
}

inline std::uint32_t add_unary(Parser& p, Op op, std::size_t at, std::uint32_t child, std::uint32_t a = 0,
                               std::uint32_t b = 0) {
  return add_node(p, op, at, &child, 1, a, b);
}

inline std::uint32_t add_binary(Parser& p, Op op, std::size_t at, std::uint32_t left, std::uint32_t right,
                                std::uint32_t a = 0) {
  std::uint32_t const children[] = {left, right};
  return add_node(p, op, at, children, 2, a);
}

inline std::uint32_t add_constant(Parser& p, std::size_t at, Value value) {
  std::uint32_t const node =
      add_leaf(p, Op::constant, at, static_cast<std::uint32_t>(p.ast.constants.size()));
  if (node != no_node) p.ast.constants.push_back(std::move(value));
  return node;
}

inline std::uint32_t add_name(Parser& p, std::string name) {
  p.ast.names.push_back(std::move(name));
  return static_cast<std::uint32_t>(p.ast.names.size() - 1);
}

/// Names in a row, as contexts and named arguments need them: position of the first.
inline std::uint32_t add_names(Parser& p, std::vector<std::string>& names) {
  auto const first = static_cast<std::uint32_t>(p.ast.names.size());
  for (std::string& name : names) p.ast.names.push_back(std::move(name));
  return first;
}

// Each reads what its name says from where the reader stands and gives the node, or no_node once the reader
// stopped.
inline std::uint32_t parse_full(Parser& p);
inline std::uint32_t parse_arithmetic(Parser& p);
inline std::uint32_t parse_primary(Parser& p);
inline std::uint32_t parse_name(Parser& p);
inline std::uint32_t parse_for(Parser& p);
inline std::uint32_t parse_quantified(Parser& p, Op op);
inline std::uint32_t parse_conditional(Parser& p);
inline std::uint32_t parse_function(Parser& p);
inline std::uint32_t parse_context(Parser& p);
inline std::uint32_t parse_in(Parser& p, std::uint32_t left, std::size_t at);
inline std::uint32_t parse_arguments(Parser& p, Op positional, Op named, std::size_t at,
                                     std::uint32_t function, std::uint32_t builtin);

}  // namespace kanteling::rules::feel::detail
