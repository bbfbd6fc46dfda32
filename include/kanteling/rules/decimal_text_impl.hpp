// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/decimal_parts_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// The digits of a text, one after the other: the first 38 that count, and what lies behind them.
struct DigitReader {
  UInt128 coefficient = 0;
  std::int32_t digits = 0;
  std::int64_t dropped = 0;  ///< digits behind the first 38
  bool more = false;         ///< one of those is not zero

  void add(char c) {
    auto const digit = static_cast<std::uint64_t>(c - '0');
    if (digits < 38) {
      coefficient = coefficient * 10 + digit;
      if (coefficient != 0) ++digits;
    } else {
      ++dropped;
      if (digit != 0) more = true;
    }
  }
};

inline bool is_decimal_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Reads digits from `at` on, and moves `at` behind them.
inline bool read_digits(std::string_view text, std::size_t& at, DigitReader& reader) {
  std::size_t const start = at;
  for (; at < text.size() && is_decimal_digit(text[at]); ++at) reader.add(text[at]);
  return at > start;
}

/// Reads [+-]digits up to the end. Stops counting far beyond the length of any text, so that a long row of
/// zeros and an exponent can still cancel.
inline std::optional<std::int64_t> read_exponent(std::string_view text) {
  bool const negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::int64_t exponent = 0;
  for (char const c : text) {
    if (!is_decimal_digit(c)) return std::nullopt;
    if (exponent < 100'000'000'000'000'000) exponent = exponent * 10 + (c - '0');
  }
  return negative ? -exponent : exponent;
}

/// A row of characters that is put together from left to right; no number needs more than 48.
struct Characters {
  char text[64];
  std::size_t count = 0;

  void add(char c) { text[count++] = c; }
  void add(char c, std::int32_t times) {
    for (; times > 0; --times) add(c);
  }
  void add(char const* from, std::int32_t length) {
    for (std::int32_t i = 0; i < length; ++i) add(from[i]);
  }
};

/// Writes the digits of n from right to left, up to `end`; gives their number.
inline std::int32_t write_digits(UInt128 n, char* end) {
  std::int32_t count = 0;
  while (n != 0) {
    // 19 digits at a time: dividing 64 bits is many times faster than 128.
    std::uint64_t part = low_half(n % power_of_ten_64(19));
    n /= power_of_ten_64(19);
    for (int i = 0; i < 19 && (part != 0 || n != 0); ++i, part /= 10) {
      *--end = static_cast<char>('0' + part % 10);
      ++count;
    }
  }
  return count;
}

/// d.ddE+ddd
inline void write_with_exponent(Characters& result, char const* digits, std::int32_t count,
                                std::int32_t exponent) {
  result.add(digits[0]);
  if (count > 1) result.add('.');
  result.add(digits + 1, count - 1);
  result.add('E');
  result.add(exponent < 0 ? '-' : '+');
  auto const magnitude = static_cast<std::uint64_t>(exponent < 0 ? -exponent : exponent);
  char written[40];
  std::int32_t const length = write_digits(magnitude, written + sizeof written);
  result.add(written + sizeof written - length, length);
}

}  // namespace detail

tl::expected<Decimal, DecimalError> parse_decimal(std::string_view text, bool* exact) {
  bool const negative = !text.empty() && text[0] == '-';
  std::size_t at = negative ? 1 : 0;
  detail::DigitReader reader;
  bool ok = detail::read_digits(text, at, reader);
  std::int64_t exponent = reader.dropped;
  if (at < text.size() && text[at] == '.') {
    std::size_t const point = ++at;
    ok = detail::read_digits(text, at, reader);
    exponent = reader.dropped - static_cast<std::int64_t>(at - point);
  }
  if (ok && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    std::optional<std::int64_t> const written = detail::read_exponent(text.substr(at + 1));
    ok = written.has_value();
    exponent += written.value_or(0);
    at = text.size();
  }
  if (!ok || at != text.size()) return tl::make_unexpected(DecimalError::not_a_number);
  MaybeDecimal const result =
      detail::rounded({negative, detail::widen(reader.coefficient), exponent, reader.more}, exact);
  if (!result) return tl::make_unexpected(DecimalError::too_large);
  return *result;
}

std::string to_string(Decimal const& a) {
  if (a.is_zero()) return "0";
  char written[40];
  std::int32_t const count = detail::write_digits(detail::coefficient_of(a), written + sizeof written);
  char const* const digits = written + sizeof written - count;
  std::int32_t const before = count + a.exponent();  // digits before the point
  detail::Characters result;
  if (a.is_negative()) result.add('-');
  if (before > detail::digits_max || a.exponent() < -40) {
    detail::write_with_exponent(result, digits, count, before - 1);
  } else if (a.exponent() >= 0) {
    result.add(digits, count);
    result.add('0', a.exponent());
  } else if (before > 0) {
    result.add(digits, before);
    result.add('.');
    result.add(digits + before, count - before);
  } else {
    result.add('0');
    result.add('.');
    result.add('0', -before);
    result.add(digits, count);
  }
  return std::string(result.text, result.count);
}

}  // namespace kanteling::rules
