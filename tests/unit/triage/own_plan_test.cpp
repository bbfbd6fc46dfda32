// SPDX-License-Identifier: Apache-2.0
#include "triage/own_plan.hpp"

#include <gtest/gtest.h>

#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;
using people::TaskKind;

class OwnPlan : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
    request_ = tiny_case(Stage::inquiry);
    request_.needs[0].tasks.push_back({TaskKind::company, 10, {}});
    request_.own_plan = people::OwnPlan{request_.on, "", {}, {}};
  }
  void propose(Rung rung, std::int64_t amount, std::string by, bool agreed) {
    request_.own_plan->items.push_back({0, TaskKind::company, rung, amount, std::move(by), agreed});
  }
  Finding finding(Rung rung) const {
    return run(policy_, request_).needs[0].tasks[0].findings[static_cast<std::size_t>(rung)];
  }

  rules::Package policy_;
  people::Case request_;
};

TEST_F(OwnPlan, FillsWhatNobodyStated) {
  propose(Rung::own_strength, 4, "r0", false);
  Finding const f = finding(Rung::own_strength);
  EXPECT_EQ(f.covered, 4);
  EXPECT_EQ(f.own_plan->proposed, 4);
  EXPECT_EQ(f.own_plan->verdict, PlanVerdict::followed);
  EXPECT_EQ(f.by, std::vector<std::string>{"r0"});
  EXPECT_EQ(f.agreement, Agreement::not_needed);
}

TEST_F(OwnPlan, DoesNotPromiseForOthers) {
  for (Rung const rung : {Rung::usual_help, Rung::informal_care, Rung::network}) {
    propose(rung, 2, "son", false);
    EXPECT_EQ(finding(rung).verdict, Verdict::not_assessed);
    EXPECT_EQ(finding(rung).own_plan->verdict, PlanVerdict::to_discuss);
    EXPECT_EQ(finding(rung).agreement, Agreement::not_asked);
    EXPECT_TRUE(finding(rung).by.empty());
    request_.own_plan->items.back().agreed = true;
    EXPECT_EQ(finding(rung).covered, 2);
    EXPECT_EQ(finding(rung).agreement, Agreement::agreed);
    EXPECT_EQ(finding(rung).by, std::vector<std::string>{"son"});
  }
}

TEST_F(OwnPlan, GivesWayToWhatWasStated) {
  propose(Rung::informal_care, 6, "son", true);
  state(request_.needs[0].tasks[0].facts, number("carer_amount", 2));
  EXPECT_EQ(finding(Rung::informal_care).covered, 2);
  EXPECT_EQ(finding(Rung::informal_care).own_plan->verdict, PlanVerdict::followed_in_part);
  state(request_.needs[0].tasks[0].facts, number("carer_amount", 0));
  EXPECT_EQ(finding(Rung::informal_care).own_plan->verdict, PlanVerdict::not_followed);
}

TEST_F(OwnPlan, WhatIsNotFollowedHasItsReason) {
  propose(Rung::informal_care, 6, "son", true);
  auto const reason = [&] { return finding(Rung::informal_care).own_plan->reason; };
  EXPECT_EQ(reason(), PlanReason::none);
  request_.own_plan->items[0].agreed = false;
  EXPECT_EQ(reason(), PlanReason::not_agreed);
  request_.own_plan->items[0].agreed = true;
  state(request_.needs[0].tasks[0].facts, number("carer_amount", 2));
  EXPECT_EQ(reason(), PlanReason::stated_otherwise);
  state(request_.needs[0].tasks[0].facts, number("carer_amount", 6));
  EXPECT_EQ(reason(), PlanReason::none);
  request_.overrides.push_back({people::OverrideOf::covers, 0, 0, Rung::informal_care, 1, "caseworker", "seen", request_.on});
  EXPECT_EQ(reason(), PlanReason::by_person);
  propose(Rung::general_facility, 3, "", true);
  EXPECT_EQ(finding(Rung::general_facility).own_plan->reason, PlanReason::no_offer);
  propose(Rung::common_item, 3, "", true);
  EXPECT_EQ(finding(Rung::common_item).own_plan->reason, PlanReason::not_discussed);
}

