// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/decimal.hpp"
#include "kanteling/rules/scanner_impl.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules::detail {

/// What is wrong inside one cell; whoever knows where the cell stands makes a Problem of it.
struct CellProblem {
  std::string found;
  std::string expected;
};

/// One FEEL literal as it stands in a cell. Where it `is_null`, the type says nothing.
struct Literal {
  bool is_null = false;
  Type type = Type::number;
  Decimal number;
  std::int64_t value = 0;    ///< boolean 0 or 1; date: days since 1970-01-01
  std::string text;          ///< of a text: without quotes, escapes resolved
  std::string_view written;  ///< as it stands in the cell
};

/// Appends a code point as UTF-8; false for a surrogate or beyond U+10FFFF.
inline bool append_utf8(std::string& text, std::uint32_t code) {
  auto const put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code > 0x10FFFFU || (code >= 0xD800U && code <= 0xDFFFU)) return false;
  if (code < 0x80U) {
    put(code);
  } else if (code < 0x800U) {
    put(0xC0U | code >> 6U);
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    put(0xE0U | code >> 12U);
    put(0x80U | (code >> 6U & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | code >> 18U);
    put(0x80U | (code >> 12U & 0x3FU));
    put(0x80U | (code >> 6U & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
  return true;
}

inline std::optional<std::uint32_t> parse_hex(std::string_view digits) {
  std::uint32_t value = 0;
  for (char const c : digits) {
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a') + 10;
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<std::uint32_t>(c - 'A') + 10;
    } else {
      return std::nullopt;
    }
    value = value * 16 + digit;
  }
  return value;
}

/// The text inside a quoted literal, with \" \\ \' \n \r \t \uXXXX and \UXXXXXX resolved.
inline std::optional<std::string> unescape(std::string_view quoted) {
  std::string_view const inside = quoted.substr(1, quoted.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] != '\\') {
      text += inside[i];
      continue;
    }
    ++i;
    std::string_view constexpr letters = "\"\\'nrt";
    std::string_view constexpr meanings = "\"\\'\n\r\t";
    std::size_t const known = letters.find(inside[i]);
    if (known != std::string_view::npos) {
      text += meanings[known];
      continue;
    }
    std::size_t const digits = inside[i] == 'u' ? 4 : inside[i] == 'U' ? 6 : 0;
    if (digits == 0 || inside.size() - i - 1 < digits) return std::nullopt;
    std::optional<std::uint32_t> const code = parse_hex(inside.substr(i + 1, digits));
    if (!code || !append_utf8(text, *code)) return std::nullopt;
    i += digits;
  }
  return text;
}

inline std::string_view name_of(Type type) {
  switch (type) {
    case Type::boolean:
      return "true or false";
    case Type::number:
      return "a number";
    case Type::text:
      return "a text in double quotes";
    case Type::date:
      return "a date";
  }
  return "";
}

using LiteralResult = tl::expected<Literal, CellProblem>;

inline LiteralResult wrong(std::string_view found, std::string expected) {
  return tl::make_unexpected(CellProblem{shorten(found), std::move(expected)});
}

inline LiteralResult scan_text(Scanner& scanner) {
  std::string_view const quoted = scanner.take_quoted();
  if (quoted.empty()) return wrong(scanner.rest(), "a closing double quote");
  std::optional<std::string> text = unescape(quoted);
  if (!text) return wrong(quoted, R"(only the escapes \" \\ \' \n \r \t \uXXXX and \UXXXXXX)");
  Literal literal;
  literal.type = Type::text;
  literal.text = std::move(*text);
  literal.written = quoted;
  return literal;
}

/// What follows `@` or `date(`: the quoted day.
inline LiteralResult scan_date(Scanner& scanner) {
  std::string_view const quoted = scanner.take_quoted();
  if (quoted.empty()) return wrong(scanner.rest(), R"(a date as "YYYY-MM-DD")");
  std::optional<Date> const date = parse_date(quoted.substr(1, quoted.size() - 2));
  if (!date) return wrong(quoted, R"(a day of the calendar as "YYYY-MM-DD", from 1583-01-01 to 9999-12-31)");
  Literal literal;
  literal.type = Type::date;
  literal.value = date->days;
  literal.written = quoted;
  return literal;
}

inline LiteralResult scan_number(std::string_view word) {
  tl::expected<Decimal, DecimalError> const number = parse_decimal(word);
  if (!number && number.error() == DecimalError::too_large) {
    return wrong(word, "a number of at most 18 digits, with an exponent of at most 18");
  }
  if (!number) return wrong(word, "a number such as 12, -3 or 0.5");
  Literal literal;
  literal.number = *number;
  literal.written = word;
  return literal;
}

/// Reads one literal. `expected` says what else could have stood there, for the message.
inline LiteralResult scan_literal(Scanner& scanner, std::string_view expected) {
  if (scanner.peek() == '"') return scan_text(scanner);
  if (scanner.take("@")) return scan_date(scanner);
  std::string_view const rest = scanner.rest();
  std::string_view const word = scanner.take_word();
  if (word.empty()) return wrong(rest.empty() ? "nothing" : rest, std::string(expected));
  if (word == "date" && scanner.take("(")) {
    LiteralResult literal = scan_date(scanner);
    if (literal && !scanner.take(")")) return wrong(rest, "a closing bracket after the date");
    return literal;
  }
  if (word == "null" || word == "true" || word == "false") {
    Literal literal;
    literal.is_null = word == "null";
    literal.type = Type::boolean;
    literal.value = word == "true" ? 1 : 0;
    literal.written = word;
    return literal;
  }
  if (is_digit(word[0]) || word[0] == '-' || word[0] == '.') return scan_number(word);
  return wrong(word, std::string(expected));
}

/// `"a", "b" or "c"` of at most eight names.
inline std::string in_quotes(std::vector<std::string> const& names) {
  std::string list;
  std::size_t const shown = names.size() < 8 ? names.size() : 8;
  for (std::size_t i = 0; i < shown; ++i) {
    bool const is_last = i + 1 == shown && shown == names.size();
    if (i > 0) list += is_last ? " or " : ", ";
    list += '"' + shorten(names[i]) + '"';
  }
  return shown < names.size() ? list + ", ..." : list;
}

/// The names most like a mistyped one, or else all of them, as an expectation.
inline std::string suggestion(std::string_view text, std::vector<std::string> const& names) {
  std::vector<std::string> const near = closest(text, names);
  return in_quotes(near.empty() ? names : near);
}

/// Checks that a literal may be compared with a variable.
inline std::optional<CellProblem> type_problem(Literal const& literal, Variable const& variable) {
  if (literal.is_null) return std::nullopt;
  if (literal.type != variable.type) {
    return CellProblem{shorten(literal.written),
                       std::string(name_of(variable.type)) + ", which is what " + variable.name + " holds"};
  }
  return std::nullopt;
}

}  // namespace kanteling::rules::detail
