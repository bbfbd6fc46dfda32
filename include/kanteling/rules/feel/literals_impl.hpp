// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/feel/lexer_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel::detail {

inline void append_code_point(std::string& text, std::uint32_t code) {
  auto const put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80U) return put(code);
  if (code < 0x800U) {
    put(0xC0U | code >> 6U);
  } else if (code < 0x10000U) {
    put(0xE0U | code >> 12U);
    put(0x80U | (code >> 6U & 0x3FU));
  } else {
    put(0xF0U | code >> 18U);
    put(0x80U | (code >> 12U & 0x3FU));
    put(0x80U | (code >> 6U & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

/// The number that `count` hexadecimal digits at `at` write.
inline std::optional<std::uint32_t> hex_at(std::string_view text, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    unsigned const c = byte_at(text, i);
    unsigned const letter = c | 0x20U;
    if (c >= '0' && c <= '9') {
      value = value * 16 + (c - '0');
    } else if (letter >= 'a' && letter <= 'f') {
      value = value * 16 + (letter - 'a') + 10;
    } else {
      return std::nullopt;
    }
  }
  return value;
}

/// Reads \uXXXX (two of them where they are a surrogate pair) or \UXXXXXX at `at`; 0 where it names no
/// character.
inline std::size_t read_code_point(std::string_view text, std::size_t at, std::string& to) {
  std::size_t size = text[at + 1] == 'u' ? 6 : 8;
  std::optional<std::uint32_t> code = hex_at(text, at + 2, size - 2);
  if (!code) return 0;
  if (size == 6 && *code >= 0xD800 && *code < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
    std::optional<std::uint32_t> const low = hex_at(text, at + 8, 4);
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return 0;
    code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
    size = 12;
  }
  if (*code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF)) return 0;
  append_code_point(to, *code);
  return size;
}

/// What a quoted text says. A backslash before a letter without meaning stands for itself, as FEEL's grammar
/// has it.
inline std::optional<std::string> read_string(Reader& in) {
  std::string_view constexpr letters = "\"\\'nrt";
  std::string_view constexpr meanings = "\"\\'\n\r\t";
  std::size_t const begin = in.at;
  std::string result;
  for (std::size_t at = begin + 1; at < in.text.size();) {
    char const c = in.text[at];
    if (c == '"') {
      in.at = at + 1;
      return result;
    }
    char const next = at + 1 < in.text.size() ? in.text[at + 1] : ' ';
    std::size_t const known = letters.find(next);
    if (c != '\\') {
      result += c;
      ++at;
    } else if (known != std::string_view::npos) {
      result += meanings[known];
      at += 2;
    } else if (next == 'u' || next == 'U') {
      std::size_t const size = read_code_point(in.text, at, result);
      if (size == 0) {
        stop(in, at, in.text.substr(at, next == 'u' ? 6 : 8), R"(a character as \uXXXX or \UXXXXXX)");
        return std::nullopt;
      }
      at += size;
    } else {
      result += c;
      ++at;
    }
  }
  stop(in, begin, in.text.substr(begin), "a closing double quote");
  return std::nullopt;
}

inline std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}

/// The end of the number at `at`: 12, 0.5, .5, 1.2e3. `1..10` is 1 and a range.
inline std::size_t end_of_number(std::string_view text, std::size_t at) {
  std::size_t end = end_of_digits(text, at);
  if (byte_at(text, end) == '.' && is_digit_at(text, end + 1)) end = end_of_digits(text, end + 1);
  unsigned char const letter = byte_at(text, end);
  if (letter != 'e' && letter != 'E') return end;
  unsigned char const sign = byte_at(text, end + 1);
  std::size_t const digits = sign == '+' || sign == '-' ? end + 2 : end + 1;
  return is_digit_at(text, digits) ? end_of_digits(text, digits) : end;
}

inline std::optional<Value> read_number(Reader& in) {
  std::size_t const begin = in.at;
  std::string_view const written = in.text.substr(begin, end_of_number(in.text, begin) - begin);
  tl::expected<Decimal, DecimalError> const number = parse_decimal(written);
  if (!number) {
    report(in, begin, written, "a number below 10^6145");
    in.at += written.size();
    return Value();
  }
  in.at += written.size();
  return Value::of(*number);
}

/// The date, time, date and time or duration that a text writes; null where it writes none.
inline Value temporal_value(std::string const& text, bool& named_zone) {
  bool const is_duration = text.find('P') <= 1;
  if (is_duration) return parse_duration(text);
  bool const has_day = text.find('-', 1) != std::string::npos && text.find(':') > text.find('-', 1);
  if (text.find('T') != std::string::npos && has_day) {
    std::optional<DateTime> const date_time = parse_date_time(text, &named_zone);
    return date_time ? Value::of(*date_time) : Value();
  }
  if (std::optional<Day> const day = parse_day(text)) return Value::of(*day);
  std::optional<Time> const time = parse_time(text, &named_zone);
  return time ? Value::of(*time) : Value();
}

/// @"2026-02-20", @"10:30:00", @"P1Y": a value that FEEL reads from its text.
inline std::optional<Value> read_at_literal(Reader& in) {
  std::size_t const begin = in.at;
  ++in.at;
  if (peek(in) != '"') {
    stop(in, begin, "@", R"(a date, time or duration in double quotes behind @: @"2026-02-20")");
    return std::nullopt;
  }
  std::optional<std::string> const text = read_string(in);
  if (!text) return std::nullopt;
  bool named_zone = false;
  Value value = temporal_value(*text, named_zone);
  std::string_view const written = in.text.substr(begin, in.at - begin);
  if (named_zone) {
    report(in, begin, written, "an offset such as Z or +01:00: time zones by name are not supported");
  } else if (value.is_null()) {
    report(
        in, begin, written,
        R"(a date, time or duration: @"2026-02-20", @"10:30:00", @"2026-02-20T10:30:00", @"P1Y6M" or @"P2DT3H")");
  }
  return value;
}

}  // namespace kanteling::rules::feel::detail
