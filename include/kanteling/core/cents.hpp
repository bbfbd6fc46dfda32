// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace kanteling {

/// Money, in whole euro cents. Never a floating-point number, never negative rounding by accident: where a price is
/// multiplied by a part of a unit, the function that does it says how it rounds.
/// Valid range: that of int64; sums over a municipality stay far below it (7.5 million euro is 7.5e8).
struct Cents {
  std::int64_t value = 0;

  friend constexpr auto operator<=>(Cents, Cents) = default;
  friend constexpr Cents operator+(Cents a, Cents b) { return {a.value + b.value}; }
  friend constexpr Cents operator-(Cents a, Cents b) { return {a.value - b.value}; }
  friend constexpr Cents operator*(Cents a, std::int64_t times) { return {a.value * times}; }
  constexpr Cents& operator+=(Cents other) {
    value += other.value;
    return *this;
  }
};

}  // namespace kanteling
