// SPDX-License-Identifier: Apache-2.0
// A function of the model may read facts: rows must give them to the decisions that call it.
#include <gtest/gtest.h>

#include <string>

#include "kanteling/rules/row_run.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

ModelExpression literal(std::string text) {
  ModelExpression e;
  e.kind = ModelExpression::Kind::literal;
  e.text.text = std::move(text);
  return e;
}

/// `double fare` is a function without parameters over the fact `fare`; `price` and a cell of `dear` call it.
Package fares() {
  Model model;
  model.file = "test.dmn";
  ModelFunction twice;
  twice.id = twice.name = "twice";
  twice.logic.kind = ModelExpression::Kind::function;
  twice.logic.parts.push_back({"", "", literal("fare * 2")});
  model.functions.push_back(twice);
  ModelDecision price;
  price.id = price.name = "price";
  price.type_ref = "number";
  price.logic = literal("twice()");
  price.requires_ = {{"twice", {}}};
  ModelDecision dear = testing::decision("dear", HitPolicy::first, {"limit"}, {{"yes", Type::boolean}},
                                         {{{"< twice()"}, {"true"}}, {{"-"}, {"false"}}});
  dear.requires_ = {{"twice", {}}};
  model.decisions = {price, dear};
  return compile({"test", "1", {}, {}}, {model}, {testing::number("fare", 2), testing::number("limit", 2)}, {}, "").value();
}

TEST(FunctionFacts, AreThoseOfTheRowAtHand) {
  Package const package = fares();
  RowRun run(package.program, package.form);
  for (std::int64_t const cents : {150, 275, 90}) {
    testing::Row const row = testing::Row(2).set(0, cents).set(1, 400);
    run.set(row.view());
    run.decide_all();
    EXPECT_EQ(run.value(0).number(), Decimal::of(2 * cents, 2));
    EXPECT_EQ(run.answer(1).rules, std::vector<std::uint32_t>{400 < 2 * cents ? 0U : 1U});
  }
}

TEST(FunctionFacts, CountAmongTheFactsOfADecision) {
  EXPECT_EQ(fares().facts.at(0), (std::vector<std::uint32_t>{0, 1}));
}

TEST(FunctionFacts, ThatAreUnknownMakeItsResultUnknown) {
  Package const package = fares();
  RowRun run(package.program, package.form);
  testing::Row const row = testing::Row(2).set_unknown(0).set(1, 400);
  run.set(row.view());
  run.decide_all();
  EXPECT_TRUE(run.value(0).is_unknown());
  EXPECT_EQ(run.answer(1).status, Status::undetermined);
  EXPECT_EQ(run.answer(1).deciding, std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace kanteling::rules
