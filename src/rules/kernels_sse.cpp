// SPDX-License-Identifier: Apache-2.0
#include "rules/kernels_x86.hpp"

#ifdef __SSE4_2__

#include <nmmintrin.h>

#include <cstring>

#include "rules/kernels_body.hpp"

namespace kanteling::rules {
namespace {

struct Sse {
  using Bits = __m128i;
  static constexpr std::size_t chunk = 8;

  static Bits load(void const* from) { return _mm_load_si128(static_cast<__m128i const*>(from)); }
  static Bits load_any(void const* from) { return _mm_loadu_si128(static_cast<__m128i const*>(from)); }
  static void store(void* to, Bits bits) { _mm_store_si128(static_cast<__m128i*>(to), bits); }
  static void store_any(void* to, Bits bits) { _mm_storeu_si128(static_cast<__m128i*>(to), bits); }
  static Bits ones() { return _mm_set1_epi32(-1); }
  static Bits zero() { return _mm_setzero_si128(); }
  static Bits both(Bits a, Bits b) { return _mm_and_si128(a, b); }
  static Bits without(Bits a, Bits b) { return _mm_andnot_si128(b, a); }
  static Bits flip(Bits a) { return _mm_xor_si128(a, ones()); }
  static Bits sum(Bits a, Bits b, Bits c) { return _mm_xor_si128(_mm_xor_si128(a, b), c); }
  static Bits carry(Bits a, Bits b, Bits c) {
    return _mm_or_si128(_mm_and_si128(a, b), _mm_and_si128(c, _mm_or_si128(a, b)));
  }

  template <int W>
  static Bits all(std::int64_t value) {
    if constexpr (W == 1) return _mm_set1_epi8(static_cast<char>(value));
    if constexpr (W == 2) return _mm_set1_epi16(static_cast<short>(value));
    if constexpr (W == 4) return _mm_set1_epi32(static_cast<int>(value));
    if constexpr (W == 8) return _mm_set1_epi64x(value);
  }
  template <int W>
  static Bits greater(Bits a, Bits b) {
    if constexpr (W == 1) return _mm_cmpgt_epi8(a, b);
    if constexpr (W == 2) return _mm_cmpgt_epi16(a, b);
    if constexpr (W == 4) return _mm_cmpgt_epi32(a, b);
    if constexpr (W == 8) return _mm_cmpgt_epi64(a, b);
  }
  template <int W>
  static Bits equal(Bits a, Bits b) {
    if constexpr (W == 1) return _mm_cmpeq_epi8(a, b);
    if constexpr (W == 2) return _mm_cmpeq_epi16(a, b);
    if constexpr (W == 4) return _mm_cmpeq_epi32(a, b);
    if constexpr (W == 8) return _mm_cmpeq_epi64(a, b);
  }
  template <int W, class Holds>
  static void store_masks(char* to, Bits const* values, Holds holds) {
    if constexpr (W == 1) {
      for (std::size_t v = 0; v < chunk; ++v)
        put<std::uint16_t>(to + 2 * v, _mm_movemask_epi8(holds(values[v])));
    } else if constexpr (W == 2) {
      for (std::size_t v = 0; v < chunk; v += 2)
        put<std::uint16_t>(to + v,
                           _mm_movemask_epi8(_mm_packs_epi16(holds(values[v]), holds(values[v + 1]))));
    } else if constexpr (W == 4) {
      for (std::size_t v = 0; v < chunk; v += 4) {
        Bits const low = _mm_packs_epi32(holds(values[v]), holds(values[v + 1]));
        Bits const high = _mm_packs_epi32(holds(values[v + 2]), holds(values[v + 3]));
        put<std::uint16_t>(to + v / 2, _mm_movemask_epi8(_mm_packs_epi16(low, high)));
      }
    } else {
      for (std::size_t v = 0; v < chunk; v += 4) {
        int mask = 0;
        for (std::size_t i = 0; i < 4; ++i)
          mask |= _mm_movemask_pd(_mm_castsi128_pd(holds(values[v + i]))) << (2 * i);
        put<std::uint8_t>(to + v / 4, mask);
      }
    }
  }
  template <int W>
  static void add_where(Bits* values, char const* masks, Bits bit) {
    for (std::size_t v = 0; v < chunk; ++v)
      values[v] = _mm_or_si128(values[v], _mm_and_si128(spread<W>(masks, v), bit));
  }

 private:
  template <int W>
  static Bits spread(char const* masks, std::size_t at) {
    if constexpr (W == 1) {
      Bits const copies = _mm_set1_epi16(get<std::int16_t>(masks + 2 * at));
      Bits const places = _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
      Bits const each = _mm_set1_epi64x(static_cast<long long>(0x8040201008040201U));
      return _mm_cmpeq_epi8(_mm_and_si128(_mm_shuffle_epi8(copies, places), each), each);
    } else if constexpr (W == 2) {
      Bits const each = _mm_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128);
      return _mm_cmpeq_epi16(_mm_and_si128(_mm_set1_epi16(get<std::uint8_t>(masks + at)), each), each);
    } else if constexpr (W == 4) {
      Bits const each = _mm_setr_epi32(1, 2, 4, 8);
      int const four = get<std::uint8_t>(masks + at / 2) >> (at % 2 * 4);
      return _mm_cmpeq_epi32(_mm_and_si128(_mm_set1_epi32(four), each), each);
    } else {
      Bits const each = _mm_set_epi64x(2, 1);
      int const two = get<std::uint8_t>(masks + at / 4) >> (at % 4 * 2);
      return _mm_cmpeq_epi64(_mm_and_si128(_mm_set1_epi64x(two), each), each);
    }
  }
};

constexpr Kernels kernels = kernels_of<Sse>("sse");

}  // namespace

Kernels const* sse_kernels() {
  return &kernels;
}

}  // namespace kanteling::rules

#else

namespace kanteling::rules {
Kernels const* sse_kernels() {
  return nullptr;
}
}  // namespace kanteling::rules

#endif
