// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/decision_contents.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../../support/sample.hpp"
#include "../../support/told.hpp"
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
  return on_one_line(reporting::decision_text(contents(outcome, request), request, sample::municipality(), language));
}

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
  EXPECT_TRUE(holds(text, "getekend door: consulent."));
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

TEST(DecisionContents, WhatWasDecidedAndMadeKnownWaitsForNothing) {
  reporting::Outcome outcome = applied();
  outcome.assessment.stage = people::Stage::decision;
  outcome.assessment.needs[0].tasks[0].settled = false;
  people::Case request = sample::request();
  EXPECT_EQ(contents(outcome, request).needs[0].no_ruling, NoRuling::questions_open) << "nothing shows that it was made known";
  request.events = {{.kind = law::EventKind::decision_made_known, .on = request.on + -1, .until = {}}};
  EXPECT_EQ(contents(outcome, request).needs[0].no_ruling, NoRuling::decided);
  std::string const text = told(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "Hierover is al een besluit genomen.")) << text;
  EXPECT_FALSE(holds(text, "Er valt nog niets te beslissen")) << text;
  EXPECT_FALSE(holds(text, "Nog geen besluit")) << text;
}

TEST(DecisionContents, IncomeWaitsForAPersonAndForNoExpert) {
  reporting::Outcome outcome = applied();
  outcome.assessment.needs[1].act = law::Act::participation;
  EXPECT_EQ(contents(outcome).needs[1].no_ruling, NoRuling::person_decides);
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

people::Override by_person(people::OverrideOf of, std::int32_t need, std::int32_t task) {
  return {of, need, task, people::Rung::tailored, 0, "caseworker", "Seen at home.", sample::day(4, 6)};
}

TEST(DecisionContents, APersonsRefusalHasThatPersonsReasonAndNotTheRuleThatSpeaksAgainstIt) {
  reporting::Outcome outcome = applied();
  auto& tailored = outcome.assessment.needs[0].tasks[0].findings.back();
  tailored.by_rules = Verdict::admissible;
  tailored.verdict = Verdict::refusable;
  tailored.overridden = 0;
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::refuse, 0, 0)};
  auto const need = contents(outcome, request).needs[0];
  EXPECT_EQ(need.ruling, Ruling::refuse);
  EXPECT_FALSE(reporting::lacks_reasons(need));
  ASSERT_FALSE(need.reasons.empty());
  EXPECT_EQ(need.reasons.back().overridden, 0U);
  EXPECT_TRUE(need.reasons.back().otherwise);
  EXPECT_FALSE(need.reasons.back().rule);
  std::string const text = told(outcome, Language::dutch, request);
  EXPECT_FALSE(holds(text, "De regels geven hier geen antwoord")) << text;
  EXPECT_TRUE(holds(text, "anders beslist dan de regels zeggen, door consulent op 6 april 2026. De reden: Seen at home."));
  tailored.by_rules = Verdict::refusable;
  EXPECT_TRUE(holds(told(outcome, Language::english, request), "This was decided by caseworker on 6 April 2026."));
}

TEST(DecisionContents, APersonsRefusalOfConditionsThatAreMetGivesOnlyThatPersonsReason) {
  reporting::Outcome outcome = applied();
  auto& criteria = *outcome.assessment.needs[1].criteria;
  criteria.rule = outcome.assessment.needs[0].tasks[0].findings[0].rule;
  criteria.by_rules = triage::CriteriaVerdict::meets;
  criteria.verdict = triage::CriteriaVerdict::does_not_meet;
  criteria.overridden = 0;
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::refuse, 1, -1)};
  auto const need = contents(outcome, request).needs[1];
  EXPECT_EQ(need.ruling, Ruling::refuse);
  ASSERT_EQ(need.reasons.size(), 1U);
  EXPECT_FALSE(need.reasons[0].rule);
  criteria.by_rules = triage::CriteriaVerdict::does_not_meet;
  EXPECT_TRUE(contents(outcome, request).needs[1].reasons[0].rule) << "the rules say the same";
}

TEST(DecisionContents, AGrantOfConditionsThatAreNotMetDoesNotNameTheRefusalAsWhatIsGranted) {
  reporting::Outcome outcome = applied();
  auto& criteria = *outcome.assessment.needs[1].criteria;
  criteria.result = "too_short";
  criteria.by_rules = triage::CriteriaVerdict::does_not_meet;
  criteria.verdict = triage::CriteriaVerdict::meets;
  criteria.overridden = 0;
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::grant, 1, -1)};
  EXPECT_EQ(contents(outcome, request).needs[1].grants[0].result, "");
  EXPECT_TRUE(holds(told(outcome, Language::dutch, request), "Toegekend wordt: wat u heeft aangevraagd."));
}

TEST(DecisionContents, WhatAPersonGrantsWhereNothingRemainsIsShownWithoutAnAmount) {
  reporting::Outcome outcome = applied();
  auto& task = outcome.assessment.needs[0].tasks[0];
  task.remainder = 0;
  task.findings.pop_back();
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::grant, 0, 0)};
  auto const need = contents(outcome, request).needs[0];
  EXPECT_EQ(need.ruling, Ruling::grant_in_part) << "the other task is solved already";
  ASSERT_EQ(need.grants.size(), 1U);
  EXPECT_FALSE(need.grants[0].amount_known);
  EXPECT_EQ(need.grants[0].form, reporting::GrantForm::not_known);
  EXPECT_EQ(need.reasons.back().overridden, 0U);
  std::string const text = told(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "toegekend door een medewerker. Volgens de regels blijft er niets over. Hoeveel hulp u krijgt, "
                          "staat nog niet vast."))
      << text;
  json const read = json::parse(io::write_decision(contents(outcome, request), request, sample::municipality(), sample::policy()));
  EXPECT_TRUE(read["needs"][0]["grants"][0]["amount"].is_null());
  EXPECT_EQ(read["needs"][0]["reasons"].back()["overridden"]["otherwise"], true);
}

