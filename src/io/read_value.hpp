// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/json_value.hpp"
#include "io/place.hpp"
#include "kanteling/core/date.hpp"
#include "reporting/codes.hpp"

/// Readers of one value each. A value that is not right is a problem at its place, and nothing comes back.
namespace kanteling::io {

/// How long a text may be, in characters, and whether it may hold line ends and tabs.
struct TextRule {
  std::size_t characters_min = 0;
  std::size_t characters_max = 64;
  bool lines = false;
};

inline constexpr TextRule code_rule{1, 64, false};

std::optional<std::string> read_text(JsonValue const& value, Place const& place, TextRule rule);

/// The id of a case or a resident: a code, and never a citizen number.
std::optional<std::string> read_id(JsonValue const& value, Place const& place);

std::optional<std::int64_t> read_whole(JsonValue const& value, Place const& place, std::int64_t least,
                                       std::int64_t most);
std::optional<Date> read_date(JsonValue const& value, Place const& place);

/// The position of a text in a list of words.
std::optional<std::size_t> read_position(JsonValue const& value, Place const& place,
                                         std::span<std::string_view const> words);

template <class Enum>
std::optional<Enum> read_word(JsonValue const& value, Place const& place) {
  auto const position = read_position(value, place, reporting::codes<Enum>);
  if (!position) return std::nullopt;
  return static_cast<Enum>(*position);
}

/// "a, b, c", with `; did you mean "b"?` where a word is near to what was found.
std::string one_of(std::span<std::string_view const> words, std::string_view found);

/// The value of a key of an object, or nothing where it does not stand there.
JsonValue const* find(JsonValue const& object, std::string_view key);

/// The same, where it must stand there.
JsonValue const* find_required(JsonValue const& object, Place const& place, std::string_view key,
                               std::string_view expected);

/// Whether a value is an object; each key outside `keys`, and each key that stands there twice, is a problem.
bool check_object(JsonValue const& value, Place const& place, std::span<std::string_view const> keys);
void check_double_keys(JsonValue const& object, Place const& place);

/// Whether a value is a list of `least` to `most` items.
bool check_list(JsonValue const& value, Place const& place, std::string_view what, std::size_t least,
                std::size_t most);

}  // namespace kanteling::io
