// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of layers and versions: see layers_impl.hpp and versions_impl.hpp.

#include <string>

#include "kanteling/rules/model.hpp"

namespace kanteling::rules::detail {

/// "policy.dmn line 12 column 9"; without line and column where the reader knows none.
inline std::string place_in(std::string const& file, Text const& text) {
  if (text.line == 0) return file;
  return file + " line " + std::to_string(text.line) + " column " + std::to_string(text.column);
}

/// The same with the id of the decision.
inline std::string place_in(std::string const& file, ModelDecision const& decision) {
  return place_in(file, decision.where) + ", decision " + decision.id;
}

}  // namespace kanteling::rules::detail
