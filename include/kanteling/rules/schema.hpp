// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kanteling::rules {

enum class Type : std::uint8_t { boolean, number, text, date };

/// One input that tables may read: its FEEL name, its type and how a value is held in a 64-bit cell of a row.
/// boolean: 0 or 1. number: value x 10^scale (scale 0 .. 9). text: position in `values`. date: days since
/// 1970-01-01.
struct Variable {
  std::string name;
  Type type = Type::number;
  std::uint8_t scale = 0;
  std::vector<std::string> values;  ///< allowed texts, for Type::text only
  bool wide = false;  ///< its values are never cells: FEEL values stand beside the row
  bool open = false;  ///< for Type::text: others may occur too, each at some position from values.size() on
  bool finer = false;  ///< for Type::number: values with more decimals may occur too, and stand beside the row
  bool guessed = false;  ///< nobody declared its type: values of other types may occur too, and stand beside the row
};

/// All inputs; a variable's position here is its column in every row.
using Schema = std::vector<Variable>;

/// One row of inputs, held by the caller: a 64-bit cell per variable of the Schema, and two words of bits
/// (bit i of word i / 64 for column i). A cell whose null or unknown bit is set has no value: null is FEEL's
/// null, a value that is known to be absent; unknown means nobody has said yet. Both bits at once do not
/// occur.
struct RowView {
  std::int64_t const* cells = nullptr;
  std::uint64_t const* null_bits = nullptr;
  std::uint64_t const* unknown_bits = nullptr;

  bool is_null(std::size_t column) const { return (null_bits[column / 64] >> (column % 64) & 1U) != 0; }
  bool is_unknown(std::size_t column) const { return (unknown_bits[column / 64] >> (column % 64) & 1U) != 0; }
};

}  // namespace kanteling::rules
