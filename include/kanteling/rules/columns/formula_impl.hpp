// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Expressions over columns: truth values
// as a circuit, numbers and dates as lanes of 64 bits. What each operation does is said by evaluate_impl.hpp
// and evaluate_tests_impl.hpp: here it is the same, for many rows.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/cell_set_impl.hpp"
#include "kanteling/rules/columns/classes_impl.hpp"
#include "kanteling/rules/columns/values_impl.hpp"
#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/kernels.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"

namespace kanteling::rules::detail {

/// Lanes of one form: each takes 16 KiB for every thread.
inline constexpr std::uint32_t lane_count_max = 2'048;

/// What an expression is on every row.
struct Formula {
  enum class Kind : std::uint8_t {
    truth,     ///< `yes`; false where it is none of yes, null, unknown
    constant,  ///< `value`; null is one
    variable,  ///< of the row form, as it is
    lanes      ///< a number x 10^scale, or a date
  };
  static constexpr std::uint32_t no_lanes = 0xFFFF'FFFF;
  Kind kind = Kind::truth;
  Type type = Type::boolean;
  Lit yes = never;
  Lit null = never;
  Lit unknown = never;
  feel::Value value;
  std::uint32_t variable = 0;
  std::uint32_t lanes = no_lanes;
  std::int32_t scale = 0;
  std::int64_t low = 0;  ///< lanes lie between these two, where they are known
  std::int64_t high = 0;
};

/// One operation on lanes of a form: LaneOp, or what fills lanes from a column or from bits.
struct FormLaneOp {
  enum class Kind : std::uint8_t { op, column, bits };
  Kind kind = Kind::op;
  std::uint32_t stage = 0;
  LaneOp op;                 ///< its slot is `where`'s, in the end
  Lit where = never;         ///< choose
  std::uint32_t column = 0;  ///< column
  std::vector<Lit> bits;     ///< bits, lowest first
};

/// Makes formulas of expressions, and keeps the operations on lanes that they need.
class FormulaMaker {
 public:
  FormulaMaker(Program const& program, RowForm const& form, Circuit& circuit, ValueTests& tests,
               std::vector<HeldValues> const& held)
      : program_(program), form_(form), circuit_(circuit), tests_(tests), held_(held) {}

  /// Empty where it does not run in columns: `why` says what stands in the way. `tested`: what `?` in local
  /// slot `slot` is.
  std::optional<Formula> make(std::uint32_t node, std::uint32_t slot, std::optional<std::uint32_t> tested) {
    begin();
    slot_ = slot;
    tested_ = tested;
    std::size_t const before = ops_.size();
    std::optional<Formula> result = formula(node);
    if (is_full_) result = refuse("more numbers than columns work with at once");
    if (!result) ops_.resize(before);
    return result;
  }
  void begin() {
    is_full_ = false;
    by_row_.clear();
    why_.clear();
  }
  std::string const& why() const { return why_; }
  /// Whether there were more lanes than memory is given for: then what was made last must not be used.
  bool is_full() const { return is_full_; }
  /// Rows on which the last formula says nothing.
  Lit by_row() { return circuit_.any(by_row_); }

  /// The truth value of a formula that is one.
  std::optional<Formula> truth(Formula const& of);
  /// Its numbers or days as lanes of a scale.
  std::optional<Formula> as_lanes(Formula const& of, std::int32_t scale);
  /// Lanes as a column that tests can look at; their bounds have the same scale.
  HeldValues as_column(Formula const& lanes);
  Formula of_variable(std::uint32_t v);
  /// Numbers made of bits, lowest first, that lie between two bounds.
  Formula of_bits(std::vector<Lit> bits, std::int64_t low, std::int64_t high);
  /// The lanes that a column beyond the inputs is made of.
  Formula const& lanes_of_column(std::uint32_t column) const { return columns_[column - form_.inputs]; }

