// SPDX-License-Identifier: Apache-2.0
#include "kanteling/core/closest.hpp"

#include <gtest/gtest.h>

#include "kanteling/core/shorten.hpp"

namespace kanteling {
namespace {

using Names = std::vector<std::string>;

TEST(Closest, CountsLettersThatDiffer) {
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abcd", "bacd"), 1U);
  EXPECT_EQ(edit_distance("abcd", "acbxd"), 2U);
  EXPECT_EQ(edit_distance("same", "same"), 0U);
}

TEST(Closest, GivesTheNearestFirstAndNothingFarAway) {
  Names const names{"urgency", "route", "router", "desk"};
  EXPECT_EQ(closest("urgancy", names), Names{"urgency"});
  EXPECT_EQ(closest("rout", names), (Names{"route", "router"}));
  EXPECT_EQ(closest("parking", names), Names{});
  EXPECT_EQ(closest("x", {"x1", "x2", "x3", "x4"}).size(), 3U);
  EXPECT_EQ(closest(std::string(65, 'a'), {std::string(64, 'a')}), Names{});
}

TEST(Shorten, NeverCutsACharacterAndStaysOnOneLine) {
  EXPECT_EQ(shorten("a\nb\tc"), "a b c");
  EXPECT_EQ(shorten(std::string(80, 'a')), std::string(80, 'a'));
  EXPECT_EQ(shorten(std::string(81, 'a')), std::string(77, 'a') + "...");
  std::string accents;
  for (int i = 0; i < 41; ++i) accents += "\xC3\xA9";
  EXPECT_EQ(shorten(accents), accents.substr(0, 76) + "...");
}

}  // namespace
}  // namespace kanteling
