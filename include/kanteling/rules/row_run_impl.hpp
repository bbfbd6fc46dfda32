// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include "kanteling/rules/compile_table_impl.hpp"
#include "kanteling/rules/evaluate_row_impl.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/rules/version_impl.hpp"

namespace kanteling::rules {
namespace detail {

inline feel::Value value_of(OutputValue const& value) {
  if (value.is_null) return {};
  if (value.is_unknown) return feel::Value::unknown({});
  switch (value.type) {
    case Type::boolean:
      return feel::Value::of(value.value != 0);
    case Type::number:
      return feel::Value::of(Decimal::of(value.value, value.scale));
    case Type::date:
      return feel::Value::of(feel::Day{value.value});
    case Type::text:
      break;
  }
  return feel::Value::string(std::string(value.text));
}

}  // namespace detail

struct RowRun::State {
  State(Program const& p, RowForm const& f, RunOptions o)
      : program(p), form(f), options(std::move(o)), evaluator(program, options) {
    std::size_t const words = form.variables.size() / 64 + 1;
    cells.resize(form.variables.size());
    null_bits.resize(words);
    unknown_bits.resize(words);
    wide_bits.resize(words);
    filled.resize(program.globals.size());
    done.resize(form.steps.size());
    by_value.resize(form.steps.size());
    answers.resize(form.steps.size());
    open_inputs.resize(form.variables.size());
    std::size_t words_of_rules = 0;
    for (RowStep const& step : form.steps) {
      bits_at.push_back(words_of_rules);
      if (step.table != RowStep::none) words_of_rules += 2 * std::size_t{form.tables[step.table].words};
    }
    rule_bits.resize(words_of_rules);
    for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
      Global const& global = program.globals[g];
      if (global.kind != Global::Kind::function || global.node == feel::no_node) continue;
      evaluator.globals()[g] = evaluator.define(global.node);
    }
    choose_rules();
  }

  RowView row() const { return {cells.data(), null_bits.data(), unknown_bits.data()}; }
  bool is_wide(std::uint32_t variable) const { return detail::test_bit(wide_bits.data(), variable); }

  void set(RowView inputs) {
    std::copy(inputs.cells, inputs.cells + form.inputs, cells.begin());
    std::size_t const whole = form.inputs / 64;
    std::uint64_t const rest = (std::uint64_t{1} << (form.inputs % 64)) - 1;
    std::fill(null_bits.begin(), null_bits.end(), 0);
    std::fill(unknown_bits.begin(), unknown_bits.end(), 0);
    std::fill(wide_bits.begin(), wide_bits.end(), 0);
    std::copy(inputs.null_bits, inputs.null_bits + whole, null_bits.begin());
    std::copy(inputs.unknown_bits, inputs.unknown_bits + whole, unknown_bits.begin());
    if (rest != 0) {
      null_bits[whole] = inputs.null_bits[whole] & rest;
      unknown_bits[whole] = inputs.unknown_bits[whole] & rest;
    }
    std::fill(filled.begin(), filled.end(), false);
    std::fill(done.begin(), done.end(), false);
    std::fill(by_value.begin(), by_value.end(), false);
    problems.clear();
    evaluator.begin();
  }

  /// A text that cells do not name keeps its cell; what no cell can hold stands beside the row.
  void set_value(std::uint32_t input, feel::Value value) {
    Global const& global = program.globals[input];
    value = evaluator.coerce(std::move(value), global.type, global.node, global.name);
    take_problems();
    store(input, value);
    evaluator.globals()[input] = std::move(value);
    filled[input] = true;
  }

  void decide(std::uint32_t step) {
    if (!form.steps[step].alone) {
      std::vector<std::uint32_t> needed{step};
      for (std::size_t i = 0; i < needed.size(); ++i)
        for (std::uint32_t const g : program.globals[form.steps[needed[i]].global].requires_)
          if (form.step_of[g] != RowStep::none && !done[form.step_of[g]]) add(needed, form.step_of[g]);
      std::sort(needed.begin(), needed.end());
      for (std::uint32_t const s : needed) run(s);
    }
    run(step);
  }

  static void add(std::vector<std::uint32_t>& list, std::uint32_t step) {
    if (std::find(list.begin(), list.end(), step) == list.end()) list.push_back(step);
  }

