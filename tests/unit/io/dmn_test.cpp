// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/dmn.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_dmn.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::with;
using testing::with_all;
using Texts = std::vector<std::string>;

Texts problems_of(std::string const& xml) {
  Texts texts;
  Result<rules::Model> const model = read_dmn(xml, "bus.dmn");
  if (model) return texts;
  for (Problem const& p : model.error()) texts.push_back(to_string(p));
  return texts;
}

rules::ModelDecision read_one(std::string_view xml) {
  return read_dmn(xml, "bus.dmn").value().decisions.at(0);
}

rules::ModelTable table_of(std::string_view xml) {
  return read_one(xml).logic.tables.at(0);
}

TEST(Dmn, ReadsATableWithItsTextsAndPlaces) {
  rules::Model const model = read_dmn(bus_pass, "bus.dmn").value();
  EXPECT_EQ(model.file, "bus.dmn");
  EXPECT_EQ(model.name, "Bus pass");
  ASSERT_EQ(model.decisions.size(), 1U);
  rules::ModelDecision const& d = model.decisions[0];
  EXPECT_EQ(d.id, "bus_pass");
  EXPECT_EQ(d.name, "Who gets a bus pass");
  EXPECT_EQ(d.where.line, 5U);
  EXPECT_EQ(d.where.column, 3U);
  EXPECT_EQ(d.logic.kind, rules::ModelExpression::Kind::table);
  EXPECT_EQ(d.logic.text.line, 7U);
  ASSERT_EQ(d.logic.tables.size(), 1U);
  rules::ModelTable const& t = d.logic.tables[0];
  EXPECT_EQ(t.id, "bus_pass_table");
  EXPECT_EQ(t.where.line, 7U);
  EXPECT_EQ(t.where.column, 5U);
  EXPECT_EQ(t.hit_policy, rules::HitPolicy::first);
  EXPECT_EQ(t.aggregation, rules::Aggregation::none);
  ASSERT_EQ(t.inputs.size(), 2U);
  EXPECT_EQ(t.inputs[0].expression.text, "age");
  EXPECT_EQ(t.inputs[0].type_ref, "number");
  EXPECT_EQ(t.outputs[1].name, "rides");
  EXPECT_EQ(t.outputs[1].type_ref, "number");
  ASSERT_EQ(t.rules.size(), 2U);
  EXPECT_EQ(t.rules[0].id, "old");
  EXPECT_EQ(t.rules[0].inputs[0].text, ">= 65");
  EXPECT_EQ(t.rules[0].inputs[0].line, 17U);
  EXPECT_EQ(t.rules[0].inputs[0].column, 35U);
  EXPECT_EQ(t.rules[0].outputs[0].text, "\"yes\"");
  EXPECT_EQ(t.rules[0].annotations[0].name, "nl");
  EXPECT_EQ(t.rules[0].annotations[1].text, "You are 65 or older.");
  EXPECT_EQ(t.rules[1].inputs[0].text, "");
  EXPECT_EQ(t.rules[1].inputs[1].text, "not(\"here\")");
  EXPECT_EQ(t.rules[1].inputs[1].line, 26U);
  EXPECT_EQ(t.rules[1].inputs[1].column, 45U);
}

TEST(Dmn, ReadsEveryVersionUnderAnyPrefix) {
  for (char const* uri :
       {"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"}) {
    EXPECT_TRUE(read_dmn(with(bus_pass, "https://www.omg.org/spec/DMN/20191111/MODEL/", uri), "x")) << uri;
  }
  std::string prefixed = with_all(with_all(std::string(bus_pass), "<", "<dmn:"), "<dmn:/", "</dmn:");
  prefixed =
      with(with(with_all(prefixed, "<dmn:?", "<?"), "xmlns=", "xmlns:dmn="), "<dmn:![CDATA", "<![CDATA");
  EXPECT_EQ(table_of(prefixed).rules[1].inputs[1].text, "not(\"here\")");
}

TEST(Dmn, PassesOverWhatVendorsAdd) {
  std::string const camunda =
      with(with(bus_pass, "xmlns:k=",
                "xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" "
                "xmlns:di=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\" "
                "xmlns:k="),
           "<decision id",
           "<di:DMNDI><di:decision><a xmlns=\"urn:x\"/></di:decision></di:DMNDI><inputData id=\"x\"/>"
           "<extensionElements><camunda:decision/></extensionElements><decision "
           "camunda:historyTimeToLive=\"1\" id");
  EXPECT_EQ(problems_of(camunda), Texts{});
  EXPECT_EQ(read_one(camunda).id, "bus_pass");
}

TEST(Dmn, ATextMayBeInPieces) {
  std::string const pieces =
      with(bus_pass, "&gt;= 65", "<!-- as of -->&#62;= <!-- a --> <!-- b --><![CDATA[65]]> ");
  EXPECT_EQ(table_of(pieces).rules[0].inputs[0].text, ">=  65");
  std::string const words = with(bus_pass, "&gt;= 65", "if a<!-- x --> <!-- y -->then b");
  EXPECT_EQ(table_of(words).rules[0].inputs[0].text, "if a then b");
  EXPECT_EQ(table_of(with(bus_pass, "&gt;= 65", "\n  &gt;=\r\n  65 ")).rules[0].inputs[0].text, ">=\n  65");
}

