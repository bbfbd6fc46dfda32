// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/layers.hpp"

#include <gtest/gtest.h>

#include "small_layers.hpp"

namespace kanteling::rules {
namespace {

using testing_layers::at;
using testing_layers::decision;
using testing_layers::function;
using testing_layers::layer;
using testing_layers::Texts;
using testing_layers::texts_of;
using testing_layers::type;
using testing_layers::valid;
using testing_layers::version;

constexpr bool open = true;

Texts ids_of(Model const& model) {
  Texts ids;
  for (ModelDecision const& d : model.decisions) ids.push_back(d.id);
  return ids;
}

/// A national layer with a decision for each case.
PolicyLayer national() {
  return layer(Layer::national, {decision("closed"), decision("opened", open), decision("other", open)},
               {{"hook/closed", "closed"}, {"hook/opened", "opened"}});
}

Texts problems_with_region(std::vector<ModelDecision> decisions, std::vector<Hook> hooks = {}) {
  return texts_of(merge_layers({national(), layer(Layer::region, std::move(decisions), std::move(hooks))}));
}

TEST(Layers, OneComesBackAsItIs) {
  PolicyLayer one = national();
  one.manifest.hooks = {{"b", "x"}, {"a", "y"}};
  Result<MergedLayers> const merged = merge_layers({one});
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->manifest.name, "national policy");
  EXPECT_EQ(merged->manifest.files, Texts{"rules.dmn"});
  EXPECT_EQ(merged->manifest.hooks[0].name, "b");
  EXPECT_EQ(ids_of(merged->models[0]), (Texts{"closed", "opened", "other"}));
}

TEST(Layers, ANarrowerOneReplacesWhatIsOpenAndAddsWhatIsNew) {
  Result<MergedLayers> const merged =
      merge_layers({national(), layer(Layer::region, {decision("new"), decision("opened")})});
  ASSERT_TRUE(merged) << texts_of(merged)[0];
  ASSERT_EQ(merged->models.size(), 2U);
  EXPECT_EQ(ids_of(merged->models[0]), (Texts{"closed", "other"}));
  EXPECT_EQ(ids_of(merged->models[1]), (Texts{"new", "opened"}));
  EXPECT_EQ(merged->manifest.name, "region policy");
  EXPECT_EQ(merged->manifest.layer, Layer::region);
  EXPECT_EQ(merged->manifest.files, (Texts{"national/rules.dmn", "region/rules.dmn"}));
}

TEST(Layers, InputsOfAReplacementAreItsOwn) {
  ModelDecision replacement = decision("opened");
  replacement.logic.tables[0].inputs.push_back({{"age", 11, 5}, "number", {}});
  EXPECT_EQ(problems_with_region({replacement}), Texts{});
}

TEST(Layers, WhatIsNotOpenCannotBeReplaced) {
  EXPECT_EQ(
      problems_with_region({decision("closed")}),
      Texts{
          "region/rules.dmn line 10 column 3, decision closed: replaces a decision that is not open; "
          "expected "
          "an id of its own, or open=\"true\" on the broader decision: national/rules.dmn line 10 column 3"});
}

TEST(Layers, TheNarrowestThatHasADecisionSaysWhetherItIsOpen) {
  EXPECT_EQ(
      texts_of(merge_layers({national(), layer(Layer::region, {decision("opened"), decision("other", open)}),
                             layer(Layer::municipality, {decision("opened"), decision("other")})})),
      Texts{"municipality/rules.dmn line 10 column 3, decision opened: replaces a decision that is not open; "
            "expected an id of its own, or open=\"true\" on the broader decision: region/rules.dmn line 10 "
            "column 3"});
}

TEST(Layers, FourLayersLeaveTheNarrowestOfEachDecision) {
  Result<MergedLayers> const merged =
      merge_layers({national(), layer(Layer::region, {decision("opened", open)}),
                    layer(Layer::municipality, {decision("opened", open), decision("other", open)}),
                    layer(Layer::village, {decision("opened")})});
  ASSERT_TRUE(merged) << texts_of(merged)[0];
  EXPECT_EQ(ids_of(merged->models[0]), Texts{"closed"});
  EXPECT_EQ(ids_of(merged->models[1]), Texts{});
  EXPECT_EQ(ids_of(merged->models[2]), Texts{"other"});
  EXPECT_EQ(ids_of(merged->models[3]), Texts{"opened"});
}

TEST(Layers, OutputsStayTheSame) {
  ModelDecision renamed = decision("opened");
  renamed.logic.tables[0].outputs[0].name = "answer";
  ModelDecision list = decision("other");
  list.logic.tables[0].hit_policy = HitPolicy::collect;
  EXPECT_EQ(
      problems_with_region({renamed, list}),
      (Texts{
          "region/rules.dmn line 10 column 3, decision opened: outputs answer (string); expected verdict "
          "(string), as the decision that it replaces: national/rules.dmn line 10 column 3",
          "region/rules.dmn line 10 column 3, decision other: outputs a list of verdict (string); expected "
          "verdict (string), as the decision that it replaces: national/rules.dmn line 10 column 3"}));
}

TEST(Layers, OutputsMayBeWrittenInAnotherOrderAndWithAPrefix) {
  PolicyLayer broad = national();
  broad.models[0].decisions[1].logic.tables[0].outputs.push_back({"weeks", "number", {}, {}});
  ModelDecision turned = decision("opened");
  turned.logic.tables[0].outputs = {{"weeks", "feel:number", {}, {}}, {"verdict", "feel:string", {}, {}}};
  EXPECT_EQ(texts_of(merge_layers({broad, layer(Layer::region, {turned})})), Texts{});
}

TEST(Layers, OneOutputMayLeaveItsNameAndTypeToTheDecision) {
  ModelDecision bare = decision("opened");
  bare.name = "verdict";
  bare.type_ref = "string";
  bare.logic.tables[0].outputs[0] = {};
  EXPECT_EQ(problems_with_region({bare}), Texts{});
}

TEST(Layers, AnotherExpressionMayReplaceATableOfTheSameType) {
  PolicyLayer broad = national();
  broad.models[0].decisions[1].type_ref = "Verdict";
  ModelDecision literal = decision("opened");
  literal.logic = {};
  literal.logic.kind = ModelExpression::Kind::literal;
  literal.type_ref = "Verdict";
  EXPECT_EQ(texts_of(merge_layers({broad, layer(Layer::region, {literal})})), Texts{});
  literal.type_ref = "Answer";
  EXPECT_EQ(
      texts_of(merge_layers({broad, layer(Layer::region, {literal})})),
      Texts{"region/rules.dmn line 10 column 3, decision opened: outputs opened (Answer); expected verdict "
            "(string), as the decision that it replaces: national/rules.dmn line 10 column 3"});
}

TEST(Layers, AHookMayBeAdded) {
  Result<MergedLayers> const merged = merge_layers(
      {national(), layer(Layer::region, {decision("new")}, {{"a", "new"}, {"hook/z", "closed"}})});
  ASSERT_TRUE(merged);
  ASSERT_EQ(merged->manifest.hooks.size(), 4U);
  EXPECT_EQ(merged->manifest.hooks[0].name, "a");
  EXPECT_EQ(merged->manifest.hooks[1].decision, "closed");
  EXPECT_EQ(merged->manifest.hooks[3].name, "hook/z");
}

TEST(Layers, AHookIsBoundAgainOnlyWhereItsDecisionIsOpen) {
  EXPECT_EQ(
      problems_with_region({decision("new")}, {{"hook/closed", "new"}, {"hook/opened", "new"}}),
      Texts{
          "region/manifest.json hooks.hook/closed: new; expected closed, or open=\"true\" on that decision: "
          "national/rules.dmn line 10 column 3"});
  Result<MergedLayers> const merged =
      merge_layers({national(), layer(Layer::region, {decision("new")},
                                      {{"hook/closed", "closed"}, {"hook/opened", "new"}})});
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->manifest.hooks[1].decision, "new");
}

