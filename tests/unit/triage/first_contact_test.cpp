// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tiny_policy.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;
using people::Topic;

class FirstContact : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  static people::Case with_limitation(Stage stage, std::int64_t limitation, Topic topic = Topic::company) {
    people::Case c = tiny_case(stage, topic);
    state(c.needs[0].facts, number("limitation", limitation));
    return c;
  }
  static bool asks(Assessment const& a, std::string_view name) {
    for (NextQuestion const& q : a.questions)
      if (info(q.fact).name == name) return true;
    return false;
  }
  rules::Package policy_;  // its desk rule would settle everything
};

TEST_F(FirstContact, WalksNoRungs) {
  for (Stage const stage : {Stage::signal, Stage::question, Stage::report}) {
    Assessment const a = run(policy_, with_limitation(stage, 2));
    ASSERT_EQ(a.needs[0].tasks.size(), 2U);
    for (TaskPlan const& t : a.needs[0].tasks) {
      EXPECT_TRUE(t.findings.empty());
      EXPECT_EQ(t.remainder, t.amount.amount);
      EXPECT_FALSE(t.settled);
    }
  }
}

TEST_F(FirstContact, TemporaryHelpOnlyWhereItIsUrgent) {
  people::Case c = with_limitation(Stage::report, 0);
  state(c.facts, yes("urgent_help_needed"));
  Assessment const a = run(policy_, c);
  EXPECT_TRUE(a.urgent);
  ASSERT_EQ(a.needs[0].tasks[0].findings.size(), 1U);
  EXPECT_EQ(a.needs[0].tasks[0].findings[0].verdict, Verdict::admissible);
  EXPECT_EQ(a.needs[0].tasks[0].remainder, 3);
  EXPECT_FALSE(a.needs[0].tasks[0].settled);
}

TEST_F(FirstContact, ADeskRuleSettlesOnlyWithAgreementAndWithoutAReport) {
  people::Case c = tiny_case(Stage::question);
  state(c.needs[0].facts, number("limitation", 0));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::ladder);
  state(c.needs[0].facts, yes("information_settles"));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::ladder);
  state(c.facts, yes("agrees_desk"));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::desk);
  EXPECT_TRUE(run(policy_, c).needs[0].tasks.empty());
  state(c.facts, yes("wants_report"));
  Assessment const reported = run(policy_, c);
  EXPECT_EQ(reported.stage, Stage::report);
  EXPECT_EQ(reported.needs[0].route, Route::ladder);
  c.stage = Stage::report;
  state(c.facts, no("wants_report"));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::ladder);
}

TEST_F(FirstContact, ASignalOfSomebodyWhoWantsToReportIsNotSettled) {
  people::Case c = tiny_case(Stage::signal);
  state(c.needs[0].facts, yes("information_settles"));
  state(c.facts, yes("agrees_desk"));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::desk);
  state(c.facts, yes("wants_report"));
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::ladder);
}

TEST_F(FirstContact, NoPolicySendsAWmoRequestPastTheLadder) {
  for (char const* route : {"\"referral\"", "\"criteria\"", "\"crisis\"", "\"desk\"", "\"forward\""}) {
    auto const policy = tiny_policy({{"route", rules::HitPolicy::first, {"act"}, {{"-", route}}}});
    ASSERT_TRUE(policy);
    EXPECT_EQ(run(*policy, with_limitation(Stage::inquiry, 0)).needs[0].route, Route::ladder) << route;
  }
}

TEST_F(FirstContact, AReferralWalksNoRungsAndWaitsForTheHousehold) {
  people::Case c = with_limitation(Stage::report, 0, Topic::youth_help);
  EXPECT_EQ(run(policy_, c).needs[0].route, Route::ladder);  // nobody said so: not a referral, but asked
  EXPECT_TRUE(asks(run(policy_, c), "gp_referral"));
  state(c.needs[0].facts, yes("gp_referral"));
  Assessment const a = run(policy_, c);
  EXPECT_EQ(a.needs[0].route, Route::referral);
  EXPECT_TRUE(a.needs[0].tasks[0].findings.empty());
  c.stage = Stage::inquiry;
  Assessment const later = run(policy_, c);
  ASSERT_EQ(later.needs[0].tasks[0].findings.size(), 1U);
  EXPECT_TRUE(later.needs[0].tasks[0].settled);
}

TEST_F(FirstContact, SafetyIsSeenWhateverElseHolds) {
  people::Case c = tiny_case(Stage::question, Topic::other);
  state(c.facts, no("lives_here"));
  state(c.facts, yes("safety_concern"));
  Assessment const a = run(policy_, c);
  EXPECT_TRUE(a.safety);
  EXPECT_FALSE(a.competent);
  EXPECT_EQ(a.forward_to, "elsewhere");
  EXPECT_EQ(a.needs[0].route, Route::forward);
}

TEST_F(FirstContact, UnknownPlaceIsAskedAndNotForwarded) {
  people::Case c = with_limitation(Stage::question, 0);
  c.facts.clear();
  Assessment const a = run(policy_, c);
  EXPECT_TRUE(a.competent);
  EXPECT_EQ(a.needs[0].act, law::Act::wmo);
  EXPECT_TRUE(asks(a, "lives_here"));
  EXPECT_TRUE(asks(a, "urgent_help_needed"));
  EXPECT_FALSE(a.urgent);
}

TEST_F(FirstContact, NeedsAreAddedPerTaskAndNeverProposedInPart) {
  Clarified const much = clarify(policy_, with_limitation(Stage::report, 2), 0);
  ASSERT_EQ(much.needs[0].tasks.size(), 2U);
  EXPECT_EQ(much.needs[0].tasks[0].amount, 5);  // 3 + 2
  EXPECT_EQ(much.needs[0].tasks[1].amount, 1);  // 1.5, in whole units
  Clarified const unknown = clarify(policy_, tiny_case(Stage::report), 0);
  EXPECT_TRUE(unknown.needs[0].tasks.empty());
  EXPECT_EQ(unknown.needs[0].missing, std::vector{people::fact("limitation")});
  people::Case stated = tiny_case(Stage::report);
  stated.needs[0].tasks.push_back({people::TaskKind::meals, 7, {}});
  EXPECT_EQ(clarify(policy_, stated, 0).needs[0].tasks.size(), 1U);
}

TEST_F(FirstContact, EveryCallLeavesATrace) {
  Assessment const a = run(policy_, with_limitation(Stage::question, 0));
  std::vector<std::string> tables;
  for (TraceStep const& step : a.trace) tables.push_back(policy_.form.tables[step.table].id);
  EXPECT_EQ(tables, (std::vector<std::string>{"competence", "route", "urgency", "needs", "desk", "complexity", "review",
                                              "plan", "discipline"}));
}

}  // namespace
}  // namespace kanteling::triage::test
