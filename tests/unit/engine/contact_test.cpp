// SPDX-License-Identifier: Apache-2.0
// Who is there for a household: from what was pressed in a telephone menu to who sends a decision.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/settings.hpp"
#include "example_year.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using people::Stage;
using reporting::Actor;
using reporting::NextStep;
using reporting::NextStepCode;
using reporting::Outcome;
using reporting::OutcomeKind;

people::Case asks(Stage stage, people::Topic topic = people::Topic::domestic_help) {
  people::Case request;
  request.id = "contact";
  request.stage = stage;
  request.on = request.received = make_date(2026, 3, 2);
  if (stage >= Stage::application) request.applied = request.on;
  request.village = "noorbeek";
  request.household.residents = {{"p1", make_date(1950, 5, 2), people::Role::self}};
  request.needs.push_back({topic, "", "", {}, {}});
  return request;
}

Outcome decided(people::Case const& request) {
  Engine const& engine = test::example_engine();
  return engine.decide(request, engine.start());
}

NextStep const* beside(Outcome const& outcome, NextStepCode code) {
  for (NextStep const& step : outcome.beside)
    if (step.code == code) return &step;
  return nullptr;
}

people::StatedFact said(std::string_view fact, std::int64_t value) {
  return {people::fact_from(fact).value(), false, value};
}

std::string in_dutch(people::Case const& request) {
  Engine const& engine = test::example_engine();
  return reporting::explain(decided(request), request, engine.municipality(), engine.policy(),
                            reporting::Language::dutch);
}

