// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Numbers and dates of expressions over
// columns.

#include "kanteling/rules/columns/formula_truth_impl.hpp"

namespace kanteling::rules::detail {

__extension__ typedef __int128 Int128;

/// Values of 64-bit columns that take part in arithmetic lie below this, or are worked out row by row.
inline constexpr std::int64_t lanes_max = std::int64_t{1} << 47U;

inline bool fits_in_lanes(Int128 low, Int128 high) {
  return low >= all_numbers.low / 2 && high <= all_numbers.high / 2;
}

inline Formula FormulaMaker::push(LaneOp op, Formula made, std::uint32_t stage) {
  made.kind = Formula::Kind::lanes;
  made.lanes = op.to = new_lanes(stage);
  FormLaneOp form_op;
  form_op.stage = stage;
  form_op.op = op;
  ops_.push_back(std::move(form_op));
  return made;
}

inline HeldValues FormulaMaker::as_column(Formula const& of) {
  HeldValues held;
  held.kind = HeldValues::Kind::tested;
  TestedColumn column;
  column.scale = column.variable_scale = static_cast<std::uint8_t>(of.scale);
  column.stage = lane_stage_[of.lanes] + 1;
  held.column = tests_.add_column(column);
  held.null = of.null;
  held.unknown = of.unknown;
  columns_.push_back(of);
  return held;
}

inline std::optional<Formula> FormulaMaker::as_lanes(Formula const& of, std::int32_t scale) {
  Made made = of;
  if (of.kind == Formula::Kind::constant) made = lanes_of_constant(of.value);
  if (of.kind == Formula::Kind::variable) made = lanes_of_variable(of);
  if (of.kind == Formula::Kind::truth) return refuse("a truth value where a number belongs");
  return made ? scaled(*made, scale) : made;
}

inline std::optional<Formula> FormulaMaker::lanes_of_constant(feel::Value const& value) {
  Formula made;
  LaneOp op;
  if (value.is_null()) {
    made.null = always;
  } else if (value.kind() == feel::Kind::date) {
    made.type = Type::date;
    op.number = value.date().days;
  } else if (value.kind() == feel::Kind::number) {
    made.type = Type::number;
    made.scale = value.number().scale();
    std::optional<OnGrid> const point = made.scale <= 18 ? on_grid(value.number(), made.scale) : std::nullopt;
    if (!point || !fits_in_lanes(point->floor, point->floor)) return refuse("a number of too many digits");
    op.number = point->floor;
  } else {
    return refuse("a value where a number belongs");
  }
  made.low = made.high = op.number;
  return push(op, made, 0);
}

inline std::optional<Formula> FormulaMaker::lanes_of_variable(Formula const& of) {
  if (of.type != Type::number && of.type != Type::date) return refuse("a value where a number belongs");
  HeldValues const& held = held_[of.variable];
  Formula made;
  if (held.kind == HeldValues::Kind::tested) {
    made = held.column >= form_.inputs ? lanes_of_column(held.column) : lanes_of_input(held);
  } else if (held.kind == HeldValues::Kind::number) {
    if (held.bits.size() > 60) return refuse("a number of too many digits");
    made = of_bits(held.bits, 0, (std::int64_t{1} << held.bits.size()) - 1);
    Made const low = lanes_of_constant(feel::Value::of(Decimal::of(held.low)));
    Made const sum = low ? sum_of(made, *low, false) : low;
    if (!sum) return sum;
    made = *sum;
  } else {
    ClassBits classes = bits_of(circuit_, held.classes);
    if (!fits_in_lanes(classes.low, classes.high)) return refuse("a number of too many digits");
    made = of_bits(std::move(classes.bits), classes.low, classes.high);
  }
  bool const is_input = held.kind == HeldValues::Kind::tested;
  if (!is_input) made.scale = form_.variables[of.variable].scale;
  made.type = of.type;
  made.null = of.null;
  made.unknown = of.unknown;
  return made;
}

inline Formula FormulaMaker::lanes_of_input(HeldValues const& held) {
  TestedColumn const& column = tests_.columns()[held.column];
  Formula made;
  made.kind = Formula::Kind::lanes;
  made.scale = column.scale;
  bool const is_wide = column.width == 8;
  made.high = is_wide ? lanes_max : (std::int64_t{1} << (column.width == 0 ? 0 : 8 * column.width - 1)) - 1;
  made.low = -made.high - 1;
  if (is_wide) {
    Lit const fits = tests_.lies(held, {-lanes_max, lanes_max});
    by_row_.push_back(no(circuit_.any({fits, held.null, held.unknown})));
  }
  FormLaneOp op;
  op.kind = FormLaneOp::Kind::column;
  op.column = held.column;
  made.lanes = op.op.to = new_lanes(0);
  ops_.push_back(std::move(op));
  return made;
}

inline Formula FormulaMaker::of_bits(std::vector<Lit> bits, std::int64_t low, std::int64_t high) {
  Formula made;
  made.kind = Formula::Kind::lanes;
  made.type = Type::number;
  made.low = low;
  made.high = high;
  FormLaneOp op;
  op.kind = FormLaneOp::Kind::bits;
  op.bits = std::move(bits);
  for (Lit const bit : op.bits) op.stage = std::max(op.stage, circuit_.nodes()[bit / 2].stage);
  made.lanes = op.op.to = new_lanes(op.stage);
  ops_.push_back(std::move(op));
  return made;
}

/// The same numbers with at least so many decimals.
inline std::optional<Formula> FormulaMaker::scaled(Formula const& a, std::int32_t scale) {
  if (a.scale >= scale) return a;
  if (scale - a.scale > 18) return refuse("a number of too many digits");
  std::int64_t const power = power_of_ten(scale - a.scale);
  Int128 const low = Int128{a.low} * power;
  Int128 const high = Int128{a.high} * power;
  if (!fits_in_lanes(low, high)) return refuse("a number of too many digits");
  Formula made = a;
  made.scale = scale;
  made.low = static_cast<std::int64_t>(low);
  made.high = static_cast<std::int64_t>(high);
  LaneOp op;
  op.kind = LaneOp::Kind::scale;
  op.a = a.lanes;
  op.number = power;
  return push(op, made, stage_of(a));
}

inline std::optional<Formula> FormulaMaker::sum_of(Formula a, Formula b, bool subtracts) {
  Made left = as_lanes(a, 0);
  Made right = left ? as_lanes(b, left->scale) : Made();
  if (right) left = as_lanes(*left, right->scale);
  if (!left || !right) return Made();
  Int128 const low = Int128{left->low} + (subtracts ? -Int128{right->high} : Int128{right->low});
  Int128 const high = Int128{left->high} + (subtracts ? -Int128{right->low} : Int128{right->high});
  if (!fits_in_lanes(low, high)) return refuse("a number of too many digits");
  Formula made = *left;
  made.low = static_cast<std::int64_t>(low);
  made.high = static_cast<std::int64_t>(high);
  made.unknown = circuit_.either(left->unknown, right->unknown);
  made.null = circuit_.without(circuit_.either(left->null, right->null), made.unknown);
  LaneOp op;
  op.kind = subtracts ? LaneOp::Kind::subtract : LaneOp::Kind::add;
  op.a = left->lanes;
  op.b = right->lanes;
  return push(op, made, std::max(stage_of(*left), stage_of(*right)));
}

inline std::optional<Formula> FormulaMaker::product_of(Formula const& a, Formula const& b) {
  Made const left = as_lanes(a, 0);
  Made const right = left ? as_lanes(b, 0) : Made();
  if (!right) return right;
  Int128 low = 0;
  Int128 high = 0;
  for (Int128 const x : {Int128{left->low}, Int128{left->high}})
    for (Int128 const y : {Int128{right->low}, Int128{right->high}}) {
      low = x * y < low ? x * y : low;
      high = x * y > high ? x * y : high;
    }
  if (!fits_in_lanes(low, high) || left->scale + right->scale > 18)
    return refuse("a number of too many digits");
  Formula made = *left;
  made.scale = left->scale + right->scale;
  made.low = static_cast<std::int64_t>(low);
  made.high = static_cast<std::int64_t>(high);
  made.unknown = circuit_.either(left->unknown, right->unknown);
  made.null = circuit_.without(circuit_.either(left->null, right->null), made.unknown);
  LaneOp op;
  op.kind = LaneOp::Kind::multiply;
  op.a = left->lanes;
  op.b = right->lanes;
  return push(op, made, std::max(stage_of(*left), stage_of(*right)));
}

/// By a constant of which some power of ten is a multiple: 0.5, 2, 8, 100; then it is a product.
inline std::optional<Formula> FormulaMaker::divided(Formula a, Formula const& b) {
  bool const by_number = b.kind == Formula::Kind::constant && b.value.kind() == feel::Kind::number;
  if (!by_number || b.value.number().is_zero()) return refuse("a division");
  MaybeDecimal const inverse = divide(Decimal::of(1), b.value.number());
  bool const is_exact =
      inverse && multiply(*inverse, b.value.number()) == Decimal::of(1) && inverse->scale() <= 9;
  if (!is_exact) return refuse("a division");
  Formula times;
  times.kind = Formula::Kind::constant;
  times.type = Type::number;
  times.value = feel::Value::of(*inverse);
  return product_of(a, times);
}

inline std::optional<Formula> FormulaMaker::arithmetic(feel::Node const& node) {
  using feel::Op;
  Made const a = formula(child(node, 0));
  Made const b = a ? formula(child(node, 1)) : Made();
  if (!b) return b;
  if (a->type != Type::number || b->type != Type::number)
    return refuse("arithmetic on other values than numbers");
  if (node.op == Op::multiply) return product_of(*a, *b);
  if (node.op == Op::divide) return divided(*a, *b);
  return sum_of(*a, *b, node.op == Op::subtract);
}

inline std::optional<Formula> FormulaMaker::negated(Formula const& a) {
  if (a.type != Type::number) return refuse("arithmetic on other values than numbers");
  Formula minus;
  minus.kind = Formula::Kind::constant;
  minus.type = Type::number;
  minus.value = feel::Value::of(Decimal::of(-1));
  return product_of(a, minus);
}

/// Both have one scale.
inline Formula FormulaMaker::choose(Lit where, Formula const& a, Formula const& b) {
  auto const chosen = [&](Lit one, Lit other) {
    return circuit_.either(circuit_.both(where, one), circuit_.without(other, where));
  };
  Formula made = a;
  made.low = a.low < b.low ? a.low : b.low;
  made.high = a.high > b.high ? a.high : b.high;
  made.null = chosen(a.null, b.null);
  made.unknown = chosen(a.unknown, b.unknown);
  LaneOp op;
  op.kind = LaneOp::Kind::choose;
  op.a = a.lanes;
  op.b = b.lanes;
  std::uint32_t stage = std::max(stage_of(a), stage_of(b));
  stage = std::max(stage, circuit_.nodes()[where / 2].stage);
  made = push(op, made, stage);
  ops_.back().where = where;
  return made;
}

}  // namespace kanteling::rules::detail
