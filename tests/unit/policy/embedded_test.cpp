// SPDX-License-Identifier: Apache-2.0
#include "policy/embedded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace kanteling::policy {
namespace {

std::map<std::string, std::string> files_on_disk() {
  std::filesystem::path const folder = std::filesystem::path{KANTELING_SOURCE_DIR} / "src" / "policy";
  std::map<std::string, std::string> files;
  for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
    auto const& path = entry.path();
    if (path.extension() != ".dmn" && path.filename() != "manifest.json") continue;
    std::ifstream in{path, std::ios::binary};
    files[path.lexically_relative(folder).generic_string()] =
        std::string{std::istreambuf_iterator<char>{in}, {}};
  }
  return files;
}

TEST(StockPolicyFiles, are_the_files_of_the_source_tree_byte_for_byte) {
  std::map<std::string, std::string> embedded;
  for (auto const& file : stock_policy_files()) embedded[std::string{file.name}] = std::string{file.content};
  EXPECT_EQ(embedded, files_on_disk());
}

TEST(StockPolicyFiles, are_sorted_by_name) {
  EXPECT_TRUE(std::ranges::is_sorted(stock_policy_files(), {}, &EmbeddedFile::name));
}

}  // namespace
}  // namespace kanteling::policy
