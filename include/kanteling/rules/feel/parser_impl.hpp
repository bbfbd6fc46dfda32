// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.
// From the loosest binding to the tightest: or; and; comparisons, between, in; + -; * /; **; unary minus;
// instance of; paths, filters and calls. Operators of the same rank bind from the left.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/parse_call_impl.hpp"
#include "kanteling/rules/feel/parse_control_impl.hpp"
#include "kanteling/rules/feel/parse_primary_impl.hpp"
#include "kanteling/rules/feel/parse_tests_impl.hpp"
#include "kanteling/rules/feel/parse_type_impl.hpp"
#include "kanteling/rules/feel/parser_state_impl.hpp"

namespace kanteling::rules::feel::detail {

inline std::uint32_t parse_instance(Parser& p) {
  std::uint32_t node = parse_postfix(p);
  while (!p.in.stopped && peek_word(p.in) == "instance") {
    std::size_t const at = p.in.at;
    take_keyword(p.in, "instance");
    if (!take_word(p, "of", "instance of and a type")) return no_node;
    TypeId const type = read_type(p.in, p.types, p.type_names);
    node = add_unary(p, Op::instance_of, at, node, type);
  }
  return node;
}

/// - expression. A minus sign before a number literal makes it negative.
inline std::uint32_t parse_negation(Parser& p) {
  if (peek(p.in) != '-' || p.in.stopped) return parse_instance(p);
  Level const level(p.in);
  if (!level.fits()) return no_node;
  std::size_t const at = p.in.at++;
  std::uint32_t const operand = parse_negation(p);
  if (operand == no_node) return no_node;
  Node& node = p.ast.nodes[operand];
  bool const is_number = node.op == Op::constant && p.ast.constants[node.a].kind() == Kind::number;
  if (!is_number) return add_unary(p, Op::negate, at, operand);
  node.at = static_cast<std::uint32_t>(at);
  p.ast.constants[node.a] = Value::of(p.ast.constants[node.a].number().negated());
  return operand;
}

struct ArithmeticSign {
  Op op = Op::add;
  std::uint32_t rank = 0;  ///< 1: + -, 2: * /, 3: **; 0: no sign
  std::size_t size = 1;
};

inline ArithmeticSign arithmetic_sign(Reader& in) {
  switch (peek(in)) {
    case '+':
      return {Op::add, 1};
    case '-':
      return {Op::subtract, 1};
    case '*':
      return byte_at(in.text, in.at + 1) == '*' ? ArithmeticSign{Op::power, 3, 2}
                                                : ArithmeticSign{Op::multiply, 2};
    case '/':
      return {Op::divide, 2};
    default:
      return {};
  }
}

/// Operands joined by signs of at least this rank.
inline std::uint32_t parse_ranked(Parser& p, std::uint32_t rank) {
  std::uint32_t node = parse_negation(p);
  for (;;) {
    ArithmeticSign const sign = arithmetic_sign(p.in);
    if (p.in.stopped || sign.rank < rank || sign.rank == 0) return p.in.stopped ? no_node : node;
    std::size_t const at = p.in.at;
    p.in.at += sign.size;
    std::uint32_t const right = parse_ranked(p, sign.rank + 1);
    node = add_binary(p, sign.op, at, node, right);
  }
}

inline std::uint32_t parse_arithmetic(Parser& p) {
  return parse_ranked(p, 1);
}

inline std::uint32_t parse_between(Parser& p, std::uint32_t value, std::size_t at) {
  std::uint32_t children[3] = {value, no_node, no_node};
  children[1] = parse_arithmetic(p);
  if (!take_word(p, "and", "and with the upper end of between")) return no_node;
  children[2] = parse_arithmetic(p);
  return add_node(p, Op::between, at, children, 3);
}

inline std::uint32_t parse_comparison(Parser& p) {
  std::uint32_t node = parse_arithmetic(p);
  bool is_compared = false;
  while (!p.in.stopped) {
    Comparison const comparison = comparison_at(p.in);
    std::size_t const at = p.in.at;
    if (comparison.size > 0) {
      if (is_compared && comparison.op != Op::equal) {
        stop(p.in, at, p.in.text.substr(at, comparison.size),
             "and between two comparisons: a < b and b < c, or brackets around one");
        return no_node;
      }
      is_compared = true;
      p.in.at += comparison.size;
      std::uint32_t const right = parse_arithmetic(p);
      node = add_binary(p, comparison.op, at, node, right);
    } else if (take_keyword(p.in, "between")) {
      node = parse_between(p, node, at);
    } else if (take_keyword(p.in, "in")) {
      node = parse_in(p, node, at);
    } else {
      return node;
    }
  }
  return no_node;
}

/// Operands of a run of `and` or of `or` as a tree of little height; what is evaluated first stays first.
inline std::uint32_t join(Parser& p, Op op, std::vector<std::uint32_t> const& operands,
                          std::vector<std::size_t> const& signs, std::size_t begin, std::size_t end) {
  if (end - begin == 1) return operands[begin];
  std::size_t const middle = begin + (end - begin + 1) / 2;
  std::uint32_t const left = join(p, op, operands, signs, begin, middle);
  std::uint32_t const right = join(p, op, operands, signs, middle, end);
  return add_binary(p, op, signs[middle - 1], left, right);
}

inline std::uint32_t parse_logical(Parser& p, Op op) {
  std::uint32_t const first = op == Op::logical_or ? parse_logical(p, Op::logical_and) : parse_comparison(p);
  std::string_view const word = op == Op::logical_or ? "or" : "and";
  std::vector<std::uint32_t> operands{first};
  std::vector<std::size_t> signs;
  while (!p.in.stopped && peek_word(p.in) == word) {
    signs.push_back(p.in.at);
    take_keyword(p.in, word);
    operands.push_back(op == Op::logical_or ? parse_logical(p, Op::logical_and) : parse_comparison(p));
  }
  return p.in.stopped ? no_node : join(p, op, operands, signs, 0, operands.size());
}

/// Any expression, as it stands in brackets or alone.
inline std::uint32_t parse_full(Parser& p) {
  Level const level(p.in);
  if (!level.fits()) return no_node;
  bool const outer = p.bracket_ends;
  p.bracket_ends = false;
  std::uint32_t const node = parse_logical(p, Op::logical_or);
  p.bracket_ends = outer;
  return node;
}

template <class T>
void cut(std::vector<T>& values, std::size_t size) {
  while (values.size() > size) values.pop_back();
}

/// The sizes of an Ast, to take away what was added for a text that cannot be read.
struct AstSizes {
  explicit AstSizes(Ast const& ast)
      : nodes(ast.nodes.size()),
        children(ast.children.size()),
        constants(ast.constants.size()),
        names(ast.names.size()),
        functions(ast.functions.size()) {}
  void restore(Ast& ast) const {
    cut(ast.nodes, nodes);
    cut(ast.children, children);
    cut(ast.constants, constants);
    cut(ast.names, names);
    cut(ast.functions, functions);
  }

