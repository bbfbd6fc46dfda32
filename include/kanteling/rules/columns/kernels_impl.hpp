// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Blocks of rows, in plain C++.

#include <cstring>

#include "kanteling/rules/columns/kernel_lanes_impl.hpp"
#include "kanteling/rules/kernels.hpp"

namespace kanteling::rules {
namespace detail::portable {

template <class Value, class Holds>
void test_one(Value const* values, std::uint64_t* to, Holds holds) {
  for (std::size_t w = 0; w < block_words; ++w) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 64; ++i) word |= std::uint64_t{holds(values[w * 64 + i])} << i;
    to[w] = word;
  }
}

template <class Value>
void test(void const* data, ColumnTests tests, std::uint64_t* slots) {
  Value values[block_rows];
  std::memcpy(values, data, sizeof values);
  for (std::size_t t = 0; t < tests.greater + tests.equal; ++t) {
    auto const bound = static_cast<Value>(tests.tests[t].bound);
    std::uint64_t* const to = slots + tests.tests[t].slot * block_words;
    if (t < tests.greater) {
      test_one(values, to, [bound](Value v) { return v > bound; });
    } else {
      test_one(values, to, [bound](Value v) { return v == bound; });
    }
  }
}

inline std::uint64_t* slot_at(std::uint64_t* slots, std::uint32_t offset) {
  return slots + offset / sizeof(std::uint64_t);
}

inline void bits(BitCode code, std::uint64_t* slots) {
  for (std::uint32_t const* at = code.begin; at != code.end;) {
    std::uint32_t const first = *at++;
    std::uint64_t* const to = slot_at(slots, first & ~std::uint32_t{63});
    if ((first & Kernels::is_adder) != 0) {
      std::uint64_t* const carry = slot_at(slots, at[0]);
      std::uint64_t const* const a = slot_at(slots, at[1]);
      std::uint64_t const* const b = slot_at(slots, at[2]);
      std::uint64_t const* const c = slot_at(slots, at[3]);
      at += 4;
      for (std::size_t w = 0; w < block_words; ++w) {
        std::uint64_t const x = a[w];
        std::uint64_t const y = b[w];
        std::uint64_t const z = c[w];
        to[w] = x ^ y ^ z;
        carry[w] = (x & y) | (z & (x | y));
      }
      continue;
    }
    std::uint32_t const plain = *at++;
    std::uint32_t const inverted = *at++;
    std::uint64_t all[block_words];
    for (std::uint64_t& word : all) word = ~std::uint64_t{0};
    for (std::uint32_t i = 0; i < plain; ++i) {
      std::uint64_t const* const from = slot_at(slots, *at++);
      for (std::size_t w = 0; w < block_words; ++w) all[w] &= from[w];
    }
    for (std::uint32_t i = 0; i < inverted; ++i) {
      std::uint64_t const* const from = slot_at(slots, *at++);
      for (std::size_t w = 0; w < block_words; ++w) all[w] &= ~from[w];
    }
    std::uint64_t const flip = std::uint64_t{0} - (first & Kernels::inverted);
    for (std::size_t w = 0; w < block_words; ++w) to[w] = all[w] ^ flip;
  }
}

template <class Value>
void gather(BitPlanes planes, std::uint64_t const* slots, void* data) {
  Value values[block_rows] = {};
  for (BitPlane const* plane = planes.planes; plane != planes.planes + planes.count; ++plane) {
    std::uint64_t const* const from = slots + plane->slot * block_words;
    for (std::size_t row = 0; row < block_rows; ++row)
      values[row] = static_cast<Value>(values[row] |
                                       static_cast<Value>((from[row / 64] >> (row % 64) & 1U) << plane->bit));
  }
  std::memcpy(data, values, sizeof values);
}

struct Plain;

inline constexpr Kernels kernels{
    "portable",
    {test<std::int8_t>, test<std::int16_t>, test<std::int32_t>, test<std::int64_t>},
    bits,
    {gather<std::uint8_t>, gather<std::uint16_t>, gather<std::uint32_t>, gather<std::uint64_t>},
    {widen<Plain, std::int8_t>, widen<Plain, std::int16_t>, widen<Plain, std::int32_t>,
     widen<Plain, std::int64_t>},
    lanes<Plain>};

}  // namespace detail::portable

Kernels const& portable_kernels() {
  return detail::portable::kernels;
}

}  // namespace kanteling::rules
