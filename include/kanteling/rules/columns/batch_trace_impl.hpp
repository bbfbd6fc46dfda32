// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. One row of a batch, after it was
// decided.

#include <utility>

#include "kanteling/rules/columns/batch_state_impl.hpp"

namespace kanteling::rules {

/// The row once more, by itself: for what columns do not keep.
inline RowRun& BatchRun::State::run_of(std::size_t row) {
  if (!asked) asked = std::make_unique<RowRun>(program, form, options.run);
  if (!asked_row) asked_row = std::make_unique<detail::ColumnRow>(program, form);
  if (was_asked && asked_at == row) return *asked;
  asked_row->take(rows, row);
  asked_row->give_to(*asked);
  asked_at = row;
  was_asked = true;
  return *asked;
}

inline std::uint64_t BatchRun::State::number_of(detail::BatchTable const& table, std::size_t row) const {
  auto const number = static_cast<std::uint64_t>(detail::read_int(table.numbers.data(), row, table.width));
  return number & (~std::uint64_t{0} >> (64U - 8U * table.width));
}

/// Of a table that fires one rule columns do not keep which rules contradict each other, or hold while it is
/// open.
inline std::vector<std::uint32_t> BatchRun::State::fired(std::uint32_t step, std::size_t row) {
  std::vector<std::uint32_t> result;
  if (table_of[step] == RowStep::none) return result;
  detail::BatchTable const& table = tables[table_of[step]];
  if (!table.is_single) return fired_of_several(table, row);
  std::uint64_t const number = number_of(table, row);
  if (number > 0 && number <= table.rules) result.push_back(static_cast<std::uint32_t>(number - 1));
  if (number <= table.rules) return result;
  RowRun& run = run_of(row);
  run.decide(step);
  std::span<std::uint64_t const> const bits = run.rule_bits(step);
  for (std::uint32_t r = 0; r < table.rules; ++r)
    if (detail::test_bit(bits.data(), r)) result.push_back(r);
  return result;
}

inline std::vector<std::uint32_t> BatchRun::State::fired_of_several(detail::BatchTable const& table,
                                                                    std::size_t row) const {
  std::vector<std::uint32_t> result;
  BlockBits const* const lines = table.fired.data() + row / block_rows * table.rules;
  for (std::uint32_t r = 0; r < table.rules; ++r)
    if (detail::test_bit(lines[r].words, row % block_rows)) result.push_back(r);
  return result;
}

inline Status BatchRun::State::status(std::uint32_t step, std::size_t row) const {
  if (table_of[step] == RowStep::none) return Status::none;
  detail::BatchTable const& table = tables[table_of[step]];
  if (table.is_single) {
    std::uint64_t const number = number_of(table, row);
    if (number == 0) return Status::none;
    if (number <= table.rules) return Status::matched;
    return number == std::uint64_t{table.rules} + 1 ? Status::undetermined : Status::conflict;
  }
  if (!table.open_bits.empty() && detail::test_bit(table.open_bits.data(), row)) return Status::undetermined;
  std::vector<std::uint32_t> const rules = fired_of_several(table, row);
  if (rules.empty()) return Status::none;
  Table const& of = form.tables[form.steps[step].table];
  if (of.hit_policy == HitPolicy::any)
    for (std::uint32_t const r : rules)
      if (of.alike[r] != of.alike[rules.front()]) return Status::conflict;
  return Status::matched;
}

inline Trace BatchRun::State::trace(std::size_t row, std::string package_hash) {
  bool const has_bits =
      options.keep == Keep::bits && now->row_steps.empty() && !detail::test_bit(by_row.data(), row);
  if (has_bits) return trace_of_bits(row, std::move(package_hash));
  RowRun& run = run_of(row);
  run.decide_all();
  return trace_of(run, form, std::move(package_hash));
}

/// What the rules said, from the answers of the tests: without the values.
inline Trace BatchRun::State::trace_of_bits(std::size_t row, std::string package_hash) const {
  std::vector<char> leaf(now->code.leaf_slots.size());
  BlockBits const* const lines = leaves.data() + row / block_rows * now->code.leaf_count;
  for (std::size_t l = 0; l < leaf.size(); ++l) {
    std::uint32_t const slot = now->code.leaf_slots[l];
    if (slot != detail::CircuitCode::unused)
      leaf[l] = detail::test_bit(lines[slot - 1].words, row % block_rows) ? 1 : 0;
  }
  std::vector<char> const values = detail::values_on_row(now->circuit, leaf);
  auto const holds = [&](detail::Lit lit) { return (values[lit / 2] != 0) != ((lit & 1U) != 0); };
  Trace trace{std::move(package_hash), {}, {}};
  std::vector<detail::FormTable const*> of_step(form.steps.size());
  for (detail::FormTable const& table : now->tables) of_step[table.step] = &table;
  for (std::uint32_t s = 0; s < form.steps.size(); ++s) {
    std::uint32_t const table = form.steps[s].table;
    std::size_t const words = table == RowStep::none ? 0 : form.tables[table].words;
    std::size_t const at = trace.rule_bits.size();
    trace.rule_bits.resize(at + 2 * words);
    trace.decided.push_back(of_step[s] != nullptr ? 1 : 0);
    if (of_step[s] == nullptr) continue;
    for (std::size_t r = 0; r < of_step[s]->rules.size(); ++r) {
      detail::put_bit(trace.rule_bits.data() + at, r, holds(of_step[s]->rules[r].certain));
      detail::put_bit(trace.rule_bits.data() + at + words, r, holds(of_step[s]->rules[r].possible));
    }
  }
  return trace;
}

}  // namespace kanteling::rules
