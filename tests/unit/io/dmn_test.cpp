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

TEST(Dmn, ReadsATableWithItsTextsAndPlaces) {
  rules::Model const model = read_dmn(bus_pass, "bus.dmn").value();
  EXPECT_EQ(model.file, "bus.dmn");
  EXPECT_EQ(model.name, "Bus pass");
  ASSERT_EQ(model.decisions.size(), 1U);
  rules::ModelDecision const& d = model.decisions[0];
  EXPECT_EQ(d.id, "bus_pass");
  EXPECT_EQ(d.name, "Who gets a bus pass");
  EXPECT_EQ(d.hit_policy, rules::HitPolicy::first);
  EXPECT_EQ(d.where.line, 5U);
  EXPECT_EQ(d.where.column, 3U);
  ASSERT_EQ(d.inputs.size(), 2U);
  EXPECT_EQ(d.inputs[0].expression.text, "age");
  EXPECT_EQ(d.inputs[0].type, rules::Type::number);
  EXPECT_EQ(d.outputs[1].name, "rides");
  EXPECT_EQ(d.outputs[1].type, rules::Type::number);
  ASSERT_EQ(d.rules.size(), 2U);
  EXPECT_EQ(d.rules[0].id, "old");
  EXPECT_EQ(d.rules[0].inputs[0].text, ">= 65");
  EXPECT_EQ(d.rules[0].inputs[0].line, 17U);
  EXPECT_EQ(d.rules[0].inputs[0].column, 35U);
  EXPECT_EQ(d.rules[0].outputs[0].text, "\"yes\"");
  EXPECT_EQ(d.rules[0].annotations[0].name, "nl");
  EXPECT_EQ(d.rules[0].annotations[1].text, "You are 65 or older.");
  EXPECT_EQ(d.rules[1].inputs[0].text, "");
  EXPECT_EQ(d.rules[1].inputs[1].text, "not(\"here\")");
  EXPECT_EQ(d.rules[1].inputs[1].line, 26U);
  EXPECT_EQ(d.rules[1].inputs[1].column, 45U);
}

TEST(Dmn, ARuleInheritsTheSourceOfItsDecision) {
  rules::ModelDecision const d = read_one(bus_pass);
  Date const first = make_date(2020, 1, 1);
  Source const law{"Bus Act", "3(1)", NormLevel::bylaw, Evidence::seen, {first, {}}};
  EXPECT_EQ(d.source, law);
  EXPECT_EQ(d.rules[0].source, law);
  // An act of its own does not inherit the article.
  Source const order{"Bus Order", "", NormLevel::decree, Evidence::seen, {first, make_date(2030, 12, 31)}};
  EXPECT_EQ(d.rules[1].source, order);
}