  std::vector<FormLaneOp> const& ops() const { return ops_; }
  std::uint32_t lane_count() const { return lanes_; }
  Formula choose(Lit where, Formula const& a, Formula const& b);

 private:
  using Made = std::optional<Formula>;

  Made refuse(std::string why) {
    if (why_.empty()) why_ = std::move(why);
    return std::nullopt;
  }
  feel::Node const& at(std::uint32_t node) const { return program_.ast[node]; }
  std::uint32_t child(feel::Node const& node, std::uint32_t i) const { return program_.ast.child(node, i); }

  Made formula(std::uint32_t node);
  Made global(feel::Node const& node);
  Made path(feel::Node const& node);

  // Truth values: formula_truth_impl.hpp.

  Formula truth_of(Lit yes, Lit null, Lit unknown);
  Lit no_of(Formula const& a) { return no(circuit_.any({a.yes, a.null, a.unknown})); }
  Formula negation(Formula const& a);
  Formula and_of(Formula const& a, Formula const& b);
  Formula or_of(Formula const& a, Formula const& b);
  Made logical(feel::Node const& node);
  Made compare(feel::Op op, Formula const& a, Formula const& b);
  Made equal(Formula const& a, Formula const& b);
  Made equal_to_constant(Formula const& a, feel::Value const& value);
  Made ordered(feel::Op op, Formula const& a, Formula const& b);
  Lit lies_by(feel::Op op, Formula const& a, feel::Value const& bound);
  Lit is_text(std::uint32_t variable, std::string const& text);
  Made tests(feel::Node const& node);
  Made test(std::uint32_t node);
  Made in_tests(feel::Node const& node);
  Made in_range(feel::Node const& range, Formula const& value);
  Made between(feel::Node const& node);
  Made conditional(feel::Node const& node);

  // Lanes: formula_lanes_impl.hpp.

  Made arithmetic(feel::Node const& node);
  Made divided(Formula a, Formula const& b);
  Made negated(Formula const& a);
  Made sum_of(Formula a, Formula b, bool subtracts);
  Made product_of(Formula const& a, Formula const& b);
  Made scaled(Formula const& a, std::int32_t scale);
  Made lanes_of_variable(Formula const& of);
  Formula lanes_of_input(HeldValues const& held);
  Made lanes_of_constant(feel::Value const& value);
  Formula push(LaneOp op, Formula made, std::uint32_t stage);
  std::uint32_t stage_of(Formula const& a) const {
    return a.lanes == Formula::no_lanes ? 0 : lane_stage_[a.lanes];
  }
  std::uint32_t new_lanes(std::uint32_t stage) {
    if (lanes_ == lane_count_max) {
      is_full_ = true;
      return 0;
    }
    lane_stage_.push_back(stage);
    return lanes_++;
  }

