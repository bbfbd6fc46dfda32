// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tiny_policy.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::triage::test {
namespace {

using people::Stage;
using people::TaskKind;

class Ladder : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  /// A case at the inquiry with one task.
  people::Case with_task(std::int64_t amount, people::StatedFacts facts) const {
    people::Case c = tiny_case(Stage::inquiry);
    c.needs[0].tasks.push_back({TaskKind::company, amount, std::move(facts)});
    return c;
  }
  TaskPlan walk(people::Case const& c, supply::FacilityOffers const& offers = {}) const {
    return run(policy_, c, {offers}).needs[0].tasks[0];
  }
  static supply::FacilityOffer offer(std::int64_t per_place, std::int64_t places, std::int64_t fee_cents = 0) {
    supply::FacilityOffer o;
    o.kind = TaskKind::company;
    o.amount_per_place = per_place;
    o.places = places;
    o.fee = {fee_cents};
    return o;
  }
  rules::Package policy_;
};

TEST_F(Ladder, WhatNobodySaidIsNotAssessedAndNothingIsGranted) {
  TaskPlan const plan = walk(with_task(10, {}));
  ASSERT_EQ(plan.findings.size(), 7U);  // the tailored provision is not even looked at
  for (Finding const& f : plan.findings) {
    bool const facility = f.rung == Rung::general_facility;  // no offer: known without asking
    EXPECT_EQ(f.verdict, facility ? Verdict::does_not_apply : Verdict::not_assessed);
    EXPECT_EQ(f.covered, 0);
    EXPECT_EQ(f.missing.empty(), facility);
  }
  EXPECT_EQ(plan.remainder, 10);
  EXPECT_FALSE(plan.settled);
}

TEST_F(Ladder, TailoredIsForWhatRemainsOnceAllWasAsked) {
  people::StatedFacts facts = nothing_helps();
  state(facts, number("own_amount", 4));
  state(facts, number("carer_amount", 5));
  TaskPlan const plan = walk(with_task(10, facts));
  ASSERT_EQ(plan.findings.size(), rung_count);
  EXPECT_EQ(plan.findings[0].verdict, Verdict::covers_part);
  EXPECT_EQ(plan.findings[0].covered, 4);
  EXPECT_EQ(plan.findings[1].verdict, Verdict::does_not_apply);
  EXPECT_EQ(plan.findings[3].covered, 5);
  EXPECT_EQ(plan.findings[7].verdict, Verdict::admissible);
  EXPECT_EQ(plan.remainder, 1);
  EXPECT_TRUE(plan.settled);
}

TEST_F(Ladder, StopsWhereNothingRemainsAndNeverCountsMore) {
  people::StatedFacts facts = nothing_helps();
  state(facts, number("own_amount", 99));
  TaskPlan const plan = walk(with_task(10, facts));
  ASSERT_EQ(plan.findings.size(), 1U);
  EXPECT_EQ(plan.findings[0].verdict, Verdict::covers);
  EXPECT_EQ(plan.findings[0].covered, 10);
  EXPECT_EQ(plan.remainder, 0);
}

TEST_F(Ladder, KnownAbsentIsNotUnknown) {
  people::StatedFacts facts = nothing_helps();
  state(facts, {people::fact("network_amount"), true, 0});
  EXPECT_TRUE(walk(with_task(10, facts)).settled);
}

TEST_F(Ladder, FindingsNameRuleFactsAndWhatIsMissing) {
  people::StatedFacts facts = nothing_helps();
  std::erase_if(facts, [](auto const& f) { return f.id == people::fact("carer_amount"); });
  TaskPlan const plan = walk(with_task(10, facts));
  ASSERT_TRUE(plan.findings[0].rule);
  RuleRef const rule = *plan.findings[0].rule;
  EXPECT_EQ(policy_.form.tables[rule.table].rules[rule.rule].id, "rung/wmo/own_strength_2");
  EXPECT_EQ(plan.findings[0].facts_used, std::vector{people::fact("own_amount")});
  EXPECT_EQ(plan.findings[3].missing, std::vector{people::fact("carer_amount")});
  EXPECT_FALSE(plan.findings[3].rule);
  EXPECT_FALSE(plan.settled);
}

TEST_F(Ladder, FacilitiesAreUsedInOrderAndOnlyAsFarAsNeeded) {
  supply::FacilityOffers offers;
  offers.offers = {offer(2, 2), offer(5, 3), offer(1, 9)};
  offers.refused = {{{7}, TaskKind::company, supply::OfferRefusal::full}, {{8}, TaskKind::meals, supply::OfferRefusal::age}};
  TaskPlan const plan = walk(with_task(10, nothing_helps()), offers);
  Finding const& f = plan.findings[5];
  EXPECT_EQ(f.verdict, Verdict::covers);
  ASSERT_EQ(f.uses.size(), 2U);
  EXPECT_EQ(f.uses[0].places, 2);
  EXPECT_EQ(f.uses[0].amount, 4);
  EXPECT_EQ(f.uses[1].places, 2);  // 6 of 5 a place: the second place is used for 1
  EXPECT_EQ(f.uses[1].amount, 6);
  ASSERT_EQ(f.refused.size(), 1U);
  EXPECT_EQ(f.refused[0].facility.index, 7U);
}