  std::size_t nodes, children, constants, names, functions;
};

inline void keep_text(Ast& ast, std::string_view text, TextPlace place) {
  ast.places.push_back(std::move(place));
  ast.texts.emplace_back(text);
}

/// not( ... ) around the whole; no_node where the brackets end earlier, as in `not(a) and b`, or cannot be
/// read.
inline std::uint32_t parse_negated_tests(std::string_view text, TextPlace const& place, Scope const& scope,
                                         Types& types, Ast& ast, std::vector<Problem>& problems) {
  Parser p(text, place, scope, types, ast, problems);
  std::uint32_t const root = parse_tests(p, true);
  return has_problems(p.in) ? no_node : root;
}

inline bool begins_with_not(std::string_view text, TextPlace const& place, std::vector<Problem>& problems) {
  Reader in{text, place, problems};
  return take_keyword(in, "not") && take(in, "(");
}

}  // namespace kanteling::rules::feel::detail

namespace kanteling::rules::feel {

std::uint32_t parse_expression(std::string_view text, TextPlace place, Scope const& scope, Types& types,
                               Ast& ast, std::vector<Problem>& problems) {
  detail::AstSizes const before(ast);
  detail::Parser p(text, place, scope, types, ast, problems);
  std::uint32_t root = no_node;
  if (detail::check_text(p.in)) root = detail::parse_full(p);
  if (!p.in.stopped && !detail::at_end(p.in)) {
    detail::stop_here(p.in, "an operator or the end of the expression");
  }
  if (detail::has_problems(p.in)) {
    before.restore(ast);
    return no_node;
  }
  detail::keep_text(ast, text, std::move(place));
  return root;
}

std::uint32_t parse_unary_tests(std::string_view text, TextPlace place, Scope const& scope, Types& types,
                                Ast& ast, std::vector<Problem>& problems) {
  detail::AstSizes const before(ast);
  detail::Parser p(text, place, scope, types, ast, problems);
  if (!detail::check_text(p.in)) return no_node;
  std::vector<Problem> negated_problems;
  if (detail::begins_with_not(text, place, negated_problems)) {
    std::uint32_t const negated =
        detail::parse_negated_tests(text, place, scope, types, ast, negated_problems);
    if (negated != no_node) {
      detail::keep_text(ast, text, std::move(place));
      return negated;
    }
    before.restore(ast);
  }
  std::uint32_t const root = detail::parse_tests(p, false);
  if (!detail::has_problems(p.in)) {
    detail::keep_text(ast, text, std::move(place));
    return root;
  }
  before.restore(ast);
  if (!negated_problems.empty()) {
    detail::cut(problems, p.in.problems_before);
    problems.insert(problems.end(), negated_problems.begin(), negated_problems.end());
  }
  return no_node;
}

}  // namespace kanteling::rules::feel
