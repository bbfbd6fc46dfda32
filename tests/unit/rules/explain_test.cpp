// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/explain.hpp"

#include <gtest/gtest.h>

#include "explained_model.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;
using feel::Value;

Value text(std::string const& s) {
  return Value::string(s);
}

/// "<= 5 on 7 accepts 5": what a table of one cell would have accepted instead.
std::string accepted(std::string const& cell, std::string const& type, Value const& value,
                     std::string const& allowed = "") {
  std::string const model =
      "\n| input | type |\n|---|---|\n| x | " + type + " |\n\n## d: D\n- requires: x\n\n| rule | x: " + type +
      " | **out: number** |\n|---|---|---|\n" + (allowed.empty() ? "" : "| allowed | " + allowed + " | |\n") +
      "| r | " + cell + " | 1 |\n";
  Explanation const e = explain_last(program_of(model), {{"x", value}}, "d");
  if (e.near_misses.empty()) return "it holds";
  std::string all;
  for (Value const& v : e.near_misses[0].failing[0].accepts) all += (all.empty() ? "" : ", ") + to_string(v);
  return all;
}

TEST(Explain, TheDecisionComesAfterThoseItNeeds) {
  Program const program = program_of(pass_model());
  auto const all = explain_all(program, {{"age", number("70")}, {"income", number("1200")}}, "pass");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, "points");
  EXPECT_EQ(all[1].id, "pass");
  EXPECT_EQ(all[1].name, "Bus pass");
  ASSERT_EQ(all[1].required.size(), 1U);
  EXPECT_EQ(all[1].required[0].name, "points");
  EXPECT_EQ(to_string(all[1].required[0].value), "35");
  EXPECT_EQ(all[1].source.value().article, "3");
}

TEST(Explain, AnExpressionShowsWhatItReadAndCameTo) {
  Explanation const e = explain_last(program_of(pass_model()), {{"age", number("70")}}, "points");
  EXPECT_FALSE(e.is_table);
  EXPECT_EQ(e.expression, "age / 2");
  ASSERT_EQ(e.inputs.size(), 1U);
  EXPECT_EQ(e.inputs[0].name, "age");
  EXPECT_EQ(to_string(e.inputs[0].value), "70");
  EXPECT_EQ(to_string(e.value), "35");
  EXPECT_EQ(e.status, Explained::matched);
}

TEST(Explain, ARuleThatFiredHasAllItsCellsOutputsSourceAndSentences) {
  Explanation const e =
      explain_last(program_of(pass_model()), {{"age", number("70")}, {"income", number("1200")}}, "pass");
  EXPECT_EQ(e.status, Explained::matched);
  ASSERT_EQ(e.fired.size(), 1U);
  ExplainedRule const& rule = e.fired[0];
  EXPECT_EQ(rule.id, "old");
  ASSERT_EQ(rule.cells.size(), 4U);
  EXPECT_EQ(rule.cells[0].text, ">= 33");
  for (ExplainedCell const& cell : rule.cells) EXPECT_EQ(cell.verdict, Verdict::yes);
  EXPECT_EQ(rule.outputs[0].name, "pass");
  EXPECT_EQ(rule.outputs[0].value.text(), "free");
  EXPECT_EQ(rule.source.value().article, "3(1)");
  EXPECT_EQ(rule.annotations[0].text, "U reist gratis.");
}

TEST(Explain, ARuleThatDidNotFireNamesItsFirstFailingCell) {
  Explanation const e =
      explain_last(program_of(pass_model()),
                   {{"age", number("70")}, {"income", number("1200")}, {"zone", text("east")}}, "pass");
  ASSERT_EQ(e.not_fired.size(), 2U);
  EXPECT_EQ(e.not_fired[0].id, "alone");
  EXPECT_EQ(e.not_fired[0].input, 2U) << "zone; alone = null fails too, and later";
  EXPECT_EQ(e.not_fired[1].input, 0U);
}