  Program const& program_;
  RowForm const& form_;
  Circuit& circuit_;
  ValueTests& tests_;
  std::vector<HeldValues> const& held_;
  std::uint32_t slot_ = 0;
  std::optional<std::uint32_t> tested_;
  std::vector<Lit> by_row_;
  std::string why_;
  std::vector<FormLaneOp> ops_;
  std::vector<std::uint32_t> lane_stage_;  // by lanes: the stage after which they are there
  std::vector<Formula> columns_;           // by tested column beyond the inputs: the lanes that it is made of
  std::uint32_t lanes_ = 0;
  bool is_full_ = false;
};

inline Formula FormulaMaker::of_variable(std::uint32_t v) {
  HeldValues const& held = held_[v];
  Formula made;
  made.kind = Formula::Kind::variable;
  made.type = form_.variables[v].type;
  made.variable = v;
  made.null = held.null;
  made.unknown = held.unknown;
  for (ValueClass const& one : held.classes)
    if (one.is_null) made.null = circuit_.either(made.null, one.where);
  return made;
}

inline std::optional<Formula> FormulaMaker::formula(std::uint32_t at_node) {
  using feel::Op;
  if (at_node == feel::no_node) return refuse("an expression that cannot be read");
  feel::Node const& node = at(at_node);
  switch (node.op) {
    case Op::constant: {
      Formula made;
      made.kind = Formula::Kind::constant;
      made.value = program_.ast.constants[node.a];
      std::optional<Type> const type = cell_type(made.value);
      if (!type && !made.value.is_null()) return refuse("a constant that no cell holds");
      made.type = type.value_or(Type::boolean);
      if (made.value.is_null()) made.null = always;
      return made;
    }
    case Op::local:
      if (!tested_ || node.a != slot_) return refuse("a local variable");
      return of_variable(*tested_);
    case Op::global:
      return global(node);
    case Op::path:
      return path(node);
    case Op::negate: {
      Made const a = formula(child(node, 0));
      return a ? negated(*a) : a;
    }
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
      return arithmetic(node);
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: {
      Made const a = formula(child(node, 0));
      Made const b = a ? formula(child(node, 1)) : Made();
      return b ? compare(node.op, *a, *b) : b;
    }
    case Op::logical_and:
    case Op::logical_or:
      return logical(node);
    case Op::between:
      return between(node);
    case Op::in_tests:
      return in_tests(node);
    case Op::conditional:
      return conditional(node);
    case Op::tests:
    case Op::tests_not:
      return tests(node);
    case Op::call_builtin: {
      if (static_cast<feel::detail::fn::Builtin>(node.a) != feel::detail::fn::Builtin::not_ ||
          node.count != 1)
        return refuse("a function");
      Made const a = formula(child(node, 0));
      Made const said = a ? truth(*a) : a;
      return said ? Made(negation(*said)) : said;
    }
    case Op::table:
      return refuse(
          "a table that is no rule bits: it computes, mixes types, or passes on a text that nobody lists");
    case Op::list:
    case Op::context:
    case Op::boxed_context:
    case Op::range:
      return refuse("a list, context or interval");
    case Op::call:
    case Op::call_named:
    case Op::call_builtin_named:
    case Op::invocation:
      return refuse("a function");
    default:
      return refuse("an operation that runs on rows only");
  }
}

inline std::optional<Formula> FormulaMaker::global(feel::Node const& node) {
  Global const& global = program_.globals[node.a];
  std::uint32_t v = node.a;
  if (v >= form_.inputs) {
    std::uint32_t const s = form_.step_of[node.a];
    bool const is_one = s != RowStep::none && form_.steps[s].variable_count == 1;
    bool const is_context =
        global.table != Global::no_table && program_.tables[global.table].outputs.size() > 1;
    if (!is_one || is_context) return refuse(global.name + " is no single value");
    v = form_.steps[s].first_variable;
  }
  if (held_[v].kind == HeldValues::Kind::none)
    return refuse(form_.variables[v].name + " is decided row by row");
  return of_variable(v);
}

/// An output of a decision with several.
inline std::optional<Formula> FormulaMaker::path(feel::Node const& node) {
  feel::Node const& from = at(child(node, 0));
  std::string const& name = program_.ast.names[node.a];
  if (from.op != feel::Op::global || from.a < form_.inputs) return refuse("a part of a value");
  std::uint32_t const s = form_.step_of[from.a];
  std::uint32_t const table = program_.globals[from.a].table;
  if (s == RowStep::none || table == Global::no_table || form_.steps[s].first_variable == RowStep::none)
    return refuse("a part of a value");
  RowStep const& step = form_.steps[s];
  if (step.table == RowStep::none || step.variable_count < 2) return refuse("a part of a value");
  for (std::uint32_t o = 0; o < step.variable_count; ++o) {
    if (program_.tables[table].outputs[o].name != name) continue;
    std::uint32_t const v = step.first_variable + o;
    if (held_[v].kind == HeldValues::Kind::none)
      return refuse(form_.variables[v].name + " is decided row by row");
    return of_variable(v);
  }
  return refuse("a part of a value");
}

}  // namespace kanteling::rules::detail
