// SPDX-License-Identifier: Apache-2.0
// Boxed expressions and tables with everything that DMN lets them have.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

using Expression = rules::ModelExpression;
using Kind = Expression::Kind;
using Names = std::vector<std::string>;

std::string decision(std::string const& logic) {
  return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20211108/MODEL/\">\n<decision id=\"d\">\n" +
         logic + "\n</decision></definitions>";
}

Expression read(std::string const& logic) {
  return read_dmn(decision(logic), "x.dmn").value().decisions.at(0).logic;
}

std::string problem_of(std::string const& logic) {
  Result<rules::Model> const model = read_dmn(decision(logic), "x.dmn");
  return model ? "read" : to_string(model.error().at(0));
}

std::string text(std::string const& feel) {
  return "<literalExpression><text>" + feel + "</text></literalExpression>";
}

rules::ModelTable table(std::string const& attributes, std::string const& content) {
  return read("<decisionTable " + attributes + ">" + content + "</decisionTable>").tables.at(0);
}

constexpr char const* input = "<input><inputExpression><text>a</text></inputExpression></input>";

TEST(DmnExpression, ALiteralHasItsTextTypeAndPlace) {
  Expression const e = read(
      "<literalExpression typeRef=\"feel:days and time duration\"><text>\n a + b</text></literalExpression>");
  EXPECT_EQ(e.kind, Kind::literal);
  EXPECT_EQ(e.text.text, "a + b");
  EXPECT_EQ(e.text.line, 4U);
  EXPECT_EQ(e.text.column, 2U);
  EXPECT_EQ(e.type_ref, "days and time duration");
  EXPECT_EQ(read("<literalExpression typeRef=\"context&lt;a: number>\"><text>1</text></literalExpression>")
                .type_ref,
            "context<a: number>");
}

TEST(DmnExpression, AContextHasEntriesAndPerhapsAResult) {
  Expression const e = read("<context><contextEntry><variable name=\" a  b\" typeRef=\"number\"/>" +
                            text("1") + "</contextEntry><contextEntry><description>so</description>" +
                            text("2") + "</contextEntry></context>");
  ASSERT_EQ(e.kind, Kind::context);
  EXPECT_EQ(e.text.line, 3U);
  ASSERT_EQ(e.parts.size(), 2U);
  EXPECT_EQ(e.parts[0].name, "a b");
  EXPECT_EQ(e.parts[0].type_ref, "number");
  EXPECT_EQ(e.parts[0].value.text.text, "1");
  EXPECT_EQ(e.parts[1].name, "");
  EXPECT_EQ(e.parts[1].value.text.text, "2");
  EXPECT_EQ(problem_of("<context><contextEntry><variable name=\"a\"/></contextEntry></context>"),
            "x.dmn line 3 column 10, decision d: contextEntry without an expression; expected a boxed "
            "expression in it");
}

TEST(DmnExpression, AListHoldsExpressionsOfEveryKind) {
  Expression const e = read("<list>" + text("1") + "<list/><context/></list>");
  ASSERT_EQ(e.kind, Kind::list);
  ASSERT_EQ(e.parts.size(), 3U);
  EXPECT_EQ(e.parts[0].value.kind, Kind::literal);
  EXPECT_EQ(e.parts[1].value.kind, Kind::list);
  EXPECT_EQ(e.parts[2].value.kind, Kind::context);
}

TEST(DmnExpression, ARelationIsReadRowByRow) {
  std::string const columns = "<column name=\"town\" typeRef=\"string\"/><column name=\"fare\"/>";
  Expression const e = read("<relation>" + columns + "<row>" + text("\"A\"") + text("1") + "</row><row>" +
                            text("\"B\"") + text("2") + "</row></relation>");
  ASSERT_EQ(e.kind, Kind::relation);
  EXPECT_EQ(e.names, (Names{"town", "fare"}));
  ASSERT_EQ(e.parts.size(), 4U);
  EXPECT_EQ(e.parts[0].type_ref, "string");
  EXPECT_EQ(e.parts[2].name, "town");
  EXPECT_EQ(e.parts[2].value.text.text, "\"B\"");
  EXPECT_EQ(e.parts[3].name, "fare");
  EXPECT_EQ(e.parts[3].value.text.text, "2");
  EXPECT_EQ(problem_of("<relation>" + columns + "<row>" + text("1") + "</row></relation>"),
            "x.dmn line 3 column 70, decision d: a row of 1 cells; expected as many as there are columns, 2");
}

