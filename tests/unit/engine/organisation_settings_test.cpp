// SPDX-License-Identifier: Apache-2.0
// Where municipalities disagree and the law leaves it open, a setting does: one test for each.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/settings.hpp"
#include "example_year.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {
namespace {

using detail::Course;
using reporting::Actor;
using reporting::NextStepCode;
using reporting::OutcomeKind;
using supply::Organisation;

Engine engine_with(Organisation const& organisation) {
  supply::Municipality municipality = test::example_engine().municipality();
  municipality.organisation = organisation;
  return Engine::create(std::move(municipality), test::example_engine().policy());
}

people::Case at(people::Stage stage) {
  people::Case request;
  request.stage = stage;
  request.received = make_date(2026, 3, 2);
  request.on = make_date(2026, 3, 30);
  request.household.residents = {{"r", make_date(1950, 1, 1), people::Role::self}};
  return request;
}

Course course(OutcomeKind kind, NextStepCode code) {
  Course result;
  result.kind = kind;
  result.next.code = code;
  result.next.by = make_date(2026, 4, 13);
  result.next.caseworker = supply::CaseworkerId{0};
  return result;
}

constexpr std::string_view question = R"({
  "id":"desk","stage":"question","on":"2026-04-07","received":"2026-04-07","channel":"phone",
  "requester":"resident","village":"noorbeek","household":[{"id":"p1","born":"1944-05-02","role":"self"}],
  "facts":{"lives_here":true,"safety_concern":false,"urgent_help_needed":false,"wants_report":false,
    "agrees_desk":true},
  "needs":[{"topic":"domestic_help","facts":{"information_settles":true}}]})";

TEST(OrganisationSettings, WithoutADeskEveryQuestionGetsATalk) {
  people::Case const request = io::read_case(question).value();
  Engine const desk = engine_with({});
  EXPECT_EQ(desk.decide(request, desk.start()).kind, OutcomeKind::settled);
  Engine const talk = engine_with({.desk = supply::Desk::none});
  reporting::Outcome const outcome = talk.decide(request, talk.start());
  EXPECT_EQ(outcome.kind, OutcomeKind::talk_planned);
  EXPECT_EQ(outcome.next.code, NextStepCode::confirm_and_plan_talk);
}

TEST(OrganisationSettings, AQuestionForNoneOfTheActsGoesToTheDepartmentThatIsNamed) {
  people::Case request = io::read_case(question).value();
  request.needs[0].topic = people::Topic::other;
  auto const goes_to = [&](std::vector<supply::Forwarding> forward) {
    Engine const engine = engine_with({.forward = std::move(forward)});
    reporting::Outcome const outcome = engine.decide(request, engine.start());
    EXPECT_EQ(outcome.kind, OutcomeKind::forwarded);
    return outcome.assessment.forward_to;
  };
  EXPECT_EQ(goes_to({}), "municipal_contact_centre");
  EXPECT_EQ(goes_to({{people::Topic::other, "spatial_planning"}}), "spatial_planning");
  EXPECT_EQ(goes_to({{people::Topic::other, "economic_affairs"}}), "economic_affairs");
  EXPECT_EQ(goes_to({{people::Topic::aids, "economic_affairs"}}), "municipal_contact_centre") << "another topic";

  request.needs[0].topic = people::Topic::aids;
  for (people::StatedFact& fact : request.facts)
    if (fact.id == people::fact("lives_here")) fact.value = 0;
  EXPECT_EQ(goes_to({{people::Topic::aids, "economic_affairs"}}), "municipality_of_residence")
      << "what belongs to an act is no question for a department";
}

