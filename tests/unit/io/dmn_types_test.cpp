// SPDX-License-Identifier: Apache-2.0
// Item definitions and business knowledge models.
#include <gtest/gtest.h>

#include <string>

#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

std::string file(std::string const& content) {
  return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20211108/MODEL/\">\n" + content +
         "</definitions>";
}

rules::ModelType read(std::string const& item) {
  return read_dmn(file(item), "x.dmn").value().types.at(0);
}

std::string problem_of(std::string const& content) {
  Result<rules::Model> const model = read_dmn(file(content), "x.dmn");
  return model ? "read" : to_string(model.error().at(0));
}

TEST(DmnTypes, AnItemMayNarrowAnotherType) {
  rules::ModelType const t = read(
      "<itemDefinition name=\"tTown\" label=\"Town\"><typeRef>feel:string</typeRef>"
      "<allowedValues><text>\"here\", \"there\"</text></allowedValues></itemDefinition>");
  EXPECT_EQ(t.name, "tTown");
  EXPECT_EQ(t.type_ref, "string");
  EXPECT_EQ(t.allowed.text, "\"here\", \"there\"");
  EXPECT_EQ(t.allowed.line, 2U);
  EXPECT_FALSE(t.is_list);
  EXPECT_FALSE(t.allowed_for_list);
  EXPECT_FALSE(t.is_function);
  EXPECT_EQ(t.where.line, 2U);
  EXPECT_EQ(t.where.column, 1U);
}

TEST(DmnTypes, AListMayConstrainItsElementsOrItself) {
  rules::ModelType const each = read(
      "<itemDefinition name=\"tMarks\" isCollection=\"true\"><typeRef>number</typeRef>"
      "<allowedValues><text>[1..10]</text></allowedValues></itemDefinition>");
  EXPECT_TRUE(each.is_list);
  EXPECT_FALSE(each.allowed_for_list);
  rules::ModelType const whole = read(
      "<itemDefinition name=\"tMarks\" isCollection=\"1\"><typeRef>number</typeRef>"
      "<typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>");
  EXPECT_TRUE(whole.is_list);
  EXPECT_TRUE(whole.allowed_for_list);
  EXPECT_EQ(whole.allowed.text, "count(?) < 3");
  EXPECT_EQ(
      problem_of("<itemDefinition name=\"tMarks\"><typeRef>number</typeRef><allowedValues><text>1</text>"
                 "</allowedValues><typeConstraint><text>2</text></typeConstraint></itemDefinition>"),
      "x.dmn line 2 column 101: allowedValues beside typeConstraint is not supported; expected decisions, "
      "input data, business knowledge models and boxed expressions in FEEL");
}

TEST(DmnTypes, ComponentsNest) {
  rules::ModelType const t = read(
      "<itemDefinition name=\"tHome\"><itemComponent name=\"street  "
      "name\"><typeRef>string</typeRef></itemComponent>"
      "<itemComponent name=\"people\" isCollection=\"true\"><itemComponent "
      "name=\"age\"><typeRef>number</typeRef>"
      "</itemComponent></itemComponent></itemDefinition>");
  ASSERT_EQ(t.fields.size(), 2U);
  EXPECT_EQ(t.fields[0].name, "street name");
  EXPECT_EQ(t.fields[0].type_ref, "string");
  EXPECT_TRUE(t.fields[1].is_list);
  EXPECT_EQ(t.fields[1].fields.at(0).name, "age");
  EXPECT_EQ(problem_of("<itemDefinition name=\"tHome\"><itemComponent/></itemDefinition>"),
            "x.dmn line 2 column 30: itemComponent without name; expected a name");
}

TEST(DmnTypes, AFunctionItemHasParametersAndAResult) {
  rules::ModelType const t = read(
      "<itemDefinition name=\"tFare\"><functionItem outputTypeRef=\"number\"><parameters name=\"age\" "
      "typeRef=\"number\"/><parameters name=\"town\" typeRef=\"tTown\"/></functionItem></itemDefinition>");
  EXPECT_TRUE(t.is_function);
  EXPECT_EQ(t.result_ref, "number");
  ASSERT_EQ(t.parameters.size(), 2U);
  EXPECT_EQ(t.parameters[1].name, "town");
  EXPECT_EQ(t.parameters[1].type_ref, "tTown");
}

TEST(DmnFunctions, ABusinessKnowledgeModelIsANamedFunction) {
  rules::Model const model =
      read_dmn(
          file("<businessKnowledgeModel id=\"b\" name=\"Fare\"><variable name=\"fare\" typeRef=\"tFare\"/>"
               "<encapsulatedLogic><formalParameter name=\"age\" typeRef=\"number\"/><decisionTable>"
               "<output/><rule/></decisionTable></encapsulatedLogic><knowledgeRequirement>"
               "<requiredKnowledge href=\"#c\"/></knowledgeRequirement></businessKnowledgeModel>"),
          "x.dmn")
          .value();
  ASSERT_EQ(model.functions.size(), 1U);
  rules::ModelFunction const& f = model.functions[0];
  EXPECT_EQ(f.id, "b");
  EXPECT_EQ(f.name, "fare");
  EXPECT_EQ(f.type_ref, "tFare");
  EXPECT_EQ(f.where.line, 2U);
  EXPECT_EQ(f.requires_.at(0).id, "c");
  EXPECT_EQ(f.logic.kind, rules::ModelExpression::Kind::function);
  EXPECT_EQ(f.logic.parameters.at(0).name, "age");
  EXPECT_EQ(f.logic.parts.at(0).value.tables.at(0).rules.at(0).id, "b_1");
  EXPECT_EQ(problem_of("<businessKnowledgeModel id=\"b\"/>"),
            "x.dmn line 2 column 1, businessKnowledgeModel b: no logic; expected an encapsulatedLogic");
}

}  // namespace
}  // namespace kanteling::io
