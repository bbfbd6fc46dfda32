// SPDX-License-Identifier: Apache-2.0
// What people must say before a step: consent to youth help, which act goes on at 18, the answer of experts.
#include "engine/waits.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "example_year.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using people::Role;
using people::Stage;
using reporting::Actor;
using reporting::NextStep;
using reporting::NextStepCode;
using reporting::Outcome;
using Codes = std::vector<std::string>;

people::Case referral(Stage stage, Date born) {
  people::Case request;
  request.id = "youth";
  request.stage = stage;
  request.on = request.received = make_date(2026, 3, 2);
  if (stage >= Stage::application) request.applied = request.on;
  request.village = test::example_engine().municipality().villages.front().code;
  request.household.residents = {{"mother", make_date(1985, 1, 1), Role::self, false, true}, {"child", born, Role::child}};
  request.household.relations = {{"father", people::RelationKind::other_parent, true}};
  request.facts = {{people::fact("lives_here"), false, 1}, {people::fact("urgent_help_needed"), false, 0}};
  request.needs.push_back({people::Topic::youth_help, "", "child", {}, {}});
  request.needs[0].facts = {{people::fact("limitation"), false, 1}, {people::fact("gp_referral"), false, 1}};
  return request;
}

void refuse(people::Case& request, std::string by) {
  request.consents.push_back({std::move(by), people::ConsentTo::youth_help, {}, {}, {}, false, request.on});
}

Outcome decided(people::Case const& request) {
  return test::example_engine().decide(request, test::example_engine().start());
}

NextStep const* beside(Outcome const& outcome, NextStepCode code) {
  auto const at = std::find_if(outcome.beside.begin(), outcome.beside.end(), [&](auto const& s) { return s.code == code; });
  return at == outcome.beside.end() ? nullptr : &*at;
}

std::string text(people::Case const& request, reporting::Audience audience) {
  Engine const& engine = test::example_engine();
  std::string all = reporting::explain(decided(request), request, engine.municipality(), engine.policy(),
                                       reporting::Language::english, audience);
  for (std::size_t at = all.find('\n'); at != std::string::npos; at = all.find('\n', at)) {
    std::size_t const end = all.find_first_not_of(" \n", at);
    all.replace(at, (end == std::string::npos ? all.size() : end) - at, " ");
  }
  return all;
}

TEST(Waits, YouthHelpDoesNotStartWhereAParentRefusesButTheDecisionIsMade) {
  for (Date const born : {make_date(2016, 1, 1), make_date(2013, 1, 1)}) {
    people::Case request = referral(Stage::application, born);
    refuse(request, "father");
    Outcome const application = decided(request);
    EXPECT_EQ(application.next.code, NextStepCode::decide_application);
    NextStep const* const talk = beside(application, NextStepCode::speak_about_consent);
    ASSERT_NE(talk, nullptr);
    EXPECT_EQ(talk->with, Codes{"father"});
    EXPECT_EQ(talk->actor, Actor::caseworker);
    EXPECT_EQ(talk->by, make_date(2026, 3, 16)) << "ten working days";

    request.stage = Stage::decision;
    Outcome const decision = decided(request);
    EXPECT_EQ(decision.next.code, NextStepCode::speak_about_consent);
    EXPECT_EQ(decision.next.with, Codes{"father"});
    EXPECT_EQ(beside(decision, NextStepCode::start_provider), nullptr);
    EXPECT_EQ(decision.choices.size(), application.choices.size()) << "what was decided stays";
  }
}

TEST(Waits, ConsentThatWasNotAskedLeavesTheStepAsItIs) {
  Outcome const outcome = decided(referral(Stage::decision, make_date(2013, 1, 1)));
  EXPECT_EQ(outcome.next.code, NextStepCode::start_provider);
  EXPECT_EQ(beside(outcome, NextStepCode::speak_about_consent), nullptr);
}

TEST(Waits, ThatAParentRefusesIsNothingFromSixteenOnAndNoHolderIsNamed) {
  people::Case request = referral(Stage::decision, make_date(2010, 3, 2));
  refuse(request, "father");
  EXPECT_EQ(decided(request).next.code, NextStepCode::start_provider);
  std::string const told = text(request, reporting::Audience::resident);
  EXPECT_NE(told.find("the young person alone"), std::string::npos) << told;
  EXPECT_EQ(told.find("authority"), std::string::npos) << told;
}

TEST(Waits, TheTextSaysWhatTheActLeavesWhereAChildOfTwelveIsAskedToo) {
  people::Case request = referral(Stage::decision, make_date(2013, 1, 1));
  refuse(request, "father");
  EXPECT_NE(text(request, reporting::Audience::professional).find("7.3.4(2)"), std::string::npos);
  EXPECT_NE(text(request, reporting::Audience::resident).find("With: the other parent."), std::string::npos);
  request.household.residents[1].born = make_date(2016, 1, 1);
  EXPECT_EQ(text(request, reporting::Audience::professional).find("7.3.4"), std::string::npos) << "that is for 12 to 15";
}

