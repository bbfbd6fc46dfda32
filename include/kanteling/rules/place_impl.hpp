// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Where something stands, for problems.

#include <string>

#include "kanteling/rules/model.hpp"

namespace kanteling::rules::detail {

/// "policy.dmn line 12 column 9"; without line and column where the reader knows none.
inline std::string place(std::string const& file, Text const& text) {
  if (text.line == 0) return file;
  return file + " line " + std::to_string(text.line) + " column " + std::to_string(text.column);
}

inline std::string place(std::string const& file, ModelDecision const& decision, Text const& text) {
  return place(file, text) + ", decision " + decision.id;
}

}  // namespace kanteling::rules::detail
