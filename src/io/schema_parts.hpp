// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "reporting/codes.hpp"

/// The few shapes that the schemas are built from.
namespace kanteling::io::schema {

using Json = nlohmann::json;  ///< keys ascending: the text is canonical by itself

inline Json text(std::size_t characters_min, std::size_t characters_max) {
  return {{"type", "string"}, {"minLength", characters_min}, {"maxLength", characters_max}};
}
inline Json any_text() { return {{"type", "string"}}; }
inline Json whole() { return {{"type", "integer"}}; }
inline Json whole(std::int64_t least, std::int64_t most) {
  return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}
inline Json truth() { return {{"type", "boolean"}}; }
inline Json date() { return {{"type", "string"}, {"format", "date"}}; }

template <class Words>
Json one_of(Words const& words) {
  Json list = Json::array();
  for (std::string_view const word : words) list.push_back(word);
  return {{"type", "string"}, {"enum", list}};
}
template <class Enum>
Json word() {
  return one_of(reporting::codes<Enum>);
}

inline Json list(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
inline Json list(Json items, std::size_t least, std::size_t most) {
  Json shape = list(std::move(items));
  shape["minItems"] = least;
  shape["maxItems"] = most;
  return shape;
}

inline Json or_null(Json shape) { return {{"anyOf", Json::array({std::move(shape), {{"type", "null"}}})}}; }
inline Json described(Json shape, std::string_view text) {
  shape["description"] = text;
  return shape;
}

/// An object that holds nothing but these properties, of which some must be there.
template <class Required>
Json object(Json properties, Required const& required) {
  Json names = Json::array();
  for (std::string_view const name : required) names.push_back(name);
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", names},
          {"additionalProperties", false}};
}
/// The same, where all must be there.
inline Json object(Json properties) {
  std::vector<std::string> names;
  for (auto const& item : properties.items()) names.push_back(item.key());
  return object(std::move(properties), names);
}

inline std::string document(Json shape, std::string_view id, std::string_view title) {
  shape["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  shape["$id"] = id;
  shape["title"] = title;
  return shape.dump(2) + "\n";
}

}  // namespace kanteling::io::schema
