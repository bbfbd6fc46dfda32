// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include "kanteling/rules/compile_table_impl.hpp"
#include "kanteling/rules/constants_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"
#include "kanteling/rules/row_versions_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Decimals of a number that an expression computes, where it is held as a cell; a result with more stands beside the row.
inline constexpr std::uint8_t expression_scale = 6;

/// The name of a type in DMN files.
inline std::string_view type_ref(Type type) {
  switch (type) {
    case Type::boolean:
      return "boolean";
    case Type::number:
      return "number";
    case Type::text:
      return "string";
    case Type::date:
      return "date";
  }
  return "";
}

class RowCompiler {
 public:
  RowCompiler(Program const& program, Schema inputs, bool strict) : program_(program), strict_(strict) {
    form_.inputs = static_cast<std::uint32_t>(inputs.size());
    form_.variables = std::move(inputs);
  }

  Result<RowForm> compile() {
    form_.step_of.assign(program_.globals.size(), RowStep::none);
    for (std::uint32_t g = 0; g < program_.globals.size(); ++g)
      if (program_.globals[g].kind == Global::Kind::decision) add_step(g);
    join_versions(program_, form_);
    add_texts();
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) {
      if (form_.steps[s].table != RowStep::none) compile_table(s);
    }
    drop_tables();
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) finish(s);
    if (!problems_.empty()) return tl::make_unexpected(std::move(problems_));
    return std::move(form_);
  }

 private:
  /// The variable that an expression stands for: an input, a decision, or an output of one.
  std::optional<std::uint32_t> variable_of(std::uint32_t at) const {
    if (at == feel::no_node) return std::nullopt;
    feel::Node const& node = program_.ast[at];
    if (node.op == feel::Op::global) {
      if (node.a < form_.inputs) return node.a;
      std::uint32_t const step = form_.step_of[node.a];
      if (step == RowStep::none || form_.steps[step].variable_count != 1 || is_context(node.a)) return std::nullopt;
      return form_.steps[step].first_variable;
    }
    if (node.op != feel::Op::path) return std::nullopt;
    feel::Node const& from = program_.ast[program_.ast.child(node, 0)];
    if (from.op != feel::Op::global || from.a < form_.inputs || !is_context(from.a)) return std::nullopt;
    std::uint32_t const step = form_.step_of[from.a];
    if (step == RowStep::none || form_.steps[step].first_variable == RowStep::none) return std::nullopt;
    TableLogic const& table = program_.tables[program_.globals[from.a].table];
    for (std::uint32_t o = 0; o < table.outputs.size(); ++o)
      if (table.outputs[o].name == program_.ast.names[node.a]) return form_.steps[step].first_variable + o;
    return std::nullopt;
  }

  /// Whether a decision is a table of several outputs: its result is a context.
  bool is_context(std::uint32_t global) const {
    std::uint32_t const table = program_.globals[global].table;
    return table != Global::no_table && program_.tables[table].outputs.size() > 1;
  }

  void add_step(std::uint32_t g) {
    Global const& global = program_.globals[g];
    form_.step_of[g] = static_cast<std::uint32_t>(form_.steps.size());
    form_.steps.push_back({g, RowStep::none, RowStep::none, 0, false});
    if (!(global.table != Global::no_table && add_table(g))) add_expression(g);
  }

  /// False where the table has no row form; its outputs' variables are made, its cells not looked at yet.
  bool add_table(std::uint32_t g) {
    RowStep& step = form_.steps.back();
    TableLogic const& logic = program_.tables[program_.globals[g].table];
    if (!shapes_fit(g, logic)) return false;
    if (strict_ && is_torn(logic)) report_what_stands(logic);
    std::vector<std::uint32_t> inputs;
    for (TableLogic::Input const& input : logic.inputs) {
      std::optional<std::uint32_t> const variable = variable_of(input.expression);
      if (!variable || form_.variables[*variable].wide || input.allowed != feel::no_node) return false;
      std::optional<Type> const declared = simple_type(program_.types[input.type].kind);
      // An input of the same type was tested when it was set.
      bool const is_tested = *variable < form_.inputs && program_.globals[*variable].type == input.type;
      bool const has_tests = program_.types[input.type].allowed != feel::no_node && !is_tested;
      bool const fits = input.type == feel::any_type || (declared && *declared == form_.variables[*variable].type);
      if (!fits && strict_) {
        problems_.push_back({place_of(program_.ast, input.expression),
                             "declared as " + feel::to_string(input.type, program_.types),
                             std::string(type_ref(form_.variables[*variable].type)) + ", the type of this fact"});
      }
      if (!fits || has_tests) return false;
      inputs.push_back(*variable);
    }
    std::vector<TableOutput> outputs;
    for (std::size_t o = 0; o < logic.outputs.size(); ++o) {
      std::optional<TableOutput> output = TableCompiler::output_of(
          program_, logic, o, [this](std::uint32_t at) { return variable_of(at); }, form_.variables);
      if (strict_) report_output(logic, o);
      if (!output || !outputs_pass(logic, o)) return false;
      outputs.push_back(std::move(*output));
    }
    bool const counts = logic.aggregation == Aggregation::count;
    if (logic.aggregation != Aggregation::none && !counts && outputs.front().type != Type::number) return false;
    if (counts && !counts_by_default(outputs.front())) return false;
    Table table;
    table.name = program_.globals[g].name;
    table.source = program_.globals[g].source.value_or(Source{});
    table.global = g;
    table.logic = program_.globals[g].table;
    table.outputs = std::move(outputs);
    note_passed_on(table);
    if (!order_by_outputs(table, logic)) return false;
    step.table = static_cast<std::uint32_t>(form_.tables.size());
    form_.tables.push_back(std::move(table));
    inputs_.push_back(std::move(inputs));
    step.is_list = is_list_policy(logic.hit_policy) && logic.aggregation == Aggregation::none;
    if (!step.is_list) add_variables(g);
    return true;
  }

  /// Whether what stands instead of a count of 0 is a whole number, which the count's variable can hold.
  static bool counts_by_default(TableOutput const& output) {
    OutputEntry const& entry = output.default_entry;
    bool const is_whole = output.type == Type::number && output.scale == 0;
    return !output.has_default || (is_whole && !entry.is_null && !entry.from_input);
  }

  static void note_passed_on(Table& table) {
    for (TableOutput const& output : table.outputs) {
      for (OutputEntry const& entry : output.entries)
        if (entry.from_input) table.passed_on.push_back(static_cast<std::uint32_t>(entry.value));
      if (output.default_entry.from_input) table.passed_on.push_back(static_cast<std::uint32_t>(output.default_entry.value));
    }
    make_ascending(table.passed_on);
  }

  /// Whether a column of a table could not be read: then the table will not be compiled.
  static bool is_torn(TableLogic const& logic) {
    for (TableLogic::Input const& input : logic.inputs)
      if (input.expression == feel::no_node) return true;
    return false;
  }

  /// What else is wrong with a table that will not be compiled.
  void report_what_stands(TableLogic const& logic) {
    for (TableLogic::Rule const& rule : logic.rules)
      for (std::size_t i = 0; i < logic.inputs.size(); ++i) {
        std::optional<std::uint32_t> const variable = variable_of(logic.inputs[i].expression);
        if (!variable || rule.tests[i] == feel::no_node) continue;
        std::vector<CellProblem> found;
        (void)lower_cell(program_.ast, rule.tests[i], form_.variables[*variable], found);
        for (CellProblem& p : found)
          problems_.push_back({place_of(program_.ast, rule.tests[i]), std::move(p.found), std::move(p.expected)});
      }
    for (std::size_t o = 0; o < logic.outputs.size(); ++o) report_output(logic, o);
  }

  void report_output(TableLogic const& logic, std::size_t output) {
    TableCompiler::report_output(
        program_, logic, output, [this](std::uint32_t at) { return variable_of(at); }, form_.variables, problems_);
  }

  /// Whether the decision is its table and nothing around it.
  bool shapes_fit(std::uint32_t g, TableLogic const& logic) const {
    Global const& global = program_.globals[g];
    if (global.node == feel::no_node || program_.ast[global.node].op != feel::Op::table) return false;
    if (global.type == feel::any_type) return true;
    bool const single = logic.outputs.size() == 1 && !is_list_policy(logic.hit_policy);
    return single && global.type == logic.outputs[0].type;
  }

  /// Whether no output entry can be refused: the allowed values of its column and of its type list them all.
  bool outputs_pass(TableLogic const& logic, std::size_t index) const {
    TableLogic::Output const& output = logic.outputs[index];
    std::uint32_t const by_type = program_.types[output.type].allowed;
    for (TableLogic::Rule const& rule : logic.rules)
      if (!is_listed(rule.outputs[index], output.allowed) || !is_listed(rule.outputs[index], by_type)) return false;
    return output.default_entry == feel::no_node || is_listed(output.default_entry, by_type);
  }

  bool is_listed(std::uint32_t entry, std::uint32_t allowed) const {
    if (allowed == feel::no_node) return true;
    feel::Ast const& ast = program_.ast;
    if (ast[entry].op != feel::Op::constant || ast[allowed].op != feel::Op::tests) return false;
    feel::Value const& value = ast.constants[ast[entry].a];
    bool found = value.is_null();
    for (std::uint32_t i = 0; i < ast[allowed].count && !found; ++i) {
      feel::Node const& test = ast[ast.child(ast[allowed], i)];
      bool const is_constant = test.op == feel::Op::test_value && ast[ast.child(test, 0)].op == feel::Op::constant;
      found = is_constant && same(ast.constants[ast[ast.child(test, 0)].a], value);
    }
    return found;
  }

  void add_variables(std::uint32_t g) {
    RowStep& step = form_.steps.back();
    Table const& table = form_.tables.back();
    step.first_variable = static_cast<std::uint32_t>(form_.variables.size());
    step.variable_count = static_cast<std::uint32_t>(table.outputs.size());
    TableLogic const& logic = program_.tables[table.logic];
    bool const counts = logic.aggregation == Aggregation::count;
    for (TableOutput const& output : table.outputs) {
      std::string const& decision = program_.globals[g].name;
      std::string name = table.outputs.size() == 1 ? decision : decision + '.' + output.name;
      Variable variable{std::move(name), output.type, output.scale, output.values};
      if (counts) variable = {decision, Type::number, 0, {}};
      variable.open = variable.type == Type::text;
      variable.finer = variable.type == Type::number;
      variable.guessed = !counts && logic.outputs[form_.variables.size() - step.first_variable].type == feel::any_type;
      form_.variables.push_back(std::move(variable));
    }
  }

  void add_expression(std::uint32_t g) {
    RowStep& step = form_.steps.back();
    feel::TypeInfo const& type = program_.types[program_.globals[g].type];
    std::optional<Type> const simple = simple_type(type.kind);
    if (!simple) return;
    step.first_variable = static_cast<std::uint32_t>(form_.variables.size());
    step.variable_count = 1;
    Variable variable{program_.globals[g].name, *simple, *simple == Type::number ? expression_scale : std::uint8_t{0}, {}};
    variable.open = *simple == Type::text;
    variable.finer = *simple == Type::number;
    form_.variables.push_back(std::move(variable));
  }

  /// PRIORITY, OUTPUT ORDER and ANY are settled once, by outputs that are constants.
  bool order_by_outputs(Table& table, TableLogic const& logic) const {
    bool const ranked = logic.hit_policy == HitPolicy::priority || logic.hit_policy == HitPolicy::output_order;
    if (!ranked && logic.hit_policy != HitPolicy::any) return true;
    for (TableOutput const& output : table.outputs)
      for (OutputEntry const& entry : output.entries)
        if (entry.from_input) return false;
    std::size_t const rules = logic.rules.size();
    for (std::uint32_t r = 0; r < rules; ++r) table.order.push_back(r);
    if (!ranked) {
      find_alike(table);
      return true;
    }
    std::vector<std::vector<std::size_t>> ranks(rules);
    for (std::uint32_t r = 0; r < rules; ++r)
      for (std::size_t o = 0; o < logic.outputs.size(); ++o) {
        feel::Node const& node = program_.ast[logic.rules[r].outputs[o]];
        ranks[r].push_back(rank_of(logic.outputs[o], program_.ast.constants[node.a]));
      }
    std::stable_sort(table.order.begin(), table.order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return ranks[a] < ranks[b]; });
    return true;
  }

  /// Gives each rule the first one with the same outputs: sorted by their outputs, these stand together.
  static void find_alike(Table& table) {
    std::vector<std::uint32_t> sorted = std::move(table.order);
    table.order.clear();
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return order_of_outputs(table, a, b) < 0; });
    table.alike.resize(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      bool const is_first = i == 0 || order_of_outputs(table, sorted[i - 1], sorted[i]) != 0;
      table.alike[sorted[i]] = is_first ? sorted[i] : table.alike[sorted[i - 1]];
    }
  }

  /// Any order of outputs; 0 where they are equal.
  static int order_of_outputs(Table const& table, std::uint32_t a, std::uint32_t b) {
    for (TableOutput const& output : table.outputs) {
      OutputEntry const& left = output.entries[a];
      OutputEntry const& right = output.entries[b];
      if (left.is_null != right.is_null) return left.is_null ? -1 : 1;
      if (!left.is_null && left.value != right.value) return left.value < right.value ? -1 : 1;
    }
    return 0;
  }

  /// Open texts take the constants that cells name, so that every cell knows its own.
  void add_texts() {
    std::uint32_t at = 0;
    for (RowStep const& step : form_.steps) {
      if (step.table == RowStep::none) continue;
      std::vector<std::uint32_t> const& inputs = inputs_[at++];
      TableLogic const& logic = program_.tables[form_.tables[step.table].logic];
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        Variable& variable = form_.variables[inputs[i]];
        if (!variable.open) continue;
        Constants constants;
        for (TableLogic::Rule const& rule : logic.rules) collect_constants(program_.ast, rule.tests[i], constants);
        TextIndex index;
        for (std::string const& text : constants.texts) index.add(variable.values, text);
      }
    }
  }

  void compile_table(std::uint32_t s) {
    RowStep& step = form_.steps[s];
    Table& table = form_.tables[step.table];
    std::vector<Problem> problems;
    TableCompiler compiler(program_, program_.tables[table.logic], inputs_[step.table], form_.variables);
    if (compiler.compile(table, words_left_, problems)) return;
    if (strict_) problems_.insert(problems_.end(), problems.begin(), problems.end());
    dropped_.push_back(step.table);
    step.table = RowStep::none;
  }

  /// Takes out the tables that turned out to have no row form; positions move up.
  void drop_tables() {
    for (std::size_t i = dropped_.size(); i-- > 0;) {
      form_.tables.erase(form_.tables.begin() + dropped_[i]);
      for (RowStep& step : form_.steps)
        if (step.table != RowStep::none && step.table > dropped_[i]) --step.table;
    }
  }

  /// What a step's expressions read, and whether another must come before it.
  void finish(std::uint32_t s) {
    RowStep& step = form_.steps[s];
    std::vector<std::uint32_t> reads;
    if (step.table == RowStep::none) {
      collect_globals(program_, program_.globals[step.global].node, reads);
    } else {
      for (LateCell const& cell : form_.tables[step.table].late) collect_globals(program_, cell.node, reads);
    }
    make_ascending(reads);
    form_.reads.push_back(reads);
    for (std::uint32_t const g : program_.globals[step.global].requires_)
      step.alone = step.alone && form_.step_of[g] == RowStep::none;
  }

  Program const& program_;
  bool strict_;
  RowForm form_;
  std::vector<std::vector<std::uint32_t>> inputs_;  // by table, before any was dropped
  std::vector<std::uint32_t> dropped_;
  std::size_t words_left_ = words_max;
  std::vector<Problem> problems_;
};

}  // namespace detail