TEST(Explain, NearestMissesHaveTheFewestFailingCellsAndWhatWouldHaveMatched) {
  Facts const facts = {{"age", number("30")}, {"income", number("1500.25")}, {"zone", text("east")}};
  Explanation const e = explain_last(program_of(pass_model()), facts, "pass");
  EXPECT_EQ(e.status, Explained::none);
  EXPECT_TRUE(e.value.is_null());
  ASSERT_EQ(e.near_misses.size(), 3U);
  EXPECT_EQ(e.near_misses[0].rule.id, "old");
  EXPECT_EQ(e.near_misses[1].rule.id, "young");
  EXPECT_EQ(e.near_misses[2].rule.id, "alone") << "three failing cells";
  std::vector<FailingCell> const& failing = e.near_misses[2].failing;
  ASSERT_EQ(failing.size(), 3U);
  EXPECT_EQ(failing[0].input, 1U);
  EXPECT_EQ(to_string(failing[0].accepts.at(0)), "1400.5");
  EXPECT_EQ(failing[1].accepts.size(), 2U);
  EXPECT_EQ(to_string(failing[2].accepts.at(0)), "true");
}

TEST(Explain, TheNumberOfNearMissesIsAnOption) {
  ExplainOptions options;
  options.near_misses_max = 1;
  Facts const facts = {{"age", number("30")}, {"income", number("1500")}};
  EXPECT_EQ(explain_last(program_of(pass_model()), facts, "pass", options).near_misses.size(), 1U);
  options.near_misses_max = 0;
  EXPECT_EQ(explain_last(program_of(pass_model()), facts, "pass", options).near_misses.size(), 0U);
}

TEST(Explain, InAFirstTableWhatComesAfterIsHeldBackAndNoNearMiss) {
  Facts const facts = {
      {"age", number("70")}, {"income", number("1200")}, {"zone", text("north")}, {"alone", Value::of(true)}};
  Explanation const e = explain_last(program_of(pass_model()), facts, "pass");
  ASSERT_EQ(e.fired.size(), 1U);
  EXPECT_EQ(e.not_fired[0].why, WhyNot::earlier_rule);
  EXPECT_EQ(e.not_fired[1].why, WhyNot::cell);
  EXPECT_TRUE(e.near_misses.empty());
}

TEST(Explain, AnUnknownFactLeavesRulesPossibleAndIsNamed) {
  Program const program = program_of(pass_model());
  Facts const facts = {{"age", unknown(program, "age")},
                       {"income", number("1400")},
                       {"zone", text("north")},
                       {"alone", Value::of(true)}};
  Explanation const e = explain_last(program, facts, "pass");
  EXPECT_EQ(e.status, Explained::undetermined);
  EXPECT_TRUE(e.fired.empty());
  ASSERT_EQ(e.possible.size(), 2U);
  EXPECT_EQ(e.possible[0].cells[0].verdict, Verdict::unknown);
  EXPECT_EQ(e.settling, std::vector<std::string>{"age"}) << "the input, not the decision between";
}

TEST(Explain, OfAnUnknownThatMakesNoDifferenceNothingIsAsked) {
  Program const program = program_of(pass_model());
  Facts const facts = {{"age", number("80")}, {"income", number("1")}, {"zone", unknown(program, "zone")}};
  Explanation const e = explain_last(program, facts, "pass");
  EXPECT_EQ(e.status, Explained::matched);
  EXPECT_TRUE(e.settling.empty());
}

TEST(Explain, ContradictingRulesAreAConflict) {
  Facts const facts = {
      {"age", number("70")}, {"income", number("1200")}, {"zone", text("north")}, {"alone", Value::of(true)}};
  Explanation const e = explain_last(program_of(pass_model("U")), facts, "pass");
  EXPECT_EQ(e.status, Explained::conflict);
  EXPECT_EQ(e.fired.size(), 2U);
  ASSERT_EQ(e.problems.size(), 1U);
  EXPECT_EQ(e.problems[0].found, "rules old, alone all hold");
  EXPECT_EQ(explain_last(program_of(pass_model("A")), facts, "pass").status, Explained::conflict);
}

TEST(Explain, EqualOutputsOfAnAnyTableAreNoConflict) {
  Facts const facts = {
      {"age", number("14")}, {"income", number("1200")}, {"zone", text("north")}, {"alone", Value::of(true)}};
  Explanation const e = explain_last(program_of(pass_model("A")), facts, "pass");
  EXPECT_EQ(e.status, Explained::matched);
  EXPECT_EQ(e.fired.size(), 2U);
  EXPECT_EQ(e.value.text(), "half");
}

