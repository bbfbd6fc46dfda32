// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Tables of at most 64 rules, looked up
// fast.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "kanteling/rules/evaluate_row_impl.hpp"

namespace kanteling::rules::detail {

/// A TableColumn with one word per rule set, side by side in memory. It is read without a branch on a value:
/// whether a fact is known, and where it lies, differs from row to row and would be guessed wrong
/// (bench/rules_model.cpp).
struct NarrowColumn {
  std::int64_t first = 0;  ///< dense: the values from here up to `last` have their segment in `segment_of`
  std::int64_t last = 0;
  std::uint8_t const* segment_of = nullptr;
  std::int64_t const* cuts = nullptr;    ///< else they are searched
  std::uint64_t const* rules = nullptr;  ///< by segment
  std::uint64_t on_null = 0;
  std::uint64_t certain_if_unknown = 0;
  std::uint64_t possible_if_unknown = 0;
  std::uint32_t cut_count = 0;
  std::uint32_t variable = 0;
};

/// All columns of a table of at most 64 rules.
struct NarrowTable {
  std::vector<NarrowColumn> dense;
  std::vector<NarrowColumn> searched;
  std::vector<std::vector<std::uint8_t>> segments;  ///< what `dense` points into
  std::vector<std::uint64_t> reads;  ///< bit v % 64 of word v / 64 for each variable of a column
  std::uint64_t all_rules = 0;
};

inline std::vector<std::uint8_t> segments_of(TableColumn const& column) {
  std::vector<std::uint8_t> segments;
  for (std::uint32_t const segment : column.dense) segments.push_back(static_cast<std::uint8_t>(segment));
  return segments;
}

/// The table must outlive the result.
inline NarrowTable narrow_table(Table const& table) {
  NarrowTable result;
  if (table.words != 1) return result;
  result.segments.reserve(table.columns.size());
  for (TableColumn const& from : table.columns) {
    NarrowColumn column;
    column.variable = from.variable;
    if (result.reads.size() <= from.variable / 64) result.reads.resize(from.variable / 64 + 1);
    put_bit(result.reads.data(), from.variable, true);
    column.rules = from.segments.data();
    column.cuts = from.cuts.data();
    column.cut_count = static_cast<std::uint32_t>(from.cuts.size());
    column.on_null = from.on_null[0];
    column.certain_if_unknown = from.certain_if_unknown[0];
    column.possible_if_unknown = from.possible_if_unknown[0];
    bool const is_dense = !from.dense.empty() && from.cuts.size() < 256;
    if (is_dense) {
      result.segments.push_back(segments_of(from));
      column.segment_of = result.segments.back().data();
      column.first = from.dense_low;
      column.last = column.first + static_cast<std::int64_t>(from.dense.size()) - 1;
    }
    (is_dense ? result.dense : result.searched).push_back(column);
  }
  std::size_t const count = table.rules.size();
  result.all_rules = count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
  return result;
}

/// Where the value of a row lies in a column; of a row that has none, anywhere.
inline std::size_t dense_segment(NarrowColumn const& column, RowView row) {
  std::int64_t const value = std::min(std::max(row.cells[column.variable], column.first), column.last);
  return column.segment_of[value - column.first];
}

inline std::size_t searched_segment(NarrowColumn const& column, RowView row) {
  std::int64_t const value = row.cells[column.variable];
  std::int64_t const* base = column.cuts;
  for (std::size_t left = column.cut_count; left > 0;) {
    std::size_t const half = (left + 1) / 2;
    base +=
        half & (std::size_t{0} - static_cast<std::size_t>(base[half - 1] <= value));  // g++ 12 branches on ?:
    left -= half;
  }
  return static_cast<std::size_t>(base - column.cuts);
}

inline bool is_all_known(NarrowTable const& table, RowView row) {
  std::uint64_t absent = 0;
  for (std::size_t w = 0; w < table.reads.size(); ++w)
    absent |= (row.null_bits[w] | row.unknown_bits[w]) & table.reads[w];
  return absent == 0;
}

/// The rules that hold where every value is known.
inline std::uint64_t narrow_known(NarrowTable const& table, RowView row) {
  std::uint64_t sure = table.all_rules;
  for (NarrowColumn const& column : table.dense) sure &= column.rules[dense_segment(column, row)];
  for (NarrowColumn const& column : table.searched) sure &= column.rules[searched_segment(column, row)];
  return sure;
}

/// Narrows two sets of rules by what one column says of a row whose value may be absent.
inline void narrow_by(NarrowColumn const& column, std::size_t segment, RowView row, std::uint64_t& certain,
                      std::uint64_t& possible) {
  std::size_t const word = column.variable / 64;
  std::uint64_t const is_null = std::uint64_t{0} - (row.null_bits[word] >> (column.variable % 64) & 1U);
  std::uint64_t const is_unknown = std::uint64_t{0} - (row.unknown_bits[word] >> (column.variable % 64) & 1U);
  std::uint64_t const known = (column.rules[segment] & ~is_null & ~is_unknown) | (column.on_null & is_null);
  certain &= known | (column.certain_if_unknown & is_unknown);
  possible &= known | (column.possible_if_unknown & is_unknown);
}

/// As narrow(), of a table of at most 64 rules.
inline void narrow_fast(NarrowTable const& table, RowView row, std::uint64_t& certain,
                        std::uint64_t& possible) {
  if (is_all_known(table, row)) {
    certain = possible = narrow_known(table, row);
    return;
  }
  std::uint64_t sure = table.all_rules;
  std::uint64_t may = table.all_rules;
  for (NarrowColumn const& column : table.dense)
    narrow_by(column, dense_segment(column, row), row, sure, may);
  for (NarrowColumn const& column : table.searched)
    narrow_by(column, searched_segment(column, row), row, sure, may);
  certain = sure;
  possible = may;
}

}  // namespace kanteling::rules::detail
