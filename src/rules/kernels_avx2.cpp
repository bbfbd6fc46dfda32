// SPDX-License-Identifier: Apache-2.0
#include "rules/kernels_x86.hpp"

#ifdef __AVX2__

#include <immintrin.h>

#include <cstring>

#include "rules/kernels_body.hpp"

namespace kanteling::rules {
namespace {

struct Avx2 {
  using Bits = __m256i;
  static constexpr std::size_t chunk = 8;

  static Bits load(void const* from) { return _mm256_load_si256(static_cast<__m256i const*>(from)); }
  static Bits load_any(void const* from) { return _mm256_loadu_si256(static_cast<__m256i const*>(from)); }
  static void store(void* to, Bits bits) { _mm256_store_si256(static_cast<__m256i*>(to), bits); }
  static void store_any(void* to, Bits bits) { _mm256_storeu_si256(static_cast<__m256i*>(to), bits); }
  static Bits ones() { return _mm256_set1_epi64x(-1); }
  static Bits zero() { return _mm256_setzero_si256(); }
  static Bits both(Bits a, Bits b) { return _mm256_and_si256(a, b); }
  static Bits without(Bits a, Bits b) { return _mm256_andnot_si256(b, a); }
  static Bits flip(Bits a) { return _mm256_xor_si256(a, ones()); }
  static Bits sum(Bits a, Bits b, Bits c) { return _mm256_xor_si256(_mm256_xor_si256(a, b), c); }
  static Bits carry(Bits a, Bits b, Bits c) {
    return _mm256_or_si256(_mm256_and_si256(a, b), _mm256_and_si256(c, _mm256_or_si256(a, b)));
  }

  template <int W>
  static Bits all(std::int64_t value) {
    if constexpr (W == 1) return _mm256_set1_epi8(static_cast<char>(value));
    if constexpr (W == 2) return _mm256_set1_epi16(static_cast<short>(value));
    if constexpr (W == 4) return _mm256_set1_epi32(static_cast<int>(value));
    if constexpr (W == 8) return _mm256_set1_epi64x(value);
  }
  template <int W>
  static Bits greater(Bits a, Bits b) {
    if constexpr (W == 1) return _mm256_cmpgt_epi8(a, b);
    if constexpr (W == 2) return _mm256_cmpgt_epi16(a, b);
    if constexpr (W == 4) return _mm256_cmpgt_epi32(a, b);
    if constexpr (W == 8) return _mm256_cmpgt_epi64(a, b);
  }
  template <int W>
  static Bits equal(Bits a, Bits b) {
    if constexpr (W == 1) return _mm256_cmpeq_epi8(a, b);
    if constexpr (W == 2) return _mm256_cmpeq_epi16(a, b);
    if constexpr (W == 4) return _mm256_cmpeq_epi32(a, b);
    if constexpr (W == 8) return _mm256_cmpeq_epi64(a, b);
  }
  /// Wide answers are packed to bytes, four vectors at a time; packing works in halves, the shuffle puts rows
  /// back in order.
  template <int W, class Holds>
  static void store_masks(char* to, Bits const* values, Holds holds) {
    if constexpr (W == 1) {
      for (std::size_t v = 0; v < chunk; ++v)
        put<std::uint32_t>(to + 4 * v, _mm256_movemask_epi8(holds(values[v])));
    } else if constexpr (W == 2) {
      for (std::size_t v = 0; v < chunk; v += 2) {
        Bits const bytes = _mm256_packs_epi16(holds(values[v]), holds(values[v + 1]));
        put<std::uint32_t>(to + 2 * v, _mm256_movemask_epi8(_mm256_permute4x64_epi64(bytes, 0xD8)));
      }
    } else if constexpr (W == 4) {
      Bits const order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
      for (std::size_t v = 0; v < chunk; v += 4) {
        Bits const low = _mm256_packs_epi32(holds(values[v]), holds(values[v + 1]));
        Bits const high = _mm256_packs_epi32(holds(values[v + 2]), holds(values[v + 3]));
        Bits const bytes = _mm256_permutevar8x32_epi32(_mm256_packs_epi16(low, high), order);
        put<std::uint32_t>(to + v, _mm256_movemask_epi8(bytes));
      }
    } else {
      for (std::size_t v = 0; v < chunk; v += 2) {
        int const low = _mm256_movemask_pd(_mm256_castsi256_pd(holds(values[v])));
        int const high = _mm256_movemask_pd(_mm256_castsi256_pd(holds(values[v + 1])));
        put<std::uint8_t>(to + v / 2, low | high << 4);
      }
    }
  }
  template <int W>
  static void add_where(Bits* values, char const* masks, Bits bit) {
    for (std::size_t v = 0; v < chunk; ++v)
      values[v] = _mm256_or_si256(values[v], _mm256_and_si256(spread<W>(masks, v), bit));
  }

 private:
  /// All bits of the values whose mask bit is set, of the vector `at`.
  template <int W>
  static Bits spread(char const* masks, std::size_t at) {
    if constexpr (W == 1) {
      Bits const copies = _mm256_set1_epi32(get<std::int32_t>(masks + 4 * at));
      Bits const places =
          _mm256_setr_epi64x(0x0000000000000000, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
      Bits const each = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201U));
      return _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_shuffle_epi8(copies, places), each), each);
    } else if constexpr (W == 2) {
      Bits const each = _mm256_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192,
                                          16384, static_cast<short>(0x8000));
      return _mm256_cmpeq_epi16(_mm256_and_si256(_mm256_set1_epi16(get<std::int16_t>(masks + 2 * at)), each),
                                each);
    } else if constexpr (W == 4) {
      Bits const each = _mm256_setr_epi32(1, 2, 4, 8, 16, 32, 64, 128);
      return _mm256_cmpeq_epi32(_mm256_and_si256(_mm256_set1_epi32(get<std::uint8_t>(masks + at)), each),
                                each);
    } else {
      Bits const each = _mm256_setr_epi64x(1, 2, 4, 8);
      int const four = get<std::uint8_t>(masks + at / 2) >> (at % 2 * 4);
      return _mm256_cmpeq_epi64(_mm256_and_si256(_mm256_set1_epi64x(four), each), each);
    }
  }
};

constexpr Kernels kernels = kernels_of<Avx2>("avx2");

}  // namespace

Kernels const* avx2_kernels() {
  return &kernels;
}

}  // namespace kanteling::rules

#else

namespace kanteling::rules {
Kernels const* avx2_kernels() {
  return nullptr;
}
}  // namespace kanteling::rules

#endif