TEST(Explain, InAPriorityTableTheHighestOutputFires) {
  Facts facts = {
      {"age", number("70")}, {"income", number("1200")}, {"zone", text("north")}, {"alone", Value::of(true)}};
  Program const program = program_of(pass_model("P"));
  Explanation const e = explain_last(program, facts, "pass");
  EXPECT_EQ(e.status, Explained::matched);
  ASSERT_EQ(e.fired.size(), 1U);
  EXPECT_EQ(e.fired[0].id, "old");
  EXPECT_EQ(e.not_fired[0].why, WhyNot::higher_output);
  facts["alone"] = unknown(program, "alone");
  EXPECT_EQ(explain_last(program, facts, "pass").status, Explained::matched) << "what is lower cannot matter";
}

TEST(Explain, AListTableFiresWhatIsCertainWhileOthersAreOpen) {
  Program const program = program_of(pass_model("R"));
  Facts const facts = {{"age", number("70")},
                       {"income", number("1200")},
                       {"zone", text("north")},
                       {"alone", unknown(program, "alone")}};
  Explanation const e = explain_last(program, facts, "pass");
  EXPECT_EQ(e.status, Explained::undetermined);
  ASSERT_EQ(e.fired.size(), 1U);
  EXPECT_EQ(e.fired[0].id, "old");
  ASSERT_EQ(e.possible.size(), 1U);
  EXPECT_EQ(e.possible[0].id, "alone");
}

TEST(Explain, AnErrorIsSaidWithItsPlace) {
  Explanation const e = explain_last(program_of(pass_model()), {{"age", text("old")}}, "points");
  EXPECT_EQ(e.status, Explained::error);
  ASSERT_EQ(e.problems.size(), 1U);
  EXPECT_EQ(e.problems[0].where, "input age");
}

TEST(Explain, ACellLookedAtForTheExplanationOnlyIsNoError) {
  std::string const model = R"(
| input | type   |
|-------|--------|
| a     | number |
| b     | string |

## d: D
- hit policy: F
- requires: a, b

| rule | a: number | b: string             | **out: number** |
|------|-----------|-----------------------|-----------------|
| r1   | 1         | -                     | 1               |
| r2   | 1         | string length(a) > 1  | 2               |
| r3   | 2         | string length(a) > 1  | 3               |
)";
  Explanation const e = explain_last(program_of(model), {{"a", number("1")}, {"b", text("x")}}, "d");
  EXPECT_EQ(e.status, Explained::matched);
  EXPECT_TRUE(e.problems.empty());
  EXPECT_EQ(e.fired.at(0).id, "r1");
}

TEST(Explain, ATableWhoseOutputsEvaluateATableKeepsItsOwnRules) {
  Model const model = io::read_markdown(R"(
| input | type   |
|-------|--------|
| a     | number |

## d: D
- hit policy: R
- requires: a

| rule | a: number | **out: number** |
|------|-----------|-----------------|
| r1   | > 0       | inner(a)        |
| r2   | > 1       | inner(a) + 1    |
| r3   | > 2       | inner(a) + 2    |

## e: E
- hit policy: F
- requires: a

| rule | a: number | **out: number** |
|------|-----------|-----------------|
| r1   | > 100     | 1               |
| r2   | -         | 10              |
)",
                                        "test.md")
                          .value();
  ModelFunction inner{"inner", "inner", "", {}, {}, {}};
  inner.logic.kind = ModelExpression::Kind::function;
  inner.logic.parameters = {{"a", "number", {}}};
  inner.logic.parts = {{"", "", model.decisions[1].logic}};
  Model outer = model;
  outer.decisions.pop_back();
  outer.functions = {inner};
  outer.decisions[0].requires_.push_back({"inner", {}});
  Program const program = compile_program({outer}).value();
  Facts const facts = {{"a", number("3")}};
  rules::Run run(program);
  run.set(program.find("a").value(), number("3"));
  EXPECT_EQ(to_string(run.decide(program.find("d").value()).value), "[10, 11, 12]");
  Explanation const e = explain_last(program, facts, "d");
  EXPECT_EQ(to_string(e.value), "[10, 11, 12]");
  EXPECT_EQ(e.fired.size(), 3U);
}

