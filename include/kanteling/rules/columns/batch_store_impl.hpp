// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Rows of a batch that a RowRun decides,
// put where the columns would have put them.

#include "kanteling/rules/columns/batch_block_impl.hpp"

namespace kanteling::rules {

inline void BatchRun::State::run_rows(detail::BatchWorker& worker, std::size_t block) {
  std::size_t const first = block * block_rows;
  std::size_t const end = rows.rows - first < block_rows ? rows.rows : first + block_rows;
  if (!now->row_steps.empty()) {
    for (std::size_t row = first; row < end; ++row)
      run_row(worker, row, detail::test_bit(by_row.data(), row));
    return;
  }
  for (std::size_t w = block * block_words; w * 64 < end; ++w) {
    if (end - w * 64 < 64) by_row[w] &= (std::uint64_t{1} << (end - w * 64)) - 1;
    for (std::uint64_t word = by_row[w]; word != 0; word &= word - 1)
      run_row(worker, w * 64 + static_cast<std::size_t>(__builtin_ctzll(word)), true);
  }
}

/// `all`: every step, not only those that never run in columns.
inline void BatchRun::State::run_row(detail::BatchWorker& worker, std::size_t row, bool all) {
  if (!worker.run) worker.run = std::make_unique<RowRun>(program, form, options.run);
  if (!worker.row) worker.row = std::make_unique<detail::ColumnRow>(program, form);
  ++worker.rows;
  worker.row->take(rows, row);
  worker.row->give_to(*worker.run);
  if (all) {
    worker.run->decide_all();
    for (std::uint32_t s = 0; s < form.steps.size(); ++s) store_step(worker, s, row);
  } else {
    for (std::uint32_t const s : now->row_steps) worker.run->decide(s);
    for (std::uint32_t const s : now->row_steps) store_step(worker, s, row);
  }
  for (RunProblem const& problem : worker.run->problems()) worker.problems.push_back({row, problem});
}

inline void BatchRun::State::store_step(detail::BatchWorker& worker, std::uint32_t s, std::size_t row) {
  RowStep const& step = form.steps[s];
  if (program.globals[step.global].is_version) return;
  std::uint32_t const version = answering[s];
  if (version != RowStep::none && table_of[version] != RowStep::none)
    store_rules(*worker.run, tables[table_of[version]], row);
  if (step.first_variable == RowStep::none) return;
  for (std::uint32_t o = 0; o < step.variable_count; ++o)
    store_output(worker, outputs[output_of[step.first_variable + o]], row);
}

inline void BatchRun::State::store_rules(RowRun const& run, detail::BatchTable& table, std::size_t row) {
  Answer const& answer = run.answer(table.step);
  bool const is_open = answer.status == Status::undetermined;
  if (table.is_single) {
    std::int64_t number = 0;
    if (answer.status == Status::matched) number = std::int64_t{answer.rules.front()} + 1;
    if (is_open) number = std::int64_t{table.rules} + 1;
    if (answer.status == Status::conflict) number = std::int64_t{table.rules} + 2;
    return detail::write_int(table.numbers.data(), row, table.width, number);
  }
  if (!table.open_bits.empty()) detail::put_bit(table.open_bits.data(), row, is_open);
  std::span<std::uint64_t const> const bits = run.rule_bits(table.step);
  BlockBits* const fired = table.fired.data() + row / block_rows * table.rules;
  for (std::uint32_t r = 0; r < table.rules; ++r)
    detail::put_bit(fired[r].words, row % block_rows, detail::test_bit(bits.data(), r));
}

inline void BatchRun::State::store_output(detail::BatchWorker& worker, detail::BatchOutput& output,
                                          std::size_t row) {
  RowRun const& run = *worker.run;
  RowView const view = run.row();
  std::uint32_t const v = output.variable;
  Variable const& variable = form.variables[v];
  std::int64_t const cell = view.cells[v];
  bool const is_unknown = view.is_unknown(v);
  bool is_null = view.is_null(v);
  if (!is_null && !is_unknown) {
    bool const is_wide = detail::test_bit(run.wide_bits(), v) || detail::width_of(cell) > output.width;
    bool const is_other_text =
        variable.type == Type::text && static_cast<std::uint64_t>(cell) >= variable.values.size();
    is_null = is_wide || is_other_text;
    if (is_null) worker.beside.push_back({row, v, run.variable(v)});
  }
  bool const has_value = !is_null && !is_unknown;
  detail::write_int(output.values.data(), row, output.width, has_value ? cell : 0);
  detail::put_bit(output.null_bits.data(), row, is_null);
  detail::put_bit(output.unknown_bits.data(), row, is_unknown);
}

}  // namespace kanteling::rules
