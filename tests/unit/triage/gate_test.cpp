// SPDX-License-Identifier: Apache-2.0
#include "triage/gate.hpp"

#include <gtest/gtest.h>

#include "kanteling/people/facts.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;
using people::TaskKind;

class Gate : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
    request_ = with_stage(Stage::inquiry);
  }
  static people::Case with_stage(Stage stage) {
    people::Case c = tiny_case(stage);
    c.needs[0].tasks.push_back({TaskKind::company, 10, nothing_helps()});
    return c;
  }
  rules::Package policy_;
  people::Case request_;
};

TEST_F(Gate, LetsPassWhatNoOtherActGives) {
  StepPlan const plan = run(policy_, request_).needs[0];
  ASSERT_TRUE(plan.gate);
  EXPECT_EQ(plan.gate->verdict, GateVerdict::stays);
  EXPECT_TRUE(plan.gate->rule);
  EXPECT_EQ(plan.gate->facts_used, std::vector{people::fact("other_act")});
  EXPECT_TRUE(plan.tasks[0].settled);
}

TEST_F(Gate, LeavesTasksThatAnotherActGivesUnweighed) {
  state(request_.needs[0].facts, number("other_act", 4));  // work
  Assessment const a = run(policy_, request_);
  EXPECT_EQ(a.needs[0].gate->verdict, GateVerdict::other_act);
  EXPECT_EQ(a.needs[0].gate->other_act, "work");
  EXPECT_EQ(a.forward_to, "work");
  EXPECT_TRUE(a.competent);
  EXPECT_TRUE(a.needs[0].tasks[0].findings.empty());
  EXPECT_EQ(a.needs[0].tasks[0].remainder, 10);
  EXPECT_FALSE(a.needs[0].tasks[0].settled);
}

TEST_F(Gate, ThatIsNotAssessedIsAskedAndSettlesNothing) {
  std::erase_if(request_.needs[0].facts, [](auto const& f) { return f.id == people::fact("other_act"); });
  Assessment const a = run(policy_, request_);
  EXPECT_EQ(a.needs[0].gate->verdict, GateVerdict::not_assessed);
  EXPECT_EQ(a.needs[0].gate->missing, std::vector{people::fact("other_act")});
  EXPECT_EQ(a.needs[0].tasks[0].findings.size(), 7U);  // walked meanwhile
  EXPECT_FALSE(a.needs[0].tasks[0].settled);
  bool asked = false;
  for (NextQuestion const& q : a.questions) asked = asked || (q.fact == people::fact("other_act") && q.need == 0);
  EXPECT_TRUE(asked);
}

TEST_F(Gate, IsNotThereAtFirstContactNorAfterAReferral) {
  EXPECT_FALSE(run(policy_, with_stage(Stage::report)).needs[0].gate);
  people::Case child = tiny_case(Stage::inquiry, people::Topic::youth_help);
  state(child.needs[0].facts, yes("gp_referral"));
  EXPECT_FALSE(run(policy_, child).needs[0].gate);
}

TEST_F(Gate, AGrantByAPersonGoesBeforeIt) {
  state(request_.needs[0].facts, number("other_act", 4));
  request_.needs[0].tasks.push_back({TaskKind::meals, 3, nothing_helps()});
  request_.overrides.push_back(
      {people::OverrideOf::grant, 0, 0, {}, 0, "caseworker", "work has stopped giving it", request_.on});
  StepPlan const plan = run(policy_, request_).needs[0];
  EXPECT_EQ(plan.tasks[0].findings.back().verdict, Verdict::admissible);
  EXPECT_TRUE(plan.tasks[0].settled);
  EXPECT_TRUE(plan.tasks[1].findings.empty());
}

}  // namespace
}  // namespace kanteling::triage::test
