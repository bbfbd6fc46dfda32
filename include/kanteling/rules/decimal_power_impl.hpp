// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal_functions_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Powers up to here are multiplied out. Beyond it none has an exact result of 34 digits (2^113 is above
/// 10^34), except of a power of ten, and the logarithm is more precise than many multiplications.
inline constexpr std::int64_t multiplied_power_max = 113;

/// A number of at most 38 digits on the way to a power.
struct Working {
  UInt128 coefficient = 1;
  std::int64_t exponent = 0;
};

[[gnu::noinline]] inline Working multiply_working(Working const& a, Working const& b) {
  UInt256 const product = multiply_wide(a.coefficient, b.coefficient);
  std::int32_t const drop = count_digits(product) - 38;
  std::int64_t const exponent = a.exponent + b.exponent;
  if (drop <= 0) return {low_half(product), exponent};
  bool more = false;
  return {drop_digits(product, drop, more), exponent + drop};
}

/// |a|^n, n 1 .. 113. Exact where that has at most 38 digits, for then each step has.
inline Working multiply_out(Decimal const& a, std::int64_t n) {
  Working const base{coefficient_of(a), a.exponent()};
  Working result;
  for (std::int64_t bit = 64; bit > 0; bit /= 2) {
    result = multiply_working(result, result);
    if ((n & bit) != 0) result = multiply_working(result, base);
  }
  return result;
}

/// a^n, n -113 .. 113 and not 0. An inverse of 34 digits comes out exactly too: what 38 working digits lose
/// (of 5^112, say, which has 79) lies far behind the 34th digit of the inverse.
inline MaybeDecimal whole_power(Decimal const& a, std::int64_t n, bool negative) {
  Working const result = multiply_out(a, n < 0 ? -n : n);
  if (n > 0) return rounded({negative, widen(result.coefficient), result.exponent, false});
  std::int32_t const zeros = 36 + count_digits(result.coefficient);
  Quotient const q = divide_wide(powers_of_ten.power[zeros], result.coefficient);
  return rounded({negative, q.quotient, -result.exponent - zeros, q.remainder != 0});
}

/// (10^tens)^b for a whole b.
inline MaybeDecimal power_of_power_of_ten(std::int32_t tens, Decimal const& b, bool negative) {
  Decimal const one = Decimal::of(negative ? -1 : 1);
  if (tens == 0) return one;
  std::optional<std::int64_t> const n = to_int64(b);
  if (n && *n > -20'000 && *n < 20'000) return rounded({negative, widen(1), tens * *n, false});
  return (tens > 0) == b.is_negative() ? MaybeDecimal(Decimal{}) : std::nullopt;
}

/// |a|^b = exp(b x log(|a|)). With 42 digits of the logarithm the product has at most 76, and is right to
/// 10^-36 as far as the result is in range.
inline MaybeDecimal power_by_logarithm(Decimal const& a, Decimal const& b) {
  Unrounded product = logarithm_of(a.absolute());
  for (std::int32_t drop = count_digits(product.coefficient) - 42; drop > 0; drop -= 19) {
    std::int32_t const step = drop < 19 ? drop : 19;
    divide_by_limb(product.coefficient, power_of_ten_64(step));
    product.exponent += step;
  }
  UInt256 high = multiply_add(product.coefficient, b.coefficient_high(), 0);
  high = {{0, high.limb[0], high.limb[1], high.limb[2]}};
  product.coefficient = plus(multiply_add(product.coefficient, b.coefficient_low(), 0), high);
  product.exponent += b.exponent();
  product.negative = product.negative != b.is_negative();
  return exponential_of(product);
}

}  // namespace detail

MaybeDecimal power(Decimal const& a, Decimal const& b) {
  if (a.is_zero()) return b.is_zero() || b.is_negative() ? std::nullopt : MaybeDecimal(a);
  if (b.is_zero()) return Decimal::of(1);
  if (a.is_negative() && !b.is_whole()) return std::nullopt;
  bool const odd = b.exponent() == 0 && (b.coefficient_low() & 1U) != 0;
  bool const negative = a.is_negative() && odd;
  if (b.is_whole()) {
    if (detail::coefficient_of(a) == 1) return detail::power_of_power_of_ten(a.exponent(), b, negative);
    std::optional<std::int64_t> const n = to_int64(b);
    std::int64_t constexpr limit = detail::multiplied_power_max;
    if (n && *n >= -limit && *n <= limit) return detail::whole_power(a, *n, negative);
  }
  MaybeDecimal const magnitude = detail::power_by_logarithm(a, b);
  return magnitude && negative ? magnitude->negated() : magnitude;
}

}  // namespace kanteling::rules
