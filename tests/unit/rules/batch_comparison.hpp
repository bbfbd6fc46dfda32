// SPDX-License-Identifier: Apache-2.0
#pragma once
// Holds a BatchRun to a RowRun: everything that the two say of the same rows.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "drawn_columns.hpp"
#include "kanteling/rules/batch_run.hpp"
#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/row_run.hpp"
#include "row_feeder.hpp"
#include "shown.hpp"

namespace kanteling::rules::testing {

/// What a RowRun says of one row, all of whose inputs were set as values.
struct RowOutcome {
  struct Output {
    bool is_null = false;
    bool is_unknown = false;
    bool is_beside = false;  ///< no cell holds it
    std::int64_t cell = 0;
    feel::Value value;
  };
  std::vector<feel::Value> values;                ///< by step
  std::vector<Status> statuses;                   ///< by step; of a table
  std::vector<std::vector<std::uint32_t>> fired;  ///< by step; of a table
  std::vector<Output> outputs;                    ///< by variable, from the first output on
  std::vector<std::string> problems;              ///< sorted
  Trace trace;
};

/// Decides the rows of a pool one by one.
class RowOracle {
 public:
  RowOracle(Program const& program, RowForm const& form, Rows const& pool) : form_(form) {
    RowRun run(program, form);
    Feeder feeder(program, form, false);
    for (std::vector<feel::Value> const& row : pool) {
      feeder.set(run, row);
      run.decide_all();
      outcomes_.push_back(outcome(run));
    }
  }

  RowOutcome const& operator[](std::size_t row) const { return outcomes_[row]; }

 private:
  RowOutcome outcome(RowRun const& run) const {
    RowOutcome result;
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) {
      result.values.push_back(run.value(s));
      bool const is_table = form_.steps[s].table != RowStep::none;
      result.statuses.push_back(is_table ? run.answer(s).status : Status::none);
      result.fired.push_back(is_table ? fired(run, s) : std::vector<std::uint32_t>());
    }
    for (std::uint32_t v = form_.inputs; v < form_.variables.size(); ++v)
      result.outputs.push_back(output(run, v));
    for (RunProblem const& problem : run.problems()) result.problems.push_back(shown(problem));
    std::sort(result.problems.begin(), result.problems.end());
    result.trace = trace_of(run, form_, "p");
    return result;
  }

  static std::vector<std::uint32_t> fired(RowRun const& run, std::uint32_t s) {
    std::span<std::uint64_t const> const bits = run.rule_bits(s);
    if (run.answer(s).status == Status::undetermined) return rules_in(bits.first(bits.size() / 2));
    std::vector<std::uint32_t> rules = run.answer(s).rules;
    std::sort(rules.begin(), rules.end());
    return rules;
  }

  RowOutcome::Output output(RowRun const& run, std::uint32_t v) const {
    Variable const& variable = form_.variables[v];
    RowView const row = run.row();
    RowOutcome::Output output{row.is_null(v), row.is_unknown(v), false, 0, {}};
    if (output.is_null || output.is_unknown) return output;
    output.cell = row.cells[v];
    bool const is_other_text =
        variable.type == Type::text && static_cast<std::uint64_t>(output.cell) >= variable.values.size();
    output.is_beside = is_other_text || (run.wide_bits()[v / 64] >> (v % 64) & 1U) != 0;
    if (output.is_beside) output.value = run.variable(v);
    return output;
  }

  RowForm const& form_;
  std::vector<RowOutcome> outcomes_;
};

/// Everything that differs between a decided batch and its rows, as text; empty where nothing does.
class BatchComparison {
 public:
  BatchComparison(Program const& program, RowForm const& form, Rows const& pool)
      : program_(program), form_(form), pool_(pool), oracle_(program, form, pool) {}

  /// All outputs and problems, of all rows.
  std::string columns(BatchRun const& batch, std::vector<std::size_t> const& order) {
    told_.clear();
    if (batch.rows() != order.size()) told_ += "other rows\n";
    std::size_t next = 0;  // in batch.beside()
    for (std::size_t row = 0; row < order.size(); ++row)
      for (RowStep const& step : form_.steps) {
        if (program_.globals[step.global].is_version) continue;
        for (std::uint32_t o = 0; o < step.variable_count; ++o)
          compare_output(batch, step.first_variable + o, row, order[row]);
      }
    for (std::size_t row = 0; row < order.size(); ++row)
      for (std::uint32_t v = form_.inputs; v < form_.variables.size(); ++v) {
        RowOutcome::Output const& output = oracle_[order[row]].outputs[v - form_.inputs];
        if (output.is_beside) compare_beside(batch, v, row, order[row], next++);
      }
    if (next != batch.beside().size()) told_ += "more values beside the columns\n";
    compare_problems(batch, order);
    return told_;
  }

  /// What else is to be asked of one row.
  std::string row(BatchRun& batch, std::size_t row, std::size_t of, Keep keep) {
    told_.clear();
    RowOutcome const& outcome = oracle_[of];
    for (std::uint32_t s = 0; s < form_.steps.size(); ++s) {
      if (program_.globals[form_.steps[s].global].is_version) continue;
      feel::Value const value = batch.value(s, row);
      if (!same(value, outcome.values[s])) tell(s, row, of, shown(value), shown(outcome.values[s]));
      if (keep == Keep::outputs || form_.steps[s].table == RowStep::none) continue;
      if (batch.status(s, row) != outcome.statuses[s])
        tell(s, row, of, "status " + std::to_string(static_cast<int>(batch.status(s, row))),
             std::to_string(static_cast<int>(outcome.statuses[s])));
      std::vector<std::uint32_t> const fired = batch.fired(s, row);
      if (fired != outcome.fired[s]) tell(s, row, of, "fired" + shown(fired), shown(outcome.fired[s]));
    }
    Trace const trace = batch.trace(row, "p");
    if (trace.decided != outcome.trace.decided) told_ += where(row, of) + "other steps in the trace\n";
    if (trace.rule_bits != outcome.trace.rule_bits) told_ += where(row, of) + "other rules in the trace\n";
    return told_;
  }

