// SPDX-License-Identifier: Apache-2.0
// The dates that a municipality sets itself move what they name, and never a term of the law.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/next_step.hpp"
#include "example_year.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::detail {
namespace {

using law::ClockKind;
using people::Stage;
using reporting::NextStepCode;
using triage::Route;

Date const monday = make_date(2026, 3, 2);

people::Case at(Stage stage) {
  people::Case request;
  request.stage = stage;
  request.received = request.on = monday;
  if (stage >= Stage::application) request.applied = monday;
  request.household.residents = {{"r", make_date(1950, 1, 1), people::Role::self}};
  return request;
}

/// A need on the ladder of which something may be granted.
triage::Assessment grantable(Stage stage) {
  triage::Assessment a;
  a.stage = stage;
  triage::StepPlan need{law::Act::wmo, Route::ladder, {}, {}};
  triage::TaskPlan task;
  task.kind = people::TaskKind::light_cleaning;
  task.amount = people::quantity_of(task.kind, 60);
  task.remainder = 60;
  task.settled = true;
  triage::Finding finding;
  finding.rung = triage::Rung::tailored;
  finding.verdict = triage::Verdict::admissible;
  task.findings.push_back(finding);
  need.tasks.push_back(task);
  a.needs.push_back(need);
  return a;
}

matching::Choice choice(bool with_option) {
  matching::Choice result;
  if (with_option) result.ranked.push_back({});
  return result;
}

/// "service_talk 2026-03-04": the norm that sets the date of the next step, and the date.
std::string dated(people::Case const& request, triage::Assessment const& a, supply::ServiceNorms const& norms,
                  std::vector<matching::Choice> const& choices = {}) {
  reporting::NextStep const next = course_of(request, a, choices, norms, std::nullopt).next;
  return std::string(next.term) + " " + to_string(next.by) + (next.statutory ? " by law" : "");
}

std::vector<std::string> own(people::Case const& request, triage::Assessment const& a,
                             supply::ServiceNorms const& norms,
                             std::vector<matching::Choice> const& choices = {}) {
  std::vector<std::string> list;
  for (law::Clock const& clock :
       own_clocks(request, a.stage, course_of(request, a, choices, norms, std::nullopt), norms))
    list.push_back(std::string(clock.term.id) + " " + to_string(clock.end.end));
  return list;
}

using Texts = std::vector<std::string>;

TEST(ServiceNorms, OfThisLibraryDateEachStepThatNoTermBinds) {
  supply::ServiceNorms const norms;
  triage::Assessment elsewhere;
  elsewhere.competent = false;
  EXPECT_EQ(dated(at(Stage::question), elsewhere, norms), "service_forward 2026-03-04");
  EXPECT_EQ(dated(at(Stage::signal), {}, norms), "service_signal 2026-03-09");
  EXPECT_EQ(dated(at(Stage::question), grantable(Stage::question), norms), "service_talk 2026-03-16");
  EXPECT_EQ(dated(at(Stage::inquiry), grantable(Stage::inquiry), norms, {choice(false)}),
            "service_bridging 2026-03-09");
  EXPECT_EQ(dated(at(Stage::decision), grantable(Stage::decision), norms, {choice(true)}),
            "service_start 2026-03-16");
}

TEST(ServiceNorms, OfTheMunicipalityDateThemInstead) {
  supply::ServiceNorms norms;
  norms.forward_working_days = 1;
  norms.signal_working_days = 2;
  norms.talk_working_days = 3;
  norms.bridging_working_days = 4;
  norms.start_working_days = 20;
  triage::Assessment elsewhere;
  elsewhere.competent = false;
  EXPECT_EQ(dated(at(Stage::question), elsewhere, norms), "service_forward 2026-03-03");
  EXPECT_EQ(dated(at(Stage::signal), {}, norms), "service_signal 2026-03-04");
  EXPECT_EQ(dated(at(Stage::question), grantable(Stage::question), norms), "service_talk 2026-03-05");
  EXPECT_EQ(dated(at(Stage::inquiry), grantable(Stage::inquiry), norms, {choice(false)}),
            "service_bridging 2026-03-06");
  EXPECT_EQ(dated(at(Stage::decision), grantable(Stage::decision), norms, {choice(true)}),
            "service_start 2026-03-30");
}

TEST(ServiceNorms, DoNotDateAStepThatALawBinds) {
  triage::Assessment a = grantable(Stage::inquiry);
  a.clocks = {{law::wmo_inquiry, monday, law::end_of(law::wmo_inquiry, monday), {}, {}, {}, {}}};
  supply::ServiceNorms norms;
  norms.talk_working_days = 1;
  norms.inquiry_weeks = 1;
  EXPECT_EQ(dated(at(Stage::inquiry), a, norms, {choice(true)}), "wmo_inquiry 2026-04-13 by law");
}

TEST(OwnClocks, AreTheNormOfTheStepAndThePhaseOfTheWork) {
  supply::ServiceNorms norms;
  norms.inquiry_weeks = 3;
  norms.decision_weeks = 1;
  norms.delivery_weeks = 4;
  EXPECT_EQ(own(at(Stage::inquiry), grantable(Stage::inquiry), norms, {choice(false)}),
            (Texts{"service_bridging 2026-03-09", "phase_inquiry 2026-03-23"}));
  EXPECT_EQ(own(at(Stage::application), grantable(Stage::application), norms, {choice(true)}),
            (Texts{"service_start 2026-03-16", "phase_decision 2026-03-09"}));
  people::Case decided = at(Stage::decision);
  decided.events = {{law::EventKind::decision_made_known, monday, {}}};
  EXPECT_EQ(own(decided, grantable(Stage::decision), norms, {choice(true)}),
            (Texts{"service_start 2026-03-16", "phase_delivery 2026-03-30"}));
}

TEST(OwnClocks, OfAQuestionHaveNoPhaseAndOfAStepByLawNoNorm) {
  supply::ServiceNorms const norms;
  EXPECT_EQ(own(at(Stage::question), grantable(Stage::question), norms), Texts{"service_talk 2026-03-16"});
  triage::Assessment a = grantable(Stage::inquiry);
  a.clocks = {{law::wmo_inquiry, monday, law::end_of(law::wmo_inquiry, monday), {}, {}, {}, {}}};
  EXPECT_EQ(own(at(Stage::inquiry), a, norms, {choice(true)}), Texts{"phase_inquiry 2026-04-06"});
}

TEST(OwnClocks, HoldTheNormOfWhatGoesOnBesideToo) {
  triage::Assessment a = grantable(Stage::question);
  a.needs.push_back({law::Act::none, Route::forward, {}, {}});
  EXPECT_EQ(own(at(Stage::question), a, {}),
            (Texts{"service_talk 2026-03-16", "service_forward 2026-03-04"}));
}

TEST(OwnClocks, AreNotMovedByAnActThatSaysNothingOfThem) {
  supply::ServiceNorms const norms;
  for (law::Term const& term : {inquiry_phase(norms), decision_phase(norms), delivery_phase(norms)})
    EXPECT_EQ(law::atw_reach(term), law::AtwReach::not_declared) << term.id;
  EXPECT_EQ(law::end_of(inquiry_phase(norms), monday).end, make_date(2026, 4, 6)) << "Easter Monday";
}

TEST(OwnClocks, StopOnceThePhaseIsOver) {
  people::Case request = at(Stage::inquiry);
  request.on = make_date(2026, 3, 30);
  request.events = {{law::EventKind::inquiry_result_given, make_date(2026, 3, 27), {}}};
  auto const clocks = own_clocks(request, Stage::inquiry, {}, {});
  ASSERT_EQ(clocks.size(), 1U);
  EXPECT_EQ(clocks[0].stopped, make_date(2026, 3, 27));
  EXPECT_EQ(clocks[0].term.clock, ClockKind::phase);
}

/// "statutory wmo_inquiry 2026-04-13"
Texts clocks_of(reporting::Outcome const& outcome) {
  static char const* const kinds[]{"statutory ", "service ", "phase "};
  Texts list;
  for (law::Clock const& clock : outcome.assessment.clocks)
    list.push_back(kinds[static_cast<std::size_t>(clock.term.clock)] + std::string(clock.term.id) + " " +
                   to_string(clock.end.end));
  return list;
}

TEST(Decide, PutsTheTermsOfTheLawFirstAndNoNormOfTheMunicipalityMovesThem) {
  Engine const& example = test::example_engine();
  supply::Municipality slow = example.municipality();
  slow.service_norms.inquiry_weeks = 12;
  slow.service_norms.bridging_working_days = 40;
  slow.service_norms.talk_working_days = 40;
  Engine const engine = Engine::create(slow, example.policy());
  people::Case request = at(Stage::inquiry);
  request.id = "c-1";
  request.village = example.municipality().villages.front().code;
  request.facts = {{people::fact("lives_here"), false, 1}};
  request.needs = {{people::Topic::domestic_help, "", "", {}, {}}};
  Texts const usual = clocks_of(example.decide(request, example.start()));
  EXPECT_EQ(usual, (Texts{"statutory wmo_personal_plan 2026-03-09", "statutory wmo_inquiry 2026-04-13",
                          "phase phase_inquiry 2026-04-06"}));
  EXPECT_EQ(clocks_of(engine.decide(request, engine.start())),
            (Texts{usual[0], usual[1], "phase phase_inquiry 2026-05-25"}));
}

TEST(ServiceNorms, WatchTheEndOfAGrant) {
  people::Case request = at(Stage::running);
  request.events = {{law::EventKind::help_started, monday, make_date(2026, 5, 1)}};
  supply::ServiceNorms const norms;
  auto const watched = [&] {
    for (law::Clock const& clock : own_clocks(request, request.stage, Course{}, norms))
      if (clock.term.id == "service_expiry") return std::optional(clock);
    return std::optional<law::Clock>();
  };
  ASSERT_TRUE(watched());
  EXPECT_EQ(watched()->end.end, make_date(2026, 3, 6)) << "eight weeks before 1 May";
  EXPECT_EQ(law::state_on(*watched(), make_date(2026, 3, 6)), law::ClockState::runs);
  EXPECT_EQ(law::state_on(*watched(), make_date(2026, 3, 7)), law::ClockState::overdue);
  request.events.push_back({law::EventKind::reassessed, make_date(2026, 3, 4), {}});
  EXPECT_EQ(law::state_on(*watched(), make_date(2026, 3, 7)), law::ClockState::stopped_in_time);
  request.events[0].until.reset();
  EXPECT_FALSE(watched());
}

}  // namespace
}  // namespace kanteling::detail
