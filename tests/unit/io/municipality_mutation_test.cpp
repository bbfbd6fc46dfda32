// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>

#include "problem_printer.hpp"
#include "small_municipality.hpp"
#include "io/utf8.hpp"
#include "kanteling/io/municipality.hpp"

namespace kanteling::io {
namespace {

/// Bytes that are likely to break something, beside any other.
char any_byte(std::mt19937& random) {
  using namespace std::string_literals;
  static std::string const special = ",;\"\n\r\0\xFF-*0"s;
  if (random() % 2 == 0) return special[random() % special.size()];
  return static_cast<char>(random() % 256);
}

void mutate(std::string& text, std::mt19937& random) {
  std::size_t const at = text.empty() ? 0 : random() % text.size();
  switch (text.empty() ? 2 : random() % 4) {
    case 0:
      text[at] = static_cast<char>(text[at] ^ (1 << random() % 8));
      break;
    case 1:
      text.erase(at, 1 + random() % 20);
      break;
    case 2:
      text.insert(at, 1, any_byte(random));
      break;
    default:
      text[at] = any_byte(random);
  }
}

TEST(MunicipalityMutation, GivesAValueOrProblemsThatSayWhatWasFound) {
  std::mt19937 random(20260101);
  int loaded = 0;
  for (int round = 0; round < 2000; ++round) {
    auto files = test::small_municipality();
    for (std::size_t n = 1 + random() % 4; n > 0; --n) mutate(files[random() % files.size()].content, random);
    auto const result = read_municipality(files);
    loaded += result.has_value() ? 1 : 0;
    if (result) continue;
    ASSERT_FALSE(result.error().empty()) << "round " << round;
    for (Problem const& p : result.error()) {
      ASSERT_FALSE(p.found.empty()) << "round " << round << " at " << p.where;
      ASSERT_LE(p.found.size(), 80U);
      ASSERT_FALSE(p.expected.empty());
      ASSERT_EQ(find_bad_utf8(to_string(p)), std::string::npos) << "round " << round;
    }
  }
  EXPECT_GT(loaded, 20);  // some changes do no harm, or the test would prove little
  EXPECT_LT(loaded, 1900);
}

}  // namespace
}  // namespace kanteling::io
