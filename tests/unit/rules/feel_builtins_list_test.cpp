// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

constexpr std::string_view a_position = "wanted: a position inside the list, from 1, or from -1 backwards";

TEST(BuiltinLists, ElementsAreFoundByEquality) {
  expect_rows({
      {"list contains([1, 2, 3], 2)", "true"},
      {"list contains([1, 2, 3], \"2\")", "false"},
      {"list contains([1, null], null)", "true"},
      {"list contains([1], null)", "false"},
      {"list contains([[1, 2], 3], [1, 2])", "true"},
      {"list contains(5, 5)", "true"},
      {"list contains([], 5)", "false"},
      {"list contains(null, 5)", "null"},
      {"index of([7, 8, 7], 7)", "[1, 3]"},
      {"index of([7, null, 7], null)", "[2]"},
      {"index of([7], 8)", "[]"},
      {"index of(null, 8)", "null"},
  });
}

TEST(BuiltinLists, PositionsCountFromEitherEnd) {
  expect_rows({
      {"sublist([4, 5, 6], 2)", "[5, 6]"},
      {"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
      {"sublist([4, 5, 6], -2, 1)", "[5]"},
      {"sublist([4, 5, 6], 3, 5)", "[6]"},
      {"sublist([4, 5, 6], 3, 0)", "[]"},
      {"sublist(4, 1)", "[4]"},
      {"remove([4, 5, 6], 2)", "[4, 6]"},
      {"remove([4, 5, 6], -1)", "[4, 5]"},
      {"insert before([4, 5], 1, 3)", "[3, 4, 5]"},
      {"insert before([4, 5], -1, null)", "[4, null, 5]"},
      {"insert before([4, 5], 2, [1])", "[4, [1], 5]"},
      {"list replace([4, 5, 6], 2, 9)", "[4, 9, 6]"},
      {"list replace([4, 5, 6], -1, null)", "[4, 5, null]"},
      {"list replace([4, 5, 6], 2.5, 9)", "[4, 9, 6]"},
      {"list replace([4, 5, 6], -1.5, 9)", "[4, 5, 9]"},
      {"list replace(4, 1, 9)", "[9]"},
  });
}

TEST(BuiltinLists, APositionOutsideOfTheListIsAnError) {
  std::string_view const start = "wanted: a start position inside the list, from 1, or from -1 backwards";
  std::string_view const which = "wanted: a position inside the list, or a function(item, newItem)";
  expect_rows({
      {"remove([4], 0)", a_position},
      {"remove([4], 2)", a_position},
      {"remove([4], -2)", a_position},
      {"remove([], 1)", a_position},
      {"remove([4], null)", a_position},
      {"insert before([4], 2, 1)", a_position},
      {"insert before([4], \"1\", 1)", a_position},
      {"sublist([4], 0)", start},
      {"sublist([4], 2)", start},
      {"sublist([4], 1, -1)", "wanted: a length of 0 or more"},
      {"list replace([4], 2, 1)", which},
      {"list replace([4], null, 1)", which},
      {"list replace([4], \"1\", 1)", which},
      {"list replace(null, 1, 1)", "null"},
      {"remove(null, 1)", "null"},
  });
}

TEST(BuiltinLists, ReplaceMayAskAFunction) {
  expect_rows({
      {"list replace([4, 5, 6], $descending, 5)", "[4, 5, 5]"},
      {"list replace([4, 5], $always, 1)", "[1, 1]"},
      {"list replace([4, 5], $never, 1)", "[4, 5]"},
      {"list replace([4, 5], $seven, 1)", "wanted: a function(item, newItem) that answers true or false"},
      {"list replace([4, 5], $undecided, 1)", "unknown"},
  });
}

TEST(BuiltinLists, ListsArePutTogether) {
  expect_rows({
      {"append([1], 2, 3)", "[1, 2, 3]"},
      {"append([1], [2])", "[1, [2]]"},
      {"append(1, null)", "[1, null]"},
      {"append(null, 1)", "null"},
      {"append([1])", "wanted: as many arguments as the function has parameters"},
      {"concatenate([1, 2], [3], 4)", "[1, 2, 3, 4]"},
      {"concatenate([1], null)", "null"},
      {"concatenate([[1]])", "[[1]]"},
      {"reverse([1, 2, 3])", "[3, 2, 1]"},
      {"reverse([])", "[]"},
      {"flatten([[1, [2, []]], [[[3]]], 4])", "[1, 2, 3, 4]"},
      {"flatten(1)", "[1]"},
      {"flatten([null])", "[null]"},
  });
}

TEST(BuiltinLists, DuplicatesGoAndTheFirstStays) {
  expect_rows({
      {"distinct values([3, 1, 3, 2.0, 1, 2])", "[3, 1, 2]"},
      {"distinct values([\"b\", \"a\", \"b\"])", "[\"b\", \"a\"]"},
      {"distinct values([1, \"1\", null, 1, null])", "[1, \"1\", null]"},
      {"distinct values([[1], [1, 2], [1]])", "[[1], [1, 2]]"},
      {"distinct values([true, false, true])", "[true, false]"},
      {"distinct values([])", "[]"},
      {"distinct values(4)", "[4]"},
      {"union([1, 2], [2, 3], 3)", "[1, 2, 3]"},
      {"union([1, null], [null])", "[1, null]"},
      {"union([1], null)", "null"},
  });
}

TEST(BuiltinLists, SortIsStableAndEndsWhateverTheFunctionAnswers) {
  std::string_view const answer = "wanted: a function of two elements that answers true or false";
  expect_rows({
      {"sort([3, 1, 4, 1, 5, 9, 2], $descending)", "[9, 5, 4, 3, 2, 1, 1]"},
      {"sort([3, 1, 2], $never)", "[3, 1, 2]"},
      {"sort([3, 1, 2, 5, 4], $seven)", answer},
      {"sort([3, 1], $undecided)", "unknown"},
      {"sort([3], $seven)", "[3]"},
      {"sort([3, 1, 2])", "[1, 2, 3]"},
      {"sort([\"b\", \"a\"])", "[\"a\", \"b\"]"},
      {"sort([2, \"a\"])", "wanted: values of one kind, that have an order"},
      {"sort([2, 1], null)", answer},
      {"sort([], $descending)", "[]"},
      {"sort(null, $descending)", "null"},
  });
  TestCaller caller;
  EXPECT_EQ(called("sort([3, 1, 2, 5, 4], $always)", caller).value.items().size(), 5U);
}

TEST(BuiltinLists, WorkIsCountedAndStops) {
  for (std::string_view const call :
       {"list contains([1, 2, 3, 4, 5], 6)", "index of([1, 2, 3, 4, 5], 6)", "sublist([1, 2, 3, 4, 5], 1)",
        "append([1, 2, 3, 4, 5], 6)", "concatenate([1, 2, 3], [4, 5])", "reverse([1, 2, 3, 4, 5])",
        "flatten([1, 2, [3, 4, 5]])", "distinct values([1, null, 2, 3])", "union([1, 2], [3, 4])",
        "sort([3, 2, 1, 4])", "list replace([1, 2, 3, 4, 5], $never, 1)", "count([1, 2, 3, 4, 5])",
        "string join([\"a\", \"b\", \"c\", \"d\", \"e\"])", "string([1, 2, 3, 4])",
        "context put({a: 1, b: 2, c: 3}, \"d\", 4)", "context merge([{a: 1, b: 2}, {c: 3}])",
        "get entries({a: 1, b: 2})", "is([1, 2, 3, 4], [1, 2, 3, 4])"}) {
    TestCaller caller;
    caller.steps_left = 3;
    EXPECT_EQ(outcome(call, caller), "wanted: less work than the limit of steps") << call;
  }
}

TEST(BuiltinLists, ComparingCostsWhatTheLighterValueWeighs) {
  TestCaller caller;
  caller.steps_left = 3;
  EXPECT_EQ(outcome("list contains([[1, 2, 3, 4], [5, 6, 7, 8], 9], 9)", caller), "true");
}

/// Each level holds the one below it twice: a million values in 20 small lists.
feel::Value unfolding() {
  feel::Value value = feel::Value::of(rules::Decimal::of(1));
  for (int i = 0; i < 19; ++i) value = feel::Value::list({value, value});
  return value;
}

TEST(BuiltinLists, ListsThatShareTheirElementsCountAsWhatTheyUnfoldTo) {
  feel::Value const pair[] = {feel::Value::list({unfolding(), unfolding()}), unfolding()};
  for (std::string_view const name :
       {"flatten", "distinct values", "string", "list contains", "index of", "is"}) {
    TestCaller caller;
    caller.steps_left = 500'000;
    auto const id = feel::find_builtin(name);
    ASSERT_TRUE(id) << name;
    bool const takes_two = feel::builtins()[*id].signatures[0].parameters.size() == 2;
    feel::Called const result = feel::call_builtin(*id, std::span(pair, takes_two ? 2 : 1), caller);
    EXPECT_EQ(result.error, "less work than the limit of steps") << name;
  }
}

TEST(BuiltinLists, NestingHasALimit) {
  feel::Value deep = feel::Value::list({});
  while (true) {
    feel::Value deeper = feel::Value::list({deep});
    if (deeper.is_null()) break;
    deep = deeper;
  }
  TestCaller caller;
  feel::Value const arguments[] = {feel::Value::list({}), deep};
  feel::Called const result = feel::call_builtin(*feel::find_builtin("append"), arguments, caller);
  EXPECT_EQ(result.error, "at most 500 lists and contexts inside each other, and 10 million values");
}

}  // namespace
}  // namespace kanteling::test
