// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "io/little_word.hpp"

namespace kanteling::io {

/// value / 10^scale.
struct ShortNumber {
  std::int64_t value = 0;
  std::int32_t scale = 0;
};

/// [-]digits[.digits] of at most 18 digits: nearly every number of a table. False for any other text.
inline bool read_short_number(std::string_view text, ShortNumber& number) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  if (text.size() - at > 19 || text.size() == at) return false;
  std::int64_t value = 0;
  std::int32_t scale = -1;
  int digits = 0;
  for (; at < text.size(); ++at) {
    char const c = text[at];
    if (c == '.' && scale < 0 && digits > 0 && at + 1 < text.size()) {
      scale = 0;
      continue;
    }
    if (c < '0' || c > '9' || ++digits > 18) return false;
    value = value * 10 + (c - '0');
    if (scale >= 0) ++scale;
  }
  number = {text[0] == '-' ? -value : value, scale < 0 ? 0 : scale};
  return true;
}

/// Whether eight characters are digits.
constexpr bool are_digits(std::uint64_t word) {
  constexpr std::uint64_t upper = eight_of(0xF0);
  return ((word & upper) | ((word + eight_of(6)) & upper) >> 4U) == eight_of(0x33);
}

/// The number that eight digits mean, the first of them in the lowest byte: digits to pairs, to fours, to
/// one.
constexpr std::int64_t value_of_digits(std::uint64_t word) {
  word = (word & eight_of(0x0F)) * (10 * 256 + 1) >> 8U;
  word = (word & 0x00FF'00FF'00FF'00FFU) * (100 * 65'536 + 1) >> 16U;
  word = (word & 0x0000'FFFF'0000'FFFFU) * (10'000 * (std::uint64_t{1} << 32U) + 1) >> 32U;
  return static_cast<std::int64_t>(word);
}

/// read_short_number for a text, not empty, that eight readable bytes follow: up to eight characters are read
/// at once.
inline bool read_padded_number(std::string_view text, ShortNumber& number) {
  std::size_t const size = text.size();
  if (size - 1 > 7) return read_short_number(text, number);
  // The text moves to the upper bytes, and zeros come before it.
  auto const unused = static_cast<unsigned>(64 - 8 * size);
  std::uint64_t word = little_word(text.data()) << unused | eight_of('0') >> 1U >> (63 - unused);
  std::int32_t scale = 0;
  if (!are_digits(word)) {
    std::uint64_t const points = zero_bytes(word ^ eight_of('.'));
    auto const point = static_cast<unsigned>(std::countr_zero(points)) & ~7U;
    if (points == 0 || point == unused || point == 56) return read_short_number(text, number);
    std::uint64_t const before = word & ((std::uint64_t{1} << point) - 1);
    word = word >> (point + 8) << (point + 8) | before << 8U | '0';
    if (!are_digits(word)) return read_short_number(text, number);
    scale = static_cast<std::int32_t>(7 - point / 8);
  }
  number = {value_of_digits(word), scale};
  return true;
}

}  // namespace kanteling::io
