// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/read_value.hpp"
#include "kanteling/people/fact.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {

inline constexpr auto purpose_codes = [] {
  std::array<std::string_view, reporting::purpose_names.size()> codes{};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = reporting::purpose_names[i].first;
  return codes;
}();

/// One purpose by its name.
inline std::optional<people::Purposes> read_purpose(JsonValue const& value, Place const& place) {
  auto const position = read_position(value, place, purpose_codes);
  return position ? std::optional(reporting::purpose_names[*position].second) : std::nullopt;
}

/// The name of a purpose; of several together the first.
constexpr std::string_view purpose_name(people::Purposes asked) {
  for (auto const& [name, purpose] : reporting::purpose_names)
    if (asked.allows(purpose)) return name;
  return "";
}

/// Everything that a fact may serve, as a list.
inline std::string meant_for(people::Fact const& fact) {
  std::string text;
  for (auto const& [name, purpose] : reporting::purpose_names) {
    if (!fact.purposes.allows(purpose)) continue;
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

}  // namespace kanteling::io
