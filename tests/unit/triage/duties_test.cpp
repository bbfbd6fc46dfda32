// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "kanteling/people/facts.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;
using people::Topic;

class Duties : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  static std::vector<Duty> duties(Assessment const& a) {
    std::vector<Duty> list;
    for (OpenDuty const& d : a.duties) list.push_back(d.duty);
    return list;
  }
  static std::vector<std::string> clocks(Assessment const& a) {
    std::vector<std::string> list;
    for (law::Clock const& c : a.clocks) list.push_back(std::string(c.term.id) + " " + to_string(c.end.end));
    return list;
  }
  using Texts = std::vector<std::string>;
  rules::Package policy_;
};

TEST_F(Duties, AReportStartsTheClocksOfTheDayItCameIn) {
  people::Case c = tiny_case(Stage::report);
  c.needs.push_back(c.needs[0]);  // a second need: the same clocks, once
  c.received = make_date(2026, 2, 20);
  Assessment const a = run(policy_, c);
  EXPECT_EQ(clocks(a), (Texts{"wmo_personal_plan 2026-02-27", "wmo_inquiry 2026-04-07"}));
  EXPECT_EQ(duties(a), (std::vector{Duty::confirm_receipt, Duty::offer_client_support, Duty::tell_personal_plan,
                                    Duty::investigate_seven_items, Duty::ask_carer_needs, Duty::explain_personal_budget,
                                    Duty::give_written_result, Duty::tell_further_process}));
  EXPECT_EQ(a.duties[3].by, make_date(2026, 4, 7));
  EXPECT_FALSE(a.duties[0].by);
}

TEST_F(Duties, AnOwnPlanMustBeWeighed) {
  people::Case c = tiny_case(Stage::inquiry);
  c.own_plan = people::OwnPlan{c.on, ""};
  auto const list = duties(run(policy_, c));
  EXPECT_EQ(std::count(list.begin(), list.end(), Duty::weigh_own_plan), 1);
  EXPECT_EQ(std::count(list.begin(), list.end(), Duty::confirm_receipt), 0);
}

TEST_F(Duties, ASignalBindsNobodyYet) {
  Assessment const a = run(policy_, tiny_case(Stage::signal));
  EXPECT_EQ(clocks(a), Texts{});
  EXPECT_EQ(duties(a), std::vector{Duty::tell_further_process});
}

TEST_F(Duties, ADecisionIsDueFromTheApplication) {
  people::Case c = tiny_case(Stage::application);
  EXPECT_EQ(clocks(run(policy_, c)), Texts{});
  c.applied = make_date(2026, 5, 1);
  EXPECT_EQ(clocks(run(policy_, c)), Texts{"wmo_decision 2026-05-18"});
}

TEST_F(Duties, DebtsHaveATalkInFourWeeksOrThreeWorkingDays) {
  people::Case c = tiny_case(Stage::question, Topic::debts);
  c.received = make_date(2026, 4, 2);
  EXPECT_EQ(clocks(run(policy_, c)), Texts{"debts_first_talk 2026-04-30"});
  state(c.needs[0].facts, yes("eviction_threat"));
  Assessment const a = run(policy_, c);
  EXPECT_EQ(clocks(a), Texts{"debts_first_talk_threat 2026-04-09"});
  EXPECT_EQ(a.needs[0].route, Route::crisis);
  EXPECT_EQ(a.discipline, supply::Discipline::debts);
  ASSERT_TRUE(a.needs[0].criteria);
  EXPECT_EQ(a.needs[0].criteria->verdict, CriteriaVerdict::meets);
}

TEST_F(Duties, CriteriaWaitForWhatIsNotKnown) {
  people::Case c = tiny_case(Stage::application, Topic::parking_card);
  CriteriaFinding const open = run(policy_, c).needs[0].criteria.value();
  EXPECT_EQ(open.verdict, CriteriaVerdict::unknown);
  EXPECT_EQ(open.missing, std::vector{people::fact("limitation_months")});
  state(c.needs[0].facts, number("limitation_months", 11));
  CriteriaFinding const met = run(policy_, c).needs[0].criteria.value();
  EXPECT_EQ(met.verdict, CriteriaVerdict::meets);
  EXPECT_EQ(met.result, "card");
  EXPECT_EQ(met.facts_used, std::vector{people::fact("limitation_months")});
}

TEST_F(Duties, WhatCannotWaitLeadsAndTheSoonestReviewCounts) {
  people::Case c = tiny_case(Stage::report);
  c.needs.push_back(tiny_case(Stage::report, Topic::youth_help).needs[0]);
  c.needs.push_back(tiny_case(Stage::report, Topic::debts).needs[0]);
  EXPECT_EQ(run(policy_, c).discipline, supply::Discipline::wmo);
  EXPECT_EQ(run(policy_, c).review_weeks, 13);
  state(c.needs[1].facts, number("problem_domains", 2));
  EXPECT_EQ(run(policy_, c).discipline, supply::Discipline::youth);
  EXPECT_TRUE(run(policy_, c).complex);
  state(c.needs[2].facts, yes("eviction_threat"));
  EXPECT_EQ(run(policy_, c).discipline, supply::Discipline::debts);
  std::swap(c.needs[0], c.needs[2]);
  EXPECT_EQ(run(policy_, c).review_weeks, 13);
}

TEST_F(Duties, ANeedAsAWholeHasNoTask) {
  auto const policy = tiny_policy({{"review", rules::HitPolicy::first, {"task"}, {{"null", "4"}, {"-", "8"}}}});
  ASSERT_TRUE(policy);
  EXPECT_EQ(run(*policy, tiny_case(Stage::report)).review_weeks, 4);
}

TEST_F(Duties, QuestionsGoToWhoKnowsOnceAndInOrder) {
  people::Case c = tiny_case(Stage::inquiry);
  state(c.facts, number("professionals_involved", 2));
  for (int i = 0; i < 2; ++i) c.needs[0].tasks.push_back({people::TaskKind::company, 2, {}});
  Assessment const a = run(policy_, c);
  std::vector<std::string> found;
  for (NextQuestion const& q : a.questions)
    found.push_back(std::string(info(q.fact).name) + std::to_string(q.need) + std::to_string(q.task) +
                    std::to_string(static_cast<int>(q.whom)));
  EXPECT_EQ(found, (Texts{"problem_domains0-10", "own_amount000", "item_amount000", "usual_help_amount001",
                          "carer_amount002", "network_amount003", "short_help_amount004", "own_amount010",
                          "item_amount010", "usual_help_amount011", "carer_amount012", "network_amount013",
                          "short_help_amount014"}));
  EXPECT_TRUE(a.case_manager);
  EXPECT_EQ(a.review_weeks, 26);
}

}  // namespace
}  // namespace kanteling::triage::test
