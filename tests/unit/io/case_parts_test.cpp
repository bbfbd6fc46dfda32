// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "../../support/schema_check.hpp"
#include "case_problems.hpp"
#include "io/case_shape.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using nlohmann::json;
using Problems = std::vector<std::string>;

/// An invented family with every part of a case that there is, in canonical form.
constexpr std::string_view everything =
    R"({"caseworker":"wmo-1","channel":"phone",)"
    R"("consents":[{"by":"r-1","facts":["can_cycle","has_car"],"from":"youth","into":"wmo","on":"2026-03-02",)"
    R"("to":"share_facts","until":"2026-12-31","withdrawn":"2026-04-01"},)"
    R"({"by":"x-1","given":false,"on":"2026-03-03","to":"youth_help"},{"by":"r-1","on":"2026-03-04","to":"youth_help"}],)"
    R"("consultations":[{"basis":"present","on":"2026-03-05"},{"answered":"2026-03-09","basis":"safety","on":"2026-03-06"}],)"
    R"("facts":{"can_cycle":{"for":"youth","value":true},"has_car":{"for":"wmo","value":null},)"
    R"("monthly_income":{"for":"debts","value":"1234.56"},"safety_concern":true},)"
    R"("household":[{"authority":true,"born":"1986-05-02","id":"r-1","role":"self"},)"
    R"({"authority":false,"born":"1984-11-30","id":"r-2","left":{"how":"moved","on":"2026-05-01"},"role":"partner"},)"
    R"({"born":"2012-01-15","id":"r-3","role":"child","two_homes":true}],"id":"c-1",)"
    R"("needs":[{"from":"2026-06-01","tasks":[{"amount":90,"task":"heavy_cleaning"}],"topic":"domestic_help"},)"
    R"({"about":"r-3","topic":"youth_help"}],"on":"2026-04-07",)"
    R"("overrides":[{"amount":30,"need":0,"of":"covers","on":"2026-04-01","reason":"Buur doet mee.","role":"caseworker",)"
    R"("rung":"network","task":0},{"need":1,"of":"grant","on":"2026-04-02","reason":"Kan niet wachten.","role":"manager"},)"
    R"({"of":"one_plan","on":"2026-04-02","reason":"Twee vragen hangen samen.","role":"caseworker"}],)"
    R"("own_plan":{"goals":["Samen eten","Rust"],"handed_in":"2026-03-28","items":[{"agreed":true,"amount":30,)"
    R"("by":"x-2","need":0,"rung":"network","task":"heavy_cleaning"},{"amount":0,"need":1,"rung":"own_strength",)"
    R"("task":"heavy_cleaning"}],"text":"Samen."},)"
    R"("reasons":[{"fact":"has_car","why":"De auto is van de buurman."}],"received":"2026-03-01",)"
    R"("relations":[{"authority":true,"id":"x-1","kind":"other_parent"},{"id":"x-2","kind":"network"}],)"
    R"("requester":"resident","safety_shares":[{"ground":"danger","on":"2026-03-06","protocol":"meldcode","role":"caseworker",)"
    R"("what":"Wat er is gezien.","with":"Veilig Thuis"}],"scores":[{"domain":"housing","level":4,"on":"2026-03-10"},)"
    R"({"domain":"housing","need":0,"on":"2026-03-10"},{"domain":"justice","level":1,"need":1,"on":"2026-03-11"}],)"
    R"("signatures":[{"by":"r-1","on":"2026-04-03"},{"by":"municipality","on":"2026-04-04"}],)"
    R"("stage":"inquiry","village":"simpelveld"})";

std::string with(std::string_view piece, std::string_view replacement) {
  EXPECT_EQ(everything.find(piece), everything.rfind(piece)) << "the sample holds more than one " << piece;
  return replaced(std::string(everything), piece, replacement);
}

TEST(CaseParts, ComeBackAsTheyWereWritten) {
  auto const read = io::read_case(everything);
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(io::write_case(*read), everything);
}

