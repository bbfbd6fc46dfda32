// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/temporal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace kanteling::rules::feel {
namespace {

std::int64_t constexpr int64_max = std::numeric_limits<std::int64_t>::max();
std::int64_t constexpr int64_min = std::numeric_limits<std::int64_t>::min();

/// The text of whatever is read: a duration, a date and time, a date, a time or a number; "null" where it is
/// none.
Value read(std::string const& text) {
  if (Value const duration = parse_duration(text); !duration.is_null()) return duration;
  if (std::optional<Day> const day = parse_day(text)) return Value::of(*day);
  if (std::optional<DateTime> const moment = parse_date_time(text)) return Value::of(*moment);
  if (std::optional<Time> const time = parse_time(text)) return Value::of(*time);
  auto const number = parse_decimal(text);
  return number ? Value::of(*number) : Value();
}

void expect_sum(char const* a, char const* b, char const* sum) {
  EXPECT_EQ(to_string(temporal_add(read(a), read(b))), sum) << a << " + " << b;
  EXPECT_EQ(to_string(temporal_add(read(b), read(a))), sum) << b << " + " << a;
}
void expect_difference(char const* a, char const* b, char const* difference) {
  EXPECT_EQ(to_string(temporal_subtract(read(a), read(b))), difference) << a << " - " << b;
}
void expect_product(char const* a, char const* b, char const* product) {
  EXPECT_EQ(to_string(temporal_multiply(read(a), read(b))), product) << a << " * " << b;
  EXPECT_EQ(to_string(temporal_multiply(read(b), read(a))), product) << b << " * " << a;
}
void expect_quotient(char const* a, char const* b, char const* quotient) {
  EXPECT_EQ(to_string(temporal_divide(read(a), read(b))), quotient) << a << " / " << b;
}

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