TEST(Layers, AHookThatIsBoundAgainFollowsItsNewDecision) {
  EXPECT_EQ(
      texts_of(merge_layers({national(), layer(Layer::region, {decision("new")}, {{"hook/opened", "new"}}),
                             layer(Layer::municipality, {}, {{"hook/opened", "opened"}})})),
      Texts{"municipality/manifest.json hooks.hook/opened: opened; expected new, or open=\"true\" on that "
            "decision: region/rules.dmn line 10 column 3"});
}

TEST(Layers, AVersionIsAddedOnlyToADecisionThatIsOpen) {
  EXPECT_EQ(
      problems_with_region({version("closed_2030", "closed", valid("2030-01-01")),
                            version("opened_2030", "opened", valid("2030-01-01"))}),
      Texts{
          "region/rules.dmn line 10 column 3, decision closed_2030: a version of closed, which is not open; "
          "expected no version of it, or open=\"true\" on the broader decision: national/rules.dmn line 10 "
          "column 3"});
}

TEST(Layers, AReplacementIsAVersionOfTheSameDecision) {
  EXPECT_EQ(
      problems_with_region({version("opened", "closed", valid("2030-01-01"))}),
      Texts{"region/rules.dmn line 10 column 3, decision opened: a version of closed; expected no version of "
            "another decision, as the decision that it replaces: national/rules.dmn line 10 column 3"});
}

