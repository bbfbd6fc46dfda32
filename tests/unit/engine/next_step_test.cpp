// SPDX-License-Identifier: Apache-2.0
#include "engine/next_step.hpp"

#include <gtest/gtest.h>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::detail {
namespace {

using reporting::NextStepCode;
using reporting::OutcomeKind;
using triage::Route;

people::Case at(people::Stage stage, Date received, Date on) {
  people::Case request;
  request.stage = stage;
  request.received = received;
  request.on = on;
  request.household.residents = {{"r", make_date(1950, 1, 1), people::Role::self}};
  return request;
}

people::Case inquiry() {
  return at(people::Stage::inquiry, make_date(2026, 3, 2), make_date(2026, 3, 30));
}

supply::ServiceNorms const norms;

law::Clock clock(law::Term const& term, Date start) {
  return {term, start, law::end_of(term, start), {}, {}, {}, {}};
}

/// A need on the ladder with one task of which `remainder` is left.
triage::StepPlan ladder(std::int64_t remainder, triage::Verdict last) {
  triage::StepPlan plan{law::Act::wmo, Route::ladder, {}, {}};
  triage::TaskPlan task;
  task.kind = people::TaskKind::light_cleaning;
  task.amount = people::quantity_of(task.kind, 60);
  task.remainder = remainder;
  task.settled = true;
  triage::Finding finding;
  finding.rung = triage::Rung::tailored;
  finding.verdict = last;
  task.findings.push_back(finding);
  plan.tasks.push_back(task);
  return plan;
}

triage::CriteriaFinding judged(triage::CriteriaVerdict verdict) {
  triage::CriteriaFinding finding;
  finding.verdict = verdict;
  return finding;
}

matching::Choice choice(bool with_option) {
  matching::Choice result;
  if (with_option) result.ranked.push_back({});
  return result;
}

TEST(NextStep, IsDueByTheTermThatBindsThatStepAndNoOther) {
  triage::Assessment a;
  a.needs = {ladder(60, triage::Verdict::admissible)};
  a.clocks = {clock(law::debts_first_talk_threat, make_date(2026, 3, 2)),
              clock(law::wmo_personal_plan, make_date(2026, 3, 2)),
              clock(law::wmo_inquiry, make_date(2026, 3, 2))};
  Course const course = course_of(inquiry(), a, {choice(true)}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::provision_proposed);
  EXPECT_EQ(course.next.code, NextStepCode::discuss_choice);
  EXPECT_EQ(to_string(course.next.by), "2026-04-13");
  EXPECT_TRUE(course.next.statutory);
  EXPECT_FALSE(course.next.overdue);
}

TEST(NextStep, OfAnIncomeRequestIsNotDatedByTheWeeksOfSearch) {
  triage::Assessment a;
  a.needs = {{law::Act::participation, Route::criteria, {}, judged(triage::CriteriaVerdict::needs_advice)}};
  a.clocks = {clock(law::participation_search, make_date(2026, 3, 2))};
  Course const course = course_of(inquiry(), a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::application_taken);
  EXPECT_EQ(course.next.code, NextStepCode::take_application);
  EXPECT_FALSE(course.next.statutory);
  EXPECT_GT(course.next.by, make_date(2026, 3, 30));
}

TEST(NextStep, ThatShouldHaveBeenTakenIsOverdue) {
  triage::Assessment a;
  a.needs = {ladder(60, triage::Verdict::admissible)};
  a.clocks = {clock(law::wmo_inquiry, make_date(2026, 1, 5))};
  Course const course = course_of(inquiry(), a, {choice(true)}, norms, std::nullopt);
  EXPECT_EQ(to_string(course.next.by), "2026-02-16");
  EXPECT_TRUE(course.next.overdue);
}

TEST(NextStep, SaysWhereItsTermWasRecalled) {
  triage::Assessment a;
  a.needs = {{law::Act::parking_card, Route::criteria, {}, judged(triage::CriteriaVerdict::meets)}};
  a.clocks = {clock(law::parking_card_decision, make_date(2026, 3, 2))};
  Course const course = course_of(inquiry(), a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::criteria_met);
  EXPECT_EQ(course.next.evidence, Evidence::recalled);
}

TEST(NextStep, NothingIsCalledSolvedWhileSomethingRemains) {
  triage::Assessment a;
  a.needs = {ladder(60, triage::Verdict::refusable)};
  EXPECT_EQ(course_of(inquiry(), a, {}, norms, std::nullopt).kind, OutcomeKind::person_decides);
  a.needs = {ladder(0, triage::Verdict::covers)};
  EXPECT_EQ(course_of(inquiry(), a, {}, norms, std::nullopt).kind, OutcomeKind::solved_light);
  a.needs = {ladder(60, triage::Verdict::admissible)};
  EXPECT_EQ(course_of(inquiry(), a, {choice(false)}, norms, std::nullopt).kind, OutcomeKind::bridging);
  a.needs[0].tasks[0].settled = false;
  EXPECT_EQ(course_of(inquiry(), a, {}, norms, std::nullopt).kind, OutcomeKind::questions_open);
}

TEST(NextStep, NothingIsCalledSolvedWhileQuestionsMayStillBringTasks) {
  triage::Assessment assessment;
  assessment.needs = {{law::Act::wmo, Route::ladder, {}, {}}, ladder(0, triage::Verdict::covers)};
  EXPECT_EQ(course_of(inquiry(), assessment, {}, norms, {}).kind, OutcomeKind::solved_light);
  triage::NextQuestion question;
  question.need = 1;
  assessment.questions = {question};
  EXPECT_EQ(course_of(inquiry(), assessment, {}, norms, {}).kind, OutcomeKind::solved_light)
      << "the question is about the other need";
  assessment.questions[0].need = 0;
  Course const course = course_of(inquiry(), assessment, {}, norms, {});
  EXPECT_EQ(course.kind, OutcomeKind::questions_open);
  EXPECT_EQ(course.next.code, NextStepCode::ask_open_questions);
}

TEST(NextStep, AfterTheFirstTalkAboutDebtsIsAPlanAndADecision) {
  triage::Assessment assessment;
  triage::StepPlan debts{law::Act::debts, Route::crisis, {}, {}};
  debts.criteria = judged(triage::CriteriaVerdict::provides);
  assessment.needs = {debts};
  for (people::Stage const stage : {people::Stage::report, people::Stage::inquiry}) {
    people::Case request = inquiry();
    request.stage = stage;
    EXPECT_EQ(course_of(request, assessment, {}, norms, {}).kind, OutcomeKind::crisis_talk);
    request.events = {{.kind = law::EventKind::first_talk_held, .on = request.on, .until = {}}};
    Course const course = course_of(request, assessment, {}, norms, {});
    EXPECT_EQ(course.kind, OutcomeKind::person_decides);
    EXPECT_EQ(course.next.code, NextStepCode::decide_application);
    EXPECT_TRUE(course.beside.empty());
  }
}

TEST(NextStep, SafetyAndForwardingGoOnBesideWhateverElseHappens) {
  triage::Assessment a;
  a.safety = true;
  a.needs = {{law::Act::wmo, Route::desk, {}, {}}, {law::Act::none, Route::forward, {}, {}}};
  people::Case const question = at(people::Stage::question, make_date(2026, 3, 2), make_date(2026, 3, 2));
  Course const course = course_of(question, a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::safety_route);
  ASSERT_EQ(course.beside.size(), 2U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::look_at_safety);
  EXPECT_EQ(course.beside[0].by, question.on);
  EXPECT_EQ(course.beside[1].code, NextStepCode::forward_request);
  a.safety = false;
  EXPECT_EQ(course_of(question, a, {}, norms, std::nullopt).kind, OutcomeKind::settled);
}

TEST(NextStep, OfADebtRequestIsATalkUntilSomethingIsProposed) {
  triage::Assessment a;
  a.needs = {{law::Act::debts, Route::crisis, {}, judged(triage::CriteriaVerdict::provides)}};
  a.clocks = {clock(law::debts_first_talk_threat, make_date(2026, 4, 2))};
  people::Case const report = at(people::Stage::report, make_date(2026, 4, 2), make_date(2026, 4, 2));
  Course const course = course_of(report, a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::crisis_talk);
  EXPECT_EQ(to_string(course.next.by), "2026-04-09");
  EXPECT_EQ(course_of(inquiry(), a, {}, norms, std::nullopt).kind, OutcomeKind::crisis_talk);
}

/// A need that another act gives: its task was not weighed.
triage::StepPlan at_other_act() {
  triage::StepPlan plan = ladder(60, triage::Verdict::not_assessed);
  plan.tasks[0].findings.clear();
  plan.tasks[0].settled = false;
  plan.gate = triage::GateFinding{triage::GateVerdict::other_act, "zvw", {}, {}, {}};
  return plan;
}

TEST(NextStep, OfAnotherNeedLeavesTheFirstTalkAboutDebtsToGoOnBeside) {
  triage::Assessment a;
  a.needs = {ladder(0, triage::Verdict::does_not_apply),
             {law::Act::debts, Route::crisis, {}, judged(triage::CriteriaVerdict::provides)}};
  a.needs[0].tasks[0].remainder = 60;
  a.needs[0].tasks[0].settled = false;
  a.clocks = {clock(law::wmo_inquiry, make_date(2026, 3, 2)),
              clock(law::debts_first_talk_threat, make_date(2026, 3, 24))};
  Course const course = course_of(inquiry(), a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::questions_open);
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::hold_first_talk);
  EXPECT_EQ(course.beside[0].by, make_date(2026, 3, 27));
  EXPECT_TRUE(course.beside[0].overdue);
}

