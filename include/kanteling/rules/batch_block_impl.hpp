// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. One block of a batch, in columns.

#include "kanteling/rules/batch_prepare_impl.hpp"

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
  test_columns(worker, block);
  for (auto const& leaf : now->nulls)
    take_bits(rows.inputs[leaf.input].null_bits, block, slots + leaf.slot * block_words);
  for (auto const& leaf : now->unknowns)
    take_bits(rows.inputs[leaf.input].unknown_bits, block, slots + leaf.slot * block_words);
  for (std::vector<std::uint32_t> const& code : now->code.stages)
    options.kernels->bits({code.data(), code.data() + code.size()}, slots);
  keep_outputs(slots, block);
  keep_tables(slots, block);
  if (now->by_row != detail::never) {
    std::uint64_t const* const from = slots + now->code.slot_of(now->by_row) * block_words;
    for (std::size_t w = 0; w < block_words; ++w) by_row[block * block_words + w] |= from[w];
  }
  if (options.keep == Keep::bits && now->code.leaf_count > 0)
    std::memcpy(leaves.data() + block * now->code.leaf_count, worker.slots.data() + 1,
                now->code.leaf_count * sizeof(detail::CacheLine));
}

inline void BatchRun::State::test_columns(detail::BatchWorker& worker, std::size_t block) {
  std::size_t const first = block * block_rows;
  std::size_t const count = rows.rows - first < block_rows ? rows.rows - first : block_rows;
  for (detail::FormTests const& tests : now->tests) {
    Column const& column = rows.inputs[tests.column];
    void const* values = static_cast<char const*>(column.data) + first * column.width;
    if (count < block_rows) {
      std::memset(worker.tail.data(), 0, block_rows * column.width);
      std::memcpy(worker.tail.data(), values, count * column.width);
      values = worker.tail.data();
    }
    options.kernels->test[width_index(column.width)](
        values, {tests.tests.data(), tests.greater, tests.tests.size() - tests.greater},
        worker.slots[0].words);
  }
}

inline void BatchRun::State::take_bits(std::uint64_t const* bits, std::size_t block,
                                       std::uint64_t* slot) const {
  std::size_t const words = words_of(block);
  for (std::size_t w = 0; w < block_words; ++w) slot[w] = w < words ? bits[block * block_words + w] : 0;
}

inline void BatchRun::State::keep_outputs(std::uint64_t const* slots, std::size_t block) {
  for (detail::BatchOutput& output : outputs) {
    if (output.form == nullptr) continue;
    char* const to = reinterpret_cast<char*>(output.values.data()) + block * block_rows * output.width;
    options.kernels->gather[width_index(output.width)]({output.planes.data(), output.planes.size()}, slots,
                                                       to);
    auto const keep = [&](detail::Lit lit, std::vector<std::uint64_t>& bits) {
      if (lit != detail::never)
        std::memcpy(bits.data() + block * block_words, slots + now->code.slot_of(lit) * block_words,
                    sizeof(detail::CacheLine));
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
    detail::CacheLine* to = table.fired.data() + block * table.rules;
    for (detail::Lit const fired : table.form->fired)
      std::memcpy(to++, slots + now->code.slot_of(fired) * block_words, sizeof(detail::CacheLine));
    if (table.form->open != detail::never)
      std::memcpy(table.open_bits.data() + block * block_words,
                  slots + now->code.slot_of(table.form->open) * block_words, sizeof(detail::CacheLine));
  }
}

}  // namespace kanteling::rules
