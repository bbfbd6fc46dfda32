// SPDX-License-Identifier: Apache-2.0
#pragma once

/// range() from text: "[1..5]", with literals at both ends. Expressions are not evaluated: text may come from
/// outside.

#include "kanteling/rules/feel/builtins_support_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel::detail::fn {

/// The value of @"..." : whichever kind the text is of; null where it is of none.
inline Value temporal_literal(std::string_view text) {
  if (auto const day = parse_day(text)) return Value::of(*day);
  if (auto const time = parse_time(text)) return Value::of(*time);
  if (auto const time = parse_date_time(text)) return Value::of(*time);
  return parse_duration(text);
}

/// Reads literals one after the other. A method that finds something else answers null or false.
class LiteralReader {
 public:
  explicit LiteralReader(std::string_view text) : rest_(text) {}

  bool at_end() {
    skip_spaces();
    return rest_.empty();
  }
  bool take(std::string_view token) {
    skip_spaces();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }
  Value literal() {
    skip_spaces();
    if (rest_.empty()) return {};
    if (rest_.front() == '"') return string();
    if (take("@")) return rest_.starts_with('"') ? temporal_literal(string_text()) : Value();
    for (std::string_view const name : {"date and time", "date", "time", "duration"}) {
      if (rest_.starts_with(name)) return call(name);
    }
    return number();
  }

 private:
  void skip_spaces() {
    std::size_t const at = rest_.find_first_not_of(" \t\r\n");
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::size_t digits_from(std::size_t at) const {
    while (at < rest_.size() && is_digit(rest_[at])) ++at;
    return at;
  }

  /// A point belongs to the number only where a digit follows: "1..5" begins with 1.
  Value number() {
    std::size_t end = digits_from(rest_.front() == '-' ? 1 : 0);
    if (end + 1 < rest_.size() && rest_[end] == '.' && is_digit(rest_[end + 1])) end = digits_from(end + 1);
    if (end < rest_.size() && (rest_[end] == 'e' || rest_[end] == 'E')) {
      bool const sign = end + 1 < rest_.size() && (rest_[end + 1] == '-' || rest_[end + 1] == '+');
      end = digits_from(end + (sign ? 2 : 1));
    }
    auto const number = parse_decimal(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return number ? Value::of(*number) : Value();
  }

  /// date("..."), and the other constructors with one literal string.
  Value call(std::string_view name) {
    take(name);
    if (!take("(")) return {};
    skip_spaces();
    if (!rest_.starts_with('"')) return {};
    Value const value = temporal_literal(string_text());
    bool const fits = (name == "date" && value.kind() == Kind::date) ||
                      (name == "time" && value.kind() == Kind::time) ||
                      (name == "date and time" && value.kind() == Kind::date_time) ||
                      (name == "duration" && value.kind() >= Kind::days_duration);
    return fits && take(")") ? value : Value();
  }

  Value string() {
    std::string text = string_text();
    return bad_string_ ? Value() : Value::string(std::move(text));
  }

  /// From the opening quote to the closing one, escapes resolved. Sets bad_string_ where it does not end or
  /// holds an escape that FEEL has not.
  std::string string_text() {
    std::string text;
    bad_string_ = false;
    rest_.remove_prefix(1);
    while (!rest_.empty() && rest_.front() != '"' && !bad_string_) {
      char const c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\\') {
        append_escape(text);
      } else {
        text.push_back(c);
      }
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    return text;
  }

  void append_escape(std::string& text) {
    char const c = rest_.empty() ? '\0' : rest_.front();
    if (!rest_.empty()) rest_.remove_prefix(1);
    switch (c) {
      case 'n':
        text.push_back('\n');
        break;
      case 'r':
        text.push_back('\r');
        break;
      case 't':
        text.push_back('\t');
        break;
      case '"':
      case '\'':
      case '\\':
        text.push_back(c);
        break;
      case 'u':
        append_code(text, 4);
        break;
      case 'U':
        append_code(text, 6);
        break;
      default:
        bad_string_ = true;
    }
  }

  void append_code(std::string& text, std::size_t digits) {
    std::uint32_t code = hexadecimal(digits);
    if (code >= 0xD800 && code < 0xDC00 && rest_.starts_with("\\u")) {
      rest_.remove_prefix(2);
      std::uint32_t const low = hexadecimal(4);
      if (low < 0xDC00 || low > 0xDFFF) bad_string_ = true;
      code = 0x10000 + ((code - 0xD800) << 10U) + (low & 0x3FFU);
    }
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) bad_string_ = true;
    if (!bad_string_) append_code_point(text, code);
  }

  std::uint32_t hexadecimal(std::size_t digits) {
    std::uint32_t code = 0;
    if (rest_.size() < digits) bad_string_ = true;
    for (std::size_t i = 0; i < digits && !bad_string_; ++i) {
      char const c = rest_[i];
      std::size_t const digit =
          std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
      if (digit == std::string_view::npos) bad_string_ = true;
      code = code * 16 + static_cast<std::uint32_t>(digit & 15U);
    }
    if (!bad_string_) rest_.remove_prefix(digits);
    return code;
  }

  std::string_view rest_;
  bool bad_string_ = false;
};

inline Called range_from(Value const& from, Caller& caller) {
  if (from.kind() != Kind::string) return wrong("a string");
  if (!caller.spend(text_cost(from.text().size()))) return wrong(less_work);
  constexpr std::string_view expected = "a range such as \"[1..5]\", with literals at both ends";
  LiteralReader reader(from.text());
  RangeData range;
  range.low_included = reader.take("[");
  if (!range.low_included && !reader.take("(") && !reader.take("]")) return wrong(expected);
  range.low = reader.literal();
  if (range.low.is_null() || !reader.take("..")) return wrong(expected);
  range.high = reader.literal();
  if (range.high.is_null()) return wrong(expected);
  range.high_included = reader.take("]");
  if (!range.high_included && !reader.take(")") && !reader.take("[")) return wrong(expected);
  if (!reader.at_end()) return wrong(expected);
  auto const direction = order(range.low, range.high);
  if (!direction) return wrong("ends of one kind, that have an order");
  if (*direction > 0) return wrong("a lower end that is not above the upper one");
  Value result = Value::range(std::move(range));
  return result.is_null() ? wrong(smaller_value) : done(std::move(result));
}

}  // namespace kanteling::rules::feel::detail::fn