  void next() {
    weekday = weekday == 7 ? 1 : weekday + 1;
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

/// The Monday-based week number by its definition: week 1 is the one with 4 January.
std::int32_t naive_week(Walk const& walk) {
  std::int32_t const monday =
      walk.day_of_year - walk.weekday + 1;  // day of this year on which the week begins
  auto const first_monday = [&](std::int64_t /*year*/, std::int32_t weekday_of_4_january) {
    return 4 - weekday_of_4_january + 1;
  };
  std::int32_t const weekday_4 = (walk.weekday - 1 + 4 - walk.day_of_year + 7 * 60) % 7 + 1;
  std::int32_t const first = first_monday(walk.civil.year, weekday_4);
  std::int32_t const length = is_leap(walk.civil.year) ? 366 : 365;
  std::int32_t const next_weekday_4 = (weekday_4 - 1 + length) % 7 + 1;
  std::int32_t const next_first = length + first_monday(walk.civil.year + 1, next_weekday_4);
  if (monday >= next_first) return 1;
  if (monday >= first) return (monday - first) / 7 + 1;
  std::int32_t const before = is_leap(walk.civil.year - 1) ? 366 : 365;
  std::int32_t const weekday_4_before = (weekday_4 - 1 - before + 7 * 60) % 7 + 1;
  std::int32_t const first_before = first_monday(walk.civil.year - 1, weekday_4_before) - before;
  return (monday - first_before) / 7 + 1;
}

void expect_walk(Walk walk, std::int64_t days, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i, ++days, walk.next()) {
    CivilDay const civil = to_civil(Day{days});
    ASSERT_EQ(civil.year, walk.civil.year) << days;
    ASSERT_EQ(civil.month, walk.civil.month) << days;
    ASSERT_EQ(civil.day, walk.civil.day) << days;
    ASSERT_EQ(make_day(civil), Day{days}) << days;
    ASSERT_EQ(weekday(Day{days}), walk.weekday) << days;
    ASSERT_EQ(day_of_year(Day{days}), walk.day_of_year) << days;
    ASSERT_EQ(week_of_year(Day{days}), naive_week(walk)) << days;
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

TEST(FeelTemporalText, ReadsAndWritesDates) {
  for (char const* text : {"2026-02-20", "0001-01-01", "0000-12-31", "-0044-03-15", "-0001-01-01",
                           "12345-01-01", "999999999-12-31", "-999999999-01-01", "1999-12-31"}) {
    std::optional<Day> const day = parse_day(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(to_string(*day), text);
  }
}

TEST(FeelTemporalText, RefusesWhatIsNoDate) {
  for (char const* text : {"",
                           "-",
                           "2026",
                           "2026-02",
                           "2026-2-20",
                           "2026-02-2",
                           "2026-02-200",
                           "226-02-20",
                           "02026-02-20",
                           "+2026-02-20",
                           "--2026-02-20",
                           "-0000-01-01",
                           "2026-02-29",
                           "2026-13-01",
                           "2026-00-01",
                           "2026-01-00",
                           "2026/02/20",
                           "20260220",
                           "2026-02-20T",
                           "2026-02-20Z",
                           "2026-02-20+01:00",
                           " 2026-02-20",
                           "2026-02-20 ",
                           "1000000000-01-01",
                           "-1000000000-01-01",
                           "99999999999999999999-01-01",
                           "2026-0a-01",
                           "\xD9\xA2\xD9\xA0-01-01"}) {
    EXPECT_FALSE(parse_day(text)) << text;
    EXPECT_FALSE(parse_date_time(text)) << text;
  }
}

TEST(FeelTemporalText, ReadsAndWritesTimes) {
  for (char const* text : {"00:00:00", "23:59:59", "10:30:00.25", "10:30:00.000000001", "10:30:00.123456789Z",
                           "10:30:00Z", "10:30:00+01:00", "10:30:00-05:30", "10:30:00-05:30:15",
                           "10:30:00+18:00", "10:30:00-18:00", "10:30:00+00:00:01", "09:08:07"}) {
    std::optional<Time> const time = parse_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(to_string(*time), text);
  }
  EXPECT_EQ(to_string(parse_time("10:30:00.2500").value()), "10:30:00.25");
  EXPECT_EQ(to_string(parse_time("10:30:00.000").value()), "10:30:00");
  EXPECT_EQ(to_string(parse_time("10:30:00+00:00").value()), "10:30:00Z");
  EXPECT_EQ(to_string(parse_time("10:30:00-00:00").value()), "10:30:00Z");
  EXPECT_EQ(to_string(parse_time("10:30:00+01:00:00").value()), "10:30:00+01:00");
  EXPECT_EQ(parse_time("01:02:03.5+01:01:01"), (Time{3'723'500'000'000, 3'661}));
  EXPECT_EQ(parse_time("00:00:00")->offset, no_offset);
}

TEST(FeelTemporalText, RefusesWhatIsNoTime) {
  for (char const* text : {"",
                           "10",
                           "10:30",
                           "1:30:00",
                           "10:3:00",
                           "10:30:0",
                           "24:00:00",
                           "23:60:00",
                           "23:59:60",
                           "10:30:00.",
                           "10:30:00.Z",
                           "10:30:00.1234567891",
                           "10:30:00z",
                           "10:30:00+1:00",
                           "10:30:00+01",
                           "10:30:00+0100",
                           "10:30:00+18:01",
                           "10:30:00-18:00:01",
                           "10:30:00+19:00",
                           "10:30:00+01:60",
                           "10:30:00+01:00:60",
                           "10:30:00+01:00:0",
                           "10:30:00ZZ",
                           "10:30:00 Z",
                           "-10:30:00",
                           "T10:30:00",
                           "10:30:00,5",
                           "10-30-00",
                           "103000"}) {
    EXPECT_FALSE(parse_time(text)) << text;
    EXPECT_FALSE(parse_date_time("2026-02-20T" + std::string(text))) << text;
  }
}

TEST(FeelTemporalText, ReadsAndWritesDateTimes) {
  for (char const* text : {"2026-02-20T10:30:00", "2026-02-20T10:30:00.5Z", "-99999-12-31T11:22:33",
                           "-999999999-12-31T23:59:59.999999999+02:00", "0000-01-01T00:00:00-05:30:15"}) {
    std::optional<DateTime> const moment = parse_date_time(text);
    ASSERT_TRUE(moment) << text;
    EXPECT_EQ(to_string(*moment), text);
  }
  EXPECT_EQ(parse_date_time("2026-02-20"), parse_date_time("2026-02-20T00:00:00"));
  EXPECT_FALSE(parse_date_time("2026-02-20t10:30:00"));
  EXPECT_FALSE(parse_date_time("2026-02-20 10:30:00"));
  EXPECT_FALSE(parse_date_time("10:30:00"));
  EXPECT_FALSE(parse_date_time("2026-02-30T10:30:00"));
}

TEST(FeelTemporalText, SaysThatAZoneByNameStandsThere) {
  auto const named_time = [](std::string const& text) {
    bool named = true;
    EXPECT_FALSE(parse_time(text, &named)) << text;
    bool named_with_date = true;
    EXPECT_FALSE(parse_date_time("2026-02-20T" + text, &named_with_date)) << text;
    EXPECT_EQ(named, named_with_date) << text;
    return named;
  };
  EXPECT_TRUE(named_time("10:30:00@Europe/Amsterdam"));
  EXPECT_TRUE(named_time("10:30:00.5@Etc/GMT+8"));
  EXPECT_FALSE(named_time("10:30:00@"));
  EXPECT_FALSE(named_time("10:30:00@Europe Amsterdam"));
  EXPECT_FALSE(named_time("25:30:00@Europe/Amsterdam"));
  EXPECT_FALSE(named_time("10:30@Europe/Amsterdam"));
  EXPECT_FALSE(named_time("10:30:00@" + std::string(1'000, 'a')));
  bool named = true;
  EXPECT_TRUE(parse_time("10:30:00Z", &named));
  EXPECT_FALSE(named);
  named = true;
  EXPECT_FALSE(parse_date_time("2026-02-30T10:30:00@Europe/Amsterdam", &named));
  EXPECT_FALSE(named);
}

TEST(FeelTemporalText, WritesDurationsNormalised) {
  std::vector<std::pair<char const*, char const*>> const texts = {
      {"P1DT2H", "P1DT2H"},
      {"PT26H", "P1DT2H"},
      {"PT0S", "PT0S"},
      {"P0D", "PT0S"},
      {"-P0D", "PT0S"},
      {"PT3600S", "PT1H"},
      {"P1DT1S", "P1DT1S"},
      {"PT90M", "PT1H30M"},
      {"PT0.5S", "PT0.5S"},
      {"-PT0.5S", "-PT0.5S"},
      {"-PT1.250S", "-PT1.25S"},
      {"PT0.000000001S", "PT0.000000001S"},
      {"-P1DT2H3M4.5S", "-P1DT2H3M4.5S"},
      {"PT1M0.5S", "PT1M0.5S"},
      {"P0001D", "P1D"},
      {"PT9223372036854775807S", "P106751991167300DT15H30M7S"},
      {"-PT9223372036854775808S", "-P106751991167300DT15H30M8S"},
      {"P106751991167300DT15H30M7.999999999S", "P106751991167300DT15H30M7.999999999S"},
      {"P1Y2M", "P1Y2M"},
      {"P14M", "P1Y2M"},
      {"P0M", "P0M"},
      {"P0Y", "P0M"},
      {"-P3M", "-P3M"},
      {"-P12M", "-P1Y"},
      {"P9223372036854775807M", "P768614336404564650Y7M"},
      {"-P9223372036854775808M", "-P768614336404564650Y8M"},
  };
  for (auto const& [text, expected] : texts) {
    Value const duration = parse_duration(text);
    EXPECT_EQ(to_string(duration), expected) << text;
    EXPECT_TRUE(same(parse_duration(to_string(duration)), duration)) << text;
  }
}

TEST(FeelTemporalText, RefusesWhatIsNoDuration) {
  for (char const* text : {"",
                           "P",
                           "-P",
                           "PT",
                           "1D",
                           "p1D",
                           "P1",
                           "P1DT",
                           "P1Y1D",
                           "P1M1D",
                           "P1MT1M",
                           "P1M1Y",
                           "PT1S1M",
                           "PT1M1H",
                           "P1H",
                           "PT1D",
                           "PT1Y",
                           "P1S",
                           "P-1D",
                           "P+1D",
                           "+P1D",
                           "--P1D",
                           "P1.5D",
                           "P1.5Y",
                           "PT1.5H",
                           "PT1.0M",
                           "PT.5S",
                           "PT1.S",
                           "PT1,5S",
                           "PT0.1234567891S",
                           "P1D1D",
                           "P1D ",
                           " P1D",
                           "P1W",
                           "P1DTT1H",
                           "PT1HT1M",
                           "P1D1H",
                           "P99999999999999999999D",
                           "PT9223372036854775808S",
                           "P106751991167301D",
                           "P9223372036854775808M",
                           "P768614336404564651Y"}) {
    EXPECT_TRUE(parse_duration(text).is_null()) << text;
  }
}

TEST(FeelTemporalText, EndlessDigitsAreReadOnceAndRefused) {
  std::string const digits(1'000'000, '9');
  EXPECT_TRUE(parse_duration("P" + digits + "D").is_null());
  EXPECT_FALSE(parse_day(digits + "-01-01"));
  EXPECT_FALSE(parse_time("10:00:00." + digits));
  EXPECT_EQ(to_string(parse_duration("P" + std::string(1'000'000, '0') + "7D")), "P7D");
}

TEST(FeelTemporal, InstantsAreCountedInUtc) {
  EXPECT_TRUE(instant(parse_date_time("1970-01-01T00:00:00").value()) == 0);
  EXPECT_TRUE(instant(parse_date_time("1970-01-01T00:00:00+01:00").value()) == Nanos{-3'600} * 1'000'000'000);
  EXPECT_TRUE(instant(parse_date_time("1969-12-31T23:59:59.999999999Z").value()) == -1);
  EXPECT_TRUE(nanos_of(DaysDuration{-1, 1}) == -999'999'999);
  EXPECT_EQ(make_duration(-1), (DaysDuration{-1, 999'999'999}));
  EXPECT_EQ(make_duration(1), (DaysDuration{0, 1}));
  EXPECT_EQ(make_duration(-1'000'000'000), (DaysDuration{-1, 0}));
  Nanos const largest = nanos_of(DaysDuration{int64_max, 999'999'999});
  Nanos const smallest = nanos_of(DaysDuration{int64_min, 0});
  EXPECT_EQ(make_duration(largest), (DaysDuration{int64_max, 999'999'999}));
  EXPECT_FALSE(make_duration(largest + 1));
  EXPECT_EQ(make_duration(smallest), (DaysDuration{int64_min, 0}));
  EXPECT_FALSE(make_duration(smallest - 1));
}

TEST(FeelTemporal, ADateMovesByWholeDays) {
  expect_sum("2026-02-20", "P10D", "2026-03-02");
  expect_sum("2026-02-20", "PT23H59M", "2026-02-20");
  expect_sum("2026-02-20", "PT24H", "2026-02-21");
  expect_sum("2026-02-20", "-PT1S", "2026-02-19");
  expect_sum("2026-01-31", "P1M", "2026-02-28");
  expect_sum("2026-02-20", "-P1Y2M", "2024-12-20");
  expect_sum("999999999-12-31", "P1D", "null");
  expect_sum("-999999999-01-01", "-PT1S", "null");
  expect_sum("999999999-12-31", "P1M", "null");
  expect_difference("2026-03-01", "PT1H", "2026-02-28");
  expect_difference("2026-03-01", "-PT25H", "2026-03-02");
  expect_difference("2026-03-31", "P1M", "2026-02-28");
  expect_difference("-999999999-01-01", "P1D", "null");
}

TEST(FeelTemporal, ADateTimeMovesAndKeepsItsOffset) {
  expect_sum("2026-02-20T10:30:00", "P1DT1H", "2026-02-21T11:30:00");
  expect_sum("2026-02-20T23:30:00+11:00", "PT1H", "2026-02-21T00:30:00+11:00");
  expect_sum("2026-02-20T00:00:00", "-PT0.000000001S", "2026-02-19T23:59:59.999999999");
  expect_sum("-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00");
  expect_sum("2026-01-31T10:30:00.5Z", "P1M", "2026-02-28T10:30:00.5Z");
  expect_difference("2026-02-20T10:30:00", "P1Y", "2025-02-20T10:30:00");
  expect_difference("2026-02-20T00:00:00Z", "PT1H", "2026-02-19T23:00:00Z");
  expect_sum("999999999-12-31T23:59:59.999999999", "PT0.000000001S", "null");
  expect_sum("2026-02-20T10:30:00", "PT9223372036854775807S", "null");
  expect_sum("2026-02-20T10:30:00", "P9223372036854775807M", "null");
  expect_difference("2026-02-20T10:30:00", "-P9223372036854775808M", "null");
}

TEST(FeelTemporal, ATimeGoesAroundTheClock) {
  expect_sum("23:00:00", "PT2H", "01:00:00");
  expect_sum("23:00:00+01:00", "PT49H", "00:00:00+01:00");
  expect_sum("10:15:00", "P7D", "10:15:00");
  expect_sum("00:00:00Z", "-PT1S", "23:59:59Z");
  expect_difference("00:30:00", "PT1H", "23:30:00");
  expect_difference("00:30:00", "-PT9223372036854775808S", "16:00:08");
  expect_sum("10:15:00", "P1M", "null");
}

TEST(FeelTemporal, TheTimeBetweenTwoPointsIsADuration) {
  expect_difference("2026-03-01", "2026-02-20", "P9D");
  expect_difference("2026-02-20", "2026-03-01", "-P9D");
  expect_difference("2021-01-02", "1995-01-01", "P9498D");
  expect_difference("2026-02-20T10:30:00", "2026-02-19T11:00:00", "PT23H30M");
  expect_difference("2026-02-20T10:30:00+01:00", "2026-02-20T10:30:00Z", "-PT1H");
  expect_difference("10:10:10", "11:10:10.5", "-PT1H0.5S");
  expect_difference("10:10:10+11:00", "10:10:10+10:00", "-PT1H");
  expect_difference("999999999-12-31", "-999999999-01-01", "P730484999633D");
}

TEST(FeelTemporal, ADateCountsAsMidnightUtcBesideADateTime) {
  expect_difference("2026-02-21T10:30:00+01:00", "2026-02-20", "P1DT9H30M");
  expect_difference("2026-02-21", "2026-02-20T10:30:00+11:00", "P1DT30M");
  expect_difference("2026-02-21", "2026-02-20T10:30:00", "null");
  expect_difference("2026-02-21T10:30:00", "2026-02-20", "null");
}

TEST(FeelTemporal, NothingLiesBetweenALocalTimeAndOneWithAnOffset) {
  expect_difference("2026-02-21T10:30:00", "2026-02-20T10:30:00Z", "null");
  expect_difference("2026-02-21T10:30:00Z", "2026-02-20T10:30:00", "null");
  expect_difference("10:30:00Z", "10:30:00", "null");
  expect_difference("10:30:00", "10:30:00Z", "null");
}

TEST(FeelTemporal, DurationsOfOneKindAddUp) {
  expect_sum("P1D", "PT1H", "P1DT1H");
  expect_sum("P1D", "-P2D", "-P1D");
  expect_sum("PT0.6S", "PT0.6S", "PT1.2S");
  expect_sum("P1Y", "P3M", "P1Y3M");
  expect_difference("P1D", "PT1H", "PT23H");
  expect_difference("P1M", "P1Y", "-P11M");
  expect_sum("P1D", "P1M", "null");
  expect_difference("P1D", "P1M", "null");
  expect_sum("PT9223372036854775807S", "PT1S", "null");
  expect_sum("P9223372036854775807M", "P1M", "null");
  expect_difference("-PT9223372036854775808S", "PT0.1S", "null");
  expect_difference("P0M", "-P9223372036854775808M", "null");
  expect_difference("-P1M", "-P9223372036854775808M", "P768614336404564650Y7M");
}

TEST(FeelTemporal, DurationsTimesNumbersAreRoundedHalfEvenToNanoseconds) {
  expect_product("P4DT1H", "1.5", "P6DT1H30M");
  expect_product("-P1D", "-10", "P10D");
  expect_product("P1D", "0", "PT0S");
  expect_product("PT0.000000001S", "0.5", "PT0S");
  expect_product("PT0.000000003S", "0.5", "PT0.000000002S");
  expect_product("-PT0.000000003S", "0.5", "-PT0.000000002S");
  expect_product("-PT0.000000005S", "0.5", "-PT0.000000002S");
  expect_product("-PT1.5S", "1", "-PT1.5S");
  expect_product("PT9223372036854775807S", "2", "null");
  expect_product("PT4611686018427387903.5S", "2", "P106751991167300DT15H30M7S");
  expect_quotient("P1D", "3", "PT8H");
  expect_quotient("PT1S", "3", "PT0.333333333S");
  expect_quotient("PT2S", "-3", "-PT0.666666667S");
  expect_quotient("P1D", "0", "null");
  expect_quotient("PT9223372036854775807S", "0.5", "null");
}

TEST(FeelTemporal, MonthsTimesNumbersLoseTheirFractionTowardsZero) {
  expect_product("P1Y", "10", "P10Y");
  expect_product("P2M", "-1.5", "-P3M");
  expect_product("P23M", "2.5", "P4Y9M");
  expect_product("P23M", "-2.5", "-P4Y9M");
  expect_product("P9223372036854775807M", "2", "null");
  expect_quotient("P131M", "2.5", "P4Y4M");
  expect_quotient("P131M", "-2.5", "-P4Y4M");
  expect_quotient("P1M", "0", "null");
}

TEST(FeelTemporal, ADurationOverOneOfItsKindIsANumber) {
  expect_quotient("P1D", "PT8H", "3");
  expect_quotient("PT1.5S", "-PT0.5S", "-3");
  expect_quotient("PT1S", "PT3S", "0.3333333333333333333333333333333333");
  expect_quotient("P1Y", "P5M", "2.4");
  expect_quotient("P1D", "PT0S", "null");
  expect_quotient("P1M", "P0M", "null");
  expect_quotient("P1D", "P1M", "null");
  expect_quotient("1", "P1D", "null");
}

TEST(FeelTemporal, OtherCombinationsAreNull) {
  expect_sum("2026-02-20", "2026-02-20", "null");
  expect_sum("10:00:00", "10:00:00", "null");
  expect_sum("2026-02-20", "10:00:00", "null");
  expect_sum("P1D", "1", "null");
  expect_difference("P1D", "2026-02-20", "null");
  expect_difference("2026-02-20", "10:00:00", "null");
  expect_difference("1", "P1D", "null");
  expect_product("P1D", "P1D", "null");
  expect_product("2026-02-20", "2", "null");
  expect_quotient("2026-02-20", "2", "null");
  Value const list = Value::list({});
  for (Value const& other : {Value(), list, Value::of(true), Value::string("P1D")}) {
    EXPECT_TRUE(temporal_add(read("P1D"), other).is_null());
    EXPECT_TRUE(temporal_add(other, read("P1M")).is_null());
    EXPECT_TRUE(temporal_subtract(read("2026-02-20"), other).is_null());
    EXPECT_TRUE(temporal_multiply(other, read("P1M")).is_null());
    EXPECT_TRUE(temporal_divide(read("P1D"), other).is_null());
    EXPECT_TRUE(temporal_negate(other).is_null());
  }
}

TEST(FeelTemporal, OnlyDurationsHaveAnOpposite) {
  EXPECT_EQ(to_string(temporal_negate(read("P1DT0.5S"))), "-P1DT0.5S");
  EXPECT_EQ(to_string(temporal_negate(read("-P1Y2M"))), "P1Y2M");
  EXPECT_TRUE(temporal_negate(read("-PT9223372036854775808S")).is_null());
  EXPECT_TRUE(temporal_negate(read("-P9223372036854775808M")).is_null());
  EXPECT_TRUE(temporal_negate(read("2026-02-20")).is_null());
}

/// The text of a property, "none" where the value has no such property.
std::string property_text(Value const& value, char const* name) {
  std::optional<Value> const found = property(value, name);
  return found ? to_string(*found) : "none";
}

TEST(FeelProperties, OfADate) {
  Value const day = read("-0044-03-15");
  EXPECT_EQ(property_text(day, "year"), "-44");
  EXPECT_EQ(property_text(day, "month"), "3");
  EXPECT_EQ(property_text(day, "day"), "15");
  EXPECT_EQ(property_text(read("2026-02-22"), "weekday"), "7");
  for (char const* name : {"hour", "second", "time offset", "timezone", "days", "start", "", "Year"}) {
    EXPECT_EQ(property_text(day, name), "none") << name;
  }
}

TEST(FeelProperties, OfATime) {
  Value const time = read("10:30:05.25-05:30");
  EXPECT_EQ(property_text(time, "hour"), "10");
  EXPECT_EQ(property_text(time, "minute"), "30");
  EXPECT_EQ(property_text(time, "second"), "5.25");
  EXPECT_EQ(property_text(time, "time offset"), "-PT5H30M");
  EXPECT_EQ(property_text(time, "timezone"), "null");
  EXPECT_EQ(property_text(read("10:30:00Z"), "time offset"), "PT0S");
  EXPECT_EQ(property_text(read("10:30:00"), "time offset"), "null");
  EXPECT_EQ(property_text(read("10:30:00"), "second"), "0");
  for (char const* name : {"year", "weekday", "hours", "days"}) {
    EXPECT_EQ(property_text(time, name), "none") << name;
  }
}

TEST(FeelProperties, OfADateTime) {
  Value const moment = read("2026-02-20T10:30:05+01:00");
  EXPECT_EQ(property_text(moment, "year"), "2026");
  EXPECT_EQ(property_text(moment, "month"), "2");
  EXPECT_EQ(property_text(moment, "day"), "20");
  EXPECT_EQ(property_text(moment, "weekday"), "5");
  EXPECT_EQ(property_text(moment, "hour"), "10");
  EXPECT_EQ(property_text(moment, "minute"), "30");
  EXPECT_EQ(property_text(moment, "second"), "5");
  EXPECT_EQ(property_text(moment, "time offset"), "PT1H");
  EXPECT_EQ(property_text(moment, "timezone"), "null");
  EXPECT_EQ(property_text(moment, "years"), "none");
}

TEST(FeelProperties, OfADaysDuration) {
  Value const duration = read("P1DT2H3M4.5S");
  EXPECT_EQ(property_text(duration, "days"), "1");
  EXPECT_EQ(property_text(duration, "hours"), "2");
  EXPECT_EQ(property_text(duration, "minutes"), "3");
  EXPECT_EQ(property_text(duration, "seconds"), "4.5");
  EXPECT_EQ(property_text(duration, "years"), "null");
  EXPECT_EQ(property_text(duration, "months"), "null");
  EXPECT_EQ(property_text(duration, "year"), "none");
  Value const negative = read("-P1DT12H3M4.5S");
  EXPECT_EQ(property_text(negative, "days"), "-1");
  EXPECT_EQ(property_text(negative, "hours"), "-12");
  EXPECT_EQ(property_text(negative, "minutes"), "-3");
  EXPECT_EQ(property_text(negative, "seconds"), "-4.5");
}

TEST(FeelProperties, OfAMonthsDuration) {
  Value const duration = read("-P1Y2M");
  EXPECT_EQ(property_text(duration, "years"), "-1");
  EXPECT_EQ(property_text(duration, "months"), "-2");
  for (char const* name : {"days", "hours", "minutes", "seconds"}) {
    EXPECT_EQ(property_text(duration, name), "null") << name;
  }
  EXPECT_EQ(property_text(duration, "month"), "none");
}

TEST(FeelProperties, OfARange) {
  RangeData data;
  data.low = read("P1D");
  data.low_included = true;
  Value const range = Value::range(std::move(data));
  EXPECT_EQ(property_text(range, "start"), "P1D");
  EXPECT_EQ(property_text(range, "end"), "null");
  EXPECT_EQ(property_text(range, "start included"), "true");
  EXPECT_EQ(property_text(range, "end included"), "false");
  EXPECT_EQ(property_text(range, "days"), "none");
}

TEST(FeelProperties, OfNothingElse) {
  Value const context = Value::context({{"year", Value()}});
  for (Value const& value :
       {Value(), Value::of(true), Value::string("2026-02-20"), context, Value::unknown({0})}) {
    EXPECT_EQ(property(value, "year"), std::nullopt);
  }
}

}  // namespace
}  // namespace kanteling::rules::feel
