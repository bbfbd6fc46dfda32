// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "../../support/told.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using reporting::Language;

std::string explained(reporting::Outcome const& outcome, Language language = Language::dutch,
                      people::Case const& request = sample::request()) {
  return on_one_line(reporting::explain(outcome, request, sample::municipality(), sample::policy(), language));
}

triage::Finding& usual_help(reporting::Outcome& outcome) { return outcome.assessment.needs[0].tasks[0].findings[2]; }

TEST(ExplanationOfTheInquiry, SaysWhoJoinsInAndWhetherThatWasAgreed) {
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).by = {"r-2"};
  usual_help(outcome).agreement = triage::Agreement::agreed;
  EXPECT_TRUE(holds(explained(outcome), "Dat doet: uw partner. Dat is afgesproken."));
  usual_help(outcome).agreement = triage::Agreement::not_asked;
  EXPECT_TRUE(holds(explained(outcome, Language::english),
                    "This is done by: your partner. Who does it has not been asked yet."));
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
  usual_help(outcome).own_plan->reason = triage::PlanReason::stated_otherwise;
  EXPECT_TRUE(holds(explained(outcome), "Dat volgen wij voor een deel. Over deze taak is iets anders verteld. Dat gaat voor "
                                        "op het plan."));
}

TEST(ExplanationOfTheInquiry, SaysWhoDecidedOtherwiseWhyAndWhatTheRulesSaid) {
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).overridden = 0;
  usual_help(outcome).covered_by_rules = 60;
  usual_help(outcome).by_rules = triage::Verdict::covers_part;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::covers, 0, 0, people::Rung::usual_help, 15, "consulent",
                        "De partner is net geopereerd.", sample::day(4, 6)}};
  EXPECT_TRUE(holds(explained(outcome, Language::dutch, request),
                    "door consulent op 6 april 2026. De reden: De partner is net geopereerd. De regels zeiden: 60 "
                    "minuten per week."));
}

TEST(ExplanationOfTheInquiry, TellsWhatTheRulesProposedWhereAPersonRefusesIt) {
  reporting::Outcome outcome = sample::outcome();
  triage::Finding& tailored = outcome.assessment.needs[0].tasks[0].findings.back();
  tailored.overridden = 0;
  tailored.by_rules = triage::Verdict::admissible;
  tailored.verdict = triage::Verdict::refusable;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::refuse, 0, 0, people::Rung::tailored, 0, "caseworker", "Kan wachten.",
                        sample::day(4, 6)}};
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "een medewerker heeft nee gezegd.")) << text;
  EXPECT_TRUE(holds(text, "door consulent op 6 april 2026. De reden: Kan wachten. De regels stelden dit voor, voor 45 "
                          "minuten per week."))
      << text;
  EXPECT_FALSE(holds(text, "De regels zeiden: 0"));
}

TEST(ExplanationOfTheInquiry, UsualHelpThatAPersonSetsToNothingIsNotToldAsAgreed) {
  reporting::Outcome outcome = sample::outcome();
  triage::Finding& finding = usual_help(outcome);
  finding.covered_by_rules = 60;
  finding.by_rules = triage::Verdict::covers_part;
  finding.verdict = triage::Verdict::does_not_apply;
  finding.covered = 0;
  finding.overridden = 0;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::covers, 0, 0, people::Rung::usual_help, 0, "caseworker",
                        "De partner is ziek.", sample::day(4, 6)}};
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "ebruikelijke hulp van huisgenoten: daar rekenen wij niet op. Hier is anders beslist")) << text;
  EXPECT_TRUE(holds(text, "De regels zeiden: 60 minuten per week. De regel daarbij: ")) << text;
}

TEST(ExplanationOfTheInquiry, TellsWhatAPersonDecidedOfTheCaseAndWhetherTheRulesAgree) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.case_overrides = {{0, true}, {1, false}, {2, std::nullopt}, {9, true}};
  people::Case request = sample::request();
  for (auto const of : {people::OverrideOf::is_complex, people::OverrideOf::no_plan, people::OverrideOf::case_manager})
    request.overrides.push_back({of, -1, -1, {}, 0, "caseworker", "Gezien.", sample::day(4, 6)});
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "Een medewerker ziet uw vraag als ingewikkeld. Dat is beslist door consulent op 6 april 2026. "
                          "De reden: Gezien. De regels zeiden hetzelfde."))
      << text;
  EXPECT_TRUE(holds(text, "Een medewerker wil geen gezamenlijk plan voor uw huishouden."));
  EXPECT_TRUE(holds(text, "De regels zeiden het anders."));
  EXPECT_TRUE(holds(text, "één persoon het overzicht houdt over alle hulp. Dat is beslist door consulent op 6 april 2026. De "
                          "reden: Gezien. De regels gaven nog geen antwoord."));
}

