// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Unary tests as sets of values.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/cell_set_impl.hpp"
#include "kanteling/rules/feel/ast.hpp"
#include "kanteling/rules/text_index_impl.hpp"

namespace kanteling::rules::detail {

/// What is wrong inside one cell; whoever knows where the cell stands makes a Problem of it.
struct CellProblem {
  std::string found;
  std::string expected;
};

/// `"a", "b" or "c"` of at most eight names.
inline std::string in_quotes(std::vector<std::string> const& names) {
  std::string list;
  std::size_t const shown = names.size() < 8 ? names.size() : 8;
  for (std::size_t i = 0; i < shown; ++i) {
    bool const is_last = i + 1 == shown && shown == names.size();
    if (i > 0) list += is_last ? " or " : ", ";
    list += '"' + shorten(names[i]) + '"';
  }
  return shown < names.size() ? list + ", ..." : list;
}

/// The names most like a mistyped one, or else all of them, as an expectation.
inline std::string suggestion(std::string_view text, std::vector<std::string> const& names) {
  std::vector<std::string> const near = closest(text, names);
  return in_quotes(near.empty() ? names : near);
}

inline std::string_view name_of(Type type) {
  switch (type) {
    case Type::boolean:
      return "true or false";
    case Type::number:
      return "a number";
    case Type::text:
      return "a text in double quotes";
    case Type::date:
      return "a date";
  }
  return "";
}

/// The type of a cell that can hold a value of this kind.
inline std::optional<Type> cell_type(feel::Value const& value) {
  switch (value.kind()) {
    case feel::Kind::boolean:
      return Type::boolean;
    case feel::Kind::number:
      return Type::number;
    case feel::Kind::string:
      return Type::text;
    case feel::Kind::date:
      return Type::date;
    default:
      return std::nullopt;
  }
}

/// A constant as it would be written in FEEL.
inline std::string as_written(feel::Value const& value) {
  if (value.kind() == feel::Kind::string) return '"' + value.text() + '"';
  return value.is_null() ? "null" : to_string(value);
}

/// Whether unary tests are a set of constants: such a cell is looked up, every other is evaluated as an expression.
inline bool is_set_of_constants(feel::Ast const& ast, std::uint32_t tests) {
  for (std::uint32_t i = 0; i < ast[tests].count; ++i) {
    feel::Node const& test = ast[ast.child(ast[tests], i)];
    if (test.op == feel::Op::test_any) continue;
    if (test.op != feel::Op::test_value && test.op != feel::Op::test_compare) return false;
    if (test.op == feel::Op::test_value && test.b == 1) return false;
    feel::Node const& inner = ast[ast.child(test, 0)];
    if (inner.op == feel::Op::constant) continue;
    bool const holds_constants = inner.op == feel::Op::range || inner.op == feel::Op::list;
    if (!holds_constants || test.op == feel::Op::test_compare) return false;
    for (std::uint32_t k = 0; k < inner.count; ++k) {
      feel::Node const& part = ast[ast.child(inner, k)];
      bool const is_open = inner.op == feel::Op::range && (inner.a & (k == 0 ? 4U : 8U)) != 0;
      bool const is_value = part.op == feel::Op::constant && !ast.constants[part.a].is_null();
      if (!is_value && !is_open) return false;
    }
  }
  return true;
}

/// Makes the set of values of unary tests on one variable that are a set of constants. Constants that can never hold
/// because the variable holds something else are problems.
class CellLowering {
 public:
  /// `index` is of the variable's texts, for who lowers many cells.
  CellLowering(feel::Ast const& ast, Variable const& variable, std::vector<CellProblem>& problems,
               TextIndex* index = nullptr)
      : ast_(ast), variable_(variable), problems_(problems), index_(index) {}

  CellSet lower(std::uint32_t tests) {
    feel::Node const& node = ast_[tests];
    CellSet all;
    for (std::uint32_t i = 0; i < node.count; ++i) all = either(std::move(all), lower_test(ast_[ast_.child(node, i)]));
    return node.op == feel::Op::tests_not ? negation(all, variable_) : all;
  }

 private:
  CellSet lower_test(feel::Node const& node) {
    if (node.op == feel::Op::test_any) return CellSet{{all_numbers}, OnNull::is_true};
    feel::Node const& inner = ast_[ast_.child(node, 0)];
    if (inner.op == feel::Op::range) return interval(inner);
    if (inner.op == feel::Op::list) return elements(inner);
    feel::Value const& value = ast_.constants[inner.a];
    auto const op = node.op == feel::Op::test_value ? feel::Op::equal : static_cast<feel::Op>(node.a);
    if (op == feel::Op::equal) return equality(value);
    if (op == feel::Op::not_equal) return negation(equality(value), variable_);
    std::optional<OnGrid> const bound = bound_of(value);
    if (!bound) return {};
    return {normal_form({side_of(order_of(op), *bound)}), OnNull::is_null};
  }