TEST(CaseParts, WhatIsDoneForSafetyNeedsTheFactThatSomebodyIsUnsafe) {
  EXPECT_EQ(problems_of(with(R"("safety_concern":true)", R"("safety_concern":false)")),
            (Problems{"consultations[1].basis: safety, without the fact safety_concern true; expected that fact stated, or "
                      "another ground",
                      "safety_shares[0]: shared for safety, without the fact safety_concern true; expected that fact "
                      "stated, or nothing shared"}));
}

TEST(CaseParts, FitTheSchema) {
  support::SchemaCheck const check(json::parse(io::case_schema()));
  EXPECT_EQ(check.differences(json::parse(everything)), Problems{});
}

TEST(CaseParts, AreReadEachInItsPlace) {
  people::Case const c = io::read_case(everything).value();
  EXPECT_EQ(c.household.residents[0].authority, true);
  EXPECT_EQ(c.household.residents[1].authority, false);
  EXPECT_EQ(c.household.residents[1].left->on, make_date(2026, 5, 1));
  EXPECT_EQ(c.household.residents[2].authority, std::nullopt);
  EXPECT_TRUE(c.household.residents[2].two_homes);
  EXPECT_EQ(c.household.relations[0].kind, people::RelationKind::other_parent);
  EXPECT_EQ(c.needs[0].from, make_date(2026, 6, 1));
  people::StatedFact const cycling{people::fact("can_cycle"), false, 1, people::purpose::youth};
  EXPECT_NE(std::find(c.facts.begin(), c.facts.end(), cycling), c.facts.end());
  EXPECT_EQ(c.consents[0].into, people::purpose::wmo);
  EXPECT_EQ(c.consents[0].facts.size(), 2U);
  EXPECT_EQ(c.consents[0].withdrawn, make_date(2026, 4, 1));
  EXPECT_FALSE(c.consents[1].given);
  EXPECT_TRUE(c.consents[2].given);
  EXPECT_FALSE(c.consultations[0].answered);
  EXPECT_EQ(c.consultations[1].basis, people::ConsultationBasis::safety);
  EXPECT_EQ(c.consultations[1].answered, make_date(2026, 3, 9));
  EXPECT_EQ(c.scores[1].level, std::nullopt);
  EXPECT_EQ(c.scores[0].need, -1);
  EXPECT_EQ(c.overrides[0].rung, people::Rung::network);
  EXPECT_EQ(c.overrides[1].task, -1);
  EXPECT_EQ(c.overrides[2].need, -1);
  EXPECT_TRUE(c.own_plan->items[0].agreed);
  EXPECT_EQ(c.own_plan->goals.size(), 2U);
  EXPECT_EQ(c.signatures[1].by, "municipality");
}

