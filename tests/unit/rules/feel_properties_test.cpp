// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/temporal.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "feel_values.hpp"

namespace kanteling::rules::feel {
namespace {

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
