// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <tl/expected.hpp>

namespace kanteling::rules {

/// A number exactly as written: mantissa / 10^scale, without trailing zeros (1.50 is 15 / 10^1, 1e3 is 1 /
/// 10^-3). Two Decimals are equal exactly where the numbers are. Valid range of the mantissa: that of int64.
struct Decimal {
  std::int64_t mantissa = 0;
  std::int32_t scale = 0;
  friend constexpr bool operator==(Decimal const&, Decimal const&) = default;
};

enum class DecimalError : std::uint8_t {
  not_a_number,  ///< other than -digits.digits[e[+-]digits]
  too_large,     ///< more significant digits than 64 bits hold, or an exponent outside -18 .. 18
};

/// A number on the grid of a variable: the largest whole number of 10^-scale steps that is not above it.
struct OnGrid {
  std::int64_t floor = 0;
  bool exact = true;  ///< false where the number lies strictly between two steps
};

namespace detail {

/// 10^0 .. 10^18: all that an int64 can hold.
constexpr std::int64_t power_of_ten(std::int32_t exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// Significant digits, one after the other; zeros count only once a digit follows them.
struct Digits {
  std::uint64_t value = 0;
  std::int32_t zeros = 0;
  bool overflow = false;

  constexpr void add(char c) {
    if (c == '0') {
      if (zeros < 100'000) ++zeros;  // a cell is at most 64 KiB, so the count stays exact
      return;
    }
    for (; zeros > 0 && !overflow; --zeros) shift();
    shift();
    auto const digit = static_cast<std::uint64_t>(c - '0');
    if (value > std::numeric_limits<std::uint64_t>::max() - digit) overflow = true;
    value += digit;
  }
  constexpr void shift() {
    if (value > std::numeric_limits<std::uint64_t>::max() / 10) overflow = true;
    value *= 10;
  }
};

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Reads [+-]digits; sets `ok` to false where that is not what stands there. Stops counting beyond 99,999.
constexpr std::int32_t read_exponent(std::string_view text, bool& ok) {
  bool const negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  ok = !text.empty();
  std::int32_t exponent = 0;
  for (char const c : text) {
    if (!is_digit(c)) ok = false;
    if (ok && exponent < 10'000) exponent = exponent * 10 + (c - '0');
  }
  return negative ? -exponent : exponent;
}

}  // namespace detail

/// Reads a FEEL number: -12, 0.5, .5, 1.2e3. Exact, or an error; never rounds.
constexpr tl::expected<Decimal, DecimalError> parse_decimal(std::string_view text) {
  bool const negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  detail::Digits digits;
  std::size_t at = 0;
  std::int32_t fraction = 0;
  for (; at < text.size() && detail::is_digit(text[at]); ++at) digits.add(text[at]);
  bool has_digits = at > 0;
  if (at < text.size() && text[at] == '.') {
    ++at;
    has_digits = at < text.size() && detail::is_digit(text[at]);
    for (; at < text.size() && detail::is_digit(text[at]); ++at, ++fraction) digits.add(text[at]);
  }
  std::int32_t exponent = 0;
  bool ok = has_digits;
  if (ok && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    exponent = detail::read_exponent(text.substr(at + 1), ok);
    at = text.size();
  }
  if (!ok || at != text.size()) return tl::make_unexpected(DecimalError::not_a_number);
  if (digits.value == 0 && !digits.overflow) return Decimal{};
  std::uint64_t const limit = std::uint64_t{1} << 63U;
  if (digits.overflow || digits.value > (negative ? limit : limit - 1) || exponent < -18 || exponent > 18) {
    return tl::make_unexpected(DecimalError::too_large);
  }
  // 0 - value and not -value: the most negative number has no positive counterpart.
  std::uint64_t const magnitude = negative ? std::uint64_t{0} - digits.value : digits.value;
  return Decimal{static_cast<std::int64_t>(magnitude), fraction - digits.zeros - exponent};
}

/// Where a number lies on a grid of 10^-scale steps (scale 0 .. 18). Empty where it does not fit in 64 bits.
constexpr std::optional<OnGrid> on_grid(Decimal const& number, std::int32_t scale) {
  std::int32_t const shift = scale - number.scale;
  if (number.mantissa == 0) return OnGrid{};
  if (shift < -18) return OnGrid{number.mantissa < 0 ? -1 : 0, false};
  if (shift < 0) {
    std::int64_t const power = detail::power_of_ten(-shift);
    std::int64_t const quotient = number.mantissa / power;
    std::int64_t const rest = number.mantissa % power;
    return OnGrid{rest < 0 ? quotient - 1 : quotient, rest == 0};
  }
  if (shift > 18) return std::nullopt;
  std::int64_t const power = detail::power_of_ten(shift);
  if (number.mantissa > std::numeric_limits<std::int64_t>::max() / power) return std::nullopt;
  if (number.mantissa < std::numeric_limits<std::int64_t>::min() / power) return std::nullopt;
  return OnGrid{number.mantissa * power, true};
}

}  // namespace kanteling::rules
