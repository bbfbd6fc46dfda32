// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../../support/sample.hpp"
#include "../../support/schema_check.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/triage/hooks.hpp"

namespace kanteling {
namespace {

using nlohmann::json;

json written(reporting::Outcome const& outcome) {
  return json::parse(io::write_outcome(outcome, sample::municipality(), sample::policy()));
}

/// The sample with every part that people add to what the rules say.
reporting::Outcome decided_by_people() {
  reporting::Outcome o = sample::outcome();
  triage::Assessment& a = o.assessment;
  triage::StepPlan& need = a.needs[0];
  triage::Finding& usual = need.tasks[0].findings[2];
  usual.agreement = triage::Agreement::agreed;
  usual.by = {"r-2"};
  usual.own_plan = triage::PlanAnswer{20, triage::PlanVerdict::followed_in_part, triage::PlanReason::not_agreed};
  usual.overridden = 3;
  usual.covered_by_rules = 0;
  need.tasks[0].findings[5].refused[0].free_from = sample::day(5, 11);
  need.gate = triage::GateFinding{
      triage::GateVerdict::other_act, "zvw", triage::RuleRef{1, 0}, {people::fact("limitation")}, {}};
  need.circle = {"r-1", "r-2"};
  need.authority_unknown = {"x-1"};
  need.consents = {{"r-1", triage::ConsentState::refused}, {"", triage::ConsentState::not_asked}};
  law::PersonalBudgetAnswer budget;
  budget.verdict = law::BudgetVerdict::person_decides;
  budget.conditions[0] = law::Assessed::met;
  budget.dearer = Cents{1'200};
  need.personal_budget = budget;
  a.needs[1].criteria->overridden = 1;
  a.needs[1].criteria->by_rules = triage::CriteriaVerdict::does_not_meet;
  a.questions[0].hook = triage::Hook::wmo_network;
  a.questions[0].purpose = people::purpose::wmo;
  a.questions[0].exact = false;
  a.questions[0].waiting = 2;
  a.questions[0].known_elsewhere = true;
  triage::SupportPlan plan;
  plan.goals = {"Rust in huis"};
  plan.actions = {{0, 0, triage::Rung::usual_help, 15, {"r-2"}}};
  plan.signatures = {{"r-1", sample::day(4, 3)}, {"municipality", std::nullopt}};
  plan.needs_case_manager = true;
  a.support_plan = plan;
  a.reuses = {{people::fact("can_cycle"), 0, people::purpose::youth, people::purpose::wmo,
               triage::UseGround::consent, 2}};
  return o;
}

TEST(OutcomeParts, FitTheSchemaAndAreCanonical) {
  std::string const text = io::write_outcome(decided_by_people(), sample::municipality(), sample::policy());
  EXPECT_EQ(json::parse(text).dump(), text);
  support::SchemaCheck const check(json::parse(io::outcome_schema()));
  EXPECT_EQ(check.differences(json::parse(text)), std::vector<std::string>{});
}

TEST(OutcomeParts, AFindingSaysWhoAgreedWhatThePlanSaysAndWhoDecidedOtherwise) {
  json const finding = written(decided_by_people())["needs"][0]["tasks"][0]["findings"][2];
  EXPECT_EQ(finding["agreement"], "agreed");
  EXPECT_EQ(finding["by"], json::array({"r-2"}));
  EXPECT_EQ(finding["own_plan"], json::parse(R"({"proposed":20,"reason":"not_agreed","verdict":"followed_in_part"})"));
  EXPECT_EQ(finding["overridden"], 3);
  EXPECT_EQ(finding["covered_by_rules"], 0);
  EXPECT_EQ(finding["by_rules"], "not_assessed");
}

TEST(OutcomeParts, WhatAPersonDecidedOfTheCaseAndItemsThatNoStepAnswersStandBeside) {
  reporting::Outcome outcome = decided_by_people();
  outcome.assessment.case_overrides = {{2, true}, {4, std::nullopt}};
  outcome.assessment.own_plan_beside = {{1, triage::PlanReason::no_such_task}};
  json const read = written(outcome);
  EXPECT_EQ(read["case_overrides"], json::parse(R"([{"by_rules":true,"overridden":2},{"by_rules":null,"overridden":4}])"));
  EXPECT_EQ(read["own_plan_beside"], json::parse(R"([{"item":1,"reason":"no_such_task"}])"));
  support::SchemaCheck const check(json::parse(io::outcome_schema()));
  EXPECT_EQ(check.differences(read), std::vector<std::string>{});
}

TEST(OutcomeParts, WhereNobodyDecidedOtherwiseThereIsNothingBesideTheRules) {
  json const need = written(sample::outcome())["needs"];
  json const& finding = need[0]["tasks"][0]["findings"][2];
  EXPECT_EQ(finding["agreement"], "not_needed");
  EXPECT_TRUE(finding["overridden"].is_null());
  EXPECT_TRUE(finding["covered_by_rules"].is_null());
  EXPECT_TRUE(finding["own_plan"].is_null());
  EXPECT_TRUE(need[1]["criteria"]["by_rules"].is_null());
  EXPECT_TRUE(need[0]["gate"].is_null());
  EXPECT_TRUE(need[0]["personal_budget"].is_null());
  EXPECT_TRUE(written(sample::outcome())["support_plan"].is_null());
}

TEST(OutcomeParts, AFindingNamesTheNormOfItsRuleAndElseOfItsTable) {
  json const findings = written(sample::outcome())["needs"][0]["tasks"][0]["findings"];
  EXPECT_EQ(findings[0]["source"],
            json::parse(R"~({"act":"Wmo 2015","article":"2.3.5(3)","evidence":"seen","level":"act"})~"));
  EXPECT_EQ(findings[2]["source"],
            json::parse(
                R"({"act":"Beleidsregels Wmo","article":"4","evidence":"recalled","level":"policy_rule"})"));
  EXPECT_TRUE(findings[1]["source"].is_null());
}

TEST(OutcomeParts, ANeedSaysWhatGoesBeforeWhoseSituationCountsAndWhoMustConsent) {
  json const need = written(decided_by_people())["needs"][0];
  EXPECT_EQ(need["gate"]["verdict"], "other_act");
  EXPECT_EQ(need["gate"]["other_act"], "zvw");
  EXPECT_EQ(need["gate"]["source"]["evidence"], "recalled");
  EXPECT_EQ(need["circle"], json::array({"r-1", "r-2"}));
  EXPECT_EQ(need["authority_unknown"], json::array({"x-1"}));
  EXPECT_EQ(need["consents"],
            json::parse(R"([{"by":"r-1","own":false,"state":"refused"},{"by":null,"own":false,"state":"not_asked"}])"));
}

TEST(OutcomeParts, ThePersonalBudgetHasEveryConditionInTheOrderOfTheAct) {
  json const budget = written(decided_by_people())["needs"][0]["personal_budget"];
  EXPECT_EQ(budget["verdict"], "person_decides");
  EXPECT_EQ(budget["dearer_cents"], 1'200);
  EXPECT_TRUE(budget["not_dearer_cents"].is_null());
  ASSERT_EQ(budget["conditions"].size(), law::budget_condition_count);
  EXPECT_EQ(budget["conditions"][0], json::parse(R"({"condition":"wanted","state":"met"})"));
  EXPECT_EQ(budget["conditions"][5],
            json::parse(R"({"condition":"earlier_revision","state":"not_assessed"})"));
}

TEST(OutcomeParts, CriteriaShowWhatTheRulesSaid) {
  json const criteria = written(decided_by_people())["needs"][1]["criteria"];
  EXPECT_EQ(criteria["by_rules"], "does_not_meet");
  EXPECT_EQ(criteria["overridden"], 1);
  EXPECT_EQ(criteria["verdict"], "needs_advice");
}

TEST(OutcomeParts, AFullFacilitySaysFromWhenItIsFree) {
  json const refused = written(decided_by_people())["needs"][0]["tasks"][0]["findings"][5]["refused"];
  EXPECT_EQ(refused[0]["free_from"], "2026-05-11");
  EXPECT_TRUE(refused[1]["free_from"].is_null());
}

TEST(OutcomeParts, AQuestionSaysWhatWaitsForIt) {
  json const questions = written(decided_by_people())["questions"];
  EXPECT_EQ(questions[0]["hook"], "rung/wmo/network");
  EXPECT_EQ(questions[0]["purpose"], json::array({"wmo"}));
  EXPECT_EQ(questions[0]["exact"], false);
  EXPECT_EQ(questions[0]["waiting"], 2);
  EXPECT_EQ(questions[0]["known_elsewhere"], true);
  EXPECT_TRUE(questions[1]["hook"].is_null());
  EXPECT_EQ(questions[1]["exact"], true);
}

TEST(OutcomeParts, EveryHookHasItsName) {
  std::vector<rules::HookShape> const shapes = triage::hook_shapes();
  ASSERT_EQ(shapes.size(), static_cast<std::size_t>(triage::Hook::count));
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    reporting::Outcome o = sample::outcome();
    o.assessment.questions[0].hook = static_cast<triage::Hook>(i);
    EXPECT_EQ(written(o)["questions"][0]["hook"], shapes[i].name);
  }
}

TEST(OutcomeParts, TheSupportPlanSaysWhoDoesWhatAndWhoStillSigns) {
  EXPECT_EQ(
      written(decided_by_people())["support_plan"],
      json::parse(
          R"({"actions":[{"amount":15,"by":["r-2"],"need_index":0,"rung":"usual_help","task_index":0}],)"
          R"("case_manager":null,"domains":[],"safety_agreement":false,)"
          R"("goals":["Rust in huis"],"needs_case_manager":true,)"
          R"("signatures":[{"by":"r-1","on":"2026-04-03"},{"by":"municipality","on":null}]})"));
}

TEST(OutcomeParts, AFactThatIsUsedASecondTimeSaysOnWhatGround) {
  EXPECT_EQ(
      written(decided_by_people())["reuses"],
      json::parse(R"([{"fact":"can_cycle","from":["youth"],"ground":"consent","into":["wmo"],"need_index":0,)"
                  R"("source":null,"which":2}])"));
  reporting::Outcome by_law = decided_by_people();
  by_law.assessment.reuses[0].ground = triage::UseGround::law;
  by_law.assessment.reuses[0].which = 0;
  EXPECT_EQ(written(by_law)["reuses"][0]["source"],
            json::parse(R"({"act":"Wgs","article":"8d","evidence":"seen","level":"act"})"));
}

}  // namespace
}  // namespace kanteling
