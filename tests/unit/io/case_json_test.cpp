// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/case_json.hpp"
#include "kanteling/people/facts.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"

namespace kanteling {
namespace {

constexpr std::string_view smallest =
    R"({"channel":"desk","household":[{"born":"1950-01-31","id":"r-1","role":"self"}],"id":"c-1",)"
    R"("needs":[{"topic":"company"}],"on":"2026-04-07","received":"2026-04-07","requester":"resident",)"
    R"("stage":"question","village":"simpelveld"})";

TEST(WriteCase, IsCanonicalWithWhatIsEmptyLeftOut) {
  auto const read = io::read_case(smallest);
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(io::write_case(*read), smallest);
}

TEST(WriteCase, HoldsEverythingThatIsKnown) {
  EXPECT_EQ(io::write_case(sample::request()),
            R"({"channel":"phone","facts":{"can_cycle":false,"monthly_income":"1234.56"},)"
            R"("household":[{"born":"1946-05-02","id":"r-1","role":"self"},)"
            R"({"born":"1948-11-30","id":"r-2","role":"partner"}],"id":"2026-0001",)"
            R"("needs":[{"facts":{"expected_months":null,"limitation":"some"},)"
            R"("question":"Ik red de zware schoonmaak niet meer,\nen de \"grote\" boodschappen ook niet.",)"
            R"("tasks":[{"amount":90,"facts":{"own_amount":30},"task":"heavy_cleaning"},)"
            R"({"amount":60,"task":"shopping"}],"topic":"domestic_help"},{"topic":"parking_card"}],)"
            R"("on":"2026-04-07","own_plan":{"handed_in":"2026-03-28","text":"Onze dochter doet de tuin."},"received":"2026-03-24",)"
            R"("requester":"resident","stage":"inquiry","village":"simpelveld",)"
            R"("wishes":{"languages":["nl","de"],"provider":"de-linde"}})");
}

TEST(ReadCase, GivesTheSameCaseBack) {
  people::Case request = sample::request();
  request.stage = people::Stage::application;
  request.applied = sample::day(4, 1);
  std::string const text = io::write_case(request);
  auto const read = io::read_case(text);
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(io::write_case(*read), text);
  EXPECT_EQ(read->facts, request.facts);
  EXPECT_EQ(read->applied, request.applied);
  EXPECT_EQ(read->needs[0].facts, request.needs[0].facts);
  EXPECT_EQ(read->own_plan->text, request.own_plan->text);
}

TEST(ReadCase, TakesKeysInAnyOrderAndSpaces) {
  auto const read = io::read_case(R"( {
    "village": "bocholtz", "stage": "report", "requester": "network", "received": "2026-04-01", "on": "2026-04-07",
    "needs": [ {"topic": "debts", "tasks": []} ], "id": "c-2", "facts": {"monthly_income": 1200, "has_car": null},
    "household": [ {"role": "self", "id": "r", "born": "1900-01-01"} ], "channel": "letter" } )");
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->stage, people::Stage::report);
  EXPECT_EQ(read->requester, people::Requester::network);
  people::StatedFacts const expected{{people::fact("has_car"), true, 0}, {people::fact("monthly_income"), false, 120000}};
  EXPECT_EQ(read->facts, expected);
}

TEST(ReadCase, AVillageThatNobodyKnowsIsNoProblemHere) {
  std::string text(smallest);
  text.replace(text.find("simpelveld"), 10, "atlantis");
  EXPECT_TRUE(io::read_case(text));
}

}  // namespace
}  // namespace kanteling
