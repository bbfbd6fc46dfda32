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

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/cell_impl.hpp"
#include "kanteling/rules/compile_output_impl.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/place_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

inline constexpr std::size_t rules_max = 10'000;

/// Words of rule bits that a package may use, 128 MiB: a small file of many distinct values must not fill the
/// memory.
inline constexpr std::size_t words_max = std::size_t{1} << 24U;

/// The cells of one variable, by rule.
struct ColumnCells {
  std::uint32_t variable = 0;
  std::vector<CellSet> cells;
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
                                Variable const& variable, std::size_t words) {
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
    if (holds_for_all(cell, variable)) set_bit(column.certain_if_unknown, 0, rule);
    if (holds_for_some(cell, variable)) set_bit(column.possible_if_unknown, 0, rule);
  }
  return column;
}

/// Compiles one decision; everything that is wrong with it goes into `problems`.
class TableCompiler {
 public:
  TableCompiler(std::string const& file, ModelDecision const& decision, Schema const& schema,
                std::vector<Problem>& problems)
      : file_(file), decision_(decision), schema_(schema), problems_(problems) {}

  /// `words_left` is what the package may still use; the table takes its part.
  Table compile(std::size_t& words_left) {
    Table table;
    table.id = decision_.id;
    table.name = decision_.name;
    table.source = decision_.source;
    table.hit_policy = decision_.hit_policy;
    table.words = static_cast<std::uint32_t>((decision_.rules.size() + 63) / 64);
    if (!check_shape()) return table;
    std::vector<std::optional<std::uint32_t>> const inputs = resolve_inputs();
    for (auto const& input : inputs) table.inputs.push_back(input.value_or(0));
    for (ColumnCells const& cells : read_columns(inputs)) add_column(table, cells, words_left);
    for (std::size_t i = 0; i < decision_.outputs.size(); ++i) {
      table.outputs.push_back(OutputCompiler(file_, decision_, i, schema_, problems_).compile());
    }
    for (ModelRule const& rule : decision_.rules) table.rules.push_back(info_of(rule));
    return table;
  }

 private:
  /// Whether the rules have the length of the table; without that no cell can be read.
  bool check_shape() {
    std::size_t const before = problems_.size();
    Text const& here = decision_.where;
    if (decision_.outputs.empty())
      report(place(file_, decision_, here), "no output", "at least one output column");
    if (decision_.rules.size() > rules_max) {
      report(place(file_, decision_, here), std::to_string(decision_.rules.size()) + " rules",
             "at most 10,000 rules: split the table");
    }
    std::vector<std::string> ids;
    for (ModelRule const& rule : decision_.rules) {
      check_count(rule, rule.inputs.size(), decision_.inputs.size(), "input");
      check_count(rule, rule.outputs.size(), decision_.outputs.size(), "output");
      ids.push_back(rule.id);
    }
    std::vector<std::string> names;
    for (ModelOutput const& output : decision_.outputs) names.push_back(output.name);
    check_distinct(std::move(ids), "rule id");
    check_distinct(std::move(names), "output");
    return problems_.size() == before;
  }

  void check_count(ModelRule const& rule, std::size_t count, std::size_t right, std::string const& what) {
    if (count == right) return;
    Text const& here = rule.inputs.empty() ? decision_.where : rule.inputs.front();
    report(place(file_, decision_, here) + ", rule " + rule.id,
           std::to_string(count) + ' ' + what + " entries",
           std::to_string(right) + ", one per " + what + " column");
  }

  void check_distinct(std::vector<std::string> names, std::string const& what) {
    std::sort(names.begin(), names.end());
    for (std::size_t i = 0; i < names.size(); ++i) {
      bool const is_empty = names[i].empty();
      bool const is_second = i > 0 && names[i] == names[i - 1] && (i < 2 || names[i] != names[i - 2]);
      if (is_empty && i == 0)
        report(place(file_, decision_, decision_.where), "a " + what + " that is empty", "a name");
      if (!is_empty && is_second) {
        report(place(file_, decision_, decision_.where),
               what + ' ' + shorten(names[i]) + " stands there twice", "every " + what + " once");
      }
    }
  }

  std::vector<std::optional<std::uint32_t>> resolve_inputs() {
    std::vector<std::optional<std::uint32_t>> variables;
    for (ModelInput const& input : decision_.inputs) {
      variables.push_back(find_variable(schema_, input.expression.text));
      std::string const here =
          place(file_, decision_, input.expression) + ", input " + shorten(input.expression.text);
      if (!variables.back()) {
        report(here, shorten(input.expression.text) + " is no known fact",
               "the name of a fact" + near_variables(input));
      } else if (input.type && *input.type != schema_[*variables.back()].type) {
        report(here, "declared as " + std::string(type_ref(*input.type)),
               std::string(type_ref(schema_[*variables.back()].type)) + ", the type of this fact");
      }
    }
    return variables;
  }

  std::string near_variables(ModelInput const& input) const {
    std::vector<std::string> const near = closest(input.expression.text, names_of(schema_));
    return near.empty() ? "" : ": " + in_quotes(near);
  }

  /// One column per variable, by variable; cells of columns on the same variable must both hold.
  std::vector<ColumnCells> read_columns(std::vector<std::optional<std::uint32_t>> const& inputs) {
    std::vector<ColumnCells> columns;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (!inputs[i]) continue;
      ColumnCells column{*inputs[i], {}};
      for (ModelRule const& rule : decision_.rules)
        column.cells.push_back(read_cell(rule, i, schema_[*inputs[i]]));
      auto const same = std::find_if(columns.begin(), columns.end(),
                                     [&](ColumnCells const& c) { return c.variable == column.variable; });
      if (same == columns.end()) {
        columns.push_back(std::move(column));
        continue;
      }
      for (std::size_t r = 0; r < column.cells.size(); ++r)
        same->cells[r] = both(same->cells[r], column.cells[r]);
    }
    std::sort(columns.begin(), columns.end(),
              [](ColumnCells const& a, ColumnCells const& b) { return a.variable < b.variable; });
    return columns;
  }

  CellSet read_cell(ModelRule const& rule, std::size_t input, Variable const& variable) {
    std::vector<CellProblem> found;
    CellSet set = parse_cell(rule.inputs[input].text, variable, found);
    for (CellProblem& problem : found) {
      report(place(file_, decision_, rule.inputs[input]) + ", rule " + rule.id + ", input " + variable.name,
             std::move(problem.found), std::move(problem.expected));
    }
    return set;
  }

  void add_column(Table& table, ColumnCells const& cells, std::size_t& words_left) {
    std::vector<std::int64_t> cuts = cuts_of(cells.cells);
    std::size_t const needed = (cuts.size() + 4) * table.words;
    if (needed > words_left) {
      report(place(file_, decision_, decision_.where) + ", input " + schema_[cells.variable].name,
             "too many distinct values for so many rules",
             "smaller tables: compiled cells may take 128 MiB in all");
      return;
    }
    words_left -= needed;
    table.columns.push_back(build_column(cells, std::move(cuts), schema_[cells.variable], table.words));
  }

  static RuleInfo info_of(ModelRule const& rule) {
    RuleInfo info{rule.id, rule.source, rule.annotations, {}};
    for (Text const& cell : rule.inputs) info.input_texts.push_back(cell.text);
    return info;
  }

  void report(std::string where, std::string found, std::string expected) {
    problems_.push_back({std::move(where), std::move(found), std::move(expected)});
  }

  std::string const& file_;
  ModelDecision const& decision_;
  Schema const& schema_;
  std::vector<Problem>& problems_;
};

}  // namespace kanteling::rules::detail
