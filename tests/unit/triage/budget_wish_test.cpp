// SPDX-License-Identifier: Apache-2.0
#include "triage/budget_wish.hpp"

#include <gtest/gtest.h>

#include "kanteling/people/facts.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using law::Assessed;
using law::BudgetCondition;
using law::BudgetVerdict;
using people::fact;
using people::Stage;

class BudgetWish : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
    request_ = of(people::Topic::company);
  }
  static people::Case of(people::Topic topic) {
    people::Case c = tiny_case(Stage::inquiry, topic);
    c.needs[0].tasks.push_back({people::TaskKind::company, 10, nothing_helps()});
    return c;
  }
  std::optional<law::PersonalBudgetAnswer> answer() const { return run(policy_, request_).needs[0].personal_budget; }
  bool asks(char const* name) const {
    for (NextQuestion const& q : run(policy_, request_).questions)
      if (info(q.fact).name == name) return true;
    return false;
  }
  void say(people::StatedFact stated) { state(request_.needs[0].facts, stated); }

  rules::Package policy_;
  people::Case request_;
};

TEST_F(BudgetWish, ThatNobodySpokeOfIsNotWeighed) { EXPECT_FALSE(answer()); }

TEST_F(BudgetWish, IsWeighedWhereSomethingMayBeGranted) {
  say(yes("pgb_wish"));
  ASSERT_TRUE(answer());
  EXPECT_EQ(answer()->verdict, BudgetVerdict::not_assessed_yet);
  for (char const* name : {"pgb_able", "pgb_reasoned", "pgb_safe"}) EXPECT_TRUE(asks(name)) << name;
  say(yes("pgb_able"));
  say(yes("pgb_reasoned"));
  say(no("pgb_safe"));
  EXPECT_EQ(answer()->of(BudgetCondition::able), Assessed::met);
  EXPECT_EQ(answer()->of(BudgetCondition::reasoned), Assessed::met);
  EXPECT_EQ(answer()->of(BudgetCondition::quality), Assessed::not_met);
  EXPECT_EQ(answer()->verdict, BudgetVerdict::cannot_be_granted);
  EXPECT_FALSE(asks("pgb_reasoned"));
  state(request_.needs[0].tasks[0].facts, number("own_amount", 10));
  EXPECT_FALSE(answer());  // nothing remains to be bought
}

TEST_F(BudgetWish, ThatIsNotThereAsksNothing) {
  say(no("pgb_wish"));
  EXPECT_EQ(answer()->verdict, BudgetVerdict::not_wanted);
  for (char const* name : {"pgb_able", "pgb_reasoned", "pgb_safe"}) EXPECT_FALSE(asks(name)) << name;
}

TEST_F(BudgetWish, OfYouthHelpHasAnArticleOfItsOwn) {
  request_ = of(people::Topic::youth_help);
  say(yes("pgb_wish"));
  EXPECT_EQ(run(policy_, request_).needs[0].tasks[0].findings.back().verdict, Verdict::admissible);
  EXPECT_FALSE(answer());
}

}  // namespace
}  // namespace kanteling::triage::test
