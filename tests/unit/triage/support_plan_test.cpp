// SPDX-License-Identifier: Apache-2.0
#include "triage/support_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "triage/duties.hpp"

namespace kanteling::triage {
namespace {

Date const today = make_date(2026, 3, 30);

people::Case couple() {
  people::Case request;
  request.stage = people::Stage::inquiry;
  request.on = today;
  request.received = make_date(2026, 3, 2);
  request.household.residents = {{"asks", make_date(1980, 1, 1), people::Role::self},
                                 {"partner", make_date(1981, 1, 1), people::Role::partner},
                                 {"child", make_date(2014, 1, 1), people::Role::child}};
  request.own_plan = people::OwnPlan{make_date(2026, 3, 4), "", {"To stay together."}, {}};
  request.needs.resize(1);
  return request;
}

Finding covers(Rung rung, std::int64_t amount, std::vector<std::string> by) {
  Finding f;
  f.rung = rung;
  f.verdict = Verdict::covers_part;
  f.covered = amount;
  f.by = std::move(by);
  return f;
}

/// One task of 60: the partner takes 20, a friend 10, and 30 may be granted.
Assessment planned() {
  Assessment a;
  a.stage = people::Stage::inquiry;
  a.one_plan = true;
  TaskPlan task;
  task.amount = people::quantity_of(task.kind, 60);
  task.findings = {covers(Rung::own_strength, 0, {}), covers(Rung::usual_help, 20, {"partner"}),
                   covers(Rung::network, 10, {"friend"})};
  Finding rest;
  rest.rung = Rung::tailored;
  rest.verdict = Verdict::admissible;
  task.findings.push_back(rest);
  task.remainder = 30;
  task.settled = true;
  StepPlan plan;
  plan.act = law::Act::wmo;
  plan.tasks = {task};
  a.needs = {plan};
  return a;
}

bool owes(people::Case const& request, Assessment a, Duty duty) {
  a.support_plan = support_plan_of(request, a);
  std::vector<OpenDuty> const duties = duties_of(request, a);
  return std::any_of(duties.begin(), duties.end(), [duty](OpenDuty const& d) { return d.duty == duty; });
}

TEST(SupportPlan, IsMadeOfTheGoalsOfTheHouseholdAndOfWhatEverybodyDoes) {
  auto const plan = support_plan_of(couple(), planned());
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->goals, std::vector<std::string>{"To stay together."});
  ASSERT_EQ(plan->actions.size(), 3U);
  EXPECT_EQ(plan->actions[0].rung, Rung::usual_help);
  EXPECT_EQ(plan->actions[0].amount, 20);
  EXPECT_EQ(plan->actions[1].by, std::vector<std::string>{"friend"});
  EXPECT_EQ(plan->actions[2].rung, Rung::tailored);
  EXPECT_EQ(plan->actions[2].amount, 30);
}

TEST(SupportPlan, PromisesNothingThatMayNotBeGrantedYet) {
  Assessment a = planned();
  a.needs[0].tasks[0].settled = false;
  EXPECT_EQ(support_plan_of(couple(), a)->actions.size(), 2U);
  a = planned();
  a.needs[0].tasks[0].findings.back().verdict = Verdict::refusable;
  EXPECT_EQ(support_plan_of(couple(), a)->actions.size(), 2U);
}

TEST(SupportPlan, IsSignedByTheAdultsWhoLiveHereByWhoDoesSomethingAndLastByTheMunicipality) {
  people::Case request = couple();
  request.signatures = {{"municipality", make_date(2026, 3, 20)},
                        {"partner", make_date(2026, 3, 18)},
                        {"partner", make_date(2026, 3, 19)},
                        {"asks", today + 1}};
  auto const plan = support_plan_of(request, planned());
  ASSERT_EQ(plan->signatures.size(), 4U);
  EXPECT_EQ(plan->signatures[0].by, "asks");
  EXPECT_FALSE(plan->signatures[0].on) << "a day that has not come";
  EXPECT_EQ(plan->signatures[1].on, make_date(2026, 3, 19));
  EXPECT_EQ(plan->signatures[2].by, "friend");
  EXPECT_EQ(plan->signatures[3].by, "municipality");
  request.household.residents[1].left = people::Left{people::Departure::died, today};
  EXPECT_EQ(support_plan_of(request, planned())->signatures.size(), 3U) << "nobody signs after death";
}

TEST(SupportPlan, IsNotAskedOfASimpleRequestNorAtFirstContact) {
  Assessment a = planned();
  a.one_plan = false;
  EXPECT_FALSE(support_plan_of(couple(), a));
  EXPECT_FALSE(owes(couple(), a, Duty::make_support_plan));
  EXPECT_FALSE(owes(couple(), a, Duty::name_case_manager));
  a = planned();
  a.stage = people::Stage::report;
  EXPECT_FALSE(support_plan_of(couple(), a));
}

TEST(SupportPlan, IsOwedUntilSomebodySignsAndThenWaitsForTheOthers) {
  people::Case request = couple();
  EXPECT_TRUE(owes(request, planned(), Duty::make_support_plan));
  EXPECT_FALSE(owes(request, planned(), Duty::sign_support_plan));
  request.signatures = {{"asks", today}};
  EXPECT_FALSE(owes(request, planned(), Duty::make_support_plan));
  EXPECT_TRUE(owes(request, planned(), Duty::sign_support_plan));
  for (char const* by : {"partner", "friend", "municipality"}) request.signatures.push_back({by, today});
  EXPECT_FALSE(owes(request, planned(), Duty::sign_support_plan));
}

TEST(SupportPlan, SaysWhereACaseManagerIsNeeded) {
  Assessment a = planned();
  a.case_manager = true;
  EXPECT_TRUE(support_plan_of(couple(), a)->needs_case_manager);
  EXPECT_TRUE(owes(couple(), a, Duty::name_case_manager));
}

}  // namespace
}  // namespace kanteling::triage
