// SPDX-License-Identifier: Apache-2.0
// 16 rows at a time, on what every x86-64 has (SSE2).
#include <emmintrin.h>

#include "handwritten_kernel.hpp"
#include "handwritten_vectors.hpp"

namespace kanteling::peers {
namespace {

struct Baseline : Vectors<Baseline, 16> {
  static constexpr bool has_lookup = false;

  static __m128i raw(Bytes bytes) { return reinterpret_cast<__m128i>(bytes); }
  static Bytes bytes_of(__m128i raw) { return reinterpret_cast<Bytes>(raw); }

  static Mask pack(Short low, Short high) {
    return bytes_of(_mm_packs_epi16(reinterpret_cast<__m128i>(low), reinterpret_cast<__m128i>(high)));
  }
  static Mask pack(Word a, Word b, Word c, Word d) {
    __m128i const low = _mm_packs_epi32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b));
    __m128i const high = _mm_packs_epi32(reinterpret_cast<__m128i>(c), reinterpret_cast<__m128i>(d));
    return bytes_of(_mm_packs_epi16(low, high));
  }

  static std::uint16_t bits(Mask mask) { return static_cast<std::uint16_t>(_mm_movemask_epi8(raw(mask))); }
  static Mask load_mask(std::uint64_t const* words, std::size_t row) {
    auto const quarter = static_cast<int>(words[row / 64] >> (row % 64) & 0xFFFFU);
    __m128i const twice = _mm_unpacklo_epi8(_mm_cvtsi32_si128(quarter), _mm_cvtsi32_si128(quarter));
    __m128i const words_of_each = _mm_unpacklo_epi16(twice, twice);
    Bytes const spread = bytes_of(_mm_shuffle_epi32(words_of_each, 0x50));
    Bytes const one = bytes_of(_mm_set1_epi64x(static_cast<long long>(0x8040201008040201U)));
    return (spread & one) == one;
  }

  static void store_joined(std::uint16_t* to, Bytes low, Bytes high) {
    auto* const at = reinterpret_cast<__m128i*>(to);
    _mm_store_si128(at, _mm_unpacklo_epi8(raw(low), raw(high)));
    _mm_store_si128(at + 1, _mm_unpackhi_epi8(raw(low), raw(high)));
  }
};

}  // namespace

namespace detail {
void decide_masks_baseline(HandView const& view);
void decide_masks_baseline(HandView const& view) {
  decide_masks<Baseline>(view);
}
}  // namespace detail

}  // namespace kanteling::peers
