// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace kanteling::rules {
namespace {

std::int64_t constexpr largest = std::numeric_limits<std::int64_t>::max();
std::int64_t constexpr smallest = std::numeric_limits<std::int64_t>::min();

TEST(Decimal, HoldsANumberExactlyAsWritten) {
  EXPECT_EQ(parse_decimal("0").value(), (Decimal{0, 0}));
  EXPECT_EQ(parse_decimal("-0.00").value(), (Decimal{0, 0}));
  EXPECT_EQ(parse_decimal("1234.56").value(), (Decimal{123456, 2}));
  EXPECT_EQ(parse_decimal("-1.50").value(), (Decimal{-15, 1}));
  EXPECT_EQ(parse_decimal(".005").value(), (Decimal{5, 3}));
  EXPECT_EQ(parse_decimal("1200").value(), (Decimal{12, -2}));
  EXPECT_EQ(parse_decimal("1.2e3").value(), (Decimal{12, -2}));
  EXPECT_EQ(parse_decimal("12E-1").value(), (Decimal{12, 1}));
  EXPECT_EQ(parse_decimal("9223372036854775807").value(), (Decimal{largest, 0}));
  EXPECT_EQ(parse_decimal("-9223372036854775808").value(), (Decimal{smallest, 0}));
}

TEST(Decimal, TrailingZerosNeverOverflow) {
  EXPECT_EQ(parse_decimal("1." + std::string(1'000, '0')).value(), (Decimal{1, 0}));
  EXPECT_EQ(parse_decimal(std::string(1'000, '0') + "7").value(), (Decimal{7, 0}));
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (char const* text :
       {"", "-", ".", "5.", "+5", "1,5", "1e", "1e+", "1.2.3", "0x1", "1 000", "--1", "abc", "1e1.5"}) {
    EXPECT_EQ(parse_decimal(text).error(), DecimalError::not_a_number) << text;
  }
}

TEST(Decimal, RefusesWhatDoesNotFit) {
  for (char const* text : {"9223372036854775808", "-9223372036854775809", "99999999999999999999", "1e19",
                           "1e-19", "1e99999999999", "0.33333333333333333333", "18446744073709551617"}) {
    EXPECT_EQ(parse_decimal(text).error(), DecimalError::too_large) << text;
  }
}

void expect_on_grid(char const* text, std::int32_t scale, std::int64_t floor, bool exact) {
  std::optional<OnGrid> const point = on_grid(parse_decimal(text).value(), scale);
  ASSERT_TRUE(point) << text;
  EXPECT_EQ(point->floor, floor) << text;
  EXPECT_EQ(point->exact, exact) << text;
}

TEST(Decimal, LiesOnOrBetweenTheStepsOfAVariable) {
  expect_on_grid("1234.56", 2, 123456, true);
  expect_on_grid("1.005", 2, 100, false);
  expect_on_grid("-1.005", 2, -101, false);
  expect_on_grid("1200", 0, 1200, true);
  expect_on_grid("1e-18", 0, 0, false);
  expect_on_grid("-1e-18", 0, -1, false);
  expect_on_grid("-9223372036854775808", 0, smallest, true);
}

TEST(Decimal, SaysWhereTheStepsRunOut) {
  EXPECT_FALSE(on_grid(parse_decimal("9223372036854775807").value(), 1));
  EXPECT_FALSE(on_grid(parse_decimal("-92233720368547758.9").value(), 2));
  EXPECT_FALSE(on_grid(parse_decimal("1e18").value(), 9));
  EXPECT_TRUE(on_grid(parse_decimal("92233720368547758.07").value(), 2));
}

}  // namespace
}  // namespace kanteling::rules
