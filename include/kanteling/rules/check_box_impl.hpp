// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the cases of a rule as a box, one set of values per column.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/spans.hpp"

namespace kanteling::rules::detail {

/// Values of one column; spans in normal form and inside the column's domain.
struct ValueSet {
  Spans spans;
  bool null = false;

  bool empty() const { return spans.empty() && !null; }
  friend bool operator==(ValueSet const&, ValueSet const&) = default;
};

/// A set per column of the table and, last, the days.
using Box = std::vector<ValueSet>;

inline bool meet(ValueSet const& a, ValueSet const& b) {
  if (a.null && b.null) return true;
  for (std::size_t i = 0, j = 0; i < a.spans.size() && j < b.spans.size();) {
    if (a.spans[i].high < b.spans[j].low) {
      ++i;
    } else if (b.spans[j].high < a.spans[i].low) {
      ++j;
    } else {
      return true;
    }
  }
  return false;
}

/// Whether every value of `part` is in `whole`.
inline bool holds_all(ValueSet const& whole, ValueSet const& part) {
  if (part.null && !whole.null) return false;
  std::size_t i = 0;
  for (Span const& s : part.spans) {
    while (i < whole.spans.size() && whole.spans[i].high < s.low) ++i;
    if (i == whole.spans.size() || s.low < whole.spans[i].low || whole.spans[i].high < s.high) return false;
  }
  return true;
}

inline ValueSet intersection(ValueSet const& a, ValueSet const& b) {
  return {rules::intersection(a.spans, b.spans), a.null && b.null};
}

inline bool meet(Box const& a, Box const& b) {
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (!meet(a[c], b[c])) return false;
  }
  return true;
}

inline bool holds_all(Box const& whole, Box const& part) {
  for (std::size_t c = 0; c < whole.size(); ++c) {
    if (!holds_all(whole[c], part[c])) return false;
  }
  return true;
}

inline Box intersection(Box const& a, Box const& b) {
  Box both(a.size());
  for (std::size_t c = 0; c < a.size(); ++c) both[c] = intersection(a[c], b[c]);
  return both;
}

/// A value that a reader can place: beside a limit that the set has, not at the far end of what is possible;
/// null only where there is nothing else.
inline CheckValue value_of(ValueSet const& set, ValueSet const& all) {
  if (set.spans.empty()) return {true, 0};
  Span const s = set.spans.front();
  if (s.low != all.spans.front().low) return {false, s.low};
  if (s.high != all.spans.back().high) return {false, s.high};
  return {false, s.low <= 0 && 0 <= s.high ? 0 : s.low};
}

/// A case of a box that is not empty, on its first day.
inline CheckCase case_of(Box const& box, Box const& all) {
  CheckCase result;
  for (std::size_t c = 0; c + 1 < box.size(); ++c) result.values.push_back(value_of(box[c], all[c]));
  result.day = Date{static_cast<std::int32_t>(box.back().spans.front().low)};
  return result;
}

/// A table in boxes.
struct BoxedTable {
  Box all;                            ///< every case
  std::vector<Box> rules;             ///< the cases for which a rule holds or may hold
  std::vector<std::uint8_t> decided;  ///< by rule: all its cells are sets of values
  std::vector<std::uint32_t> live;    ///< rules that hold for some case on some day looked at, ascending
};

inline ValueSet set_of(CheckCell const& cell, ValueSet const& all) {
  if (!cell.decided) return all;
  return intersection(ValueSet{normal_form(cell.spans), cell.holds_for_null}, all);
}

/// Every value that may come into a column.
inline Spans values_of(CheckColumn const& column) {
  Spans const domain = normal_form({column.domain});
  return column.only.empty() ? domain : rules::intersection(normal_form(column.only), domain);
}

inline Box every_case(CheckTable const& table) {
  Box all;
  for (CheckColumn const& column : table.columns) {
    all.push_back({values_of(column), column.may_be_null});
  }
  all.push_back({{{table.from.days, std::max(table.from, table.to).days}}, false});
  return all;
}

inline ValueSet days_of(CheckRule const& rule, ValueSet const& all) {
  if (!rule.valid) return all;
  std::int64_t const last = rule.valid->to ? rule.valid->to->days : all_numbers.high;
  return intersection(ValueSet{normal_form({{rule.valid->from.days, last}}), false}, all);
}

inline BoxedTable boxes_of(CheckTable const& table) {
  BoxedTable result;
  result.all = every_case(table);
  CheckCell const missing{false, {}, false};
  for (CheckRule const& rule : table.rules) {
    Box box;
    bool decided = true;
    bool is_empty = false;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      CheckCell const& cell = c < rule.cells.size() ? rule.cells[c] : missing;
      decided = decided && cell.decided;
      box.push_back(set_of(cell, result.all[c]));
      is_empty = is_empty || box.back().empty();
    }
    box.push_back(days_of(rule, result.all.back()));
    is_empty = is_empty || box.back().empty();
    if (!is_empty) result.live.push_back(static_cast<std::uint32_t>(result.rules.size()));
    result.rules.push_back(std::move(box));
    result.decided.push_back(decided ? 1 : 0);
  }
  return result;
}

}  // namespace kanteling::rules::detail
