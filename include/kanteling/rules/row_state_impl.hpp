// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. The state of a RowRun, and its steps in order.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/evaluate_table_impl.hpp"
#include "kanteling/rules/globals_read_impl.hpp"
#include "kanteling/rules/row_cells_impl.hpp"
#include "kanteling/rules/row_lookup_impl.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/rules/version_impl.hpp"

namespace kanteling::rules {

struct RowRun::State {
  State(Program const& p, RowForm const& f, RunOptions o)
      : program(p), form(f), options(std::move(o)), evaluator(program, options), cells(f.variables, f.inputs) {
    filled.resize(program.globals.size());
    done.resize(form.steps.size());
    by_value.resize(form.steps.size());
    answers.resize(form.steps.size());
    open_bits.resize(cells.open_words());
    std::size_t words = 0;
    for (RowStep const& step : form.steps) {
      bits_at.push_back(words);
      if (step.table != RowStep::none) words += 2 * std::size_t{form.tables[step.table].words};
    }
    rule_bits.resize(words);
    for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
      Global const& global = program.globals[g];
      if (global.kind != Global::Kind::function || global.node == feel::no_node) continue;
      evaluator.globals()[g] = evaluator.define(global.node);
    }
    for (Table const& table : form.tables) narrow_tables.push_back(detail::narrow_table(table));
    if (options.days) choose_versions();
  }

  void set(RowView inputs) {
    cells.set(inputs);
    std::fill(done.begin(), done.end(), false);
    if (has_values) std::fill(filled.begin(), filled.end(), false);
    if (has_values) std::fill(by_value.begin(), by_value.end(), false);
    has_values = false;
    problems.clear();
    evaluator.begin();
  }

  void set_value(std::uint32_t input, feel::Value value) {
    Global const& global = program.globals[input];
    value = evaluator.coerce(std::move(value), global.type, global.node, global.name);
    take_problems();
    cells.store(input, std::move(value));
  }

  // Steps.

  void decide(std::uint32_t step) {
    if (!form.steps[step].alone || !versions.empty()) {
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
    std::uint32_t const version = versions.empty() ? s : versions[s];
    if (version == s) {
      run_step(s);
    } else if (version == RowStep::none) {
      problems.push_back(detail::hole_of(program, form.steps[s].global, *options.days));
      answers[s] = {};
      take_over(s, {});
    } else {
      run_step(version);
      take_over(s, result(version));
    }
    done[s] = true;
  }

  void run_step(std::uint32_t s) {
    done[s] = true;
    if (is_by_bits(s)) {
      run_table(s);
    } else {
      run_expression(s);
    }
  }

  /// A table of which all that it reads lies in cells.
  bool is_by_bits(std::uint32_t s) const {
    if (form.steps[s].table == RowStep::none) return false;
    if (!cells.has_wide()) return true;
    Table const& table = form.tables[form.steps[s].table];
    for (std::uint32_t const v : table.inputs)
      if (cells.is_wide(v)) return false;
    for (std::uint32_t const v : table.passed_on)
      if (cells.is_wide(v)) return false;
    return true;
  }

  /// The result of a step is that of the version in force.
  void take_over(std::uint32_t s, feel::Value value) {
    store_result(form.steps[s], value);
    keep_value(s, std::move(value));
  }

  void keep_value(std::uint32_t s, feel::Value value) {
    std::uint32_t const global = form.steps[s].global;
    evaluator.globals()[global] = std::move(value);
    filled[global] = true;
    by_value[s] = true;
    has_values = true;
  }

  void take_problems() {
    std::vector<RunProblem>& found = evaluator.problems();
    if (found.empty()) return;
    problems.insert(problems.end(), found.begin(), found.end());
    found.clear();
  }

  /// The version of each decision, and the rules of each table, that are in force on the days asked for.
  void choose_versions() {
    for (std::uint32_t s = 0; s < form.steps.size(); ++s)
      versions.push_back(detail::answering_step(program, form, s, options.days));
    for (Table const& table : form.tables) {
      TableLogic const& logic = program.tables[table.logic];
      std::vector<std::uint64_t> bits(table.words);
      bool all = true;
      for (std::size_t r = 0; r < logic.rules.size(); ++r) {
        bool const counts = in_force(logic.rules[r].source, *options.days);
        all = all && counts;
        detail::put_bit(bits.data(), r, counts);
      }
      if (all) bits.clear();
      in_force_bits.push_back(std::move(bits));
    }
  }

  // Tables by bits: row_table_impl.hpp.

  detail::Bits certain_of(std::uint32_t s);
  detail::Bits possible_of(std::uint32_t s);
  void run_table(std::uint32_t s);
  void look_late(Table const& table, detail::Bits certain, detail::Bits possible);
  void hang_on_inputs(Answer& answer, detail::Bits certain, detail::Bits possible);
  void store_outputs(std::uint32_t s);
  OutputValue output_value(Table const& table, std::uint32_t output, Answer const& answer, detail::Bits certain);
  OutputValue agreed(Table const& table, Answer const& answer, std::uint32_t output, detail::Bits certain);
  void add_open(Table const& table, Answer const& answer, std::uint32_t output, std::uint64_t* to);
  bool aggregate(Table const& table, Answer const& answer, std::uint32_t variable);

  // Expressions, and results as values: row_values_impl.hpp.

  void run_expression(std::uint32_t s);
  void answer_by_cells(std::uint32_t s);
  void store_result(RowStep const& step, feel::Value const& value);
  void fill(std::uint32_t global);
  feel::Value result(std::uint32_t s);
  feel::Value list_of(Table const& table, Answer const& answer);
  feel::Value default_of(Table const& table, Answer const& answer);
  feel::Value open_value(Table const& table, Answer const& answer, std::uint32_t output);

  Program const& program;
  RowForm const& form;
  RunOptions options;
  detail::Evaluator evaluator;
  detail::RowCells cells;
  std::vector<char> filled;    // by global: the evaluator has its value
  std::vector<char> done;      // by step
  std::vector<char> by_value;  // by step: its result is a value of the evaluator
  bool has_values = false;     // some of the two are set
  std::vector<Answer> answers;
  std::vector<detail::NarrowTable> narrow_tables;  // by table
  std::vector<std::uint64_t> rule_bits;  // by step that is a table: words of certain rules, then of possible ones
  std::vector<std::size_t> bits_at;      // by step: where its words begin
  std::vector<std::vector<std::uint64_t>> in_force_bits;  // by table; empty where all its rules are in force
  std::vector<std::uint32_t> versions;  // by step: the one in force; empty where no days are asked for
  struct LateOpen {
    std::uint32_t rule;
    std::uint32_t input;
  };
  std::vector<LateOpen> late_open;  // the inputs that late cells of the table at hand hang on
  std::vector<std::uint64_t> open_bits;  // inputs that an answer or an output hangs on
  std::vector<std::uint32_t> reads;
  std::vector<RunProblem> problems;
};

}  // namespace kanteling::rules
