// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operations on a block, over the vectors of an instruction set. Included by one .cpp per instruction
// set, each compiled for it: everything has internal linkage, so that no other file calls what its machine
// may not run.
//
// `Isa` has a vector `Bits` with load, store, ones, both (a & b), without (a & ~b), flip; per width in bytes
// W a `Tester<W>` that holds one bound and gives a mask of a vector's values, and a `Gatherer<W>`.

#include "kanteling/rules/columns/kernel_lanes_impl.hpp"
#include "kanteling/rules/kernels.hpp"

namespace kanteling::rules {
namespace {

/// Bits of a mask to and from memory, whatever the address.
template <class Word>
void put(char* to, int mask) {
  auto const word = static_cast<Word>(mask);
  __builtin_memcpy(to, &word, sizeof word);
}

template <class Word>
Word get(char const* from) {
  Word word;
  __builtin_memcpy(&word, from, sizeof word);
  return word;
}

template <class Isa>
void bits(BitCode code, std::uint64_t* slots) {
  using Bits = typename Isa::Bits;
  constexpr std::size_t parts = sizeof(BlockBits) / sizeof(Bits);
  auto* const base = reinterpret_cast<char*>(slots);
  std::uint32_t const* at = code.begin;
  while (at != code.end) {
    std::uint32_t const first = *at++;
    char* const to = base + (first & ~std::uint32_t{63});
    if ((first & Kernels::is_adder) != 0) {
      for (std::size_t p = 0; p < parts; ++p) {
        std::size_t const part = p * sizeof(Bits);
        Bits const a = Isa::load(base + at[1] + part);
        Bits const b = Isa::load(base + at[2] + part);
        Bits const c = Isa::load(base + at[3] + part);
        Isa::store(to + part, Isa::sum(a, b, c));
        Isa::store(base + at[0] + part, Isa::carry(a, b, c));
      }
      at += 4;
      continue;
    }
    std::uint32_t const* const plain_end = at + 2 + at[0];
    std::uint32_t const* const all_end = plain_end + at[1];
    at += 2;
    Bits all[parts];
    for (std::size_t p = 0; p < parts; ++p) all[p] = Isa::ones();
    for (; at != plain_end; ++at)
      for (std::size_t p = 0; p < parts; ++p)
        all[p] = Isa::both(all[p], Isa::load(base + *at + p * sizeof(Bits)));
    for (; at != all_end; ++at)
      for (std::size_t p = 0; p < parts; ++p)
        all[p] = Isa::without(all[p], Isa::load(base + *at + p * sizeof(Bits)));
    if ((first & Kernels::inverted) != 0)
      for (std::size_t p = 0; p < parts; ++p) all[p] = Isa::flip(all[p]);
    for (std::size_t p = 0; p < parts; ++p) Isa::store(to + p * sizeof(Bits), all[p]);
  }
}

/// Vectors of one chunk stay in registers while all tests go over them.
template <class Isa, int W>
void test(void const* data, ColumnTests tests, std::uint64_t* slots) {
  using Bits = typename Isa::Bits;
  constexpr std::size_t lanes = sizeof(Bits) / W;
  constexpr std::size_t chunk = Isa::chunk;  // vectors: a whole number of bytes of bits
  auto const* const from = static_cast<char const*>(data);
  for (std::size_t begin = 0; begin < block_rows; begin += chunk * lanes) {
    Bits values[chunk];
    for (std::size_t v = 0; v < chunk; ++v) values[v] = Isa::load_any(from + begin * W + v * sizeof(Bits));
    ColumnTest const* t = tests.tests;
    for (ColumnTest const* const end = t + tests.greater; t != end; ++t) {
      Bits const bound = Isa::template all<W>(t->bound);
      char* const to = reinterpret_cast<char*>(slots + t->slot * block_words) + begin / 8;
      Isa::template store_masks<W>(to, values,
                                   [bound](Bits v) { return Isa::template greater<W>(v, bound); });
    }
    for (ColumnTest const* const end = t + tests.equal; t != end; ++t) {
      Bits const bound = Isa::template all<W>(t->bound);
      char* const to = reinterpret_cast<char*>(slots + t->slot * block_words) + begin / 8;
      Isa::template store_masks<W>(to, values, [bound](Bits v) { return Isa::template equal<W>(v, bound); });
    }
  }
}

template <class Isa, int W>
void gather(BitPlanes planes, std::uint64_t const* slots, void* data) {
  using Bits = typename Isa::Bits;
  constexpr std::size_t lanes = sizeof(Bits) / W;
  constexpr std::size_t chunk = Isa::chunk;
  auto* const to = static_cast<char*>(data);
  for (std::size_t begin = 0; begin < block_rows; begin += chunk * lanes) {
    Bits values[chunk];
    for (std::size_t v = 0; v < chunk; ++v) values[v] = Isa::zero();
    for (BitPlane const* plane = planes.planes; plane != planes.planes + planes.count; ++plane) {
      Bits const bit = Isa::template all<W>(static_cast<std::int64_t>(std::uint64_t{1} << plane->bit));
      char const* const mask = reinterpret_cast<char const*>(slots + plane->slot * block_words) + begin / 8;
      Isa::template add_where<W>(values, mask, bit);
    }
    for (std::size_t v = 0; v < chunk; ++v) Isa::store_any(to + begin * W + v * sizeof(Bits), values[v]);
  }
}

template <class Isa>
constexpr Kernels kernels_of(char const* name) {
  return {name,
          {test<Isa, 1>, test<Isa, 2>, test<Isa, 4>, test<Isa, 8>},
          bits<Isa>,
          {gather<Isa, 1>, gather<Isa, 2>, gather<Isa, 4>, gather<Isa, 8>},
          {detail::widen<Isa, std::int8_t>, detail::widen<Isa, std::int16_t>,
           detail::widen<Isa, std::int32_t>, detail::widen<Isa, std::int64_t>},
          detail::lanes<Isa>};
}

}  // namespace
}  // namespace kanteling::rules