TEST(Waits, WhoIsEighteenOnTheDayIsAskedWhichActGoesOn) {
  people::Case request = referral(Stage::inquiry, make_date(2008, 3, 3));
  EXPECT_FALSE(decided(request).assessment.needs[0].adult_since) << "eighteen tomorrow";
  request.household.residents[1].born = make_date(2008, 3, 2);
  Outcome const outcome = decided(request);
  EXPECT_EQ(outcome.assessment.needs[0].act, law::Act::youth) << "no act ends by itself";
  EXPECT_EQ(outcome.assessment.needs[0].adult_since, make_date(2026, 3, 2));
  EXPECT_EQ(outcome.next.code, NextStepCode::ask_about_change);
  EXPECT_EQ(outcome.next.with, Codes{"child"});
  EXPECT_FALSE(outcome.beside.empty()) << "what stood next goes on";
  EXPECT_NE(text(request, reporting::Audience::resident).find("which act goes on"), std::string::npos);
}

TEST(Waits, AChildWhoTurnedEighteenIsMeantWhereTheParentNamesNobody) {
  people::Case request = referral(Stage::report, make_date(2008, 2, 1));
  request.needs[0].about = "";
  Outcome const outcome = decided(request);
  EXPECT_EQ(outcome.assessment.needs[0].adult, "child");
  EXPECT_EQ(outcome.next.code, NextStepCode::ask_about_change);
  EXPECT_EQ(outcome.next.with, Codes{"child"});
  request.household.residents[1].born = make_date(2003, 3, 2);
  EXPECT_FALSE(decided(request).assessment.needs[0].adult_since) << "twenty-three";
}

detail::Course course_at(NextStepCode code) {
  detail::Course course;
  course.next.code = code;
  course.next.by = make_date(2026, 4, 13);
  return course;
}

people::Case plain(Stage stage) {
  people::Case request = referral(stage, make_date(2013, 1, 1));
  request.needs.clear();
  return request;
}

detail::Course with_waits(people::Case const& request, bool complex, supply::Organisation const& organisation = {},
                          NextStepCode code = NextStepCode::discuss_choice) {
  supply::Municipality municipality = test::example_engine().municipality();
  municipality.organisation = organisation;
  triage::Assessment assessment;
  assessment.complex = complex;
  detail::Course course = course_at(code);
  detail::add_waits(municipality, request, assessment, {}, supply::CaseworkerId{0}, course);
  return course;
}

TEST(Waits, TheStepWaitsForExpertsWhoWereAskedAndHaveNotAnswered) {
  people::Case request = plain(Stage::inquiry);
  request.consultations = {{make_date(2026, 2, 23)}};
  detail::Course const course = with_waits(request, true);
  EXPECT_EQ(course.next.code, NextStepCode::await_expert_team);
  EXPECT_EQ(course.next.actor, Actor::expert_team);
  EXPECT_EQ(course.next.by, make_date(2026, 3, 9)) << "ten working days after they were asked";
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::discuss_choice);
  EXPECT_EQ(course.beside[0].by, make_date(2026, 4, 13)) << "no term moves";
  request.consultations[0].answered = make_date(2026, 3, 1);
  EXPECT_EQ(with_waits(request, true).next.code, NextStepCode::discuss_choice);
  EXPECT_TRUE(with_waits(request, true).beside.empty()) << "they have been asked";
}

TEST(Waits, HelpThatCannotWaitDoesNotWaitForExperts) {
  people::Case request = plain(Stage::report);
  request.consultations = {{request.on}};
  detail::Course const course = with_waits(request, false, {}, NextStepCode::arrange_temporary_help);
  EXPECT_EQ(course.next.code, NextStepCode::arrange_temporary_help);
  ASSERT_EQ(course.beside.size(), 1U);
}

TEST(Waits, AComplexRequestGoesToTheExpertTeamOfItsArea) {
  people::Case const request = plain(Stage::inquiry);
  EXPECT_TRUE(with_waits(request, false).beside.empty()) << "a simple one does not";
  EXPECT_TRUE(with_waits(plain(Stage::report), true).beside.empty()) << "before the inquiry it does not";
  detail::Course const one = with_waits(request, true);
  ASSERT_EQ(one.beside.size(), 1U);
  EXPECT_EQ(one.beside[0].code, NextStepCode::ask_expert_team);
  EXPECT_EQ(one.beside[0].area, "") << "there is one team";
  supply::Organisation by_area{.expert_teams = supply::ExpertTeams::by_area};
  EXPECT_EQ(with_waits(request, true, by_area).beside.at(0).area,
            test::example_engine().municipality().villages.front().name);
  by_area.expert_areas = {{"west", {}}};
  by_area.expert_areas[0].villages.add({0});
  EXPECT_EQ(with_waits(request, true, by_area).beside.at(0).area, "west");
}

}  // namespace
}  // namespace kanteling
