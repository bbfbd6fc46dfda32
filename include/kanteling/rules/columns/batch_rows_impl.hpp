// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. One row of many columns, for a RowRun.

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"
#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/output_value_impl.hpp"
#include "kanteling/rules/power_impl.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/rules/rule_bits_impl.hpp"

namespace kanteling::rules::detail {

inline bool bit_at(std::uint64_t const* bits, std::size_t at) {
  return bits != nullptr && test_bit(bits, at);
}

/// Takes rows out of columns. A value that only a FEEL value can be stands beside the cells.
class ColumnRow {
 public:
  ColumnRow(Program const& program, RowForm const& form)
      : program_(program),
        form_(form),
        cells_(form.inputs),
        null_(form.inputs / 64 + 1),
        unknown_(null_.size()) {}

  void take(Columns const& rows, std::size_t row) {
    beside_.clear();
    std::fill(null_.begin(), null_.end(), 0);
    std::fill(unknown_.begin(), unknown_.end(), 0);
    for (std::uint32_t i = 0; i < form_.inputs; ++i) take_cell(rows, i, row);
    auto const first = std::lower_bound(rows.beside.begin(), rows.beside.end(), row,
                                        [](Beside const& a, std::size_t b) { return a.row < b; });
    for (auto at = first; at != rows.beside.end() && at->row == row; ++at) {
      put_bit(null_.data(), at->input, true);
      put_bit(unknown_.data(), at->input, false);
      beside_.emplace_back(at->input, at->value);
    }
  }

  ExplainedRow explained() const { return {view(), beside_}; }

  void give_to(RowRun& run) const {
    run.set(view());
    for (auto const& [input, value] : beside_) run.set_value(input, value);
  }

 private:
  RowView view() const { return {cells_.data(), null_.data(), unknown_.data()}; }

  void take_cell(Columns const& rows, std::uint32_t i, std::size_t row) {
    Column const& column = rows.inputs[i];
    Variable const& variable = form_.variables[i];
    bool const is_null = bit_at(column.null_bits, row);
    bool const is_unknown = !is_null && (column.width == 0 || bit_at(column.unknown_bits, row));
    cells_[i] = 0;
    if (is_null) return put_bit(null_.data(), i, true);
    if (is_unknown) return put_bit(unknown_.data(), i, true);
    std::int64_t const value = read_int(column.data, row, column.width);
    std::int64_t const power = power_of_ten(variable.scale - column.scale);
    bool const fits = !__builtin_mul_overflow(value, power, &cells_[i]);
    bool const is_other_text =
        variable.type == Type::text && static_cast<std::uint64_t>(value) >= variable.values.size();
    bool const is_checked = program_.types[program_.globals[i].type].allowed != feel::no_node;
    if (fits && !is_other_text && !is_checked) return;
    put_bit(null_.data(), i, true);
    beside_.emplace_back(i, value_of(rows, i, value, column.scale));
  }

  feel::Value value_of(Columns const& rows, std::uint32_t i, std::int64_t value, std::uint8_t scale) const {
    Variable const& variable = form_.variables[i];
    if (variable.type == Type::number) return feel::Value::of(Decimal::of(value, scale));
    auto const code = static_cast<std::uint64_t>(value);
    if (variable.type != Type::text || code < variable.values.size()) return value_of_cell(variable, value);
    std::uint64_t const other = code - variable.values.size();
    if (i >= rows.texts.size() || other >= rows.texts[i].size()) return {};
    return feel::Value::string(rows.texts[i][other]);
  }

  Program const& program_;
  RowForm const& form_;
  std::vector<std::int64_t> cells_;
  std::vector<std::uint64_t> null_;
  std::vector<std::uint64_t> unknown_;
  std::vector<std::pair<std::uint32_t, feel::Value>> beside_;
};

}  // namespace kanteling::rules::detail
