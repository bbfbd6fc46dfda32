// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/decision_contents.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "../../support/sample.hpp"
#include "kanteling/io/decision_json.hpp"

namespace kanteling {
namespace {

using nlohmann::json;
using reporting::DecisionContents;
using reporting::Language;
using reporting::NoRuling;
using reporting::Ruling;
using triage::Verdict;

reporting::Outcome applied() {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.stage = people::Stage::application;
  outcome.assessment.needs[0].tasks[0].settled = true;
  return outcome;
}

DecisionContents contents(reporting::Outcome const& outcome, people::Case const& request = sample::request()) {
  return reporting::decision_contents(outcome, request, sample::municipality(), sample::policy());
}

std::string told(reporting::Outcome const& outcome, Language language, people::Case const& request = sample::request()) {
  std::istringstream text(
      reporting::decision_text(contents(outcome, request), request, sample::municipality(), language));
  std::string words;
  for (std::string word; text >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

bool holds(std::string const& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

TEST(DecisionContents, WithoutAnApplicationThereIsNothingToDecideAndItSaysThatOneCanFollow) {
  auto const all = contents(sample::outcome());
  EXPECT_FALSE(all.needs[0].ruling);
  EXPECT_EQ(all.needs[0].no_ruling, NoRuling::before_application);
  std::string const text = told(sample::outcome(), Language::dutch);
  EXPECT_TRUE(holds(text, "De uitkomst van het onderzoek is geen besluit. Na het onderzoek kunt u een aanvraag doen."));
  EXPECT_FALSE(holds(text, "bezwaar")) << "only a decision can be objected to";
}

TEST(DecisionContents, WhatRemainsIsGrantedFromADayUntilADayWithItsReview) {
  auto const need = contents(applied()).needs[0];
  EXPECT_EQ(need.ruling, Ruling::grant_in_part);
  ASSERT_EQ(need.grants.size(), 1U);
  EXPECT_EQ(need.grants[0].amount, (Quantity{45, Unit::minutes, Per::week}));
  EXPECT_EQ(need.grants[0].from, sample::day(4, 7));
  EXPECT_EQ(need.grants[0].until, make_date(2027, 4, 5));
  EXPECT_EQ(need.grants[0].review, make_date(2026, 10, 6));
  EXPECT_TRUE(need.own_contribution);
  EXPECT_TRUE(need.report_changes);
  std::string const text = told(applied(), Language::dutch);
  EXPECT_TRUE(holds(text, "Zwaar schoonmaakwerk: 45 minuten per week. Vanaf 7 april 2026. Tot en met 5 april 2027."))
      << text;
  EXPECT_TRUE(holds(text, "Geef dat dan door (Wmo 2015, artikel 2.3.8)."));
  EXPECT_TRUE(holds(text, "Dat kan tot 6 weken na de dag waarop het besluit bekend is gemaakt (Awb, artikel 6:7, 6:8)."));
  EXPECT_TRUE(holds(text, "van Voorbeeldgemeente (Awb, artikel 6:4(1), uit het hoofd, nog te controleren)."));
  EXPECT_TRUE(holds(text, "getekend door: caseworker."));
}

TEST(DecisionContents, ARefusalGivesTheRulesThatFiredWithTheirSources) {
  reporting::Outcome outcome = applied();
  auto& task = outcome.assessment.needs[0].tasks[0];
  task.remainder = 0;
  task.findings.pop_back();
  auto const need = contents(outcome).needs[0];
  EXPECT_EQ(need.ruling, Ruling::refuse);
  EXPECT_TRUE(need.grants.empty());
  EXPECT_FALSE(need.own_contribution);
  EXPECT_FALSE(reporting::lacks_reasons(need));
  std::string const text = told(outcome, Language::english);
  EXPECT_TRUE(holds(text, "Proposal: refuse. Why (Awb, article 3:46):")) << text;
  EXPECT_TRUE(holds(text, "own strength: What you can do yourself, you do yourself. (Wmo 2015, article 2.3.5(3))"));
  EXPECT_TRUE(holds(text, "(Beleidsregels Wmo, article 4, recalled, to be checked)"));
}

TEST(DecisionContents, ARefusalWithoutReasonsSaysThatItMayNotBeDecided) {
  reporting::Outcome outcome = applied();
  outcome.assessment.needs[1].criteria->verdict = triage::CriteriaVerdict::does_not_meet;
  auto const need = contents(outcome).needs[1];
  EXPECT_EQ(need.ruling, Ruling::refuse);
  EXPECT_TRUE(reporting::lacks_reasons(need));
  EXPECT_TRUE(holds(told(outcome, Language::dutch), "Zonder goede reden mag dit besluit niet worden genomen"));
}

TEST(DecisionContents, OpenQuestionsAdviceAndRoomForAPersonAreNoDecision) {
  reporting::Outcome outcome = applied();
  EXPECT_EQ(contents(outcome).needs[1].no_ruling, NoRuling::advice_needed);
  outcome.assessment.needs[0].tasks[0].findings.back().verdict = Verdict::refusable;
  EXPECT_EQ(contents(outcome).needs[0].no_ruling, NoRuling::person_decides);
  outcome.assessment.needs[0].tasks[0].settled = false;
  EXPECT_EQ(contents(outcome).needs[0].no_ruling, NoRuling::questions_open);
  EXPECT_FALSE(contents(outcome).needs[0].ruling);
}

TEST(DecisionContents, WhoDecidedOtherwiseIsNamedByRoleWithTheReason) {
  reporting::Outcome outcome = applied();
  outcome.assessment.needs[0].tasks[0].findings.back().overridden = 0;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::grant, 0, 0, people::Rung::tailored, 0, "consulent",
                        "De partner is net geopereerd.", sample::day(4, 6)}};
  EXPECT_TRUE(holds(told(outcome, Language::dutch, request),
                    "door consulent op 6 april 2026. De reden: De partner is net geopereerd."));
}

TEST(WriteDecision, IsOneLineOfCanonicalJson) {
  std::string const text =
      io::write_decision(contents(applied()), sample::request(), sample::municipality(), sample::policy());
  json const read = json::parse(text);
  EXPECT_EQ(read.dump(), text);
  EXPECT_EQ(read["needs"][0]["ruling"], "grant_in_part");
  EXPECT_EQ(read["needs"][0]["grants"][0], json::parse(R"({"amount":45,"category":null,"form":"in_kind",)"
                                                       R"("from":"2026-04-07","per":"week","result":null,)"
                                                       R"("review":"2026-10-06","task":"heavy_cleaning",)"
                                                       R"("unit":"minutes","until":"2027-04-05"})"));
  EXPECT_EQ(read["needs"][0]["reasons"][0]["source"],
            json::parse(R"x({"act":"Wmo 2015","article":"2.3.5(3)","evidence":"seen","level":"act"})x"));
  EXPECT_EQ(read["needs"][1]["why_none"], "advice_needed");
  EXPECT_EQ(read["objection"]["weeks"], 6);
  EXPECT_TRUE(read["objection"]["until"].is_null());
}

}  // namespace
}  // namespace kanteling