TEST(OrganisationSettings, GeneralistsTakeAFirstContactWhereThereIsRoomAndADisciplineTakesItsOwn) {
  people::Case const request = io::read_case(question).value();
  Organisation alone{.first_contact = supply::FirstContact::by_discipline, .desk = supply::Desk::none};
  Engine const by_discipline = engine_with(alone);
  reporting::Outcome const own = by_discipline.decide(request, by_discipline.start());
  ASSERT_TRUE(own.next.caseworker);
  EXPECT_EQ(by_discipline.municipality().at(*own.next.caseworker).discipline, own.assessment.discipline);

  alone.first_contact = supply::FirstContact::generalists;
  Engine const generalists = engine_with(alone);
  supply::VillageId here;
  auto const& villages = generalists.municipality().villages;
  while (villages[here.index].code != request.village) ++here.index;
  reporting::Outcome const anybody = generalists.decide(request, generalists.start());
  ASSERT_TRUE(anybody.next.caseworker && anybody.assigned);
  EXPECT_EQ(anybody.next.caseworker, anybody.assigned->caseworker);
  auto const& all = generalists.municipality().caseworkers;
  std::int64_t const hours = generalists.municipality().team.hours.first_contact;
  supply::Caseworker const& chosen = all[anybody.next.caseworker->index];
  EXPECT_TRUE(chosen.villages.contains(here));
  for (supply::Caseworker const& other : all) {
    bool const may = other.discipline != supply::Discipline::client_support && other.active.contains(request.on) &&
                     other.villages.contains(here);
    if (!may) continue;
    EXPECT_LE((chosen.hours_in_use + hours) * other.hours_per_month, (other.hours_in_use + hours) * chosen.hours_per_month)
        << other.code << " has less work beside the own hours";
  }
}

TEST(OrganisationSettings, AGrantInTheTalkNeedsAnInquiryWithoutOpenQuestions) {
  Organisation const in_the_talk{.grant = supply::Grant::in_the_talk};
  auto const step = [&](Organisation const& o, people::Stage stage, OutcomeKind kind, bool open) {
    triage::Assessment assessment;
    if (open) assessment.questions.push_back({people::fact("wheelchair")});
    Course c = course(kind, NextStepCode::discuss_choice);
    detail::apply_settings(o, at(stage), assessment, c);
    return c.next.code;
  };
  using people::Stage;
  EXPECT_EQ(step(in_the_talk, Stage::inquiry, OutcomeKind::provision_proposed, false), NextStepCode::grant_in_the_talk);
  EXPECT_EQ(step(in_the_talk, Stage::inquiry, OutcomeKind::criteria_met, false), NextStepCode::grant_in_the_talk);
  EXPECT_EQ(step(in_the_talk, Stage::inquiry, OutcomeKind::provision_proposed, true), NextStepCode::discuss_choice);
  EXPECT_EQ(step(in_the_talk, Stage::decision, OutcomeKind::provision_proposed, false), NextStepCode::discuss_choice);
  EXPECT_EQ(step(in_the_talk, Stage::inquiry, OutcomeKind::criteria_not_met, false), NextStepCode::discuss_choice);
  EXPECT_EQ(step({}, Stage::inquiry, OutcomeKind::provision_proposed, false), NextStepCode::discuss_choice);
}

TEST(OrganisationSettings, TheContentIsCheckedBeforeTheDecisionIsSigned) {
  Course c = course(OutcomeKind::provision_proposed, NextStepCode::decide_application);
  detail::apply_settings({.content_check = supply::ContentCheck::before_signing}, at(people::Stage::application), {}, c);
  EXPECT_EQ(c.next.code, NextStepCode::check_content);
  EXPECT_EQ(c.next.actor, Actor::administration);
  EXPECT_FALSE(c.next.caseworker);
  ASSERT_EQ(c.beside.size(), 1U);
  EXPECT_EQ(c.beside[0].code, NextStepCode::decide_application);
  EXPECT_EQ(c.beside[0].by, c.next.by) << "the check takes no time of its own";
  Course none = course(OutcomeKind::provision_proposed, NextStepCode::decide_application);
  detail::apply_settings({}, at(people::Stage::application), {}, none);
  EXPECT_EQ(none.next.code, NextStepCode::decide_application);
}

TEST(OrganisationSettings, WhereAFacilityIsEnoughTheAdministrationRefersByTelephone) {
  triage::Assessment assessment;
  assessment.needs.resize(1);
  assessment.needs[0].tasks.resize(1);
  assessment.needs[0].tasks[0].findings.resize(1);
  Organisation const by_telephone{.referral = supply::Referral::by_telephone};
  Course own = course(OutcomeKind::solved_light, NextStepCode::send_result_of_inquiry);
  detail::apply_settings(by_telephone, at(people::Stage::inquiry), assessment, own);
  EXPECT_EQ(own.next.code, NextStepCode::send_result_of_inquiry) << "no facility is used";

  assessment.needs[0].tasks[0].findings[0].uses.resize(1);
  Course c = course(OutcomeKind::solved_light, NextStepCode::send_result_of_inquiry);
  detail::apply_settings(by_telephone, at(people::Stage::inquiry), assessment, c);
  EXPECT_EQ(c.next.code, NextStepCode::refer_by_telephone);
  EXPECT_EQ(c.next.actor, Actor::administration);
  ASSERT_EQ(c.beside.size(), 1U);
  EXPECT_EQ(c.beside[0].code, NextStepCode::send_result_of_inquiry) << "the result is a duty whatever the setting";
  Course team = course(OutcomeKind::solved_light, NextStepCode::send_result_of_inquiry);
  detail::apply_settings({}, at(people::Stage::inquiry), assessment, team);
  EXPECT_EQ(team.next.code, NextStepCode::send_result_of_inquiry);
}