TEST(ExplanationOfTheInquiry, TellsWhatAPersonDecidedWhereNothingWasLeftToDecide) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[0].tasks[0].remainder = 0;
  people::Case request = sample::request();
  request.overrides = {{people::OverrideOf::grant, 0, 0, {}, 0, "caseworker", "Gezien.", sample::day(4, 6)},
                       {people::OverrideOf::refuse, 0, -1, {}, 0, "caseworker", "Gezien.", sample::day(4, 6)}};
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "Zwaar schoonmaakwerk: toegekend door consulent op 6 april 2026. De reden: Gezien. Volgens de "
                          "regels blijft er voor deze taak niets over."))
      << text;
  EXPECT_TRUE(holds(text, "Uw hele vraag: afgewezen door consulent op 6 april 2026. De reden: Gezien. Dat verandert in "
                          "deze uitleg nog niets."));
}

TEST(ExplanationOfTheInquiry, ItemsOfTheOwnPlanThatNoStepAnswersHaveAnAnswer) {
  reporting::Outcome outcome = sample::outcome();
  people::Case request = sample::request();
  request.own_plan = people::OwnPlan{
      request.on, "", {}, {{0, people::TaskKind::laundry, people::Rung::network, 30, "", true},
                           {0, people::TaskKind::heavy_cleaning, people::Rung::network, 10, "", true}}};
  outcome.assessment.own_plan_beside = {{0, triage::PlanReason::no_such_task}, {1, triage::PlanReason::nothing_left}};
  std::string const text = explained(outcome, Language::dutch, request);
  EXPECT_TRUE(holds(text, "hulp van familie, vrienden en buren: 30 minuten per week. Dit hoort bij geen van uw vragen."))
      << text;
  EXPECT_TRUE(holds(text, "10 minuten per week. Er is al genoeg hulp voor deze taak."));
  EXPECT_TRUE(holds(explained(outcome, Language::english, request), "This belongs to none of your questions."));
}

TEST(ExplanationOfTheInquiry, WhoDiedDecidesNothingTogether) {
  reporting::Outcome outcome = sample::outcome();
  EXPECT_TRUE(holds(explained(outcome), "beslist, samen met u"));
  outcome.kind = reporting::OutcomeKind::closed_with_care;
  EXPECT_FALSE(holds(explained(outcome), "beslist, samen met u"));
}

TEST(ExplanationOfTheInquiry, NamesAnotherActThatGoesFirstAndConsentsThatAreMissing) {
  reporting::Outcome outcome = sample::outcome();
  outcome.assessment.needs[0].gate = triage::GateFinding{triage::GateVerdict::other_act, "zvw"};
  outcome.assessment.needs[0].consents = {{"r-2", triage::ConsentState::not_asked}, {"", triage::ConsentState::refused}};
  std::string const text = explained(outcome);
  EXPECT_TRUE(holds(text, "Hiervoor gaat eerst een andere wet of verzekering (de zorgverzekering).")) << text;
  EXPECT_TRUE(
      holds(text, "Toestemming is nog te vragen aan uw partner. - Toestemming is niet gegeven door wie het gezag heeft."));
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
                          "minuten per week. Dat doet: uw partner. - Getekend op 7 april 2026: uzelf. - Moet nog tekenen: de "
                          "gemeente."))
      << text;
}

