// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/value.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "feel_values.hpp"

namespace kanteling::rules::feel {
namespace {

TEST(FeelValue, IsSmall) {
  EXPECT_EQ(sizeof(Value), 32U);
}

TEST(FeelValue, AnEndWithoutBoundIsNeverIncluded) {
  Value const open = range(Value(), Value());
  EXPECT_FALSE(open.range().low_included);
  EXPECT_FALSE(open.range().high_included);
  Value const half = range(Value(), number(10));
  EXPECT_FALSE(half.range().low_included);
  EXPECT_TRUE(half.range().high_included);
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
    EXPECT_EQ(equal(context, Value::context(std::move(turned))), true);
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
