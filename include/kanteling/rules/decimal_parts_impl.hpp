// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/decimal_wide_impl.hpp"

/// How a Decimal is put together: every result passes through here, so every Decimal has no trailing zeros.
namespace kanteling::rules {

struct DecimalParts {
  static Decimal make(bool negative, detail::UInt128 coefficient, std::int32_t exponent) {
    Decimal d;
    d.low_ = detail::low_half(coefficient);
    d.high_ = detail::high_half(coefficient);
    d.exponent_ = static_cast<std::int16_t>(exponent);
    d.negative_ = negative;
    return d;
  }
};

namespace detail {

inline constexpr std::int32_t digits_max = 34;
inline constexpr std::int32_t exponent_min = -6176;
inline constexpr std::int32_t magnitude_max = 6145;  ///< coefficient digits + exponent of the largest number

inline UInt128 coefficient_of(Decimal const& d) {
  return join(d.coefficient_high(), d.coefficient_low());
}

/// 10^step at a time is taken off a coefficient: divisible by 5^step exactly where the product with the
/// inverse of 5^step modulo 2^128 is at most 2^128 / 5^step, and then that product is the quotient.
struct FivePower {
  UInt128 inverse = 0;
  UInt128 limit = 0;
};
struct FivePowers {
  FivePower of_step[6];  ///< step 1, 2, 4, 8, 16, 32
};
constexpr FivePowers make_five_powers() {
  FivePowers result{};
  UInt128 power = 5;
  for (FivePower& entry : result.of_step) {
    UInt128 inverse = power;  // right in the lowest 3 bits; each round doubles them
    for (int round = 0; round < 6; ++round) inverse *= 2 - power * inverse;
    entry = {inverse, ~UInt128{0} / power};
    power *= power;
  }
  return result;
}
inline constexpr FivePowers five_powers = make_five_powers();

/// Takes the trailing zeros off a coefficient that is not zero.
inline void strip_zeros(UInt128& coefficient, std::int32_t& exponent) {
  if ((low_half(coefficient) & 1U) != 0) return;
  for (int i = 5; i >= 0; --i) {
    std::int32_t const step = 1 << i;
    if ((low_half(coefficient) & ((std::uint64_t{1} << step) - 1)) != 0) continue;
    UInt128 const fifth = coefficient * five_powers.of_step[i].inverse;
    if (fifth > five_powers.of_step[i].limit) continue;
    coefficient = fifth >> step;
    exponent += step;
  }
}

/// A number that needs no rounding: coefficient below 10^34, exponent far from both ends.
inline Decimal normalised(bool negative, UInt128 coefficient, std::int32_t exponent) {
  if (coefficient == 0) return Decimal{};
  strip_zeros(coefficient, exponent);
  return DecimalParts::make(negative, coefficient, exponent);
}

/// What an operation found: coefficient x 10^exponent, and where `more` a little above that (less than 1 in
/// the last place of the coefficient).
struct Unrounded {
  bool negative = false;
  UInt256 coefficient;  ///< below 10^76
  std::int64_t exponent = 0;
  bool more = false;
};

/// n / 10^digits rounded half to even; digits 1 .. 76. `more` becomes true where that is not exact.
[[gnu::noinline]] inline UInt128 drop_digits(UInt256 n, std::int32_t digits, bool& more) {
  for (; digits > 38; digits -= 19) {
    if (divide_by_limb(n, power_of_ten_64(19)) != 0) more = true;
  }
  UInt128 const divisor = power_of_ten_128(digits);
  Quotient const q = divide_wide(n, divisor);
  UInt128 const result = low_half(q.quotient);
  UInt128 const twice = q.remainder * 2;
  bool const odd = (low_half(result) & 1U) != 0;
  bool const up = twice > divisor || (twice == divisor && (more || odd));
  more = more || q.remainder != 0;
  return up ? result + 1 : result;
}

/// The nearest Decimal; empty where the number is too large. `exact` (where given): whether nothing was
/// rounded.
[[gnu::noinline]] inline MaybeDecimal rounded(Unrounded const& n, bool* exact = nullptr) {
  bool more = n.more;
  std::int32_t const digits = count_digits(n.coefficient);
  std::int64_t drop = digits > digits_max ? digits - digits_max : 0;
  if (n.exponent + drop < exponent_min) drop = exponent_min - n.exponent;
  UInt128 coefficient = low_half(n.coefficient);
  if (drop > digits) {
    more = more || digits != 0;
    coefficient = 0;
  } else if (drop > 0) {
    coefficient = drop_digits(n.coefficient, static_cast<std::int32_t>(drop), more);
  }
  if (exact != nullptr) *exact = !more;
  if (coefficient == 0) return Decimal{};
  if (n.exponent + drop > magnitude_max) return std::nullopt;
  auto exponent = static_cast<std::int32_t>(n.exponent + drop);
  strip_zeros(coefficient, exponent);
  if (count_digits(coefficient) + exponent > magnitude_max) return std::nullopt;
  return DecimalParts::make(n.negative, coefficient, exponent);
}

}  // namespace detail
}  // namespace kanteling::rules
