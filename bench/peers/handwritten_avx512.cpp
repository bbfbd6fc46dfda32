// SPDX-License-Identifier: Apache-2.0
// 64 rows at a time; a mask is a 64-bit word.
#include <immintrin.h>

#include "handwritten_kernel.hpp"

namespace kanteling::peers {
namespace {

struct Avx512 {
  static constexpr std::size_t rows = 64;
  static constexpr bool has_lookup = true;
  using Bytes = __m512i;
  using Mask = std::uint64_t;
  struct Shorts {
    __m512i low, high;
  };
  struct Words {
    __m512i quarter[4];
  };

  static __m512i load_64(void const* from) { return _mm512_load_si512(from); }
  static Bytes load(std::int8_t const* from) { return load_64(from); }
  static Shorts load(std::int16_t const* from) { return {load_64(from), load_64(from + 32)}; }
  static Words load(std::int32_t const* from) {
    return {{load_64(from), load_64(from + 16), load_64(from + 32), load_64(from + 48)}};
  }
  static Mask load_mask(std::uint64_t const* words, std::size_t row) { return words[row / 64]; }

  static Bytes all(int value) { return _mm512_set1_epi8(static_cast<char>(value)); }
  static Mask le(Bytes values, int limit) { return _mm512_cmple_epi8_mask(values, all(limit)); }
  static Mask ge(Bytes values, int limit) { return _mm512_cmpge_epi8_mask(values, all(limit)); }
  static Mask eq(Bytes values, int other) { return _mm512_cmpeq_epi8_mask(values, all(other)); }

  static Mask joined(__mmask32 low, __mmask32 high) { return Mask{high} << 32U | low; }
  static Mask le(Shorts values, int limit) {
    __m512i const limits = _mm512_set1_epi16(static_cast<short>(limit));
    return joined(_mm512_cmple_epi16_mask(values.low, limits), _mm512_cmple_epi16_mask(values.high, limits));
  }
  static Mask ge(Shorts values, int limit) {
    __m512i const limits = _mm512_set1_epi16(static_cast<short>(limit));
    return joined(_mm512_cmpge_epi16_mask(values.low, limits), _mm512_cmpge_epi16_mask(values.high, limits));
  }

  static Mask joined(__mmask16 a, __mmask16 b, __mmask16 c, __mmask16 d) {
    return Mask{d} << 48U | Mask{c} << 32U | Mask{b} << 16U | a;
  }
  static Mask le(Words const& values, int limit) {
    __m512i const limits = _mm512_set1_epi32(limit);
    auto const test = [&](int i) { return _mm512_cmple_epi32_mask(values.quarter[i], limits); };
    return joined(test(0), test(1), test(2), test(3));
  }
  static Mask ge(Words const& values, int limit) {
    __m512i const limits = _mm512_set1_epi32(limit);
    auto const test = [&](int i) { return _mm512_cmpge_epi32_mask(values.quarter[i], limits); };
    return joined(test(0), test(1), test(2), test(3));
  }

  static Bytes add(Bytes a, Bytes b) { return _mm512_add_epi8(a, b); }
  static Bytes add_where(Bytes sum, Mask where, int value) {
    return _mm512_mask_add_epi8(sum, where, sum, all(value));
  }
  /// `value` where the mask says so; `before` is what may stand there else.
  static Bytes put(Bytes bytes, Mask where, int value, int /*before*/) {
    return _mm512_mask_blend_epi8(where, bytes, all(value));
  }
  template <std::size_t entries>
  static Bytes lookup(Bytes at, std::int8_t const* table) {
    return _mm512_permutexvar_epi8(at, load_64(table));
  }
  static Bytes low3(Bytes bytes) { return _mm512_and_si512(bytes, all(7)); }
  static Bytes next4(Bytes bytes) { return _mm512_and_si512(_mm512_srli_epi16(bytes, 3), all(15)); }

  static void store(std::int8_t* to, Bytes bytes) { _mm512_store_si512(to, bytes); }
  static void store_mask(std::uint64_t* words, int word, std::size_t /*row*/, Mask mask) {
    words[word] = mask;
  }
  static void store_bits(std::uint16_t* to, Mask const (&masks)[16]) {
    Bytes low = all(0), high = all(0);
#pragma GCC unroll 8
    for (int bit = 0; bit < 8; ++bit) {
      low = add_where(low, masks[bit], 1 << bit);
      high = add_where(high, masks[bit + 8], 1 << bit);
    }
    __m512i const first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
    __m512i const second = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
    __m512i const a = _mm512_unpacklo_epi8(low, high);
    __m512i const b = _mm512_unpackhi_epi8(low, high);
    _mm512_store_si512(to, _mm512_permutex2var_epi64(a, first, b));
    _mm512_store_si512(to + 32, _mm512_permutex2var_epi64(a, second, b));
  }
};

}  // namespace

namespace detail {
void decide_masks_avx512(HandView const& view);
void decide_masks_avx512(HandView const& view) {
  decide_masks<Avx512>(view);
}
}  // namespace detail

}  // namespace kanteling::peers