TEST(NextStep, OfACaseThatAnotherActGivesIsToPassItOn) {
  triage::Assessment a;
  a.needs = {at_other_act(), {law::Act::none, Route::forward, {}, {}}};
  for (people::Stage const stage : {people::Stage::inquiry, people::Stage::decision, people::Stage::running}) {
    Course const course =
        course_of(at(stage, make_date(2026, 3, 2), make_date(2026, 3, 30)), a, {}, norms, std::nullopt);
    EXPECT_EQ(course.kind, OutcomeKind::forwarded);
    EXPECT_EQ(course.next.code, NextStepCode::forward_request);
    EXPECT_EQ(course.next.actor, reporting::Actor::administration);
    bool const sent = stage == people::Stage::decision;  // what was decided is still made known
    ASSERT_EQ(course.beside.size(), sent ? 1U : 0U);
    if (sent) {
      EXPECT_EQ(course.beside[0].code, NextStepCode::send_decision);
    }
  }
}

TEST(NextStep, OfAnApplicationThatAnotherActGivesIsTheDecisionWithForwardingBeside) {
  triage::Assessment a;
  a.needs = {at_other_act()};
  people::Case const application = at(people::Stage::application, make_date(2026, 3, 2), make_date(2026, 3, 30));
  Course const course = course_of(application, a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::forwarded);
  EXPECT_EQ(course.next.code, NextStepCode::decide_application);
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::forward_request);
}

