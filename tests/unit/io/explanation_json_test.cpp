// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/explanation_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../rules/explained_model.hpp"

namespace kanteling {
namespace {

using namespace rules;
using namespace rules::testing;
using feel::Value;
using nlohmann::json;

TEST(WriteExplanation, IsOneLineOfCanonicalJson) {
  Program const program = program_of(pass_model());
  Facts const facts = {
      {"age", number("30")}, {"income", number("1500.25")}, {"zone", unknown(program, "zone")}};
  std::string const text = io::write_explanation(explain_all(program, facts, "pass"));
  EXPECT_EQ(json::parse(text).dump(), text) << "keys in order, no spaces";
  EXPECT_EQ(text.find('\n'), std::string::npos);
}

TEST(WriteExplanation, AnExpressionHasNoTable) {
  Program const program = program_of(pass_model());
  EXPECT_EQ(
      io::write_explanation({explain_last(program, {{"age", number("7")}}, "points")}),
      R"([{"aggregation":null,"by_default":false,"expression":"age / 2","fired":[],"hit_policy":null,"id":"points",)"
      R"("inputs":[{"input":"age","value":7}],"name":"Points","near_misses":[],"not_fired":[],"possible":[],)"
      R"("problems":[],"required":[],"settling":[],"source":null,"status":"matched","value":3.5}])");
}

TEST(WriteExplanation, ATableHasItsRulesCellByCell) {
  Program const program = program_of(pass_model());
  Facts const facts = {{"age", number("70")}, {"income", number("1200")}, {"zone", Value::string("east")}};
  json const e = json::parse(io::write_explanation({explain_last(program, facts, "pass")}))[0];
  EXPECT_EQ(e["fired"].size(), 1U);
  EXPECT_EQ(e["fired"][0]["id"], "old");
  EXPECT_EQ(e["fired"][0]["number"], 1);
  EXPECT_EQ(e["fired"][0]["cells"][1],
            json::parse(R"({"cell":"<= 1400","input":"income","value":1200,"verdict":"yes"})"));
  EXPECT_EQ(e["fired"][0]["outputs"], json::parse(R"([{"output":"pass","value":"free"}])"));
  EXPECT_EQ(e["fired"][0]["annotations"][0], json::parse(R"({"name":"nl","text":"U reist gratis."})"));
  EXPECT_EQ(
      e["source"],
      json::parse(
          R"({"act":"Bus Bylaw","article":"3","evidence":"seen","from":"2020-01-01","level":"bylaw"})"));
  EXPECT_EQ(e["required"], json::parse(R"([{"decision":"points","value":35}])"));
  EXPECT_EQ(e["not_fired"][0], json::parse(R"({"id":"alone","input":"zone","number":2,"why":"cell"})"));
  EXPECT_EQ(e["hit_policy"], "first");
  EXPECT_EQ(e["status"], "matched");
  EXPECT_EQ(e["value"], "free");
}

TEST(WriteExplanation, ANearMissSaysWhatWouldHaveMatched) {
  Program const program = program_of(pass_model());
  Facts const facts = {{"age", number("70")}, {"income", number("1500.25")}, {"zone", Value::string("east")}};
  json const e = json::parse(io::write_explanation({explain_last(program, facts, "pass")}))[0];
  EXPECT_EQ(e["status"], "none");
  EXPECT_TRUE(e["value"].is_null());
  EXPECT_EQ(e["near_misses"][0]["rule"]["id"], "old");
  EXPECT_EQ(
      e["near_misses"][0]["instead"],
      json::parse(
          R"([{"accepts":[1400],"failing":{"cell":"<= 1400","input":"income","value":1500.25,"verdict":"no"}}])"));
}

TEST(WriteExplanation, WhatNobodyHasSaidIsNoNull) {
  Program const program = program_of(pass_model());
  Facts const facts = {{"age", unknown(program, "age")}, {"income", number("1")}};
  json const e = json::parse(io::write_explanation({explain_last(program, facts, "pass")}))[0];
  EXPECT_EQ(e["value"], json::parse(R"({"unknown":true})"));
  EXPECT_EQ(e["settling"], json::parse(R"(["age"])"));
  EXPECT_EQ(e["possible"][0]["cells"][0]["verdict"], "unknown");
}

TEST(WriteExplanation, ValuesAreWhatJsonHas) {
  Explanation e;
  e.value = Value::context({{"b", Value::list({number("0.1"), Value(), day("2026-02-20")})},
                            {"a", Value::context({{"z", Value::of(true)}, {"y", Value::string("q\"")}})}});
  e.problems.push_back({"here", "this", "that"});
  json const written = json::parse(io::write_explanation({e}))[0];
  EXPECT_EQ(written["value"], json::parse(R"({"a":{"y":"q\"","z":true},"b":[0.1,null,"2026-02-20"]})"));
  EXPECT_EQ(written["problems"], json::parse(R"([{"expected":"that","found":"this","where":"here"}])"));
}

}  // namespace
}  // namespace kanteling