  void run(std::uint32_t s) {
    if (done[s] || program.globals[form.steps[s].global].is_version) return;  // a version answers for its decision
    done[s] = true;
    std::uint32_t const version = versions.empty() ? s : versions[s];
    if (version == RowStep::none) {
      problems.push_back(detail::hole_of(program, form.steps[s].global, *options.days));
      answers[s] = {};
      take_over(s, {});
    } else {
      run_step(version);
      if (version != s) take_over(s, result(version));
    }
  }

  /// The result of a step is that of the version in force.
  void take_over(std::uint32_t s, feel::Value value) {
    std::uint32_t const global = form.steps[s].global;
    store_result(form.steps[s], value);
    evaluator.globals()[global] = std::move(value);
    filled[global] = true;
    by_value[s] = true;
  }

  void run_step(std::uint32_t s) {
    RowStep const& step = form.steps[s];
    bool by_bits = step.table != RowStep::none;
    if (by_bits)
      for (std::uint32_t const v : form.tables[step.table].inputs) by_bits = by_bits && !is_wide(v);
    if (by_bits) {
      run_table(s);
    } else {
      run_expression(s);
    }
  }

  // Tables by bits.

  /// The rules of a step that hold, and those that hold or may hold: kept until the next row.
  detail::Bits certain_of(std::uint32_t s) {
    return {rule_bits.data() + bits_at[s], form.tables[form.steps[s].table].words};
  }
  detail::Bits possible_of(std::uint32_t s) {
    std::size_t const words = form.tables[form.steps[s].table].words;
    return {rule_bits.data() + bits_at[s] + words, words};
  }

  void run_table(std::uint32_t s) {
    RowStep const& step = form.steps[s];
    Table const& table = form.tables[step.table];
    detail::Bits const certain = certain_of(s);
    detail::Bits const possible = possible_of(s);
    Answer& answer = answers[s];
    late_inputs.clear();
    if (table.words > 0) {
      detail::narrow(table, row(), certain, possible);
      if (!in_force_bits.empty() && !in_force_bits[step.table].empty()) {
        for (std::size_t w = 0; w < table.words; ++w) {
          certain[w] &= in_force_bits[step.table][w];
          possible[w] &= in_force_bits[step.table][w];
        }
      }
      if (!table.late.empty()) look_late(table, step.table, certain, possible);
      if (table.hit_policy == HitPolicy::first) detail::drop_after_first_certain(certain, possible);
      if (table.hit_policy == HitPolicy::priority) drop_below_certain(table, certain, possible);
    }
    detail::answer_of(table, row(), certain, possible, answer);
    if (answer.status == Status::undetermined) trace_to_inputs(answer);
    if (answer.status == Status::conflict) report_conflict(table, answer);
    if (!step.is_list) store_outputs(step, table, answer, certain);
  }

  /// The cells that are expressions, of rules that may still fire, in order.
  void look_late(Table const& table, std::uint32_t, detail::Bits certain, detail::Bits possible) {
    TableLogic const& logic = program.tables[table.logic];
    for (std::size_t i = 0; i < table.late.size();) {
      std::uint32_t const rule = table.late[i].rule;
      if (table.hit_policy == HitPolicy::first && certain_before(certain, rule)) return;
      for (; i < table.late.size() && table.late[i].rule == rule; ++i) {
        if (!detail::test_bit(possible.data(), rule)) continue;
        fill_globals(table.late[i].node);
        feel::Value const holds =
            evaluator.test_cell(logic, value_of(table.inputs[table.late[i].input]), table.late[i].node);
        detail::Truth const truth = detail::truth_of(holds);
        if (truth != detail::Truth::yes) detail::put_bit(certain.data(), rule, false);
        if (truth == detail::Truth::no || truth == detail::Truth::none) detail::put_bit(possible.data(), rule, false);
        if (truth == detail::Truth::unknown)
          late_inputs.insert(late_inputs.end(), holds.unknown_inputs().begin(), holds.unknown_inputs().end());
      }
    }
    take_problems();
  }

  static bool certain_before(detail::Bits certain, std::uint32_t rule) {
    for (std::size_t w = 0; w < rule / 64; ++w)
      if (certain[w] != 0) return true;
    return (certain[rule / 64] & ((std::uint64_t{1} << (rule % 64)) - 1)) != 0;
  }

