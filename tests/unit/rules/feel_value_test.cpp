// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/value.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel {
namespace {

Value number(std::int64_t value, std::int32_t scale = 0) {
  return Value::of(Decimal::of(value, scale));
}
Value text(char const* value) {
  return Value::string(value);
}
Value time_at(char const* value) {
  return Value::of(parse_time(value).value());
}
Value moment(char const* value) {
  return Value::of(parse_date_time(value).value());
}
Value day(char const* value) {
  return Value::of(parse_day(value).value());
}
Value range(Value low, Value high, bool low_included = true, bool high_included = true) {
  RangeData data;
  data.low = std::move(low);
  data.high = std::move(high);
  data.low_included = low_included;
  data.high_included = high_included;
  return Value::range(std::move(data));
}
Value function(std::uint32_t builtin, std::uint32_t node, std::vector<Value> captured = {}) {
  FunctionData data;
  data.builtin = builtin;
  data.node = node;
  data.captured = std::move(captured);
  return Value::function(std::move(data));
}

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

/// One value of every kind that FEEL has, null apart.
std::vector<Value> one_of_each() {
  return {Value::of(true),
          number(1),
          day("2026-01-01"),
          time_at("10:00:00"),
          moment("2026-01-01T10:00:00"),
          parse_duration("P1D"),
          parse_duration("P1M"),
          text("1"),
          Value::list({number(1)}),
          Value::context({{"a", number(1)}}),
          range(number(1), number(2)),
          function(0, 0)};
}

TEST(FeelValue, IsSmall) {
  EXPECT_EQ(sizeof(Value), 32U);
}

TEST(FeelValue, NullEqualsOnlyNull) {
  expect_equal(Value(), Value(), true);
  for (Value const& value : one_of_each()) expect_equal(value, Value(), false);
}

TEST(FeelValue, DifferentKindsCannotBeComparedAndTheSameValueIsEqual) {
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

TEST(FeelValue, NumbersStringsAndBooleansEqualByValue) {
  expect_equal(number(150, 2), number(15, 1), true);
  expect_equal(number(150, 2), number(151, 2), false);
  expect_equal(text("caf\xC3\xA9"), text("caf\xC3\xA9"), true);
  expect_equal(text("foo"), text("Foo"), false);
  expect_equal(Value::of(true), Value::of(false), false);
}

TEST(FeelValue, DurationsAndDatesEqualByValue) {
  expect_equal(parse_duration("P1D"), parse_duration("PT24H"), true);
  expect_equal(parse_duration("P1D"), parse_duration("-P1D"), false);
  expect_equal(parse_duration("P1Y"), parse_duration("P12M"), true);
  expect_equal(parse_duration("P1Y"), parse_duration("P13M"), false);
  expect_equal(parse_duration("P0D"), parse_duration("P0M"), std::nullopt);
  expect_equal(day("2026-02-28"), day("2026-03-01"), false);
}

TEST(FeelValue, TimesWithOffsetsEqualByInstant) {
  expect_equal(moment("2026-04-02T12:00:00-01:00"), moment("2026-04-02T17:00:00+04:00"), true);
  expect_equal(moment("2026-04-02T23:00:00-04:00"), moment("2026-04-03T02:00:00-01:00"), true);
  expect_equal(moment("2026-04-02T12:00:00Z"), moment("2026-04-02T12:00:00+01:00"), false);
  expect_equal(moment("2026-04-02T12:00:00"), moment("2026-04-02T12:00:00.000000001"), false);
  expect_equal(time_at("10:30:00Z"), time_at("11:30:00+01:00"), true);
  expect_equal(time_at("10:30:00+02:00"), time_at("10:30:00+01:00"), false);
  // Points of one day, not of a clock: 23:00-04:00 is 03:00Z of the next day.
  expect_equal(time_at("23:00:00-04:00"), time_at("03:00:00Z"), false);
}

TEST(FeelValue, ALocalTimeCannotBeComparedWithOneThatHasAnOffset) {
  expect_equal(moment("2026-04-02T12:00:00"), moment("2026-04-02T12:00:00Z"), std::nullopt);
  expect_equal(time_at("12:00:00"), time_at("12:00:00Z"), std::nullopt);
  expect_equal(time_at("12:00:00"), time_at("13:00:00Z"), std::nullopt);
}

TEST(FeelValue, TheLocalOneOfTwoTimesIsOrderedAtTheOffsetOfTheOther) {
  expect_before(moment("2026-04-02T11:59:59"), moment("2026-04-02T12:00:00+10:00"));
  expect_before(moment("2026-04-02T12:00:00-10:00"), moment("2026-04-02T12:00:01"));
  expect_before(time_at("11:59:59"), time_at("12:00:00+10:00"));
  expect_before(time_at("12:00:00-10:00"), time_at("12:00:01"));
}

TEST(FeelValue, ListsEqualElementByElement) {
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

TEST(FeelValue, ContextsEqualWhateverTheOrderOfTheirKeys) {
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

TEST(FeelValue, RangesEqualByEndsAndInclusion) {
  expect_equal(range(number(1), number(10)), range(number(1), number(10)), true);
  expect_equal(range(number(1), number(10)), range(number(1), number(11)), false);
  expect_equal(range(number(2), number(10)), range(number(1), number(10)), false);
  expect_equal(range(number(1), number(10)), range(number(1), number(10), false, true), false);
  expect_equal(range(number(1), number(10)), range(number(1), number(10), true, false), false);
  expect_equal(range(number(1), Value()), range(number(1), number(10)), false);
  expect_equal(range(number(1), number(2)), range(text("1"), text("2")), std::nullopt);
}

TEST(FeelValue, AnEndWithoutBoundIsNeverIncluded) {
  Value const open = range(Value(), Value());
  EXPECT_FALSE(open.range().low_included);
  EXPECT_FALSE(open.range().high_included);
  Value const half = range(Value(), number(10));
  EXPECT_FALSE(half.range().low_included);
  EXPECT_TRUE(half.range().high_included);
}

TEST(FeelValue, FunctionsEqualByBodyAndScope) {
  std::uint32_t const own = FunctionData::no_builtin;
  expect_equal(function(3, 0), function(3, 0), true);
  expect_equal(function(3, 0), function(4, 0), false);
  expect_equal(function(own, 7), function(own, 7), true);
  expect_equal(function(own, 7), function(own, 8), false);
  expect_equal(function(own, 7, {number(1)}), function(own, 7, {number(1)}), true);
  expect_equal(function(own, 7, {number(1)}), function(own, 7, {number(2)}), false);
}

TEST(FeelValue, HasAnOrderForWhatCanBeOrdered) {
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

TEST(FeelValue, HasNoOrderForWhatHasNone) {
  Value const list = Value::list({});
  Value const context = Value::context({});
  for (Value const& value : {Value(), Value::of(true), list, context, function(0, 0)}) {
    EXPECT_EQ(order(value, value), std::nullopt);
  }
}

TEST(FeelValue, SameLooksAtTheOffsetAndNotOnlyAtTheInstant) {
  EXPECT_FALSE(same(time_at("10:30:00Z"), time_at("11:30:00+01:00")));
  EXPECT_FALSE(same(moment("2026-01-01T10:30:00Z"), moment("2026-01-01T11:30:00+01:00")));
  EXPECT_FALSE(same(range(number(1), number(2)), range(number(1), number(2), false)));
  EXPECT_FALSE(same(Value::list({number(1)}), Value::list({number(2)})));
  EXPECT_FALSE(same(Value(), number(0)));
}

TEST(FeelValue, UnknownCarriesTheInputsOfBoth) {
  Value const a = Value::unknown({1, 4, 6});
  Value const b = Value::unknown({0, 4, 9});
  EXPECT_EQ(unknown_of(a, b).unknown_inputs(), (std::vector<std::uint32_t>{0, 1, 4, 6, 9}));
  EXPECT_EQ(unknown_of(a, number(1)).unknown_inputs(), a.unknown_inputs());
  EXPECT_EQ(unknown_of(number(1), b).unknown_inputs(), b.unknown_inputs());
  EXPECT_EQ(unknown_of(a, a).unknown_inputs(), a.unknown_inputs());
  EXPECT_TRUE(unknown_of(a, b).is_unknown());
  EXPECT_FALSE(unknown_of(a, b).is_null());
  EXPECT_TRUE(same(a, Value::unknown({1, 4, 6})));
  EXPECT_FALSE(same(a, b));
}

TEST(FeelValue, FindsEntriesByKeyInSmallAndLargeContexts) {
  for (std::size_t count : {0U, 1U, 2U, 12U, 13U, 16U, 17U, 100U, 1'023U}) {
    std::vector<std::pair<std::string, Value>> entries;
    std::vector<std::pair<std::string, Value>> turned;
    for (std::size_t i = 0; i < count; ++i) {
      std::size_t const mixed = i * 7'919 % (count + 1) * 131 + i;  // neither ascending nor descending
      entries.emplace_back("k" + std::to_string(mixed), number(static_cast<std::int64_t>(i)));
    }
    turned.assign(entries.rbegin(), entries.rend());
    Value const context = Value::context(entries);
    for (std::size_t i = 0; i < count; ++i) {
      Value const* const found = context.find(entries[i].first);
      ASSERT_NE(found, nullptr) << count << " " << i;
      EXPECT_TRUE(same(*found, entries[i].second));
      EXPECT_EQ(context.entries()[i].first, entries[i].first);
    }
    EXPECT_EQ(context.find("k"), nullptr);
    EXPECT_EQ(context.find("z"), nullptr);
    expect_equal(context, Value::context(std::move(turned)), true);
  }
  EXPECT_EQ(number(1).find("a"), nullptr);
}

TEST(FeelValue, NestsUpToABoundAndIsNullBeyondIt) {
  Value deep = Value::list({});
  for (std::uint32_t depth = 1; depth < depth_max; ++depth) {
    ASSERT_EQ(deep.depth(), depth);
    Value const inner = deep;
    switch (depth % 4) {
      case 0:
        deep = Value::list({number(1), inner});
        break;
      case 1:
        deep = Value::context({{"a", inner}, {"b", number(1)}});
        break;
      case 2:
        deep = range(Value(), inner);
        break;
      default:
        deep = function(0, 0, {inner});
    }
  }
  EXPECT_EQ(deep.depth(), depth_max);
  EXPECT_TRUE(Value::list({deep}).is_null());
  EXPECT_TRUE(Value::context({{"a", deep}}).is_null());
  EXPECT_TRUE(range(deep, Value()).is_null());
  EXPECT_TRUE(function(0, 0, {deep}).is_null());
  EXPECT_EQ(number(1).depth(), 0U);
  EXPECT_EQ(text("a").depth(), 0U);
}

TEST(FeelValue, WeighsWhatItHoldsAsOftenAsItIsHeld) {
  EXPECT_EQ(number(1).weight(), 1U);
  EXPECT_EQ(text("a").weight(), 1U);
  EXPECT_EQ(Value::string(std::string(3'200, 'x')).weight(), 101U);
  Value const list = Value::list({number(1), number(2)});
  EXPECT_EQ(list.weight(), 3U);
  EXPECT_EQ(Value::list({list, list}).weight(), 7U);
  EXPECT_EQ(Value::context({{"a", list}}).weight(), 4U);
  EXPECT_EQ(range(number(1), number(2)).weight(), 3U);
  EXPECT_EQ(function(0, 0, {list}).weight(), 4U);
}

TEST(FeelValue, DoublingAListOverAndOverEndsInNullAndNotInAnEndlessComparison) {
  auto const doubled = [](Value value) {
    std::uint32_t times = 0;
    for (; times < 100; ++times) {
      Value next = Value::list({value, value});
      if (next.is_null()) break;
      value = std::move(next);
    }
    return std::pair(value, times);
  };
  auto const [a, times_a] = doubled(Value::list({}));
  auto const [b, times_b] = doubled(Value::list({}));
  EXPECT_EQ(times_a, times_b);
  EXPECT_LT(times_a, 25U);
  EXPECT_LE(a.weight(), weight_max);
  EXPECT_EQ(equal(a, b), true);
  EXPECT_LT(to_string(a).size(), 4 * weight_max);
}

TEST(FeelValue, ASharedTextWeighsAlsoWhereItIsAKey) {
  std::string const long_key(32'000'000, 'k');
  Value value = Value::context({{long_key, number(1)}});
  EXPECT_GT(value.weight(), 1'000'000U);
}

TEST(FeelValue, CopiesShareAndMovesLeaveNull) {
  Value a = Value::list({text("x")});
  Value const copy = a;
  EXPECT_EQ(&copy.items(), &a.items());
  Value const moved = std::move(a);
  EXPECT_EQ(&copy.items(), &moved.items());
  EXPECT_TRUE(a.is_null());  // NOLINT: what is left after the move is the point
  a = copy;
  a = Value(a);
  EXPECT_EQ(&copy.items(), &a.items());
}

TEST(FeelValue, IsSharedBetweenThreads) {
  Value const shared = Value::list({text("x"), Value::context({{"a", text("y")}})});
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([shared] {
      for (int i = 0; i < 10'000; ++i) {
        Value const copy = shared;
        Value const inner = copy.items()[1];
        ASSERT_EQ(inner.find("a")->text(), "y");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(shared.items().size(), 2U);
}

TEST(FeelValue, IsWrittenAsFeelWritesIt) {
  EXPECT_EQ(to_string(Value()), "null");
  EXPECT_EQ(to_string(Value::of(true)), "true");
  EXPECT_EQ(to_string(Value::of(false)), "false");
  EXPECT_EQ(to_string(number(15, 1)), "1.5");
  EXPECT_EQ(to_string(number(1'000)), "1000");
  EXPECT_EQ(to_string(text("say \"hi\"")), "say \"hi\"");
  EXPECT_EQ(to_string(day("2026-02-20")), "2026-02-20");
  EXPECT_EQ(to_string(time_at("10:00:00Z")), "10:00:00Z");
  EXPECT_EQ(to_string(moment("2026-02-20T10:00:00+01:00")), "2026-02-20T10:00:00+01:00");
  EXPECT_EQ(to_string(parse_duration("PT26H")), "P1DT2H");
  EXPECT_EQ(to_string(parse_duration("P14M")), "P1Y2M");
  EXPECT_EQ(to_string(Value::list({})), "[]");
  EXPECT_EQ(to_string(Value::list({number(1), text("a"), Value(), Value::list({number(2)})})),
            "[1, \"a\", null, [2]]");
  EXPECT_EQ(to_string(Value::context({})), "{}");
  EXPECT_EQ(to_string(Value::context({{"a", number(1)}, {"b", text("x")}})), "{a: 1, b: \"x\"}");
  EXPECT_EQ(to_string(range(number(1), number(5))), "[1..5]");
  EXPECT_EQ(to_string(range(text("a"), Value(), false)), "(\"a\"..null)");
  EXPECT_EQ(to_string(Value::unknown({1})), "unknown");
  EXPECT_EQ(to_string(function(0, 0)), "function");
}

TEST(FeelValue, TextInsideAListIsEscapedSoThatItReadsBack) {
  EXPECT_EQ(to_string(Value::list({text("say \"hi\"\\\n\r\t")})), "[\"say \\\"hi\\\"\\\\\\n\\r\\t\"]");
}

TEST(FeelValue, KeysThatAreNoNamesAreQuoted) {
  for (char const* key : {"a", "A b", "_x1", "caf\xC3\xA9"}) {
    EXPECT_EQ(to_string(Value::context({{key, number(1)}})), "{" + std::string(key) + ": 1}");
  }
  for (char const* key : {"", "1a", " a", "a ", "a  b", "a:b", "{", "a-b"}) {
    EXPECT_EQ(to_string(Value::context({{key, number(1)}})), "{\"" + std::string(key) + "\": 1}");
  }
  EXPECT_EQ(to_string(Value::context({{"\"", number(1)}})), "{\"\\\"\": 1}");
}

TEST(FeelValue, KindsHaveTheNamesOfFeel) {
  std::vector<std::string> names;
  for (Value const& value : one_of_each()) names.emplace_back(name_of(value.kind()));
  EXPECT_EQ(names, (std::vector<std::string>{"boolean", "number", "date", "time", "date and time",
                                             "days and time duration", "years and months duration", "string",
                                             "list", "context", "range", "function"}));
  EXPECT_EQ(name_of(Kind::null), "Null");
  EXPECT_EQ(name_of(Kind::unknown), "unknown");
}

}  // namespace
}  // namespace kanteling::rules::feel