TEST(Contact, WhatIsNotSettledAtTheDeskLeadsToATalkAtHomeIfWished) {
  people::Case request = asks(Stage::question);
  request.facts = {said("lives_here", 1), said("wants_report", 0), said("agrees_desk", 0), said("urgent_help_needed", 0)};
  std::sort(request.facts.begin(), request.facts.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
  request.needs[0].facts = {said("information_settles", 1)};
  Outcome const outcome = decided(request);
  EXPECT_EQ(outcome.kind, OutcomeKind::talk_planned);
  EXPECT_EQ(outcome.next.code, NextStepCode::confirm_and_plan_talk);
  EXPECT_NE(in_dutch(request).find("bij u thuis als u dat wilt"), std::string::npos);
}

TEST(Contact, AMenuChoiceAloneLeadsOnAndCarriesNoOtherFact) {
  for (std::size_t t = 0; t < people::topic_count; ++t) {
    people::Case const request = asks(Stage::question, static_cast<people::Topic>(t));
    Outcome const outcome = decided(request);
    EXPECT_NE(outcome.kind, OutcomeKind::settled) << people::topic_names[t].code << ": nobody agreed";
    EXPECT_GE(outcome.next.by, request.on);
    EXPECT_TRUE(outcome.next.caseworker || outcome.next.actor == Actor::administration) << people::topic_names[t].code;
    EXPECT_TRUE(outcome.choices.empty());
    EXPECT_FALSE(outcome.assessment.urgent);
    for (triage::StepPlan const& need : outcome.assessment.needs)
      for (triage::TaskPlan const& task : need.tasks) EXPECT_TRUE(task.findings.empty());
    EXPECT_TRUE(outcome.assessment.reuses.empty());
  }
}

TEST(Contact, WhoWantsClientSupportGetsItFromTheFirstContactOn) {
  for (Stage const stage : {Stage::question, Stage::report}) {
    people::Case request = asks(stage);
    EXPECT_EQ(beside(decided(request), NextStepCode::arrange_client_support), nullptr) << "nobody asked for it";
    request.facts = {said("client_support_wanted", 1)};
    Outcome const outcome = decided(request);
    NextStep const* const step = beside(outcome, NextStepCode::arrange_client_support);
    ASSERT_NE(step, nullptr);
    EXPECT_EQ(step->by, request.on);
    EXPECT_NE(in_dutch(request).find("gratis en onafhankelijk helpt"), std::string::npos);
    request.facts = {said("client_support_wanted", 0)};
    EXPECT_EQ(beside(decided(request), NextStepCode::arrange_client_support), nullptr);
    request.facts = {said("client_support_wanted", 1)};
    request.household.residents[0].left = people::Left{people::Departure::died, request.on};
    EXPECT_EQ(beside(decided(request), NextStepCode::arrange_client_support), nullptr);
  }
}

TEST(Contact, WhoIsTheContactStaysItWhileThatFunctionIsThere) {
  Engine const& engine = test::example_engine();
  people::Case request = asks(Stage::inquiry);
  for (supply::Caseworker const& caseworker : engine.municipality().caseworkers) {
    if (!caseworker.active.contains(request.on)) continue;
    if (caseworker.discipline == supply::Discipline::client_support) continue;  // independent: does not decide
    request.caseworker = caseworker.code;
    Outcome const outcome = decided(request);
    ASSERT_TRUE(outcome.next.caseworker);
    EXPECT_EQ(engine.municipality().at(*outcome.next.caseworker).code, caseworker.code);
  }
  request.caseworker = "cw-left-long-ago";
  EXPECT_TRUE(decided(request).next.caseworker) << "somebody else takes over";
}

TEST(Contact, OfAChildWhoseSituationIsComplexIsRegisteredForIt) {
  Engine const& engine = test::example_engine();
  auto const& all = engine.municipality().caseworkers;
  auto const without = std::find_if(all.begin(), all.end(), [](auto const& c) { return !c.skj; });
  ASSERT_NE(without, all.end());
  people::Case request = asks(Stage::inquiry, people::Topic::youth_help);
  request.household.residents.push_back({"k1", make_date(2014, 1, 1), people::Role::child});
  request.needs[0].about = "k1";
  request.caseworker = without->code;
  Outcome const simple = decided(request);
  ASSERT_TRUE(simple.next.caseworker);
  EXPECT_EQ(engine.municipality().at(*simple.next.caseworker).code, without->code);
  request.needs[0].facts = {said("problem_intricate", 1)};
  Outcome const intricate = decided(request);
  ASSERT_TRUE(intricate.assessment.complex);
  ASSERT_TRUE(intricate.next.caseworker);
  EXPECT_TRUE(engine.municipality().at(*intricate.next.caseworker).skj);
}

TEST(Contact, TheAdministrationSendsADecisionThatWasNotMadeKnownYet) {
  people::Case request = asks(Stage::decision);
  Outcome const waits = decided(request);
  NextStep const* const send = beside(waits, NextStepCode::send_decision);
  ASSERT_NE(send, nullptr);
  EXPECT_EQ(send->actor, Actor::administration);
  EXPECT_EQ(send->by, request.on);
  EXPECT_FALSE(send->caseworker);
  request.events = {{law::EventKind::decision_made_known, request.on, {}, {}}};
  EXPECT_EQ(beside(decided(request), NextStepCode::send_decision), nullptr);
  EXPECT_EQ(beside(decided(asks(Stage::running)), NextStepCode::send_decision), nullptr);
  EXPECT_EQ(beside(decided(asks(Stage::inquiry)), NextStepCode::send_decision), nullptr);
}

TEST(Contact, ACaseManagerOfTheTeamLooksBackWhereSeveralHelp) {
  people::Case request = asks(Stage::running);
  request.needs[0].facts = {said("problem_domains", 1)};
  request.needs[0].tasks = {{people::TaskKind::laundry, 60, {said("own_amount", 60)}}};
  Outcome const alone = decided(request);
  ASSERT_EQ(alone.next.code, NextStepCode::review);
  EXPECT_EQ(alone.next.actor, Actor::caseworker);
  request.facts = {said("can_direct_self", 0), said("professionals_involved", 3)};
  Outcome const together = decided(request);
  ASSERT_EQ(together.next.code, NextStepCode::review);
  EXPECT_EQ(together.next.actor, Actor::case_manager);
  EXPECT_TRUE(together.next.caseworker);
  ASSERT_TRUE(together.assessment.support_plan);
  EXPECT_EQ(together.assessment.support_plan->case_manager, together.assessment.discipline);
}

TEST(Contact, ATalkWithAMediatorIsOfferedWithADecisionOnlyWhereTheMunicipalityHasIt) {
  auto const offers = [](supply::Mediation mediation, Stage stage) {
    supply::Municipality municipality = test::example_engine().municipality();
    municipality.organisation.mediation = mediation;
    Engine const engine = Engine::create(std::move(municipality), test::example_engine().policy());
    Outcome const outcome = engine.decide(asks(stage), engine.start());
    return std::any_of(outcome.assessment.duties.begin(), outcome.assessment.duties.end(),
                       [](auto const& open) { return open.duty == triage::Duty::offer_mediation; });
  };
  EXPECT_TRUE(offers(supply::Mediation::offered, Stage::decision));
  EXPECT_FALSE(offers(supply::Mediation::none, Stage::decision));
  for (Stage const stage : {Stage::question, Stage::inquiry, Stage::application, Stage::running})
    EXPECT_FALSE(offers(supply::Mediation::offered, stage));
}

TEST(Contact, WhatIsComplexIsNotReferredByTelephone) {
  triage::Assessment assessment;
  assessment.needs.resize(1);
  assessment.needs[0].tasks.resize(1);
  assessment.needs[0].tasks[0].findings.resize(1);
  assessment.needs[0].tasks[0].findings[0].uses.resize(1);
  auto const step = [&](bool complex) {
    assessment.complex = complex;
    detail::Course course;
    course.kind = OutcomeKind::solved_light;
    course.next.code = NextStepCode::send_result_of_inquiry;
    detail::apply_settings({.referral = supply::Referral::by_telephone}, asks(Stage::inquiry), assessment, course);
    return course.next.code;
  };
  EXPECT_EQ(step(false), NextStepCode::refer_by_telephone);
  EXPECT_EQ(step(true), NextStepCode::send_result_of_inquiry);
}

TEST(Contact, TheRoleThatSignsIsTheOneOfTheMunicipality) {
  supply::Municipality municipality = test::example_engine().municipality();
  municipality.organisation.signed_by = "head of the team";
  Engine const engine = Engine::create(std::move(municipality), test::example_engine().policy());
  people::Case const request = asks(Stage::application);
  Outcome const outcome = engine.decide(request, engine.start());
  reporting::DecisionContents const contents =
      reporting::decision_contents(outcome, request, engine.municipality(), engine.policy());
  EXPECT_EQ(contents.signed_by, "head of the team");
  EXPECT_NE(io::write_decision(contents, request, engine.municipality(), engine.policy()).find(R"("signed_by":"head of the team")"),
            std::string::npos);
}

}  // namespace
}  // namespace kanteling
