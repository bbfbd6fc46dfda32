// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace kanteling::rules {

/// A FEEL number: a decimal with the values and the rounding of IEEE 754 decimal128. At most 34 significant
/// digits, every operation is the exact result rounded half to even, never a binary fraction. Always held
/// without trailing zeros (1.50 is 15 x 10^-1, 1000 is 1 x 10^3), so two Decimals are the same bytes exactly
/// where the numbers are equal. There is no infinity, no NaN and no negative zero: what would be one is no
/// result. Valid range: magnitude below 10^6145; what is smaller than 10^-6176 rounds to zero or to that
/// step.
class Decimal {
 public:
  constexpr Decimal() = default;

  /// value / 10^scale, exactly. `scale` -6111 .. 6176.
  static constexpr Decimal of(std::int64_t value, std::int32_t scale = 0) {
    Decimal d;
    d.negative_ = value < 0;
    d.low_ =
        value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    d.exponent_ = static_cast<std::int16_t>(-scale);
    while (d.low_ != 0 && d.low_ % 10 == 0) {
      d.low_ /= 10;
      ++d.exponent_;
    }
    if (d.low_ == 0) d.exponent_ = 0;
    return d;
  }

  constexpr bool is_zero() const { return (low_ | high_) == 0; }
  constexpr bool is_negative() const { return negative_; }
  constexpr bool is_whole() const { return exponent_ >= 0; }
  constexpr std::int32_t exponent() const { return exponent_; }       ///< value = coefficient x 10^exponent
  constexpr std::uint64_t coefficient_low() const { return low_; }    ///< lower 64 bits of the coefficient
  constexpr std::uint64_t coefficient_high() const { return high_; }  ///< upper 64 bits; below 2^49
  /// Digits behind the decimal point that the number needs: 0 for a whole number.
  constexpr std::int32_t scale() const { return exponent_ < 0 ? -exponent_ : 0; }

  constexpr Decimal negated() const {
    Decimal d = *this;
    d.negative_ = !negative_ && !is_zero();
    return d;
  }
  constexpr Decimal absolute() const { return negative_ ? negated() : *this; }

  friend constexpr bool operator==(Decimal const&, Decimal const&) = default;

 private:
  friend struct DecimalParts;
  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  std::int16_t exponent_ = 0;
  bool negative_ = false;
};

/// -1, 0 or 1.
[[nodiscard]] int compare(Decimal const& a, Decimal const& b);

/// Arithmetic: the nearest Decimal. Empty where there is none: overflow, a division by zero, the square root
/// or logarithm of what has none, 0 to a power that is not positive.
using MaybeDecimal = std::optional<Decimal>;
[[nodiscard]] MaybeDecimal add(Decimal const& a, Decimal const& b);
[[nodiscard]] MaybeDecimal subtract(Decimal const& a, Decimal const& b);
[[nodiscard]] MaybeDecimal multiply(Decimal const& a, Decimal const& b);
[[nodiscard]] MaybeDecimal divide(Decimal const& a, Decimal const& b);
/// a - b x floor(a / b): has the sign of b.
[[nodiscard]] MaybeDecimal modulo(Decimal const& a, Decimal const& b);
/// Whole powers are exact before rounding; others are exp(b x log(a)), right to 33 digits.
[[nodiscard]] MaybeDecimal power(Decimal const& a, Decimal const& b);
[[nodiscard]] MaybeDecimal square_root(Decimal const& a);  ///< correctly rounded
[[nodiscard]] MaybeDecimal exponential(Decimal const& a);  ///< right to 33 digits
[[nodiscard]] MaybeDecimal logarithm(Decimal const& a);    ///< natural; right to 33 digits

enum class Rounding : std::uint8_t { half_even, half_up, half_down, up, down, floor, ceiling };

/// The number with at most `scale` digits behind the point (negative: rounded to tens, hundreds, ...).
/// `scale` -6111 .. 6176. up and half_up go away from zero, down and half_down towards it.
[[nodiscard]] MaybeDecimal round(Decimal const& a, std::int32_t scale, Rounding how);

/// Empty where the number is not whole or does not fit.
[[nodiscard]] std::optional<std::int64_t> to_int64(Decimal const& a);

/// As FEEL's string(): plain digits (1.5, 1000, 0.000001); beyond 34 digits before or 40 behind the point
/// with an exponent (1E+40, 1.5E-50).
[[nodiscard]] std::string to_string(Decimal const& a);

enum class DecimalError : std::uint8_t {
  not_a_number,  ///< other than [-]digits[.digits][e[+-]digits]
  too_large,     ///< magnitude 10^6145 or more
};

/// Reads a FEEL number: -12, 0.5, .5, 1.2e3. Beyond 34 significant digits it is rounded half to even; `exact`
/// (where given) says whether that was needed.
[[nodiscard]] tl::expected<Decimal, DecimalError> parse_decimal(std::string_view text, bool* exact = nullptr);

/// A number on the grid of a variable: the largest whole number of 10^-scale steps that is not above it.
struct OnGrid {
  std::int64_t floor = 0;
  bool exact = true;  ///< false where the number lies strictly between two steps
};

/// Where a number lies on a grid of 10^-scale steps (scale 0 .. 18). Empty where it does not fit in 64 bits.
[[nodiscard]] std::optional<OnGrid> on_grid(Decimal const& number, std::int32_t scale);

}  // namespace kanteling::rules
