// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kanteling/rules/batch.hpp"
#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules {

/// Decides many rows at once: tests of whole columns as bits, rules as ANDs of bits, blocks of rows on
/// several threads. Every row comes out as a RowRun decides it with set_value() of its inputs. What does not
/// run in columns is decided by a RowRun, row by row: see fall_backs. Keeps its memory, and its form for
/// columns of the same widths, between batches.
class BatchRun {
 public:
  /// The program and its form must outlive the run.
  BatchRun(Program const& program, RowForm const& form, BatchOptions options = {});
  BatchRun(BatchRun const&) = delete;
  BatchRun& operator=(BatchRun const&) = delete;
  ~BatchRun();

  /// Decides all decisions of all rows. What `rows` points to must stay until the next batch: rows are looked
  /// at again when somebody asks for more than columns.
  void decide(Columns const& rows);

  // Of the last batch; good until the next.

  std::size_t rows() const;
  /// An output: a variable of the form from RowForm::inputs on. Its scale is the Variable's. Width 0: no
  /// decision that counts on these days has it.
  Column output(std::uint32_t variable) const;
  /// Outputs that no column holds, by row and variable (`input` is the variable): numbers with too many
  /// digits, texts that the Variable does not name. Their cells are null.
  std::span<Beside const> beside() const;
  /// What went wrong, by row.
  std::span<BatchProblem const> problems() const;
  /// What did not run in columns.
  std::span<FallBack const> fall_backs() const;
  /// Rows that were decided one by one.
  std::size_t rows_one_by_one() const;
  /// Bytes of columns, rules and bits per row, the inputs included.
  double bytes_per_row() const;

  // Of one row. Not for several threads at once.

  /// The result of a step, as RowRun::value.
  feel::Value value(std::uint32_t step, std::size_t row);
  /// The step that answers for a step on the days of the options, as RowRun::version: its version in force, or itself.
  std::uint32_t version(std::uint32_t step) const;
  /// With Keep::rules or Keep::bits, of a step that is a table and answers: what became of it.
  Status status(std::uint32_t step, std::size_t row) const;
  /// The rules of `status`: those that fired or contradict each other, in rule order; while it is
  /// undetermined those that certainly hold.
  std::vector<std::uint32_t> fired(std::uint32_t step, std::size_t row) const;
  /// What explain() takes.
  Trace trace(std::size_t row, std::string package_hash);
  /// Good until another row is asked for.
  ExplainedRow explained_row(std::size_t row);

 private:
  struct State;
  State* state_;
};

}  // namespace kanteling::rules
