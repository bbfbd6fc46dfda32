// SPDX-License-Identifier: Apache-2.0
#include "entry.hpp"

#include <algorithm>
#include <array>

#include "io/read_value.hpp"

namespace kanteling::law_vectors {

using io::JsonValue;

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_remark(std::string_view key) {
  constexpr std::array<std::string_view, 4> remarks{"id", "what", "source", "note"};
  return std::find(remarks.begin(), remarks.end(), key) != remarks.end();
}

}  // namespace

std::optional<std::int32_t> whole(std::string_view text) {
  if (text.empty() || text.size() > 6 || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  std::int32_t number = 0;
  for (char const c : text) number = 10 * number + (c - '0');
  return number;
}

std::optional<Halves> split(std::string_view text, std::string_view separator) {
  std::size_t const at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  return Halves{text.substr(0, at), text.substr(at + separator.size())};
}

std::optional<Cents> euros(std::string_view text) {
  bool const negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  auto const halves = split(text, ".");
  std::string digits(halves ? halves->before : text);
  std::string behind(halves ? halves->behind : std::string_view());
  if (digits.empty() || (halves && behind.empty()) || behind.size() > 2) return std::nullopt;
  behind.resize(2, '0');
  digits += behind;
  if (digits.size() > 15 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  std::int64_t cents = 0;
  for (char const c : digits) cents = 10 * cents + (c - '0');
  return Cents{negative ? -cents : cents};
}

std::optional<Cents> euros(JsonValue const& value) {
  constexpr std::int64_t most = 1'000'000'000'000;
  switch (value.kind) {
    case JsonValue::Kind::integer:
      if (value.integer < -most || value.integer > most) return std::nullopt;
      return Cents{100 * value.integer};
    case JsonValue::Kind::other_number:
    case JsonValue::Kind::text:
      return euros(value.text);
    default:
      return std::nullopt;
  }
}

Entry::Entry(JsonValue const& object, std::string_view fallback_id) : object_(object), id_(fallback_id) {
  JsonValue const* const own = io::find(object, "id");
  JsonValue const* const law = io::find(object, "law");
  JsonValue const* const start = io::find(object, "start");
  if (own && own->kind == JsonValue::Kind::text)
    id_ = own->text;
  else if (law && start)
    id_ = law->text + " from " + start->text;
}

JsonValue const* Entry::value(std::string_view key) {
  read_.emplace(key);
  return io::find(object_, key);
}

bool Entry::has(std::string_view key) {
  JsonValue const* const found = value(key);
  return found && found->kind != JsonValue::Kind::null;
}

std::optional<std::string> Entry::text(std::string_view key) {
  JsonValue const* const found = value(key);
  bool const is_text = found && found->kind == JsonValue::Kind::text;
  return read_as(key, is_text ? std::optional(found->text) : std::nullopt);
}

std::optional<Date> Entry::date(std::string_view key) {
  auto const found = text(key);
  return read_as(key, found ? parse_date(*found) : std::nullopt);
}

std::optional<std::int32_t> Entry::number(std::string_view key) {
  JsonValue const* const found = value(key);
  bool const is_whole = found && found->kind == JsonValue::Kind::integer;
  return read_as(key, is_whole ? whole(std::to_string(found->integer)) : std::nullopt);
}

std::optional<Cents> Entry::euros(std::string_view key) {
  JsonValue const* const found = value(key);
  return read_as(key, found ? law_vectors::euros(*found) : std::nullopt);
}

bool Entry::is_true(std::string_view key) {
  JsonValue const* const found = value(key);
  bool const is_truth = found && found->kind == JsonValue::Kind::boolean;
  return read_as(key, is_truth ? std::optional(found->boolean) : std::nullopt).value_or(false);
}

std::optional<std::string> Entry::unread() const {
  for (io::JsonMember const& member : object_.members)
    if (!read_.contains(member.key) && !is_remark(member.key)) return member.key;
  return std::nullopt;
}

}  // namespace kanteling::law_vectors
