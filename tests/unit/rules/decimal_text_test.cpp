// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "kanteling/rules/decimal.hpp"

namespace kanteling::rules {
namespace {

std::int64_t constexpr smallest = std::numeric_limits<std::int64_t>::min();

void expect_text(std::string const& written, std::string const& expected, bool expected_exact = true) {
  bool exact = !expected_exact;
  tl::expected<Decimal, DecimalError> const number = parse_decimal(written, &exact);
  ASSERT_TRUE(number) << written;
  EXPECT_EQ(to_string(*number), expected) << written;
  EXPECT_EQ(exact, expected_exact) << written;
  EXPECT_EQ(parse_decimal(expected).value(), *number) << written;
}

TEST(DecimalText, IsPlainDigitsAsLongAsThatIsReadable) {
  expect_text("0", "0");
  expect_text("-0", "0");
  expect_text("1.50", "1.5");
  expect_text("1e3", "1000");
  expect_text(".5", "0.5");
  expect_text("-.5E1", "-5");
  expect_text("0.000001", "0.000001");
  expect_text("-12.25", "-12.25");
  expect_text("1e33", "1" + std::string(33, '0'));
  expect_text("1e34", "1E+34");
  expect_text("1e-40", "0." + std::string(39, '0') + "1");
  expect_text("1e-41", "1E-41");
  expect_text("-1.5E-50", "-1.5E-50");
  expect_text("12.5e40", "1.25E+41");
  expect_text("1e6144", "1E+6144");
  expect_text("-1e-6176", "-1E-6176");
}

TEST(DecimalText, BeyondThirtyFourDigitsItIsRounded) {
  std::string const digits = "1234567890123456789012345678901234";
  expect_text(digits, digits);
  expect_text(digits + "000", "1.234567890123456789012345678901234E+36");
  expect_text(digits + ".4", digits, false);
  expect_text(digits + ".5", digits, false);
  expect_text(digits + ".5" + std::string(100, '0') + "1", "1234567890123456789012345678901235", false);
  expect_text("1.5e-6176", "2E-6176", false);
  expect_text("0.5e-6176", "0", false);
}

TEST(DecimalText, StaysBoundedOnLongTexts) {
  std::size_t constexpr million = 1'000'000;
  expect_text("1." + std::string(million, '0'), "1");
  expect_text(std::string(million, '0') + "7", "7");
  expect_text("0." + std::string(million, '0') + "1e1000001", "1");
  expect_text("1" + std::string(million, '0') + "e-1000000", "1");
  expect_text("1e" + std::string(million, '0') + "2", "100");
  expect_text("1e-" + std::string(million, '9'), "0", false);
  expect_text("0e" + std::string(million, '9'), "0");
  expect_text("0." + std::string(34, '3') + std::string(million, '3'), "0." + std::string(34, '3'), false);
}

TEST(DecimalText, RefusesWhatIsNoNumber) {
  for (char const* text :
       {"",      "-",       ".",   "5.",    "+5",    "1,5", "1e",  "1e+",  "1.2.3", "0x1",
        "1 000", "--1",     "abc", "1e1.5", "1e--5", "-.",  ".e5", "1e5 ", " 1",    "1e99999999999999999999x",
        "NaN",   "Infinity"}) {
    ASSERT_FALSE(parse_decimal(text)) << text;
    EXPECT_EQ(parse_decimal(text).error(), DecimalError::not_a_number) << text;
  }
}

TEST(DecimalText, RefusesWhatIsTooLarge) {
  std::string const nines(34, '9');
  EXPECT_TRUE(parse_decimal(nines + "e6111"));
  for (std::string const& text : {std::string("1e6145"), std::string("-10e6144"), std::string("1e999999999"),
                                  std::string("1e99999999999999999999"), nines + "5e6110"}) {
    ASSERT_FALSE(parse_decimal(text)) << text;
    EXPECT_EQ(parse_decimal(text).error(), DecimalError::too_large) << text;
  }
}

void expect_on_grid(char const* text, std::int32_t scale, std::int64_t floor, bool exact) {
  std::optional<OnGrid> const point = on_grid(parse_decimal(text).value(), scale);
  ASSERT_TRUE(point) << text;
  EXPECT_EQ(point->floor, floor) << text;
  EXPECT_EQ(point->exact, exact) << text;
}

TEST(DecimalGrid, ANumberLiesOnOrBetweenTheStepsOfAVariable) {
  expect_on_grid("1234.56", 2, 123456, true);
  expect_on_grid("1.005", 2, 100, false);
  expect_on_grid("-1.005", 2, -101, false);
  expect_on_grid("1200", 0, 1200, true);
  expect_on_grid("0", 18, 0, true);
  expect_on_grid("1e-18", 0, 0, false);
  expect_on_grid("-1e-18", 0, -1, false);
  expect_on_grid("-1e-6176", 18, -1, false);
  expect_on_grid("-9223372036854775808", 0, smallest, true);
  expect_on_grid("-9223372036854775807.5", 0, smallest, false);
}

TEST(DecimalGrid, SaysWhereTheStepsRunOut) {
  EXPECT_FALSE(on_grid(parse_decimal("9223372036854775807").value(), 1));
  EXPECT_FALSE(on_grid(parse_decimal("-9223372036854775808.5").value(), 0));
  EXPECT_FALSE(on_grid(parse_decimal("9223372036854775808.5").value(), 0));
  EXPECT_FALSE(on_grid(parse_decimal("-92233720368547758.9").value(), 2));
  EXPECT_FALSE(on_grid(parse_decimal("1e18").value(), 9));
  EXPECT_FALSE(on_grid(parse_decimal("1e6144").value(), 18));
  EXPECT_TRUE(on_grid(parse_decimal("92233720368547758.07").value(), 2));
}

}  // namespace
}  // namespace kanteling::rules
