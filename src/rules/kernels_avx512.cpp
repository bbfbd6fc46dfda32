// SPDX-License-Identifier: Apache-2.0
#include "rules/kernels_x86.hpp"

#ifdef __AVX512BW__

#include <immintrin.h>

#include <cstring>

#include "rules/kernels_body.hpp"

namespace kanteling::rules {
namespace {

struct Avx512 {
  using Bits = __m512i;
  static constexpr std::size_t chunk = 8;

  static Bits load(void const* from) { return _mm512_load_si512(from); }
  static Bits load_any(void const* from) { return _mm512_loadu_si512(from); }
  static void store(void* to, Bits bits) { _mm512_store_si512(to, bits); }
  static void store_any(void* to, Bits bits) { _mm512_storeu_si512(to, bits); }
  static Bits ones() { return _mm512_set1_epi64(-1); }
  static Bits zero() { return _mm512_setzero_si512(); }
  static Bits both(Bits a, Bits b) { return _mm512_and_si512(a, b); }
  static Bits without(Bits a, Bits b) { return _mm512_andnot_si512(b, a); }
  static Bits flip(Bits a) { return _mm512_ternarylogic_epi64(a, a, a, 0x55); }
  static Bits sum(Bits a, Bits b, Bits c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }
  static Bits carry(Bits a, Bits b, Bits c) { return _mm512_ternarylogic_epi64(a, b, c, 0xE8); }

  template <int W>
  static Bits all(std::int64_t value) {
    if constexpr (W == 1) return _mm512_set1_epi8(static_cast<char>(value));
    if constexpr (W == 2) return _mm512_set1_epi16(static_cast<short>(value));
    if constexpr (W == 4) return _mm512_set1_epi32(static_cast<int>(value));
    if constexpr (W == 8) return _mm512_set1_epi64(value);
  }
  template <int W>
  static auto greater(Bits a, Bits b) {
    if constexpr (W == 1) return _mm512_cmpgt_epi8_mask(a, b);
    if constexpr (W == 2) return _mm512_cmpgt_epi16_mask(a, b);
    if constexpr (W == 4) return _mm512_cmpgt_epi32_mask(a, b);
    if constexpr (W == 8) return _mm512_cmpgt_epi64_mask(a, b);
  }
  template <int W>
  static auto equal(Bits a, Bits b) {
    if constexpr (W == 1) return _mm512_cmpeq_epi8_mask(a, b);
    if constexpr (W == 2) return _mm512_cmpeq_epi16_mask(a, b);
    if constexpr (W == 4) return _mm512_cmpeq_epi32_mask(a, b);
    if constexpr (W == 8) return _mm512_cmpeq_epi64_mask(a, b);
  }
  template <int W, class Holds>
  static void store_masks(char* to, Bits const* values, Holds holds) {
    for (std::size_t v = 0; v < chunk; ++v) {
      auto const mask = holds(values[v]);
      std::memcpy(to + v * sizeof mask, &mask, sizeof mask);
    }
  }
  template <int W>
  static void add_where(Bits* values, char const* masks, Bits bit) {
    for (std::size_t v = 0; v < chunk; ++v) {
      if constexpr (W == 1)
        values[v] = _mm512_mask_add_epi8(values[v], get<__mmask64>(masks + 8 * v), values[v], bit);
      if constexpr (W == 2)
        values[v] = _mm512_mask_add_epi16(values[v], get<__mmask32>(masks + 4 * v), values[v], bit);
      if constexpr (W == 4)
        values[v] = _mm512_mask_add_epi32(values[v], get<__mmask16>(masks + 2 * v), values[v], bit);
      if constexpr (W == 8)
        values[v] = _mm512_mask_add_epi64(values[v], get<__mmask8>(masks + v), values[v], bit);
    }
  }
};

constexpr Kernels kernels = kernels_of<Avx512>("avx512");

}  // namespace

Kernels const* avx512_kernels() {
  return &kernels;
}

}  // namespace kanteling::rules

#else

namespace kanteling::rules {
Kernels const* avx512_kernels() {
  return nullptr;
}
}  // namespace kanteling::rules

#endif
