// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Before a batch: its form and its
// memory.

#include "kanteling/rules/columns/batch_state_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Inputs of more bytes than this hardly come from a near cache: then the next block is asked for while one
/// is worked on. With 1.2 million rows of the workload that is 325 instead of 246 million decisions a second;
/// with 100,000 it would be 620 instead of 660 (bench/rules, AMD EPYC with 32 MB of cache).
inline constexpr std::size_t near_bytes_max = std::size_t{16} << 20U;

/// Forms that a BatchRun keeps: batches of one source differ in what happens to be null.
inline constexpr std::size_t forms_max = 8;

inline ColumnShape shape_of(Column const& column) {
  ColumnShape shape{column.width, column.scale, column.null_bits != nullptr, column.unknown_bits != nullptr};
  if (column.width == 0) shape.scale = 0;
  if (column.width == 0) shape.has_unknown = false;  // what is not null is unknown
  return shape;
}

inline std::vector<BitPlane> planes_of(std::vector<Lit> const& bits, CircuitCode const& code) {
  std::vector<BitPlane> planes;
  for (std::size_t b = 0; b < bits.size(); ++b)
    if (bits[b] != never) planes.push_back({code.slot_of(bits[b]), static_cast<std::uint8_t>(b)});
  return planes;
}

}  // namespace detail

/// What was said of the last batch.
inline void BatchRun::State::forget() {
  rows = {};
  was_asked = false;
  beside.clear();
  problems.clear();
  fall_backs.clear();
  for (detail::BatchWorker& worker : workers) {
    worker.beside.clear();
    worker.problems.clear();
    worker.rows = 0;
  }
}

inline void BatchRun::State::prepare(Columns const& batch) {
  rows = batch;
  std::size_t bytes = 0;
  for (Column const& column : batch.inputs) bytes += batch.rows * column.width;
  is_far = bytes > detail::near_bytes_max;
  choose_form(batch);
  make_room();
  mark_beside();
  list_fall_backs();
}

inline void BatchRun::State::choose_form(Columns const& batch) {
  std::vector<detail::ColumnShape> shapes;
  for (Column const& column : batch.inputs) shapes.push_back(detail::shape_of(column));
  auto const known =
      std::find_if(forms.begin(), forms.end(), [&](auto const& one) { return one->shapes == shapes; });
  if (known != forms.end() && known->get() == now) return;
  if (known != forms.end()) {
    now = known->get();
  } else {
    auto made = std::make_unique<detail::ColumnForm>(
        detail::ColumnCompiler(program, form, std::move(shapes), options).compile());
    if (forms.size() == detail::forms_max) forms.erase(forms.begin());
    forms.push_back(std::move(made));
    now = forms.back().get();
  }
  list_outputs();
  list_tables();
  lane_planes.clear();
  for (detail::FormLaneOp const& op : now->lane_ops)
    lane_planes.push_back(detail::planes_of(op.bits, now->code));
}

/// A place for every output of a decision that can be asked for.
inline void BatchRun::State::list_outputs() {
  output_of.assign(form.variables.size(), RowStep::none);
  outputs.clear();
  for (RowStep const& step : form.steps) {
    if (program.globals[step.global].is_version) continue;
    for (std::uint32_t o = 0; o < step.variable_count; ++o) {
      output_of[step.first_variable + o] = static_cast<std::uint32_t>(outputs.size());
      outputs.emplace_back();
      outputs.back().variable = step.first_variable + o;
    }
  }
  for (detail::FormOutput const& output : now->outputs) {
    detail::BatchOutput& kept = outputs[output_of[output.variable]];
    kept.form = &output;
    kept.width = output.width;
    kept.planes = detail::planes_of(output.bits, now->code);
  }
}

inline void BatchRun::State::list_tables() {
  table_of.assign(form.steps.size(), RowStep::none);
  tables.clear();
  for (std::uint32_t const s : answering) {
    if (s == RowStep::none || table_of[s] != RowStep::none || options.keep == Keep::outputs) continue;
    RowStep const& step = form.steps[s];
    if (step.table == RowStep::none) continue;
    Table const& table = form.tables[step.table];
    table_of[s] = static_cast<std::uint32_t>(tables.size());
    detail::BatchTable kept;
    kept.step = s;
    kept.is_single = detail::fires_one(table.hit_policy);
    kept.rules = static_cast<std::uint32_t>(table.rules.size());
    kept.width = detail::number_width(kept.rules);
    tables.push_back(std::move(kept));
  }
  for (detail::FormTable const& table : now->tables) {
    if (table_of[table.step] == RowStep::none) continue;
    detail::BatchTable& kept = tables[table_of[table.step]];
    kept.form = &table;
    kept.planes = detail::planes_of(table.number, now->code);
  }
}

/// Memory for whole blocks; what was there before may be there still.
inline void BatchRun::State::make_room() {
  std::size_t const blocks = (rows.rows + block_rows - 1) / block_rows;
  std::size_t const words = blocks * block_words;
  bool const may_be_by_row = now->by_row != detail::never || !now->row_steps.empty() || !rows.beside.empty();
  auto const room = [](std::vector<detail::CacheLine>& lines, std::size_t bytes) {
    if (lines.size() < detail::lines_for(bytes)) lines.resize(detail::lines_for(bytes));
  };
  auto const slots = [](std::vector<BlockBits>& bits, std::size_t count) {
    if (bits.size() < count) bits.resize(count);
  };
  for (detail::BatchOutput& output : outputs) {
    room(output.values, blocks * block_rows * output.width);
    bool const has_null = output.form == nullptr || output.form->null != detail::never;
    bool const has_unknown = output.form == nullptr || output.form->unknown != detail::never;
    output.has_bits = has_null || has_unknown || may_be_by_row;
    if (output.has_bits) output.null_bits.assign(words, 0);
    if (output.has_bits) output.unknown_bits.assign(words, 0);
  }
  for (detail::BatchTable& table : tables) {
    if (table.is_single) room(table.numbers, blocks * block_rows * table.width);
    if (!table.is_single) slots(table.fired, blocks * table.rules);
    bool const may_be_open = table.form == nullptr || table.form->open != detail::never || may_be_by_row;
    table.open_bits.assign(may_be_open && !table.is_single ? words : 0, 0);
  }
  by_row.assign(words, 0);
  if (options.keep == Keep::bits) slots(leaves, blocks * now->code.leaf_count);
  std::size_t const wide = block_rows * sizeof(std::int64_t);
  for (detail::BatchWorker& worker : workers) {
    slots(worker.slots, now->code.slots);
    room(worker.lanes, now->lanes * wide);
    room(worker.tail, wide);
    for (std::uint64_t& word : worker.slots[0].words) word = ~std::uint64_t{0};
  }
}

/// Those of the form, and the inputs of this batch that have a value which no column holds.
inline void BatchRun::State::list_fall_backs() {
  fall_backs = now->fall_backs;
  std::vector<bool> told(form.inputs);
  for (Beside const& one : rows.beside) {
    if (told[one.input]) continue;
    told[one.input] = true;
    fall_backs.push_back(
        {RowStep::none, "input " + program.globals[one.input].name,
         "values that its column does not hold: more decimals than its Variable has, or another type",
         false});
  }
}

inline void BatchRun::State::mark_beside() {
  for (Beside const& one : rows.beside) detail::put_bit(by_row.data(), one.row, true);
}

}  // namespace kanteling::rules
