// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Many rows at once.

#include <algorithm>

#include "kanteling/rules/columns/batch_store_impl.hpp"
#include "kanteling/rules/columns/batch_values_impl.hpp"

namespace kanteling::rules {

BatchRun::BatchRun(Program const& program, RowForm const& form, BatchOptions options)
    : state_(new State(program, form, std::move(options))) {}

BatchRun::~BatchRun() {
  delete state_;
}

void BatchRun::decide(Columns const& rows) {
  state_->prepare(rows);
  state_->pool.run((rows.rows + block_rows - 1) / block_rows, State::run_block, state_);
  state_->gather_up();
}

/// What the threads found, by row.
inline void BatchRun::State::gather_up() {
  for (detail::BatchWorker& worker : workers) {
    std::move(worker.beside.begin(), worker.beside.end(), std::back_inserter(beside));
    std::move(worker.problems.begin(), worker.problems.end(), std::back_inserter(problems));
  }
  std::sort(beside.begin(), beside.end(), [](Beside const& a, Beside const& b) {
    return a.row != b.row ? a.row < b.row : a.input < b.input;
  });
  std::stable_sort(problems.begin(), problems.end(),
                   [](BatchProblem const& a, BatchProblem const& b) { return a.row < b.row; });
}

std::size_t BatchRun::rows() const {
  return state_->rows.rows;
}

Column BatchRun::output(std::uint32_t variable) const {
  Column column;
  std::uint32_t const at = state_->now == nullptr ? RowStep::none : state_->output_of[variable];
  if (at == RowStep::none) return column;
  detail::BatchOutput const& output = state_->outputs[at];
  column.data = output.values.data();
  column.width = output.width;
  column.scale = state_->form.variables[variable].scale;
  if (!output.has_bits) return column;
  column.null_bits = output.null_bits.data();
  column.unknown_bits = output.unknown_bits.data();
  return column;
}

std::span<Beside const> BatchRun::beside() const {
  return state_->beside;
}

std::span<BatchProblem const> BatchRun::problems() const {
  return state_->problems;
}

std::span<FallBack const> BatchRun::fall_backs() const {
  if (state_->now == nullptr) return {};
  return state_->now->fall_backs;
}

std::size_t BatchRun::rows_one_by_one() const {
  std::size_t count = 0;
  for (detail::BatchWorker const& worker : state_->workers) count += worker.rows;
  return count;
}

double BatchRun::bytes_per_row() const {
  double bytes = 0;
  for (Column const& column : state_->rows.inputs)
    bytes += column.width + (column.null_bits != nullptr ? 0.125 : 0) +
             (column.unknown_bits != nullptr ? 0.125 : 0);
  for (detail::BatchOutput const& output : state_->outputs)
    bytes += output.width + (output.has_bits ? 0.25 : 0);
  for (detail::BatchTable const& table : state_->tables)
    bytes += table.is_single ? table.width : 0.125 * table.rules + (table.open_bits.empty() ? 0 : 0.125);
  if (state_->options.keep == Keep::bits && state_->now != nullptr)
    bytes += 0.125 * state_->now->code.leaf_count;
  return bytes + 0.125;
}

std::uint32_t BatchRun::version(std::uint32_t step) const {
  return state_->answering[step];
}

Status BatchRun::status(std::uint32_t step, std::size_t row) const {
  return state_->status(step, row);
}

std::vector<std::uint32_t> BatchRun::fired(std::uint32_t step, std::size_t row) const {
  return state_->fired(step, row);
}

feel::Value BatchRun::value(std::uint32_t step, std::size_t row) {
  return state_->value(step, row);
}

Trace BatchRun::trace(std::size_t row, std::string package_hash) {
  return state_->trace(row, std::move(package_hash));
}

ExplainedRow BatchRun::explained_row(std::size_t row) {
  (void)state_->run_of(row);
  return state_->asked_row->explained();
}

}  // namespace kanteling::rules
