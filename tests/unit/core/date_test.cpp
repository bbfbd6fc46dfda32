// SPDX-License-Identifier: Apache-2.0
#include "kanteling/core/date.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <optional>
#include <string>

namespace kanteling {
namespace {

// 1. Against Boost.Date_Time, every day.

TEST(Date, AgreesWithBoostOnEveryDayFrom1583To2200) {
  namespace greg = boost::gregorian;
  greg::date const epoch(1970, 1, 1);
  greg::date const last(2200, 12, 31);
  for (greg::date b(1583, 1, 1); b <= last; b += greg::days(1)) {
    Date const d{static_cast<std::int32_t>((b - epoch).days())};
    auto const ymd = b.year_month_day();
    CivilDate const c{ymd.year, ymd.month, ymd.day};
    ASSERT_EQ(to_civil(d), c) << greg::to_iso_extended_string(b);
    ASSERT_EQ(to_date(c), d) << greg::to_iso_extended_string(b);
    int const days_from_sunday = b.day_of_week().as_number();  // Boost: Sunday is 0
    ASSERT_EQ(static_cast<int>(weekday(d)), (days_from_sunday + 6) % 7) << greg::to_iso_extended_string(b);
    ASSERT_EQ(to_string(d), greg::to_iso_extended_string(b));
    ASSERT_EQ(parse_date(to_string(d)), d);
  }
}

TEST(Date, KnowsTheLengthOfEveryMonthAsBoostDoes) {
  for (int year = 1583; year <= 2200; ++year)
    for (int month = 1; month <= 12; ++month)
      ASSERT_EQ(days_in_month(year, month),
                boost::gregorian::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                                       static_cast<unsigned short>(month)))
          << year << "-" << month;
}

// 2. Reading and writing.

TEST(Date, ReadsTheFirstAndTheLastDay) {
  EXPECT_EQ(parse_date("1583-01-01"), make_date(1583, 1, 1));
  EXPECT_EQ(parse_date("9999-12-31"), make_date(9999, 12, 31));
  EXPECT_EQ(to_string(make_date(1583, 1, 1)), "1583-01-01");
  EXPECT_EQ(to_string(make_date(9999, 12, 31)), "9999-12-31");
}

TEST(Date, ReadsALeapDayOnlyInALeapYear) {
  EXPECT_EQ(parse_date("2024-02-29"), make_date(2024, 2, 29));
  EXPECT_EQ(parse_date("2000-02-29"), make_date(2000, 2, 29));
  EXPECT_EQ(parse_date("2023-02-29"), std::nullopt);
  EXPECT_EQ(parse_date("1900-02-29"), std::nullopt);
}

TEST(Date, ReadsNothingElse) {
  for (char const* text :
       {"",           "2026",          "2026-1-1",   "2026-01-1",  "2026-01-01 ", " 2026-01-01",
        "2026/01/01", "01-01-2026",    "20260101",   "2026-01-0a", "2026-01-011", "2026-00-10",
        "2026-13-10", "2026-01-00",    "2026-01-32", "2026-04-31", "1582-12-31",  "0000-01-01",
        "-026-01-01", "2026-01-01T00", "2026-+1-01", "2026-01--1"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

// 3. Months and ages.

TEST(Date, AddsMonthsToTheSameDayOrTheLastOfTheMonth) {
  EXPECT_EQ(add_months(make_date(2026, 1, 15), 1), make_date(2026, 2, 15));
  EXPECT_EQ(add_months(make_date(2026, 1, 31), 1), make_date(2026, 2, 28));
  EXPECT_EQ(add_months(make_date(2028, 1, 31), 1), make_date(2028, 2, 29));
  EXPECT_EQ(add_months(make_date(2026, 3, 31), 1), make_date(2026, 4, 30));
  EXPECT_EQ(add_months(make_date(2026, 11, 30), 3), make_date(2027, 2, 28));
  EXPECT_EQ(add_months(make_date(2026, 12, 1), 1), make_date(2027, 1, 1));
  EXPECT_EQ(add_months(make_date(2026, 12, 31), 12), make_date(2027, 12, 31));
}

TEST(Date, TakesMonthsAway) {
  EXPECT_EQ(add_months(make_date(2026, 3, 31), -1), make_date(2026, 2, 28));
  EXPECT_EQ(add_months(make_date(2026, 1, 15), -1), make_date(2025, 12, 15));
  EXPECT_EQ(add_months(make_date(2026, 1, 15), 0), make_date(2026, 1, 15));
}

TEST(Date, BecomesAYearOlderOnTheBirthday) {
  Date const birth = make_date(2008, 11, 22);
  EXPECT_EQ(age_on(birth, make_date(2026, 11, 21)), 17);
  EXPECT_EQ(age_on(birth, make_date(2026, 11, 22)), 18);
  EXPECT_EQ(age_on(birth, birth), 0);
}

TEST(Date, BornOn29FebruaryBecomesOlderOn1MarchOfACommonYear) {
  Date const birth = make_date(2008, 2, 29);
  EXPECT_EQ(age_on(birth, make_date(2026, 2, 28)), 17);
  EXPECT_EQ(age_on(birth, make_date(2026, 3, 1)), 18);
  EXPECT_EQ(age_on(birth, make_date(2028, 2, 28)), 19);
  EXPECT_EQ(age_on(birth, make_date(2028, 2, 29)), 20);
}

TEST(Date, IsArithmeticAtCompileTime) {
  static_assert(make_date(1970, 1, 1).days == 0);
  static_assert(make_date(2026, 3, 1) - make_date(2026, 2, 28) == 1);
  static_assert(weekday(make_date(2026, 11, 22)) == Weekday::sunday);
  static_assert(weekday(make_date(1969, 12, 31)) == Weekday::wednesday);
}

}  // namespace
}  // namespace kanteling
