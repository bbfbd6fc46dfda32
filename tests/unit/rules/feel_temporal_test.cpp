// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/temporal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "feel_values.hpp"

namespace kanteling::rules::feel {
namespace {

std::int64_t constexpr int64_max = std::numeric_limits<std::int64_t>::max();
std::int64_t constexpr int64_min = std::numeric_limits<std::int64_t>::min();

/// By its text and in every respect: what is read from that text is held in one way only.
void expect_value(Value const& value, char const* text, std::string const& what) {
  EXPECT_EQ(to_string(value), text) << what;
  EXPECT_TRUE(same(value, read(text))) << what;
}
void expect_sum(char const* a, char const* b, char const* sum) {
  expect_value(temporal_add(read(a), read(b)), sum, std::string(a) + " + " + b);
  expect_value(temporal_add(read(b), read(a)), sum, std::string(b) + " + " + a);
}
void expect_difference(char const* a, char const* b, char const* difference) {
  expect_value(temporal_subtract(read(a), read(b)), difference, std::string(a) + " - " + b);
}
void expect_product(char const* a, char const* b, char const* product) {
  expect_value(temporal_multiply(read(a), read(b)), product, std::string(a) + " * " + b);
  expect_value(temporal_multiply(read(b), read(a)), product, std::string(b) + " * " + a);
}
void expect_quotient(char const* a, char const* b, char const* quotient) {
  expect_value(temporal_divide(read(a), read(b)), quotient, std::string(a) + " / " + b);
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

}  // namespace
}  // namespace kanteling::rules::feel
