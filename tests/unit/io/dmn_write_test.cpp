// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/dmn_write.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/source_words.hpp"
#include "kanteling/io/dmn.hpp"

namespace kanteling::io {
namespace {

using rules::Model;
using rules::ModelBinding;
using rules::ModelExpression;
using Kind = ModelExpression::Kind;

ModelExpression literal(std::string text) {
  ModelExpression e;
  e.kind = Kind::literal;
  e.text.text = std::move(text);
  return e;
}

ModelExpression boxed(Kind kind, std::vector<ModelBinding> parts, std::vector<std::string> names = {}) {
  ModelExpression e;
  e.kind = kind;
  e.parts = std::move(parts);
  e.names = std::move(names);
  return e;
}

Model with_logic(ModelExpression logic) {
  Model model;
  model.name = "m";
  model.decisions.push_back({});
  model.decisions[0].id = "d";
  model.decisions[0].name = "d";
  model.decisions[0].logic = std::move(logic);
  return model;
}

ModelExpression back(ModelExpression logic) {
  Result<Model> const again = read_dmn(write_dmn(with_logic(std::move(logic))), "m.dmn");
  EXPECT_TRUE(again) << to_string(again.error().at(0));
  return again.value_or(Model{}).decisions.at(0).logic;
}

TEST(DmnWrite, WritesADecisionWithItsSources) {
  Model model = with_logic({});
  model.name = "M & co";
  model.inputs.push_back({"in_age", "age", "number", {}});
  rules::ModelDecision& d = model.decisions[0];
  d.requires_ = {{"in_age", {}}, {"other", {}}};
  d.open = true;
  d.version_of = "old";
  d.source = Source{"Wmo \"2015\"", "2.3.5(3)", NormLevel::act, Evidence::seen, {make_date(2026, 1, 1), {}}};
  d.logic.kind = Kind::table;
  rules::ModelTable table;
  table.id = "t";
  table.hit_policy = rules::HitPolicy::collect;
  table.aggregation = rules::Aggregation::max;
  table.inputs.push_back({{"age"}, "number", {"[0..120]"}});
  table.outputs.push_back({"rides", "number", {"1, 2"}, {"0"}});
  Source own = *d.source;
  own.level = NormLevel::bylaw;
  own.basis = Basis::report;
  table.rules.push_back({"r1", {{"< 5"}}, {{"1"}}, {{"nl", "Jong & \"klein\""}}, own});
  table.rules.push_back({"r2", {{"-"}}, {{"2"}}, {{"nl", ""}}, d.source});
  d.logic.tables.push_back(table);
  EXPECT_EQ(write_dmn(model), R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:kanteling="https://kanteling.example/dmn/1" name="M &amp; co" namespace="https://kanteling.example/dmn/1/model">
  <inputData id="in_age" name="age">
    <variable name="age" typeRef="number"/>
  </inputData>
  <decision id="d" name="d" kanteling:act="Wmo &quot;2015&quot;" kanteling:article="2.3.5(3)" kanteling:level="act" kanteling:evidence="seen" kanteling:from="2026-01-01" kanteling:open="true" kanteling:version_of="old">
    <variable name="d"/>
    <informationRequirement>
      <requiredInput href="#in_age"/>
    </informationRequirement>
    <informationRequirement>
      <requiredDecision href="#other"/>
    </informationRequirement>
    <decisionTable id="t" hitPolicy="COLLECT" aggregation="MAX">
      <input>
        <inputExpression typeRef="number">
          <text>age</text>
        </inputExpression>
        <inputValues>
          <text>[0..120]</text>
        </inputValues>
      </input>
      <output name="rides" typeRef="number">
        <outputValues>
          <text>1, 2</text>
        </outputValues>
        <defaultOutputEntry>
          <text>0</text>
        </defaultOutputEntry>
      </output>
      <annotation name="nl"/>
      <rule id="r1" kanteling:level="bylaw" kanteling:counts="report">
        <inputEntry>
          <text>&lt; 5</text>
        </inputEntry>
        <outputEntry>
          <text>1</text>
        </outputEntry>
        <annotationEntry>
          <text>Jong &amp; "klein"</text>
        </annotationEntry>
      </rule>
      <rule id="r2">
        <inputEntry>
          <text>-</text>
        </inputEntry>
        <outputEntry>
          <text>2</text>
        </outputEntry>
        <annotationEntry>
          <text></text>
        </annotationEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
)xml");
  Model const again = read_dmn(write_dmn(model), "m.dmn").value();
  EXPECT_EQ(again.decisions.at(0).logic.tables.at(0).rules.at(0).source, own);
  EXPECT_EQ(again.decisions[0].logic.tables[0].rules.at(1).source, d.source);
  EXPECT_EQ(again.decisions[0].version_of, "old");
  EXPECT_TRUE(again.decisions[0].open);
}

/// A rule may differ from its decision in any part; an act drops the article below it, a first day the last
/// day.
TEST(DmnWrite, EverySourceOfARuleComesBack) {
  Source const base{
      "A",          "1", NormLevel::act, Evidence::seen, {make_date(2026, 1, 1), make_date(2027, 1, 1)},
      Basis::report};
  std::vector<Source> sources(10, base);
  sources[1].act = "B";
  sources[2].article = "";
  sources[3].article = "2";
  sources[4].level = NormLevel::work_instruction;
  sources[5].evidence = Evidence::chosen;
  sources[6].valid.from = make_date(2025, 1, 1);
  sources[7].valid.to.reset();
  sources[8].valid.to = make_date(2028, 1, 1);
  sources[9].basis = Basis::decision;
  Model model = with_logic({});
  model.decisions[0].source = base;
  model.decisions[0].logic.kind = Kind::table;
  rules::ModelTable table;
  table.outputs.push_back({"o", {}, {}, {}});
  for (Source const& source : sources)
    table.rules.push_back({"r" + std::to_string(table.rules.size()), {}, {{"1"}}, {}, source});
  model.decisions[0].logic.tables.push_back(table);
  Model const again = read_dmn(write_dmn(model), "m.dmn").value();
  for (std::size_t i = 0; i < sources.size(); ++i)
    EXPECT_EQ(again.decisions.at(0).logic.tables.at(0).rules.at(i).source, sources[i]) << i;
}

TEST(DmnWrite, ARuleStatesNoMoreThanItMust) {
  Source const base{"A", "1", NormLevel::act, Evidence::seen, {make_date(2026, 1, 1), make_date(2027, 1, 1)}};
  EXPECT_TRUE(legal_words(base, base).empty());
  Source own = base;
  own.evidence = Evidence::recalled;
  ASSERT_EQ(legal_words(own, base).size(), 1U);
  EXPECT_EQ(legal_words(own, base)[0].text, "recalled");
  EXPECT_EQ(legal_words(base, std::nullopt).size(), 6U)
      << "all but the day that counts, which is the usual one";
}

TEST(DmnWrite, ThereAreAsManyAnnotationColumnsAsTheLongestRuleNeeds) {
  Model model = with_logic({});
  model.decisions[0].logic.kind = Kind::table;
  rules::ModelTable table;
  table.outputs.push_back({"o", {}, {}, {}});
  table.rules.push_back({"r1", {}, {{"1"}}, {{"nl", "a"}}, {}});
  table.rules.push_back({"r2", {}, {{"1"}}, {{"nl", "a"}, {"en", "b"}}, {}});
  model.decisions[0].logic.tables.push_back(table);
  rules::ModelTable const again =
      read_dmn(write_dmn(model), "m.dmn").value().decisions.at(0).logic.tables.at(0);
  EXPECT_EQ(again.rules.at(0).annotations.size(), 1U);
  EXPECT_EQ(again.rules.at(1).annotations.at(1).name, "en");
}

TEST(DmnWrite, EveryBoxedExpressionComesBack) {
  ModelExpression function = boxed(Kind::function, {{{}, {}, literal("a + 1")}});
  function.parameters = {{"a", "number", {}}};
  ModelExpression invocation = boxed(Kind::invocation, {{"a", "number", literal("1")}});
  invocation.text.text = "f < g";
  std::vector<ModelExpression> const all = {
      literal("1 < 2 & \"]]>\""),
      boxed(Kind::context, {{"a", "number", literal("1")}, {{}, {}, literal("a")}}),
      boxed(Kind::list, {{{}, {}, literal("1")}, {{}, {}, boxed(Kind::list, {})}}),
      boxed(Kind::relation,
            {{"x", "number", literal("1")},
             {"y", {}, literal("2")},
             {"x", "number", literal("3")},
             {"y", {}, literal("4")}},
            {"x", "y"}),
      invocation,
      function,
      boxed(Kind::conditional,
            {{"if", {}, literal("true")}, {"then", {}, literal("1")}, {"else", {}, literal("2")}}),
      boxed(Kind::filter, {{"in", {}, literal("[1]")}, {"match", {}, literal("item > 0")}}),
      boxed(Kind::for_in, {{"in", "number", literal("[1]")}, {"return", {}, literal("i")}}, {"i"}),
      boxed(Kind::some, {{"in", {}, literal("[1]")}, {"satisfies", {}, literal("i")}}, {"i"}),
      boxed(Kind::every, {{"in", {}, literal("[1]")}, {"satisfies", {}, literal("i")}}, {"i"}),
  };
  for (ModelExpression e : all) {
    e.type_ref = "Any";
    ModelExpression const again = back(e);
    EXPECT_EQ(again.kind, e.kind);
    EXPECT_EQ(again.type_ref, "Any");
    EXPECT_EQ(again.text.text, e.text.text);
    EXPECT_EQ(again.names, e.names);
    ASSERT_EQ(again.parts.size(), e.parts.size());
    for (std::size_t i = 0; i < e.parts.size(); ++i) {
      EXPECT_EQ(again.parts[i].name, e.parts[i].name);
      EXPECT_EQ(again.parts[i].type_ref, e.parts[i].type_ref);
      EXPECT_EQ(again.parts[i].value.kind, e.parts[i].value.kind);
      EXPECT_EQ(again.parts[i].value.text.text, e.parts[i].value.text.text);
    }
    ASSERT_EQ(again.parameters.size(), e.parameters.size());
    for (std::size_t i = 0; i < e.parameters.size(); ++i)
      EXPECT_EQ(again.parameters[i].type_ref, e.parameters[i].type_ref);
  }
}

TEST(DmnWrite, TypesAndFunctionsComeBack) {
  Model model = with_logic(literal("f(1)"));
  rules::ModelType field{"part", "number", true, {"[1..2]"}, false, {}, {}, {}, false, {}};
  model.types.push_back({"whole", {}, false, {}, false, {field}, {}, {}, false, {}});
  model.types.push_back({"call", {}, false, {}, false, {}, {{"a", "number", {}}}, "string", true, {}});
  ModelExpression function = boxed(Kind::function, {{{}, {}, literal("a")}});
  function.parameters = {{"a", "number", {}}};
  model.functions.push_back({"bkm", "f", "call", {}, {{"g", {}}}, function});
  model.decisions[0].requires_ = {{"bkm", {}}};
  Result<Model> const read = read_dmn(write_dmn(model), "m.dmn");
  ASSERT_TRUE(read) << to_string(read.error().at(0));
  Model const& again = *read;
  EXPECT_EQ(write_dmn(again), write_dmn(model));
  EXPECT_TRUE(again.types.at(0).fields.at(0).is_list);
  EXPECT_EQ(again.types[0].fields[0].allowed.text, "[1..2]");
  EXPECT_TRUE(again.types.at(1).is_function);
  EXPECT_EQ(again.types[1].result_ref, "string");
  EXPECT_EQ(again.types[1].parameters.at(0).name, "a");
  EXPECT_EQ(again.functions.at(0).name, "f");
  EXPECT_EQ(again.functions[0].requires_.at(0).id, "g");
  EXPECT_EQ(again.functions[0].logic.parts.at(0).value.text.text, "a");
  EXPECT_EQ(again.decisions.at(0).requires_.at(0).id, "bkm");
}

TEST(DmnWrite, NamesTheOldestVersionThatHasTheWords) {
  EXPECT_NE(write_dmn(with_logic(literal("1"))).find("/20191111/"), std::string::npos);
  Model model = with_logic(boxed(Kind::list, {{{}, {}, boxed(Kind::filter, {})}}));
  EXPECT_NE(write_dmn(model).find("/20211108/"), std::string::npos);
  model.types.push_back({"whole",
                         {},
                         false,
                         {},
                         false,
                         {{"l", {}, true, {"count(?) < 2"}, true, {}, {}, {}, false, {}}},
                         {},
                         {},
                         false,
                         {}});
  EXPECT_NE(write_dmn(model).find("/20230324/"), std::string::npos);
}

TEST(DmnWrite, EveryTextIsEscaped) {
  std::string const text = "a<b>&\"'\tc\nd";
  EXPECT_EQ(back(literal(text)).text.text, text);
  Model model = with_logic(literal("x\ry\x01z"));
  model.name = "<\"a\" & 'b'>";
  std::string const xml = write_dmn(model);
  EXPECT_NE(xml.find("x&#13;y\xEF\xBF\xBDz"), std::string::npos);
  EXPECT_EQ(read_dmn(xml, "m.dmn").value().name, model.name);
}

}  // namespace
}  // namespace kanteling::io
