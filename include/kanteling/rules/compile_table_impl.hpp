// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. A decision table as rule bits.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/text_index_impl.hpp"
#include "kanteling/rules/unknown_cell_impl.hpp"

namespace kanteling::rules::detail {

/// Words of rule bits that a program may use, 128 MiB: a small file of many distinct values must not fill the
/// memory.
inline constexpr std::size_t words_max = std::size_t{1} << 24U;

/// Values for which a column looks up its segment directly: 16 KiB.
inline constexpr std::int64_t dense_max = 4'096;

/// Decimals that an output may have: as many as a variable.
inline constexpr std::int32_t output_scale_max = 9;

/// The cells of one variable, by rule.
struct ColumnCells {
  std::uint32_t variable = 0;
  std::vector<CellSet> cells;
  std::vector<IfUnknown> unknown;
};

inline void set_bit(std::vector<std::uint64_t>& bits, std::size_t at, std::size_t rule) {
  bits[at + rule / 64] |= std::uint64_t{1} << (rule % 64);
}

/// Where the answer of some cell changes, ascending: every span's low end and the number after its high end.
inline std::vector<std::int64_t> cuts_of(std::vector<CellSet> const& cells) {
  std::vector<std::int64_t> cuts;
  for (CellSet const& cell : cells) {
    for (Span const& s : cell.spans) {
      if (s.low != all_numbers.low) cuts.push_back(s.low);
      if (s.high != all_numbers.high) cuts.push_back(s.high + 1);
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

/// The segment in which a value lies.
inline std::size_t segment_of(std::vector<std::int64_t> const& cuts, std::int64_t value) {
  return static_cast<std::size_t>(std::upper_bound(cuts.begin(), cuts.end(), value) - cuts.begin());
}

inline TableColumn build_column(ColumnCells const& from, std::vector<std::int64_t> cuts,
                                std::size_t words) {
  TableColumn column;
  column.variable = from.variable;
  column.cuts = std::move(cuts);
  column.segments.resize((column.cuts.size() + 1) * words);
  column.on_null.resize(words);
  column.certain_if_unknown.resize(words);
  column.possible_if_unknown.resize(words);
  for (std::size_t rule = 0; rule < from.cells.size(); ++rule) {
    CellSet const& cell = from.cells[rule];
    for (Span const& s : cell.spans) {
      std::size_t const last = segment_of(column.cuts, s.high);
      for (std::size_t i = segment_of(column.cuts, s.low); i <= last; ++i)
        set_bit(column.segments, i * words, rule);
    }
    if (cell.on_null == OnNull::is_true) set_bit(column.on_null, 0, rule);
    if (from.unknown[rule].certain) set_bit(column.certain_if_unknown, 0, rule);
    if (from.unknown[rule].possible) set_bit(column.possible_if_unknown, 0, rule);
  }
  bool const is_dense = !column.cuts.empty() && column.cuts.front() > all_numbers.low / 2 &&
                        column.cuts.back() < all_numbers.high / 2 &&  // so that the difference fits
                        column.cuts.back() - column.cuts.front() < dense_max;
  if (is_dense) {
    column.dense_low = column.cuts.front() - 1;
    for (std::int64_t v = column.dense_low; v <= column.cuts.back(); ++v)
      column.dense.push_back(static_cast<std::uint32_t>(segment_of(column.cuts, v)));
  }
  return column;
}

/// Makes the bits of one table whose inputs are all variables. Says no where an output is more than literals and
/// variables of one simple type.
class TableCompiler {
 public:
  TableCompiler(Program const& program, TableLogic const& logic, std::vector<std::uint32_t> inputs,
                Schema const& variables)
      : program_(program), logic_(logic), inputs_(std::move(inputs)), variables_(variables) {}

  /// Of an output column: its type, decimals and texts, known before any cell is compiled. Empty where it has no row form.
  static std::optional<TableOutput> output_of(Program const& program, TableLogic const& logic, std::size_t index,
                                              auto const& variable_of, Schema const& variables) {
    TableOutput output;
    output.name = logic.outputs[index].name;
    std::optional<Type> type = simple_type(program.types[logic.outputs[index].type].kind);
    std::vector<std::uint32_t> nodes;
    for (TableLogic::Rule const& rule : logic.rules) nodes.push_back(rule.outputs[index]);
    std::size_t const rules = nodes.size();
    if (logic.outputs[index].default_entry != feel::no_node) nodes.push_back(logic.outputs[index].default_entry);
    std::vector<std::optional<Decimal>> numbers(nodes.size());
    std::vector<OutputEntry> entries(nodes.size());
    TextIndex texts;                            // of the output's
    std::vector<std::uint32_t> first_position;  // by variable whose texts are passed on
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i] == feel::no_node) return std::nullopt;
      feel::Node const& node = program.ast[nodes[i]];
      std::optional<Type> own;
      if (node.op == feel::Op::constant) {
        feel::Value const& value = program.ast.constants[node.a];
        entries[i].is_null = value.is_null();
        if (value.is_null()) continue;
        own = cell_type(value);
        if (!own) return std::nullopt;
        if (*own == Type::boolean) entries[i].value = value.boolean() ? 1 : 0;
        if (*own == Type::date) entries[i].value = value.date().days;
        if (*own == Type::text) entries[i].value = texts.add(output.values, value.text());
        if (*own == Type::number) {
          numbers[i] = value.number();
          if (value.number().scale() > output_scale_max) return std::nullopt;
          widen(output, value.number().scale());
        }
      } else {
        std::optional<std::uint32_t> const variable = variable_of(nodes[i]);
        if (!variable || variables[*variable].open || variables[*variable].wide) return std::nullopt;
        own = variables[*variable].type;
        pass_on(output, entries[i], *variable, variables[*variable]);
        if (own == Type::text) {
          first_position.resize(variables.size(), feel::no_node);
          std::uint32_t& first = first_position[*variable];
          if (first == feel::no_node) first = add_positions(output, texts, variables[*variable]);
          entries[i].first = first;
        }
      }
      if (type && *type != *own) return std::nullopt;
      type = own;
    }
    output.type = type.value_or(Type::text);
    for (std::size_t i = 0; i < nodes.size(); ++i) {  // literals take the scale of the whole output
      if (!numbers[i]) continue;
      std::optional<OnGrid> const point = on_grid(*numbers[i], output.scale);
      if (!point) return std::nullopt;
      entries[i].value = point->floor;
    }
    for (OutputEntry const& entry : entries) output.passes_on = output.passes_on || entry.from_input;
    output.has_default = entries.size() > rules;
    if (output.has_default) output.default_entry = entries.back();
    entries.resize(rules);
    output.entries = std::move(entries);
    return output;
  }

  /// What stands in the way of an output whose type is declared: constants of another type, or that fit in no cell.
  static void report_output(Program const& program, TableLogic const& logic, std::size_t index,
                            auto const& variable_of, Schema const& variables, std::vector<Problem>& problems) {
    std::optional<Type> const type = simple_type(program.types[logic.outputs[index].type].kind);
    if (!type) return;
    std::string const expected = std::string(name_of(*type)) + ", the name of a fact that holds one, or null";
    for (TableLogic::Rule const& rule : logic.rules) {
      if (rule.outputs[index] == feel::no_node) continue;
      feel::Node const& node = program.ast[rule.outputs[index]];
      std::string const where = place_of(program.ast, rule.outputs[index]);
      if (node.op != feel::Op::constant) {
        std::optional<std::uint32_t> const variable = variable_of(rule.outputs[index]);
        if (variable && variables[*variable].type != *type) {
          problems.push_back({where, variables[*variable].name + " holds " + std::string(name_of(variables[*variable].type)),
                              expected});
        }
        continue;
      }
      feel::Value const& value = program.ast.constants[node.a];
      if (value.is_null()) continue;
      if (cell_type(value) != type) {
        problems.push_back({where, shorten(as_written(value)), expected});
      } else if (*type == Type::number && value.number().scale() > output_scale_max) {
        problems.push_back({where, shorten(as_written(value)), "at most 9 decimals"});
      } else if (*type == Type::number && !on_grid(value.number(), output_scale_max)) {
        problems.push_back({where, shorten(as_written(value)), "a number that fits in 64 bits with 9 decimals"});
      }
    }
  }

  /// False where some cell's constant can never be a value of its variable: `problems` then say where.
  bool compile(Table& table, std::size_t& words_left, std::vector<Problem>& problems) {
    table.id = program_.globals[table.global].id;
    table.hit_policy = logic_.hit_policy;
    table.aggregation = logic_.aggregation;
    table.words = static_cast<std::uint32_t>((logic_.rules.size() + 63) / 64);
    table.inputs = inputs_;
    std::size_t const before = problems.size();
    for (ColumnCells const& cells : read_columns(table, problems)) {
      std::vector<std::int64_t> cuts = cuts_of(cells.cells);
      std::size_t const needed = (cuts.size() + 4) * table.words;
      if (needed > words_left) {
        std::size_t input = 0;
        while (inputs_[input] != cells.variable) ++input;
        problems.push_back({place_of(program_.ast, logic_.inputs[input].expression), "too many distinct values for so many rules",
                            "smaller tables: compiled cells may take 128 MiB in all"});
        return false;
      }
      words_left -= needed;
      table.columns.push_back(build_column(cells, std::move(cuts), table.words));
    }
    for (TableLogic::Rule const& rule : logic_.rules) table.rules.push_back(info_of(rule));
    return problems.size() == before;
  }

 private:
  static void widen(TableOutput& output, std::int32_t scale) {
    if (scale > output.scale) output.scale = static_cast<std::uint8_t>(scale);
  }

  static void pass_on(TableOutput& output, OutputEntry& entry, std::uint32_t column, Variable const& variable) {
    entry.from_input = true;
    entry.value = column;
    entry.scale = variable.scale;
    entry.count = static_cast<std::uint32_t>(variable.values.size());
    if (variable.type == Type::number) widen(output, variable.scale);
  }

  /// Where the texts of a variable stand among those of the output; the first of these positions.
  static std::uint32_t add_positions(TableOutput& output, TextIndex& index, Variable const& variable) {
    auto const first = static_cast<std::uint32_t>(output.positions.size());
    for (std::string const& text : variable.values) output.positions.push_back(index.add(output.values, text));
    return first;
  }

  /// One column per variable, by variable; cells of columns on the same variable must both hold.
  std::vector<ColumnCells> read_columns(Table& table, std::vector<Problem>& problems) {
    std::vector<ColumnCells> columns;
    for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
      Variable const& variable = variables_[inputs_[i]];
      ColumnCells column{inputs_[i], {}, {}};
      TextIndex index;
      for (std::uint32_t r = 0; r < logic_.rules.size(); ++r) {
        std::uint32_t const tests = logic_.rules[r].tests[i];
        std::vector<CellProblem> found;
        if (tests == feel::no_node) {
          column.cells.emplace_back();
          continue;
        }
        std::optional<CellSet> const set = lower_cell(program_.ast, tests, variable, found, &index);
        for (CellProblem& p : found)
          problems.push_back({place_of(program_.ast, tests), std::move(p.found), std::move(p.expected)});
        if (!set) table.late.push_back({r, i, tests});
        column.cells.push_back(set ? *set : CellSet{{all_numbers}, OnNull::is_true});
      }
      auto const same = std::find_if(columns.begin(), columns.end(),
                                     [&](ColumnCells const& c) { return c.variable == column.variable; });
      if (same == columns.end()) {
        columns.push_back(std::move(column));
        continue;
      }
      for (std::size_t r = 0; r < column.cells.size(); ++r)
        same->cells[r] = both(same->cells[r], column.cells[r]);
    }
    for (ColumnCells& column : columns) add_unknown(column);
    std::sort(columns.begin(), columns.end(),
              [](ColumnCells const& a, ColumnCells const& b) { return a.variable < b.variable; });
    std::sort(table.late.begin(), table.late.end(), [](LateCell const& a, LateCell const& b) {
      return a.rule != b.rule ? a.rule < b.rule : a.input < b.input;
    });
    return columns;
  }

