// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. One block of a batch, in columns.

#include "kanteling/rules/columns/batch_prepare_impl.hpp"

namespace kanteling::rules {

inline void BatchRun::State::run_block(void* state, std::size_t worker, std::size_t block) {
  auto& self = *static_cast<State*>(state);
  self.run_columns(self.workers[worker], block);
  self.run_rows(self.workers[worker], block);
}

/// Words of bits that the batch has of a block.
inline std::size_t BatchRun::State::words_of(std::size_t block) const {
  std::size_t const left = (rows.rows - block * block_rows + 63) / 64;
  return left < block_words ? left : block_words;
}

inline void BatchRun::State::run_columns(detail::BatchWorker& worker, std::size_t block) {
  std::uint64_t* const slots = worker.slots[0].words;
  for (auto const& leaf : now->nulls)
    take_bits(rows.inputs[leaf.input].null_bits, block, slots + leaf.slot * block_words);
  for (auto const& leaf : now->unknowns)
    take_bits(rows.inputs[leaf.input].unknown_bits, block, slots + leaf.slot * block_words);
  std::size_t test = 0;
  std::size_t op = 0;
  for (std::size_t stage = 0; stage < now->stages; ++stage) {
    for (; test < now->tests.size() && now->tests[test].stage == stage; ++test)
      test_column(worker, now->tests[test], block);
    std::vector<std::uint32_t> const& code = now->code.stages[stage];
    options.kernels->bits({code.data(), code.data() + code.size()}, slots);
    for (; op < now->lane_ops.size() && now->lane_ops[op].stage == stage; ++op) run_lanes(worker, op, block);
  }
  keep_outputs(worker, block);
  keep_tables(slots, block);
  if (now->by_row != detail::never) {
    std::uint64_t const* const from = slots + now->code.slot_of(now->by_row) * block_words;
    for (std::size_t w = 0; w < block_words; ++w) by_row[block * block_words + w] |= from[w];
  }
  if (options.keep == Keep::bits && now->code.leaf_count > 0)
    std::memcpy(leaves.data() + block * now->code.leaf_count, worker.slots.data() + 1,
                now->code.leaf_count * sizeof(BlockBits));
}

/// The values of a block; the last ones of a batch are copied, and filled up.
inline void const* BatchRun::State::values_of(detail::BatchWorker& worker, Column const& column,
                                              std::size_t block) const {
  std::size_t const first = block * block_rows;
  void const* const values = static_cast<char const*>(column.data) + first * column.width;
  std::size_t const bytes = block_rows * column.width;
  bool const has_next = rows.rows - first >= 2 * block_rows;
  for (std::size_t at = 0; at < bytes && has_next && is_far; at += sizeof(detail::CacheLine))
    __builtin_prefetch(static_cast<char const*>(values) + bytes + at);
  if (rows.rows - first >= block_rows) return values;
  std::memset(worker.tail.data(), 0, bytes);
  std::memcpy(worker.tail.data(), values, (rows.rows - first) * column.width);
  return worker.tail.data();
}

inline void BatchRun::State::test_column(detail::BatchWorker& worker, detail::FormTests const& tests,
                                         std::size_t block) const {
  void const* values = nullptr;
  std::uint8_t width = 8;
  if (tests.lanes != detail::FormTests::no_lanes) {
    values = worker.lanes.data() + tests.lanes * block_rows / 8;
  } else {
    width = rows.inputs[tests.column].width;
    values = values_of(worker, rows.inputs[tests.column], block);
  }
  options.kernels->test[width_index(width)](
      values, {tests.tests.data(), tests.greater, tests.tests.size() - tests.greater}, worker.slots[0].words);
}

inline void BatchRun::State::run_lanes(detail::BatchWorker& worker, std::size_t at, std::size_t block) const {
  detail::FormLaneOp const& op = now->lane_ops[at];
  std::int64_t* const lanes = reinterpret_cast<std::int64_t*>(worker.lanes.data());
  std::int64_t* const to = lanes + op.op.to * block_rows;
  if (op.kind == detail::FormLaneOp::Kind::op) {
    options.kernels->lanes({&op.op, &op.op + 1}, worker.slots[0].words, lanes);
  } else if (op.kind == detail::FormLaneOp::Kind::column) {
    Column const& column = rows.inputs[op.column];
    if (column.width == 0) return;  // nobody looks at them
    options.kernels->widen[width_index(column.width)](values_of(worker, column, block), to);
  } else {
    std::vector<BitPlane> const& planes = lane_planes[at];
    options.kernels->gather[3]({planes.data(), planes.size()}, worker.slots[0].words, to);
  }
}

inline void BatchRun::State::take_bits(std::uint64_t const* bits, std::size_t block,
                                       std::uint64_t* slot) const {
  std::size_t const words = words_of(block);
  for (std::size_t w = 0; w < block_words; ++w) slot[w] = w < words ? bits[block * block_words + w] : 0;
}

inline void BatchRun::State::keep_outputs(detail::BatchWorker const& worker, std::size_t block) {
  std::uint64_t const* const slots = worker.slots[0].words;
  for (detail::BatchOutput& output : outputs) {
    if (output.form == nullptr) continue;
    char* const to = reinterpret_cast<char*>(output.values.data()) + block * block_rows * output.width;
    if (output.form->lanes != detail::Formula::no_lanes) {
      std::memcpy(to, worker.lanes.data() + output.form->lanes * block_rows / 8,
                  block_rows * sizeof(std::int64_t));
    } else {
      options.kernels->gather[width_index(output.width)]({output.planes.data(), output.planes.size()}, slots,
                                                         to);
    }
    auto const keep = [&](detail::Lit lit, std::vector<std::uint64_t>& bits) {
      if (lit != detail::never)
        std::memcpy(bits.data() + block * block_words, slots + now->code.slot_of(lit) * block_words,
                    sizeof(BlockBits));
    };
    keep(output.form->null, output.null_bits);
    keep(output.form->unknown, output.unknown_bits);
  }
}

inline void BatchRun::State::keep_tables(std::uint64_t const* slots, std::size_t block) {
  for (detail::BatchTable& table : tables) {
    if (table.form == nullptr) continue;
    if (table.is_single) {
      char* const to = reinterpret_cast<char*>(table.numbers.data()) + block * block_rows * table.width;
      options.kernels->gather[width_index(table.width)]({table.planes.data(), table.planes.size()}, slots,
                                                        to);
      continue;
    }
    BlockBits* to = table.fired.data() + block * table.rules;
    for (detail::Lit const fired : table.form->fired)
      std::memcpy(to++, slots + now->code.slot_of(fired) * block_words, sizeof(BlockBits));
    if (table.form->open != detail::never)
      std::memcpy(table.open_bits.data() + block * block_words,
                  slots + now->code.slot_of(table.form->open) * block_words, sizeof(BlockBits));
  }
}

}  // namespace kanteling::rules
