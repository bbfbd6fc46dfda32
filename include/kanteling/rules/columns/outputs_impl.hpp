// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. What the rules that fire say, on
// columns.

#include <algorithm>

#include "kanteling/rules/columns/narrow_impl.hpp"
#include "kanteling/rules/columns/tables_impl.hpp"

namespace kanteling::rules::detail {

/// Empty where a number beyond 64 bits may come of it. Where it is open which rule's variable is passed on,
/// rows say.
inline std::optional<HeldValues> ColumnCompiler::output_of(Table const& table, std::uint32_t output,
                                                           std::vector<Holding> const& rules, Lit open,
                                                           Lit none) {
  if (table.aggregation != Aggregation::none) return aggregated(table, rules, open, none);
  if (!table.outputs[output].passes_on) return chosen(table, output, rules, open, none);
  std::uint32_t const s = row_form_.step_of[table.global];
  std::uint32_t const node = program_.globals[table.global].node;
  note_rows(s, node, open, "rules that may fire pass a variable on");
  formulas_.begin();
  std::optional<HeldValues> held = passed_on(table, output, rules, none);
  note_rows(s, node, formulas_.by_row(), "numbers of too many digits are passed on");
  return held;
}

/// An output of the one rule that fires. Where it is open which, all that may fire must say the same, and one
/// must fire.
inline HeldValues ColumnCompiler::chosen(Table const& table, std::uint32_t output,
                                         std::vector<Holding> const& rules, Lit open, Lit none) {
  TableOutput const& column = table.outputs[output];
  HeldValues held;
  held.kind = HeldValues::Kind::classes;
  ClassMaker maker;
  std::vector<Lit> certain;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    maker.add(column.entries[r], rules[r].possible);
    certain.push_back(rules[r].certain);
  }
  held.classes = maker.classes(circuit());
  if (open != never) {
    Lit some = never;
    std::vector<Lit> unsure{no(circuit().any(std::move(certain)))};
    for (ValueClass const& one : held.classes) {
      unsure.push_back(circuit().both(some, one.where));
      some = circuit().either(some, one.where);
    }
    held.unknown = circuit().both(open, circuit().any(std::move(unsure)));
    for (ValueClass& one : held.classes) one.where = circuit().without(one.where, held.unknown);
  }
  add_default(held, column, none);
  return held;
}

inline void ColumnCompiler::add_default(HeldValues& held, TableOutput const& output, Lit none) {
  OutputEntry entry;
  entry.is_null = true;
  if (output.has_default) entry = output.default_entry;
  if (none == never && entry.is_null) return;  // other values count for the width: see summed()
  for (ValueClass& one : held.classes) {
    if (one.is_null != entry.is_null || (!entry.is_null && one.value != entry.value)) continue;
    one.where = circuit().either(one.where, none);
    return;
  }
  held.classes.push_back({entry.is_null ? 0 : entry.value, entry.is_null, none});
}

inline HeldValues ColumnCompiler::aggregated(Table const& table, std::vector<Holding> const& rules, Lit open,
                                             Lit none) {
  TableOutput const& output = table.outputs.front();
  bool const counts = table.aggregation == Aggregation::count;
  HeldValues held;
  if (counts || table.aggregation == Aggregation::sum) {
    std::vector<std::pair<std::int64_t, Lit>> parts;
    for (std::size_t r = 0; r < rules.size(); ++r) {
      bool const is_null = !counts && output.entries[r].is_null;
      if (is_null) by_row_.push_back(rules[r].certain);
      if (!is_null) parts.emplace_back(counts ? 1 : output.entries[r].value, rules[r].certain);
    }
    std::optional<std::int64_t> by_default;
    if (counts && !output.has_default) by_default = 0;
    if (output.has_default && !output.default_entry.is_null) by_default = output.default_entry.value;
    held = summed(std::move(parts), by_default, none);
  } else {
    held = best_of(table, rules);
    add_default(held, output, none);
    for (ValueClass& one : held.classes) one.where = circuit().without(one.where, open);
  }
  held.unknown = open;
  return held;
}