TEST(DmnExpression, AnInvocationBindsParameters) {
  Expression const e =
      read("<invocation>" + text(" fare ") + "<binding><parameter name=\"age\" typeRef=\"number\"/>" +
           text("65") + "</binding><binding><parameter name=\"town\"/></binding></invocation>");
  ASSERT_EQ(e.kind, Kind::invocation);
  EXPECT_EQ(e.text.text, "fare");
  ASSERT_EQ(e.parts.size(), 2U);
  EXPECT_EQ(e.parts[0].name, "age");
  EXPECT_EQ(e.parts[0].type_ref, "number");
  EXPECT_EQ(e.parts[0].value.text.text, "65");
  EXPECT_EQ(e.parts[1].value.kind, Kind::none);
  EXPECT_EQ(
      problem_of("<invocation/>"),
      "x.dmn line 3 column 1, decision d: invocation of nothing; expected a literalExpression that names a "
      "function");
  EXPECT_EQ(
      problem_of("<invocation>" + text("f") + "<binding/></invocation>"),
      "x.dmn line 3 column 66, decision d: binding without a parameter; expected a parameter with a name");
}

TEST(DmnExpression, AFunctionHasParametersAndABody) {
  Expression const e = read(
      "<functionDefinition kind=\"FEEL\"><formalParameter name=\"x\" typeRef=\"number\"/>"
      "<formalParameter name=\"y\"/>" +
      text("x + y") + "</functionDefinition>");
  ASSERT_EQ(e.kind, Kind::function);
  ASSERT_EQ(e.parameters.size(), 2U);
  EXPECT_EQ(e.parameters[0].name, "x");
  EXPECT_EQ(e.parameters[0].type_ref, "number");
  EXPECT_EQ(e.parameters[1].name, "y");
  EXPECT_EQ(e.parts.at(0).value.text.text, "x + y");
}

TEST(DmnExpression, ConditionsFiltersAndIterationsHaveTheirParts) {
  Expression const choice = read("<conditional><if>" + text("a") + "</if><then>" + text("b") +
                                 "</then><else>" + text("c") + "</else></conditional>");
  EXPECT_EQ(choice.kind, Kind::conditional);
  ASSERT_EQ(choice.parts.size(), 3U);
  EXPECT_EQ(choice.parts[0].value.text.text, "a");
  EXPECT_EQ(choice.parts[2].value.text.text, "c");
  Expression const filter =
      read("<filter><match>" + text("item > 1") + "</match><in>" + text("[1]") + "</in></filter>");
  EXPECT_EQ(filter.kind, Kind::filter);
  EXPECT_EQ(filter.parts.at(0).value.text.text, "[1]");
  EXPECT_EQ(filter.parts.at(1).value.text.text, "item > 1");
  struct Iteration {
    char const* name;
    char const* result;
    Kind kind;
  };
  for (Iteration const& i :
       {Iteration{"for", "return", Kind::for_in}, Iteration{"some", "satisfies", Kind::some},
        Iteration{"every", "satisfies", Kind::every}}) {
    std::string const name = i.name;
    std::string const result = i.result;
    Expression const e = read("<" + name + " iteratorVariable=\"n\"><in typeRef=\"tList\">" + text("[1]") +
                              "</in><" + result + ">" + text("n") + "</" + result + "></" + name + ">");
    EXPECT_EQ(e.kind, i.kind) << name;
    EXPECT_EQ(e.names, Names{"n"}) << name;
    ASSERT_EQ(e.parts.size(), 2U) << name;
    EXPECT_EQ(e.parts[0].type_ref, "tList") << name;
    EXPECT_EQ(e.parts[1].value.text.text, "n") << name;
  }
  EXPECT_EQ(
      problem_of("<conditional><if>" + text("a") + "</if><then/></conditional>"),
      "x.dmn line 3 column 76, decision d: then without an expression; expected a boxed expression in it");
  EXPECT_EQ(problem_of("<filter><in>" + text("a") + "</in></filter>"),
            "x.dmn line 3 column 1, decision d: filter without match; expected match");
  EXPECT_EQ(problem_of("<some><in>" + text("a") + "</in><satisfies>" + text("a") + "</satisfies></some>"),
            "x.dmn line 3 column 1, decision d: some without iteratorVariable; expected a name");
}

TEST(DmnExpression, ThereIsOneInAPlace) {
  EXPECT_EQ(problem_of(text("1") + text("2")),
            "x.dmn line 3 column 54, decision d: a second expression: literalExpression; expected one "
            "expression in "
            "decision");
  EXPECT_EQ(
      problem_of(""),
      "x.dmn line 2 column 1, decision d: no logic; expected a decision table or another boxed expression");
}

TEST(DmnTable, HasOneOfSevenHitPolicies) {
  using rules::HitPolicy;
  std::string const output = "<output/>";
  EXPECT_EQ(table("", output).hit_policy, HitPolicy::unique);
  EXPECT_EQ(table("hitPolicy=\"UNIQUE\"", output).hit_policy, HitPolicy::unique);
  EXPECT_EQ(table("hitPolicy=\"ANY\"", output).hit_policy, HitPolicy::any);
  EXPECT_EQ(table("hitPolicy=\"PRIORITY\"", output).hit_policy, HitPolicy::priority);
  EXPECT_EQ(table("hitPolicy=\"FIRST\"", output).hit_policy, HitPolicy::first);
  EXPECT_EQ(table("hitPolicy=\"RULE ORDER\"", output).hit_policy, HitPolicy::rule_order);
  EXPECT_EQ(table("hitPolicy=\"OUTPUT ORDER\"", output).hit_policy, HitPolicy::output_order);
  EXPECT_EQ(table("hitPolicy=\"COLLECT\"", output).hit_policy, HitPolicy::collect);
  EXPECT_EQ(problem_of("<decisionTable hitPolicy=\"LAST\"><output/></decisionTable>"),
            "x.dmn line 3 column 1, decision d: hit policy LAST; expected UNIQUE, ANY, PRIORITY, FIRST, RULE "
            "ORDER, "
            "OUTPUT ORDER or COLLECT");
}