TEST(DecisionContents, AGrantOfTheWholeNeedIsAboutWhatRemains) {
  reporting::Outcome outcome = applied();
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::grant, 0, -1)};
  outcome.assessment.needs[0].tasks[0].findings.back().overridden = 0;
  EXPECT_EQ(contents(outcome, request).needs[0].grants.size(), 1U) << "the other task is solved";
  outcome.assessment.needs[0].tasks[0].remainder = 0;
  outcome.assessment.needs[0].tasks[0].findings.pop_back();
  EXPECT_EQ(contents(outcome, request).needs[0].grants.size(), 2U) << "nothing remains of any task";
}

TEST(DecisionContents, ThatAStepBringsNothingIsNoReasonToRefuse) {
  reporting::Outcome outcome = applied();
  auto& task = outcome.assessment.needs[0].tasks[0];
  task.remainder = 0;
  task.findings.pop_back();
  for (triage::Finding& finding : task.findings) finding.covered = 0;
  task.findings[2].covered = 60;
  auto const need = contents(outcome).needs[0];
  ASSERT_EQ(need.reasons.size(), 1U);
  EXPECT_EQ(need.reasons[0].rung, task.findings[2].rung);
}

TEST(DecisionContents, WhereAnotherActGoesFirstAPersonsGrantOfATaskStands) {
  reporting::Outcome outcome = applied();
  auto& need = outcome.assessment.needs[0];
  need.gate = triage::GateFinding{triage::GateVerdict::other_act, "zvw", need.tasks[0].findings[0].rule};
  need.tasks[0].findings.back().overridden = 0;
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::grant, 0, 0)};
  EXPECT_EQ(contents(outcome, request).needs[0].grants.size(), 1U);
  need.tasks[1].findings.clear();
  auto const starts_with_the_gate = [&] { return !contents(outcome, request).needs[0].reasons[0].task; };
  EXPECT_TRUE(starts_with_the_gate());
  need.tasks.pop_back();
  EXPECT_FALSE(starts_with_the_gate()) << "a person decided on every task";
  need.tasks[0].findings.clear();
  request.overrides.clear();
  EXPECT_EQ(contents(outcome, request).needs[0].ruling, Ruling::refuse);
  EXPECT_EQ(contents(outcome, request).needs[0].reasons.size(), 1U);
}

TEST(DecisionContents, OfWhoDiedHasNoHeadingOfADecisionAndNothingIsDecidedTogether) {
  reporting::Outcome outcome = applied();
  outcome.kind = reporting::OutcomeKind::closed_with_care;
  EXPECT_EQ(contents(outcome).needs[0].no_ruling, NoRuling::of_who_died);
  for (Language const language : {Language::dutch, Language::english}) {
    std::string const text = told(outcome, language);
    for (auto const* const piece : {"beschikking", "besluit", "decision", "Voorstel", "Proposal", "samen met u"})
      EXPECT_FALSE(holds(text, piece)) << text;
  }
  EXPECT_TRUE(holds(told(outcome, Language::dutch), "Wij wensen de familie sterkte."));
}

TEST(DecisionContents, OfANeedOfAHousemateWhoDiedNothingIsProposed) {
  people::Case request = sample::request();
  request.household.residents[1].left = people::Left{people::Departure::died, request.on + -1};
  request.needs[0].about = request.household.residents[1].code;
  EXPECT_EQ(contents(applied(), request).needs[0].no_ruling, NoRuling::of_who_died);
}

TEST(DecisionContents, WithoutADecisionTheHeadingSaysSo) {
  std::string const text = told(sample::outcome(), Language::dutch);
  EXPECT_TRUE(holds(text, "Nog geen besluit op vraag")) << text;
  EXPECT_FALSE(holds(text, "Inhoud van de beschikking"));
}

TEST(DecisionContents, NoCodeStandsInASentence) {
  reporting::Outcome outcome = applied();
  auto& criteria = *outcome.assessment.needs[1].criteria;
  criteria.verdict = triage::CriteriaVerdict::meets;
  criteria.result = "passenger_card";
  people::Case request = sample::request();
  request.overrides = {by_person(people::OverrideOf::grant, 0, 0)};
  outcome.assessment.needs[0].tasks[0].findings.back().overridden = 0;
  std::string const text = told(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "Toegekend wordt: een gehandicaptenparkeerkaart als passagier.")) << text;
  for (auto const* const code : {"passenger_card", "caseworker", "Productcategorie"})
    EXPECT_FALSE(holds(text, code)) << text;
  EXPECT_TRUE(holds(told(outcome, Language::english, request), "Granted: a disabled parking card as a passenger."));
  criteria.result = "something_local";
  EXPECT_TRUE(holds(told(outcome, Language::dutch, request), "Toegekend wordt: wat u heeft aangevraagd."));
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
