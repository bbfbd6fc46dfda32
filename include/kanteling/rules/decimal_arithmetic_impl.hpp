// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal_parts_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Both coefficients in 64 bits and both exponents so far from the ends that no sum or product leaves the
/// range.
inline bool both_small(Decimal const& a, Decimal const& b) {
  if ((a.coefficient_high() | b.coefficient_high()) != 0) return false;
  return a.exponent() > -3000 && a.exponent() < 3000 && b.exponent() > -3000 && b.exponent() < 3000;
}

/// The position of the first digit: the magnitude is below 10^first_digit and not below 10^(first_digit - 1).
inline std::int32_t first_digit(Decimal const& d) {
  return count_digits(coefficient_of(d)) + d.exponent();
}

/// Compares the magnitudes of two numbers that are not zero.
inline int compare_magnitudes(Decimal const& a, Decimal const& b) {
  UInt128 left = coefficient_of(a);
  UInt128 right = coefficient_of(b);
  std::int32_t const apart = a.exponent() - b.exponent();
  if (apart != 0) {
    std::int32_t const above = first_digit(a) - first_digit(b);
    if (above != 0) return above < 0 ? -1 : 1;
    // As long as each other with the zeros in place: at most 34 digits.
    if (apart > 0) left *= power_of_ten_128(apart);
    if (apart < 0) right *= power_of_ten_128(-apart);
  }
  if (left == right) return 0;
  return left < right ? -1 : 1;
}

/// upper + lower, where `upper` has the larger exponent and neither is zero.
inline MaybeDecimal add_aligned(Decimal const& upper, Decimal const& lower) {
  std::int32_t const apart = upper.exponent() - lower.exponent();
  // `lower` is less than 1 in the 37th digit of `upper`: it can no longer change the 34th.
  if (count_digits(coefficient_of(upper)) + apart > 70) return upper;
  UInt256 const large = times_power_of_ten(widen(coefficient_of(upper)), apart);
  UInt256 const small = widen(coefficient_of(lower));
  Unrounded sum{upper.is_negative(), {}, lower.exponent(), false};
  if (upper.is_negative() == lower.is_negative()) {
    sum.coefficient = plus(large, small);
  } else if (compare_wide(large, small) >= 0) {
    sum.coefficient = minus(large, small);
  } else {
    sum.coefficient = minus(small, large);
    sum.negative = lower.is_negative();
  }
  return rounded(sum);
}

/// a + b where both are small and at most 14 digits apart: below 10^34, so there is nothing to round.
inline Decimal add_small(Decimal const& upper, Decimal const& lower) {
  std::int32_t const apart = upper.exponent() - lower.exponent();
  UInt128 const large = static_cast<UInt128>(upper.coefficient_low()) * power_of_ten_64(apart);
  UInt128 const small = lower.coefficient_low();
  if (upper.is_negative() == lower.is_negative()) {
    return normalised(upper.is_negative(), large + small, lower.exponent());
  }
  if (large >= small) return normalised(upper.is_negative(), large - small, lower.exponent());
  return normalised(lower.is_negative(), small - large, lower.exponent());
}

/// a / b where neither is zero.
inline MaybeDecimal divide_nonzero(Decimal const& a, Decimal const& b) {
  UInt128 const divisor = coefficient_of(b);
  std::int32_t const zeros = digits_max + 1 + count_digits(divisor) - count_digits(coefficient_of(a));
  UInt256 const dividend = times_power_of_ten(widen(coefficient_of(a)), zeros);
  Quotient const q = divide_wide(dividend, divisor);  // 35 or 36 digits
  return rounded({a.is_negative() != b.is_negative(), q.quotient, a.exponent() - b.exponent() - zeros,
                  q.remainder != 0});
}

/// 10^exponent modulo divisor.
[[gnu::noinline]] inline UInt128 power_of_ten_modulo(std::int32_t exponent, UInt128 divisor) {
  UInt128 result = 1 % divisor;
  UInt128 square = 10 % divisor;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result = divide_wide(multiply_wide(result, square), divisor).remainder;
    square = divide_wide(multiply_wide(square, square), divisor).remainder;
  }
  return result;
}

/// |a| modulo |b|, exactly; neither is zero. Never longer than the longer of the two.
inline Decimal remainder_of_magnitudes(Decimal const& a, Decimal const& b) {
  if (compare_magnitudes(a, b) < 0) return a.absolute();
  std::int32_t const apart = a.exponent() - b.exponent();
  if (apart < 0) {  // |a| is not below |b|, so |b| with its zeros has no more digits than |a|
    UInt128 const divisor = coefficient_of(b) * power_of_ten_128(-apart);
    return normalised(false, coefficient_of(a) % divisor, a.exponent());
  }
  UInt128 const divisor = coefficient_of(b);
  UInt256 const product = multiply_wide(coefficient_of(a), power_of_ten_modulo(apart, divisor));
  return normalised(false, divide_wide(product, divisor).remainder, b.exponent());
}

}  // namespace detail

int compare(Decimal const& a, Decimal const& b) {
  if (a.is_negative() != b.is_negative()) return a.is_negative() ? -1 : 1;
  int const sign = a.is_negative() ? -1 : 1;
  if (a.is_zero() || b.is_zero()) return a.is_zero() && b.is_zero() ? 0 : (a.is_zero() ? -sign : sign);
  std::int32_t const apart = a.exponent() - b.exponent();
  if ((a.coefficient_high() | b.coefficient_high()) == 0 && apart >= -19 && apart <= 19) {
    detail::UInt128 left = a.coefficient_low();
    detail::UInt128 right = b.coefficient_low();
    if (apart > 0) left *= detail::power_of_ten_64(apart);
    if (apart < 0) right *= detail::power_of_ten_64(-apart);
    return left == right ? 0 : (left < right ? -sign : sign);
  }
  return sign * detail::compare_magnitudes(a, b);
}

MaybeDecimal add(Decimal const& a, Decimal const& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  bool const a_is_upper = a.exponent() >= b.exponent();
  Decimal const& upper = a_is_upper ? a : b;
  Decimal const& lower = a_is_upper ? b : a;
  if (detail::both_small(a, b) && upper.exponent() - lower.exponent() <= 14) {
    return detail::add_small(upper, lower);
  }
  return detail::add_aligned(upper, lower);
}

MaybeDecimal subtract(Decimal const& a, Decimal const& b) {
  return add(a, b.negated());
}

MaybeDecimal multiply(Decimal const& a, Decimal const& b) {
  bool const negative = a.is_negative() != b.is_negative();
  std::int32_t const exponent = a.exponent() + b.exponent();
  if (detail::both_small(a, b)) {
    detail::UInt128 const product = static_cast<detail::UInt128>(a.coefficient_low()) * b.coefficient_low();
    if (product < detail::power_of_ten_128(detail::digits_max)) {
      return detail::normalised(negative, product, exponent);
    }
  }
  return detail::rounded({negative,
                          detail::multiply_wide(detail::coefficient_of(a), detail::coefficient_of(b)),
                          exponent, false});
}

MaybeDecimal divide(Decimal const& a, Decimal const& b) {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal{};
  return detail::divide_nonzero(a, b);
}

MaybeDecimal modulo(Decimal const& a, Decimal const& b) {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal{};
  Decimal const rest = detail::remainder_of_magnitudes(a, b);
  if (rest.is_zero()) return rest;
  if (a.is_negative() == b.is_negative()) return b.is_negative() ? rest.negated() : rest;
  return b.is_negative() ? add(rest, b) : subtract(b, rest);
}

}  // namespace kanteling::rules
