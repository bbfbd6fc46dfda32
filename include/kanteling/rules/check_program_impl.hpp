// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the tables of a program in the form in which they are
// checked. Include it in the .cpp file that includes rules_impl.hpp; check_impl.hpp may be in another.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_cells_impl.hpp"
#include "kanteling/rules/check_days_impl.hpp"
#include "kanteling/rules/check_given_impl.hpp"
#include "kanteling/rules/check_inputs_impl.hpp"
#include "kanteling/rules/check_places_impl.hpp"
#include "kanteling/rules/check_rules_impl.hpp"
#include "kanteling/rules/compile_types_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"

namespace kanteling::rules::detail {

/// Makes the checked form of every table, decisions before those that read them.
class TableBuilder {
 public:
  TableBuilder(Program const& program, RowForm const& form, ProgramCheckOptions const& options)
      : program_(program),
        inputs_(program, form, options.inputs_may_be_null),
        given_(program, form, inputs_),
        days_(days_looked_at(program, options)) {
    result_.from = days_.from;
    result_.to = *days_.to;
  }
  TableBuilder(TableBuilder const&) = delete;
  TableBuilder& operator=(TableBuilder const&) = delete;

  void set_present(std::vector<std::vector<std::uint8_t>> present) {
    inputs_.set_present(std::move(present));
  }

  ProgramTables build() {
    for (std::uint32_t g = 0; g < program_.globals.size(); ++g) {
      Global const& global = program_.globals[g];
      if (global.kind == Global::Kind::input || global.node == feel::no_node) continue;
      std::vector<TablePlace> places;
      collect_tables(program_, g, places);
      for (TablePlace const& place : places) build(place);
      if (global.kind == Global::Kind::decision && !global.is_version) add_versions(g);
    }
    return std::move(result_);
  }

 private:
  void build(TablePlace const& place) {
    Global const& global = program_.globals[place.global];
    TableLogic const& logic = program_.tables[place.logic];
    Period const days = global.source ? within(global.source->valid, days_) : days_;
    std::string const where = where_of(place);
    if (is_empty(days)) {
      note(where, "in force on none of the days looked at", "other days (--from, --to), or another period");
      return;
    }
    std::vector<CheckedInput> columns = columns_of(place);
    bool const can_be_read = place.is_decision || std::none_of(columns.begin(), columns.end(), is_computed);
    if (!can_be_read) {
      note(where, "a table inside a function or a context with an input that is an expression",
           "parameters and entries as inputs: such a table is not checked");
      return;
    }
    ProgramTable made;
    made.where = where;
    made.global = place.global;
    CheckTable& table = made.table;
    table.id = place.is_decision ? global.id : logic.id.empty() ? global.id : global.id + ", " + logic.id;
    table.hit_policy = logic.hit_policy;
    for (TableLogic::Output const& output : logic.outputs)
      table.has_default = table.has_default || output.default_entry != feel::no_node;
    table.from = days.from;
    table.to = *days.to;
    note_rules(add_rules(program_, logic, table), logic.hit_policy, where);
    for (CheckedInput& column : columns) add_column(made, logic, column);
    note_what_hangs_together(columns, logic, where);
    if (place.is_decision) given_.set_table(place.global, table);
    result_.tables.push_back(std::move(made));
  }

  static bool is_computed(CheckedInput const& column) { return column.is_computed; }

  std::string where_of(TablePlace const& place) const {
    std::string const of_global = to_string(program_.ast.places[program_.globals[place.global].place]);
    std::string const& id = program_.tables[place.logic].id;
    return place.is_decision || id.empty() ? of_global : of_global + ", table " + id;
  }

  void note(std::string const& where, std::string found, std::string expected) {
    result_.not_checked.push_back({where, std::move(found), std::move(expected)});
  }

  // Columns.

  /// One per value that is tested, in the order of the table.
  std::vector<CheckedInput> columns_of(TablePlace const& place) {
    TableLogic const& logic = program_.tables[place.logic];
    std::vector<CheckedInput> columns;
    for (std::uint32_t i = 0; i < logic.inputs.size(); ++i) {
      std::optional<Subject> const subject = subject_of(program_, place.locals, logic.inputs[i].expression);
      std::string const key = subject ? subject->key : "text:" + logic.inputs[i].text;
      auto same =
          std::find_if(columns.begin(), columns.end(), [&](CheckedInput const& c) { return c.key == key; });
      if (same == columns.end()) {
        columns.push_back({key, !subject, range_of(place, i, subject), {}, {}});
        same = columns.end() - 1;
        collect_globals(program_, logic.inputs[i].expression, same->globals);
      }
      same->inputs.push_back(i);
      narrow(same->range, program_, logic.inputs[i].allowed);
      narrow(same->range, program_, program_.types[logic.inputs[i].type].allowed);
    }
    return columns;
  }

