// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kanteling::planning::detail {

/// Random numbers that are the same on every machine: no std distribution, no logarithm of a C library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 0x2545F4914F6CDD1DU) {
    next();
    next();
  }

  /// 0 .. below - 1; `below` is 1 or more and under 2^32.
  std::uint32_t below(std::size_t below) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(next()) * below) >> 32);
  }
  /// True in one of two throws.
  bool coin() { return (next() & 1U) != 0; }
  /// What annealing at temperature 1 may lose in this throw: exponentially distributed, mean 1.
  double patience() { return table()[next() >> 20]; }

 private:
  static constexpr std::size_t entries = 4096;

  /// PCG: 32 well-mixed bits of a 64-bit state.
  std::uint32_t next() {
    std::uint64_t const old = state_;
    state_ = old * 6364136223846793005U + 1442695040888963407U;
    auto const mixed = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
    return std::rotr(mixed, static_cast<int>(old >> 59));
  }
  /// ln(x) of 0 < x < 1 by a series of plain sums, so that every machine has the same table.
  static double log_of(double x) {
    int exponent = 0;
    double const ratio = (std::frexp(x, &exponent) - 1) / (std::frexp(x, &exponent) + 1);
    double power = ratio;
    double sum = 0;
    for (int k = 1; k < 60; k += 2, power *= ratio * ratio) sum += power / k;
    return 2 * sum + exponent * 0.69314718055994530942;
  }
  static std::array<double, entries> const& table() {
    static std::array<double, entries> const values = [] {
      std::array<double, entries> made{};
      for (std::size_t i = 0; i < entries; ++i)
        made[i] = -log_of((static_cast<double>(i) + 0.5) / static_cast<double>(entries));
      return made;
    }();
    return values;
  }

  std::uint64_t state_;
};

}  // namespace kanteling::planning::detail
