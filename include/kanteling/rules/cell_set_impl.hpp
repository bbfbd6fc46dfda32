// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>

#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/spans.hpp"

namespace kanteling::rules::detail {

/// What a test says of null. FEEL (DMN 1.5, tables 49 and 55): equality with a literal is false, an order
/// comparison is null. A rule fires only on true; the third value is kept because not(false) is true and
/// not(null) is null. So `not("a")` and `!= "a"` hold for null, `< 5` and `not(< 5)` do not.
enum class OnNull : std::uint8_t { is_false, is_null, is_true };

/// The values for which a cell, or a part of it, holds.
struct CellSet {
  Spans spans;
  OnNull on_null = OnNull::is_false;
};

/// All values that a cell of the row can have; a number or a date may be any.
inline Span domain_of(Variable const& variable) {
  if (variable.type == Type::boolean) return {0, 1};
  if (variable.type == Type::text && !variable.open)
    return {0, static_cast<std::int64_t>(variable.values.size()) - 1};
  if (variable.type == Type::text) return {0, all_numbers.high};
  return all_numbers;
}

enum class Order : std::uint8_t { less, less_or_equal, greater, greater_or_equal };

/// The values on one side of a point of the grid, exactly: where x counts whole cents, x < 1.005 is x
/// <= 1.00.
inline Span side_of(Order order, OnGrid const& bound) {
  bool const less = order == Order::less || order == Order::less_or_equal;
  bool const bound_itself = order == Order::less_or_equal ||
                            (order == Order::greater_or_equal && bound.exact) ||
                            (order == Order::less && !bound.exact);
  Span constexpr none{1, 0};
  if (less && bound_itself) return {all_numbers.low, bound.floor};
  if (less) return bound.floor == all_numbers.low ? none : Span{all_numbers.low, bound.floor - 1};
  if (bound_itself) return {bound.floor, all_numbers.high};
  return bound.floor == all_numbers.high ? none : Span{bound.floor + 1, all_numbers.high};
}

/// Any of two cells: false < null < true is the order of FEEL's "or".
inline CellSet either(CellSet a, CellSet const& b) {
  a.spans.insert(a.spans.end(), b.spans.begin(), b.spans.end());
  return {normal_form(std::move(a.spans)), std::max(a.on_null, b.on_null)};
}

/// Both cells must hold: two input columns on the same variable are one test.
inline CellSet both(CellSet const& a, CellSet const& b) {
  return {intersection(a.spans, b.spans), std::min(a.on_null, b.on_null)};
}

inline CellSet negation(CellSet const& set, Variable const& variable) {
  OnNull constexpr opposite[] = {OnNull::is_true, OnNull::is_null, OnNull::is_false};
  return {complement(intersection(set.spans, {domain_of(variable)}), domain_of(variable)),
          opposite[static_cast<std::size_t>(set.on_null)]};
}

/// Whether the cell holds for every value that the type allows, and for null.
inline bool holds_for_all(CellSet const& cell, Variable const& variable) {
  Span const domain = domain_of(variable);
  bool const all = domain.low > domain.high ||
                   std::any_of(cell.spans.begin(), cell.spans.end(),
                               [&](Span const& s) { return s.low <= domain.low && domain.high <= s.high; });
  return all && cell.on_null == OnNull::is_true;
}

/// Whether the cell holds for some value that the type allows, or for null.
inline bool holds_for_some(CellSet const& cell, Variable const& variable) {
  return cell.on_null == OnNull::is_true || !intersection(cell.spans, {domain_of(variable)}).empty();
}

}  // namespace kanteling::rules::detail