TEST(Dmn, NamesLoseTheWhiteSpaceThatModellersAdd) {
  std::string const spaced =
      with(bus_pass, "name=\"Who gets a bus pass\"", "name=\"  Who\n gets \t a   bus pass \"");
  EXPECT_EQ(read_one(spaced).name, "Who gets a bus pass");
  EXPECT_EQ(table_of(with(bus_pass, "name=\"rides\"", "name=\" rides  a year \"")).outputs[1].name,
            "rides a year");
}

TEST(Dmn, TheNameOfTheVariableCounts) {
  std::string const variable = "<variable name=\"Bus  Pass\" typeRef=\"feel:string\"/><decisionTable";
  rules::ModelDecision const d = read_one(with(bus_pass, "<decisionTable", variable));
  EXPECT_EQ(d.name, "Bus Pass");
  EXPECT_EQ(d.type_ref, "string");
  EXPECT_EQ(d.id, "bus_pass");
}

TEST(Dmn, ADecisionWithoutIdGoesByItsName) {
  rules::ModelDecision const d = read_one(with(bus_pass, "<decision id=\"bus_pass\"", "<decision"));
  EXPECT_EQ(d.id, "Who gets a bus pass");
  EXPECT_EQ(
      problems_of(with(bus_pass, "<decision id=\"bus_pass\" name=\"Who gets a bus pass\"", "<decision")),
      Texts{"bus.dmn line 5 column 3, decision : decision without id and name; expected an id and a name"});
}

TEST(Dmn, RulesWithoutIdAreNumbered) {
  std::string const bare = with(with(bus_pass, "<rule id=\"old\"", "<rule"), " id=\"bus_pass_table\"", "");
  EXPECT_EQ(table_of(bare).id, "bus_pass_table");
  EXPECT_EQ(table_of(bare).rules[0].id, "bus_pass_1");
  EXPECT_EQ(table_of(bare).rules[1].id, "rest");
  EXPECT_EQ(
      problems_of(with(bare, "<rule id=\"rest\"", "<rule id=\"bus_pass_1\"")),
      Texts{
          "bus.dmn line 16 column 7, decision bus_pass: a rule without id, and another rule with what would "
          "be its number, bus_pass_1; expected an id for this rule"});
}

TEST(Dmn, ReadsWhatADecisionNeeds) {
  std::string const needs =
      with(bus_pass, "<decisionTable",
           "<informationRequirement><requiredInput href=\"#age\"/></informationRequirement>"
           "<informationRequirement><requiredDecision "
           "href=\"https://example.org/bus#town\"/></informationRequirement>"
           "<knowledgeRequirement><requiredKnowledge href=\"#fare\"/></knowledgeRequirement>"
           "<authorityRequirement><requiredAuthority href=\"#act\"/></authorityRequirement><decisionTable");
  rules::ModelDecision const d = read_one(needs);
  ASSERT_EQ(d.requires_.size(), 3U);
  EXPECT_EQ(d.requires_[0].id, "age");
  EXPECT_EQ(d.requires_[0].where.line, 7U);
  EXPECT_EQ(d.requires_[0].where.column, 29U);
  EXPECT_EQ(d.requires_[1].id, "town");
  EXPECT_EQ(d.requires_[2].id, "fare");
  for (char const* href : {"age", "#", ""}) {
    EXPECT_EQ(problems_of(with(needs, "#age", href)),
              Texts{"bus.dmn line 7 column 29, decision bus_pass: href " + std::string(href) +
                    "; expected # and the id of what is required"});
  }
}

TEST(Dmn, ReadsInputDataInBothManners) {
  std::string const inputs = with(
      bus_pass, "<decision id",
      "<inputData id=\"i_age\" name=\"Age in years\"><variable name=\"age\" typeRef=\"number\"/></inputData>"
      "<inputData id=\"i_town\" name=\"town\"><variable><typeRef>f:string</typeRef></variable></inputData>"
      "<inputData name=\"seat\"/><decision id");
  rules::Model const model = read_dmn(inputs, "bus.dmn").value();
  ASSERT_EQ(model.inputs.size(), 3U);
  EXPECT_EQ(model.inputs[0].id, "i_age");
  EXPECT_EQ(model.inputs[0].name, "age");
  EXPECT_EQ(model.inputs[0].type_ref, "number");
  EXPECT_EQ(model.inputs[0].where.line, 5U);
  EXPECT_EQ(model.inputs[1].name, "town");
  EXPECT_EQ(model.inputs[1].type_ref, "string");
  EXPECT_EQ(model.inputs[2].id, "seat");
  EXPECT_EQ(model.inputs[2].type_ref, "");
}

TEST(Dmn, IdsAreUniqueInAFile) {
  EXPECT_EQ(problems_of(with(bus_pass, "\"c8\"", "\"c1\"")),
            Texts{"bus.dmn line 28 column 9: id c1 a second time; expected an id of its own: the first "
                  "stands in bus.dmn "
                  "line 17 column 9"});
}

TEST(Dmn, AnnotationsNeedTheirColumn) {
  EXPECT_EQ(problems_of(with(bus_pass, "<annotation name=\"en\" />", "")),
            Texts{"bus.dmn line 22 column 9, decision bus_pass, rule old: more annotation entries than "
                  "annotation columns; "
                  "expected an annotation column for every entry"});
}

}  // namespace
}  // namespace kanteling::io
