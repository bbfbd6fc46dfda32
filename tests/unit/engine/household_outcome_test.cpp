// SPDX-License-Identifier: Apache-2.0
// What consent, moving and dying do to the outcome of a whole decision.
#include <gtest/gtest.h>

#include "example_year.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using people::Role;
using people::Stage;
using reporting::NextStepCode;
using reporting::Outcome;
using reporting::OutcomeKind;

people::Case referral(Stage stage) {
  people::Case request;
  request.id = "youth";
  request.stage = stage;
  request.on = request.received = make_date(2026, 3, 2);
  request.village = test::example_engine().municipality().villages.front().code;
  request.household.residents = {{"mother", make_date(1985, 1, 1), Role::self, false, true},
                                 {"child", make_date(2013, 1, 1), Role::child}};
  request.household.relations = {{"father", people::RelationKind::other_parent, true}};
  request.facts = {{people::fact("lives_here"), false, 1}, {people::fact("urgent_help_needed"), false, 0}};
  request.needs.push_back({people::Topic::youth_help, "", "child", {}, {}});
  request.needs[0].facts = {{people::fact("limitation"), false, 1}, {people::fact("gp_referral"), false, 1}};
  return request;
}

Outcome decided(people::Case const& request) {
  Engine const& engine = test::example_engine();
  return engine.decide(request, engine.start());
}

TEST(Consent, ChangesNeitherTheOutcomeNorTheChoices) {
  for (Stage const stage : {Stage::report, Stage::inquiry, Stage::application, Stage::decision}) {
    people::Case request = referral(stage);
    if (stage >= Stage::application) request.applied = request.on;
    Outcome const unasked = decided(request);
    for (char const* by : {"mother", "father", "child"})
      request.consents.push_back({by, people::ConsentTo::youth_help, {}, {}, {}, true, request.on});
    Outcome const given = decided(request);
    request.consents[1].given = false;
    Outcome const refused = decided(request);
    for (Outcome const* other : {&given, &refused}) {
      EXPECT_EQ(other->kind, unasked.kind);
      bool const waits = other == &refused && stage == Stage::decision;
      if (!waits) {
        EXPECT_EQ(other->next.code, unasked.next.code);
        EXPECT_EQ(other->next.by, unasked.next.by);
      }
      EXPECT_EQ(other->choices.size(), unasked.choices.size());
      EXPECT_EQ(other->cost, unasked.cost);
    }
    EXPECT_EQ(given.assessment.duties.size() + 1, unasked.assessment.duties.size())
        << "ask_consent alone differs";
    EXPECT_EQ(refused.assessment.duties.size(), unasked.assessment.duties.size());
  }
}

TEST(Authority, ThatNobodyAskedForIsNamed) {
  people::Case request = referral(Stage::inquiry);
  EXPECT_TRUE(decided(request).assessment.needs[0].authority_unknown.empty());
  request.household.relations[0].authority.reset();
  EXPECT_EQ(decided(request).assessment.needs[0].authority_unknown, std::vector<std::string>{"father"});
}

TEST(WhoHasLeft, IsNotInvitedInAnyStage) {
  for (int s = 0; s <= static_cast<int>(Stage::running); ++s) {
    people::Case request = referral(static_cast<Stage>(s));
    if (request.stage >= Stage::application) request.applied = request.on;
    request.household.residents[0].left = people::Left{people::Departure::moved, request.on};
    Outcome const moved = decided(request);
    EXPECT_EQ(moved.kind, OutcomeKind::forwarded);
    EXPECT_EQ(moved.next.code, NextStepCode::forward_request);
    EXPECT_EQ(moved.assessment.forward_to, "municipality_of_residence");
    request.household.residents[0].left->how = people::Departure::died;
    Outcome const died = decided(request);
    EXPECT_EQ(died.kind, OutcomeKind::closed_with_care);
    EXPECT_EQ(died.next.code, NextStepCode::settle_running_help);
    for (Outcome const* outcome : {&moved, &died}) {
      EXPECT_EQ(outcome->next.actor, reporting::Actor::administration);
      EXPECT_TRUE(outcome->assessment.duties.empty());
      EXPECT_TRUE(outcome->assessment.questions.empty());
      EXPECT_TRUE(outcome->choices.empty());
      EXPECT_EQ(outcome->cost.value, 0);
    }
  }
}

TEST(WhoHasLeft, LeavesTheNeedsOfTheOthersAsTheyAre) {
  people::Case request = referral(Stage::inquiry);
  request.needs.push_back({people::Topic::domestic_help, "", "mother", {}, {}});
  request.household.residents[1].left = people::Left{people::Departure::died, request.on};
  Outcome const outcome = decided(request);
  EXPECT_NE(outcome.kind, OutcomeKind::closed_with_care);
  ASSERT_EQ(outcome.assessment.needs.size(), 2U);
  EXPECT_TRUE(outcome.assessment.needs[0].tasks.empty());
  EXPECT_TRUE(outcome.assessment.needs[0].consents.empty());
  EXPECT_EQ(outcome.assessment.needs[1].route, triage::Route::ladder);
  for (triage::NextQuestion const& question : outcome.assessment.questions) EXPECT_NE(question.need, 0);
  request.needs.pop_back();
  EXPECT_EQ(decided(request).kind, OutcomeKind::closed_with_care) << "nobody else asks for anything";
}

}  // namespace
}  // namespace kanteling
