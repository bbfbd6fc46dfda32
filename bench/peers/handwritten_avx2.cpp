// SPDX-License-Identifier: Apache-2.0
// 32 rows at a time.
#include <immintrin.h>

#include "handwritten_kernel.hpp"
#include "handwritten_vectors.hpp"

namespace kanteling::peers {
namespace {

struct Avx2 : Vectors<Avx2, 32> {
  static constexpr bool has_lookup = true;

  static __m256i raw(Bytes bytes) { return reinterpret_cast<__m256i>(bytes); }
  static Bytes bytes_of(__m256i raw) { return reinterpret_cast<Bytes>(raw); }

  static Mask pack(Short low, Short high) {
    __m256i const mixed = _mm256_packs_epi16(reinterpret_cast<__m256i>(low), reinterpret_cast<__m256i>(high));
    return bytes_of(_mm256_permute4x64_epi64(mixed, 0xD8));
  }
  static Mask pack(Word a, Word b, Word c, Word d) {
    __m256i const low = _mm256_packs_epi32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b));
    __m256i const high = _mm256_packs_epi32(reinterpret_cast<__m256i>(c), reinterpret_cast<__m256i>(d));
    __m256i const order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    return bytes_of(_mm256_permutevar8x32_epi32(_mm256_packs_epi16(low, high), order));
  }

  static std::uint32_t bits(Mask mask) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(raw(mask))); }
  static Mask load_mask(std::uint64_t const* words, std::size_t row) {
    auto const half = static_cast<int>(words[row / 64] >> (row % 64));
    __m256i const places = _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
    __m256i const spread = _mm256_shuffle_epi8(_mm256_set1_epi32(half), places);
    Bytes const one = bytes_of(_mm256_set1_epi64x(static_cast<long long>(0x8040201008040201U)));
    return (bytes_of(spread) & one) == one;
  }

  static __m256i sixteen(std::int8_t const* table) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<__m128i const*>(table)));
  }
  template <std::size_t entries>
  static Bytes lookup(Bytes at, std::int8_t const* table) {
    __m256i found = _mm256_shuffle_epi8(sixteen(table), raw(at));
#pragma GCC unroll 4
    for (std::size_t from = 16; from < entries; from += 16) {
      __m256i const here = _mm256_shuffle_epi8(sixteen(table + from), raw(at));
      found = _mm256_blendv_epi8(found, here, raw(ge(at, static_cast<int>(from))));
    }
    return bytes_of(found);
  }

  static void store_joined(std::uint16_t* to, Bytes low, Bytes high) {
    __m256i const a = _mm256_unpacklo_epi8(raw(low), raw(high));
    __m256i const b = _mm256_unpackhi_epi8(raw(low), raw(high));
    auto* const at = reinterpret_cast<__m256i*>(to);
    _mm256_store_si256(at, _mm256_permute2x128_si256(a, b, 0x20));
    _mm256_store_si256(at + 1, _mm256_permute2x128_si256(a, b, 0x31));
  }
};

}  // namespace

namespace detail {
void decide_masks_avx2(HandView const& view);
void decide_masks_avx2(HandView const& view) {
  decide_masks<Avx2>(view);
}
}  // namespace detail

}  // namespace kanteling::peers