TEST_F(Ladder, AnOfferWithAnOpenQuestionLeavesTheTaskOpen) {
  supply::FacilityOffers offers;
  offers.offers = {offer(1, 4), offer(1, 4, 300)};
  TaskPlan const plan = walk(with_task(10, nothing_helps()), offers);
  Finding const& f = plan.findings[5];
  EXPECT_EQ(f.verdict, Verdict::covers_part);
  EXPECT_EQ(f.covered, 4);
  EXPECT_EQ(f.missing, std::vector{people::fact("fee_bearable")});
  EXPECT_FALSE(plan.settled);
  EXPECT_EQ(plan.findings.back().rung, Rung::short_help);

  people::StatedFacts facts = nothing_helps();
  state(facts, no("fee_bearable"));
  TaskPlan const refused = walk(with_task(10, facts), offers);
  EXPECT_EQ(refused.remainder, 6);
  EXPECT_TRUE(refused.settled);
}

TEST_F(Ladder, AnAmountThatIsPassedOnAndNotStatedIsAsked) {
  auto const policy = tiny_policy(
      {{"rung/wmo/network", rules::HitPolicy::first, {"task"}, {{"-", "\"contributes\"", "network_amount", "\"\""}}}});
  ASSERT_TRUE(policy);
  people::StatedFacts facts = nothing_helps();
  std::erase_if(facts, [](auto const& f) { return f.id == people::fact("network_amount"); });
  Finding const f = run(*policy, with_task(10, facts)).needs[0].tasks[0].findings[4];
  EXPECT_EQ(f.verdict, Verdict::not_assessed);
  EXPECT_EQ(f.missing, std::vector{people::fact("network_amount")});
}

TEST_F(Ladder, RulesThatMayFireMustAgreeOnTheAmount) {
  auto const policy = tiny_policy({{"rung/wmo/network", rules::HitPolicy::first, {"has_car"},
                                    {{"true", "\"contributes\"", "own_amount", "\"\""},
                                     {"-", "\"contributes\"", "network_amount", "\"\""}}}});
  ASSERT_TRUE(policy);
  people::StatedFacts facts = nothing_helps();
  std::erase_if(facts, [](auto const& f) { return f.id == people::fact("own_amount"); });
  state(facts, number("network_amount", 3));
  auto const verdict = [&] { return run(*policy, with_task(10, facts)).needs[0].tasks[0].findings[4].verdict; };
  EXPECT_EQ(verdict(), Verdict::not_assessed);
  state(facts, number("own_amount", 2));
  EXPECT_EQ(verdict(), Verdict::not_assessed);
  state(facts, number("own_amount", 3));
  EXPECT_EQ(verdict(), Verdict::covers_part);  // 3 whichever rule it is
}

TEST_F(Ladder, VerdictsOfAPolicyAreKept) {
  using enum rules::HitPolicy;
  auto const policy = tiny_policy(
      {{"rung/wmo/network", first, {"network_amount"}, {{"0", "\"declined\"", "0", "\"\""}, {"-", "\"none\"", "0", "\"\""}}},
       {"rung/wmo/usual_help", first, {"housemate_asked"}, {{"not(true)", "\"not_assessed\"", "0", "\"\""}, {"-", "\"none\"", "0", "\"\""}}},
       {"rung/wmo/tailored", first, {"wlz_entitled"}, {{"true", "\"refusable\"", "remaining", "\"\""}, {"-", "\"admissible\"", "remaining", "\"\""}}}});
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  people::StatedFacts facts = nothing_helps();
  state(facts, no("housemate_asked"));
  people::Case c = with_task(10, facts);
  TaskPlan const open = run(*policy, c).needs[0].tasks[0];
  EXPECT_EQ(open.findings[2].verdict, Verdict::not_assessed);
  EXPECT_EQ(open.findings[2].missing, std::vector{people::fact("housemate_asked")});  // known not to be asked: ask
  EXPECT_EQ(open.findings[4].verdict, Verdict::declined);

  state(c.needs[0].tasks[0].facts, yes("housemate_asked"));
  TaskPlan const unknown_wlz = run(*policy, c).needs[0].tasks[0];
  EXPECT_EQ(unknown_wlz.findings[7].verdict, Verdict::not_assessed);
  EXPECT_FALSE(unknown_wlz.settled);

  state(c.facts, yes("wlz_entitled"));
  EXPECT_EQ(run(*policy, c).needs[0].tasks[0].findings[7].verdict, Verdict::refusable);
}

}  // namespace
}  // namespace kanteling::triage::test
