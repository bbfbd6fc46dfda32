// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. The form of a program that runs on
// columns.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/batch.hpp"
#include "kanteling/rules/columns/cells_impl.hpp"
#include "kanteling/rules/columns/circuit_code_impl.hpp"
#include "kanteling/rules/columns/classes_impl.hpp"
#include "kanteling/rules/columns/formula_lanes_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/node_place_impl.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/version_impl.hpp"

namespace kanteling::rules::detail {

/// What is known of a column before its values are looked at. A form is made for columns of certain shapes.
struct ColumnShape {
  std::uint8_t width = 0;
  std::uint8_t scale = 0;
  bool has_null = false;
  bool has_unknown = false;
  friend bool operator==(ColumnShape const&, ColumnShape const&) = default;
};

/// Tests of one column: an input, or from ColumnForm::inputs on lanes.
struct FormTests {
  static constexpr std::uint32_t no_lanes = Formula::no_lanes;
  std::uint32_t column = 0;
  std::uint32_t lanes = no_lanes;
  std::uint32_t stage = 0;  ///< before whose code they are made
  std::vector<ColumnTest> tests;
  std::size_t greater = 0;
};

/// An output of a decision as a column: its bits, from the lowest, then where it is null or unknown.
struct FormOutput {
  std::uint32_t variable = 0;
  std::uint8_t width = 1;
  std::vector<Lit> bits;
  std::uint32_t lanes = Formula::no_lanes;  ///< instead of bits
  Lit null = never;
  Lit unknown = never;
};

/// What is kept of a table: of one that fires one rule its number (0: none; 1 + rule; then undetermined,
/// conflict), of another the rules that fired, each as bits of the rows.
struct FormTable {
  std::uint32_t step = 0;
  std::vector<Lit> number;
  std::vector<Lit> fired;
  Lit open = never;
  std::vector<Holding> rules;  ///< as RowRun::rule_bits tells them
};

/// Steps that run on columns, as a circuit and its code; the others run row by row.
struct ColumnForm {
  std::vector<ColumnShape> shapes;
  Circuit circuit;
  CircuitCode code;
  std::vector<FormTests> tests;      ///< by stage
  std::vector<FormLaneOp> lane_ops;  ///< by stage, after whose code they are done
  std::uint32_t lanes = 0;
  std::size_t stages = 1;
  struct BitLeaf {
    std::uint32_t input = 0;
    std::uint32_t slot = 0;
  };
  std::vector<BitLeaf> nulls;  ///< slots that take the null bits of inputs
  std::vector<BitLeaf> unknowns;
  std::vector<FormOutput> outputs;
  std::vector<FormTable> tables;
  Lit by_row = never;                    ///< rows that are decided by a RowRun after all
  std::vector<std::uint32_t> row_steps;  ///< steps that are decided by a RowRun on every row
  std::vector<FallBack> fall_backs;
};

/// Whether at most one rule fires: then a table is kept as numbers.
inline bool fires_one(HitPolicy policy) {
  return policy == HitPolicy::unique || policy == HitPolicy::first || policy == HitPolicy::priority;
}

/// The width of a table's rule numbers.
inline std::uint8_t number_width(std::size_t rules) {
  return rules + 3 <= 0xFF ? 1 : rules + 3 <= 0xFFFF ? 2 : 4;
}

class ColumnCompiler {
 public:
  ColumnCompiler(Program const& program, RowForm const& form, std::vector<ColumnShape> shapes,
                 BatchOptions const& options)
      : program_(program),
        row_form_(form),
        options_(options),
        tests_(made_.circuit),
        cells_(made_.circuit, tests_),
        formulas_(program, form, made_.circuit, tests_, held_) {
    made_.shapes = std::move(shapes);
    held_.resize(form.variables.size());
  }

  ColumnForm compile() {
    for (std::uint32_t i = 0; i < row_form_.inputs; ++i) add_input(i);
    for (std::uint32_t s = 0; s < row_form_.steps.size(); ++s)
      if (!program_.globals[row_form_.steps[s].global].is_version && !decide_step(s))
        made_.row_steps.push_back(s);
    made_.by_row = circuit().any(by_row_);
    finish();
    return std::move(made_);
  }

 private:
  Circuit& circuit() { return made_.circuit; }

  void add_input(std::uint32_t i) {
    ColumnShape const& shape = made_.shapes[i];
    Variable const& variable = row_form_.variables[i];
    HeldValues& held = held_[i];
    held.kind = HeldValues::Kind::tested;
    held.column = tests_.add_column({shape.width, shape.scale, variable.scale, 0});
    if (shape.has_null) held.null = tests_.add_leaf();
    if (shape.has_unknown) held.unknown = tests_.add_leaf();
    if (shape.width == 0) held.unknown = no(held.null);
    check_range(i);
    check_allowed(i);
  }

  /// A column of fewer decimals may hold numbers that no cell of a row does: tables do not know such.
  void check_range(std::uint32_t i) {
    if (made_.shapes[i].scale >= row_form_.variables[i].scale) return;
    HeldValues const& held = held_[i];
    Lit const fits = tests_.lies(held, {all_numbers.low, all_numbers.high});
    Lit const refused = no(circuit().any({held.null, held.unknown, fits}));
    if (refused == never) return;
    by_row_.push_back(refused);
    made_.fall_backs.push_back(
        {RowStep::none, "input " + program_.globals[i].name, "numbers too large for its decimals", false});
  }

