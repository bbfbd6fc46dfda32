// SPDX-License-Identifier: Apache-2.0
// The invented policy: who gets a bus pass. Columns of a row: 0 age, 1 town, 2 has_car.
#include "kanteling/rules/table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using testing::Row;
using Rules = std::vector<std::uint32_t>;

Schema const schema{testing::number("age"), testing::text("town", {"here", "there"}),
                    testing::boolean("has_car")};

void expect_answer(Answer const& answer, Status status, Rules const& rules, Rules const& possible = {},
                   Rules const& deciding = {}) {
  EXPECT_EQ(answer.status, status);
  EXPECT_EQ(answer.rules, rules);
  EXPECT_EQ(answer.possible, possible);
  EXPECT_EQ(answer.deciding, deciding);
}

Row const nobody_knows = Row(3).set_unknown(0).set_unknown(1).set_unknown(2);

TEST(FirstTable, TheFirstRuleThatHoldsFires) {
  Table const t = testing::table(HitPolicy::first, {"age", "has_car"},
                                 {{">= 65", "-"}, {"-", "false"}, {"-", "-"}}, schema);
  expect_answer(evaluate(t, Row(3).set(0, 65).set(2, 1).view()), Status::matched, {0});
  expect_answer(evaluate(t, Row(3).set(0, 64).set(2, 0).view()), Status::matched, {1});
  expect_answer(evaluate(t, Row(3).set(0, 64).set(2, 1).view()), Status::matched, {2});
}

TEST(FirstTable, AnUnknownIsNeverTakenForANo) {
  Table const t = testing::table(HitPolicy::first, {"age", "has_car"},
                                 {{">= 65", "-"}, {"-", "false"}, {"-", "-"}}, schema);
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(2, 1).view()), Status::undetermined, {}, {0, 2}, {0});
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(2, 0).view()), Status::undetermined, {}, {0, 1}, {0});
  expect_answer(evaluate(t, nobody_knows.view()), Status::undetermined, {}, {0, 1, 2}, {0, 2});
  expect_answer(evaluate(t, Row(3).set(0, 70).set_unknown(2).view()), Status::matched, {0});
}

TEST(FirstTable, RulesAfterACertainOneDoNotCount) {
  Table const t =
      testing::table(HitPolicy::first, {"age", "town"}, {{"-", "\"here\""}, {"> 10", "-"}}, schema);
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(1, 0).view()), Status::matched, {0});
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(1, 1).view()), Status::undetermined, {}, {1}, {0});
}

TEST(UniqueTable, TwoRulesThatHoldAreAConflict) {
  Table const t =
      testing::table(HitPolicy::unique, {"age", "town"}, {{"< 18", "-"}, {"> 10", "\"here\""}}, schema);
  expect_answer(evaluate(t, Row(3).set(0, 9).set(1, 0).view()), Status::matched, {0});
  expect_answer(evaluate(t, Row(3).set(0, 15).set(1, 0).view()), Status::conflict, {0, 1});
  expect_answer(evaluate(t, Row(3).set(0, 18).set(1, 1).view()), Status::none, {});
  expect_answer(evaluate(t, Row(3).set(0, 15).set_unknown(1).view()), Status::undetermined, {}, {0, 1}, {1});
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(1, 1).view()), Status::undetermined, {}, {0}, {0});
}

TEST(UniqueTable, AConflictIsCertainWhateverElseIsUnknown) {
  Table const t = testing::table(HitPolicy::unique, {"age", "town"},
                                 {{"< 18", "-"}, {"> 10", "-"}, {"-", "\"here\""}}, schema);
  expect_answer(evaluate(t, Row(3).set(0, 15).set_unknown(1).view()), Status::conflict, {0, 1});
}

TEST(CollectTable, EveryRuleThatHoldsFiresInOrder) {
  Table const t = testing::table(HitPolicy::collect, {"age", "town"},
                                 {{"< 18", "-"}, {"> 10", "-"}, {"-", "\"here\""}}, schema);
  expect_answer(evaluate(t, Row(3).set(0, 15).set(1, 0).view()), Status::matched, {0, 1, 2});
  expect_answer(evaluate(t, Row(3).set(0, 9).set(1, 1).view()), Status::matched, {0});
  expect_answer(evaluate(t, Row(3).set_null(0).set(1, 1).view()), Status::none, {});
  expect_answer(evaluate(t, Row(3).set(0, 15).set_unknown(1).view()), Status::undetermined, {}, {0, 1, 2},
                {1});
}

