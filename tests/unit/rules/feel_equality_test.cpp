// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/value.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "feel_values.hpp"

namespace kanteling::rules::feel {
namespace {

/// Both ways round, since nothing about equality or order has a side.
void expect_equal(Value const& a, Value const& b, std::optional<bool> expected) {
  EXPECT_EQ(equal(a, b), expected) << to_string(a) << " = " << to_string(b);
  EXPECT_EQ(equal(b, a), expected) << to_string(b) << " = " << to_string(a);
}
void expect_before(Value const& a, Value const& b) {
  EXPECT_EQ(order(a, b), -1) << to_string(a) << " < " << to_string(b);
  EXPECT_EQ(order(b, a), 1) << to_string(b) << " > " << to_string(a);
  EXPECT_EQ(order(a, a), 0) << to_string(a);
}

TEST(FeelEquality, NullEqualsOnlyNull) {
  expect_equal(Value(), Value(), true);
  for (Value const& value : one_of_each()) expect_equal(value, Value(), false);
}

TEST(FeelEquality, DifferentKindsCannotBeComparedAndTheSameValueIsEqual) {
  std::vector<Value> const values = one_of_each();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      expect_equal(values[i], values[j], i == j ? std::optional<bool>(true) : std::nullopt);
      EXPECT_EQ(same(values[i], values[j]), i == j);
      if (i != j) {
        EXPECT_EQ(order(values[i], values[j]), std::nullopt);
      }
    }
  }
}

TEST(FeelEquality, NumbersStringsAndBooleansEqualByValue) {
  expect_equal(number(150, 2), number(15, 1), true);
  expect_equal(number(150, 2), number(151, 2), false);
  expect_equal(text("caf\xC3\xA9"), text("caf\xC3\xA9"), true);
  expect_equal(text("foo"), text("Foo"), false);
  expect_equal(Value::of(true), Value::of(false), false);
}

TEST(FeelEquality, DurationsAndDatesEqualByValue) {
  expect_equal(parse_duration("P1D"), parse_duration("PT24H"), true);
  expect_equal(parse_duration("P1D"), parse_duration("-P1D"), false);
  expect_equal(parse_duration("P1Y"), parse_duration("P12M"), true);
  expect_equal(parse_duration("P1Y"), parse_duration("P13M"), false);
  expect_equal(parse_duration("P0D"), parse_duration("P0M"), std::nullopt);
  expect_equal(day("2026-02-28"), day("2026-03-01"), false);
}

TEST(FeelEquality, TimesWithOffsetsEqualByInstant) {
  expect_equal(moment("2026-04-02T12:00:00-01:00"), moment("2026-04-02T17:00:00+04:00"), true);
  expect_equal(moment("2026-04-02T23:00:00-04:00"), moment("2026-04-03T02:00:00-01:00"), true);
  expect_equal(moment("2026-04-02T12:00:00Z"), moment("2026-04-02T12:00:00+01:00"), false);
  expect_equal(moment("2026-04-02T12:00:00"), moment("2026-04-02T12:00:00.000000001"), false);
  expect_equal(time_at("10:30:00Z"), time_at("11:30:00+01:00"), true);
  expect_equal(time_at("10:30:00+02:00"), time_at("10:30:00+01:00"), false);
  // Points of one day, not of a clock: 23:00-04:00 is 03:00Z of the next day.
  expect_equal(time_at("23:00:00-04:00"), time_at("03:00:00Z"), false);
}

TEST(FeelEquality, ALocalTimeCannotBeComparedWithOneThatHasAnOffset) {
  expect_equal(moment("2026-04-02T12:00:00"), moment("2026-04-02T12:00:00Z"), std::nullopt);
  expect_equal(time_at("12:00:00"), time_at("12:00:00Z"), std::nullopt);
  expect_equal(time_at("12:00:00"), time_at("13:00:00Z"), std::nullopt);
}

TEST(FeelEquality, TheLocalOneOfTwoTimesIsOrderedAtTheOffsetOfTheOther) {
  expect_before(moment("2026-04-02T11:59:59"), moment("2026-04-02T12:00:00+10:00"));
  expect_before(moment("2026-04-02T12:00:00-10:00"), moment("2026-04-02T12:00:01"));
  expect_before(time_at("11:59:59"), time_at("12:00:00+10:00"));
  expect_before(time_at("12:00:00-10:00"), time_at("12:00:01"));
}