  /// A value that its type does not allow is a problem of its row.
  void check_allowed(std::uint32_t i) {
    Global const& global = program_.globals[i];
    std::uint32_t const allowed = program_.types[global.type].allowed;
    if (allowed == feel::no_node) return;
    HeldValues const& held = held_[i];
    std::vector<CellProblem> ignored;
    std::optional<CellSet> const set = lower_cell(program_.ast, allowed, row_form_.variables[i], ignored);
    std::vector<Lit> fits{held.null, held.unknown};
    Span const domain = domain_of(row_form_.variables[i]);
    if (set && ignored.empty())
      for (Span const& span : set->spans) fits.push_back(tests_.lies(held, within(open_ended(span), domain)));
    Lit const refused = no(circuit().any(fits));
    if (refused == never) return;
    by_row_.push_back(refused);
    made_.fall_backs.push_back(
        {RowStep::none, "input " + global.name, "values that its type does not allow", false});
  }

  /// A step by the version of it that is in force. False where it does not run in columns.
  bool decide_step(std::uint32_t s) {
    RowStep const& step = row_form_.steps[s];
    std::uint32_t const node = program_.globals[step.global].node;
    std::uint32_t const version = answering_step(program_, row_form_, s, options_.run.days);
    if (version == RowStep::none) return refuse(s, node, "no version is in force");
    bool const is_table = row_form_.steps[version].table != RowStep::none;
    if (!(is_table ? add_table(version) : add_expression(version))) return false;
    if (version != s && !take_over(s, version))
      return refuse(s, node, "a version holds its outputs in another way");
    for (std::uint32_t o = 0; o < step.variable_count; ++o) keep_output(step.first_variable + o);
    return true;
  }

  bool refuse(std::uint32_t s, std::uint32_t node, std::string why) {
    std::string where = node == feel::no_node ? "decision " + program_.globals[row_form_.steps[s].global].id
                                              : place_of(program_.ast, node);
    made_.fall_backs.push_back({s, std::move(where), std::move(why), true});
    return false;
  }

  // Versions in time: versions_impl.hpp.

  bool take_over(std::uint32_t s, std::uint32_t version);
  std::optional<HeldValues> taken_over(std::uint32_t from, std::uint32_t to);

  // Expressions: expressions_impl.hpp.

  bool add_expression(std::uint32_t s);
  void note_rows(std::uint32_t s, std::uint32_t node, Lit where, std::string why);
  std::optional<HeldValues> held_by(Formula const& made, Variable const& variable);
  void look_late(std::uint32_t s, Table const& table, LateCell const& cell, Holding& holding);
  struct Source {
    OutputEntry entry;
    Lit where;
  };
  std::vector<Source> sources_of(TableOutput const& output, std::vector<Holding> const& rules, Lit none);
  std::optional<HeldValues> passed_on(Table const& table, std::uint32_t output,
                                      std::vector<Holding> const& rules, Lit none);
  HeldValues pass_as_classes(TableOutput const& output, std::vector<Source> const& sources);
  std::optional<HeldValues> pass_as_lanes(TableOutput const& output, std::vector<Source> const& sources);
  Lit value_is(std::uint32_t v, std::int64_t value);

  // Tables: tables_impl.hpp.

  bool add_table(std::uint32_t s);
  bool add_rules(std::uint32_t s, Table const& table);
  std::optional<std::string> why_not(Table const& table) const;
  std::vector<Holding> read_rules(std::uint32_t s, Table const& table);
  void drop_below(Table const& table, std::vector<Holding>& rules);
  void find_conflicts(Table const& table, std::vector<Holding> const& rules, Lit open);
  void keep_rules(std::uint32_t s, Table const& table, std::vector<Holding> rules, Lit open);

  // Outputs: outputs_impl.hpp.

  std::optional<HeldValues> output_of(Table const& table, std::uint32_t output,
                                      std::vector<Holding> const& rules, Lit open, Lit none);
  HeldValues chosen(Table const& table, std::uint32_t output, std::vector<Holding> const& rules, Lit open,
                    Lit none);
  void add_default(HeldValues& held, TableOutput const& output, Lit none);
  HeldValues aggregated(Table const& table, std::vector<Holding> const& rules, Lit open, Lit none);
  HeldValues summed(std::vector<std::pair<std::int64_t, Lit>> parts, std::optional<std::int64_t> by_default,
                    Lit none);
  HeldValues best_of(Table const& table, std::vector<Holding> const& rules);
  std::vector<Lit> whole_number(HeldValues const& held, std::size_t width);
  void keep_output(std::uint32_t variable);

  // Code: finish_impl.hpp.

  void finish();
  void make_plain(Lit& lit);
  void make_plain(std::vector<Lit>& lits);
  void add_tests();
  void add_lanes();
  void add_bit_leaves();

  Program const& program_;
  RowForm const& row_form_;
  BatchOptions const& options_;
  ColumnForm made_;
  ValueTests tests_;
  CellReader cells_;
  std::vector<HeldValues> held_;  // by variable
  FormulaMaker formulas_;
  std::vector<Lit> by_row_;
  std::vector<Lit> roots_;
};

}  // namespace kanteling::rules::detail
