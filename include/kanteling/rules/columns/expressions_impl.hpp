// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Where expressions stand in a model:
// decisions, cells that compute, outputs that pass a variable on.

#include <algorithm>

#include "kanteling/rules/columns/form_impl.hpp"

namespace kanteling::rules::detail {

/// Why an expression that runs in columns does not on all rows.
inline constexpr char const* some_rows =
    "a condition that is unknown, a text that no cell names, or too many digits";

/// A decision that is an expression. One whose result is no single value is held nowhere; it is worked out
/// again for who asks for it, and must have no problems to tell.
inline bool ColumnCompiler::add_expression(std::uint32_t s) {
  RowStep const& step = row_form_.steps[s];
  Global const& global = program_.globals[step.global];
  std::optional<Formula> const made = formulas_.make(global.node, feel::no_node, std::nullopt);
  if (!made) return refuse(s, global.node, formulas_.why());
  if (program_.types[global.type].allowed != feel::no_node)
    return refuse(s, global.node, "a type with allowed values");
  if (step.first_variable == RowStep::none) {
    if (global.type != feel::any_type) return refuse(s, global.node, "a result that is no single value");
    note_rows(s, global.node, formulas_.by_row(), some_rows);
    return true;
  }
  std::optional<HeldValues> held = held_by(*made, row_form_.variables[step.first_variable]);
  if (!held)
    return refuse(s, global.node, formulas_.why().empty() ? "a result of another type" : formulas_.why());
  note_rows(s, global.node, formulas_.by_row(), some_rows);
  held_[step.first_variable] = std::move(*held);
  return true;
}

/// Rows that only a RowRun can decide, because of an expression.
inline void ColumnCompiler::note_rows(std::uint32_t s, std::uint32_t node, Lit where, std::string why) {
  if (where == never) return;
  by_row_.push_back(where);
  made_.fall_backs.push_back({s, place_of(program_.ast, node), std::move(why), where == always});
}

/// Values of a variable of the row form, made by an expression.
inline std::optional<HeldValues> ColumnCompiler::held_by(Formula const& made, Variable const& variable) {
  bool const is_null = made.kind == Formula::Kind::constant && made.value.is_null();
  if (!is_null && made.type != variable.type) return std::nullopt;
  if (variable.type == Type::boolean) {
    std::optional<Formula> const truth = formulas_.truth(made);
    if (!truth) return std::nullopt;
    HeldValues held;
    held.kind = HeldValues::Kind::classes;
    held.unknown = truth->unknown;
    held.classes.push_back({1, false, truth->yes});
    held.classes.push_back({0, false, no(circuit().any({truth->yes, truth->null, truth->unknown}))});
    if (truth->null != never) held.classes.push_back({0, true, truth->null});
    return held;
  }
  if (variable.type == Type::text) return std::nullopt;
  std::optional<Formula> const lanes = formulas_.as_lanes(made, variable.scale);
  if (!lanes || lanes->scale != variable.scale || formulas_.is_full()) return std::nullopt;
  return formulas_.as_column(*lanes);
}

/// A cell that is no set of values. One that does not run in columns sends the rows on which its rule may
/// still hold to a RowRun.
inline void ColumnCompiler::look_late(std::uint32_t s, Table const& table, LateCell const& cell,
                                      Holding& holding) {
  TableLogic const& logic = program_.tables[table.logic];
  std::optional<Formula> made = formulas_.make(cell.node, logic.slot, table.inputs[cell.input]);
  if (made) made = formulas_.truth(*made);
  if (!made) {
    by_row_.push_back(holding.possible);
    made_.fall_backs.push_back(
        {s, place_of(program_.ast, cell.node), formulas_.why(), holding.possible == always});
    holding = {never, never};
    return;
  }
  note_rows(s, cell.node, circuit().both(formulas_.by_row(), holding.possible), some_rows);
  holding.certain = circuit().both(holding.certain, made->yes);
  holding.possible = circuit().both(holding.possible, circuit().either(made->yes, made->unknown));
}

// Outputs that pass a variable on.

inline std::vector<ColumnCompiler::Source> ColumnCompiler::sources_of(TableOutput const& output,
                                                                      std::vector<Holding> const& rules,
                                                                      Lit none) {
  std::vector<Source> sources;
  for (std::size_t r = 0; r < rules.size(); ++r) sources.push_back({output.entries[r], rules[r].possible});
  OutputEntry by_default;
  by_default.is_null = true;
  sources.push_back({output.has_default ? output.default_entry : by_default, none});
  return sources;
}

/// Empty where a number beyond 64 bits may come of it.
inline std::optional<HeldValues> ColumnCompiler::passed_on(Table const& table, std::uint32_t output,
                                                           std::vector<Holding> const& rules, Lit none) {
  TableOutput const& column = table.outputs[output];
  std::vector<Source> const sources = sources_of(column, rules, none);
  bool const has_lanes = column.type == Type::number || column.type == Type::date;
  return has_lanes ? pass_as_lanes(column, sources) : pass_as_classes(column, sources);
}

/// Truth values and texts: every value that the variable may be is a class.
inline HeldValues ColumnCompiler::pass_as_classes(TableOutput const& output,
                                                  std::vector<Source> const& sources) {
  HeldValues held;
  held.kind = HeldValues::Kind::classes;
  ClassMaker maker;
  std::vector<Lit> unknown;
  OutputEntry null;
  null.is_null = true;
  for (Source const& source : sources) {
    if (!source.entry.from_input) {
      maker.add(source.entry, source.where);
      continue;
    }
    auto const v = static_cast<std::uint32_t>(source.entry.value);
    Formula const variable = formulas_.of_variable(v);
    unknown.push_back(circuit().both(source.where, variable.unknown));
    maker.add(null, circuit().both(source.where, variable.null));
    bool const is_text = output.type == Type::text;
    std::uint32_t const count = is_text ? source.entry.count : 2;
    for (std::uint32_t code = 0; code < count; ++code) {
      OutputEntry one;
      one.value = is_text ? output.positions[source.entry.first + code] : code;
      Lit const is_one = circuit().all({value_is(v, code), no(variable.null), no(variable.unknown)});
      maker.add(one, circuit().both(source.where, is_one));
    }
  }
  held.classes = maker.classes(circuit());
  held.unknown = circuit().any(std::move(unknown));
  return held;
}

inline Lit ColumnCompiler::value_is(std::uint32_t v, std::int64_t value) {
  return tests_.lies(held_[v], within({value, value + 1}, domain_of(row_form_.variables[v])));
}

/// Numbers and dates: lanes, chosen source by source.
inline std::optional<HeldValues> ColumnCompiler::pass_as_lanes(TableOutput const& output,
                                                               std::vector<Source> const& sources) {
  ClassMaker maker;
  for (Source const& source : sources)
    if (!source.entry.from_input) maker.add(source.entry, source.where);
  ClassBits classes = bits_of(circuit(), maker.classes(circuit()));
  Formula all = formulas_.of_bits(std::move(classes.bits), classes.low, classes.high);
  all.type = output.type;
  all.scale = output.scale;
  all.null = classes.null;
  for (Source const& source : sources) {
    if (!source.entry.from_input) continue;
    Formula const variable = formulas_.of_variable(static_cast<std::uint32_t>(source.entry.value));
    std::optional<Formula> const lanes = formulas_.as_lanes(variable, output.scale);
    if (!lanes || lanes->scale != output.scale) return std::nullopt;
    all = formulas_.choose(source.where, *lanes, all);
  }
  if (formulas_.is_full()) return std::nullopt;
  return formulas_.as_column(all);
}

}  // namespace kanteling::rules::detail
