// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

constexpr std::string_view no_zones = "wanted: an offset such as +01:00: zones by name are not supported";

TEST(BuiltinDates, AreMadeFromTextOrParts) {
  std::string_view const text = "wanted: a date such as \"2026-02-20\"";
  std::string_view const parts = "wanted: whole numbers as year, month and day";
  std::string_view const range = "wanted: a month of 1 to 12 and a day of 1 to 31";
  expect_rows({
      {"date(\"2026-02-20\")", "2026-02-20"},
      {"date(\"-0044-03-15\")", "-0044-03-15"},
      {"date(@\"2026-02-20\")", "2026-02-20"},
      {"date(@\"2026-02-20T23:30:00-05:00\")", "2026-02-20"},
      {"date([\"2026-02-20\"])", "2026-02-20"},
      {"date(2028, 2, 29)", "2028-02-29"},
      {"date(-999999999, 1, 1)", "-999999999-01-01"},
      {"date(null)", "null"},
      {"date(2026, null, 1)", "null"},
      {"date(\"2026-02-30\")", text},
      {"date(\"2026-02-20T10:00:00\")", text},
      {"date(\"\")", text},
      {"date(20260220)", "wanted: a string, a date or a date and time"},
      {"date([])", "wanted: a string, a date or a date and time"},
      {"date(2026, 13, 1)", range},
      {"date(2026, -1, 1)", range},
      {"date(2026, 1, 0)", range},
      {"date(2026, 1.5, 1)", parts},
      {"date(\"2026\", 1, 1)", parts},
      {"date(2026, 2, 29)", "wanted: a day that the month has, in the years -999999999 to 999999999"},
      {"date(1000000000, 1, 1)", "wanted: a day that the month has, in the years -999999999 to 999999999"},
      {"date(2026, 1)", "wanted: as many arguments as the function has parameters"},
  });
}

TEST(BuiltinDates, DatesAndTimesAreMadeFromTextOrParts) {
  std::string_view const text = "wanted: a date and time such as \"2026-02-20T10:30:00+01:00\"";
  std::string_view const parts = "wanted: a date or a date and time, then a time";
  expect_rows({
      {"date and time(\"2026-02-20T10:30:00\")", "2026-02-20T10:30:00"},
      {"date and time(\"2026-02-20T10:30:00.25+01:00\")", "2026-02-20T10:30:00.25+01:00"},
      {"date and time(\"2026-02-20\")", "2026-02-20T00:00:00"},
      {"date and time(@\"2026-02-20\")", "2026-02-20T00:00:00Z"},
      {"date and time(@\"2026-02-20T10:30:00\")", "2026-02-20T10:30:00"},
      {"date and time(@\"2026-02-20\", @\"10:30:00\")", "2026-02-20T10:30:00"},
      {"date and time(@\"2026-02-20T08:00:00Z\", @\"10:30:00+01:00\")", "2026-02-20T10:30:00+01:00"},
      {"date and time(@\"2026-02-20T08:00:00Z\", @\"10:30:00\")", "2026-02-20T10:30:00"},
      {"date and time(null)", "null"},
      {"date and time(null, @\"10:30:00\")", "null"},
      {"date and time(@\"2026-02-20\", null)", "null"},
      {"date and time(\"10:30:00\")", text},
      {"date and time(\"2026-02-20T24:30:00\")", text},
      {"date and time(\"2026-02-20T10:30:00@Europe/Amsterdam\")", no_zones},
      {"date and time(2026)", "wanted: a string, a date or a date and time"},
      {"date and time(\"2026-02-20\", @\"10:30:00\")", parts},
      {"date and time(@\"2026-02-20\", @\"2026-02-20T10:30:00\")", parts},
  });
}

TEST(BuiltinDates, TimesAreMadeFromTextOrParts) {
  std::string_view const range =
      "wanted: an hour of 0 to 23, a minute of 0 to 59 and a second from 0 to below 60";
  std::string_view const parts = "wanted: numbers as hour, minute and second";
  std::string_view const offset = "wanted: an offset of -18 to 18 hours, in whole seconds";
  expect_rows({
      {"time(\"10:30:00\")", "10:30:00"},
      {"time(\"10:30:00-05:00\")", "10:30:00-05:00"},
      {"time(@\"10:30:00\")", "10:30:00"},
      {"time(@\"2026-02-20T10:30:00+01:00\")", "10:30:00+01:00"},
      {"time(@\"2026-02-20\")", "00:00:00Z"},
      {"time(23, 59, 59.5)", "23:59:59.5"},
      {"time(23, 59, 59.9999999999)", "23:59:59.999999999"},
      {"time(10, 30, 0, @\"PT1H\")", "10:30:00+01:00"},
      {"time(10, 30, 0, @\"-PT5H30M\")", "10:30:00-05:30"},
      {"time(10, 30, 0, @\"PT0S\")", "10:30:00Z"},
      {"time(10, 30, 0, @\"PT18H\")", "10:30:00+18:00"},
      {"time(10, 30, 0, @\"-PT18H\")", "10:30:00-18:00"},
      {"time(10, 30, 0, null)", "10:30:00"},
      {"time(null)", "null"},
      {"time(10, null, 0)", "null"},
      {"time(\"10:60:00\")", "wanted: a time such as \"10:30:00\" or \"10:30:00+01:00\""},
      {"time(\"10:30:00@Europe/Amsterdam\")", no_zones},
      {"time(10)", "wanted: a string, a time, a date or a date and time"},
      {"time(24, 0, 0)", range},
      {"time(-1, 0, 0)", range},
      {"time(0, 60, 0)", range},
      {"time(0, 0, 60)", range},
      {"time(0, 0, -0.1)", range},
      {"time(0, 0, 1e6000)", range},
      {"time(10.5, 0, 0)", parts},
      {"time(10, 0, \"0\")", parts},
      {"time(10, 0, 0, 1)", "wanted: a days and time duration as offset"},
      {"time(10, 0, 0, @\"PT18H0.5S\")", offset},
      {"time(10, 0, 0, @\"PT18H1S\")", offset},
      {"time(10, 0, 0, @\"-PT18H1S\")", offset},
      {"time(10, 0)", "wanted: as many arguments as the function has parameters"},
  });
}

