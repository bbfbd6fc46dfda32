// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "../../support/sample.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using reporting::Language;

std::string explained(reporting::Outcome const& outcome, Language language = Language::dutch,
                      people::Case const& request = sample::request()) {
  std::istringstream text(
      reporting::explain(outcome, request, sample::municipality(), sample::policy(), language));
  std::string words;
  for (std::string word; text >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

bool holds(std::string const& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

triage::Finding& usual_help(reporting::Outcome& outcome) { return outcome.assessment.needs[0].tasks[0].findings[2]; }

TEST(ExplanationOfTheInquiry, SaysWhoJoinsInAndWhetherThatWasAgreed) {
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).by = {"r-2"};
  usual_help(outcome).agreement = triage::Agreement::agreed;
  EXPECT_TRUE(holds(explained(outcome), "Dat doet: r-2. Dat is afgesproken."));
  usual_help(outcome).agreement = triage::Agreement::not_asked;
  EXPECT_TRUE(holds(explained(outcome, Language::english), "This is done by: r-2. Who does it has not been asked yet."));
  usual_help(outcome).agreement = triage::Agreement::declined;
  EXPECT_TRUE(holds(explained(outcome), "Wie het zou doen, wil het liever niet."));
}

TEST(ExplanationOfTheInquiry, SaysOfWhoDiedThatNothingMoreIsAsked) {
  reporting::Outcome const outcome = sample::outcome();
  people::Case request = sample::request();
  request.household.residents[1].left = people::Left{people::Departure::died, outcome.receipt.on + -3};
  request.needs[0].about = request.household.residents[1].code;
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "Degene om wie deze vraag ging, is overleden."));
  EXPECT_FALSE(holds(explained(outcome), "is overleden"));
}

TEST(ExplanationOfTheInquiry, NamesAReviewOnlyWhereThereMayBeHelpToLookBackAt) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.review_weeks = 52;
  EXPECT_TRUE(holds(explained(outcome), "Na 52 weken"));
  outcome.kind = reporting::OutcomeKind::criteria_not_met;
  EXPECT_FALSE(holds(explained(outcome), "Na 52 weken"));
  outcome = sample::outcome();
  outcome.assessment.stage = people::Stage::question;
  EXPECT_FALSE(holds(explained(outcome), "weken kijken"));
}

TEST(ExplanationOfTheInquiry, AnswersTheHouseholdsOwnPlan) {
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).own_plan = triage::PlanAnswer{30, triage::PlanVerdict::followed_in_part};
  EXPECT_TRUE(holds(explained(outcome), "In uw eigen plan staat: 30 minuten per week. Dat volgen wij voor een deel."));
}

TEST(ExplanationOfTheInquiry, SaysWhoDecidedOtherwiseWhyAndWhatTheRulesSaid) {
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).overridden = 0;
  usual_help(outcome).covered_by_rules = 60;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::covers, 0, 0, people::Rung::usual_help, 15, "consulent",
                        "De partner is net geopereerd.", sample::day(4, 6)}};
  EXPECT_TRUE(holds(explained(outcome, Language::dutch, request),
                    "door consulent op 6 april 2026. De reden: De partner is net geopereerd. De regels zeiden: 60 "
                    "minuten per week."));
}

TEST(ExplanationOfTheInquiry, NamesAnotherActThatGoesFirstAndConsentsThatAreMissing) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[0].gate = triage::GateFinding{triage::GateVerdict::other_act, "zvw"};
  outcome.assessment.needs[0].consents = {{"r-2", triage::ConsentState::not_asked}, {"", triage::ConsentState::refused}};
  std::string const text = explained(outcome);
  EXPECT_TRUE(holds(text, "Hiervoor gaat eerst een andere wet of verzekering (zvw).")) << text;
  EXPECT_TRUE(holds(text, "Toestemming is nog te vragen aan r-2. - Toestemming is niet gegeven door wie het gezag heeft."));
}

TEST(ExplanationOfTheInquiry, AFullFacilityHasTheDayFromWhichThereIsAPlace) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[0].tasks[0].findings[5].refused[0].free_from = sample::day(6, 1);
  EXPECT_TRUE(holds(explained(outcome), "Bij Klussenhulp Noord is er plek vanaf 1 juni 2026."));
}

TEST(ExplanationOfTheInquiry, ThePlanOfTheHouseholdHasGoalsWhoDoesWhatAndWhoMustSign) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.support_plan = triage::SupportPlan{
      {"Weer zelf koken."},
      {{0, 0, triage::Rung::usual_help, 15, {"r-2"}}, {7, 0, triage::Rung::usual_help, 15, {}}},
      {{"r-1", sample::day(4, 7)}, {"municipality", {}}},
      false};
  std::string const text = explained(outcome);
  EXPECT_TRUE(holds(text, "Uw doel: Weer zelf koken. - Zwaar schoonmaakwerk, gebruikelijke hulp van huisgenoten: 15 "
                          "minuten per week. Dat doet: r-2. - Getekend op 7 april 2026: r-1. - Moet nog tekenen: de "
                          "gemeente."))
      << text;
}

TEST(ExplanationOfTheInquiry, ASecondUseOfAFactHasItsGround) {
  reporting::Outcome outcome = sample::outcome();
  triage::FactReuse reuse;
  reuse.fact = people::fact("monthly_income");
  outcome.assessment.reuses = {reuse};
  EXPECT_TRUE(holds(explained(outcome), "monthly_income: dat mag volgens de wet."));
}

TEST(ExplanationOfTheInquiry, WithoutAnythingOfThisNothingIsSaid) {
  std::string const text = explained(sample::outcome());
  for (auto const* const piece : {"Dat doet:", "Dat is afgesproken", "In uw eigen plan staat", "De regels zeiden",
                                  "Toestemming", "is er plek vanaf", "Het plan voor uw hele huishouden"})
    EXPECT_FALSE(holds(text, piece)) << piece;
}

}  // namespace
}  // namespace kanteling
