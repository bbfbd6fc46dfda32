// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "io/little_word.hpp"

namespace kanteling::io {

/// What stands where in 64 bytes of a comma-separated line: bit i for byte i.
struct ByteMarks {
  std::uint64_t commas = 0;
  std::uint64_t special = 0;  ///< quotes, NUL and what is no ASCII: the line needs a closer look

  friend bool operator==(ByteMarks const&, ByteMarks const&) = default;
};

/// Eight bytes at a time, on any machine.
inline ByteMarks portable_byte_marks(char const* from) {
  ByteMarks marks;
  // The highest bits of eight bytes come together in the lowest byte.
  auto const gathered = [](std::uint64_t bits) { return (bits >> 7U) * 0x0102'0408'1020'4080U >> 56U; };
  for (unsigned at = 0; at < 64; at += 8) {
    std::uint64_t const word = little_word(from + at);
    std::uint64_t const special =
        zero_bytes(word ^ eight_of('"')) | zero_bytes(word) | (word & eight_of(0x80));
    marks.commas |= gathered(zero_bytes(word ^ eight_of(','))) << at;
    marks.special |= gathered(special) << at;
  }
  return marks;
}

#if defined(__SSE2__)

/// SSE2 is part of every x86-64.
inline ByteMarks byte_marks(char const* from) {
  ByteMarks marks;
  for (unsigned at = 0; at < 64; at += 16) {
    __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(from + at));
    __m128i const commas = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
    __m128i const special = _mm_or_si128(bytes, _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                                             _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
    marks.commas |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(commas))} << at;
    marks.special |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(special))} << at;
  }
  return marks;
}

#else

inline ByteMarks byte_marks(char const* from) {
  return portable_byte_marks(from);
}

#endif

}  // namespace kanteling::io