TEST(CaseParts, AScoreWithLevelNullIsOneWithoutALevel) {
  auto const read = io::read_case(with(R"("level":4)", R"("level":null)"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->scores[0].level, std::nullopt);
}

TEST(CaseParts, AConsentHoldsItsFactsInTheOrderOfTheTableWhateverTheOrderInTheText) {
  auto const read = io::read_case(with(R"(["can_cycle","has_car"])", R"(["has_car","can_cycle"])"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->consents[0].facts, (std::vector{people::fact("can_cycle"), people::fact("has_car")}));
  EXPECT_EQ(io::write_case(*read), everything);
}

struct BadPart {
  std::string_view piece;
  std::string_view replacement;
  std::string_view problem;
};

class OnePartProblem : public testing::TestWithParam<BadPart> {};

TEST_P(OnePartProblem, IsNamedWithItsPlaceAndWhatWouldBeRight) {
  BadPart const& bad = GetParam();
  EXPECT_EQ(problems_of(with(bad.piece, bad.replacement)), Problems{std::string(bad.problem)});
}

INSTANTIATE_TEST_SUITE_P(
    People, OnePartProblem,
    testing::Values(
        BadPart{R"("two_homes":true)", R"("two_homes":1)",
                "household[2].two_homes: the number 1; expected true or false"},
        BadPart{R"("how":"moved","on")", R"("on")", "household[1].left.how: missing; expected moved or died"},
        BadPart{R"("how":"moved")", R"("how":"died")",
                "household[1].left.on: 2026-05-01; expected not after on, 2026-04-07"},
        BadPart{"2026-05-01", "1984-11-29",
                "household[1].left.on: 1984-11-29; expected not before born, 1984-11-30"},
        BadPart{R"("reason":"Buur doet mee.")", R"("reason":"  ")",
                "overrides[0].reason: only spaces; expected a text that says something"},
        BadPart{R"({"id":"x-2","kind":"network"})", R"({"id":"x-2","kind":"network"},{"id":"municipality","kind":"carer"})",
                "relations[2].id: \"municipality\"; expected another id: this word signs for the municipality"},
        BadPart{R"({"id":"x-2","kind":"network"})",
                R"({"id":"x-2","kind":"network"},{"id":"r-2","kind":"carer"})",
                "relations[2].id: an id that another resident or relation has; expected its own id for each "
                "of them"},
        BadPart{R"("kind":"network")", R"("kind":"neighbour")",
                "relations[1].kind: \"neighbour\"; expected one of other_parent, guardian, carer, network, "
                "representative"},
        BadPart{R"("kind":"network")", R"("kind":"network","authority":null)",
                "relations[1].authority: null; expected true or false"}));

INSTANTIATE_TEST_SUITE_P(
    NeedsAndFacts, OnePartProblem,
    testing::Values(
        BadPart{"2026-06-01", "2027-04-09",
                "needs[0].from: 2027-04-09; expected a day within a year of on, 2026-04-07"},
        BadPart{"2026-06-01", "2025-04-05",
                "needs[0].from: 2025-04-05; expected a day within a year of on, 2026-04-07"},
        BadPart{R"({"for":"youth","value":true})", R"({"for":"yout","value":true})",
                "facts.can_cycle.for: \"yout\"; expected one of contact, wmo, youth, participation, debts, "
                "parking_card, pupil_transport, safety; did you mean \"youth\"?"},
        BadPart{
            R"({"for":"youth","value":true})", R"({"value":true})",
            "facts.can_cycle.for: missing; expected the purpose that it was stated for, such as \"youth\""},
        BadPart{R"({"for":"youth","value":true})", R"({"for":"youth"})",
                "facts.can_cycle.value: missing; expected what was stated, or null"},
        BadPart{
            R"({"for":"youth","value":true})", R"({"for":"youth","value":"yes"})",
            "facts.can_cycle.value: \"yes\"; expected true, false, or null where it is known to be absent"}));

INSTANTIATE_TEST_SUITE_P(
    OwnPlan, OnePartProblem,
    testing::Values(
        BadPart{R"("Samen eten")", R"("")",
                "own_plan.goals[0]: 0 characters; expected a text of 1 to 2000 characters"},
        BadPart{R"("by":"x-2")", R"("by":"x-3")",
                "own_plan.items[0].by: \"x-3\"; expected the id of a resident in household or of somebody in "
                "relations"},
        BadPart{
            R"("amount":0,"need":1)", R"("amount":0,"need":2)",
            "own_plan.items[1].need: the number 2; expected the position of a need in the case, from 0 to 1"},
        BadPart{
            R"("rung":"own_strength")", R"("rung":"tailored")",
            "own_plan.items[1].rung: \"tailored\"; expected one of own_strength, common_item, usual_help, "
            "informal_care, network, general_facility"},
        BadPart{
            R"("rung":"own_strength")", R"("rung":"short_help")",
            "own_plan.items[1].rung: \"short_help\"; expected one of own_strength, common_item, usual_help, "
            "informal_care, network, general_facility"},
        BadPart{R"("amount":0)", R"("amount":-1)",
                "own_plan.items[1].amount: the number -1; expected a whole number from 0 to 1000000"}));

INSTANTIATE_TEST_SUITE_P(
    Consents, OnePartProblem,
    testing::Values(
        BadPart{R"("by":"x-1")", R"("by":"r-9")",
                "consents[1].by: \"r-9\"; expected the id of a resident in household or of somebody in "
                "relations"},
        BadPart{R"("from":"youth",)", "",
                "consents[0].from: missing; expected the purpose that the facts were stated for, such as "
                "\"youth\""},
        BadPart{R"("into":"wmo",)", "",
                "consents[0].into: missing; expected the purpose that they may be used for besides, such as "
                "\"wmo\""},
        BadPart{R"("into":"wmo")", R"("into":"youth")",
                "consents[0].into: the purpose that stands under from; expected another purpose"},
        BadPart{
            R"("facts":["can_cycle","has_car"],)", "",
            "consents[0].facts: missing; expected the names of the facts that may be shared, at least one"},
        BadPart{R"(["can_cycle","has_car"])", "[]",
                "consents[0].facts: a list of 0; expected a list of 1 to 100 names of facts"},
        BadPart{R"(["can_cycle","has_car"])", R"(["can_cycle","can_cycle"])",
                "consents[0].facts[1]: \"can_cycle\" a second time; expected every fact once"},
        BadPart{R"(["can_cycle","has_car"])", R"(["age"])",
                "consents[0].facts[0]: a fact that is worked out by the library; expected a fact that is "
                "stated in a "
                "case"},
        BadPart{R"("given":false,"on":"2026-03-03")", R"("from":"wmo","given":false,"on":"2026-03-03")",
                "consents[1].from: a key that does not go with youth_help; expected it left out"},
        BadPart{R"("given":false,"on":"2026-03-03","to":"youth_help")",
                R"("given":false,"on":"2026-03-03","to":"youth_help","withdrawn":"2026-03-04")",
                "consents[1].withdrawn: a day for a consent that was not given; expected it left out, or "
                "given true"},
        BadPart{"2026-12-31", "2026-03-01",
                "consents[0].until: 2026-03-01; expected not before on, 2026-03-02"},
        BadPart{R"("withdrawn":"2026-04-01")", R"("withdrawn":"2026-03-01")",
                "consents[0].withdrawn: 2026-03-01; expected not before on, 2026-03-02"},
        BadPart{"2026-03-03", "2026-04-08",
                "consents[1].on: 2026-04-08; expected not after the on of the case, 2026-04-07"}));

INSTANTIATE_TEST_SUITE_P(
    Consultations, OnePartProblem,
    testing::Values(
        BadPart{R"("basis":"present",)", "",
                "consultations[0].basis: missing; expected on what ground: an expert team is asked with the "
                "household "
                "present, with its consent, without saying who it is about (anonymous), or for safety"},
        BadPart{R"("basis":"present")", R"("basis":"usual")",
                "consultations[0].basis: \"usual\"; expected one of present, consent, anonymous, safety"},
        BadPart{"2026-03-05", "2026-04-08",
                "consultations[0].on: 2026-04-08; expected not after the on of the case, 2026-04-07"}));

INSTANTIATE_TEST_SUITE_P(
    Scores, OnePartProblem,
    testing::Values(
        BadPart{R"("level":4)", R"("level":6)",
                "scores[0].level: the number 6; expected a level from 1 (acute) to 5 (fully self-reliant), "
                "or null "
                "where it was not assessed"},
        BadPart{R"("level":4)", R"("level":0)",
                "scores[0].level: the number 0; expected a level from 1 (acute) to 5 (fully self-reliant), "
                "or null "
                "where it was not assessed"},
        BadPart{R"({"domain":"housing","need":0)", R"({"domain":"housing")",
                "scores[1].domain: \"housing\" a second time for the same need; expected each domain once "
                "for a need, "
                "and once for the case as a whole"},
        BadPart{R"("domain":"justice","level":1,"need":1)", R"("domain":"justice","level":1,"need":2)",
                "scores[2].need: the number 2; expected the position of a need in the case, from 0 to 1"},
        BadPart{"2026-03-11", "2026-04-08",
                "scores[2].on: 2026-04-08; expected not after the on of the case, 2026-04-07"}));

INSTANTIATE_TEST_SUITE_P(
    Overrides, OnePartProblem,
    testing::Values(
        BadPart{R"("rung":"network","task":0)", R"("rung":"network")",
                "overrides[0].task: missing; expected the position of a task in the need, from 0: covers "
                "needs it"},
        BadPart{R"("rung":"network","task":0)", R"("task":0)",
                "overrides[0].rung: missing; expected a step below the tailored provision, such as "
                "\"network\": covers "
                "needs it"},
        BadPart{R"("rung":"network","task":0)", R"("rung":"tailored","task":0)",
                "overrides[0].rung: \"tailored\"; expected one of own_strength, common_item, usual_help, "
                "informal_care, network, general_facility, short_help"},
        BadPart{R"("rung":"network","task":0)", R"("rung":"network","task":1)",
                "overrides[0].task: the number 1; expected the position of a task in the need, from 0 to 0"},
        BadPart{R"("amount":30,"need":0,"of")", R"("need":0,"of")",
                "overrides[0].amount: missing; expected how much of the task it covers: covers needs it"},
        BadPart{R"({"need":1,"of":"grant")", R"({"of":"grant")",
                "overrides[1].need: missing; expected the position of a need in the case, from 0: grant "
                "needs it"},
        BadPart{R"({"need":1,"of":"grant")", R"({"need":7,"of":"grant")",
                "overrides[1].need: the number 7; expected the position of a need in the case, from 0 to 1"},
        BadPart{R"({"need":1,"of":"grant")", R"({"amount":3,"need":1,"of":"grant")",
                "overrides[1].amount: a key that does not go with grant; expected it left out"},
        BadPart{R"({"of":"one_plan")", R"({"need":0,"of":"one_plan")",
                "overrides[2].need: a key that does not go with one_plan; expected it left out"},
        BadPart{R"("reason":"Kan niet wachten.")", R"("reason":"")",
                "overrides[1].reason: 0 characters; expected a text of 1 to 2000 characters"},
        BadPart{R"(,"role":"manager")", "",
                "overrides[1].role: missing; expected the role of who decided, such as \"caseworker\""},
        BadPart{R"("on":"2026-04-01","reason")", R"("on":"2026-04-08","reason")",
                "overrides[0].on: 2026-04-08; expected not after the on of the case, 2026-04-07"},
        BadPart{R"("on":"2026-04-01","reason")", R"("on":"2026-02-28","reason")",
                "overrides[0].on: 2026-02-28; expected not before the received of the case, 2026-03-01"}));

json decided(std::string const& of, std::string const& more = "{}") {
  json one = json::parse(more);
  one.update({{"of", of}, {"on", "2026-04-02"}, {"reason", "Gezien."}, {"role", "caseworker"}});
  return one;
}

Problems problems_of_overrides(std::vector<json> const& overrides) {
  json with_these = json::parse(everything);
  with_these["overrides"] = overrides;
  return problems_of(with_these.dump());
}

TEST(CaseOverrides, OfOneMatterOnlyOneDecisionIsTaken) {
  std::string const task = R"({"need":0,"task":0})";
  std::string const one = "; expected one decision about it: the one that counts";
  EXPECT_EQ(problems_of_overrides({decided("grant", task), decided("refuse", task)}),
            Problems{"overrides[1].of: \"refuse\" where overrides[0] says \"grant\" of the same task" + one});
  EXPECT_EQ(problems_of_overrides({decided("grant", R"({"need":1})"), decided("grant", R"({"need":1})")}),
            Problems{"overrides[1].of: \"grant\" a second time for the same need, after overrides[0]" + one});
  EXPECT_EQ(problems_of_overrides({decided("is_simple"), decided("one_plan"), decided("is_complex")}),
            Problems{"overrides[2].of: \"is_complex\" where overrides[0] says \"is_simple\" of the same case" + one});
  EXPECT_EQ(problems_of_overrides({decided("no_plan"), decided("one_plan")}).size(), 1U);
  EXPECT_EQ(problems_of_overrides({decided("case_manager"), decided("no_case_manager")}).size(), 1U);
  std::string const network = R"({"need":0,"task":0,"rung":"network","amount":3})";
  EXPECT_EQ(problems_of_overrides({decided("covers", network), decided("covers", network)}),
            Problems{"overrides[1].rung: \"network\" a second time for the same task, after overrides[0]; expected one "
                     "decision about a step of a task: the one that counts"});
}

TEST(CaseOverrides, OfDifferentMattersStandBesideEachOther) {
  EXPECT_EQ(problems_of_overrides({decided("covers", R"({"need":0,"task":0,"rung":"network","amount":3})"),
                                   decided("covers", R"({"need":0,"task":0,"rung":"usual_help","amount":0})"),
                                   decided("grant", R"({"need":0,"task":0})"), decided("refuse", R"({"need":1})"),
                                   decided("is_complex"), decided("no_plan"), decided("case_manager")}),
            Problems{});
}

TEST(CaseOverrides, WhatCouldNotBeReadContradictsNothing) {
  EXPECT_EQ(problems_of_overrides({decided("covers", R"({"need":0,"task":0,"rung":"x","amount":3})"),
                                   decided("covers", R"({"need":0,"task":0,"rung":"y","amount":3})")})
                .size(),
            2U);
  EXPECT_EQ(problems_of_overrides({decided("none"), decided("nothing"), decided("is_complex")}).size(), 2U);
  EXPECT_EQ(problems_of_overrides({decided("grant", R"({"need":"a"})"), decided("grant", R"({"need":"b"})")}).size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(
    Signatures, OnePartProblem,
    testing::Values(
        BadPart{R"({"by":"municipality")", R"({"by":"council")",
                "signatures[1].by: \"council\"; expected the id of a resident in household or of somebody in "
                "relations, or \"municipality\""},
        BadPart{"2026-04-04", "2026-04-08",
                "signatures[1].on: 2026-04-08; expected not after the on of the case, 2026-04-07"},
        BadPart{"2026-04-04", "2026-02-28",
                "signatures[1].on: 2026-02-28; expected not before received, 2026-03-01"}));

INSTANTIATE_TEST_SUITE_P(
    FreeText, OnePartProblem,
    testing::Values(
        BadPart{"Samen eten", "BSN 111222333.",
                "own_plan.goals[0]: nine digits that may be a citizen number (BSN); expected a text without citizen "
                "numbers"},
        BadPart{"Samen eten", "Samen \u202Enete",
                "own_plan.goals[0]: a mark that turns the direction of writing; expected a text without such marks"},
        BadPart{"Samen eten", "Samen \u2066nete",
                "own_plan.goals[0]: a mark that turns the direction of writing; expected a text without such marks"}));

TEST(CaseParts, ATestNumberAndALongerNumberMayStandInFreeText) {
  EXPECT_EQ(problems_of(with("Samen eten", "Nummer 999900006, telefoon 0612345678, 1112223334")), Problems{});
}

TEST(CaseParts, AFactIsOnlyStatedForWhatItMayServe) {
  EXPECT_EQ(problems_of(with(R"({"for":"debts","value":"1234.56"})", R"({"for":"youth","value":"1234.56"})")),
            Problems{"facts.monthly_income.for: youth; expected a purpose that this fact is meant for: participation, "
                     "debts, pupil_transport"});
}

TEST(CaseParts, AConsentNamesOnlyFactsThatAreMeantForBothPurposes) {
  EXPECT_EQ(
      problems_of(with(R"(["can_cycle","has_car"])", R"(["can_cycle","monthly_income"])")),
      (Problems{
          "consents[0].facts[1]: monthly_income, which is not meant for youth; expected a fact that is meant "
          "for both purposes; this one is meant for participation, debts, pupil_transport",
          "consents[0].facts[1]: monthly_income, which is not meant for wmo; expected a fact that is meant "
          "for both purposes; this one is meant for participation, debts, pupil_transport"}));
}

TEST(CaseParts, AnIdThatCouldNotBeReadIsNotComplainedAboutAgainWhereItIsNamed) {
  EXPECT_EQ(problems_of(with(R"("id":"x-2")", R"("id":"")")),
            Problems{"relations[1].id: 0 characters; expected a text of 1 to 64 characters"});
}

TEST(CaseParts, ANeedThatCouldNotBeReadIsNotComplainedAboutAgainWhereItIsNamed) {
  json broken = json::parse(everything);
  broken["needs"] = 7;
  EXPECT_EQ(problems_of(broken.dump()), Problems{"needs: the number 7; expected a list of 1 to 32 needs"});
}

TEST(CaseParts, ATaskOfANeedWithoutTasksIsNotHeldAgainstAnything) {
  json less = json::parse(everything);
  less["overrides"][1]["task"] = 5;
  EXPECT_EQ(problems_of(less.dump()), Problems{});
}

TEST(CaseParts, NameEveryProblemAtOnce) {
  json broken = json::parse(everything);
  broken["relations"][0].erase("kind");
  broken["consents"][1].erase("to");
  broken["consultations"][0]["basis"] = nullptr;
  broken["scores"][0]["domain"] = "house";
  broken["overrides"][2]["of"] = "plan";
  broken["signatures"] = "all";
  EXPECT_EQ(problems_of(broken.dump()).size(), 6U);
}

TEST(CaseParts, ListsHaveALimit) {
  for (auto const& [key, max] : {std::pair<std::string, std::size_t>{"relations", io::relations_max},
                                 {"consents", io::consents_max},
                                 {"consultations", io::consultations_max},
                                 {"scores", io::scores_max},
                                 {"overrides", io::overrides_max},
                                 {"signatures", io::signatures_max}}) {
    json more = json::parse(everything);
    json const item = more[key].back();
    while (more[key].size() <= max) more[key].push_back(item);
    EXPECT_EQ(problems_of(more.dump()),
              Problems{key + ": a list of " + std::to_string(max + 1) + "; expected a list of 0 to " +
                       std::to_string(max) + " " + key});
  }
}

/// Values and keys exchanged at places that a seed decides.
void disturb(json& value, std::mt19937& random) {
  static std::vector<json> const odd{nullptr,       true,           -1,  3, "", "r-1", "2026-04-01",
                                     json::array(), json::object(), 1e30};
  if (value.is_structured() && !value.empty() && random() % 8 != 0) {
    auto at = value.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(random() % value.size()));
    return disturb(*at, random);
  }
  value = odd[random() % odd.size()];
}

TEST(CaseParts, DisturbedAreACaseOrHaveProblemsAndNeverCrash) {
  std::mt19937 random(20261127);
  int still_good = 0;
  for (int i = 0; i < 4'000; ++i) {
    json text = json::parse(everything);
    disturb(text, random);
    auto const read = io::read_case(text.dump());
    if (!read) {
      ASSERT_FALSE(read.error().empty()) << text;
      continue;
    }
    ++still_good;
    std::string const canonical = io::write_case(*read);
    auto const again = io::read_case(canonical);
    ASSERT_TRUE(again) << canonical;
    ASSERT_EQ(io::write_case(*again), canonical);
  }
  EXPECT_GT(still_good, 50);
}

}  // namespace
}  // namespace kanteling
