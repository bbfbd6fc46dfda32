// SPDX-License-Identifier: Apache-2.0
// Cells that are certain whatever an unknown value is, or that nothing can fill: the same by bits and by
// cells.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using testing::BothRuns;

/// What one rule with these cells, all on one unknown variable, comes to: "yes", "no" or "unknown".
std::string said(BothRuns& runs) {
  runs.set({Value::unknown({0})});
  std::string texts[2];
  for (std::size_t i = 0; i < 2; ++i) {
    Value const value = i == 0 ? runs.by_bits() : runs.by_cells();
    texts[i] = value.is_unknown() ? "unknown" : feel::to_string(value);
  }
  EXPECT_EQ(texts[0], texts[1]);
  return texts[0];
}

ModelDecision rule(std::vector<std::string> const& cells) {
  std::vector<std::string> const inputs(cells.size(), "x");
  ModelDecision decision =
      testing::decision("d", HitPolicy::unique, inputs, {{"o", Type::text}}, {{cells, {"\"yes\""}}});
  testing::table_of(decision).outputs[0].default_entry.text = "\"no\"";
  return decision;
}

std::string of_input(std::string const& type, std::vector<std::string> const& cells) {
  BothRuns runs(testing::model_with({{"x", type}}, {rule(cells)}));
  EXPECT_TRUE(runs.is_by_bits());
  return said(runs);
}

std::string of_fact(Variable fact, std::vector<std::string> const& cells) {
  fact.name = "x";
  BothRuns runs(testing::model_of({rule(cells)}), {fact});
  EXPECT_TRUE(runs.is_by_bits());
  return said(runs);
}

TEST(UnknownCell, IsCertainWhereItHoldsAllThatTheTypeAllowsAndNull) {
  EXPECT_EQ(of_input("boolean", {"true, false"}), "unknown");
  EXPECT_EQ(of_input("boolean", {"true, false, null"}), "yes");
  EXPECT_EQ(of_input("number", {"<= 5, > 5, null"}), "yes");
  EXPECT_EQ(of_input("number", {"< 5, > 5, null"}), "unknown");
  EXPECT_EQ(of_input("date", {"< date(\"2024-01-01\"), >= date(\"2024-01-01\"), null"}), "yes");
  EXPECT_EQ(of_input("string", {"!= \"a\", \"a\", null"}), "yes");
  EXPECT_EQ(of_input("string", {"-"}), "yes");
  EXPECT_EQ(of_input("string", {"not(null)"}), "unknown");
}

TEST(UnknownCell, IsImpossibleWhereItHoldsNothing) {
  EXPECT_EQ(of_input("boolean", {"not(true, false, null)"}), "no");
  EXPECT_EQ(of_input("boolean", {"not(true, false)"}), "unknown");  // null
  EXPECT_EQ(of_input("number", {"not(<= 5, > 5, null)"}), "no");
}

TEST(UnknownCell, NumbersLieBetweenTheStepsOfCells) {
  EXPECT_EQ(of_input("number", {"<= 5, >= 5.01, null"}), "unknown");
  EXPECT_EQ(of_input("number", {"not(<= 5, >= 5.01, null)"}), "unknown");
  EXPECT_EQ(of_input("number", {"> 5", "< 5.01"}), "unknown");
}

TEST(UnknownCell, AFactHasItsOwnDecimalsAndTexts) {
  EXPECT_EQ(of_fact(testing::number("x", 2), {"<= 5, >= 5.01, null"}), "yes");
  EXPECT_EQ(of_fact(testing::number("x", 3), {"<= 5, >= 5.01, null"}), "unknown");
  EXPECT_EQ(of_fact(testing::text("x", {"a", "b"}), {"\"a\", \"b\", null"}), "yes");
  EXPECT_EQ(of_fact(testing::text("x", {"a", "b", "c"}), {"\"a\", \"b\", null"}), "unknown");
}

TEST(UnknownCell, AnInputWithoutATypeMayBeAnything) {
  EXPECT_EQ(of_input("", {"true, false, null"}), "unknown");
  EXPECT_EQ(of_input("", {"<= 5, > 5, null"}), "unknown");
}

TEST(UnknownCell, TwoColumnsOnOneVariableAreOneTest) {
  EXPECT_EQ(of_input("number", {">= 5", "< 5"}), "no");
  EXPECT_EQ(of_input("number", {">= 5", "<= 5"}), "unknown");
  EXPECT_EQ(of_input("number", {"< 5, >= 5, null", "-"}), "yes");
  EXPECT_EQ(of_input("string", {"\"a\"", "not(\"a\")"}), "no");
  EXPECT_EQ(of_input("string", {"\"a\"", "? = \"a\"", "\"b\""}), "no");
}

}  // namespace
}  // namespace kanteling::rules