  /// Explanations: of the row from its trace, and of its values.
  std::string explained(BatchRun& batch, std::size_t row, std::size_t of) {
    told_.clear();
    if (form_.steps.empty()) return told_;
    std::uint32_t const decision = form_.steps.back().global;
    Trace const trace = batch.trace(row, "p");
    auto const by_row = explain(program_, form_, "p", trace, batch.explained_row(row), decision);
    if (!by_row) return where(row, of) + to_string(by_row.error().front()) + "\n";
    std::vector<Explanation> const by_values = explain(program_, pool_[of], decision);
    if (by_row->size() != by_values.size()) return where(row, of) + "other decisions explained\n";
    for (std::size_t e = 0; e < by_values.size(); ++e) {
      Explanation const& a = (*by_row)[e];
      Explanation const& b = by_values[e];
      bool const equal = a.decision == b.decision && a.status == b.status && same(a.value, b.value);
      if (!equal || positions(a.fired) != positions(b.fired))
        told_ += where(row, of) + a.id + " is explained as " + shown(a.value) + shown(positions(a.fired)) +
                 ", from its values as " + shown(b.value) + shown(positions(b.fired)) + "\n";
    }
    return told_;
  }

 private:
  static bool has(std::uint64_t const* bits, std::size_t row) {
    return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
  }

  void compare_output(BatchRun const& batch, std::uint32_t v, std::size_t row, std::size_t of) {
    RowOutcome::Output const& output = oracle_[of].outputs[v - form_.inputs];
    Column const column = batch.output(v);
    if (column.width == 0 || column.scale != form_.variables[v].scale)
      told_ += where(row, of) + form_.variables[v].name + " is no such column\n";
    bool const is_null = has(column.null_bits, row);
    bool const is_unknown = has(column.unknown_bits, row);
    bool const differs = is_null != (output.is_null || output.is_beside) || is_unknown != output.is_unknown;
    if (differs)
      told_ += where(row, of) + form_.variables[v].name + " is " + shown(is_null, is_unknown) + ", not " +
               shown(output.is_null || output.is_beside, output.is_unknown) + "\n";
    if (is_null || is_unknown || differs) return;
    std::int64_t const cell = detail::read_int(column.data, row, column.width);
    if (cell != output.cell)
      told_ += where(row, of) + form_.variables[v].name + " is " + std::to_string(cell) + ", not " +
               std::to_string(output.cell) + "\n";
  }

  void compare_beside(BatchRun const& batch, std::uint32_t v, std::size_t row, std::size_t of,
                      std::size_t at) {
    bool const is_there =
        at < batch.beside().size() && batch.beside()[at].row == row && batch.beside()[at].input == v;
    feel::Value const& value = oracle_[of].outputs[v - form_.inputs].value;
    if (!is_there || !same(batch.beside()[at].value, value))
      told_ += where(row, of) + form_.variables[v].name + " is not beside as " + shown(value) + "\n";
  }

  void compare_problems(BatchRun const& batch, std::vector<std::size_t> const& order) {
    std::size_t next = 0;
    std::vector<std::string> problems;
    for (std::size_t row = 0; row < order.size(); ++row) {
      problems.clear();
      for (; next < batch.problems().size() && batch.problems()[next].row == row; ++next)
        problems.push_back(shown(batch.problems()[next].problem));
      std::sort(problems.begin(), problems.end());
      std::vector<std::string> const& expected = oracle_[order[row]].problems;
      if (problems == expected) continue;
      told_ += where(row, order[row]) + "other problems:\n";
      for (std::string const& text : problems) told_ += "  " + text + "\n";
      told_ += " and one by one:\n";
      for (std::string const& text : expected) told_ += "  " + text + "\n";
    }
    if (next != batch.problems().size()) told_ += "problems of no row\n";
  }

  static std::string shown(bool is_null, bool is_unknown) {
    return is_null ? "null" : is_unknown ? "unknown" : "known";
  }
  using Positions = std::vector<std::uint32_t>;
  static std::string shown(Positions const& rules) { return testing::shown(rules); }
  static std::string shown(feel::Value const& value) { return testing::shown(value); }
  static std::string shown(RunProblem const& problem) { return testing::shown(problem); }

  static Positions positions(std::vector<ExplainedRule> const& rules) {
    Positions result;
    for (ExplainedRule const& rule : rules) result.push_back(rule.position);
    return result;
  }

  static std::string where(std::size_t row, std::size_t of) {
    return "row " + std::to_string(row) + " (" + std::to_string(of) + " of the pool): ";
  }

  void tell(std::uint32_t s, std::size_t row, std::size_t of, std::string const& by_columns,
            std::string const& by_row) {
    told_ += where(row, of) + program_.globals[form_.steps[s].global].name + " is " + by_columns +
             " by columns, " + by_row + " by row\n";
  }

  Program const& program_;
  RowForm const& form_;
  Rows const& pool_;
  RowOracle oracle_;
  std::string told_;
};

}  // namespace kanteling::rules::testing
