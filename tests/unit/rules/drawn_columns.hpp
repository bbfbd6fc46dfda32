// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of FEEL values as columns, in all the ways in which a caller may hold them.

#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/column_builder.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"
#include "kanteling/rules/row_form.hpp"
#include "random_models.hpp"

namespace kanteling::rules::testing {

using Rows = std::vector<std::vector<feel::Value>>;

/// Which values an input has in a batch: so that columns of every shape occur.
enum class Presence : std::uint8_t { any, no_null, no_unknown, all_known, no_value };

/// A batch of rows taken from a pool. Columns are narrow, as a ColumnBuilder makes them, or held by the
/// caller: wider, at any address, with anything where a row is null or unknown and behind the last row.
class DrawnColumns {
 public:
  /// `order`: which row of the pool each row of the batch is. A pool and its form must outlive it.
  DrawnColumns(RowForm const& form, Rows const& pool, std::vector<std::size_t> const& order,
               std::vector<Presence> const& presence, Draw& draw)
      : draw_(draw), rows_(order.size()), texts_(form.inputs), held_(form.inputs), bits_(2 * form.inputs) {
    builders_.reserve(form.inputs);
    for (std::uint32_t i = 0; i < form.inputs; ++i) builders_.emplace_back(form.variables[i]);
    for (std::size_t row = 0; row < order.size(); ++row)
      for (std::uint32_t i = 0; i < form.inputs; ++i) add(row, i, pool[order[row]][i]);
    for (std::uint32_t i = 0; i < form.inputs; ++i) {
      inputs_.push_back(builders_[i].column());
      texts_[i] = builders_[i].texts();
      bool const has_value = presence[i] != Presence::no_value;
      if (!has_value) drop_values(inputs_[i]);
      if (draw_.chance(25)) hold(i, has_value);
    }
  }

  Columns columns() const { return {rows_, inputs_, texts_, beside_}; }

 private:
  void add(std::size_t row, std::uint32_t i, feel::Value const& value) {
    if (builders_[i].add_value(value)) return;
    builders_[i].add_null();
    beside_.push_back({row, i, value});
  }

  void drop_values(Column& column) {
    column.data = nullptr;
    column.width = 0;
    if (draw_.chance(50)) column.unknown_bits = nullptr;
  }

  void hold(std::uint32_t i, bool has_value) {
    Column& column = inputs_[i];
    column.null_bits = held_bits(column.null_bits, bits_[2 * i]);
    column.unknown_bits = held_bits(column.unknown_bits, bits_[2 * i + 1]);
    if (!has_value) return;
    Column wide = column;
    while (wide.width < 8 && draw_.chance(50)) wide.width = static_cast<std::uint8_t>(2 * wide.width);
    std::size_t const offset = draw_.below(8);
    held_[i].resize(offset + rows_ * wide.width);
    wide.data = held_[i].data() + offset;
    for (std::size_t row = 0; row < rows_; ++row) {
      bool const is_absent = has(column.null_bits, row) || has(column.unknown_bits, row);
      std::int64_t const value = is_absent ? anything() : detail::read_int(column.data, row, column.width);
      detail::write_int(held_[i].data() + offset, row, wide.width, value);
    }
    column = wide;
  }

  std::uint64_t const* held_bits(std::uint64_t const* bits, std::vector<std::uint64_t>& held) {
    std::size_t const words = (rows_ + 63) / 64;
    if (bits == nullptr && draw_.chance(50)) return bits;
    held.assign(words + 1, 0);
    if (bits != nullptr) held.assign(bits, bits + words);
    held.resize(words + 1, 0);
    if (rows_ % 64 != 0) held[words - 1] |= ~std::uint64_t{0} << (rows_ % 64);
    return held.data();
  }

  std::int64_t anything() {
    constexpr std::int64_t values[] = {0, 1, -1, 5, 127, -128, std::numeric_limits<std::int64_t>::max()};
    return draw_.one_of(values);
  }

  static bool has(std::uint64_t const* bits, std::size_t row) {
    return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
  }

  Draw& draw_;
  std::size_t rows_;
  std::vector<ColumnBuilder> builders_;
  std::vector<Column> inputs_;
  std::vector<std::vector<std::string>> texts_;
  std::vector<Beside> beside_;
  std::vector<std::vector<char>> held_;
  std::vector<std::vector<std::uint64_t>> bits_;
};

}  // namespace kanteling::rules::testing
