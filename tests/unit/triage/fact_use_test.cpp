// SPDX-License-Identifier: Apache-2.0
#include "kanteling/triage/fact_use.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

namespace purpose = people::purpose;
using people::fact;
using people::Stage;

Date const today = make_date(2026, 3, 2);

people::StatedFact stated_for(people::Purposes from, std::string_view name = "limitation",
                              std::int64_t value = 1) {
  people::StatedFact f = number(name, value);
  f.stated_for = from;
  return f;
}

people::Consent sharing(std::string by, people::Purposes from, people::Purposes into, Date on) {
  people::Consent c;
  c.by = std::move(by);
  c.from = from;
  c.into = into;
  c.facts = {fact("limitation")};
  c.on = on;
  return c;
}

bool may(people::StatedFact const& f, people::Purposes into, people::Case const& request) {
  return may_use(f, into, request, today).allowed;
}

TEST(FactUse, OfWhatWasStatedInTheRequestIsFreeForAllThatIsAskedInIt) {
  people::Case const request = tiny_case(Stage::inquiry);
  for (people::Purposes const into : {purpose::contact, purpose::wmo, purpose::youth, purpose::debts}) {
    FactUse const use = may_use(stated_for({}), into, request, today);
    EXPECT_TRUE(use.allowed);
    EXPECT_FALSE(use.second);
  }
}

TEST(FactUse, OfAFactStatedForAPurposeIsForThatPurposeOnly) {
  people::Case const request = tiny_case(Stage::inquiry);
  for (people::Purposes const from :
       {purpose::wmo, purpose::youth, purpose::participation, purpose::debts, purpose::parking_card,
        purpose::pupil_transport, purpose::contact, purpose::safety})
    for (people::Purposes const into :
         {purpose::contact, purpose::wmo, purpose::youth, purpose::participation, purpose::debts,
          purpose::parking_card, purpose::pupil_transport}) {
      bool const wgs_8d = into == purpose::debts &&
                          (from == purpose::wmo || from == purpose::youth || from == purpose::participation);
      EXPECT_EQ(may(stated_for(from), into, request), from == into || wgs_8d)
          << from.bits << " into " << into.bits;
    }
}

TEST(FactUse, IntoDebtsIsByWgs8d) {
  FactUse const use = may_use(stated_for(purpose::wmo), purpose::debts, tiny_case(Stage::inquiry), today);
  ASSERT_TRUE(use.second);
  EXPECT_EQ(use.second->ground, UseGround::law);
  EXPECT_EQ(legal_reuses[use.second->which].source.article, "8d");
  EXPECT_FALSE(
      may_use(stated_for(purpose::wmo), purpose::debts, tiny_case(Stage::inquiry), make_date(2020, 12, 31))
          .allowed);
}

TEST(FactUse, ByConsentIsForTheNamedFactFromAndIntoTheNamedPurposesWhileItHolds) {
  people::Case request = tiny_case(Stage::inquiry);
  request.consents = {sharing("r0", purpose::youth, purpose::wmo, today)};
  FactUse const use = may_use(stated_for(purpose::youth), purpose::wmo, request, today);
  EXPECT_EQ(use.second, (SecondUse{UseGround::consent, 0}));
  EXPECT_FALSE(may(stated_for(purpose::youth, "own_amount"), purpose::wmo, request));
  EXPECT_FALSE(may(stated_for(purpose::debts), purpose::wmo, request));
  EXPECT_FALSE(may(stated_for(purpose::youth), purpose::parking_card, request));
  EXPECT_FALSE(may_use(stated_for(purpose::youth), purpose::wmo, request, today + -1).allowed)
      << "not yet given";
  request.consents[0].until = today;
  EXPECT_TRUE(may(stated_for(purpose::youth), purpose::wmo, request));
  request.consents[0].withdrawn = today;
  EXPECT_FALSE(may(stated_for(purpose::youth), purpose::wmo, request));
  request.consents[0] = sharing("r0", purpose::youth, purpose::wmo, today);
  request.consents[0].to = people::ConsentTo::youth_help;
  EXPECT_FALSE(may(stated_for(purpose::youth), purpose::wmo, request));
}

TEST(FactUse, EndsWithALaterNoOfTheSamePerson) {
  people::Case request = tiny_case(Stage::inquiry);
  request.consents = {sharing("r0", purpose::youth, purpose::wmo, today + -9),
                      sharing("r0", purpose::youth, purpose::wmo, today)};
  request.consents[1].given = false;
  EXPECT_FALSE(may(stated_for(purpose::youth), purpose::wmo, request));
  request.consents[1].facts = {fact("own_amount")};
  EXPECT_TRUE(may(stated_for(purpose::youth), purpose::wmo, request)) << "a no about another fact";
  request.consents[1] = sharing("r1", purpose::youth, purpose::wmo, today);
  EXPECT_EQ(may_use(stated_for(purpose::youth), purpose::wmo, request, today).second->which, 0U);
}

TEST(FactUse, IsOpenedByNobodyElsesConsent) {
  people::Case request = tiny_case(Stage::inquiry);
  request.household.relations = {{"neighbour", people::RelationKind::network, true},
                                 {"mother", people::RelationKind::other_parent, true},
                                 {"mentor", people::RelationKind::representative, {}}};
  auto const by = [&](std::string const& who) {
    request.consents = {sharing(who, purpose::youth, purpose::wmo, today)};
    return may(stated_for(purpose::youth), purpose::wmo, request);
  };
  EXPECT_TRUE(by("r0"));
  EXPECT_TRUE(by("mentor"));
  EXPECT_FALSE(by("neighbour"));
  EXPECT_FALSE(by("mother")) << "of a grown-up";
  request.household.residents[0].born = make_date(2015, 1, 1);
  EXPECT_TRUE(by("mother"));
  request.household.relations[1].authority = {};
  EXPECT_FALSE(by("mother")) << "nobody asked whether she has authority";
}

