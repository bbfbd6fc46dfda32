// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/literal_impl.hpp"
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

inline constexpr std::size_t cell_bytes_max = 64 * 1024;

/// All values that a cell of the row can have; a number or a date may be any.
inline Span domain_of(Variable const& variable) {
  if (variable.type == Type::boolean) return {0, 1};
  if (variable.type == Type::text) return {0, static_cast<std::int64_t>(variable.values.size()) - 1};
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

/// Reads the unary tests of one cell for one variable. Goes on after a wrong literal, so that all are
/// reported; stops at the first mark that it cannot read.
class CellParser {
 public:
  CellParser(std::string_view cell, Variable const& variable, std::vector<CellProblem>& problems)
      : scanner_(cell), cell_(cell), variable_(variable), problems_(problems) {}

  CellSet parse() {
    if (cell_.size() > cell_bytes_max) {
      report(cell_, "a cell of at most 65,536 bytes: split the rule");
      return {};
    }
    Scanner const before = scanner_;
    scanner_.take("-");
    if (scanner_.at_end()) return {{all_numbers}, OnNull::is_true};
    scanner_ = before;
    bool const negated = scanner_.take_word() == "not" && scanner_.take("(");
    if (!negated) scanner_ = before;
    CellSet set = parse_list();
    if (negated) set = negation(std::move(set));
    if (negated && readable_ && !scanner_.take(")")) stop("a closing bracket of not( ... )");
    if (readable_ && !scanner_.at_end()) stop("a comma or the end of the cell");
    return set;
  }

 private:
  CellSet parse_list() {
    CellSet all;
    do {
      CellSet const one = parse_test();
      all.spans.insert(all.spans.end(), one.spans.begin(), one.spans.end());
      all.on_null = std::max(all.on_null, one.on_null);  // false < null < true is the order of FEEL's "or"
    } while (readable_ && scanner_.take(","));
    all.spans = normal_form(std::move(all.spans));
    return all;
  }

  CellSet negation(CellSet set) const {
    OnNull constexpr opposite[] = {OnNull::is_true, OnNull::is_null, OnNull::is_false};
    return {complement(set.spans, domain_of(variable_)), opposite[static_cast<std::size_t>(set.on_null)]};
  }

  CellSet parse_test() {
    if (scanner_.take("<=")) return parse_comparison(Order::less_or_equal);
    if (scanner_.take("<")) return parse_comparison(Order::less);
    if (scanner_.take(">=")) return parse_comparison(Order::greater_or_equal);
    if (scanner_.take(">")) return parse_comparison(Order::greater);
    if (scanner_.take("!=")) return negation(parse_equality());
    if (scanner_.take("=")) return parse_equality();
    char const next = scanner_.peek();
    if (next == '[' || next == ']' || next == '(') return parse_interval();
    return parse_equality();
  }

  CellSet parse_equality() {
    std::optional<Literal> const literal = next_literal();
    if (!literal) return {};
    if (literal->is_null) return {{}, OnNull::is_true};
    std::optional<OnGrid> const point = grid_point(*literal);
    if (!point || !point->exact) return {};
    return {{{point->floor, point->floor}}, OnNull::is_false};
  }

  CellSet parse_comparison(Order order) {
    std::optional<OnGrid> const bound = next_bound();
    if (!bound) return {};
    return {normal_form({side_of(order, *bound)}), OnNull::is_null};
  }

  CellSet parse_interval() {
    std::string_view const from_here = scanner_.rest();
    bool const low_included = scanner_.take("[");
    if (!low_included && !scanner_.take("]")) scanner_.take("(");
    std::optional<OnGrid> const low = next_bound();
    if (readable_ && !scanner_.take("..")) stop("two dots between the ends of an interval, as in [1..5]");
    std::optional<OnGrid> const high = readable_ ? next_bound() : std::nullopt;
    bool const high_included = readable_ && scanner_.take("]");
    if (readable_ && !high_included && !scanner_.take(")") && !scanner_.take("["))
      stop("the end of an interval: ] or )");
    if (!readable_ || !low || !high) return {};
    Span const above = side_of(low_included ? Order::greater_or_equal : Order::greater, *low);
    Span const below = side_of(high_included ? Order::less_or_equal : Order::less, *high);
    Spans both = intersection(normal_form({above}), normal_form({below}));
    if (both.empty()) {
      report(from_here.substr(0, from_here.size() - scanner_.rest().size()),
             "an interval that holds a value of " + variable_.name + ": the lower end comes first");
    }
    return {std::move(both), OnNull::is_null};
  }

  /// A literal that can be the end of an interval: a number or a date.
  std::optional<OnGrid> next_bound() {
    std::optional<Literal> const literal = next_literal();
    if (!literal) return std::nullopt;
    bool const ordered = variable_.type == Type::number || variable_.type == Type::date;
    if (!ordered) report(literal->written, "values of " + variable_.name + " one by one: they have no order");
    if (ordered && literal->is_null) report(literal->written, "a number or a date: null has no order");
    if (!ordered || literal->is_null) return std::nullopt;
    return grid_point(*literal);
  }

  /// Empty where nothing can be read (the rest of the cell is given up) or the literal is of another type.
  std::optional<Literal> next_literal() {
    std::string_view const rest = scanner_.rest();
    LiteralResult literal = scan_literal(scanner_, expectation());
    if (!literal) {
      readable_ = false;
      problems_.push_back(explain(std::move(literal.error()), rest));
      return std::nullopt;
    }
    std::optional<CellProblem> problem = type_problem(*literal, variable_);
    if (!problem) return std::move(*literal);
    problems_.push_back(std::move(*problem));
    return std::nullopt;
  }

  /// Two mistakes that are made often get their own advice.
  CellProblem explain(CellProblem problem, std::string_view rest) const {
    Scanner again(rest);
    std::string const word(again.take_word());
    bool const is_value =
        std::find(variable_.values.begin(), variable_.values.end(), word) != variable_.values.end();
    if (is_value) problem.expected = "the text in double quotes: \"" + word + '"';
    if (word == "not" && again.take("("))
      problem.expected = "not( ... ) around the whole cell, and only once";
    if (word == "-") problem.expected = "- alone in the cell, or a value";
    return problem;
  }

  std::optional<OnGrid> grid_point(Literal const& literal) {
    if (literal.type == Type::text) return position_of(literal);
    if (literal.type != Type::number) return OnGrid{literal.value, true};
    std::optional<OnGrid> const point = on_grid(literal.number, variable_.scale);
    if (!point)
      report(literal.written, "a number that fits in 64 bits with the decimals of " + variable_.name);
    return point;
  }

  std::optional<OnGrid> position_of(Literal const& literal) {
    auto const at = std::find(variable_.values.begin(), variable_.values.end(), literal.text);
    if (at != variable_.values.end()) return OnGrid{at - variable_.values.begin(), true};
    std::string const values = suggestion(literal.text, variable_.values);
    report(literal.written,
           "a value of " + variable_.name + (values.empty() ? ", which has none" : ": " + values));
    return std::nullopt;
  }

  std::string expectation() const {
    return std::string(name_of(variable_.type)) + ", a comparison, an interval, not( ... ), null or -";
  }

  void stop(std::string expected) {
    readable_ = false;
    report(scanner_.at_end() ? "the end of the cell" : scanner_.rest(), std::move(expected));
  }

  void report(std::string_view found, std::string expected) {
    problems_.push_back({shorten(found), std::move(expected)});
  }

  Scanner scanner_;
  std::string_view cell_;
  Variable const& variable_;
  std::vector<CellProblem>& problems_;
  bool readable_ = true;
};

/// The values for which a cell holds; adds to `problems` what is wrong with it. Does not recurse: depth costs
/// nothing.
inline CellSet parse_cell(std::string_view cell, Variable const& variable,
                          std::vector<CellProblem>& problems) {
  return CellParser(cell, variable, problems).parse();
}

/// Both cells must hold: two input columns on the same variable are one test.
inline CellSet both(CellSet const& a, CellSet const& b) {
  return {intersection(a.spans, b.spans), std::min(a.on_null, b.on_null)};
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
