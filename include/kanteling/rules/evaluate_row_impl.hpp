// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. One table on one row of cells, by rule bits.

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "kanteling/rules/power_impl.hpp"
#include "kanteling/rules/rule_bits_impl.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::rules {
namespace detail {

inline void fill_all_rules(Bits bits, std::size_t count) {
  std::fill(bits.begin(), bits.end(), ~std::uint64_t{0});
  if (count % 64 != 0) bits.back() = (std::uint64_t{1} << (count % 64)) - 1;
}

/// The rules whose cell holds for what is known of a variable, or for null.
inline std::uint64_t const* rules_at(TableColumn const& column, RowView row, std::size_t words) {
  if (row.is_null(column.variable)) return column.on_null.data();
  return column.segments.data() + segment_at(column, row.cells[column.variable]) * words;
}

/// Leaves in `certain` the rules that hold whatever is unknown, in `possible` those that may hold.
inline void narrow(Table const& table, RowView row, bool has_unknown, Bits certain, Bits possible) {
  std::size_t const words = table.words;
  fill_all_rules(certain, table.rules.size());
  std::copy(certain.begin(), certain.end(), possible.begin());
  for (TableColumn const& column : table.columns) {
    bool const unknown = has_unknown && row.is_unknown(column.variable);
    std::uint64_t const* const sure = unknown ? column.certain_if_unknown.data() : rules_at(column, row, words);
    std::uint64_t const* const may = unknown ? column.possible_if_unknown.data() : sure;
    for (std::size_t w = 0; w < words; ++w) {
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
  for_each_rule(bits, [&](std::uint32_t r) { rules.push_back(r); });
}

/// In a PRIORITY table nothing with a lower output than a certain rule can fire.
inline void drop_below_certain(Table const& table, Bits certain, Bits possible) {
  bool below = false;
  for (std::uint32_t const r : table.order) {
    if (below) {
      put_bit(certain.data(), r, false);
      put_bit(possible.data(), r, false);
    }
    below = below || test_bit(certain.data(), r);
  }
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

/// Which of the rules that hold fire, and in what order; false where they contradict each other.
inline bool fire(Table const& table, Bits certain, std::vector<std::uint32_t>& rules) {
  bool const ordered = table.hit_policy == HitPolicy::priority || table.hit_policy == HitPolicy::output_order;
  if (!ordered) {
    collect(certain, rules);
  } else {
    for (std::uint32_t const r : table.order) {
      if (!test_bit(certain.data(), r)) continue;
      rules.push_back(r);
      if (table.hit_policy == HitPolicy::priority) break;
    }
  }
  if (table.hit_policy == HitPolicy::unique) return rules.size() < 2;
  if (table.hit_policy != HitPolicy::any) return true;
  for (std::uint32_t const r : rules)
    if (table.alike[r] != table.alike[rules.front()]) return false;
  return true;
}

inline void answer_of(Table const& table, RowView row, Bits certain, Bits possible, Answer& answer) {
  answer.status = Status::none;
  answer.rules.clear();
  answer.possible.clear();
  answer.deciding.clear();
  bool open = false;
  for (std::size_t w = 0; w < certain.size(); ++w) open = open || certain[w] != possible[w];
  if (table.hit_policy == HitPolicy::unique && open && count_of(certain) > 1) open = false;  // a conflict all the same
  if (open) {
    answer.status = Status::undetermined;
    collect(possible, answer.possible);
    collect_deciding(table, row, certain, possible, answer.deciding);
  } else if (fire(table, certain, answer.rules)) {
    if (!answer.rules.empty()) answer.status = Status::matched;
  } else {
    answer.status = Status::conflict;
  }
}

inline OutputValue pass_on(TableOutput const& output, OutputEntry const& entry, RowView row) {
  OutputValue value{.type = output.type, .scale = output.scale};
  auto const column = static_cast<std::size_t>(entry.value);
  value.is_null = row.is_null(column);
  value.is_unknown = row.is_unknown(column);
  if (value.is_null || value.is_unknown) return value;
  std::int64_t const cell = row.cells[column];
  value.value = cell;
  if (output.type == Type::text) {
    auto const position = static_cast<std::uint64_t>(cell);
    if (position < entry.count) value.value = output.positions[entry.first + position];
    value.is_null = position >= entry.count;
  }
  if (output.type != Type::number || entry.scale == output.scale) return value;
  std::int64_t const power = power_of_ten(output.scale - entry.scale);
  bool const fits = !__builtin_mul_overflow(cell, power, &value.value);
  if (!fits) {
    value.value = cell;
    value.scale = entry.scale;
  }
  return value;
}

inline OutputValue value_of(TableOutput const& column, OutputEntry const& entry, RowView row) {
  OutputValue value{.type = column.type, .scale = column.scale};
  if (entry.from_input) {
    value = pass_on(column, entry, row);
  } else {
    value.is_null = entry.is_null;
    value.value = entry.value;
  }
  bool const has_text = column.type == Type::text && !value.is_null && !value.is_unknown;
  if (has_text) value.text = column.values[static_cast<std::size_t>(value.value)];
  return value;
}

}  // namespace detail

Answer evaluate(Table const& table, RowView row) {
  Answer answer;
  if (table.rules.empty()) return answer;
  std::vector<std::uint64_t> words(2 * std::size_t{table.words});
  detail::Bits const certain(words.data(), table.words);
  detail::Bits const possible(words.data() + table.words, table.words);
  detail::narrow(table, row, true, certain, possible);
  if (table.hit_policy == HitPolicy::first) detail::drop_after_first_certain(certain, possible);
  if (table.hit_policy == HitPolicy::priority) detail::drop_below_certain(table, certain, possible);
  detail::answer_of(table, row, certain, possible, answer);
  return answer;
}

OutputValue default_output(Table const& table, std::uint32_t output, RowView row) {
  TableOutput const& column = table.outputs[output];
  if (!column.has_default) return {.type = column.type, .is_null = true, .scale = column.scale};
  return detail::value_of(column, column.default_entry, row);
}

OutputValue output_of(Table const& table, std::uint32_t rule, std::uint32_t output, RowView row) {
  return detail::value_of(table.outputs[output], table.outputs[output].entries[rule], row);
}

}  // namespace kanteling::rules