TEST(ExplanationOfTheInquiry, NobodyIsCalledByAnIdOfTheHostSystem) {
  people::Case request = sample::request();
  request.household.residents = {{"r-1", make_date(1985, 5, 2), people::Role::self},
                                 {"k-1", make_date(2014, 1, 30), people::Role::child},
                                 {"k-2", make_date(2017, 1, 30), people::Role::child}};
  request.household.relations = {{"m-1", people::RelationKind::carer}};
  reporting::Outcome outcome = sample::outcome();
  usual_help(outcome).by = {"r-1", "k-1", "k-2", "m-1", "x-9"};
  EXPECT_TRUE(holds(explained(outcome, Language::dutch, request),
                    "Dat doet: uzelf, uw kind van 12 jaar, uw kind van 9 jaar, uw mantelzorger, iemand anders."));
  std::string const text = explained(outcome, Language::english, request);
  EXPECT_TRUE(holds(text, "yourself, your child of 12, your child of 9, your informal carer, somebody else."));
  for (char const* const id : {"r-1", "k-1", "k-2", "m-1", "x-9"}) EXPECT_FALSE(holds(text, id)) << id;
}

TEST(ExplanationOfTheInquiry, APersonalBudgetThatIsNotPossibleHasTheConditionThatIsMissing) {
  reporting::Outcome outcome = sample::outcome();
  EXPECT_FALSE(holds(explained(outcome), "budget kan nu niet"));
  law::PersonalBudgetAnswer answer;
  answer.verdict = law::BudgetVerdict::cannot_be_granted;
  answer.conditions[static_cast<std::size_t>(law::BudgetCondition::reasoned)] = law::Assessed::not_met;
  outcome.assessment.needs[0].personal_budget = answer;
  std::string const text = explained(outcome);
  EXPECT_TRUE(holds(text, "Een persoonsgebonden budget kan nu niet. U kunt de hulp wel van een aanbieder krijgen. - Voor "
                          "een budget is nodig dat duidelijk is waarom dat beter bij u past (Wmo 2015, artikel 2.3.6(2)b)."))
      << text;
  EXPECT_FALSE(holds(text, "2.3.6(2)a"));
}

TEST(ExplanationOfTheInquiry, WhereAPersonDecidedOfTheConditionsItIsNotSaidThatTheyAreMet) {
  reporting::Outcome outcome = sample::outcome();
  outcome.kind = reporting::OutcomeKind::criteria_met;
  triage::CriteriaFinding& criteria = *outcome.assessment.needs[1].criteria;
  criteria.verdict = triage::CriteriaVerdict::meets;
  EXPECT_TRUE(holds(explained(outcome), "U voldoet aan de voorwaarden. Wij stellen voor om ja te zeggen."));
  criteria.overridden = 0;
  std::string const text = explained(outcome);
  EXPECT_TRUE(holds(text, "Een medewerker heeft ja gezegd op uw vraag."));
  EXPECT_FALSE(holds(text, "U voldoet aan de voorwaarden"));
}

TEST(ExplanationOfTheInquiry, TheSafetyOfAHouseholdIsNoMatterOfTheTextForAResident) {
  reporting::Outcome outcome = sample::outcome();
  outcome.kind = reporting::OutcomeKind::safety_route;
  outcome.next.code = reporting::NextStepCode::confirm_and_plan_talk;
  outcome.beside = {};
  for (Language const language : {Language::dutch, Language::english}) {
    std::string const text = explained(outcome, language);
    EXPECT_FALSE(holds(text, "veilig")) << text;
    EXPECT_FALSE(holds(text, "safe")) << text;
  }
  EXPECT_TRUE(holds(explained(outcome), "Wij hebben uw vraag ontvangen. Wij komen graag met u praten"));
}

TEST(ExplanationOfTheInquiry, ASecondUseOfAFactHasItsGround) {
  reporting::Outcome outcome = sample::outcome();
  triage::FactReuse reuse;
  reuse.fact = people::fact("monthly_income");
  outcome.assessment.reuses = {reuse};
  EXPECT_TRUE(holds(explained(outcome), "Hoeveel inkomen heeft uw huishouden per maand? Dat mag volgens de wet."));
}

TEST(ExplanationOfTheInquiry, WithoutAnythingOfThisNothingIsSaid) {
  std::string const text = explained(sample::outcome());
  for (auto const* const piece : {"Dat doet:", "Dat is afgesproken", "In uw eigen plan staat", "De regels zeiden",
                                  "Toestemming", "is er plek vanaf", "Het plan voor uw hele huishouden"})
    EXPECT_FALSE(holds(text, piece)) << piece;
}

}  // namespace
}  // namespace kanteling
