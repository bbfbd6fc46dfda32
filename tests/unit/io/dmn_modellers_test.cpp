// SPDX-License-Identifier: Apache-2.0
// Invented files in the style of several modelling tools: their versions, prefixes, extensions and habits.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

using Kind = rules::ModelExpression::Kind;

rules::Model read(std::string_view xml) {
  Result<rules::Model> model = read_dmn(xml, "x.dmn");
  if (model) return *model;
  ADD_FAILURE() << to_string(model.error().at(0));
  return {};
}

// clang-format off
/// DMN 1.1, the editor of a workflow engine: no variables, extension attributes, no ids of types, empty cells.
constexpr std::string_view workflow_engine = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/1.0"
    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="Garden help"
    namespace="http://camunda.org/schema/1.0/dmn" exporter="a modeller" exporterVersion="4.0">
  <decision id="hours" name="Hours" camunda:historyTimeToLive="180">
    <extensionElements>
      <biodi:bounds x="100" y="120" width="180" height="80" />
      <biodi:edge source="size"><biodi:waypoints x="1" y="2" /></biodi:edge>
    </extensionElements>
    <informationRequirement><requiredInput href="#size" /></informationRequirement>
    <decisionTable id="table_1" hitPolicy="COLLECT" aggregation="SUM">
      <input id="input_1" label="Garden" biodi:width="192" camunda:inputVariable="garden">
        <inputExpression id="ie_1" typeRef="integer" expressionLanguage="feel"><text>size</text></inputExpression>
      </input>
      <output id="output_1" label="Hours" name="hours" typeRef="integer" />
      <rule id="row_1"><description>Small</description>
        <inputEntry id="ue_1"><text>&lt; 100</text></inputEntry>
        <outputEntry id="le_1"><text>1</text></outputEntry></rule>
      <rule id="row_2">
        <inputEntry id="ue_2"><text></text></inputEntry>
        <outputEntry id="le_2"><text><![CDATA[2]]></text></outputEntry></rule>
    </decisionTable>
  </decision>
  <inputData id="size" name="size" />
</definitions>)xml";

/// DMN 1.3 with a prefix for everything, qualified types of its own, feeds and shapes among the elements.
constexpr std::string_view platform = R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<semantic:definitions xmlns:semantic="https://www.omg.org/spec/DMN/20191111/MODEL/"
    xmlns:feel="https://www.omg.org/spec/DMN/20191111/FEEL/" xmlns:tns="urn:platform:garden"
    xmlns:triso="http://www.trisotech.com/2015/triso/modeling" xmlns:rss="http://purl.org/rss/2.0/"
    xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
    xmlns="urn:platform:garden" name="Garden&#10;help" namespace="urn:platform:garden" triso:logoChoice="Default"
    expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/" id="_1">
  <semantic:extensionElements><rss:channel><rss:item/></rss:channel></semantic:extensionElements>
  <semantic:itemDefinition id="_2" label="tGarden" name="tGarden">
    <semantic:itemComponent isCollection="false" id="_3" name="Size"><semantic:typeRef>feel:number</semantic:typeRef></semantic:itemComponent>
  </semantic:itemDefinition>
  <semantic:decision id="_4" name="Hours&#10; a week">
    <semantic:variable id="_5" name="Hours&#10; a week" typeRef="feel:number"/>
    <semantic:informationRequirement id="_6"><semantic:requiredInput href="urn:platform:garden#_9"/></semantic:informationRequirement>
    <semantic:authorityRequirement id="_7"><semantic:requiredAuthority href="#_8"/></semantic:authorityRequirement>
    <semantic:context id="_10" triso:expressionId="_11">
      <semantic:contextEntry id="_12">
        <semantic:variable id="_13" name="Large" typeRef="feel:boolean"/>
        <semantic:literalExpression id="_14" triso:unparsed="true"><semantic:text>Garden.Size &gt; 100</semantic:text></semantic:literalExpression>
      </semantic:contextEntry>
      <semantic:contextEntry><semantic:literalExpression><semantic:text>if Large then 2 else 1</semantic:text></semantic:literalExpression></semantic:contextEntry>
    </semantic:context>
  </semantic:decision>
  <semantic:knowledgeSource id="_8" name="Order"/>
  <semantic:inputData id="_9" name="Garden"><semantic:variable id="_15" name="Garden" typeRef="tns:tGarden"/></semantic:inputData>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="_4"><dc:Bounds x="0" y="0"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</semantic:definitions>)xml";