TEST(OrganisationSettings, TheMatrixIsADutyOnlyWithAPlanWhereNothingWasScored) {
  auto const scoring = [](supply::SelfRelianceMatrix matrix, bool one_plan, std::optional<std::int64_t> level,
                          people::Stage stage = people::Stage::inquiry) {
    triage::Assessment assessment;
    assessment.one_plan = one_plan;
    assessment.duties = {{triage::Duty::offer_client_support, {}}, {triage::Duty::tell_further_process, {}}};
    people::Case request = at(stage);
    people::DomainScore score;
    score.level = level;
    request.scores = {score};
    detail::add_scoring({.self_reliance_matrix = matrix}, request, assessment);
    EXPECT_TRUE(std::is_sorted(assessment.duties.begin(), assessment.duties.end(),
                               [](auto const& a, auto const& b) { return a.duty < b.duty; }));
    return assessment.duties.size() == 3;
  };
  using supply::SelfRelianceMatrix;
  EXPECT_TRUE(scoring(SelfRelianceMatrix::with_every_plan, true, std::nullopt));
  EXPECT_TRUE(scoring(SelfRelianceMatrix::with_every_plan, false, std::nullopt)) << "looked at and not assessed";
  EXPECT_FALSE(scoring(SelfRelianceMatrix::with_every_plan, true, 3)) << "one domain is enough: never all thirteen";
  EXPECT_FALSE(scoring(SelfRelianceMatrix::with_every_plan, true, std::nullopt, people::Stage::question));
  EXPECT_TRUE(scoring(SelfRelianceMatrix::where_it_helps, true, std::nullopt)) << "the same";
  EXPECT_FALSE(scoring(SelfRelianceMatrix::where_it_helps, true, 3));
  EXPECT_FALSE(scoring(SelfRelianceMatrix::not_used, true, std::nullopt));
}

TEST(OrganisationSettings, VillagesThatAreAlikeAllowNoRuleThatReadsTheVillage) {
  supply::Municipality municipality = test::example_engine().municipality();
  rules::Package policy = test::example_engine().policy();
  municipality.organisation.villages = supply::Villages::alike;
  for (auto& facts : policy.facts) std::erase(facts, people::fact("village").index);
  EXPECT_TRUE(detail::check_settings(municipality, policy).empty());
  policy.facts[0].insert(std::lower_bound(policy.facts[0].begin(), policy.facts[0].end(), people::fact("village").index),
                         people::fact("village").index);
  auto const problems = detail::check_settings(municipality, policy);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0], (Problem{"decision " + policy.form.tables[0].id, "reads the village",
                                  "rules that are alike in every village, or organisation.villages \"may_differ\""}));
  municipality.organisation.villages = supply::Villages::may_differ;
  EXPECT_TRUE(detail::check_settings(municipality, policy).empty());
}

TEST(OrganisationSettings, MunicipalEmploymentAllowsNobodySeconded) {
  supply::Municipality municipality = test::example_engine().municipality();
  municipality.organisation.employment = supply::Employment::municipality_only;
  municipality.caseworkers.resize(1);
  municipality.caseworkers[0].code = "wmo-9";
  municipality.caseworkers[0].seconded = true;
  municipality.caseworkers[0].home_organisation = "de-brug";
  auto const problems = detail::check_settings(municipality, test::example_engine().policy());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0], (Problem{"caseworkers.csv, wmo-9", "seconded by \"de-brug\"",
                                  "employer municipality, or organisation.employment \"seconded_allowed\""}));
  municipality.caseworkers[0].seconded = false;
  EXPECT_TRUE(detail::check_settings(municipality, test::example_engine().policy()).empty());
}

}  // namespace
}  // namespace kanteling
