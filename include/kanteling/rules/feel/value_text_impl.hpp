// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Values as text: FEEL's string().

#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

namespace detail {

/// What stands behind a backslash for this character in a FEEL text; 0 for a character that stands for
/// itself.
inline char escape_of(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return '\0';
  }
}

/// In quotes, escaped so that FEEL reads the same text back.
inline void append_quoted(std::string& out, std::string const& text) {
  out += '"';
  for (char const c : text) {
    char const escape = escape_of(c);
    if (escape != '\0') out += '\\';
    out += escape != '\0' ? escape : c;
  }
  out += '"';
}

/// Whether a key can stand in a context as a name: letters, digits, underscores and single spaces, no digit
/// first. Every byte of a letter beyond ASCII counts as a letter.
inline bool is_plain_key(std::string const& key) {
  if (key.empty() || key.back() == ' ') return false;
  for (std::size_t i = 0; i < key.size(); ++i) {
    char const c = key[i];
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & '\x80') != 0;
    bool const digit = c >= '0' && c <= '9';
    bool const space = c == ' ' && i > 0 && key[i - 1] != ' ';
    if (!letter && !space && !(digit && i > 0)) return false;
  }
  return true;
}

/// As inside a list: strings in quotes. The depth of values bounds the recursion, their weight the length.
inline void append_value(std::string& out, Value const& value);

inline void append_context(std::string& out, Value const& value) {
  out += '{';
  bool first = true;
  for (auto const& [key, entry] : value.entries()) {
    if (!first) out += ", ";
    first = false;
    if (is_plain_key(key)) {
      out += key;
    } else {
      append_quoted(out, key);
    }
    out += ": ";
    append_value(out, entry);
  }
  out += '}';
}

inline void append_range(std::string& out, RangeData const& range) {
  out += range.low_included ? '[' : '(';
  append_value(out, range.low);
  out += "..";
  append_value(out, range.high);
  out += range.high_included ? ']' : ')';
}

inline void append_value(std::string& out, Value const& value) {
  switch (value.kind()) {
    case Kind::string:
      append_quoted(out, value.text());
      break;
    case Kind::list: {
      out += '[';
      bool first = true;
      for (Value const& item : value.items()) {
        if (!first) out += ", ";
        first = false;
        append_value(out, item);
      }
      out += ']';
      break;
    }
    case Kind::context:
      append_context(out, value);
      break;
    case Kind::range:
      append_range(out, value.range());
      break;
    default:
      out += to_string(value);
  }
}

}  // namespace detail

std::string to_string(Value const& value) {
  switch (value.kind()) {
    case Kind::null:
      return "null";
    case Kind::unknown:
      return "unknown";
    case Kind::boolean:
      return value.boolean() ? "true" : "false";
    case Kind::number:
      return to_string(value.number());
    case Kind::date:
      return to_string(value.date());
    case Kind::time:
      return to_string(value.time());
    case Kind::date_time:
      return to_string(value.date_time());
    case Kind::days_duration:
      return to_string(value.days_duration());
    case Kind::months_duration:
      return to_string(value.months_duration());
    case Kind::string:
      return value.text();
    case Kind::function:
      return "function";
    case Kind::list:
    case Kind::context:
    case Kind::range:
      break;
  }
  std::string out;
  detail::append_value(out, value);
  return out;
}

std::string_view name_of(Kind kind) {
  static constexpr std::string_view names[] = {"Null",
                                               "unknown",
                                               "boolean",
                                               "number",
                                               "date",
                                               "time",
                                               "date and time",
                                               "days and time duration",
                                               "years and months duration",
                                               "string",
                                               "list",
                                               "context",
                                               "range",
                                               "function"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace kanteling::rules::feel
