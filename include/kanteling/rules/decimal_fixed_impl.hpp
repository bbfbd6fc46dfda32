// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal_parts_impl.hpp"

namespace kanteling::rules::detail {

/// A number of 0 or more in steps of 2^-192 (57 decimal digits behind the point), below 2^64. What
/// exponential and logarithm count in: every operation truncates, which costs at most one step.
struct Fixed {
  UInt256 steps;

  constexpr std::uint64_t whole() const { return steps.limb[3]; }
};

inline constexpr Fixed fixed_one{{{0, 0, 0, 1}}};
/// The logarithms of 10 and 2, and 1 / log(10). Computed with 120 digits by Python's decimal module.
inline constexpr Fixed fixed_log_10{{{0x8A3FB3E76977E43A, 0xA95B58AE0B4C28A3, 0x4D763776AAA2B05B, 2}}};
inline constexpr Fixed fixed_log_2{{{0x40F343267298B62D, 0xC9E3B39803F2F6AF, 0xB17217F7D1CF79AB, 0}}};
inline constexpr Fixed fixed_one_over_log_10{
    {{0x1F71A30122E4D101, 0x9AADD557D699EE19, 0x6F2DEC549B9438CA, 0}}};

inline Fixed plus(Fixed const& a, Fixed const& b) {
  return {plus(a.steps, b.steps)};
}
inline Fixed minus(Fixed const& a, Fixed const& b) {
  return {minus(a.steps, b.steps)};
}
inline Fixed times(Fixed const& a, std::uint64_t factor) {
  return {multiply_add(a.steps, factor, 0)};
}
[[gnu::noinline]] inline Fixed over(Fixed a, std::uint64_t divisor) {
  divide_by_limb(a.steps, divisor);
  return a;
}

[[gnu::noinline]] inline Fixed times(Fixed const& a, Fixed const& b) {
  std::uint64_t product[8] = {};
  for (int i = 0; i < 4; ++i) {
    UInt128 carry = 0;
    for (int j = 0; j < 4; ++j) {
      carry += static_cast<UInt128>(a.steps.limb[i]) * b.steps.limb[j] + product[i + j];
      product[i + j] = low_half(carry);
      carry >>= 64U;
    }
    product[i + 4] = low_half(carry);
  }
  return {{{product[3], product[4], product[5], product[6]}}};
}

/// numerator / denominator, where that is below 1; both below 2^127.
inline Fixed fixed_fraction(UInt128 numerator, UInt128 denominator) {
  Fixed result;
  for (int i = 2; i >= 0; --i) {
    Quotient const q = divide_wide({{0, low_half(numerator), high_half(numerator), 0}}, denominator);
    result.steps.limb[i] = q.quotient.limb[0];
    numerator = q.remainder;
  }
  return result;
}

/// n / 10^places, where that is below 2^64.
[[gnu::noinline]] inline Fixed fixed_from_digits(UInt256 n, std::int32_t places) {
  Fixed result;
  for (; places > 0; places -= 19) {
    std::uint64_t const power = power_of_ten_64(places < 19 ? places : 19);
    result.steps.limb[3] = divide_by_limb(n, power);
    divide_by_limb(result.steps, power);
  }
  result.steps.limb[3] = n.limb[0];
  return result;
}

/// The whole part and 19 x `groups` digits behind the point, as one whole number.
[[gnu::noinline]] inline UInt256 fixed_digits(Fixed n, int groups) {
  UInt256 result = widen(n.whole());
  for (int i = 0; i < groups; ++i) {
    n.steps.limb[3] = 0;
    n = times(n, power_of_ten_64(19));
    result = multiply_add(result, power_of_ten_64(19), n.whole());
  }
  return result;
}

}  // namespace kanteling::rules::detail
