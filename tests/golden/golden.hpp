// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

/// README.md beside this file says how to refresh the files.
namespace kanteling::golden {

inline std::string path_of(std::string const& name) {
  return std::string(KANTELING_SOURCE_DIR) + "/tests/golden/" + name;
}

inline bool updating() {
  char const* const wanted = std::getenv("KANTELING_UPDATE_GOLDEN");
  return wanted && std::string_view(wanted) == "1";
}

inline std::string read(std::string const& name) {
  std::ifstream file(path_of(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void expect_golden(std::string const& name, std::string const& text) {
  if (updating()) {
    std::ofstream(path_of(name), std::ios::binary) << text;
    GTEST_SKIP() << name << " written; look at the difference before it is committed";
  }
  EXPECT_EQ(read(name), text) << "if this is meant: KANTELING_UPDATE_GOLDEN=1, see tests/golden/README.md";
}

}  // namespace kanteling::golden