TEST(NextStep, OfTheOtherNeedsIsTheirOwnWhereOneGoesToAnotherAct) {
  triage::Assessment a;
  a.needs = {at_other_act(), ladder(60, triage::Verdict::admissible)};
  matching::Choice second = choice(true);
  second.demand.need = 1;
  second.demand.task = 0;
  Course const course = course_of(inquiry(), a, {second}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::provision_proposed);
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::forward_request);
}

people::Case left(people::Stage stage, people::Departure how) {
  people::Case request = at(stage, make_date(2026, 3, 2), make_date(2026, 3, 30));
  request.household.residents[0].left = people::Left{how, make_date(2026, 3, 30)};
  return request;
}

TEST(NextStep, OfWhoHasDiedInvitesNobodyInAnyStage) {
  for (int stage = 0; stage <= static_cast<int>(people::Stage::running); ++stage) {
    people::Case const request = left(static_cast<people::Stage>(stage), people::Departure::died);
    Course const course = course_of(request, {}, {}, norms, std::nullopt);
    EXPECT_EQ(course.kind, OutcomeKind::closed_with_care);
    EXPECT_EQ(course.next.code, NextStepCode::settle_running_help);
    EXPECT_EQ(course.next.actor, reporting::Actor::administration);
    EXPECT_EQ(course.next.by, request.on);
    EXPECT_TRUE(course.beside.empty());
    EXPECT_TRUE(own_clocks(request, request.stage, course, norms).empty());
  }
}

TEST(NextStep, OfWhoHasDiedLooksAtTheSafetyOfTheOthersAllTheSame) {
  triage::Assessment a;
  a.safety = true;
  Course const course = course_of(left(people::Stage::question, people::Departure::died), a, {}, norms, std::nullopt);
  EXPECT_EQ(course.kind, OutcomeKind::closed_with_care);
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].code, NextStepCode::look_at_safety);
}

TEST(NextStep, BeforeTheDayOfLeavingIsAsAlways) {
  people::Case request = left(people::Stage::inquiry, people::Departure::died);
  request.household.residents[0].left->on = request.on + 1;
  EXPECT_EQ(course_of(request, {}, {}, norms, std::nullopt).kind, OutcomeKind::solved_light);
}

}  // namespace
}  // namespace kanteling::detail
