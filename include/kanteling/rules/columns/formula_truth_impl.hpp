// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Truth values of expressions over
// columns.

#include "kanteling/rules/columns/formula_impl.hpp"

namespace kanteling::rules::detail {

/// Unknown goes before null, as in FEEL's operations; `yes` need not leave them out.
inline Formula FormulaMaker::truth_of(Lit yes, Lit null, Lit unknown) {
  Formula made;
  made.unknown = unknown;
  made.null = circuit_.without(null, unknown);
  made.yes = circuit_.all({yes, no(made.null), no(unknown)});
  return made;
}

inline std::optional<Formula> FormulaMaker::truth(Formula const& of) {
  if (of.kind == Formula::Kind::truth) return of;
  if (of.kind == Formula::Kind::constant && of.value.is_null()) return truth_of(never, always, never);
  if (of.type != Type::boolean) return refuse("a value where a truth value belongs");
  if (of.kind == Formula::Kind::constant) return truth_of(of.value.boolean() ? always : never, never, never);
  return truth_of(tests_.lies(held_[of.variable], within({1, 2}, {0, 1})), of.null, of.unknown);
}

inline Formula FormulaMaker::negation(Formula const& a) {
  return truth_of(no_of(a), a.null, a.unknown);
}

/// What decides alone decides, then unknown, then null.
inline Formula FormulaMaker::and_of(Formula const& a, Formula const& b) {
  Lit const refused = circuit_.either(no_of(a), no_of(b));
  Lit const unknown = circuit_.without(circuit_.either(a.unknown, b.unknown), refused);
  Lit const null = circuit_.without(circuit_.either(a.null, b.null), refused);
  return truth_of(circuit_.both(a.yes, b.yes), null, unknown);
}

inline Formula FormulaMaker::or_of(Formula const& a, Formula const& b) {
  Lit const yes = circuit_.either(a.yes, b.yes);
  Lit const unknown = circuit_.without(circuit_.either(a.unknown, b.unknown), yes);
  Lit const null = circuit_.without(circuit_.either(a.null, b.null), yes);
  return truth_of(yes, null, unknown);
}

inline std::optional<Formula> FormulaMaker::logical(feel::Node const& node) {
  Made const left = formula(child(node, 0));
  Made const right = left ? formula(child(node, 1)) : Made();
  Made const a = right ? truth(*left) : Made();
  Made const b = a ? truth(*right) : Made();
  if (!b) return b;
  return node.op == feel::Op::logical_and ? and_of(*a, *b) : or_of(*a, *b);
}

inline std::optional<Formula> FormulaMaker::compare(feel::Op op, Formula const& a, Formula const& b) {
  bool const has_null = (a.kind == Formula::Kind::constant && a.value.is_null()) ||
                        (b.kind == Formula::Kind::constant && b.value.is_null());
  if (!has_null && a.type != b.type) return refuse("a comparison of two types");
  if (op == feel::Op::equal) return equal(a, b);
  if (op != feel::Op::not_equal) return ordered(op, a, b);
  Made const same = equal(a, b);
  return same ? Made(negation(*same)) : same;
}

/// Null equals null and nothing else.
inline std::optional<Formula> FormulaMaker::equal(Formula const& a, Formula const& b) {
  if (b.kind == Formula::Kind::constant) return equal_to_constant(a, b.value);
  if (a.kind == Formula::Kind::constant) return equal_to_constant(b, a.value);
  Lit const unknown = circuit_.either(a.unknown, b.unknown);
  Lit const both_null = circuit_.both(a.null, b.null);
  Lit const some_null = circuit_.either(a.null, b.null);
  Lit same = never;
  if (a.type == Type::boolean) {
    Made const left = truth(a);
    Made const right = truth(b);
    if (!left || !right) return Made();
    same = circuit_.either(circuit_.both(left->yes, right->yes), circuit_.both(no_of(*left), no_of(*right)));
  } else if (a.type == Type::text) {
    return refuse("a comparison of two texts");
  } else {
    Made const difference = sum_of(a, b, true);
    if (!difference) return difference;
    same = tests_.lies(as_column(*difference), {0, 1});
  }
  return truth_of(circuit_.either(both_null, circuit_.without(same, some_null)), never, unknown);
}

inline std::optional<Formula> FormulaMaker::equal_to_constant(Formula const& a, feel::Value const& value) {
  if (value.is_null()) return truth_of(a.null, never, a.unknown);
  Lit same = never;
  if (a.kind == Formula::Kind::constant) {
    same = feel::equal(a.value, value).value_or(false) ? always : never;
  } else if (a.type == Type::boolean) {
    Made const said = truth(a);
    if (!said) return said;
    same = value.boolean() ? said->yes : no_of(*said);
  } else if (a.type == Type::text) {
    same = is_text(a.variable, value.text());
  } else {
    same = lies_by(feel::Op::equal, a, value);
  }
  return truth_of(circuit_.without(same, a.null), never, a.unknown);
}

/// Where a text variable is one text. Texts that its cells do not name are told apart row by row.
inline Lit FormulaMaker::is_text(std::uint32_t variable, std::string const& text) {
  Variable const& of = form_.variables[variable];
  HeldValues const& held = held_[variable];
  std::int64_t code = 0;
  auto const named = static_cast<std::int64_t>(of.values.size());
  while (code < named && of.values[static_cast<std::size_t>(code)] != text) ++code;
  Span const domain = domain_of(of);
  if (code < named) return tests_.lies(held, within({code, code + 1}, domain));
  if (of.open)
    by_row_.push_back(circuit_.all({tests_.lies(held, {named, {}}), no(held.null), no(held.unknown)}));
  return never;
}

inline std::optional<Formula> FormulaMaker::ordered(feel::Op op, Formula const& a, Formula const& b) {
  using feel::Op;
  Lit const unknown = circuit_.either(a.unknown, b.unknown);
  Lit const null = circuit_.either(a.null, b.null);
  if (null == always) return truth_of(never, null, unknown);
  if (a.type != Type::number && a.type != Type::date) return refuse("an order of texts or truth values");
  if (b.kind == Formula::Kind::constant) return truth_of(lies_by(op, a, b.value), null, unknown);
  Made const difference = sum_of(a, b, true);
  if (!difference) return difference;
  HeldValues const column = as_column(*difference);
  Between span;
  if (op == Op::less) span.high = 0;
  if (op == Op::less_equal) span.high = 1;
  if (op == Op::greater) span.low = 1;
  if (op == Op::greater_equal) span.low = 0;
  return truth_of(tests_.lies(column, span), null, unknown);
}

/// Where a number or date lies on a side of a constant, or is equal to it.
inline Lit FormulaMaker::lies_by(feel::Op op, Formula const& a, feel::Value const& bound) {
  using feel::Op;
  bool const is_variable = a.kind == Formula::Kind::variable;
  if (!is_variable && a.kind != Formula::Kind::lanes) {  // two constants
    std::optional<int> const sign = feel::order(a.value, bound);
    bool const holds = sign && ((op == Op::equal && *sign == 0) || (op == Op::less && *sign < 0) ||
                                (op == Op::less_equal && *sign <= 0) || (op == Op::greater && *sign > 0) ||
                                (op == Op::greater_equal && *sign >= 0));
    return holds ? always : never;
  }
  std::int32_t const scale = is_variable ? form_.variables[a.variable].scale : a.scale;
  std::optional<OnGrid> point = OnGrid{0, true};
  if (bound.kind() == feel::Kind::date) point->floor = bound.date().days;
  if (bound.kind() == feel::Kind::number) point = on_grid(bound.number(), scale);
  if (!point) {  // beyond every value
    bool const is_above = !bound.number().is_negative();
    bool const less = op == Op::less || op == Op::less_equal;
    return op != Op::equal && less == is_above ? always : never;
  }
  Span span{point->floor, point->floor};
  if (op == Op::equal && !point->exact) return never;
  if (op == Op::less) span = side_of(Order::less, *point);
  if (op == Op::less_equal) span = side_of(Order::less_or_equal, *point);
  if (op == Op::greater) span = side_of(Order::greater, *point);
  if (op == Op::greater_equal) span = side_of(Order::greater_or_equal, *point);
  if (span.high < span.low) return never;
  if (!is_variable) return tests_.lies(as_column(a), open_ended(span));
  return tests_.lies(held_[a.variable], open_ended(span));
}

inline std::optional<Formula> FormulaMaker::tests(feel::Node const& node) {
  if (node.a != slot_ || !tested_) return refuse("tests of another value");
  Made all = truth_of(never, never, never);
  for (std::uint32_t i = 0; all && i < node.count; ++i) {
    Made const one = test(child(node, i));
    all = one ? Made(or_of(*all, *one)) : Made();
  }
  if (all && node.op == feel::Op::tests_not) return negation(*all);
  return all;
}

inline std::optional<Formula> FormulaMaker::test(std::uint32_t at_node) {
  using feel::Op;
  feel::Node const& node = at(at_node);
  if (node.op == Op::test_any) return truth_of(always, never, never);
  if (node.op == Op::tests || node.op == Op::tests_not) return tests(node);
  Formula const value = of_variable(*tested_);
  if (node.op == Op::test_compare) {
    Made const limit = formula(child(node, 0));
    return limit ? compare(static_cast<Op>(node.a), value, *limit) : limit;
  }
  std::uint32_t const inner = node.op == Op::test_value ? child(node, 0) : at_node;
  if (at(inner).op == Op::range) return in_range(at(inner), value);
  if (at(inner).op == Op::list) return refuse("a list in a test");
  Made const other = formula(inner);
  if (!other) return other;
  if (node.op != Op::test_value || node.b != 1) return compare(Op::equal, value, *other);
  return other->type == Type::boolean && other->kind != Formula::Kind::constant
             ? truth(*other)
             : refuse("a test that is no truth value");
}

inline std::optional<Formula> FormulaMaker::in_tests(feel::Node const& node) {
  Made const of = formula(child(node, 0));
  if (!of) return of;
  if (of->kind != Formula::Kind::variable) return refuse("tests of a computed value");
  std::uint32_t const slot = slot_;
  std::optional<std::uint32_t> const tested = tested_;
  slot_ = node.a;
  tested_ = of->variable;
  Made all = truth_of(never, never, never);
  for (std::uint32_t i = 1; all && i < node.count; ++i) {
    Made const one = test(child(node, i));
    all = one ? Made(or_of(*all, *one)) : Made();
  }
  slot_ = slot;
  tested_ = tested;
  return all;
}

/// Between constants. Where the lower end cannot be compared nothing is said of the upper one.
inline std::optional<Formula> FormulaMaker::in_range(feel::Node const& range, Formula const& value) {
  using feel::Op;
  Formula result = truth_of(always, never, never);
  for (std::uint32_t end : {0U, 1U}) {
    if ((range.a & (end == 0 ? 4U : 8U)) != 0) continue;
    Made const bound = formula(child(range, end));
    if (!bound) return bound;
    if (bound->kind != Formula::Kind::constant || bound->value.is_null())
      return refuse("an interval between expressions");
    bool const included = (range.a & (end == 0 ? 1U : 2U)) != 0;
    Op const op =
        end == 0 ? (included ? Op::greater_equal : Op::greater) : (included ? Op::less_equal : Op::less);
    Made const side = compare(op, value, *bound);
    if (!side) return side;
    result = and_of(result, *side);
  }
  if ((range.a & 12U) == 0) {  // ends the wrong way round are a problem of every row
    std::optional<int> const sign = feel::order(program_.ast.constants[at(child(range, 0)).a],
                                                program_.ast.constants[at(child(range, 1)).a]);
    if (!sign || *sign > 0) return refuse("an interval with its lower end last");
  }
  return result;
}

inline std::optional<Formula> FormulaMaker::between(feel::Node const& node) {
  Made const value = formula(child(node, 0));
  Made const low = value ? formula(child(node, 1)) : Made();
  Made const high = low ? formula(child(node, 2)) : Made();
  Made const above = high ? compare(feel::Op::greater_equal, *value, *low) : Made();
  Made const below = above ? compare(feel::Op::less_equal, *value, *high) : Made();
  return below ? Made(and_of(*above, *below)) : below;
}

/// Null chooses as false does. Where the condition is unknown, rows say whether it matters.
inline std::optional<Formula> FormulaMaker::conditional(feel::Node const& node) {
  Made const question = formula(child(node, 0));
  Made const condition = question ? truth(*question) : Made();
  Made a = condition ? formula(child(node, 1)) : Made();
  Made b = a ? formula(child(node, 2)) : Made();
  if (!b) return b;
  by_row_.push_back(condition->unknown);
  bool const a_null = a->kind == Formula::Kind::constant && a->value.is_null();
  bool const b_null = b->kind == Formula::Kind::constant && b->value.is_null();
  if (a_null) a->type = b->type;
  if (b_null) b->type = a->type;
  if (a->type != b->type) return refuse("a value of two types");
  if (a->type == Type::text) return refuse("a text that is chosen");
  if (a->type == Type::boolean) {
    Made const yes = truth(*a);
    Made const otherwise = yes ? truth(*b) : Made();
    if (!otherwise) return otherwise;
    auto const chosen = [&](Lit one, Lit other) {
      return circuit_.either(circuit_.both(condition->yes, one), circuit_.without(other, condition->yes));
    };
    return truth_of(chosen(yes->yes, otherwise->yes), chosen(yes->null, otherwise->null),
                    chosen(yes->unknown, otherwise->unknown));
  }
  Made left = as_lanes(*a, 0);
  Made right = left ? as_lanes(*b, left->scale) : Made();
  if (right) left = as_lanes(*left, right->scale);
  if (!left || !right) return Made();
  left->type = right->type = a->type;
  return choose(condition->yes, *left, *right);
}

}  // namespace kanteling::rules::detail
