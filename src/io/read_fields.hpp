// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json_value.hpp"
#include "io/place.hpp"
#include "io/read_value.hpp"

/// Readers of the fields of an object. What is wrong is a problem at its place and leaves the target as it
/// was.
namespace kanteling::io {

template <class Target, class Read>
void require(JsonValue const& object, Place const& place, std::string_view key, std::string_view expected,
             Target& target, Read read) {
  if (JsonValue const* const value = find_required(object, place, key, expected)) {
    if (auto result = read(*value, place.member(key))) target = std::move(*result);
  }
}

template <class Target, class Read>
void allow(JsonValue const& object, Place const& place, std::string_view key, Target& target, Read read) {
  if (JsonValue const* const value = find(object, key)) {
    if (auto result = read(*value, place.member(key))) target = std::move(*result);
  }
}

inline auto text_of(TextRule rule) {
  return [rule](JsonValue const& value, Place const& place) { return read_text(value, place, rule); };
}

inline std::optional<bool> read_truth(JsonValue const& value, Place const& place) {
  if (value.kind == JsonValue::Kind::boolean) return value.boolean;
  place.refuse(describe(value), "true or false");
  return std::nullopt;
}

/// A list of which every item is read, a faulty one too: positions in the value are those in the text.
template <class Read>
auto list_of(std::string_view what, std::size_t least, std::size_t most, Read read_one) {
  return [=](JsonValue const& value, Place const& place) {
    std::optional<std::vector<decltype(read_one(value, place))>> all;
    if (!check_list(value, place, what, least, most)) return all;
    all.emplace();
    for (std::size_t i = 0; i < value.items.size(); ++i)
      all->push_back(read_one(value.items[i], place.item(i)));
    return all;
  };
}

}  // namespace kanteling::io