  ValueRange range_of(TablePlace const& place, std::uint32_t input, std::optional<Subject> const& subject) {
    TableLogic const& logic = program_.tables[place.logic];
    TableLogic::Input const& of = logic.inputs[input];
    Constants constants;
    for (TableLogic::Rule const& rule : logic.rules)
      collect_constants(program_.ast, rule.tests[input], constants);
    ValueRange range;
    bool const has_global = subject && subject->global != RowStep::none;
    if (has_global && program_.globals[subject->global].kind == Global::Kind::input) {
      range = inputs_.of(place.global, subject->global);
    } else if (has_global && gives_values(program_, subject->global)) {
      range = given_.of(subject->global, subject->output);
    }
    bool const is_known = range.typed;
    if (!is_known) {
      feel::TypeId const type = of.type != feel::any_type ? of.type
                                : subject                 ? subject->type
                                                          : feel::any_type;
      bool const null = range.may_be_null || inputs_.may_be_null();
      std::uint32_t const row_variable = range.row_variable;
      range = range_of_type(program_, type, of.text, constants);
      range.row_variable = row_variable;
      range.may_be_null = null;
      if (subject) narrow(range, program_, program_.types[subject->type].allowed);
    }
    if (range.variable.name.empty()) range.variable.name = of.text;
    std::optional<Type> const declared = simple_type(program_.types[of.type].kind);
    if (declared && *declared != range.variable.type) range.typed = false;
    if (range.typed && range.variable.open) add_texts(range.variable, constants.texts);
    range.variable.wide = !range.typed;
    return range;
  }

  void add_column(ProgramTable& made, TableLogic const& logic, CheckedInput& column) {
    std::vector<CheckCell> cells;
    bool tests_something = column.range.typed;
    for (TableLogic::Rule const& rule : logic.rules) {
      cells.push_back(cell_of(program_, column, rule));
      tests_something = tests_something || !cells.back().decided;
    }
    if (!tests_something) return;
    CheckColumn of{column.range.variable, domain_of(column.range.variable), column.range.may_be_null};
    if (column.range.spans != normal_form({of.domain})) of.only = column.range.spans;
    if (column.range.spans.empty()) of.domain = {1, 0};  // no value at all
    made.table.columns.push_back(std::move(of));
    made.variables.push_back(column.range.row_variable);
    for (std::size_t r = 0; r < cells.size(); ++r) made.table.rules[r].cells.push_back(std::move(cells[r]));
  }

  /// A value that is worked out beside another that hangs on the same input: not every pair of them can come.
  void note_what_hangs_together(std::vector<CheckedInput> const& columns, TableLogic const& logic,
                                std::string const& where) {
    auto const is_plain = [&](CheckedInput const& column) {
      return !column.is_computed && (column.globals.empty() || is_input(program_, column.globals.front()));
    };
    if (columns.size() < 2 || std::all_of(columns.begin(), columns.end(), is_plain)) return;
    std::vector<std::vector<std::uint32_t>> behind;
    for (CheckedInput const& column : columns) behind.push_back(inputs_behind(program_, column.globals));
    for (std::size_t b = 1; b < columns.size(); ++b)
      for (std::size_t a = 0; a < b; ++a) {
        if ((is_plain(columns[a]) && is_plain(columns[b])) || !share_one(behind[a], behind[b])) continue;
        note(where,
             "inputs " + shorten(logic.inputs[columns[a].inputs.front()].text) + " and " +
                 shorten(logic.inputs[columns[b].inputs.front()].text) + ", which hang on the same",
             "findings to be read with care: an example may join values that never come together");
        return;
      }
  }

  void note_rules(RuleRemarks const& remarks, HitPolicy policy, std::string const& where) {
    if (remarks.has_expressions) {
      note(where, "outputs that are expressions",
           policy == HitPolicy::priority
               ? "constants: without them no rule has a priority"
               : "constants: outputs that are written differently count as different");
    }
    if (remarks.days_differ) note_days(where);
  }

  void note_days(std::string const& where) {
    note(where, "periods that count different days of a case",
         "cases that were reported or applied for in another period to be looked at by hand: one day is "
         "taken for all");
  }

  // Versions.

  /// The versions of a decision (or it alone) as the rules of a table without columns. None where one holds
  /// on all days.
  void add_versions(std::uint32_t decision) {
    Global const& base = program_.globals[decision];
    ProgramTable made;
    made.global = decision;
    made.where = to_string(program_.ast.places[base.place]);
    made.of_versions = true;
    made.table.id = base.id;
    made.table.hit_policy = HitPolicy::any;
    made.table.from = days_.from;
    made.table.to = *days_.to;
    std::vector<std::uint32_t> const versions = base.versions.empty() ? std::vector{decision} : base.versions;
    DaysThatCount days;
    for (std::uint32_t const v : versions) {
      Global const& version = program_.globals[v];
      if (!version.source) return;
      made.table.rules.push_back({version.id, {}, {}, 0, version.source->valid});
      if (holds_all(version.source->valid, days_)) return;
      days.add(*version.source);
    }
    if (days.differ()) note_days(made.where);
    result_.tables.push_back(std::move(made));
  }

  Program const& program_;
  InputRanges inputs_;
  GivenBy given_;
  Period days_;
  ProgramTables result_;
};

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

ProgramTables check_tables(Program const& program, RowForm const& form, ProgramCheckOptions const& options) {
  return detail::TableBuilder(program, form, options).build();
}

ProgramTables check_tables(Package const& package, std::vector<HookShape> const& hooks,
                           ProgramCheckOptions const& options) {
  detail::TableBuilder builder(package.program, package.form, options);
  builder.set_present(detail::PresentInputs(package, hooks).take());
  return builder.build();
}

}  // namespace kanteling::rules