/// DMN 1.2 as a rule engine's editor writes it: CDATA, documentation, component widths, functions.
constexpr std::string_view rule_engine = R"xml(<?xml version="1.0" ?>
<dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns="https://kiegroup.org/dmn/_1"
    xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/" xmlns:kie="http://www.drools.org/kie/dmn/1.2"
    xmlns:dmndi="http://www.omg.org/spec/DMN/20180521/DMNDI/" id="_1" name="Garden" typeLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/"
    namespace="https://kiegroup.org/dmn/_1">
  <dmn:extensionElements/>
  <dmn:businessKnowledgeModel id="_2" name="Hours of">
    <dmn:extensionElements/>
    <dmn:variable id="_3" name="Hours of" typeRef="number"/>
    <dmn:encapsulatedLogic id="_4" kind="FEEL">
      <dmn:formalParameter id="_5" name="size" typeRef="number"/>
      <dmn:literalExpression id="_6"><dmn:text><![CDATA[if size < 100 then 1 else 2]]></dmn:text></dmn:literalExpression>
    </dmn:encapsulatedLogic>
  </dmn:businessKnowledgeModel>
  <dmn:decision id="_7" name="Hours">
    <dmn:description><![CDATA[<p>How many</p>]]></dmn:description>
    <dmn:extensionElements><kie:attachment name="a" url="b"/></dmn:extensionElements>
    <dmn:question>How many?</dmn:question>
    <dmn:variable id="_8" name="Hours" typeRef="number"/>
    <dmn:knowledgeRequirement id="_9"><dmn:requiredKnowledge href="#_2"/></dmn:knowledgeRequirement>
    <dmn:invocation id="_10">
      <dmn:literalExpression><dmn:text>Hours of</dmn:text></dmn:literalExpression>
      <dmn:binding><dmn:parameter id="_11" name="size" typeRef="number"/>
        <dmn:literalExpression id="_12"><dmn:text>120</dmn:text></dmn:literalExpression></dmn:binding>
    </dmn:invocation>
  </dmn:decision>
  <dmndi:DMNDI><kie:ComponentsWidthsExtension><kie:ComponentWidths dmnElementRef="_6"><kie:width>300</kie:width></kie:ComponentWidths></kie:ComponentsWidthsExtension></dmndi:DMNDI>
</dmn:definitions>)xml";

/// DMN 1.3 of an open-source editor on the web: annotation columns, hexadecimal ids, names that differ from variables.
constexpr std::string_view web_editor = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"
    xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" id="Definitions_0a" name="DRD" namespace="http://camunda.org/schema/1.0/dmn"
    modeler:executionPlatform="Some Cloud" modeler:executionPlatformVersion="8.1.0">
  <decision id="Decision_0b" name="How many hours?">
    <variable id="InformationItem_0c" name="hours" typeRef="number" />
    <informationRequirement id="InformationRequirement_0d"><requiredInput href="#InputData_0e" /></informationRequirement>
    <decisionTable id="DecisionTable_0f" biodi:annotationsWidth="400">
      <input id="Input_1" biodi:width="192"><inputExpression id="InputExpression_1" typeRef="number"><text>size</text></inputExpression>
        <inputValues id="UnaryTests_0" biodi:invalid="x"><text>[0..10000]</text></inputValues></input>
      <output id="Output_1" name="" typeRef="number" biodi:width="192" />
      <annotation name="Why" />
      <rule id="DecisionRule_0"><inputEntry id="UnaryTests_1"><text>-</text></inputEntry>
        <outputEntry id="LiteralExpression_1"><text>1</text></outputEntry><annotationEntry><text>Always</text></annotationEntry></rule>
    </decisionTable>
  </decision>
  <inputData id="InputData_0e" name="Size of the garden"><variable id="InformationItem_1" name="size" typeRef="number" /></inputData>
  <textAnnotation id="TextAnnotation_1"><text>draft</text></textAnnotation>
  <association id="Association_1" associationDirection="None"><sourceRef href="#Decision_0b" /><targetRef href="#TextAnnotation_1" /></association>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNEdge dmnElementRef="Association_1"><di:waypoint x="1" y="1" /></dmndi:DMNEdge></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>)xml";
