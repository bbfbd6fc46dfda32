// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/temporal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace kanteling::rules::feel {
namespace {

std::int64_t constexpr int64_max = std::numeric_limits<std::int64_t>::max();
std::int64_t constexpr int64_min = std::numeric_limits<std::int64_t>::min();

bool is_leap(std::int64_t year) {
  if (year % 400 == 0) return true;
  if (year % 100 == 0) return false;
  return year % 4 == 0;
}

/// A calendar that only knows how to go to the next day: what the arithmetic is held against.
struct Walk {
  CivilDay civil;
  std::int32_t weekday = 0;
  std::int32_t day_of_year = 1;
  std::int32_t week = 1;

  void next() {
    next_day();
    weekday = weekday == 7 ? 1 : weekday + 1;
    if (weekday != 1) return;
    // The first week of a year is the one with 4 January.
    bool const has_4_january = (civil.month == 12 && civil.day >= 29) || (civil.month == 1 && civil.day <= 4);
    week = has_4_january ? 1 : week + 1;
  }
  void next_day() {
    ++day_of_year;
    static std::int32_t constexpr lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::int32_t const length = civil.month == 2 && is_leap(civil.year) ? 29 : lengths[civil.month - 1];
    if (++civil.day <= length) return;
    civil.day = 1;
    if (++civil.month <= 12) return;
    civil.month = 1;
    day_of_year = 1;
    ++civil.year;
  }
};

void expect_walk(Walk walk, std::int64_t days, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i, ++days, walk.next()) {
    CivilDay const civil = to_civil(Day{days});
    ASSERT_EQ(civil.year, walk.civil.year) << days;
    ASSERT_EQ(civil.month, walk.civil.month) << days;
    ASSERT_EQ(civil.day, walk.civil.day) << days;
    ASSERT_EQ(make_day(civil), Day{days}) << days;
    ASSERT_EQ(weekday(Day{days}), walk.weekday) << days;
    ASSERT_EQ(day_of_year(Day{days}), walk.day_of_year) << days;
    ASSERT_EQ(week_of_year(Day{days}), walk.week) << days;
  }
}

TEST(FeelCalendar, AgreesWithCountingDayByDay) {
  Walk walk;  // 1970-01-01 was a Thursday
  walk.weekday = 4;
  expect_walk(walk, 0, 300'000);
}

TEST(FeelCalendar, AgreesWithCountingDayByDayBeforeTheYearZero) {
  // A cycle of 400 years has 146,097 days, a multiple of 7, so -0430-01-01 was a Thursday too.
  Walk walk;
  walk.civil.year = 1'970 - 6 * 400;
  walk.weekday = 4;
  expect_walk(walk, -6 * 146'097, 200'000);
}

TEST(FeelCalendar, ReachesTheFirstAndTheLastYear) {
  // 2,500,000 cycles of 400 years lie between the years 0 and 1,000,000,000; 719,528 days between 0000-01-01
  // and 1970.
  EXPECT_EQ(make_day({year_max, 12, 31}), Day{2'500'000LL * 146'097 - 719'528 - 1});
  EXPECT_EQ(make_day({-year_max, 1, 1}), Day{-2'500'000LL * 146'097 - 719'528 + 366});
  for (std::int64_t const year : {-year_max, year_max}) {
    CivilDay const civil = to_civil(make_day({year, 12, 31}).value());
    EXPECT_EQ(civil.year, year);
    EXPECT_EQ(civil.month, 12);
    EXPECT_EQ(civil.day, 31);
  }
  EXPECT_FALSE(make_day({year_max + 1, 1, 1}));
  EXPECT_FALSE(make_day({-year_max - 1, 12, 31}));
  EXPECT_FALSE(make_day({int64_max, 1, 1}));
  EXPECT_FALSE(make_day({int64_min, 1, 1}));
  Walk walk;
  walk.civil.year = -year_max;
  walk.weekday = weekday(make_day({1, 1, 1}).value());  // a multiple of 400 years apart
  expect_walk(walk, make_day({-year_max, 1, 1})->days, 3'000);
}

TEST(FeelCalendar, HasNoDaysThatDoNotExist) {
  for (CivilDay const& civil : std::vector<CivilDay>{{2026, 2, 29},
                                                     {1900, 2, 29},
                                                     {2024, 2, 30},
                                                     {2026, 4, 31},
                                                     {2026, 0, 1},
                                                     {2026, 13, 1},
                                                     {2026, 1, 0},
                                                     {2026, 1, 32},
                                                     {2026, -1, 1}}) {
    EXPECT_FALSE(make_day(civil)) << civil.year << " " << civil.month << " " << civil.day;
  }
  EXPECT_TRUE(make_day({2024, 2, 29}));
  EXPECT_TRUE(make_day({2000, 2, 29}));
  EXPECT_TRUE(make_day({0, 2, 29}));
  EXPECT_TRUE(make_day({-4, 2, 29}));
}

TEST(FeelCalendar, AddsMonthsAndStopsAtTheMonthsEnd) {
  auto const plus = [](char const* day, std::int64_t months) {
    std::optional<Day> const sum = add_months(parse_day(day).value(), months);
    return sum ? to_string(*sum) : std::string("none");
  };
  EXPECT_EQ(plus("2026-01-31", 1), "2026-02-28");
  EXPECT_EQ(plus("2024-01-31", 1), "2024-02-29");
  EXPECT_EQ(plus("2026-01-31", 2), "2026-03-31");
  EXPECT_EQ(plus("2026-01-15", -1), "2025-12-15");
  EXPECT_EQ(plus("2026-01-15", -13), "2024-12-15");
  EXPECT_EQ(plus("2024-02-29", 12), "2025-02-28");
  EXPECT_EQ(plus("0000-01-15", -1), "-0001-12-15");
  EXPECT_EQ(plus("-0001-12-15", 1), "0000-01-15");
  EXPECT_EQ(plus("2026-12-15", 0), "2026-12-15");
  EXPECT_EQ(plus("999999999-12-31", 1), "none");
  EXPECT_EQ(plus("-999999999-01-01", -1), "none");
  EXPECT_EQ(plus("-999999999-01-31", 12LL * 2 * year_max + 11), "999999999-12-31");
  EXPECT_EQ(plus("-999999999-01-31", 12LL * 2 * year_max + 12), "none");
  EXPECT_EQ(plus("2026-01-01", int64_max), "none");
  EXPECT_EQ(plus("2026-01-01", int64_min), "none");
}

TEST(FeelCalendar, KnowsTheWeeksOfIso8601) {
  auto const week = [](char const* day) { return week_of_year(parse_day(day).value()); };
  EXPECT_EQ(week("2026-01-01"), 1);
  EXPECT_EQ(week("2021-01-03"), 53);
  EXPECT_EQ(week("2021-01-04"), 1);
  EXPECT_EQ(week("2024-12-30"), 1);
  EXPECT_EQ(week("2020-12-31"), 53);
  EXPECT_EQ(week("999999999-12-31"), 52);
}

}  // namespace
}  // namespace kanteling::rules::feel