  /// What the cells of each rule say while the variable is unknown.
  void add_unknown(ColumnCells& column) const {
    Variable variable = variables_[column.variable];
    std::vector<std::uint32_t> on;  // the input columns
    for (std::uint32_t i = 0; i < inputs_.size(); ++i)
      if (inputs_[i] == column.variable) on.push_back(i);
    bool declared = true;
    for (std::uint32_t const i : on) declared = declared && logic_.inputs[i].type != feel::any_type;
    variable.guessed = variable.guessed && !declared;
    for (std::size_t r = 0; r < logic_.rules.size(); ++r) {
      if (!variable.finer && !variable.guessed) {  // its cells are all that it may be
        column.unknown.push_back({holds_for_all(column.cells[r], variable), holds_for_some(column.cells[r], variable)});
        continue;
      }
      IfUnknown all{true, true};
      UnknownCells cells(program_.ast, variable);
      for (std::uint32_t const i : on) {
        std::uint32_t const tests = logic_.rules[r].tests[i];
        bool const counts = all.possible && tests != feel::no_node && is_set_of_constants(program_.ast, tests);
        if (!counts) continue;
        IfUnknown const one = cells.add(tests);
        all = {all.certain && one.certain && one.possible, one.possible};
      }
      column.unknown.push_back(all);
    }
  }

  RuleInfo info_of(TableLogic::Rule const& rule) const {
    RuleInfo info{rule.id, rule.source.value_or(Source{}), rule.annotations, {}};
    for (std::size_t i = 0; i < logic_.inputs.size(); ++i) info.input_texts.push_back(rule.texts[i]);
    return info;
  }

  Program const& program_;
  TableLogic const& logic_;
  std::vector<std::uint32_t> inputs_;
  Schema const& variables_;
};

}  // namespace kanteling::rules::detail