TEST(FactUse, OfFirstContactIsNeverOpenedByConsent) {
  people::Case request = tiny_case(Stage::inquiry);
  request.consents = {sharing("r0", purpose::youth, purpose::contact, today)};
  EXPECT_FALSE(may(stated_for(purpose::youth), purpose::contact, request));
}

/// A task of which everything was asked, and what the household does itself was said elsewhere.
people::Case with_own_amount(people::Purposes from) {
  people::Case request = tiny_case(Stage::inquiry);
  people::Task task{people::TaskKind::company, 5, nothing_helps()};
  state(task.facts, stated_for(from, "own_amount", 2));
  request.needs[0].tasks = {task};
  return request;
}

TEST(FactUse, HeldBackLeavesTheFactUnknownAndTheQuestionSaysThatItIsKnownElsewhere) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  Assessment const held = run(*policy, with_own_amount(purpose::youth));
  EXPECT_FALSE(held.needs[0].tasks[0].settled);
  EXPECT_EQ(held.needs[0].tasks[0].findings[0].verdict, Verdict::not_assessed);
  auto const is_own = [](NextQuestion const& q) { return q.fact == fact("own_amount"); };
  auto const asked = std::find_if(held.questions.begin(), held.questions.end(), is_own);
  ASSERT_NE(asked, held.questions.end());
  EXPECT_TRUE(asked->known_elsewhere);
  for (NextQuestion const& q : held.questions) EXPECT_EQ(q.known_elsewhere, is_own(q));
  EXPECT_TRUE(held.reuses.empty());

  Assessment const here = run(*policy, with_own_amount(purpose::wmo));
  EXPECT_EQ(here.needs[0].tasks[0].findings[0].covered, 2);
  EXPECT_TRUE(here.reuses.empty()) << "its own purpose is no second use";
}

TEST(FactUse, LetThroughIsReadAndTheAssessmentSaysWhy) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = with_own_amount(purpose::youth);
  request.consents = {sharing("r0", purpose::youth, purpose::wmo, today)};
  request.consents[0].facts = {fact("wheelchair"), fact("has_car"), fact("own_amount")};
  state(request.facts, stated_for(purpose::youth, "has_car"));
  state(request.facts, stated_for(purpose::youth, "pgb_wish"));
  Assessment const a = run(*policy, request);
  EXPECT_EQ(a.needs[0].tasks[0].findings[0].covered, 2);
  ASSERT_EQ(a.reuses.size(), 2U) << "own_amount by its rung, has_car by travel; wheelchair nobody stated";
  EXPECT_EQ(a.reuses[0].fact, fact("has_car"));
  EXPECT_EQ(a.reuses[1].fact, fact("own_amount"));
  EXPECT_EQ(a.reuses[1].need, 0);
  EXPECT_EQ(a.reuses[1].from, purpose::youth);
  EXPECT_EQ(a.reuses[1].into, purpose::wmo);
  EXPECT_EQ(a.reuses[1].ground, UseGround::consent);
}

TEST(FactUse, IsNotSaidOfAFactThatOnlyFirstContactCouldHaveRead) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = tiny_case(Stage::inquiry);
  state(request.facts, stated_for(purpose::youth, "lives_here"));
  request.consents = {sharing("r0", purpose::youth, purpose::wmo, today)};
  request.consents[0].facts = {fact("lives_here")};
  EXPECT_TRUE(run(*policy, request).reuses.empty());
}

TEST(FactUse, OfThePlanIsOfWhatOneOfTheActsMayRead) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = tiny_case(Stage::inquiry);
  state(request.facts, stated_for(purpose::youth, "professionals_involved", 2));
  EXPECT_FALSE(run(*policy, request).one_plan);
  request.needs.push_back({people::Topic::youth_help, "", "", {}, {}});
  EXPECT_TRUE(run(*policy, request).one_plan);
}

TEST(FactUse, IsSaidOfAFactThatOnlyThePlanReads) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = tiny_case(Stage::inquiry);
  state(request.facts, stated_for(purpose::youth, "professionals_involved", 2));
  request.consents = {sharing("r0", purpose::youth, purpose::wmo, today)};
  request.consents[0].facts = {fact("professionals_involved")};
  Assessment const a = run(*policy, request);
  EXPECT_TRUE(a.one_plan);
  ASSERT_EQ(a.reuses.size(), 1U);
  EXPECT_EQ(a.reuses[0].fact, fact("professionals_involved"));
}

TEST(FactUse, NeverHoldsUpSafety) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = tiny_case(Stage::question);
  state(request.facts, stated_for(purpose::youth, "safety_concern"));
  EXPECT_TRUE(run(*policy, request).safety);
}

TEST(FactUse, OfAReportIsOfAWishInThisRequest) {
  auto const policy = tiny_policy();
  ASSERT_TRUE(policy);
  people::Case request = tiny_case(Stage::question);
  state(request.facts, stated_for(purpose::youth, "wants_report"));
  EXPECT_EQ(run(*policy, request).stage, Stage::question);
  state(request.facts, yes("wants_report"));
  EXPECT_EQ(run(*policy, request).stage, Stage::report);
}

}  // namespace
}  // namespace kanteling::triage::test
