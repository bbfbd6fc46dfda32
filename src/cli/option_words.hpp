// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/reporting/language.hpp"

namespace kanteling::cli {

/// Of --lang, which is nl or en.
inline reporting::Language language_of(std::string_view option) {
  return option == "nl" ? reporting::Language::dutch : reporting::Language::english;
}

/// What an option says as CODE, CODE=FROM or CODE=FROM..TO; what is not there is empty.
struct CodeAndDays {
  std::string code, from, to;
};

inline CodeAndDays code_and_days(std::string const& text) {
  CodeAndDays words;
  auto const equals = text.find('=');
  words.code = text.substr(0, equals);
  if (equals == std::string::npos) return words;
  words.from = text.substr(equals + 1);
  if (auto const dots = words.from.find(".."); dots != std::string::npos) {
    words.to = words.from.substr(dots + 2);
    words.from.erase(dots);
  }
  return words;
}

}  // namespace kanteling::cli