TEST(DmnTable, MayAggregateWhatItCollects) {
  using rules::Aggregation;
  auto const aggregation = [](std::string const& word) {
    return table("hitPolicy=\"COLLECT\" aggregation=\"" + word + "\"", "<output/>").aggregation;
  };
  EXPECT_EQ(aggregation(""), Aggregation::none);
  EXPECT_EQ(aggregation("SUM"), Aggregation::sum);
  EXPECT_EQ(aggregation("COUNT"), Aggregation::count);
  EXPECT_EQ(aggregation("MIN"), Aggregation::min);
  EXPECT_EQ(aggregation("MAX"), Aggregation::max);
  EXPECT_EQ(problem_of("<decisionTable hitPolicy=\"COLLECT\" aggregation=\"MEAN\"><output/></decisionTable>"),
            "x.dmn line 3 column 1, decision d: aggregation MEAN; expected SUM, COUNT, MIN or MAX");
  EXPECT_EQ(problem_of("<decisionTable hitPolicy=\"FIRST\" aggregation=\"SUM\"><output/></decisionTable>"),
            "x.dmn line 3 column 1, decision d: aggregation SUM under hit policy FIRST; expected hit policy "
            "COLLECT");
}

TEST(DmnTable, HasAllowedValuesAndDefaults) {
  rules::ModelTable const t = table(
      "preferredOrientation=\"Rule-as-Row\" outputLabel=\"Pass\"",
      "<input label=\"Town\"><inputExpression typeRef=\"tTown\"><text>town</text></inputExpression>"
      "<inputValues><text>\"here\", \"there\"</text></inputValues></input>"
      "<output name=\"pass\" typeRef=\"string\"><outputValues><text>\"yes\", \"no\"</text></outputValues>"
      "<defaultOutputEntry><text>\"no\"</text></defaultOutputEntry></output>"
      "<output name=\"why\"/>"
      "<rule><description>Always</description><inputEntry><text>-</text></inputEntry>"
      "<outputEntry><text>\"yes\"</text></outputEntry><outputEntry><text>1</text></outputEntry></rule>");
  EXPECT_EQ(t.id, "d_table");
  EXPECT_EQ(t.inputs.at(0).type_ref, "tTown");
  EXPECT_EQ(t.inputs[0].allowed.text, "\"here\", \"there\"");
  EXPECT_EQ(t.inputs[0].allowed.line, 3U);
  EXPECT_EQ(t.outputs.at(0).allowed.text, "\"yes\", \"no\"");
  EXPECT_EQ(t.outputs[0].default_entry.text, "\"no\"");
  EXPECT_EQ(t.outputs.at(1).allowed.text, "");
  EXPECT_EQ(t.rules.at(0).id, "d_1");
  EXPECT_EQ(t.rules[0].annotations.at(0).name, "description");
  EXPECT_EQ(t.rules[0].annotations[0].text, "Always");
}

TEST(DmnTable, OneOutputNeedsNoNameSeveralDo) {
  EXPECT_EQ(table("", "<output/>").outputs.at(0).name, "");
  EXPECT_EQ(problem_of("<decisionTable><output name=\"a\"/><output/></decisionTable>"),
            "x.dmn line 3 column 1, decision d: an output without name; expected a name for every output of "
            "a table "
            "with several");
  EXPECT_EQ(problem_of("<decisionTable/>"),
            "x.dmn line 3 column 1, decision d: a table without output; expected an output");
  EXPECT_EQ(problem_of("<decisionTable><input/><output/></decisionTable>"),
            "x.dmn line 3 column 16, decision d: no inputExpression; expected an inputExpression: what the "
            "cells of "
            "the column test");
}

TEST(DmnTable, SeveralInOneDecisionNumberTheirRulesApart) {
  std::string const small = std::string("<contextEntry><decisionTable>") + input +
                            "<output/><rule/></decisionTable></contextEntry>";
  Expression const e = read("<context>" + small + small + "</context>");
  EXPECT_EQ(e.parts.at(0).value.tables.at(0).rules.at(0).id, "d_1");
  EXPECT_EQ(e.parts.at(1).value.tables.at(0).id, "d_table_2");
  EXPECT_EQ(e.parts.at(1).value.tables.at(0).rules.at(0).id, "d_table_2_1");
}

}  // namespace
}  // namespace kanteling::io