TEST(BuiltinDates, DurationsAreMadeFromText) {
  std::string_view const text = "wanted: a duration such as \"P1Y2M\" or \"P3DT4H\"";
  expect_rows({
      {"duration(\"P3DT4H\")", "P3DT4H"},
      {"duration(\"-P1Y2M\")", "-P1Y2M"},
      {"duration(@\"P1D\")", "P1D"},
      {"duration(null)", "null"},
      {"duration(\"P1Y1D\")", text},
      {"duration(\"\")", text},
      {"duration(3)", "wanted: a string"},
  });
}

TEST(BuiltinDates, WholeMonthsBetweenTwoDays) {
  expect_rows({
      {"years and months duration(@\"2024-01-15\", @\"2025-03-15\")", "P1Y2M"},
      {"years and months duration(@\"2024-01-15\", @\"2025-03-14\")", "P1Y1M"},
      {"years and months duration(@\"2025-03-15\", @\"2024-01-15\")", "-P1Y2M"},
      {"years and months duration(@\"2025-03-15\", @\"2024-01-16\")", "-P1Y1M"},
      {"years and months duration(@\"2025-03-15\", @\"2025-03-20\")", "P0M"},
      {"years and months duration(@\"2024-01-15T23:00:00\", @\"2024-03-15T01:00:00Z\")", "P2M"},
      {"years and months duration(@\"2024-01-15\", @\"2024-03-15T01:00:00\")", "P2M"},
      {"years and months duration(null, @\"2024-01-15\")", "null"},
      {"years and months duration(@\"2024-01-15\", null)", "null"},
      {"years and months duration(\"2024-01-15\", @\"2024-01-15\")", "wanted: two dates, or dates and times"},
  });
}

TEST(BuiltinDates, CalendarPositions) {
  expect_rows({
      {"day of week(@\"2026-02-20\")", "Friday"},
      {"day of week(@\"2026-02-22T10:00:00\")", "Sunday"},
      {"day of week(@\"2026-02-23\")", "Monday"},
      {"month of year(@\"2026-02-20\")", "February"},
      {"month of year(@\"2026-12-31\")", "December"},
      {"day of year(@\"2026-02-20\")", "51"},
      {"day of year(@\"2028-12-31\")", "366"},
      {"week of year(@\"2026-01-01\")", "1"},
      {"week of year(@\"2027-01-01\")", "53"},
      {"week of year(null)", "null"},
      {"day of week(\"2026-02-20\")", "wanted: a date or a date and time"},
  });
}

TEST(BuiltinDates, TodayIsWhatTheCallerStates) {
  TestCaller caller;
  EXPECT_EQ(outcome("today()", caller), "wanted: a date for today() and now(), stated with the call");
  EXPECT_EQ(outcome("now()", caller), "wanted: a date for today() and now(), stated with the call");
  caller.stated_now = feel::Value::of(*feel::parse_date_time("2026-02-20T10:30:00+01:00"));
  EXPECT_EQ(outcome("today()", caller), "2026-02-20");
  EXPECT_EQ(outcome("now()", caller), "2026-02-20T10:30:00+01:00");
  EXPECT_EQ(outcome("today(1)", caller), "wanted: as many arguments as the function has parameters");
  caller.stated_now = feel::Value::of(*feel::parse_day("2026-02-20"));
  EXPECT_EQ(outcome("today()", caller), "2026-02-20");
  EXPECT_EQ(outcome("now()", caller), "2026-02-20T00:00:00");
}

TEST(BuiltinDates, IsComparesValuesOfOneKindInEveryRespect) {
  expect_rows({
      {"is(1, 1.0)", "true"},
      {"is(1, 2)", "false"},
      {"is(1, \"1\")", "false"},
      {"is(null, null)", "true"},
      {"is(1, null)", "false"},
      {"is(1)", "false"},
      {"is([1, 2], [1, 2])", "true"},
      {"is(@\"2026-02-20\", @\"2026-02-20T00:00:00Z\")", "false"},
      {"is(@\"10:30:00Z\", @\"10:30:00+00:00\")", "true"},
      {"is(@\"10:30:00Z\", @\"11:30:00+01:00\")", "false"},
      {"is(@\"10:30:00\", @\"10:30:00Z\")", "false"},
      {"is(@\"P1D\", @\"PT24H\")", "true"},
      {"is(@\"P0M\", @\"P0D\")", "false"},
      {"is()", "wanted: two values"},
  });
}

}  // namespace
}  // namespace kanteling::test
