// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace kanteling::io {

/// Eight bytes as one word, the first of them lowest on every machine. All eight must be readable.
inline std::uint64_t little_word(char const* from) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

/// One byte eight times.
constexpr std::uint64_t eight_of(unsigned char byte) {
  return byte * 0x0101'0101'0101'0101U;
}

/// The highest bit of every byte that is zero, and no other bit.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  constexpr std::uint64_t low_bits = eight_of(0x7F);
  return ~(((word & low_bits) + low_bits) | word | low_bits);
}

}  // namespace kanteling::io
