// SPDX-License-Identifier: Apache-2.0
#include "triage/overrides.hpp"

#include <gtest/gtest.h>

#include "kanteling/people/facts.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::Override;
using people::OverrideOf;
using people::Stage;
using people::TaskKind;

class Overrides : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
    request_ = tiny_case(Stage::inquiry);
    for (TaskKind const kind : {TaskKind::company, TaskKind::meals})
      request_.needs[0].tasks.push_back({kind, 10, nothing_helps()});
  }
  void decide(OverrideOf of, std::int32_t task, Rung rung = Rung::own_strength, std::int64_t amount = 0) {
    request_.overrides.push_back({of, 0, task, rung, amount, "caseworker", "seen at home", request_.on});
  }
  TaskPlan task(std::size_t position) const { return run(policy_, request_).needs[0].tasks[position]; }

  rules::Package policy_;
  people::Case request_;
};

TEST_F(Overrides, CountNoMoreThanRemainsAndKeepWhatTheRulesSaid) {
  state(request_.needs[0].tasks[0].facts, number("own_amount", 4));
  decide(OverrideOf::covers, 0, Rung::network, 99);
  TaskPlan const plan = task(0);
  ASSERT_EQ(plan.findings.size(), 5U);  // nothing remains after the network
  Finding const& network = plan.findings[4];
  EXPECT_EQ(network.verdict, Verdict::covers);
  EXPECT_EQ(network.covered, 6);
  EXPECT_EQ(network.covered_by_rules, 0);
  EXPECT_EQ(network.by_rules, Verdict::does_not_apply);
  EXPECT_EQ(network.overridden, 0U);
  ASSERT_TRUE(network.rule);
  EXPECT_EQ(network.facts_used, std::vector{people::fact("network_amount")});
  EXPECT_EQ(network.agreement, Agreement::not_asked);  // nobody of the network agreed to anything
  EXPECT_EQ(plan.remainder, 0);
}

TEST_F(Overrides, TouchNoOtherTask) {
  TaskPlan const before = task(1);
  decide(OverrideOf::covers, 0, Rung::network, 3);
  decide(OverrideOf::refuse, 0);
  TaskPlan const after = task(1);
  EXPECT_EQ(after.remainder, before.remainder);
  ASSERT_EQ(after.findings.size(), before.findings.size());
  for (Finding const& finding : after.findings) EXPECT_FALSE(finding.overridden);
}

TEST_F(Overrides, OfSeveralTheLastOneCounts) {
  decide(OverrideOf::covers, 0, Rung::own_strength, 9);
  decide(OverrideOf::covers, 0, Rung::own_strength, 2);
  EXPECT_EQ(task(0).findings[0].covered, 2);
  EXPECT_EQ(task(0).findings[0].overridden, 1U);
}

TEST_F(Overrides, WhatAPersonDecidedIsAskedNoMore) {
  request_.needs[0].tasks[0].facts.clear();
  EXPECT_FALSE(task(0).settled);
  for (Rung const rung : {Rung::own_strength, Rung::common_item, Rung::usual_help, Rung::informal_care, Rung::network,
                          Rung::short_help})
    decide(OverrideOf::covers, 0, rung, 1);
  Assessment const a = run(policy_, request_);
  TaskPlan const& plan = a.needs[0].tasks[0];
  EXPECT_TRUE(plan.settled);
  EXPECT_EQ(plan.remainder, 4);
  EXPECT_EQ(plan.findings[3].agreement, Agreement::not_asked);
  EXPECT_EQ(plan.findings.back().verdict, Verdict::admissible);
  for (NextQuestion const& question : a.questions) EXPECT_NE(question.task, 0) << info(question.fact).name;
}

TEST_F(Overrides, ARefusalKeepsTheRemainderAndShowsWhoDecided) {
  decide(OverrideOf::refuse, 0);
  TaskPlan const plan = task(0);
  EXPECT_EQ(plan.findings.back().verdict, Verdict::refusable);
  EXPECT_EQ(plan.findings.back().overridden, 0U);
  EXPECT_EQ(plan.findings.back().by_rules, Verdict::admissible) << "what the rules proposed stays beside it";
  EXPECT_EQ(plan.remainder, 10);
}

TEST_F(Overrides, WhereAStepBeforeIsOpenTheRulesProposedNothingYet) {
  request_.needs[0].tasks[0].facts.clear();
  decide(OverrideOf::refuse, 0);
  EXPECT_EQ(task(0).findings.back().by_rules, Verdict::not_assessed);
}

TEST_F(Overrides, WhatIsNotCountedOnAnyMoreWasNotAgreed) {
  state(request_.needs[0].tasks[0].facts, number("usual_help_amount", 4));
  EXPECT_EQ(task(0).findings[2].agreement, Agreement::agreed);
  decide(OverrideOf::covers, 0, Rung::usual_help, 0);
  EXPECT_EQ(task(0).findings[2].covered, 0);
  EXPECT_EQ(task(0).findings[2].covered_by_rules, 4);
  EXPECT_EQ(task(0).findings[2].agreement, Agreement::not_needed);
}