// clang-format on

TEST(DmnOfModellers, OfAWorkflowEngine) {
  rules::Model const model = read(workflow_engine);
  rules::ModelDecision const& d = model.decisions.at(0);
  EXPECT_EQ(d.name, "Hours");
  EXPECT_EQ(d.type_ref, "");
  EXPECT_EQ(d.requires_.at(0).id, "size");
  rules::ModelTable const& table = d.logic.tables.at(0);
  EXPECT_EQ(table.aggregation, rules::Aggregation::sum);
  EXPECT_EQ(table.inputs.at(0).type_ref, "integer");
  EXPECT_EQ(table.rules.at(0).inputs.at(0).text, "< 100");
  EXPECT_EQ(table.rules.at(1).inputs.at(0).text, "");
  EXPECT_EQ(table.rules.at(1).outputs.at(0).text, "2");
  EXPECT_EQ(model.inputs.at(0).name, "size");
}

TEST(DmnOfModellers, OfAPlatform) {
  rules::Model const model = read(platform);
  EXPECT_EQ(model.name, "Garden help");
  EXPECT_EQ(model.types.at(0).fields.at(0).type_ref, "number");
  rules::ModelDecision const& d = model.decisions.at(0);
  EXPECT_EQ(d.name, "Hours a week");
  EXPECT_EQ(d.type_ref, "number");
  ASSERT_EQ(d.requires_.size(), 1U);
  EXPECT_EQ(d.requires_[0].id, "_9");
  EXPECT_EQ(d.logic.kind, Kind::context);
  EXPECT_EQ(d.logic.parts.at(0).value.text.text, "Garden.Size > 100");
  EXPECT_EQ(model.inputs.at(0).type_ref, "tGarden");
}

TEST(DmnOfModellers, OfARuleEngine) {
  rules::Model const model = read(rule_engine);
  EXPECT_EQ(model.functions.at(0).name, "Hours of");
  EXPECT_EQ(model.functions[0].logic.parts.at(0).value.text.text, "if size < 100 then 1 else 2");
  rules::ModelDecision const& d = model.decisions.at(0);
  EXPECT_EQ(d.requires_.at(0).id, "_2");
  EXPECT_EQ(d.logic.kind, Kind::invocation);
  EXPECT_EQ(d.logic.text.text, "Hours of");
}

TEST(DmnOfModellers, OfAWebEditor) {
  rules::Model const model = read(web_editor);
  rules::ModelDecision const& d = model.decisions.at(0);
  EXPECT_EQ(d.name, "hours");
  rules::ModelTable const& table = d.logic.tables.at(0);
  EXPECT_EQ(table.hit_policy, rules::HitPolicy::unique);
  EXPECT_EQ(table.inputs.at(0).allowed.text, "[0..10000]");
  EXPECT_EQ(table.outputs.at(0).name, "");
  EXPECT_EQ(table.rules.at(0).annotations.at(0).name, "Why");
  EXPECT_EQ(table.rules[0].annotations[0].text, "Always");
  EXPECT_EQ(model.inputs.at(0).name, "size");
}

}  // namespace
}  // namespace kanteling::io
