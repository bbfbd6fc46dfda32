// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <string>
#include <string_view>

namespace kanteling {

/// A text with every line end and indent as one space, so that wrapping does not matter.
inline std::string on_one_line(std::string const& text) {
  std::istringstream in(text);
  std::string words;
  for (std::string word; in >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

inline bool holds(std::string const& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace kanteling
