// SPDX-License-Identifier: Apache-2.0
#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

constexpr std::string_view a_key = "wanted: a string or a list of strings as key";

TEST(BuiltinContexts, ValuesAreLookedUpByKeyOrPath) {
  expect_rows({
      {"get value({a: 1, b: 2}, \"b\")", "2"},
      {"get value({a: 1}, \"c\")", "null"},
      {"get value({a: null}, \"a\")", "null"},
      {"get value({a: {b: {c: 3}}}, [\"a\", \"b\", \"c\"])", "3"},
      {"get value({a: 1}, [\"a\"])", "1"},
      {"get value({a: 1}, [\"a\", \"b\"])", "null"},
      {"get value([{a: 1}], \"a\")", "1"},
      {"get value(null, \"a\")", "null"},
      {"get value({a: 1}, null)", a_key},
      {"get value({a: 1}, 1)", a_key},
      {"get value({a: 1}, [])", a_key},
      {"get value(\"a\", \"a\")", "wanted: a context"},
      {"get entries({a: 1, b: \"x\"})", "[{key: \"a\", value: 1}, {key: \"b\", value: \"x\"}]"},
      {"get entries({})", "[]"},
      {"get entries(1)", "wanted: a context"},
      {"get entries(null)", "null"},
  });
}

TEST(BuiltinContexts, EntriesMakeAContext) {
  std::string_view const pairs = "wanted: contexts with a string as key, and a value";
  expect_rows({
      {"context([{key: \"b\", value: 1}, {key: \"a\", value: null, more: 2}])", "{b: 1, a: null}"},
      {"context({key: \"a\", value: 1})", "{a: 1}"},
      {"context([])", "{}"},
      {"context([{key: \"a\", value: 1}, {key: \"b\", value: 1}, {key: \"a\", value: 2}])",
       "wanted: keys that differ"},
      {"context([{key: \"a\"}])", pairs},
      {"context([{value: 1}])", pairs},
      {"context([{key: null, value: 1}])", pairs},
      {"context([1])", pairs},
      {"context(null)", "null"},
  });
}

TEST(BuiltinContexts, PutSetsOneEntryAndLeavesTheOthers) {
  expect_rows({
      {"context put({}, \"a\", 1)", "{a: 1}"},
      {"context put({a: 1, b: 2}, \"a\", 3)", "{a: 3, b: 2}"},
      {"context put({a: 1}, \"b\", null)", "{a: 1, b: null}"},
      {"context put({a: {b: 1, c: 2}, d: 3}, [\"a\", \"b\"], 9)", "{a: {b: 9, c: 2}, d: 3}"},
      {"context put({a: {b: 1}}, [\"a\", \"c\"], 9)", "{a: {b: 1, c: 9}}"},
      {"context put({a: 1}, [\"b\"], 2)", "{a: 1, b: 2}"},
      {"context put({a: 1}, [\"a\", \"b\"], 2)", "wanted: keys that lead through contexts"},
      {"context put({a: 1}, [\"x\", \"b\"], 2)", "wanted: keys that lead through contexts"},
      {"context put({}, [\"a\", null], 2)", a_key},
      {"context put({}, [], 2)", a_key},
      {"context put({}, null, 2)", a_key},
      {"context put({}, 1, 2)", a_key},
      {"context put([], \"a\", 1)", "wanted: a context"},
      {"context put(null, \"a\", 1)", "null"},
      {"context put({}, \"a\")", "wanted: as many arguments as the function has parameters"},
  });
}

TEST(BuiltinContexts, MergeLetsTheLastCount) {
  expect_rows({
      {"context merge([{a: 1, b: 2}, {b: 3, c: 4}])", "{a: 1, b: 3, c: 4}"},
      {"context merge([{a: {x: 1}}, {a: {y: 2}}])", "{a: {y: 2}}"},
      {"context merge({a: 1})", "{a: 1}"},
      {"context merge([])", "{}"},
      {"context merge([{a: 1}, 2])", "wanted: a list of contexts"},
      {"context merge(null)", "null"},
  });
}

}  // namespace
}  // namespace kanteling::test