TEST(FeelEquality, ListsEqualElementByElement) {
  Value const list = Value::list({number(1), text("a")});
  expect_equal(list, Value::list({number(1), text("a")}), true);
  expect_equal(list, Value::list({text("a"), number(1)}), std::nullopt);
  expect_equal(list, Value::list({number(1)}), false);
  expect_equal(Value::list({}), Value::list({}), true);
  expect_equal(Value::list({list}), Value::list({Value::list({number(1), text("b")})}), false);
  expect_equal(Value::list({number(1), Value()}), Value::list({number(1), Value()}), true);
  // A difference settles it, whatever cannot be compared beside it.
  expect_equal(Value::list({number(1), number(2)}), Value::list({text("1"), number(3)}), false);
  expect_equal(Value::list({number(2), number(1)}), Value::list({number(3), text("1")}), false);
}

TEST(FeelEquality, ContextsEqualWhateverTheOrderOfTheirKeys) {
  Value const context = Value::context({{"a", number(1)}, {"b", text("x")}});
  Value const turned = Value::context({{"b", text("x")}, {"a", number(1)}});
  expect_equal(context, turned, true);
  EXPECT_FALSE(same(context, turned));
  EXPECT_TRUE(same(context, Value::context({{"a", number(1)}, {"b", text("x")}})));
  expect_equal(context, Value::context({{"a", number(1)}, {"b", text("y")}}), false);
  expect_equal(context, Value::context({{"a", number(1)}, {"c", text("x")}}), false);
  expect_equal(context, Value::context({{"a", number(1)}}), false);
  expect_equal(context, Value::context({{"a", text("1")}, {"b", text("x")}}), std::nullopt);
  expect_equal(Value::context({{"a", Value()}}), Value::context({{"b", Value()}}), false);
}

TEST(FeelEquality, RangesEqualByEndsAndInclusion) {
  expect_equal(range(number(1), number(10)), range(number(1), number(10)), true);
  expect_equal(range(number(1), number(10)), range(number(1), number(11)), false);
  expect_equal(range(number(2), number(10)), range(number(1), number(10)), false);
  expect_equal(range(number(1), number(10)), range(number(1), number(10), false, true), false);
  expect_equal(range(number(1), number(10)), range(number(1), number(10), true, false), false);
  expect_equal(range(number(1), Value()), range(number(1), number(10)), false);
  expect_equal(range(number(1), number(2)), range(text("1"), text("2")), std::nullopt);
}

TEST(FeelEquality, FunctionsEqualByBodyAndScope) {
  std::uint32_t const own = FunctionData::no_builtin;
  expect_equal(function(3, 0), function(3, 0), true);
  expect_equal(function(3, 0), function(4, 0), false);
  expect_equal(function(own, 7), function(own, 7), true);
  expect_equal(function(own, 7), function(own, 8), false);
  expect_equal(function(own, 7, {number(1)}), function(own, 7, {number(1)}), true);
  expect_equal(function(own, 7, {number(1)}), function(own, 7, {number(2)}), false);
}

TEST(FeelEquality, HasAnOrderForWhatCanBeOrdered) {
  expect_before(number(-1), number(1));
  expect_before(number(15, 1), number(2));
  expect_before(text("a"), text("b"));
  expect_before(text("a"), text("aa"));
  expect_before(text("Z"), text("a"));
  expect_before(text("z"), text("\xC3\xA9"));                     // z < U+00E9: bytes are not signed
  expect_before(text("\xEF\xBF\xBD"), text("\xF0\x9F\x90\x8E"));  // U+FFFD < U+1F40E, unlike in UTF-16
  expect_before(day("2026-02-28"), day("2026-03-01"));
  expect_before(time_at("09:59:59.999999999"), time_at("10:00:00"));
  expect_before(time_at("10:00:00+02:00"), time_at("10:00:00+01:00"));
  expect_before(moment("2026-01-01T00:30:00+01:00"), moment("2025-12-31T23:45:00Z"));
  expect_before(parse_duration("-PT1.5S"), parse_duration("-PT1.4S"));
  expect_before(parse_duration("-P1M"), parse_duration("P0M"));
}

TEST(FeelEquality, HasNoOrderForWhatHasNone) {
  Value const list = Value::list({});
  Value const context = Value::context({});
  for (Value const& value : {Value(), Value::of(true), list, context, function(0, 0)}) {
    EXPECT_EQ(order(value, value), std::nullopt);
  }
}

TEST(FeelEquality, SameLooksAtTheOffsetAndNotOnlyAtTheInstant) {
  EXPECT_FALSE(same(time_at("10:30:00Z"), time_at("11:30:00+01:00")));
  EXPECT_FALSE(same(moment("2026-01-01T10:30:00Z"), moment("2026-01-01T11:30:00+01:00")));
  EXPECT_FALSE(same(range(number(1), number(2)), range(number(1), number(2), false)));
  EXPECT_FALSE(same(Value::list({number(1)}), Value::list({number(2)})));
  EXPECT_FALSE(same(Value(), number(0)));
}

}  // namespace
}  // namespace kanteling::rules::feel
