// SPDX-License-Identifier: Apache-2.0
// Values between rows, cells and expressions: what RowRun must not lose on the way. Each failed once against
// Run: see row_equality_test.cpp.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using testing::BothRuns;
using testing::Line;
using testing::literal;
using testing::model_with;
using testing::number_value;
using testing::text_value;

/// Both say this, in FEEL; an unknown as "unknown" and the inputs that it hangs on.
void expect_both(BothRuns const& runs, std::string const& expected) {
  for (Value const& value : {runs.by_bits(), runs.by_cells()}) {
    std::string text = value.is_unknown() ? "unknown" : feel::to_string(value);
    if (value.is_unknown())
      for (std::uint32_t const input : value.unknown_inputs()) text += " " + std::to_string(input);
    EXPECT_EQ(text, expected);
  }
}

TEST(RowValues, AnExpressionReadsTheCellsOfThisRow) {
  BothRuns runs(model_with({{"income", "number"}}, {literal("yearly", "income * 12")}));
  runs.set_cells({100'00});
  EXPECT_EQ(feel::to_string(runs.by_bits()), "1200");
  runs.set_cells({250'50});
  EXPECT_EQ(feel::to_string(runs.by_bits()), "3006");
}

TEST(RowValues, ANumberThatNoCellHoldsIsPassedOnWhole) {
  for (bool const are_facts : {false, true}) {
    ModelDecision table =
        testing::decision("d", HitPolicy::unique, {"age"}, {{"o", Type::number}}, {{{">= 18"}, {"rate"}}});
    testing::table_of(table).outputs[0].default_entry.text = "rate";
    Schema const facts{testing::number("age"), testing::number("rate", 2)};
    BothRuns runs = are_facts ? BothRuns(testing::model_of({table}), facts)
                              : BothRuns(model_with({{"age", "number"}, {"rate", "number"}}, {table}));
    ASSERT_TRUE(runs.is_by_bits());
    runs.set({number_value("18"), number_value("1.0000000001")});
    expect_both(runs, "1.0000000001");
    runs.set({number_value("17"), number_value("12345678901234567890")});
    expect_both(runs, "12345678901234567890");
    runs.set({number_value("17"), Value::unknown({1})});
    expect_both(runs, "unknown 1");
  }
}

TEST(RowValues, ACountIsANumberWhateverTheOutputsAre) {
  ModelDecision table = testing::decision("d", HitPolicy::collect, {"age"}, {{"o", Type::text}},
                                          {{{">= 18"}, {"\"a\""}}, {{">= 65"}, {"\"b\""}}});
  testing::table_of(table).aggregation = Aggregation::count;
  BothRuns runs(model_with({{"age", "number"}, {"town", "string"}}, {table}));
  ASSERT_TRUE(runs.is_by_bits());
  runs.set({number_value("17"), {}});
  expect_both(runs, "0");
  runs.set({number_value("70"), {}});
  expect_both(runs, "2");
  runs.set({Value::unknown({0}), {}});
  expect_both(runs, "unknown 0");
}

TEST(RowValues, ACountHangsOnTheRulesAloneAndNotOnWhatTheyPassOn) {
  ModelDecision table =
      testing::decision("d", HitPolicy::collect, {"age"}, {{"o", Type::number}}, {{{">= 18"}, {"rate"}}});
  testing::table_of(table).aggregation = Aggregation::count;
  BothRuns runs(model_with({{"age", "number"}, {"rate", "number"}}, {table}));
  runs.set({Value::unknown({0}), Value::unknown({1})});
  expect_both(runs, "unknown 0");
}

TEST(RowValues, TextsThatNoCellNamesReachLateCells) {
  ModelDecision const table = testing::decision("d", HitPolicy::first, {"upper"}, {{"o", Type::number}},
                                                {{{"\"A\""}, {"1"}}, {{"? = upper"}, {"2"}}});
  BothRuns runs(model_with({{"town", "string"}}, {literal("upper", "upper case(town)", "string"), table}));
  ASSERT_TRUE(runs.is_by_bits());
  runs.set({text_value("a")});
  expect_both(runs, "1");
  runs.set({text_value("b")});
  expect_both(runs, "2");
}

TEST(RowValues, ProblemsOfLateCellsAreToldThoughALaterRuleFiresForSure) {
  ModelDecision const table =
      testing::decision("d", HitPolicy::first, {"town"}, {{"o", Type::number}},
                        {{{"not(\"c\"), \"x\""}, {"1"}}, {{"-"}, {"2"}}, {{"? < 5"}, {"3"}}});
  BothRuns runs(model_with({{"town", "string"}}, {table}));
  ASSERT_TRUE(runs.is_by_bits());
  runs.set({text_value("a")});
  expect_both(runs, "2");
  EXPECT_EQ(runs.problems_by_bits().size(), 1U);
  EXPECT_EQ(runs.problems_by_bits(), runs.problems_by_cells());
}

TEST(RowValues, OnlyRulesThatMayFireSayWhatIsOpen) {
  ModelDecision const table =
      testing::decision("d", HitPolicy::unique, {"age", "town"}, {{"o", Type::number}},
                        {{{"<= rate", "? = \"here\" or 1 = 2"}, {"1"}}, {{">= 65", "-"}, {"2"}}});
  BothRuns runs(model_with({{"age", "number"}, {"town", "string"}, {"rate", "number"}}, {table}));
  runs.set({Value::unknown({0}), text_value("there"), Value::unknown({2})});
  expect_both(runs, "unknown 0");
}

TEST(RowValues, RulesBelowACertainOneInAPriorityTableDoNotCount) {
  ModelDecision table = testing::decision(
      "d", HitPolicy::priority, {"age", "town"}, {{"o", Type::text}},
      {{{"> 5", "-"}, {"\"high\""}}, {{"-", "-"}, {"\"middle\""}}, {{"-", "\"here\""}, {"\"low\""}}});
  testing::table_of(table).outputs[0].allowed.text = R"("high", "middle", "low")";
  BothRuns runs(model_with({{"age", "number"}, {"town", "string"}}, {table}));
  ASSERT_TRUE(runs.is_by_bits());
  runs.set({Value::unknown({0}), Value::unknown({1})});
  expect_both(runs, "unknown 0");
  runs.set({number_value("1"), Value::unknown({1})});
  expect_both(runs, "middle");
}

TEST(RowValues, AFactOfAnotherTypeIsAProblemOfWhoReadsIt) {
  Schema const facts{testing::number("age"), testing::number("rate", 2)};
  BothRuns runs(testing::model_of({literal("d", "age + 1")}), facts);
  runs.set({text_value("old"), number_value("1")});
  expect_both(runs, "null");
  EXPECT_EQ(runs.problems_by_bits(), runs.problems_by_cells());
  ASSERT_EQ(runs.problems_by_cells().size(), 1U);
  EXPECT_EQ(runs.problems_by_cells()[0].found, "age is \"old\"");
}

}  // namespace
}  // namespace kanteling::rules