TEST(Dmn, LegalAttributesMayStandOnTheTable) {
  std::string const moved =
      with(with(bus_pass, " k:level=\"bylaw\"", ""), "hitPolicy=", "k:level=\"bylaw\" hitPolicy=");
  EXPECT_EQ(read_one(moved).source, read_one(bus_pass).source);
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
  EXPECT_EQ(read_one(prefixed).rules[1].inputs[1].text, "not(\"here\")");
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

TEST(Dmn, TheNameOfASingleOutputMayStandOnTheVariable) {
  std::string const one =
      with(with(with(with(bus_pass, " name=\"verdict\" typeRef=\"string\"", ""),
                     "<output id=\"o2\" name=\"rides\" typeRef=\"number\" />", ""),
                "<outputEntry id=\"c4\"><text>10</text></outputEntry>", ""),
           "<decisionTable", "<variable name=\"pass\" typeRef=\"feel:string\"/><decisionTable");
  EXPECT_EQ(read_one(one).outputs.at(0).name, "pass");
  EXPECT_EQ(read_one(one).outputs.at(0).type, rules::Type::text);
}

TEST(Dmn, RefusesByNameWhatItDoesNotSupport) {
  auto const first = [](std::string const& xml) { return problems_of(xml).at(0); };
  EXPECT_EQ(
      first(with(bus_pass, "FIRST", "RULE ORDER")),
      "bus.dmn line 7 column 5, decision bus_pass: hit policy RULE ORDER; expected UNIQUE, FIRST or COLLECT");
  EXPECT_EQ(
      first(with(bus_pass, "\"FIRST\"", "\"COLLECT\" aggregation=\"SUM\"")),
      "bus.dmn line 7 column 5, decision bus_pass: aggregation SUM; expected COLLECT without aggregation");
  EXPECT_EQ(
      first(with(
          bus_pass, "<decisionTable",
          "<informationRequirement><requiredDecision href=\"#x\"/></informationRequirement><decisionTable")),
      "bus.dmn line 7 column 29, decision bus_pass: requiredDecision is not supported; expected decision "
      "tables "
      "over input data only");
  EXPECT_EQ(first(with(bus_pass, "<decision id", "<businessKnowledgeModel/><decision id")),
            "bus.dmn line 5 column 3: businessKnowledgeModel is not supported; expected decision tables over "
            "input data "
            "only");
  for (char const* boxed : {"literalExpression", "context", "invocation", "relation", "list",
                            "functionDefinition", "conditional", "for", "filter", "knowledgeRequirement"}) {
    std::string const xml = with(bus_pass, "<decisionTable", "<" + std::string(boxed) + "/><decisionTable");
    EXPECT_NE(first(xml).find(std::string(boxed) + " is not supported"), std::string::npos) << boxed;
  }
  EXPECT_NE(first(with(bus_pass, "<output id=\"o1\" name=\"verdict\" typeRef=\"string\" />",
                       "<output name=\"verdict\" typeRef=\"string\"><defaultOutputEntry/></output>"))
                .find("defaultOutputEntry is not supported"),
            std::string::npos);
  EXPECT_NE(first(with(bus_pass, "typeRef=\"number\"", "typeRef=\"tAge\""))
                .find("typeRef tAge; expected string, number"),
            std::string::npos);
  EXPECT_NE(first(with(bus_pass, "<inputEntry id=\"c1\">", "<inputEntry expressionLanguage=\"juel\">"))
                .find("rule old: expression language juel; expected FEEL"),
            std::string::npos);
}

TEST(Dmn, ReportsEveryMissingOrWrongSourceTogether) {
  std::string const bare =
      with(bus_pass,
           "k:act=\"Bus Act\" k:article=\"3(1)\" k:level=\"bylaw\" k:evidence=\"seen\" k:from=\"2020-01-01\"",
           "k:artikel=\"3\" k:level=\"law\"");
  EXPECT_EQ(
      problems_of(with(bare, "<rule id=\"rest\" k:act=\"Bus Order\" k:level=\"decree\" k:to=\"2030-12-31\">",
                       "<rule>")),
      (Texts{"bus.dmn line 5 column 3, decision bus_pass: legal attribute artikel; expected article",
             "bus.dmn line 5 column 3, decision bus_pass: no legal attribute act; expected the short title "
             "of the "
             "act, or a ruling's ECLI",
             "bus.dmn line 5 column 3, decision bus_pass: level law; expected one of act, decree, bylaw, "
             "policy_rule, work_instruction",
             "bus.dmn line 5 column 3, decision bus_pass: no legal attribute evidence; expected one of seen, "
             "computed, recalled, chosen",
             "bus.dmn line 5 column 3, decision bus_pass: no legal attribute from; expected the first day on "
             "which "
             "it holds, as YYYY-MM-DD",
             "bus.dmn line 24 column 7, decision bus_pass: rule without id; expected an id for every rule"}));
  EXPECT_EQ(problems_of(with(bus_pass, "2030-12-31", "2019-12-31")),
            Texts{"bus.dmn line 24 column 7, decision bus_pass, rule rest: to 2019-12-31; expected a last "
                  "day that is not "
                  "before the first, 2020-01-01"});
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
