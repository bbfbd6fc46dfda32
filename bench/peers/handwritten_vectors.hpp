// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the instruction sets without mask registers share: a mask is a vector with all bits of a byte set or
// none. In an unnamed namespace, as handwritten_kernel.hpp is and for the same reason.

#include <cstring>

#include "handwritten_view.hpp"

namespace kanteling::peers {
namespace {

/// `Own` says how its vectors of 2 and 4 bytes are packed into one, and how masks are read and written as
/// bits.
template <class Own, std::size_t size>
struct Vectors {
  static constexpr std::size_t rows = size;
  using Bytes [[gnu::vector_size(size)]] = std::int8_t;
  using Mask = Bytes;
  using Short [[gnu::vector_size(size)]] = std::int16_t;
  using Word [[gnu::vector_size(size)]] = std::int32_t;
  struct Shorts {
    Short low, high;
  };
  struct Words {
    Word quarter[4];
  };

  template <class Vector>
  static Vector load_as(void const* from) {
    return *static_cast<Vector const*>(from);
  }
  static Bytes load(std::int8_t const* from) { return load_as<Bytes>(from); }
  static Shorts load(std::int16_t const* from) {
    return {load_as<Short>(from), load_as<Short>(from + rows / 2)};
  }
  static Words load(std::int32_t const* from) {
    std::size_t const step = rows / 4;
    return {{load_as<Word>(from), load_as<Word>(from + step), load_as<Word>(from + 2 * step),
             load_as<Word>(from + 3 * step)}};
  }

  static Bytes all(int value) { return Bytes{} + static_cast<std::int8_t>(value); }
  // There is one comparison, greater than; the limits of the rules are far from the ends of their types.
  static Mask le(Bytes values, int limit) { return all(limit + 1) > values; }
  static Mask ge(Bytes values, int limit) { return values > all(limit - 1); }
  static Mask eq(Bytes values, int other) { return values == all(other); }

  static Short all_short(int value) { return Short{} + static_cast<std::int16_t>(value); }
  static Mask le(Shorts const& values, int limit) {
    Short const limits = all_short(limit + 1);
    return Own::pack(limits > values.low, limits > values.high);
  }
  static Mask ge(Shorts const& values, int limit) {
    Short const limits = all_short(limit - 1);
    return Own::pack(values.low > limits, values.high > limits);
  }
  static Mask le(Words const& values, int limit) {
    Word const limits = Word{} + (limit + 1);
    return Own::pack(limits > values.quarter[0], limits > values.quarter[1], limits > values.quarter[2],
                     limits > values.quarter[3]);
  }
  static Mask ge(Words const& values, int limit) {
    Word const limits = Word{} + (limit - 1);
    return Own::pack(values.quarter[0] > limits, values.quarter[1] > limits, values.quarter[2] > limits,
                     values.quarter[3] > limits);
  }

  static Bytes add(Bytes a, Bytes b) { return a + b; }
  static Bytes add_where(Bytes sum, Mask where, int value) { return sum + (where & all(value)); }
  /// `value` where the mask says so; `before` is what stands there else, or would have stood.
  static Bytes put(Bytes bytes, Mask where, int value, int before) {
    return bytes ^ (where & all(value ^ before));
  }
  static Bytes low3(Bytes bytes) { return bytes & all(7); }
  static Bytes next4(Bytes bytes) {
    using Unsigned [[gnu::vector_size(size)]] = std::uint16_t;
    return reinterpret_cast<Bytes>(reinterpret_cast<Unsigned>(bytes) >> 3) & all(15);
  }

  static void store(std::int8_t* to, Bytes bytes) { *reinterpret_cast<Bytes*>(to) = bytes; }
  /// Rows are a part of a word's 64: the bytes of a little-endian word.
  static void store_mask(std::uint64_t* words, int word, std::size_t row, Mask mask) {
    auto const bits = Own::bits(mask);
    std::memcpy(reinterpret_cast<char*>(words + word) + row % 64 / 8, &bits, sizeof bits);
  }
  static void store_bits(std::uint16_t* to, Mask const (&masks)[16]) {
    Bytes low{}, high{};
#pragma GCC unroll 8
    for (int bit = 0; bit < 8; ++bit) {
      low |= masks[bit] & all(1 << bit);
      high |= masks[bit + 8] & all(1 << bit);
    }
    Own::store_joined(to, low, high);
  }
};

}  // namespace
}  // namespace kanteling::peers
