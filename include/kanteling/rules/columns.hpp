// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules {

/// One input over many rows, held by the caller. Values are signed whole numbers of `width` bytes, one per
/// row, in the machine's byte order: boolean 0 or 1; number value x 10^scale; text position in the
/// Variable's `values`, or, of an open one, from values.size() on in Columns::texts; date days since
/// 1970-01-01. That values are such is not checked. A row whose null or unknown bit is set has any value;
/// both bits at once do not occur. Any alignment; nothing is read beyond rows x width bytes and the words of
/// bits that rows need.
struct Column {
  void const* data = nullptr;                ///< rows x width bytes; null where width is 0
  std::uint64_t const* null_bits = nullptr;  ///< bit row % 64 of word row / 64; null pointer: no row is null
  std::uint64_t const* unknown_bits = nullptr;  ///< as null_bits
  std::uint8_t width = 0;  ///< 1, 2, 4 or 8; 0: no row has a value, and what is not null is unknown
  std::uint8_t scale =
      0;  ///< of a number: 0 .. the scale of its Variable; a finer value stands in Columns::beside
};

/// A value that no column can hold: a number with too many digits or decimals, a text where a number belongs,
/// a list.
struct Beside {
  std::size_t row = 0;
  std::uint32_t input = 0;
  feel::Value value;
};

/// The inputs of many rows: one Column per input of the program, in order.
struct Columns {
  std::size_t rows = 0;
  std::span<Column const> inputs;
  std::span<std::vector<std::string> const> texts =
      {};  ///< by input: texts that its Variable does not name; may be empty
  std::span<Beside const> beside =
      {};  ///< by row, ascending: they count instead of the row's cell, whose null bit is set
};

}  // namespace kanteling::rules
