// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. What a cell that does not hold would
// accept.

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/output_value_impl.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

/// A set of points is listed up to so many.
inline constexpr std::size_t listed_max = 20;

/// The constants in unary tests that are a set of constants.
inline void add_constants(feel::Ast const& ast, std::uint32_t tests, std::vector<feel::Value>& to) {
  feel::Node const& all = ast[tests];
  for (std::uint32_t i = 0; i < all.count; ++i) {
    feel::Node const& test = ast[ast.child(all, i)];
    if (test.op == feel::Op::test_any) continue;
    feel::Node const& inner = ast[ast.child(test, 0)];
    if (inner.op == feel::Op::constant) to.push_back(ast.constants[inner.a]);
    for (std::uint32_t k = 0; k < inner.count; ++k) to.push_back(ast.constants[ast[ast.child(inner, k)].a]);
  }
}

/// Whether unary tests name every value that passes.
inline bool is_list_of_constants(feel::Ast const& ast, std::uint32_t tests) {
  if (ast[tests].op != feel::Op::tests || !is_set_of_constants(ast, tests)) return false;
  for (std::uint32_t i = 0; i < ast[tests].count; ++i) {
    feel::Node const& test = ast[ast.child(ast[tests], i)];
    if (test.op != feel::Op::test_value || ast[ast.child(test, 0)].op == feel::Op::range) return false;
  }
  return true;
}

/// How a value of this kind, and the constants of the cell, would be held in a row; empty where they would
/// not be. `allowed` are the tests that every value of the input must pass, or no_node: the texts they list
/// are all there are.
inline std::optional<Variable> grid_of(feel::Ast const& ast, feel::Value const& value, std::uint32_t tests,
                                       std::uint32_t allowed) {
  std::vector<feel::Value> constants;
  add_constants(ast, tests, constants);
  std::optional<Type> type = cell_type(value);
  for (std::size_t i = 0; i < constants.size() && value.is_null() && !type; ++i)
    type = cell_type(constants[i]);
  if (!type) return std::nullopt;
  Variable variable{"", *type, 0, {}};
  variable.open = true;
  if (allowed != feel::no_node && is_list_of_constants(ast, allowed)) {
    add_constants(ast, allowed, constants);
    variable.open = false;
  }
  std::int32_t scale = value.kind() == feel::Kind::number ? value.number().scale() : 0;
  for (feel::Value const& constant : constants) {
    if (constant.kind() == feel::Kind::number) scale = std::max(scale, constant.number().scale());
    if (constant.kind() != feel::Kind::string) continue;
    std::vector<std::string>& values = variable.values;
    if (std::find(values.begin(), values.end(), constant.text()) == values.end())
      values.push_back(constant.text());
  }
  if (scale > 18) return std::nullopt;
  variable.scale = static_cast<std::uint8_t>(scale == 1 ? 2 : scale);  // money is in cents
  return variable;
}

/// The point of the spans that is nearest to x; of two the lower.
inline std::int64_t nearest_point(Spans const& spans, std::int64_t x) {
  std::int64_t best = x;
  std::uint64_t distance = ~std::uint64_t{0};
  for (Span const& span : spans) {
    std::int64_t const point = std::clamp(x, span.low, span.high);
    std::uint64_t const a = static_cast<std::uint64_t>(std::max(point, x));
    std::uint64_t const b = static_cast<std::uint64_t>(std::min(point, x));
    if (a - b >= distance) continue;
    distance = a - b;
    best = point;
  }
  return best;
}

/// Every point of the spans that can be named: texts and truth values, and numbers and dates where no
/// interval is among them.
inline std::vector<feel::Value> listed_points(Spans const& spans, Variable const& variable) {
  std::vector<feel::Value> points;
  bool const named = variable.type == Type::boolean || variable.type == Type::text;
  std::int64_t const last = variable.type == Type::boolean ? 1 : std::ssize(variable.values) - 1;
  for (Span const& span : named ? intersection(spans, {{0, last}}) : spans) {
    if (!named && span.low != span.high) return {};
    for (std::int64_t p = span.low; points.size() < listed_max; ++p) {
      points.push_back(value_of_cell(variable, p));
      if (p == span.high) break;  // which may be the last number there is
    }
  }
  return points;
}

/// What unary tests would accept instead of a value: the nearest number or date, or every text or truth value
/// that they name; nothing where they are expressions.
inline std::vector<feel::Value> accepted_instead(feel::Ast const& ast, feel::Value const& value,
                                                 std::uint32_t tests, std::uint32_t allowed) {
  if (!is_set_of_constants(ast, tests)) return {};
  std::optional<Variable> const variable = grid_of(ast, value, tests, allowed);
  if (!variable) return {};
  std::vector<CellProblem> problems;
  CellSet const set = CellLowering(ast, *variable, problems).lower(tests);
  if (!problems.empty()) return {};  // constants of another kind
  std::optional<OnGrid> at;
  if (value.kind() == feel::Kind::number) at = on_grid(value.number(), variable->scale);
  if (value.kind() == feel::Kind::date) at = OnGrid{value.date().days, true};
  if (at && at->exact && !set.spans.empty())
    return {value_of_cell(*variable, nearest_point(set.spans, at->floor))};
  std::vector<feel::Value> points = listed_points(set.spans, *variable);
  if (set.spans.empty() && set.on_null == OnNull::is_true) points.emplace_back();
  return points;
}

}  // namespace kanteling::rules::detail
