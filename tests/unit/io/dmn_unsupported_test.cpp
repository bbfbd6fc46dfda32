// SPDX-License-Identifier: Apache-2.0
// Parts of DMN that are not supported: refused by name and place, or left out on demand.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "small_dmn.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::with;
using testing::with_all;
using Texts = std::vector<std::string>;
using Kind = rules::ModelExpression::Kind;

constexpr char const* instead =
    "; expected decisions, input data, business knowledge models and boxed expressions in FEEL";

std::string first_problem(std::string const& xml) {
  Result<rules::Model> const model = read_dmn(xml, "bus.dmn");
  return model ? "read" : to_string(model.error().at(0));
}

struct Rest {
  rules::Model model;
  Texts left_out;
};

Rest rest_of(std::string const& xml) {
  Rest rest;
  rest.model = read_dmn(xml, "bus.dmn", {Unsupported::leave_out, &rest.left_out}).value();
  return rest;
}

/// The file with a second decision, which is sound, behind the first.
std::string with_fare(std::string const& xml) {
  return with(
      xml, "</definitions>",
      "<decision id=\"fare\"><literalExpression><text>1</text></literalExpression></decision></definitions>");
}

std::string const service = with_fare(
    with(with(bus_pass, "<decision id",
              "<decisionService id=\"s\" name=\"S\"><outputDecision "
              "href=\"#bus_pass\"/></decisionService><decision id"),
         "<decisionTable",
         "<knowledgeRequirement><requiredKnowledge href=\"#s\"/></knowledgeRequirement><decisionTable"));
std::string const import = with_fare(with(
    bus_pass, "<decision id", "<import name=\"m\" namespace=\"urn:m\" importType=\"urn:x\"/><decision id"));
std::string const foreign =
    with_fare(with(bus_pass, "<decisionTable",
                   "<informationRequirement><requiredInput "
                   "href=\"https://example.org/other#x\"/></informationRequirement><decisionTable"));
std::string const unknown = with_fare(with(bus_pass, "<decisionTable", "<decisionTree/><decisionTable"));
std::string const juel =
    with_fare(with(bus_pass, "<inputEntry id=\"c1\">", "<inputEntry expressionLanguage=\"juel\">"));

TEST(UnsupportedDmn, IsRefusedByNameAndPlace) {
  EXPECT_EQ(first_problem(service),
            std::string("bus.dmn line 5 column 3: decisionService is not supported") + instead);
  EXPECT_EQ(first_problem(import), std::string("bus.dmn line 5 column 3: import is not supported") + instead);
  EXPECT_EQ(
      first_problem(foreign),
      "bus.dmn line 7 column 29, decision bus_pass: href https://example.org/other#x into another namespace, "
      "which is not supported; expected # and the id of an element of this file");
  EXPECT_EQ(
      first_problem(unknown),
      std::string("bus.dmn line 7 column 5, decision bus_pass: decisionTree is not supported") + instead);
  EXPECT_EQ(first_problem(juel),
            "bus.dmn line 17 column 9, decision bus_pass, rule old: expression language juel; expected FEEL");
  for (char const* kind : {"Java", "PMML"}) {
    std::string const function = with(
        bus_pass, "<decisionTable", "<functionDefinition kind=\"" + std::string(kind) + "\"/><decisionTable");
    EXPECT_EQ(first_problem(function),
              "bus.dmn line 7 column 5, decision bus_pass: functionDefinition of kind " + std::string(kind) +
                  " is not supported; expected kind FEEL");
  }
  EXPECT_EQ(first_problem(with(bus_pass, "name=\"Bus pass\"", "name=\"Bus pass\" typeLanguage=\"urn:xsd\"")),
            "bus.dmn line 2 column 1: expression language urn:xsd; expected FEEL");
  EXPECT_EQ(
      first_problem(with(bus_pass, "<text>age</text>", "<text>age</text><importedValues/>")),
      std::string("bus.dmn line 9 column 67, decision bus_pass: importedValues is not supported") + instead);
}

TEST(UnsupportedDmn, FeelHasManyNames) {
  for (char const* language :
       {"feel", "FEEL", "http://www.omg.org/spec/FEEL/20140401", "http://www.omg.org/spec/DMN/20180521/FEEL/",
        "https://www.omg.org/spec/DMN/20191111/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL"}) {
    std::string const attribute = "expressionLanguage=\"" + std::string(language) + "\"";
    EXPECT_EQ(first_problem(with(bus_pass, "<inputEntry id=\"c1\">", "<inputEntry " + attribute + ">")),
              "read");
    EXPECT_EQ(first_problem(with(bus_pass, "name=\"Bus pass\"", attribute)), "read");
  }
}

TEST(UnsupportedDmn, IsLeftOutOnDemand) {
  struct Case {
    std::string const& xml;
    Texts left_out;
  };
  for (Case const& c :
       {Case{service, {"decisionService"}}, Case{foreign, {"requiredInput in another namespace"}},
        Case{unknown, {"decisionTree"}}, Case{juel, {"expression language juel"}}}) {
    Rest const rest = rest_of(c.xml);
    EXPECT_EQ(rest.left_out, c.left_out);
    ASSERT_EQ(rest.model.decisions.size(), 2U);
    EXPECT_EQ(rest.model.decisions[0].logic.kind, Kind::none) << c.left_out[0];
    EXPECT_TRUE(rest.model.decisions[0].requires_.empty());
    EXPECT_EQ(rest.model.decisions[1].logic.kind, Kind::literal);
  }
  Rest const rest = rest_of(import);
  EXPECT_EQ(rest.left_out, Texts{"import"});
  EXPECT_EQ(rest.model.decisions[0].logic.kind, Kind::table);
}

TEST(UnsupportedDmn, AFunctionOfAnotherKindLeavesItsModelWithoutLogic) {
  std::string const java = with(bus_pass, "<decision id",
                                "<businessKnowledgeModel id=\"b\" name=\"B\"><encapsulatedLogic "
                                "kind=\"Java\"><formalParameter name=\"x\"/>"
                                "<context/></encapsulatedLogic></businessKnowledgeModel><decision id");
  Rest const rest = rest_of(java);
  EXPECT_EQ(rest.left_out, Texts{"functionDefinition of kind Java"});
  EXPECT_EQ(rest.model.functions.at(0).id, "b");
  EXPECT_EQ(rest.model.functions[0].logic.kind, Kind::none);
  EXPECT_EQ(rest.model.decisions.at(0).logic.kind, Kind::table);
}

TEST(UnsupportedDmn, AnotherLanguageForTheWholeFileCountsOnce) {
  std::string const xml = with(bus_pass, "name=\"Bus pass\"", "expressionLanguage=\"urn:groovy\"");
  Result<rules::Model> const refused = read_dmn(xml, "bus.dmn");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().size(), 1U);
  Rest const rest = rest_of(xml);
  EXPECT_EQ(rest.left_out, Texts{"expression language urn:groovy"});
  EXPECT_EQ(rest.model.decisions.at(0).logic.kind, Kind::none);
}

TEST(UnsupportedDmn, MistakesStayProblemsWhenPartsAreLeftOut) {
  Texts left_out;
  Result<rules::Model> const model =
      read_dmn(with(service, "FIRST", "LAST"), "bus.dmn", {Unsupported::leave_out, &left_out});
  EXPECT_FALSE(model);
}

}  // namespace
}  // namespace kanteling::io
