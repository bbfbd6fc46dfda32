// SPDX-License-Identifier: Apache-2.0
#include "io/read_value.hpp"

#include <algorithm>
#include <vector>

#include "io/citizen_number.hpp"
#include "kanteling/core/closest.hpp"

namespace kanteling::io {
namespace {

using Kind = JsonValue::Kind;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The control characters of ASCII and of Latin-1 (C1, two bytes in UTF-8).
bool has_control_character(std::string_view text, bool lines_allowed) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (lines_allowed && (byte == '\n' || byte == '\r' || byte == '\t')) continue;
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

/// Marks that turn the direction of writing: a line then reads otherwise than it is stored. U+061C, U+200E, U+200F,
/// U+202A to U+202E, U+2066 to U+2069 (Unicode Standard Annex 9, as of version 6.3).
bool has_direction_mark(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text.substr(i, 2) == "\xD8\x9C") return true;
    if (text[i] != '\xE2' || i + 2 >= text.size()) continue;
    auto const last = static_cast<unsigned char>(text[i + 2]);
    if (text[i + 1] == '\x80' && (last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE))) return true;
    if (text[i + 1] == '\x81' && last >= 0xA6 && last <= 0xA9) return true;
  }
  return false;
}

std::string from_to(std::int64_t least, std::int64_t most) {
  return std::to_string(least) + " to " + std::to_string(most);
}

std::string expected_text(TextRule rule) {
  return "a text of " + from_to(static_cast<std::int64_t>(rule.characters_min),
                                static_cast<std::int64_t>(rule.characters_max)) + " characters";
}

}  // namespace

std::optional<std::string> read_text(JsonValue const& value, Place const& place, TextRule rule) {
  if (value.kind != Kind::text) {
    place.refuse(describe(value), expected_text(rule));
    return std::nullopt;
  }
  std::size_t const size = characters(value.text);
  if (size < rule.characters_min || size > rule.characters_max) {
    place.refuse(std::to_string(size) + " characters", expected_text(rule));
    return std::nullopt;
  }
  if (has_control_character(value.text, rule.lines)) {
    place.refuse(describe(value) + " with a control character", "a text without control characters");
    return std::nullopt;
  }
  if (has_direction_mark(value.text)) {
    place.refuse("a mark that turns the direction of writing", "a text without such marks");
    return std::nullopt;
  }
  if (holds_citizen_number(value.text)) {
    // The number itself is left out: problems end up in logs.
    place.refuse("nine digits that may be a citizen number (BSN)", "a text without citizen numbers");
    return std::nullopt;
  }
  return value.text;
}

std::optional<std::string> read_id(JsonValue const& value, Place const& place) {
  bool const is_number = value.kind == Kind::text && looks_like_citizen_number(value.text);
  if (!is_number) return read_text(value, place, code_rule);
  // The number itself is left out: problems end up in logs.
  place.refuse("nine digits that may be a citizen number (BSN)", "an id of your own system, never a citizen number");
  return std::nullopt;
}

std::optional<std::int64_t> read_whole(JsonValue const& value, Place const& place, std::int64_t least,
                                       std::int64_t most) {
  if (value.kind == Kind::integer && value.integer >= least && value.integer <= most) return value.integer;
  place.refuse(describe(value), "a whole number from " + from_to(least, most));
  return std::nullopt;
}

std::optional<Date> read_date(JsonValue const& value, Place const& place) {
  if (value.kind == Kind::text) {
    if (std::optional<Date> const date = parse_date(value.text)) return date;
  }
  place.refuse(describe(value), "a date that exists, such as \"2026-04-07\"");
  return std::nullopt;
}

std::optional<std::size_t> read_position(JsonValue const& value, Place const& place,
                                         std::span<std::string_view const> words) {
  if (value.kind == Kind::text) {
    auto const found = std::find(words.begin(), words.end(), value.text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  }
  place.refuse(describe(value), "one of " + one_of(words, value.text));
  return std::nullopt;
}

std::string one_of(std::span<std::string_view const> words, std::string_view found) {
  std::string text;
  for (std::string_view const word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  std::vector<std::string> const near = closest(found, {words.begin(), words.end()});
  if (!near.empty()) text += "; did you mean \"" + near.front() + "\"?";
  return text;
}

JsonValue const* find(JsonValue const& object, std::string_view key) {
  for (JsonMember const& member : object.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

JsonValue const* find_required(JsonValue const& object, Place const& place, std::string_view key,
                               std::string_view expected) {
  JsonValue const* const value = find(object, key);
  if (!value) place.member(key).refuse("missing", std::string(expected));
  return value;
}

bool check_object(JsonValue const& value, Place const& place, std::span<std::string_view const> keys) {
  if (value.kind != Kind::object) {
    place.refuse(describe(value), "an object");
    return false;
  }
  check_double_keys(value, place);
  for (JsonMember const& member : value.members) {
    if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) {
      place.member(member.key).refuse("a key that does not belong here", "one of " + one_of(keys, member.key));
    }
  }
  return true;
}

void check_double_keys(JsonValue const& object, Place const& place) {
  std::vector<std::string_view> keys;
  for (JsonMember const& member : object.members) keys.push_back(member.key);
  std::sort(keys.begin(), keys.end());
  for (auto at = std::adjacent_find(keys.begin(), keys.end()); at != keys.end();
       at = std::adjacent_find(at, keys.end())) {
    std::string_view const key = *at;
    at = std::upper_bound(at, keys.end(), key);
    place.member(key).refuse("a key that stands there more than once", "every key once");
  }
}

bool check_list(JsonValue const& value, Place const& place, std::string_view what, std::size_t least,
                std::size_t most) {
  if (value.kind == Kind::array && value.items.size() >= least && value.items.size() <= most) return true;
  std::string const found =
      value.kind == Kind::array ? "a list of " + std::to_string(value.items.size()) : describe(value);
  place.refuse(found, "a list of " + std::to_string(least) + " to " + std::to_string(most) + " " + std::string(what));
  return false;
}

}  // namespace kanteling::io