TEST(Table, AnUnknownMayTurnOutNull) {
  Schema const& s = schema;
  auto const covers = [&](std::string const& cell, std::string const& input, std::uint32_t column) {
    Table const t = testing::table(HitPolicy::first, {input}, {{cell}}, s);
    Row row(3);
    row.set_unknown(column);
    return evaluate(t, row.view()).status;
  };
  EXPECT_EQ(covers("true, false", "has_car", 2), Status::undetermined);
  EXPECT_EQ(covers("true, false, null", "has_car", 2), Status::matched);
  EXPECT_EQ(covers("\"here\", \"there\", null", "town", 1), Status::matched);
  EXPECT_EQ(covers("< 5, >= 5, null", "age", 0), Status::matched);
  EXPECT_EQ(covers("< 5, > 5, null", "age", 0), Status::undetermined);
  EXPECT_EQ(covers("not(null)", "age", 0), Status::undetermined);
  EXPECT_EQ(covers("not(true, false)", "has_car", 2), Status::undetermined);  // holds for null alone
  EXPECT_EQ(covers("not(true, false, null)", "has_car", 2), Status::none);
}

TEST(Table, ColumnsOnOneVariableAreOneTest) {
  Table const t = testing::table(HitPolicy::unique, {"age", "age"},
                                 {{">= 18", "< 65"}, {"< 18", ">= 65"}, {"null", "-"}}, schema);
  ASSERT_EQ(t.columns.size(), 1U);
  EXPECT_EQ(t.inputs, (Rules{0, 0}));
  expect_answer(evaluate(t, Row(3).set(0, 18).view()), Status::matched, {0});
  expect_answer(evaluate(t, Row(3).set(0, 65).view()), Status::none, {});
  expect_answer(evaluate(t, Row(3).set_null(0).view()), Status::matched, {2});
  expect_answer(evaluate(t, Row(3).set_unknown(0).view()), Status::undetermined, {}, {0, 2}, {0});
}

TEST(Table, DecidingNamesOnlyWhatStillMatters) {
  Table const t = testing::table(HitPolicy::first, {"age", "town", "has_car"},
                                 {{"< 5", "\"here\"", "-"}, {"-", "-", "true"}, {"-", "-", "-"}}, schema);
  expect_answer(evaluate(t, Row(3).set_unknown(0).set(1, 1).set_unknown(2).view()), Status::undetermined, {},
                {1, 2}, {2});
  expect_answer(evaluate(t, Row(3).set_unknown(0).set_unknown(1).set(2, 1).view()), Status::undetermined, {},
                {0, 1}, {0, 1});
}

TEST(Table, HoldsMoreRulesThanOneWord) {
  for (std::size_t const count : {63U, 64U, 65U, 128U, 256U, 257U, 700U}) {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t r = 0; r < count; ++r) cells.push_back({std::to_string(r)});
    Table const t = testing::table(HitPolicy::unique, {"age"}, cells, schema);
    auto const last = static_cast<std::uint32_t>(count - 1);
    expect_answer(evaluate(t, Row(3).set(0, 0).view()), Status::matched, {0});
    expect_answer(evaluate(t, Row(3).set(0, last).view()), Status::matched, {last});
    expect_answer(evaluate(t, Row(3).set(0, last + 1).view()), Status::none, {});
    EXPECT_EQ(evaluate(t, Row(3).set_unknown(0).view()).possible.size(), count);
  }
}

TEST(Table, WithoutRulesOrInputs) {
  expect_answer(evaluate(testing::table(HitPolicy::first, {"age"}, {}, schema), nobody_knows.view()),
                Status::none, {});
  expect_answer(evaluate(testing::table(HitPolicy::first, {}, {{}}, schema), nobody_knows.view()),
                Status::matched, {0});
}

}  // namespace
}  // namespace kanteling::rules
