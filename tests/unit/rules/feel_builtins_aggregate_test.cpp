// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

TEST(BuiltinAggregates, TakeAListOrValuesOneByOne) {
  expect_rows({
      {"sum([1.5, 2, 3])", "6.5"},
      {"sum(1.5, 2, 3)", "6.5"},
      {"sum(4)", "4"},
      {"product([2, 3, 4])", "24"},
      {"product(2.5, 4)", "10"},
      {"mean([1, 2, 6])", "3"},
      {"mean(1, 2)", "1.5"},
      {"min([5, -3, 4])", "-3"},
      {"max(5, -3, 4)", "5"},
      {"max([\"a\", \"c\", \"b\"])", "c"},
      {"min([@\"2026-02-20\", @\"2025-12-31\"])", "2025-12-31"},
      {"max([@\"P1D\", @\"PT25H\"])", "P1DT1H"},
      {"count([4, null, 6])", "3"},
      {"count([])", "0"},
      {"count(7)", "1"},
      {"median([8, 2, 5, 3, 4])", "4"},
      {"median(6, 1, 2, 3)", "2.5"},
      {"mode([6, 3, 9, 6, 6])", "[6]"},
      {"mode(6, 1, 9, 6, 1)", "[1, 6]"},
      {"mode([])", "[]"},
      {"mode(1, 2, 2)", "[2]"},
      {"max([@\"10:30:00Z\", @\"11:30:00+01:00\"])", "10:30:00Z"},
      {"min([@\"11:30:00+01:00\", @\"10:30:00Z\"])", "11:30:00+01:00"},
      {"stddev([2, 4, 6])", "2"},
      {"stddev(1, 1)", "0"},
  });
  EXPECT_EQ(outcome("stddev(2, 4, 7, 5)").substr(0, 16), "2.08166599946613");
}

TEST(BuiltinAggregates, OfNothingIsNullWithoutAnError) {
  for (std::string_view const name : {"sum", "product", "mean", "min", "max", "median", "stddev"}) {
    EXPECT_EQ(outcome(std::string(name) + "([])"), "null") << name;
    EXPECT_EQ(outcome(std::string(name) + "(null)"), "null") << name;
    EXPECT_EQ(outcome(std::string(name) + "()"), "wanted: as many arguments as the function has parameters")
        << name;
  }
  expect_rows({{"stddev([47])", "null"}, {"count(null)", "null"}, {"mode(null)", "null"}});
}

TEST(BuiltinAggregates, AWrongElementIsAnError) {
  for (std::string_view const name : {"sum", "product", "mean", "median", "stddev", "mode"}) {
    EXPECT_EQ(outcome(std::string(name) + "([1, null, 2])"), "wanted: a list of numbers") << name;
    EXPECT_EQ(outcome(std::string(name) + "([1, \"2\"])"), "wanted: a list of numbers") << name;
    EXPECT_EQ(outcome(std::string(name) + "(1, null)"), "wanted: a list of numbers") << name;
  }
  std::string_view const ordered = "wanted: a list of values of one kind, that have an order";
  expect_rows({
      {"min([1, \"a\"])", ordered},
      {"max([1, null])", ordered},
      {"max([true])", ordered},
      {"max([{a: 1}])", ordered},
      {"sum([9e6144, 9e6144])", "wanted: a result below 10^6145"},
      {"product([9e6144, 10])", "wanted: a result below 10^6145"},
      {"mean([9e6144, 9e6144])", "wanted: a result below 10^6145"},
      {"stddev([9e6000, 0])", "wanted: a result below 10^6145"},
  });
}

TEST(BuiltinAggregates, AllAndAnyFollowThreeValuedLogic) {
  expect_rows({
      {"all([true, true])", "true"},
      {"all([true, false])", "false"},
      {"all([])", "true"},
      {"all(true, false)", "false"},
      {"all([true, null])", "null"},
      {"all([false, null])", "false"},
      {"all(null)", "null"},
      {"all([true, 1])", "wanted: a list of booleans"},
      {"all(1)", "wanted: a list of booleans"},
      {"any([false, true])", "true"},
      {"any([false, false])", "false"},
      {"any([])", "false"},
      {"any(false)", "false"},
      {"any([null, true])", "true"},
      {"any([null, false])", "null"},
      {"any([false, \"x\"])", "wanted: a list of booleans"},
  });
}

}  // namespace
}  // namespace kanteling::test
