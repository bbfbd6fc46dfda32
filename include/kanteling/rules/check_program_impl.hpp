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

#include "kanteling/rules/check_days_impl.hpp"
#include "kanteling/rules/check_range_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"

namespace kanteling::rules::detail {

/// A decision table somewhere in a program.
struct TablePlace {
  std::uint32_t global = 0;
  std::uint32_t logic = 0;  ///< in Program::tables
  std::uint32_t node = 0;
  bool is_decision = false;  ///< the whole logic of a decision, and not inside a function or a context
  std::vector<LocalName> locals;
};

/// All decision tables at and below a node.
inline void collect_tables(Program const& program, std::uint32_t global, std::vector<TablePlace>& into) {
  struct Open {
    std::uint32_t node;
    std::vector<LocalName> locals;
  };
  std::vector<Open> open{{program.globals[global].node, {}}};
  while (!open.empty()) {
    Open const at = std::move(open.back());
    open.pop_back();
    if (at.node == feel::no_node) continue;
    feel::Node const& node = program.ast[at.node];
    if (node.op == feel::Op::table) {
      bool const is_whole = program.globals[global].table == node.a;
      into.push_back({global, node.a, at.node, is_whole, at.locals});
      continue;
    }
    std::vector<LocalName> inside = at.locals;
    if (node.op == feel::Op::function) {
      feel::FunctionInfo const& function = program.ast.functions[node.a];
      for (std::uint32_t p = 0; p < function.types.size(); ++p)
        inside.push_back({function.first_slot + p, function.types[p]});
    }
    for (std::uint32_t i = node.count; i-- > 0;) {
      std::uint32_t const child = program.ast.child(node, i);
      open.push_back({child, inside});
    }
    if (node.op != feel::Op::boxed_context) continue;
    for (std::uint32_t i = 0; i < node.count; ++i) {  // an entry is seen by those after it
      feel::Node const& entry = program.ast[program.ast.child(node, i)];
      feel::TypeId const type = entry.op == feel::Op::coerced ? entry.a : feel::any_type;
      for (std::size_t later = i + 1; later < node.count; ++later)
        open[open.size() - 1 - later].locals.push_back({node.b + i, type});
    }
  }
}

/// Makes the checked form of every table, decisions before those that read them.
class TableBuilder {
 public:
  TableBuilder(Program const& program, RowForm const& form, ProgramCheckOptions const& options)
      : program_(program), form_(form), options_(options), groups_(groups_of(program)) {
    Period const days = days_looked_at(program, options);
    days_ = days;
    result_.from = days.from;
    result_.to = *days.to;
    group_of_.resize(program.globals.size());
    table_of_.assign(program.globals.size(), RowStep::none);
    given_.resize(program.globals.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      for (std::uint32_t const g : groups_[i]) group_of_[g] = i;
  }

  /// By decision: the inputs that are never null where it is asked. Without it, inputs are as the options
  /// say.
  void set_present(std::vector<std::vector<std::uint8_t>> present) { present_ = std::move(present); }

  ProgramTables build() {
    for (std::uint32_t g = 0; g < program_.globals.size(); ++g) {
      Global const& global = program_.globals[g];
      if (global.kind == Global::Kind::input || global.node == feel::no_node) continue;
      std::vector<TablePlace> places;
      collect_tables(program_, g, places);
      for (TablePlace const& place : places) build(place);
      if (global.kind == Global::Kind::decision && groups_[group_of_[g]].front() == g)
        add_versions(groups_[group_of_[g]]);
    }
    return std::move(result_);
  }

 private:
  struct Column {
    std::string key;
    bool is_computed = false;
    ValueRange range;
    std::vector<std::uint32_t> inputs;   // of the table, on the same value
    std::vector<std::uint32_t> globals;  // that it reads
  };

  void build(TablePlace const& place) {
    Global const& global = program_.globals[place.global];
    TableLogic const& logic = program_.tables[place.logic];
    Period const days = global.source ? within(global.source->valid, days_) : days_;
    std::string const where = where_of(place);
    if (is_empty(days)) {
      note(where, "in force on none of the days looked at", "other days (--from, --to), or another period");
      return;
    }
    std::vector<Column> columns = columns_of(place);
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
    add_rules(table, logic, where);
    for (Column& column : columns) add_column(made, logic, column);
    note_what_hangs_together(columns, logic, where);
    if (place.is_decision) table_of_[place.global] = static_cast<std::uint32_t>(result_.tables.size());
    result_.tables.push_back(std::move(made));
  }

  static bool is_computed(Column const& column) { return column.is_computed; }

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
  std::vector<Column> columns_of(TablePlace const& place) {
    TableLogic const& logic = program_.tables[place.logic];
    std::vector<Column> columns;
    for (std::uint32_t i = 0; i < logic.inputs.size(); ++i) {
      std::optional<Subject> const subject = subject_of(program_, place.locals, logic.inputs[i].expression);
      std::string const key = subject ? subject->key : "text:" + logic.inputs[i].text;
      auto same = std::find_if(columns.begin(), columns.end(), [&](Column const& c) { return c.key == key; });
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
      collect_constants(program_, rule.tests[input], constants);
    ValueRange range;
    bool const has_global = subject && subject->global != RowStep::none;
    if (has_global && program_.globals[subject->global].kind == Global::Kind::input) {
      range = range_of_input(place.global, subject->global);
    } else if (has_global && gives_values(program_, subject->global)) {
      range = given_by(subject->global, subject->output);
    }
    bool const is_known = range.typed;
    if (!is_known) {
      feel::TypeId const type = of.type != feel::any_type ? of.type
                                : subject                 ? subject->type
                                                          : feel::any_type;
      bool const null = range.may_be_null || options_.inputs_may_be_null;
      std::uint32_t const row_variable = range.row_variable;
      range = range_of_type(program_, type, of.text, constants);
      range.row_variable = row_variable;
      range.may_be_null = null;
      if (subject) narrow(range, program_, program_.types[subject->type].allowed);
    }
    if (range.variable.name.empty()) range.variable.name = of.text;
    std::optional<Type> const declared = TableCompiler::simple_type(program_.types[of.type].kind);
    if (declared && *declared != range.variable.type) range.typed = false;
    if (range.typed && range.variable.open) add_texts(range.variable, constants.texts);
    range.variable.wide = !range.typed;
    return range;
  }

  static void collect_constants(Program const& program, std::uint32_t tests, Constants& into) {
    detail::collect_constants(program.ast, tests, into);
  }

  ValueRange range_of_input(std::uint32_t decision, std::uint32_t input) {
    ValueRange range;
    range.row_variable = input;
    bool const is_present =
        !present_.empty() && present_[decision].size() > input && present_[decision][input] != 0;
    range.may_be_null = present_.empty() ? options_.inputs_may_be_null : !is_present;
    if (form_.variables[input].wide) return range;
    range.variable = form_.variables[input];
    range.typed = true;
    range.spans = normal_form({domain_of(range.variable)});
    narrow(range, program_, program_.types[program_.globals[input].type].allowed);
    return range;
  }

  void add_column(ProgramTable& made, TableLogic const& logic, Column& column) {
    std::vector<CheckCell> cells;
    bool tests_something = column.range.typed;
    for (TableLogic::Rule const& rule : logic.rules) {
      cells.push_back(cell_of(column, rule));
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

  /// All cells of a rule on one value: each must hold.
  CheckCell cell_of(Column const& column, TableLogic::Rule const& rule) const {
    CellSet all{{all_numbers}, OnNull::is_true};
    for (std::uint32_t const input : column.inputs) {
      std::uint32_t const tests = rule.tests[input];
      if (tests == feel::no_node) return {false, {}, false};
      if (is_dash(tests)) continue;
      std::vector<CellProblem> problems;
      std::optional<CellSet> set;
      if (column.range.typed) set = lower_cell(program_.ast, tests, column.range.variable, problems);
      if (!set || !problems.empty()) return {false, {}, false};
      all = both(all, *set);
    }
    return {true, std::move(all.spans), all.on_null == OnNull::is_true};
  }

  bool is_dash(std::uint32_t tests) const {
    feel::Node const& node = program_.ast[tests];
    return node.op == feel::Op::tests && node.count == 1 &&
           program_.ast[program_.ast.child(node, 0)].op == feel::Op::test_any;
  }

  /// A computed input beside another that reads the same: not every pair of their values can come.
  void note_what_hangs_together(std::vector<Column> const& columns, TableLogic const& logic,
                                std::string const& where) {
    for (Column const& column : columns) {
      if (!column.is_computed) continue;
      bool hangs = false;
      for (Column const& other : columns)
        for (std::uint32_t const g : other.globals)
          hangs = hangs || (&other != &column && std::find(column.globals.begin(), column.globals.end(), g) !=
                                                     column.globals.end());
      if (!hangs) continue;
      note(where,
           "input " + shorten(logic.inputs[column.inputs.front()].text) +
               ", computed from what another input reads",
           "findings to be read with care: an example may join values that never come together");
    }
  }

  // Rules.

  void add_rules(CheckTable& table, TableLogic const& logic, std::string const& where) {
    DaysThatCount days;
    bool is_ranked = logic.hit_policy == HitPolicy::priority;
    bool const compares = is_ranked || logic.hit_policy == HitPolicy::any;
    bool has_expressions = false;
    for (TableLogic::Rule const& rule : logic.rules) {
      CheckRule made;
      made.id = rule.id;
      for (std::size_t o = 0; o < rule.outputs.size(); ++o) {
        made.outputs += output_text(logic, rule, o) + '\n';
        has_expressions = has_expressions || constant_of(rule.outputs[o]) == nullptr;
      }
      if (rule.source) {
        Period const part = within(rule.source->valid, {table.from, table.to});
        bool const always = part.from == table.from && *part.to == table.to;
        if (!always) made.valid = rule.source->valid;
        if (!always) days.add(*rule.source);
      }
      table.rules.push_back(std::move(made));
    }
    if (is_ranked && !has_expressions) rank(table, logic);
    if (compares && has_expressions) {
      note(where, "outputs that are expressions",
           is_ranked ? "constants: without them no rule has a priority"
                     : "constants: outputs that are written differently count as different");
    }
    if (days.differ()) note_days(where);
  }

  void note_days(std::string const& where) {
    note(where, "periods that count different days of a case",
         "cases of which report and application came in another period to be looked at by hand: they are "
         "taken to be "
         "on the day of the decision");
  }

  feel::Value const* constant_of(std::uint32_t node) const {
    bool const is_constant = node != feel::no_node && program_.ast[node].op == feel::Op::constant;
    return is_constant ? &program_.ast.constants[program_.ast[node].a] : nullptr;
  }

  /// Equal numbers are equal texts, however many zeros they were written with; expressions are as written.
  std::string output_text(TableLogic const& logic, TableLogic::Rule const& rule, std::size_t output) const {
    feel::Value const* const value = constant_of(rule.outputs[output]);
    if (value == nullptr) return '=' + rule.texts[logic.inputs.size() + output];
    std::string text = as_written(*value);
    if (value->kind() != feel::Kind::number || text.find('.') == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
  }

  void rank(CheckTable& table, TableLogic const& logic) const {
    std::vector<std::vector<std::size_t>> ranks;
    for (TableLogic::Rule const& rule : logic.rules) {
      ranks.emplace_back();
      for (std::size_t o = 0; o < logic.outputs.size(); ++o)
        ranks.back().push_back(rank_of(logic.outputs[o], *constant_of(rule.outputs[o])));
    }
    std::vector<std::vector<std::size_t>> order = ranks;
    std::sort(order.begin(), order.end());
    for (std::size_t r = 0; r < ranks.size(); ++r) {
      auto const at = std::lower_bound(order.begin(), order.end(), ranks[r]);
      table.rules[r].priority = static_cast<std::uint32_t>(at - order.begin());
    }
  }

  // What decisions give.

  /// An output of a decision, whichever of its versions answers.
  ValueRange given_by(std::uint32_t global, std::uint32_t output) {
    std::vector<std::uint32_t> const& versions = groups_[group_of_[global]];
    std::vector<std::optional<ValueRange>>& known = given_[global];
    if (known.size() <= output) known.resize(output + 1);
    if (known[output]) return *known[output];
    TableLogic const& own = program_.tables[program_.globals[global].table];
    feel::TypeId const type = own.outputs[output].type != feel::any_type ? own.outputs[output].type
                              : own.outputs.size() == 1                  ? program_.globals[global].type
                                                                         : feel::any_type;
    GivenValues values(program_,
                       own.aggregation == Aggregation::count ? feel::type_of(feel::TypeKind::number) : type);
    for (std::uint32_t const version : versions) add_given(values, version, own.outputs[output].name, output);
    ValueRange range = values.take();
    narrow(range, program_, own.outputs[output].allowed);
    std::string const& name = program_.globals[global].name;
    range.variable.name = own.outputs.size() == 1 ? name : name + '.' + own.outputs[output].name;
    std::uint32_t const step = form_.step_of[global];
    bool const has_cell =
        form_.steps[step].first_variable != RowStep::none && output < form_.steps[step].variable_count;
    if (has_cell) range.row_variable = form_.steps[step].first_variable + output;
    known[output] = range;
    return range;
  }

  void add_given(GivenValues& values, std::uint32_t version, std::string const& name, std::uint32_t output) {
    if (!gives_values(program_, version)) return values.add_all(options_.inputs_may_be_null);
    TableLogic const& logic = program_.tables[program_.globals[version].table];
    std::uint32_t at = output;
    for (std::uint32_t o = 0; logic.outputs.size() > 1 && o < logic.outputs.size(); ++o)
      if (logic.outputs[o].name == name) at = o;
    if (at >= logic.outputs.size()) return values.add_all(options_.inputs_may_be_null);
    bool const none_may_hold = may_have_no_rule(version);
    if (logic.aggregation == Aggregation::count) {
      std::int64_t const count = static_cast<std::int64_t>(logic.rules.size());
      for (std::int64_t n = none_may_hold ? 0 : 1; n <= count; ++n)
        values.add(feel::Value::of(Decimal::of(n, 0)));
    } else if (logic.aggregation == Aggregation::sum) {
      values.add_all(false);
    } else {
      for (TableLogic::Rule const& rule : logic.rules) add_entry(values, version, rule.outputs[at]);
    }
    if (!none_may_hold || logic.aggregation == Aggregation::count) return;
    std::uint32_t const otherwise = logic.outputs[at].default_entry;
    if (otherwise != feel::no_node) add_entry(values, version, otherwise);
    if (otherwise == feel::no_node) values.add_null();
  }

  void add_entry(GivenValues& values, std::uint32_t decision, std::uint32_t node) {
    if (feel::Value const* const value = constant_of(node)) return values.add(*value);
    std::optional<Subject> const subject = subject_of(program_, {}, node);
    bool const is_input = subject && subject->global != RowStep::none &&
                          program_.globals[subject->global].kind == Global::Kind::input;
    if (is_input) return values.add(range_of_input(decision, subject->global));
    values.add_all(options_.inputs_may_be_null);
  }

  /// Whether on some day no rule may hold for some case. Of a version that comes later in the program that is
  /// not known yet; then its own gaps are reported at its own place.
  bool may_have_no_rule(std::uint32_t decision) const {
    if (table_of_[decision] == RowStep::none) return false;
    CheckTable table = result_.tables[table_of_[decision]].table;
    table.hit_policy = HitPolicy::rule_order;
    table.has_default = false;
    for (CheckRule& rule : table.rules) rule.outputs.clear();
    CheckOptions few;
    few.shown_max = 1;
    few.gaps_counted_max = 2;
    for (Finding const& finding : check(table, few)) {
      bool const is_open = finding.kind == FindingKind::not_decided || finding.kind == FindingKind::too_large;
      if (finding.kind == FindingKind::gap || finding.kind == FindingKind::runs_out) return true;
      for (FindingKind const kind : finding.about)
        if (is_open && (kind == FindingKind::gap || kind == FindingKind::runs_out)) return true;
    }
    return false;
  }

  // Versions.

  /// The versions of a decision as the rules of a table without columns. None where all days have one.
  void add_versions(std::vector<std::uint32_t> const& versions) {
    ProgramTable made;
    Global const& first = program_.globals[versions.front()];
    made.global = versions.front();
    made.where = to_string(program_.ast.places[first.place]);
    made.of_versions = true;
    made.table.id = first.id;
    made.table.hit_policy = HitPolicy::any;
    made.table.from = days_.from;
    made.table.to = *days_.to;
    DaysThatCount days;
    for (std::uint32_t const v : versions) {
      Global const& version = program_.globals[v];
      if (!version.source) return;
      made.table.rules.push_back({version.id, {}, {}, 0, version.source->valid});
      Period const part = within(version.source->valid, days_);
      if (part.from == days_.from && *part.to == *days_.to) return;
      days.add(*version.source);
    }
    if (days.differ()) note_days(made.where);
    result_.tables.push_back(std::move(made));
  }

  Program const& program_;
  RowForm const& form_;
  ProgramCheckOptions const& options_;
  Period days_;
  std::vector<std::vector<std::uint8_t>> present_;  // by decision, by input
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::uint32_t> group_of_;                        // by global that is a decision
  std::vector<std::uint32_t> table_of_;                        // by global: of a decision that is a table
  std::vector<std::vector<std::optional<ValueRange>>> given_;  // by global, by output
  ProgramTables result_;
};

/// For every decision the inputs that are present wherever it is asked: by hooks, and by decisions that need
/// it.
class PresentInputs {
 public:
  PresentInputs(Package const& package, std::vector<HookShape> const& hooks)
      : package_(package), groups_(groups_of(package.program)) {
    present_.resize(package.program.globals.size());
    group_of_.resize(package.program.globals.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      for (std::uint32_t const g : groups_[i]) group_of_[g] = i;
    for (HookShape const& shape : hooks)
      for (Hook const& hook : package.manifest.hooks)
        if (hook.name == shape.name) add(shape, hook.decision);
  }

  std::vector<std::vector<std::uint8_t>> take() { return std::move(present_); }

 private:
  void add(HookShape const& shape, std::string const& decision) {
    std::vector<std::uint8_t> names;
    for (Variable const& fact : package_.schema)
      names.push_back(
          std::find(shape.present.begin(), shape.present.end(), fact.name) != shape.present.end() ? 1 : 0);
    std::vector<std::uint32_t> open;  // groups that are asked, each once
    for (std::uint32_t i = 0; i < groups_.size(); ++i)
      if (package_.program.globals[groups_[i].front()].id == decision) open.push_back(i);
    for (std::size_t i = 0; i < open.size(); ++i)
      for (std::uint32_t const g : groups_[open[i]]) {
        std::vector<std::uint8_t>& present = present_[g];
        if (present.empty()) present.assign(names.size(), 1);
        for (std::size_t f = 0; f < names.size(); ++f) present[f] = present[f] & names[f];
        for (std::uint32_t const need : package_.program.globals[g].requires_) {
          bool const is_decision = package_.program.globals[need].kind == Global::Kind::decision;
          if (is_decision && std::find(open.begin(), open.end(), group_of_[need]) == open.end())
            open.push_back(group_of_[need]);
        }
      }
  }

  Package const& package_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::uint32_t> group_of_;  // by global that is a decision
  std::vector<std::vector<std::uint8_t>> present_;
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
