// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules {
namespace detail {

using Bits = std::span<std::uint64_t>;

inline bool test_bit(std::uint64_t const* bits, std::size_t at) {
  return (bits[at / 64] >> (at % 64) & 1U) != 0;
}

/// Calls f(rule) for every rule of a set, in rule order.
template <class F>
void for_each_rule(std::uint64_t word, std::size_t word_index, F f) {
  for (; word != 0; word &= word - 1) {
    f(static_cast<std::uint32_t>(word_index * 64 + static_cast<std::size_t>(__builtin_ctzll(word))));
  }
}

/// The rules whose cell holds for a value, known or null.
inline std::uint64_t const* rules_for(TableColumn const& column, RowView row, std::size_t words) {
  if (row.is_null(column.variable)) return column.on_null.data();
  auto const cut = std::upper_bound(column.cuts.begin(), column.cuts.end(), row.cells[column.variable]);
  return column.segments.data() + static_cast<std::size_t>(cut - column.cuts.begin()) * words;
}

inline void fill_all_rules(Bits bits, std::size_t count) {
  std::fill(bits.begin(), bits.end(), ~std::uint64_t{0});
  if (count % 64 != 0) bits.back() = (std::uint64_t{1} << (count % 64)) - 1;
}

/// Leaves in `certain` the rules that hold whatever is unknown, in `possible` those that may hold.
inline void narrow(Table const& table, RowView row, Bits certain, Bits possible) {
  fill_all_rules(certain, table.rules.size());
  fill_all_rules(possible, table.rules.size());
  for (TableColumn const& column : table.columns) {
    bool const unknown = row.is_unknown(column.variable);
    std::uint64_t const* const known = unknown ? nullptr : rules_for(column, row, table.words);
    std::uint64_t const* const sure = unknown ? column.certain_if_unknown.data() : known;
    std::uint64_t const* const may = unknown ? column.possible_if_unknown.data() : known;
    for (std::size_t w = 0; w < table.words; ++w) {
      certain[w] &= sure[w];
      possible[w] &= may[w];
    }
  }
}

/// In a FIRST table nothing after the first certain rule can fire.
inline void drop_after_first_certain(Bits certain, Bits possible) {
  for (std::size_t w = 0; w < certain.size(); ++w) {
    if (certain[w] == 0) continue;
    std::uint64_t const first = certain[w] & (~certain[w] + 1);
    certain[w] = first;
    possible[w] &= first | (first - 1);
    std::fill(certain.begin() + static_cast<std::ptrdiff_t>(w) + 1, certain.end(), 0);
    std::fill(possible.begin() + static_cast<std::ptrdiff_t>(w) + 1, possible.end(), 0);
    return;
  }
}

inline void collect(Bits bits, std::vector<std::uint32_t>& rules) {
  for (std::size_t w = 0; w < bits.size(); ++w)
    for_each_rule(bits[w], w, [&](std::uint32_t r) { rules.push_back(r); });
}

/// The unknown variables because of which a rule is possible and not certain.
inline void collect_deciding(Table const& table, RowView row, Bits certain, Bits possible,
                             std::vector<std::uint32_t>& deciding) {
  for (TableColumn const& column : table.columns) {
    if (!row.is_unknown(column.variable)) continue;
    std::uint64_t open = 0;
    for (std::size_t w = 0; w < certain.size(); ++w)
      open |= possible[w] & ~certain[w] & ~column.certain_if_unknown[w];
    if (open != 0) deciding.push_back(column.variable);
  }
}

inline Answer answer_of(Table const& table, RowView row, Bits certain, Bits possible) {
  if (table.hit_policy == HitPolicy::first) drop_after_first_certain(certain, possible);
  std::size_t certain_count = 0;
  bool open = false;
  for (std::size_t w = 0; w < certain.size(); ++w) {
    certain_count += static_cast<std::size_t>(__builtin_popcountll(certain[w]));
    open = open || certain[w] != possible[w];
  }
  Answer answer;
  if (table.hit_policy == HitPolicy::unique && certain_count > 1) {
    answer.status = Status::conflict;
    collect(certain, answer.rules);
  } else if (open) {
    answer.status = Status::undetermined;
    collect(possible, answer.possible);
    collect_deciding(table, row, certain, possible, answer.deciding);
  } else if (certain_count > 0) {
    answer.status = Status::matched;
    collect(certain, answer.rules);
  }
  return answer;
}

inline OutputValue pass_on(TableOutput const& output, OutputEntry const& entry, RowView row) {
  OutputValue value{.type = output.type, .scale = output.scale};
  auto const column = static_cast<std::size_t>(entry.value);
  value.is_unknown = row.is_unknown(column);
  value.is_null = !value.is_unknown && row.is_null(column);
  if (value.is_unknown || value.is_null) return value;
  value.value = row.cells[column];
  if (output.type == Type::text) {
    // A position outside the variable's values is a row of another schema; null keeps it from reading
    // elsewhere.
    value.is_null = value.value < 0 || value.value >= entry.count;
    value.value = value.is_null ? 0 : output.positions[entry.first + static_cast<std::size_t>(value.value)];
  } else if (output.type == Type::number && entry.scale < output.scale) {
    std::int64_t const power = power_of_ten(output.scale - entry.scale);
    bool const fits = value.value <= std::numeric_limits<std::int64_t>::max() / power &&
                      value.value >= std::numeric_limits<std::int64_t>::min() / power;
    if (fits) {
      value.value *= power;
    } else {
      value.scale = entry.scale;
    }
  }
  return value;
}

}  // namespace detail

Answer evaluate(Table const& table, RowView row) {
  constexpr std::size_t words_on_stack = 4;  // 256 rules; larger tables allocate
  if (table.words <= words_on_stack) {
    std::array<std::uint64_t, 2 * words_on_stack> words;
    detail::Bits const certain(words.data(), table.words);
    detail::Bits const possible(words.data() + words_on_stack, table.words);
    detail::narrow(table, row, certain, possible);
    return detail::answer_of(table, row, certain, possible);
  }
  std::vector<std::uint64_t> words(2 * std::size_t{table.words});
  detail::Bits const certain(words.data(), table.words);
  detail::Bits const possible(words.data() + table.words, table.words);
  detail::narrow(table, row, certain, possible);
  return detail::answer_of(table, row, certain, possible);
}

OutputValue output_of(Table const& table, std::uint32_t rule, std::uint32_t output, RowView row) {
  TableOutput const& column = table.outputs[output];
  OutputEntry const& entry = column.entries[rule];
  OutputValue value{.type = column.type, .scale = column.scale};
  if (entry.from_input) {
    value = detail::pass_on(column, entry, row);
  } else {
    value.is_null = entry.is_null;
    value.value = entry.value;
  }
  bool const has_text = column.type == Type::text && !value.is_null && !value.is_unknown;
  if (has_text) value.text = column.values[static_cast<std::size_t>(value.value)];
  return value;
}

}  // namespace kanteling::rules