TEST_F(Overrides, OfANeedAreOfEachOfItsTasksThatHasNoneOfItsOwn) {
  decide(OverrideOf::refuse, -1);
  decide(OverrideOf::grant, 1);
  EXPECT_EQ(task(0).findings.back().verdict, Verdict::refusable);
  EXPECT_EQ(task(0).findings.back().overridden, 0U);
  EXPECT_EQ(task(1).findings.back().verdict, Verdict::admissible);
  EXPECT_EQ(task(1).findings.back().overridden, 1U);
}

TEST_F(Overrides, AGrantSettlesWhatTheRulesLeaveOpen) {
  request_.needs[0].tasks[0].facts.clear();
  decide(OverrideOf::grant, 0);
  TaskPlan const plan = task(0);
  EXPECT_TRUE(plan.settled);
  EXPECT_EQ(plan.findings.back().verdict, Verdict::admissible);
  EXPECT_EQ(plan.findings[0].verdict, Verdict::not_assessed);  // and it stays visible
}

TEST_F(Overrides, PlacesThatAreNotCountedOnAreNotTaken) {
  supply::FacilityOffers offers;
  for (int i = 0; i < 2; ++i) {
    supply::FacilityOffer offer;
    offer.kind = TaskKind::company;
    offer.amount_per_place = 2;
    offer.places = 2;
    offers.offers.push_back(offer);
  }
  decide(OverrideOf::covers, 0, Rung::general_facility, 3);
  Finding const f = run(policy_, request_, {offers}).needs[0].tasks[0].findings[5];
  EXPECT_EQ(f.covered_by_rules, 8);
  EXPECT_EQ(f.covered, 3);
  ASSERT_EQ(f.uses.size(), 1U);
  EXPECT_EQ(f.uses[0].places, 2);
  EXPECT_EQ(f.uses[0].amount, 3);
}

TEST_F(Overrides, OfTheWholeCaseComeBeforeTheRules) {
  state(request_.needs[0].facts, number("problem_domains", 3));
  state(request_.facts, number("professionals_involved", 3));
  EXPECT_TRUE(run(policy_, request_).complex);
  for (OverrideOf const of : {OverrideOf::is_simple, OverrideOf::no_plan, OverrideOf::no_case_manager})
    request_.overrides.push_back({of, -1, -1, {}, 0, "caseworker", "known for years", request_.on});
  Assessment const a = run(policy_, request_);
  EXPECT_FALSE(a.complex);
  EXPECT_FALSE(a.one_plan);
  EXPECT_FALSE(a.case_manager);
  ASSERT_EQ(a.case_overrides.size(), 3U);
  EXPECT_EQ(a.case_overrides[0].overridden, 0U);
  EXPECT_EQ(a.case_overrides[0].by_rules, false) << "the rules said complex";
  EXPECT_EQ(a.case_overrides[2].overridden, 2U);
}

TEST_F(Overrides, OfTheWholeCaseSayWhetherTheRulesSaidTheSame) {
  request_.overrides.push_back({OverrideOf::is_complex, -1, -1, {}, 0, "caseworker", "seen", request_.on});
  EXPECT_EQ(run(policy_, request_).case_overrides[0].by_rules, std::nullopt) << "nobody knows yet";
  state(request_.needs[0].facts, number("problem_domains", 3));
  EXPECT_EQ(run(policy_, request_).case_overrides[0].by_rules, true);
  request_.overrides.clear();
  EXPECT_TRUE(run(policy_, request_).case_overrides.empty());
}

TEST_F(Overrides, OfCriteriaKeepWhatTheRulesSaid) {
  people::Case card = tiny_case(Stage::inquiry, people::Topic::parking_card);
  state(card.needs[0].facts, number("limitation_months", 12));
  card.overrides.push_back({OverrideOf::refuse, 0, -1, {}, 0, "caseworker", "measured again", card.on});
  CriteriaFinding const refused = *run(policy_, card).needs[0].criteria;
  EXPECT_EQ(refused.verdict, CriteriaVerdict::does_not_meet);
  EXPECT_EQ(refused.by_rules, CriteriaVerdict::meets);
  card.overrides[0].of = OverrideOf::grant;
  card.needs[0].facts.clear();
  Assessment const granted = run(policy_, card);
  EXPECT_EQ(granted.needs[0].criteria->verdict, CriteriaVerdict::meets);
  EXPECT_EQ(granted.needs[0].criteria->by_rules, CriteriaVerdict::unknown);
  EXPECT_EQ(granted.needs[0].criteria->overridden, 0U);
}

}  // namespace
}  // namespace kanteling::triage::test
