// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal_arithmetic_impl.hpp"
#include "kanteling/rules/decimal_fixed_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// The largest whole number whose square is not above n; n not zero and below 2^250.
inline UInt128 whole_square_root(UInt256 const& n) {
  UInt128 root = UInt128{1} << static_cast<std::uint32_t>((bit_length(n) + 1) / 2);
  while (true) {  // Newton from above: falls until it is there, at most eight times
    UInt128 const next = (root + low_half(divide_wide(n, root).quotient)) / 2;
    if (next >= root) return root;
    root = next;
  }
}

/// e^x, x below 5: e^(x / 512) by its series, squared nine times.
inline Fixed fixed_exponential(Fixed const& x) {
  Fixed const small = over(x, 512);
  Fixed sum = fixed_one;
  for (std::uint64_t n = 20; n > 0; --n) sum = plus(fixed_one, over(times(small, sum), n));
  for (int i = 0; i < 9; ++i) sum = times(sum, sum);
  return sum;
}

/// e^n, for as many as 76 digits of n; right to 36 digits.
inline MaybeDecimal exponential_of(Unrounded const& n) {
  std::int64_t const first_digit = count_digits(n.coefficient) + n.exponent;
  if (is_zero(n.coefficient) || first_digit < -40) return Decimal::of(1);
  if (first_digit > 5) return n.negative ? MaybeDecimal(Decimal{}) : std::nullopt;
  auto const exponent = static_cast<std::int32_t>(n.exponent);
  Fixed const x = exponent > 0 ? fixed_from_digits(times_power_of_ten(n.coefficient, exponent), 0)
                               : fixed_from_digits(n.coefficient, -exponent);
  // e^x = 10^tens x e^rest, with rest from 0 to 5. One more than needed below zero, so that truncation cannot
  // make the rest negative.
  std::uint64_t const quotient = times(x, fixed_one_over_log_10).whole();
  std::uint64_t const tens = n.negative ? quotient + 2 : quotient;
  Fixed const multiple = times(fixed_log_10, tens);
  Fixed const rest = n.negative ? minus(multiple, x) : minus(x, multiple);
  auto const signed_tens = static_cast<std::int64_t>(tens);
  return rounded({false, fixed_digits(fixed_exponential(rest), 2),
                  (n.negative ? -signed_tens : signed_tens) - 38, true});
}

/// log(1 + d) = d x (1 - d / 2 + d^2 / 3 - ...), for |d| below 1 / 1000: keeps all digits where the logarithm
/// is small.
inline Unrounded logarithm_near_one(Decimal const& d) {
  Fixed const x = fixed_from_digits(widen(coefficient_of(d)), -d.exponent());
  Fixed sum = over(fixed_one, 20);
  for (std::uint64_t n = 19; n > 0; --n) {
    Fixed const term = times(x, sum);
    sum = d.is_negative() ? plus(over(fixed_one, n), term) : minus(over(fixed_one, n), term);
  }
  UInt256 const digits = multiply_wide(coefficient_of(d), low_half(fixed_digits(sum, 2)));
  return {d.is_negative(), digits, d.exponent() - 38, !d.is_zero()};
}

/// The logarithm of m from 1 to 10, m = coefficient / power: with halvings until m lies between 3/4 and 3/2,
/// then log(m) = 2 x atanh((m - 1) / (m + 1)) by its series.
inline Fixed fixed_logarithm(UInt128 coefficient, UInt128 power) {
  std::uint64_t halvings = 0;
  for (; coefficient * 2 >= power * 3; power *= 2) ++halvings;
  bool const below = coefficient < power;
  UInt128 const difference = below ? power - coefficient : coefficient - power;
  Fixed const x = fixed_fraction(difference, coefficient + power);
  Fixed const square = times(x, x);
  Fixed sum;
  for (std::uint64_t n = 41; n > 0; --n) sum = plus(over(fixed_one, 2 * n - 1), times(square, sum));
  Fixed const part = times(times(x, sum), 2);
  Fixed const whole = times(fixed_log_2, halvings);
  return below ? minus(whole, part) : plus(whole, part);
}

/// The logarithm of a number above 0, with at least 50 digits.
inline Unrounded logarithm_of(Decimal const& a) {
  Decimal const from_one = subtract(a, Decimal::of(1)).value_or(a);
  if (from_one.is_zero() || first_digit(from_one) < -2) return logarithm_near_one(from_one);
  std::int32_t const digits = count_digits(coefficient_of(a));
  std::int32_t const tens = digits - 1 + a.exponent();
  Fixed const part = fixed_logarithm(coefficient_of(a), power_of_ten_128(digits - 1));
  Fixed const whole = times(fixed_log_10, static_cast<std::uint64_t>(tens < 0 ? -tens : tens));
  Fixed const sum = tens < 0 ? minus(whole, part) : plus(whole, part);
  return {tens < 0, fixed_digits(sum, 3), -57, true};
}

}  // namespace detail

MaybeDecimal square_root(Decimal const& a) {
  if (a.is_zero()) return a;
  if (a.is_negative()) return std::nullopt;
  // 69 or 70 digits and an even exponent: the root has 35 digits.
  std::int32_t zeros = 2 * detail::digits_max + 2 - detail::count_digits(detail::coefficient_of(a));
  if ((a.exponent() - zeros) % 2 != 0) --zeros;
  detail::UInt256 const square = detail::times_power_of_ten(detail::widen(detail::coefficient_of(a)), zeros);
  detail::UInt128 const root = detail::whole_square_root(square);
  bool const more = detail::compare_wide(detail::multiply_wide(root, root), square) != 0;
  return detail::rounded({false, detail::widen(root), (a.exponent() - zeros) / 2, more});
}

MaybeDecimal exponential(Decimal const& a) {
  return detail::exponential_of(
      {a.is_negative(), detail::widen(detail::coefficient_of(a)), a.exponent(), false});
}

MaybeDecimal logarithm(Decimal const& a) {
  if (a.is_zero() || a.is_negative()) return std::nullopt;
  return detail::rounded(detail::logarithm_of(a));
}

}  // namespace kanteling::rules
