// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules {

/// Evaluates the decisions of a row form on one row after the other. Keeps what it needs between rows: after the first
/// rows nothing is allocated where all decisions are tables over simple values. One per thread.
class RowRun {
 public:
  RowRun(Program const& program, RowForm const& form, RunOptions options = {});
  RowRun(RowRun const&) = delete;
  RowRun& operator=(RowRun const&) = delete;
  ~RowRun();

  /// The next row: cells of the inputs. They are copied.
  void set(RowView inputs);
  /// A value of an input that no cell can hold (see Variable::wide; a number with too many decimals), after set().
  void set_value(std::uint32_t input, feel::Value value);

  /// A decision by its step, and those it needs.
  void decide(std::uint32_t step);
  /// All decisions, in the order of the program.
  void decide_all();

  /// What a table said of the row; of a step that is a table and was decided. Valid until the next row.
  Answer const& answer(std::uint32_t step) const;
  /// The step that answers for a step on the days asked for: one of its versions in time, or itself. RowStep::none where
  /// none is in force.
  std::uint32_t version(std::uint32_t step) const;
  /// The rules of a decided step that is a table: bit r % 64 of word r / 64 for each that holds, then so many words for
  /// those that hold or may hold, as the hit policy leaves them. Empty for every other step. Valid until the next row.
  std::span<std::uint64_t const> rule_bits(std::uint32_t step) const;
  /// The row with what was decided: cells of all variables of the form.
  RowView row() const;
  /// An input, or an output of a decided step, as a FEEL value; a text that no cell names only if it was set as a value.
  feel::Value variable(std::uint32_t variable) const;
  /// Bit v % 64 of word v / 64 for each variable whose value is not its cell in row() but stands beside the row.
  std::uint64_t const* wide_bits() const;
  /// Of a variable that is unknown: the inputs that it hangs on, ascending.
  std::vector<std::uint32_t> open_inputs(std::uint32_t variable) const;
  bool is_decided(std::uint32_t step) const;
  /// The result of a decided step as a FEEL value.
  feel::Value value(std::uint32_t step) const;
  /// What went wrong on this row: see RunResult.
  std::vector<RunProblem> const& problems() const;
  bool stopped() const;

 private:
  struct State;
  State* state_;
};

}  // namespace kanteling::rules