/// A sum in bits, lowest first: three of one weight make one of it and one of the next, until one of each is
/// left. What is subtracted is added where it does not hold, from a lower beginning.
inline HeldValues ColumnCompiler::summed(std::vector<std::pair<std::int64_t, Lit>> parts,
                                         std::optional<std::int64_t> by_default, Lit none) {
  HeldValues held;
  held.kind = HeldValues::Kind::number;
  for (auto const& [value, where] : parts) held.low += value < 0 ? value : 0;
  std::int64_t const sum_low = held.low;
  if (by_default && *by_default < held.low) held.low = *by_default;
  std::vector<std::vector<Lit>> weights(64);
  auto const put = [&](std::uint64_t value, Lit where) {
    for (std::size_t b = 0; value >> b != 0; ++b)
      if ((value >> b & 1U) != 0) weights[b].push_back(where);
  };
  for (auto const& [value, where] : parts)
    put(static_cast<std::uint64_t>(value < 0 ? -value : value), value < 0 ? no(where) : where);
  put(static_cast<std::uint64_t>(sum_low - held.low), always);
  std::uint64_t most = static_cast<std::uint64_t>(sum_low - held.low);
  for (auto const& [value, where] : parts) most += static_cast<std::uint64_t>(value < 0 ? -value : value);
  for (std::size_t b = 0; b < weights.size(); ++b) {
    for (std::size_t at = 0; weights[b].size() - at > 1;) {
      Lit const first = weights[b][at];
      Lit const second = weights[b][at + 1];
      bool const is_pair = weights[b].size() - at == 2;
      Lit const third = is_pair ? never : weights[b][at + 2];
      at += is_pair ? 2 : 3;
      auto const [sum, carry] = circuit().add(first, second, third);
      weights[b].push_back(sum);
      if (b + 1 < weights.size()) weights[b + 1].push_back(carry);
    }
    bool const can_be = most >> b != 0 && !weights[b].empty();
    held.bits.push_back(can_be ? weights[b].back() : never);
  }
  if (!by_default) held.null = none;
  if (by_default.value_or(0) != 0) {  // with no rule the sum is 0
    auto const rest = static_cast<std::uint64_t>(*by_default - held.low);
    for (std::size_t b = 0; b < held.bits.size(); ++b)
      held.bits[b] = (rest >> b & 1U) != 0 ? circuit().either(held.bits[b], none)
                                           : circuit().without(held.bits[b], none);
  }
  // Rows that are decided one by one may need bits that no row in columns has.
  auto const is_unused = [&](std::size_t b) { return held.bits[b] == never && most >> b == 0; };
  while (!held.bits.empty() && is_unused(held.bits.size() - 1)) held.bits.pop_back();
  return held;
}

/// MIN or MAX: the first value, from the best on, of which a rule holds.
inline HeldValues ColumnCompiler::best_of(Table const& table, std::vector<Holding> const& rules) {
  HeldValues held;
  held.kind = HeldValues::Kind::classes;
  ClassMaker maker;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    OutputEntry const& entry = table.outputs.front().entries[r];
    if (entry.is_null) by_row_.push_back(rules[r].certain);
    if (!entry.is_null) maker.add(entry, rules[r].certain);
  }
  held.classes = maker.classes(circuit());
  if (table.aggregation == Aggregation::max) std::reverse(held.classes.begin(), held.classes.end());
  Lit free = always;
  for (ValueClass& one : held.classes) {
    one.where = circuit().both(one.where, free);
    free = circuit().without(free, one.where);
  }
  return held;
}

/// The bits of a number, from its low end on, as the bits of the number itself in two's complement.
inline std::vector<Lit> ColumnCompiler::whole_number(HeldValues const& held, std::size_t width) {
  std::vector<Lit> bits = held.bits;
  bits.resize(width, never);
  if (held.low == 0) return bits;
  Lit carry = never;
  for (std::size_t b = 0; b < width; ++b) {
    Lit const low = (static_cast<std::uint64_t>(held.low) >> b & 1U) != 0 ? always : never;
    auto const [sum, next] = circuit().add(bits[b], low, carry);
    bits[b] = sum;
    carry = next;
  }
  return bits;
}

/// A variable as a column, as narrow as its values allow.
inline void ColumnCompiler::keep_output(std::uint32_t variable) {
  HeldValues const& held = held_[variable];
  FormOutput output;
  output.variable = variable;
  output.unknown = held.unknown;
  output.null = held.null;
  if (held.kind == HeldValues::Kind::tested) {
    output.width = 8;
    output.lanes = formulas_.lanes_of_column(held.column).lanes;
  } else if (held.kind == HeldValues::Kind::number) {
    bool const is_large = held.bits.size() > 61;
    std::int64_t const top =
        is_large ? all_numbers.high : held.low + ((std::int64_t{1} << held.bits.size()) - 1);
    output.width = std::max(width_of(held.low), width_of(top));
    output.bits = whole_number(held, 8U * output.width);
  } else {
    ClassBits classes = bits_of(circuit(), held.classes);
    output.null = circuit().either(output.null, classes.null);
    output.width = std::max(width_of(classes.low), width_of(classes.high));
    classes.bits.resize(8U * output.width);
    output.bits = std::move(classes.bits);
  }
  made_.outputs.push_back(std::move(output));
}

}  // namespace kanteling::rules::detail