  CellSet elements(feel::Node const& list) {
    CellSet all;
    for (std::uint32_t i = 0; i < list.count; ++i)
      all = either(std::move(all), equality(ast_.constants[ast_[ast_.child(list, i)].a]));
    return all;
  }

  static Order order_of(feel::Op op) {
    if (op == feel::Op::less) return Order::less;
    if (op == feel::Op::less_equal) return Order::less_or_equal;
    return op == feel::Op::greater ? Order::greater : Order::greater_or_equal;
  }

  CellSet equality(feel::Value const& value) {
    if (value.is_null()) return {{}, OnNull::is_true};
    std::optional<OnGrid> const point = point_of(value);
    if (!point || !point->exact) return {};
    return {{{point->floor, point->floor}}, OnNull::is_false};
  }

  CellSet interval(feel::Node const& node) {
    feel::Value const& from = ast_.constants[ast_[ast_.child(node, 0)].a];
    feel::Value const& to = ast_.constants[ast_[ast_.child(node, 1)].a];
    Spans set{all_numbers};
    std::size_t const before = problems_.size();
    if ((node.a & 4U) == 0) cut(set, from, (node.a & 1U) != 0 ? Order::greater_or_equal : Order::greater);
    if ((node.a & 8U) == 0) cut(set, to, (node.a & 2U) != 0 ? Order::less_or_equal : Order::less);
    if (set.empty() && problems_.size() == before) {
      report("[" + as_written(from) + ".." + as_written(to) + "]",
             "an interval that holds a value of " + variable_.name + ": the lower end comes first");
    }
    return {std::move(set), OnNull::is_null};
  }

  void cut(Spans& set, feel::Value const& end, Order order) {
    std::optional<OnGrid> const bound = bound_of(end);
    if (bound) set = intersection(set, normal_form({side_of(order, *bound)}));
  }

  /// A constant that can be the end of an interval: a number or a date.
  std::optional<OnGrid> bound_of(feel::Value const& value) {
    bool const ordered = variable_.type == Type::number || variable_.type == Type::date;
    if (!ordered) {
      report(as_written(value), "values of " + variable_.name + " one by one: they have no order");
    } else if (value.is_null()) {
      report("null", "a number or a date: null has no order");
    } else {
      return point_of(value);
    }
    return std::nullopt;
  }

  std::optional<OnGrid> point_of(feel::Value const& value) {
    using feel::Kind;
    bool const fits = (variable_.type == Type::boolean && value.kind() == Kind::boolean) ||
                      (variable_.type == Type::number && value.kind() == Kind::number) ||
                      (variable_.type == Type::text && value.kind() == Kind::string) ||
                      (variable_.type == Type::date && value.kind() == Kind::date);
    if (!fits) {
      report(as_written(value), std::string(name_of(variable_.type)) + ", which is what " + variable_.name + " holds");
      return std::nullopt;
    }
    if (value.kind() == Kind::boolean) return OnGrid{value.boolean() ? 1 : 0, true};
    if (value.kind() == Kind::date) return OnGrid{value.date().days, true};
    if (value.kind() == Kind::string) return position_of(value.text());
    std::optional<OnGrid> const point = on_grid(value.number(), variable_.scale);
    if (!point)
      report(as_written(value), "a number that fits in 64 bits with the decimals of " + variable_.name);
    return point;
  }

  std::optional<OnGrid> position_of(std::string const& text) {
    TextIndex own;
    std::optional<std::uint32_t> const at = (index_ != nullptr ? *index_ : own).find(variable_.values, text);
    if (at) return OnGrid{*at, true};
    std::string const values = suggestion(text, variable_.values);
    report('"' + text + '"',
           "a value of " + variable_.name + (values.empty() ? ", which has none" : ": " + values));
    return std::nullopt;
  }

  void report(std::string_view found, std::string expected) {
    problems_.push_back({shorten(found), std::move(expected)});
  }

  feel::Ast const& ast_;
  Variable const& variable_;
  std::vector<CellProblem>& problems_;
  TextIndex* index_;
};

inline std::optional<CellSet> lower_cell(feel::Ast const& ast, std::uint32_t tests, Variable const& variable,
                                         std::vector<CellProblem>& problems, TextIndex* index = nullptr) {
  if (!is_set_of_constants(ast, tests)) return std::nullopt;
  return CellLowering(ast, variable, problems, index).lower(tests);
}

}  // namespace kanteling::rules::detail
