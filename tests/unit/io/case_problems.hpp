// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/case_json.hpp"

namespace kanteling {

/// The text of a case with its first `piece` replaced.
inline std::string replaced(std::string text, std::string_view piece, std::string_view replacement) {
  std::size_t const at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << "the sample holds no " << piece;
  return at == std::string::npos ? text : text.replace(at, piece.size(), replacement);
}

/// What reading a case complains about, in the order of its problems.
inline std::vector<std::string> problems_of(std::string const& json) {
  auto const read = io::read_case(json);
  std::vector<std::string> texts;
  if (!read)
    for (Problem const& problem : read.error()) texts.push_back(to_string(problem));
  return texts;
}

}  // namespace kanteling
