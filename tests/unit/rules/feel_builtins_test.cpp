// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "builtin_calls.hpp"

namespace kanteling::test {
namespace {

TEST(Builtins, EveryFunctionIsFoundByItsNameAndNothingElseIs) {
  ASSERT_EQ(feel::builtins().size(), 83U);
  for (std::uint32_t id = 0; id < feel::builtins().size(); ++id) {
    EXPECT_EQ(feel::find_builtin(feel::builtins()[id].name), id);
    EXPECT_FALSE(feel::builtins()[id].signatures.empty());
  }
  for (std::string_view const name : {"", "a", "Sum", "sum ", "su", "zzz", "date  and time", "matches"}) {
    EXPECT_FALSE(feel::find_builtin(name)) << name;
  }
}

TEST(Builtins, WhatIsUnsupportedIsNotInTheTable) {
  EXPECT_FALSE(feel::unsupported_builtins().empty());
  for (std::string_view const name : feel::unsupported_builtins())
    EXPECT_FALSE(feel::find_builtin(name)) << name;
}

/// What each function answers to the number of arguments that its signatures have: never that they are too
/// few or many.
TEST(Builtins, EveryFunctionTakesTheCountsOfItsSignatures) {
  TestCaller caller;
  for (std::uint32_t id = 0; id < feel::builtins().size(); ++id) {
    std::size_t most = 0;
    bool variadic = false;
    for (feel::Signature const& signature : feel::builtins()[id].signatures) {
      for (std::size_t count = signature.required; count <= signature.parameters.size(); ++count) {
        std::vector<feel::Value> const ones(count, feel::Value::of(rules::Decimal::of(1)));
        EXPECT_NE(feel::call_builtin(id, ones, caller).error,
                  "as many arguments as the function has parameters");
        std::vector<feel::Value> const nulls(count);
        static_cast<void>(feel::call_builtin(id, nulls, caller));
      }
      most = std::max(most, signature.parameters.size());
      variadic = variadic || signature.variadic;
    }
    std::vector<feel::Value> const many(most + 1);
    EXPECT_EQ(
        feel::call_builtin(id, many, caller).error == "as many arguments as the function has parameters",
        !variadic)
        << feel::builtins()[id].name;
  }
}

/// Values of every kind, with those that are large or empty.
std::vector<feel::Value> one_of_each() {
  std::vector<feel::Value> values =
      CallReader(
          "null, true, 0, -1, 2.5, 1e6144, 1e-6176, \"\", \"a\", \"[1..5]\", \"-1\", \",\", @\"2026-02-20\", "
          "@\"-999999999-01-01\", @\"10:30:00+01:00\", @\"2026-02-20T10:30:00\", @\"P1D\", @\"-P1Y\", [], "
          "[1, 2], "
          "[null], [\"a\"], [[1], [2]], [{key: \"a\", value: 1}], {}, {a: {b: 1}}, [1..5], (..5), $always, "
          "$seven)")
          .arguments();
  values.push_back(feel::Value::string("\xFF\xC3"));  // no UTF-8
  return values;
}

TEST(Builtins, EveryFunctionAnswersToEveryKind) {
  std::vector<feel::Value> const values = one_of_each();
  for (std::uint32_t id = 0; id < feel::builtins().size(); ++id) {
    for (feel::Value const& a : values) {
      for (feel::Value const& b : values) {
        for (feel::Value const& c : values) {
          TestCaller caller;
          feel::Value const arguments[] = {a, b, c};
          std::size_t most = 0;
          for (feel::Signature const& s : feel::builtins()[id].signatures) {
            most = std::max(most, s.variadic ? 3 : s.parameters.size());
          }
          for (std::size_t count = 0; count <= most && count <= 3; ++count) {
            feel::Called const called = feel::call_builtin(id, std::span(arguments, count), caller);
            EXPECT_TRUE(called.error.empty() || called.value.is_null()) << feel::builtins()[id].name;
          }
          if (most < 3) break;
        }
      }
    }
  }
}

using Positions = std::vector<std::uint32_t>;

std::optional<Positions> positions(std::string_view function, std::vector<std::string> const& names) {
  return feel::positions_of(*feel::find_builtin(function), names);
}

TEST(Builtins, NamedArgumentsFindTheirPositions) {
  EXPECT_EQ(positions("modulo", {"divisor", "dividend"}), (Positions{1, 0}));
  EXPECT_EQ(positions("floor", {"n"}), (Positions{0}));
  EXPECT_EQ(positions("floor", {"scale", "n"}), (Positions{1, 0}));
  EXPECT_EQ(positions("date", {"from"}), (Positions{0}));
  EXPECT_EQ(positions("date", {"day", "month", "year"}), (Positions{2, 1, 0}));
  EXPECT_EQ(positions("date and time", {"time", "date"}), (Positions{1, 0}));
  EXPECT_EQ(positions("number", {"from", "decimal separator", "grouping separator"}), (Positions{0, 2, 1}));
  EXPECT_EQ(positions("substring", {"start position", "string"}), (Positions{1, 0}));
  EXPECT_EQ(positions("before", {"range", "point"}), (Positions{1, 0}));
  EXPECT_EQ(positions("list replace", {"newItem", "match", "list"}), (Positions{2, 1, 0}));
  EXPECT_EQ(positions("context put", {"keys", "context", "value"}), (Positions{1, 0, 2}));
  EXPECT_EQ(positions("sum", {"list"}), (Positions{0}));
  EXPECT_EQ(positions("is", {"value2"}), (Positions{feel::no_argument, 0}));
  EXPECT_EQ(positions("today", {}), (Positions{}));
}

TEST(Builtins, NamesThatFitNoSignatureAreRefused) {
  EXPECT_FALSE(positions("floor", {"number"}));
  EXPECT_FALSE(positions("floor", {"scale"}));
  EXPECT_FALSE(positions("floor", {"n", "n"}));
  EXPECT_FALSE(positions("floor", {"n", "scale", "more"}));
  EXPECT_FALSE(positions("date", {"from", "year"}));
  EXPECT_FALSE(positions("number", {"from", "grouping separator"}));
  EXPECT_FALSE(positions("context put", {"context", "ky", "value"}));
  EXPECT_FALSE(positions("abs", {}));
}

TEST(Builtins, NotTurnsABooleanAround) {
  expect_rows({
      {"not(true)", "false"},
      {"not(false)", "true"},
      {"not([true])", "false"},
      {"not(null)", "null"},
      {"not(0)", "wanted: a boolean"},
  });
}

}  // namespace
}  // namespace kanteling::test