TEST(Explain, RulesOutOfForceAreLeftOutAndSaidToBe) {
  ExplainOptions options;
  options.run.days = all_on(make_date(2019, 6, 1));
  Facts const facts = {{"age", number("70")}, {"income", number("1200")}};
  Explanation const e = explain_last(program_of(pass_model()), facts, "pass", options);
  EXPECT_EQ(e.status, Explained::none);
  ASSERT_EQ(e.not_fired.size(), 3U);
  for (NotFired const& rule : e.not_fired) EXPECT_EQ(rule.why, WhyNot::not_in_force);
  EXPECT_TRUE(e.near_misses.empty());
}

TEST(Explain, DefaultOutputsAreSaidToBeThat) {
  std::string const model = pass_model() + "| default | | | | | \"no\" | | | |\n";
  Explanation const e = explain_last(program_of(model), {{"age", number("2")}}, "pass");
  EXPECT_EQ(e.status, Explained::none);
  EXPECT_TRUE(e.by_default);
  EXPECT_EQ(e.value.text(), "no");
}

TEST(Accepts, ANumberHasTheNearestThatMatches) {
  EXPECT_EQ(accepted("<= 1400", "number", number("1500")), "1400");
  EXPECT_EQ(accepted("< 1400", "number", number("1500")), "1399");
  EXPECT_EQ(accepted("< 1400", "number", number("1500.5")), "1399.99") << "cents where there are any";
  EXPECT_EQ(accepted("< 1400.125", "number", number("1500")), "1400.124");
  EXPECT_EQ(accepted("> 5", "number", number("-3")), "6");
  EXPECT_EQ(accepted("[1..3], [10..12]", "number", number("8")), "10");
  EXPECT_EQ(accepted("[1..3], [10..12]", "number", number("6")), "3");
  EXPECT_EQ(accepted("1, 9", "number", number("5")), "1") << "of two the lower";
  EXPECT_EQ(accepted("not(5)", "number", number("5")), "4");
  EXPECT_EQ(accepted("not(<= 5)", "number", number("5")), "6");
  EXPECT_EQ(accepted("<= 5", "number", number("5")), "it holds");
}

TEST(Accepts, ADateHasTheNearestDay) {
  EXPECT_EQ(accepted("< date(\"2026-03-01\")", "date", day("2026-05-01")), "2026-02-28");
  EXPECT_EQ(accepted(">= date(\"2026-03-01\")", "date", day("2025-05-01")), "2026-03-01");
}

TEST(Accepts, TextsAndTruthValuesAreListed) {
  EXPECT_EQ(accepted("\"a\", \"b\"", "string", text("c")), "a, b");
  EXPECT_EQ(accepted("not(\"a\")", "string", text("a")), "") << "any other text: none is named";
  EXPECT_EQ(accepted("not(\"a\")", "string", text("a"), "\"a\", \"b\", \"c\""), "b, c");
  EXPECT_EQ(accepted("false", "boolean", Value::of(true)), "false");
}

TEST(Accepts, ForNullWhatIsNamedIsListedAndIntervalsAreNot) {
  EXPECT_EQ(accepted("1, 9", "number", Value()), "1, 9");
  EXPECT_EQ(accepted("<= 5", "number", Value()), "");
  EXPECT_EQ(accepted("\"a\"", "string", Value()), "a");
  EXPECT_EQ(accepted("null", "string", text("a")), "null");
}

TEST(Accepts, OfAnExpressionNothingIsSaid) {
  EXPECT_EQ(accepted("? * 2 < 4", "number", number("3")), "");
  EXPECT_EQ(accepted("< 1 + 1", "number", number("3")), "");
}

TEST(Accepts, AtTheEndsOfWhatACellHoldsNothingOverflows) {
  EXPECT_EQ(accepted("< -9000000000000000000", "number", number("9000000000000000000")),
            "-9000000000000000001");
  EXPECT_EQ(accepted("< 5", "number", number("1e30")), "");
  EXPECT_EQ(accepted("> 5", "number", number("-0.0000000000000000000001")), "");
}

}  // namespace
}  // namespace kanteling::rules
