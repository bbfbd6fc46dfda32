// SPDX-License-Identifier: Apache-2.0
#include "triage/support_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kanteling/people/facts.hpp"
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

TEST(SupportPlan, IsOneForSeveralActsWithAnAgreementOnSafetyOfItsOwn) {
  people::Case request = couple();
  request.needs.resize(2);
  request.needs[1].about = "child";
  Assessment a = planned();
  a.needs.push_back(a.needs[0]);
  a.needs[1].act = law::Act::youth;
  EXPECT_FALSE(support_plan_of(request, a)->safety_agreement);
  a.safety = true;
  auto const plan = support_plan_of(request, a);
  EXPECT_TRUE(plan->safety_agreement);
  ASSERT_EQ(plan->actions.size(), 6U);
  EXPECT_EQ(a.needs[static_cast<std::size_t>(plan->actions[0].need)].act, law::Act::wmo);
  EXPECT_EQ(a.needs[static_cast<std::size_t>(plan->actions[3].need)].act, law::Act::youth);
  EXPECT_EQ(plan->signatures.back().by, "municipality");
}

TEST(SupportPlan, NamesTheDisciplineThatGuardsItOnlyWhereSomebodyMust) {
  Assessment a = planned();
  a.discipline = supply::Discipline::debts;
  EXPECT_FALSE(support_plan_of(couple(), a)->case_manager);
  a.case_manager = true;
  EXPECT_EQ(support_plan_of(couple(), a)->case_manager, supply::Discipline::debts);
}

TEST(SupportPlan, ShowsEveryAreaOfLifeAndWhatNobodyAskedAsNotAssessed) {
  people::Case request = couple();
  request.scores = {{people::LifeDomain::housing, 4, "ZRM 2017", today, 0},
                    {people::LifeDomain::housing, 2, "ZRM 2017", today, -1},
                    {people::LifeDomain::finances, std::nullopt, "ZRM 2017", today, 0}};
  auto const plan = support_plan_of(request, planned());
  ASSERT_EQ(plan->domains.size(), people::life_domain_count);
  for (PlanDomain const& domain : plan->domains)
    EXPECT_EQ(domain.level, domain.domain == people::LifeDomain::housing ? std::optional<std::int64_t>(2) : std::nullopt)
        << people::name_of(domain.domain).code << ": the lowest counts, and looking is not assessing";
}

TEST(LowScores, AreSpokenAboutFirstAndOnTheDayItselfWhereTheyAreAcute) {
  auto const duty = [](std::optional<std::int64_t> level, people::Stage stage) -> std::optional<OpenDuty> {
    people::Case request = couple();
    request.stage = stage;
    request.scores = {{people::LifeDomain::finances, level, "ZRM 2017", today, 0},
                      {people::LifeDomain::housing, 5, "ZRM 2017", today, 0}};
    Assessment a = planned();
    a.stage = stage;
    for (OpenDuty const& open : duties_of(request, a))
      if (open.duty == Duty::discuss_low_scores) return open;
    return std::nullopt;
  };
  ASSERT_TRUE(duty(1, people::Stage::inquiry));
  EXPECT_EQ(duty(1, people::Stage::inquiry)->by, today);
  ASSERT_TRUE(duty(2, people::Stage::inquiry));
  EXPECT_FALSE(duty(2, people::Stage::inquiry)->by);
  EXPECT_FALSE(duty(3, people::Stage::inquiry));
  EXPECT_FALSE(duty(std::nullopt, people::Stage::inquiry)) << "not assessed is not low";
  EXPECT_FALSE(duty(1, people::Stage::question));
}

TEST(Cooperation, IsWrittenDownUnderTheParticipationActOnly) {
  auto const written = [](law::Act act, std::optional<people::StatedFact> said) {
    people::Case request = couple();
    if (said) request.needs[0].facts = {*said};
    Assessment a = planned();
    a.needs[0].act = act;
    std::vector<OpenDuty> const duties = duties_of(request, a);
    return std::any_of(duties.begin(), duties.end(),
                       [](OpenDuty const& d) { return d.duty == Duty::record_cooperation; });
  };
  constexpr people::FactId fact = people::fact("cooperates_on_work");
  EXPECT_TRUE(written(law::Act::participation, people::StatedFact{fact, false, 0}));
  EXPECT_FALSE(written(law::Act::participation, people::StatedFact{fact, false, 1}));
  EXPECT_FALSE(written(law::Act::participation, people::StatedFact{fact, true, 0})) << "known to be absent";
  EXPECT_FALSE(written(law::Act::participation, std::nullopt)) << "unknown is not no";
  for (law::Act const other : {law::Act::wmo, law::Act::youth, law::Act::debts})
    EXPECT_FALSE(written(other, people::StatedFact{fact, false, 0}));
}

}  // namespace
}  // namespace kanteling::triage