  /// In a PRIORITY table nothing with a lower output than a certain rule can fire.
  static void drop_below_certain(Table const& table, detail::Bits certain, detail::Bits possible) {
    bool below = false;
    for (std::uint32_t const r : table.order) {
      if (below) {
        detail::put_bit(certain.data(), r, false);
        detail::put_bit(possible.data(), r, false);
      }
      below = below || detail::test_bit(certain.data(), r);
    }
  }

  /// An undetermined answer hangs on inputs, not on decisions between.
  void trace_to_inputs(Answer& answer) {
    std::vector<std::uint32_t> all = late_inputs;
    for (std::uint32_t const v : answer.deciding) {
      if (v < form.inputs) {
        all.push_back(v);
      } else {
        all.insert(all.end(), open_inputs[v].begin(), open_inputs[v].end());
      }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    answer.deciding = std::move(all);
  }

  void report_conflict(Table const& table, Answer const& answer) {
    (void)evaluator.conflict(program.tables[table.logic], answer.rules, program.globals[table.global].node);
    take_problems();
  }

  void store_outputs(RowStep const& step, Table const& table, Answer const& answer, detail::Bits certain) {
    for (std::uint32_t o = 0; o < step.variable_count; ++o) {
      std::uint32_t const v = step.first_variable + o;
      OutputValue value;
      if (answer.status == Status::matched && table.aggregation != Aggregation::none) {
        aggregate(table, answer, v, step.global);
        continue;
      }
      if (answer.status == Status::undetermined) {
        value = agreed(table, answer, o, certain);
      } else if (answer.status == Status::matched) {
        value = output_of(table, answer.rules.front(), o, row());
      } else if (answer.status == Status::none && table.outputs[o].has_default) {
        value = detail::value_of(table.outputs[o], table.outputs[o].default_entry, row());
      } else {
        value.is_null = !(answer.status == Status::none && table.aggregation == Aggregation::count);
        value.type = form.variables[v].type;
      }
      put(v, value);
      if (value.is_unknown) open_inputs[v] = unknown_behind(table, answer, o);
    }
  }

  /// What every rule that may still fire says, where one certainly does; else unknown.
  OutputValue agreed(Table const& table, Answer const& answer, std::uint32_t output, detail::Bits certain) {
    OutputValue unknown;
    unknown.is_unknown = true;
    bool const single = !detail::is_list_policy(table.hit_policy);
    if (!single || detail::count_of(certain) == 0) return unknown;
    OutputValue const first = output_of(table, answer.possible.front(), output, row());
    for (std::uint32_t const r : answer.possible) {
      OutputValue const other = output_of(table, r, output, row());
      bool const equal = first.is_null == other.is_null && first.is_unknown == other.is_unknown &&
                         (first.is_null || first.is_unknown || (first.value == other.value && first.scale == other.scale));
      if (!equal || first.is_unknown) return unknown;
    }
    return first;
  }

  /// The inputs that an unknown output hangs on: those that decide the rule, and what possible rules pass on.
  std::vector<std::uint32_t> unknown_behind(Table const& table, Answer const& answer, std::uint32_t output) {
    std::vector<std::uint32_t> all = answer.deciding;
    std::vector<std::uint32_t> const& rules =
        answer.status == Status::undetermined ? answer.possible : answer.rules;
    for (std::uint32_t const r : rules) {
      OutputEntry const& entry = table.outputs[output].entries[r];
      auto const v = static_cast<std::uint32_t>(entry.from_input ? entry.value : 0);
      if (!entry.from_input || !row().is_unknown(v)) continue;
      if (v < form.inputs) {
        all.push_back(v);
      } else {
        all.insert(all.end(), open_inputs[v].begin(), open_inputs[v].end());
      }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// SUM, MIN, MAX on cells of one scale; what does not fit is worked out over FEEL values.
  void aggregate(Table const& table, Answer const& answer, std::uint32_t v, std::uint32_t global) {
    if (table.aggregation == Aggregation::count) {
      put(v, {.type = Type::number, .value = static_cast<std::int64_t>(answer.rules.size())});
      return;
    }
    std::int64_t result = 0;
    bool simple = true;
    for (std::size_t i = 0; i < answer.rules.size() && simple; ++i) {
      OutputValue const one = output_of(table, answer.rules[i], 0, row());
      simple = !one.is_null && !one.is_unknown && one.scale == table.outputs[0].scale;
      if (table.aggregation == Aggregation::sum) {
        simple = simple && !__builtin_add_overflow(result, one.value, &result);
      } else if (i == 0 || (table.aggregation == Aggregation::min ? one.value < result : one.value > result)) {
        result = one.value;
      }
    }
    if (simple) {
      put(v, {.type = Type::number, .value = result, .scale = table.outputs[0].scale});
      return;
    }
    run_expression(form.step_of[global]);
  }

  void put(std::uint32_t v, OutputValue const& value) {
    detail::put_bit(null_bits.data(), v, value.is_null);
    detail::put_bit(unknown_bits.data(), v, value.is_unknown);
    cells[v] = value.value;
    bool const other_scale = value.type == Type::number && !value.is_null && !value.is_unknown &&
                             value.scale != form.variables[v].scale;
    if (!other_scale) return;
    feel::Value const exact = feel::Value::of(Decimal::of(value.value, value.scale));
    store(v, exact);
    if (is_wide(v)) wide_values(v) = exact;
  }

  // Expressions.

  void run_expression(std::uint32_t s) {
    RowStep const& step = form.steps[s];
    Global const& global = program.globals[step.global];
    for (std::uint32_t const g : form.reads[s]) fill(g);
    if (step.table != RowStep::none) fill_inputs(s);  // a table, cell by cell
    feel::Value value = global.node == feel::no_node ? feel::Value() : evaluator.evaluate(global.node);
    value = evaluator.coerce(std::move(value), global.type, global.node, global.name);
    take_problems();
    store_result(step, value);
    if (step.table != RowStep::none) answer_by_cells(s);
    evaluator.globals()[step.global] = std::move(value);
    filled[step.global] = true;
    by_value[s] = true;
  }

  void fill_inputs(std::uint32_t s) {
    for (std::uint32_t const g : program.globals[form.steps[s].global].requires_) fill(g);
    for (std::uint32_t const v : form.tables[form.steps[s].table].inputs)
      if (v < form.inputs) fill(v);
  }

  /// The rules that fired, where a table was evaluated cell by cell.
  void answer_by_cells(std::uint32_t s) {
    Table const& table = form.tables[form.steps[s].table];
    Answer& answer = answers[s];
    detail::TableRun const& run = evaluator.last_table();
    answer = {};
    detail::Bits const certain = certain_of(s);
    detail::Bits const possible = possible_of(s);
    std::fill(certain.begin(), certain.end(), 0);
    std::fill(possible.begin(), possible.end(), 0);
    for (std::uint32_t const r : run.certain) detail::put_bit(certain.data(), r, true);
    for (std::uint32_t const r : run.possible) detail::put_bit(possible.data(), r, true);
    if (table.hit_policy == HitPolicy::priority) drop_below_certain(table, certain, possible);
    detail::answer_of(table, row(), certain, possible, answer);
    bool const open = answer.status == Status::undetermined;
    answer.deciding.clear();
    if (open && run.unknown.is_unknown()) answer.deciding = run.unknown.unknown_inputs();
  }

  void store_result(RowStep const& step, feel::Value const& value) {
    if (step.first_variable == RowStep::none) return;
    if (step.variable_count == 1) {
      store(step.first_variable, value);
      return;
    }
    TableLogic const& logic = program.tables[program.globals[step.global].table];
    for (std::uint32_t o = 0; o < step.variable_count; ++o) {
      feel::Value const* const entry = value.kind() == feel::Kind::context ? value.find(logic.outputs[o].name) : nullptr;
      store(step.first_variable + o, entry != nullptr ? *entry : value);
    }
  }

  /// Puts a value into the cell of a variable, or marks it as one that stands beside the row.
  void store(std::uint32_t v, feel::Value const& value) {
    Variable const& variable = form.variables[v];
    bool fits = false;
    std::int64_t cell = 0;
    using feel::Kind;
    if (value.kind() == Kind::boolean && variable.type == Type::boolean) {
      fits = true;
      cell = value.boolean() ? 1 : 0;
    } else if (value.kind() == Kind::date && variable.type == Type::date) {
      fits = true;
      cell = value.date().days;
    } else if (value.kind() == Kind::string && variable.type == Type::text) {
      auto const at = std::find(variable.values.begin(), variable.values.end(), value.text());
      cell = at - variable.values.begin();
      fits = at != variable.values.end() || variable.open;
    } else if (value.kind() == Kind::number && variable.type == Type::number) {
      std::optional<OnGrid> const point = on_grid(value.number(), variable.scale);
      fits = point && point->exact;
      if (fits) cell = point->floor;
    }
    bool const absent = value.is_null() || value.is_unknown();
    detail::put_bit(null_bits.data(), v, value.is_null());
    detail::put_bit(unknown_bits.data(), v, value.is_unknown());
    detail::put_bit(wide_bits.data(), v, !absent && (!fits || variable.wide));
    cells[v] = cell;
    if (value.is_unknown()) open_inputs[v] = value.unknown_inputs();
  }

  /// Gives the evaluator what a node reads.
  void fill_globals(std::uint32_t node) {
    reads.clear();
    detail::collect_globals(program, node, reads);
    for (std::uint32_t const g : reads) fill(g);
  }

  void fill(std::uint32_t g) {
    if (filled[g]) return;
    Global const& global = program.globals[g];
    if (global.kind == Global::Kind::function) return;
    evaluator.globals()[g] = global.kind == Global::Kind::input ? value_of(g) : result(form.step_of[g]);
    filled[g] = true;  // not before: value_of takes what is filled from there
  }

  feel::Value& wide_values(std::uint32_t v) {
    if (v < form.inputs) return evaluator.globals()[v];
    if (beside.size() < form.variables.size()) beside.resize(form.variables.size());
    return beside[v];
  }

  /// A variable as a FEEL value.
  feel::Value value_of(std::uint32_t v) {
    if (row().is_null(v)) return {};
    if (row().is_unknown(v)) return feel::Value::unknown(v < form.inputs ? std::vector{v} : open_inputs[v]);
    if (is_wide(v) || (v < form.inputs && filled[v])) return wide_values(v);
    Variable const& variable = form.variables[v];
    switch (variable.type) {
      case Type::boolean:
        return feel::Value::of(cells[v] != 0);
      case Type::number:
        return feel::Value::of(Decimal::of(cells[v], variable.scale));
      case Type::date:
        return feel::Value::of(feel::Day{cells[v]});
      case Type::text:
        break;
    }
    auto const position = static_cast<std::uint64_t>(cells[v]);
    return position < variable.values.size() ? feel::Value::string(variable.values[position]) : feel::Value();
  }

  /// The result of a step.
  feel::Value result(std::uint32_t s) {
    RowStep const& step = form.steps[s];
    if (by_value[s]) return evaluator.globals()[step.global];
    Table const& table = form.tables[step.table];
    if (step.is_list) return list_of(table, answers[s]);
    if (step.variable_count == 1) return value_of(step.first_variable);
    bool const none = answers[s].status == Status::none || answers[s].status == Status::conflict;
    bool any_default = false;
    for (TableOutput const& output : table.outputs) any_default = any_default || output.has_default;
    if (none && !(any_default && answers[s].status == Status::none)) return {};
    std::vector<std::pair<std::string, feel::Value>> entries;
    for (std::uint32_t o = 0; o < step.variable_count; ++o)
      entries.emplace_back(table.outputs[o].name, value_of(step.first_variable + o));
    return feel::Value::context(std::move(entries));
  }

  feel::Value list_of(Table const& table, Answer const& answer) {
    if (answer.status == Status::undetermined) return feel::Value::unknown(answer.deciding);
    if (answer.status == Status::none) return default_of(table);
    std::vector<feel::Value> items;
    for (std::uint32_t const r : answer.rules) {
      std::vector<std::pair<std::string, feel::Value>> entries;
      for (std::uint32_t o = 0; o < table.outputs.size(); ++o) {
        feel::Value value = detail::value_of(output_of(table, r, o, row()));
        if (value.is_unknown()) return feel::Value::unknown(unknown_behind(table, answer, o));
        if (table.outputs.size() == 1) items.push_back(std::move(value));
        if (table.outputs.size() > 1) entries.emplace_back(table.outputs[o].name, std::move(value));
      }
      if (table.outputs.size() > 1) items.push_back(feel::Value::context(std::move(entries)));
    }
    return feel::Value::list(std::move(items));
  }

  feel::Value default_of(Table const& table) {
    std::vector<std::pair<std::string, feel::Value>> entries;
    bool any = false;
    for (TableOutput const& output : table.outputs) {
      feel::Value value;
      if (output.has_default) value = detail::value_of(detail::value_of(output, output.default_entry, row()));
      any = any || output.has_default;
      if (table.outputs.size() == 1) return value;
      entries.emplace_back(output.name, std::move(value));
    }
    return any ? feel::Value::context(std::move(entries)) : feel::Value();
  }

  // Days.

  /// The rules of each table that are in force on the days asked for; empty bits where all are.
  void choose_rules() {
    if (options.days) {
      for (RowStep const& step : form.steps) {
        std::optional<std::uint32_t> const version = detail::version_for(program, step.global, options.days);
        versions.push_back(version ? form.step_of[*version] : RowStep::none);
      }
    }
    if (!options.days) return;
    in_force_bits.resize(form.tables.size());
    for (std::size_t t = 0; t < form.tables.size(); ++t) {
      TableLogic const& logic = program.tables[form.tables[t].logic];
      std::vector<std::uint64_t> bits(form.tables[t].words);
      bool all = true;
      for (std::size_t r = 0; r < logic.rules.size(); ++r) {
        bool const counts = in_force(logic.rules[r].source, *options.days);
        all = all && counts;
        detail::put_bit(bits.data(), r, counts);
      }
      if (!all) in_force_bits[t] = std::move(bits);
    }
  }

  void take_problems() {
    std::vector<RunProblem>& found = evaluator.problems();
    if (found.empty()) return;
    problems.insert(problems.end(), found.begin(), found.end());
    found.clear();
  }

  Program const& program;
  RowForm const& form;
  RunOptions options;
  detail::Evaluator evaluator;
  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
  std::vector<std::uint64_t> wide_bits;
  std::vector<char> filled;  // by global: the evaluator has its value
  std::vector<char> done;    // by step
  std::vector<char> by_value;  // by step: its result is a value of the evaluator
  std::vector<Answer> answers;
  std::vector<std::vector<std::uint32_t>> open_inputs;  // by variable that is unknown: the inputs it hangs on
  std::vector<std::vector<std::uint64_t>> in_force_bits;  // by table
  std::vector<std::uint32_t> versions;  // by step: the one in force on the days asked for; empty where none are
  std::vector<feel::Value> beside;  // by variable: of outputs, what no cell can hold
  std::vector<std::uint64_t> rule_bits;  // by step that is a table: words of certain rules, then of possible ones
  std::vector<std::size_t> bits_at;      // by step: where its words begin
  std::vector<std::uint32_t> late_inputs;
  std::vector<std::uint32_t> reads;
  std::vector<RunProblem> problems;
};

RowRun::RowRun(Program const& program, RowForm const& form, RunOptions options)
    : state_(new State(program, form, std::move(options))) {}

RowRun::~RowRun() {
  delete state_;
}

void RowRun::set(RowView inputs) {
  state_->set(inputs);
}

void RowRun::set_value(std::uint32_t input, feel::Value value) {
  state_->set_value(input, std::move(value));
}

void RowRun::decide(std::uint32_t step) {
  state_->decide(step);
}

void RowRun::decide_all() {
  for (std::uint32_t s = 0; s < state_->form.steps.size(); ++s) state_->run(s);
}

Answer const& RowRun::answer(std::uint32_t step) const {
  return state_->answers[step];
}

std::vector<std::uint32_t> const& RowRun::open_inputs(std::uint32_t variable) const {
  std::vector<std::uint32_t>& inputs = state_->open_inputs[variable];
  if (variable < state_->form.inputs) inputs = {variable};
  return inputs;
}

std::uint32_t RowRun::version(std::uint32_t step) const {
  return state_->versions.empty() ? step : state_->versions[step];
}

std::span<std::uint64_t const> RowRun::rule_bits(std::uint32_t step) const {
  RowStep const& of = state_->form.steps[step];
  if (of.table == RowStep::none || state_->done[step] == 0) return {};
  return {state_->rule_bits.data() + state_->bits_at[step], 2 * std::size_t{state_->form.tables[of.table].words}};
}

RowView RowRun::row() const {
  return state_->row();
}

feel::Value RowRun::variable(std::uint32_t variable) const {
  return state_->value_of(variable);
}

std::uint64_t const* RowRun::wide_bits() const {
  return state_->wide_bits.data();
}

bool RowRun::is_decided(std::uint32_t step) const {
  return state_->done[step] != 0;
}

feel::Value RowRun::value(std::uint32_t step) const {
  return state_->result(step);
}

std::vector<RunProblem> const& RowRun::problems() const {
  return state_->problems;
}

bool RowRun::stopped() const {
  return state_->evaluator.stopped();
}

}  // namespace kanteling::rules
