// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/model.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules::detail {

/// "policy.dmn line 12 column 9"; without line and column where the reader knows none.
inline std::string place(std::string const& file, Text const& text) {
  if (text.line == 0) return file;
  return file + " line " + std::to_string(text.line) + " column " + std::to_string(text.column);
}

inline std::string place(std::string const& file, ModelDecision const& decision, Text const& text) {
  return place(file, text) + ", decision " + decision.id;
}

/// The name of a type in DMN files.
inline std::string_view type_ref(Type type) {
  switch (type) {
    case Type::boolean:
      return "boolean";
    case Type::number:
      return "number";
    case Type::text:
      return "string";
    case Type::date:
      return "date";
  }
  return "";
}

inline std::optional<std::uint32_t> find_variable(Schema const& schema, std::string_view name) {
  for (std::size_t i = 0; i < schema.size(); ++i) {
    if (schema[i].name == name) return static_cast<std::uint32_t>(i);
  }
  return std::nullopt;
}

inline std::vector<std::string> names_of(Schema const& schema) {
  std::vector<std::string> names;
  for (Variable const& variable : schema) names.push_back(variable.name);
  return names;
}

}  // namespace kanteling::rules::detail
