// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "kanteling/rules/decimal_parts_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// How the part behind the last kept digit compares with half of that digit.
enum class Rest : std::uint8_t { below_half, half, above_half };

/// Whether the magnitude goes up, where something is dropped.
inline bool goes_up(Rounding how, bool negative, bool odd, Rest rest) {
  switch (how) {
    case Rounding::half_even:
      return rest == Rest::above_half || (rest == Rest::half && odd);
    case Rounding::half_up:
      return rest != Rest::below_half;
    case Rounding::half_down:
      return rest == Rest::above_half;
    case Rounding::up:
      return true;
    case Rounding::down:
      return false;
    case Rounding::floor:
      return negative;
    case Rounding::ceiling:
      return !negative;
  }
  return false;
}

/// |number| x 10^scale, where it is a whole number below 2^128.
inline std::optional<UInt128> whole_steps(Decimal const& number, std::int32_t scale) {
  std::int32_t const zeros = number.exponent() + scale;
  if (number.is_zero()) return UInt128{0};
  if (zeros < 0 || zeros + count_digits(coefficient_of(number)) > 38) return std::nullopt;
  return coefficient_of(number) * power_of_ten_128(zeros);
}

/// The signed number of 64 bits with this magnitude.
inline std::optional<std::int64_t> signed_64(bool negative, UInt128 magnitude) {
  std::uint64_t const limit = std::uint64_t{1} << 63U;
  if (magnitude > (negative ? limit : limit - 1)) return std::nullopt;
  std::uint64_t const low = low_half(magnitude);
  return static_cast<std::int64_t>(negative ? std::uint64_t{0} - low : low);
}

}  // namespace detail

MaybeDecimal round(Decimal const& a, std::int32_t scale, Rounding how) {
  std::int64_t const drop = -static_cast<std::int64_t>(scale) - a.exponent();
  if (a.is_zero() || drop <= 0) return a;
  detail::UInt128 kept = 0;
  auto rest = detail::Rest::below_half;
  if (drop <= detail::digits_max) {
    detail::UInt128 const divisor = detail::power_of_ten_128(static_cast<std::int32_t>(drop));
    kept = detail::coefficient_of(a) / divisor;
    detail::UInt128 const remainder = detail::coefficient_of(a) - kept * divisor;
    if (remainder * 2 >= divisor)
      rest = remainder * 2 > divisor ? detail::Rest::above_half : detail::Rest::half;
  }
  bool const odd = (detail::low_half(kept) & 1U) != 0;
  // Something is always dropped: a coefficient has no trailing zeros.
  if (detail::goes_up(how, a.is_negative(), odd, rest)) ++kept;
  return detail::rounded({a.is_negative(), detail::widen(kept), -static_cast<std::int64_t>(scale), false});
}

std::optional<std::int64_t> to_int64(Decimal const& a) {
  std::optional<detail::UInt128> const whole = detail::whole_steps(a, 0);
  if (!whole) return std::nullopt;
  return detail::signed_64(a.is_negative(), *whole);
}

std::optional<OnGrid> on_grid(Decimal const& number, std::int32_t scale) {
  if (number.exponent() + scale >= 0) {
    std::optional<detail::UInt128> const steps = detail::whole_steps(number, scale);
    std::optional<std::int64_t> const exact =
        steps ? detail::signed_64(number.is_negative(), *steps) : std::nullopt;
    if (!exact) return std::nullopt;
    return OnGrid{*exact, true};
  }
  std::int32_t const drop = -scale - number.exponent();
  detail::UInt128 steps = 0;
  if (drop <= detail::digits_max) steps = detail::coefficient_of(number) / detail::power_of_ten_128(drop);
  std::optional<std::int64_t> const floor =
      detail::signed_64(number.is_negative(), number.is_negative() ? steps + 1 : steps);
  if (!floor) return std::nullopt;
  return OnGrid{*floor, false};
}

}  // namespace kanteling::rules
