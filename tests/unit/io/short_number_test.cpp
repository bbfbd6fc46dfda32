// SPDX-License-Identifier: Apache-2.0
#include "io/short_number.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace kanteling::io {
namespace {

/// Both ways to read a text must agree, whatever stands behind it.
void expect_agreement(std::string const& text, std::string const& behind) {
  ShortNumber slowly;
  ShortNumber at_once;
  std::string const padded = text + behind;
  bool const is_number = read_short_number(text, slowly);
  ASSERT_EQ(read_padded_number(std::string_view(padded).substr(0, text.size()), at_once), is_number) << text;
  if (!is_number) return;
  ASSERT_EQ(at_once.value, slowly.value) << text;
  ASSERT_EQ(at_once.scale, slowly.scale) << text;
}

TEST(ShortNumber, DigitsASignAndAPointAreOne) {
  ShortNumber number;
  ASSERT_TRUE(read_short_number("-1234.50", number));
  EXPECT_EQ(number.value, -123'450);
  EXPECT_EQ(number.scale, 2);
  ASSERT_TRUE(read_short_number("007", number));
  EXPECT_EQ(number.value, 7);
  EXPECT_EQ(number.scale, 0);
  ASSERT_TRUE(read_short_number("999999999999999999", number));
  EXPECT_EQ(number.value, 999'999'999'999'999'999);
  for (char const* text :
       {"", "-", ".5", "5.", "1.2.3", "1e2", "+1", " 1", "1 ", "1,5", "1234567890123456789"})
    EXPECT_FALSE(read_short_number(text, number)) << text;
}

TEST(ShortNumber, EightCharactersAtOnceMeanTheSame) {
  for (std::string const behind : {"        ", "99999999", "........", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"}) {
    for (int value = 0; value < 12'000; ++value) expect_agreement(std::to_string(value), behind);
    // Every byte at every place of every length.
    for (std::size_t size = 1; size <= 10; ++size)
      for (std::size_t at = 0; at < size; ++at)
        for (int byte = 0; byte < 256; ++byte) {
          std::string text(size, '7');
          text[at] = static_cast<char>(byte);
          expect_agreement(text, behind);
        }
  }
  std::minstd_rand random(3);
  constexpr std::string_view characters = "0123456789012345678901234567890123456789.-";
  for (int i = 0; i < 200'000; ++i) {
    std::string text;
    for (std::size_t size = 1 + random() % 11; size > 0; --size)
      text += characters[random() % characters.size()];
    expect_agreement(text, "12345678");
  }
}

}  // namespace
}  // namespace kanteling::io
