// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Sets of rules, and the segment of a
// value.

#include <cstddef>
#include <cstdint>
#include <span>

#include "kanteling/rules/table.hpp"

namespace kanteling::rules::detail {

using Bits = std::span<std::uint64_t>;

inline bool test_bit(std::uint64_t const* bits, std::size_t at) {
  return (bits[at / 64] >> (at % 64) & 1U) != 0;
}

inline void put_bit(std::uint64_t* bits, std::size_t at, bool on) {
  std::uint64_t const cleared = bits[at / 64] & ~(std::uint64_t{1} << (at % 64));
  bits[at / 64] = cleared | std::uint64_t{on} << (at % 64);
}

/// Calls f(rule) for every rule of a set, in rule order.
template <class F>
void for_each_rule(Bits bits, F f) {
  for (std::size_t w = 0; w < bits.size(); ++w)
    for (std::uint64_t word = bits[w]; word != 0; word &= word - 1)
      f(static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(__builtin_ctzll(word))));
}

inline std::size_t count_of(Bits bits) {
  std::size_t count = 0;
  for (std::uint64_t const word : bits) count += static_cast<std::size_t>(__builtin_popcountll(word));
  return count;
}

/// The position of a value in a list that begins with the one for `low`; below and beyond: the first and the
/// last.
inline std::size_t dense_at(std::int64_t value, std::int64_t low, std::size_t size) {
  std::uint64_t const offset =
      value < low ? 0 : static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(low);
  return offset < size ? offset : size - 1;
}

/// The segment of a value: looked up where the cuts lie close, else a search without branches that could be
/// guessed wrong.
inline std::size_t segment_at(TableColumn const& column, std::int64_t value) {
  std::size_t const count = column.cuts.size();
  if (!column.dense.empty()) return column.dense[dense_at(value, column.dense_low, column.dense.size())];
  std::int64_t const* base = column.cuts.data();
  std::size_t left = count;
  while (left > 0) {
    std::size_t const half = (left + 1) / 2;
    base +=
        half & (std::size_t{0} - static_cast<std::size_t>(base[half - 1] <= value));  // g++ 12 branches on ?:
    left -= half;
  }
  return static_cast<std::size_t>(base - column.cuts.data());
}

}  // namespace kanteling::rules::detail
