// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kanteling::population {

/// Whole numbers that look random and are the same on every machine: splitmix64 (Steele, Lea and Flood 2014,
/// as in the public domain code of Vigna). The distributions of the standard library are not the same
/// everywhere, so the draws are made here, without floating point.
class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_{seed} {}

  constexpr std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }

  /// 0 .. n - 1, each equally likely: what is left over of 2^64 is thrown away. n is 1 or more.
  constexpr std::uint64_t below(std::uint64_t n) {
    assert(n > 0);
    std::uint64_t const left_over = (0 - n) % n;
    std::uint64_t drawn = next();
    while (drawn < left_over) drawn = next();
    return drawn % n;
  }

  /// Both ends included; from <= to.
  constexpr std::int64_t between(std::int64_t from, std::int64_t to) {
    assert(from <= to);
    return from + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(to - from) + 1));
  }

  constexpr bool percent(std::int64_t chance) { return between(0, 99) < chance; }
  constexpr bool per_1000(std::int64_t chance) { return between(0, 999) < chance; }

  /// A position, as likely as its weight; weights are 0 or more and not all 0.
  template <std::size_t N>
  constexpr std::size_t pick(std::array<std::int64_t, N> const& weights) {
    std::int64_t sum = 0;
    for (std::int64_t w : weights) sum += w;
    std::int64_t drawn = between(0, sum - 1);
    std::size_t at = 0;
    while (drawn >= weights[at]) drawn -= weights[at++];
    return at;
  }

  template <class List>
  constexpr auto const& one_of(List const& list) {
    return list[static_cast<std::size_t>(below(list.size()))];
  }

  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

 private:
  std::uint64_t state_;
};

/// The draws of one place in a year: number 0 for how many requests a village and age band have, 1 and up for
/// each request. Every request has its own stream, so that a change in one village leaves the others as they
/// were.
constexpr Random stream(std::uint64_t seed, std::string_view village, std::uint64_t band,
                        std::uint64_t number) {
  std::uint64_t state = Random::mixed(seed + 1);
  for (char c : village) state = Random::mixed(state ^ static_cast<unsigned char>(c)) + 1;
  return Random{Random::mixed(Random::mixed(state ^ band) + number)};
}

}  // namespace kanteling::population