Result<RowForm> row_form(Program const& program, Schema inputs, bool strict) {
  return detail::RowCompiler(program, std::move(inputs), strict).compile();
}

Schema input_schema(Program const& program) {
  Schema schema;
  std::vector<detail::Constants> constants(program.globals.size());
  for (TableLogic const& table : program.tables) {
    for (std::size_t i = 0; i < table.inputs.size(); ++i) {
      feel::Node const& node = program.ast[table.inputs[i].expression];
      if (node.op != feel::Op::global) continue;
      for (TableLogic::Rule const& rule : table.rules)
        detail::collect_constants(program.ast, rule.tests[i], constants[node.a]);
    }
  }
  for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
    Global const& global = program.globals[g];
    if (global.kind != Global::Kind::input) continue;
    std::optional<Type> type = detail::simple_type(program.types[global.type].kind);
    bool const declared = type.has_value();
    std::uint32_t const allowed = program.types[global.type].allowed;
    if (declared && allowed != feel::no_node) detail::collect_constants(program.ast, allowed, constants[g]);
    if (!type && global.type == feel::any_type && !constants[g].mixed) type = constants[g].type;
    Variable variable{global.name, type.value_or(Type::text), 0, {}};
    variable.wide = !type;
    variable.finer = variable.type == Type::number;
    variable.guessed = !declared;
    if (variable.type == Type::text) {
      variable.open = true;
      variable.values = constants[g].texts;
    }
    std::int32_t const scale = constants[g].scale < 2 ? 2 : constants[g].scale > 9 ? 9 : constants[g].scale;
    if (variable.type == Type::number) variable.scale = static_cast<std::uint8_t>(scale);
    schema.push_back(std::move(variable));
  }
  return schema;
}

}  // namespace kanteling::rules