TEST(Layers, FunctionsCannotBeReplaced) {
  PolicyLayer broad = national();
  broad.models[0].functions.push_back(function("norm", 40));
  PolicyLayer region = layer(Layer::region, {decision("norm")});
  region.models[0].functions.push_back(function("norm", 50));
  region.models[0].functions.push_back(function("opened", 60));
  EXPECT_EQ(
      texts_of(merge_layers({broad, region})),
      (Texts{
          "region/rules.dmn line 10 column 3, decision norm: the id of a business knowledge model of a "
          "broader layer; expected an id of its own: the other stands in national/rules.dmn line 40 column 3",
          "region/rules.dmn line 50 column 3, business knowledge model norm: an id of a broader layer; "
          "expected an id of its own: the other stands in national/rules.dmn line 40 column 3",
          "region/rules.dmn line 60 column 3, business knowledge model opened: an id of a broader layer; "
          "expected an id of its own: the other stands in national/rules.dmn line 10 column 3"}));
}

TEST(Layers, TypesAndInputDataOfOneNameAgree) {
  PolicyLayer broad = national();
  broad.models[0].types.push_back(type("Money", "number", 4));
  broad.models[0].inputs.push_back({"i1", "age", "number", at(5)});
  PolicyLayer region = layer(Layer::region, {});
  region.models[0].types.push_back(type("Money", "feel:number", 6));
  region.models[0].inputs.push_back({"i2", "age", "", at(7)});
  EXPECT_EQ(texts_of(merge_layers({broad, region})), Texts{});
  region.models[0].types[0].allowed.text = "> 0";
  region.models[0].inputs[0].type_ref = "string";
  EXPECT_EQ(
      texts_of(merge_layers({broad, region})),
      (Texts{
          "region/rules.dmn line 6 column 3, item definition Money: differs from that of a broader layer; "
          "expected the same as in national/rules.dmn line 4 column 3",
          "region/rules.dmn line 7 column 3, input data age: differs from that of a broader layer; expected "
          "the same as in national/rules.dmn line 5 column 3"}));
}

TEST(Layers, ATypeOfSeveralLayersStaysOnce) {
  PolicyLayer broad = national();
  broad.models[0].types.push_back(type("Money", "number", 4));
  PolicyLayer region = layer(Layer::region, {});
  region.models[0].types = {type("Money", "number", 4), type("Weeks", "number", 5)};
  region.models[0].inputs.push_back({"i1", "age", "number", at(7)});
  Result<MergedLayers> const merged = merge_layers({broad, region});
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->models[0].types.size(), 1U);
  ASSERT_EQ(merged->models[1].types.size(), 1U);
  EXPECT_EQ(merged->models[1].types[0].name, "Weeks");
  EXPECT_EQ(merged->models[1].inputs.size(), 1U);
}

TEST(Layers, TypesAgreeInTheirFields) {
  PolicyLayer broad = national();
  ModelType home = type("Home", "", 4);
  home.fields.push_back(type("town", "string", 5));
  broad.models[0].types.push_back(home);
  PolicyLayer region = layer(Layer::region, {});
  region.models[0].types.push_back(home);
  EXPECT_EQ(texts_of(merge_layers({broad, region})), Texts{});
  region.models[0].types[0].fields[0].type_ref = "number";
  EXPECT_EQ(texts_of(merge_layers({broad, region})).size(), 1U);
}

TEST(Layers, StandFromBroadToNarrow) {
  std::string const expected =
      "national, region, municipality, village: from broad to narrow, each at most once";
  EXPECT_EQ(texts_of(merge_layers({})), Texts{"no layer; expected at least one"});
  EXPECT_EQ(texts_of(merge_layers({national(), national()})),
            Texts{"national/manifest.json layer: national after national; expected " + expected});
  EXPECT_EQ(
      texts_of(merge_layers({layer(Layer::region, {}), national()})),
      (Texts{"region/manifest.json extends: national policy 1; expected that layer before this one, or no "
             "extends in the broadest layer",
             "national/manifest.json layer: national after region; expected " + expected}));
}

TEST(Layers, MayLeaveOneOut) {
  PolicyLayer municipality = layer(Layer::municipality, {decision("opened")});
  municipality.manifest.extends = Extends{"national policy", "1", "hash of national"};
  EXPECT_EQ(texts_of(merge_layers({national(), municipality})), Texts{});
}

TEST(Layers, ExtendTheLayerAbove) {
  PolicyLayer region = layer(Layer::region, {decision("closed")});
  auto const problems = [&] { return texts_of(merge_layers({national(), region})); };
  region.manifest.extends->version = "0.9";
  EXPECT_EQ(problems(),
            Texts{"region/manifest.json extends: national policy 0.9; expected national policy 1, the "
                  "layer above in national/manifest.json"});
  region.manifest.extends = Extends{"national policy", "1", "another hash"};
  EXPECT_EQ(problems(),
            Texts{"region/manifest.json extends.hash: another hash; expected hash of national, the hash "
                  "of national policy 1"});
  region.manifest.extends.reset();
  EXPECT_EQ(problems(),
            Texts{"region/manifest.json extends: nothing; expected name and version of the layer above: "
                  "national policy 1"});
}

}  // namespace
}  // namespace kanteling::rules
