// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/outcome_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../../support/sample.hpp"
#include "io/json_writer.hpp"

namespace kanteling {
namespace {

using nlohmann::json;

std::string written(reporting::Outcome const& outcome) {
  return io::write_outcome(outcome, sample::municipality(), sample::policy());
}

TEST(WriteOutcome, IsOneLineOfCanonicalJson) {
  std::string const text = written(sample::full_outcome());
  EXPECT_EQ(json::parse(text).dump(), text) << "keys in order, no spaces, whole numbers";
  EXPECT_EQ(text.find('\n'), std::string::npos);
}

TEST(WriteOutcome, SaysWhoActsAndByWhen) {
  EXPECT_EQ(json::parse(written(sample::outcome()))["next"],
            json::parse(R"({"actor":"caseworker","area":null,"by":"2026-05-06","caseworker":"wmo-1","equated_days_known":false,"evidence":"seen","members":[],"overdue":false,)"
                        R"("statutory":true,"step":"discuss_choice","term":"wmo_inquiry","with":[]})"));
}

TEST(WriteOutcome, SaysWhoTakesItWhyAndWhyNobodyElse) {
  EXPECT_TRUE(json::parse(written(sample::outcome()))["assigned"].is_null());
  reporting::Outcome outcome = sample::full_outcome();
  outcome.assigned->passed_over = {{{0}, matching::PassedOver::no_hours}, {{0}, matching::PassedOver::other_area}};
  outcome.assigned->covers_for = {supply::CaseworkerId{0}};
  outcome.assigned->stand_in = matching::StandIn::other_area;
  EXPECT_EQ(json::parse(written(outcome))["assigned"],
            json::parse(R"({"caseworker":"wmo-1","covers_for":["wmo-1"],"hours":6,"hours_per_month":120,"hours_used":80,)"
                        R"("passed_over":[{"caseworkers":["wmo-1"],"reason":"other_area"},)"
                        R"({"caseworkers":["wmo-1"],"reason":"no_hours"}],"stand_in":"other_area","why":["discipline"]})"));
}

TEST(WriteOutcome, WhatStandsBesideIsNullOrANextStep) {
  EXPECT_TRUE(json::parse(written(sample::outcome()))["beside"].empty());
  EXPECT_EQ(json::parse(written(sample::full_outcome()))["beside"][0]["step"], "discuss_choice");
}

TEST(WriteOutcome, NamesRulesFacilitiesAndContractsByTheirCodes) {
  json const outcome = json::parse(written(sample::outcome()));
  json const& findings = outcome["needs"][0]["tasks"][0]["findings"];
  EXPECT_EQ(findings[2]["rule"], json::parse(R"({"rule":"uh1","table":"wmo_usual_help"})"));
  EXPECT_EQ(findings[0]["facts_used"], json::parse(R"(["limitation","own_amount"])"));
  EXPECT_EQ(findings[5]["refused"][0], json::parse(R"({"facility":"klussen-noord","free_from":null,"reason":"full"})"));
  EXPECT_EQ(outcome["needs"][0]["tasks"][1]["findings"][0]["uses"][0],
            json::parse(R"({"amount":60,"facility":"boodschappenbus","fee_cents":350,"minutes":12,)"
                        R"("mode":"volunteer_bus","places":1,"price_cents":0})"));
  json const& choice = outcome["choices"][0];
  EXPECT_EQ(choice["ranked"][0]["provider"], "de-linde");
  EXPECT_EQ(choice["ranked"][0]["parts"][0], json::parse(R"({"criterion":"wish","points":40})"));
  EXPECT_EQ(choice["excluded"][0]["iwmo_code"], 2);
  EXPECT_EQ(outcome["cost_cents"], 149'500);
}

TEST(WriteOutcome, APositionThatStandsForTheWholeIsNull) {
  json const questions = json::parse(written(sample::outcome()))["questions"];
  EXPECT_EQ(questions[0]["task_index"], 0);
  EXPECT_TRUE(questions[1]["task_index"].is_null());
  EXPECT_EQ(questions[0]["why"], json::parse(R"(["wmo","youth"])"));
}

TEST(JsonWriter, EscapesWhatJsonCannotHold) {
  io::JsonWriter out;
  out.text("a\"b\\c\n\t\x01é");
  EXPECT_EQ(out.take(), R"("a\"b\\c\n\t\u0001é")");
}

TEST(JsonWriter, PrettyTextHasTwoSpacesALevel) {
  io::JsonWriter out(io::JsonLayout::pretty);
  out.object([&] {
    out.array("list", std::vector{1, 2}, [&](int i) { out.number(i); });
    out.array("none", std::vector<int>{}, [](int) {});
  });
  EXPECT_EQ(out.take(), "{\n  \"list\": [\n    1,\n    2\n  ],\n  \"none\": []\n}\n");
}

#ifndef NDEBUG
TEST(JsonWriterDeathTest, KeysOutOfOrderAreOurOwnMistake) {
  io::JsonWriter out;
  out.begin_object();
  out.field("b", 1);
  EXPECT_DEATH(out.field("a", 1), "keys must ascend");
}
#endif

}  // namespace
}  // namespace kanteling
