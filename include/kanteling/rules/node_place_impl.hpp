// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Where an expression stands, in words.

#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/rules/feel/ast.hpp"

namespace kanteling::rules::detail {

/// "table.dmn line 3 column 9, decision d": the place of a node.
inline std::string place_of(feel::Ast const& ast, std::uint32_t at) {
  feel::Node const& node = ast[at];
  feel::TextPlace const& place = ast.places[node.text];
  if (place.line == 0) return place.file + place.inside;
  std::string_view const before = std::string_view(ast.texts[node.text]).substr(0, node.at);
  std::uint32_t line = place.line;
  std::uint32_t column = place.column + static_cast<std::uint32_t>(before.size());
  std::size_t const last = before.rfind('\n');
  for (char const c : before) line += c == '\n' ? 1U : 0U;
  if (last != std::string_view::npos) column = static_cast<std::uint32_t>(before.size() - last);
  return place.file + " line " + std::to_string(line) + " column " + std::to_string(column) + place.inside;
}

}  // namespace kanteling::rules::detail