TEST_F(OwnPlan, EveryItemThatNoStepAnswersHasItsReason) {
  auto const beside = [&] { return run(policy_, request_).own_plan_beside; };
  propose(Rung::own_strength, 12, "", false);
  EXPECT_TRUE(beside().empty());
  propose(Rung::network, 2, "ann", true);
  request_.own_plan->items.push_back({0, TaskKind::meals, Rung::network, 4, "", true});
  request_.own_plan->items.push_back({3, TaskKind::company, Rung::network, 4, "", true});
  auto const answers = beside();
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0].item, 1U);
  EXPECT_EQ(answers[0].reason, PlanReason::nothing_left);
  EXPECT_EQ(answers[1].reason, PlanReason::no_such_task);
  EXPECT_EQ(answers[2].reason, PlanReason::no_such_task);
  request_.stage = Stage::report;
  EXPECT_EQ(beside()[0].reason, PlanReason::not_weighed_yet);
}

TEST_F(OwnPlan, OfAnItemOrAFacilityFillsNothing) {
  propose(Rung::common_item, 3, "", true);
  propose(Rung::general_facility, 3, "", true);
  EXPECT_EQ(finding(Rung::common_item).verdict, Verdict::not_assessed);
  EXPECT_EQ(finding(Rung::common_item).own_plan->verdict, PlanVerdict::to_discuss);
  EXPECT_EQ(finding(Rung::general_facility).own_plan->verdict, PlanVerdict::not_followed);
}

TEST_F(OwnPlan, IsFollowedWhereMoreThanRemainsWasProposed) {
  propose(Rung::own_strength, 12, "", false);
  EXPECT_EQ(finding(Rung::own_strength).covered, 10);
  EXPECT_EQ(finding(Rung::own_strength).own_plan->verdict, PlanVerdict::followed);
}

TEST_F(OwnPlan, OfAnotherTaskOrNeedSaysNothingHere) {
  request_.own_plan->items = {{0, TaskKind::meals, Rung::own_strength, 4, "", false},
                              {1, TaskKind::company, Rung::own_strength, 4, "", false}};
  EXPECT_EQ(finding(Rung::own_strength).verdict, Verdict::not_assessed);
  EXPECT_FALSE(finding(Rung::own_strength).own_plan);
}

TEST_F(OwnPlan, AddsUpWhatSeveralDo) {
  propose(Rung::network, 2, "ann", true);
  propose(Rung::network, 3, "ben", true);
  propose(Rung::network, 1, "ann", true);
  propose(Rung::network, 1, "cas", false);
  Finding const f = finding(Rung::network);
  EXPECT_EQ(f.covered, 6);
  EXPECT_EQ(f.own_plan->proposed, 7);
  EXPECT_EQ(f.own_plan->verdict, PlanVerdict::followed_in_part);
  EXPECT_EQ(f.by, (std::vector<std::string>{"ann", "ben"}));
}

TEST_F(OwnPlan, WithoutAPlanTheOnlyAdultHousemateIsMeant) {
  state(request_.needs[0].tasks[0].facts, number("usual_help_amount", 2));
  auto const add = [&](char const* code, int year) {
    request_.household.residents.push_back({code, make_date(year, 1, 1), people::Role::other_housemate});
  };
  add("child", 2015);
  EXPECT_TRUE(finding(Rung::usual_help).by.empty());
  add("adult", 1980);
  EXPECT_EQ(finding(Rung::usual_help).by, std::vector<std::string>{"adult"});
  add("second", 1981);
  EXPECT_TRUE(finding(Rung::usual_help).by.empty());
  request_.household.residents.back().left = people::Left{people::Departure::moved, request_.on};
  EXPECT_EQ(finding(Rung::usual_help).by, std::vector<std::string>{"adult"});
}

}  // namespace
}  // namespace kanteling::triage::test
