// SPDX-License-Identifier: Apache-2.0
// What the events of a case do to its record and its duties. The checklist is that of the law; the policy is
// invented.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kanteling/law/procedure.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {
namespace {

using law::ChecklistState;
using law::EventKind;
using people::Stage;
using people::Topic;

class Record : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<rules::Package> loaded = tiny_policy();
    ASSERT_TRUE(loaded) << to_string(loaded.error().front());
    policy_ = *loaded;
  }
  Assessment of(people::Case const& c) const { return run(policy_, c); }

  static people::Case report() {
    people::Case c = tiny_case(Stage::inquiry);
    c.received = make_date(2026, 2, 2);
    return c;
  }
  static void happened(people::Case& c, EventKind kind, int day) {
    c.events.push_back({kind, make_date(2026, 2, day), {}});
  }
  static std::size_t lines(Assessment const& a, law::Act act) {
    return static_cast<std::size_t>(std::count_if(a.record.begin(), a.record.end(),
                                                  [act](RecordFinding const& r) { return r.act == act; }));
  }
  static ChecklistState const* state(Assessment const& a, EventKind kind) {
    for (RecordFinding const& r : a.record)
      if (r.finding.item.recorded_as == kind) return &r.finding.state;
    return nullptr;
  }
  static bool open(Assessment const& a, Duty duty) {
    return std::any_of(a.duties.begin(), a.duties.end(),
                       [duty](OpenDuty const& d) { return d.duty == duty; });
  }
  rules::Package policy_;
};

TEST_F(Record, OfASignalOrAQuestionThereIsNone) {
  EXPECT_TRUE(of(tiny_case(Stage::signal)).record.empty());
  EXPECT_TRUE(of(tiny_case(Stage::question)).record.empty());
  EXPECT_EQ(lines(of(tiny_case(Stage::report)), law::Act::wmo), 13U);
}

TEST_F(Record, OfAQuestionerWhoWantsToReportThereIsOne) {
  people::Case c = tiny_case(Stage::question);
  test::state(c.facts, yes("wants_report"));
  EXPECT_EQ(lines(of(c), law::Act::wmo), 13U);
}

TEST_F(Record, HoldsEachActOnceInTheOrderOfTheNeeds) {
  people::Case c = report();
  c.needs.push_back({Topic::youth_help, "", "", {}, {}});
  c.needs.push_back({Topic::company, "", "", {}, {}});
  Assessment const a = of(c);
  EXPECT_EQ(lines(a, law::Act::wmo), 13U);
  EXPECT_EQ(lines(a, law::Act::youth), 1U);
  ASSERT_EQ(a.record.size(), 14U);
  EXPECT_EQ(a.record.front().act, law::Act::wmo);
  EXPECT_EQ(a.record.back().act, law::Act::youth);
}

TEST_F(Record, OfWhatGoesElsewhereThereIsNone) {
  people::Case c = report();
  c.facts = {no("lives_here")};
  EXPECT_TRUE(of(c).record.empty());
}

TEST_F(Record, LeavesTheCarerOutOnlyWhereEveryTaskSaysThereIsNone) {
  people::Case c = report();
  EXPECT_TRUE(state(of(c), EventKind::carer_needs_investigated)) << "nobody was asked about a carer";
  c.needs[0].tasks = {{people::TaskKind::company, 2, {number("carer_amount", 0)}},
                      {people::TaskKind::meals, 2, {}}};
  EXPECT_TRUE(state(of(c), EventKind::carer_needs_investigated)) << "one task does not say";
  c.needs[0].tasks[1].facts = {number("carer_amount", 1)};
  EXPECT_TRUE(state(of(c), EventKind::carer_needs_investigated));
  c.needs[0].tasks[1].facts = {number("carer_amount", 0)};
  Assessment const none = of(c);
  EXPECT_FALSE(state(none, EventKind::carer_needs_investigated));
  EXPECT_FALSE(state(none, EventKind::client_support_offered_to_carer));
  EXPECT_EQ(lines(none, law::Act::wmo), 11U);
  c.needs[0].tasks[1].facts[0].is_null = true;
  EXPECT_TRUE(state(of(c), EventKind::carer_needs_investigated)) << "null is no number";
}

TEST_F(Record, TellsWhatWasDoneInTimeLateAndNotAtAll) {
  people::Case c = report();
  happened(c, EventKind::receipt_confirmed, 3);
  happened(c, EventKind::first_talk_held, 10);
  happened(c, EventKind::client_support_offered, 11);
  Assessment const a = of(c);
  EXPECT_EQ(*state(a, EventKind::receipt_confirmed), ChecklistState::done);
  EXPECT_EQ(*state(a, EventKind::client_support_offered), ChecklistState::late);
  EXPECT_EQ(*state(a, EventKind::personal_plan_told), ChecklistState::missing);
}

TEST_F(Record, SaysThatAnApplicationCameBeforeItCould) {
  people::Case c = tiny_case(Stage::application);
  c.received = make_date(2026, 2, 2);
  c.applied = make_date(2026, 2, 20);
  Assessment const early = of(c);
  ASSERT_EQ(early.record.size(), 14U);
  EXPECT_EQ(early.record.back().finding.item.recorded_as, EventKind::application_received);
  EXPECT_EQ(early.record.back().finding.state, ChecklistState::early);
  EXPECT_EQ(early.record.back().finding.done, c.applied);
  happened(c, EventKind::inquiry_result_given, 20);
  EXPECT_EQ(of(c).record.size(), 13U) << "the written result opens the way to an application";
}

TEST_F(Record, OfSixWeeksWithoutAResultOpensTheApplicationToo) {
  people::Case c = tiny_case(Stage::application);
  c.on = make_date(2026, 3, 20);
  c.received = make_date(2026, 2, 2);  // six weeks: 2026-03-16
  c.applied = make_date(2026, 3, 16);
  EXPECT_EQ(of(c).record.size(), 14U);
  c.applied = make_date(2026, 3, 17);
  EXPECT_EQ(of(c).record.size(), 13U);
}

TEST_F(Record, OfADutyTakesItAway) {
  struct Shown {
    Duty duty;
    std::vector<EventKind> by;
  };
  std::vector<Shown> const all{
      {Duty::confirm_receipt, {EventKind::receipt_confirmed}},
      {Duty::offer_client_support,
       {EventKind::client_support_offered, EventKind::client_support_offered_to_carer}},
      {Duty::tell_personal_plan, {EventKind::personal_plan_told}},
      {Duty::investigate_seven_items,
       {EventKind::needs_investigated, EventKind::own_strength_investigated, EventKind::network_investigated,
        EventKind::carer_needs_investigated, EventKind::general_facilities_investigated,
        EventKind::cooperation_investigated, EventKind::contribution_investigated}},
      {Duty::ask_carer_needs, {EventKind::carer_needs_investigated}},
      {Duty::explain_personal_budget, {EventKind::personal_budget_explained}},
      {Duty::give_written_result, {EventKind::inquiry_result_given}},
      {Duty::ask_own_plan_family, {EventKind::family_plan_offered}}};
  for (Shown const& shown : all) {
    people::Case c = tiny_case(Stage::report);
    c.needs.push_back({Topic::youth_help, "", "", {}, {}});
    for (EventKind const left_out : shown.by) {
      c.events.clear();
      for (EventKind const kind : shown.by)
        if (kind != left_out) c.events.push_back({kind, c.on, {}});
      EXPECT_TRUE(open(of(c), shown.duty)) << "without " << law::name_of(left_out).code;
      c.events.push_back({left_out, c.on, {}});
      EXPECT_FALSE(open(of(c), shown.duty)) << "with " << law::name_of(left_out).code;
    }
    EXPECT_TRUE(open(of(c), Duty::tell_further_process));
  }
}

TEST_F(Record, OfTheResidentIsEnoughWhereThereIsNoCarer) {
  people::Case c = report();
  c.needs[0].tasks = {{people::TaskKind::company, 2, nothing_helps()}};
  happened(c, EventKind::client_support_offered, 3);
  EXPECT_FALSE(open(of(c), Duty::offer_client_support));
}

TEST_F(Record, OfALateDecisionAsksToTellIt) {
  people::Case c = tiny_case(Stage::application);
  c.received = make_date(2026, 1, 5);
  c.applied = make_date(2026, 2, 16);  // two weeks: 2026-03-02
  EXPECT_FALSE(open(of(c), Duty::tell_decision_late)) << "on the last day it is not late";
  c.on = make_date(2026, 3, 3);
  EXPECT_TRUE(open(of(c), Duty::tell_decision_late));
  people::Case told = c;
  told.events = {{EventKind::postponement_announced, make_date(2026, 3, 3), make_date(2026, 3, 16)}};
  EXPECT_FALSE(open(of(told), Duty::tell_decision_late));
  c.events = {{EventKind::decision_made_known, make_date(2026, 3, 3), {}}};
  EXPECT_FALSE(open(of(c), Duty::tell_decision_late));
}

TEST_F(Record, OfFourWeeksWithoutADecisionOnIncomeAsksForAnAdvance) {
  Result<rules::Package> const policy = tiny_policy(
      {{"competence", rules::HitPolicy::first, {"lives_here"}, {{"-", "\"participation\"", "\"\""}}},
       {"route", rules::HitPolicy::first, {"act"}, {{"-", "\"criteria\""}}}});
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  people::Case c = tiny_case(Stage::application, Topic::income);
  c.received = make_date(2026, 2, 2);
  c.applied = make_date(2026, 2, 2);  // four weeks: 2026-03-02
  EXPECT_FALSE(open(run(*policy, c), Duty::grant_advance));
  c.on = make_date(2026, 3, 3);
  Assessment const late = run(*policy, c);
  EXPECT_TRUE(open(late, Duty::grant_advance));
  EXPECT_FALSE(open(late, Duty::tell_decision_late)) << "the eight weeks of the decision still run";
  c.events = {{EventKind::decision_made_known, make_date(2026, 3, 2), {}}};
  EXPECT_FALSE(open(run(*policy, c), Duty::grant_advance));
}

TEST_F(Record, OfAnApplicationWithinTheFourWeeksOfSearchSaysItCameTooEarly) {
  Result<rules::Package> const policy = tiny_policy(
      {{"competence", rules::HitPolicy::first, {"lives_here"}, {{"-", "\"participation\"", "\"\""}}},
       {"route", rules::HitPolicy::first, {"act"}, {{"-", "\"criteria\""}}}});
  ASSERT_TRUE(policy) << to_string(policy.error().front());
  people::Case c = tiny_case(Stage::application, Topic::income);
  c.received = make_date(2026, 2, 2);  // the search ends on 2026-03-02
  c.on = make_date(2026, 3, 10);
  c.applied = make_date(2026, 3, 2);
  EXPECT_EQ(state(run(*policy, c), EventKind::application_received), nullptr)
      << "from 27 on nobody searches first";
  c.household.residents[0].born = make_date(2001, 1, 1);
  Assessment const early = run(*policy, c);
  ASSERT_NE(state(early, EventKind::application_received), nullptr);
  EXPECT_EQ(*state(early, EventKind::application_received), ChecklistState::early);
  c.applied = make_date(2026, 3, 3);
  EXPECT_EQ(state(run(*policy, c), EventKind::application_received), nullptr);
}

TEST_F(Record, OfAnEventOfOneActIsNotThatOfAnother) {
  people::Case c = tiny_case(Stage::decision);
  c.on = make_date(2026, 6, 15);
  c.applied = make_date(2026, 3, 2);
  c.needs.push_back({Topic::youth_help, "", "", {}, {}});
  c.events = {{EventKind::decision_made_known, make_date(2026, 3, 16), {}, law::Act::wmo},
              {EventKind::decision_made_known, make_date(2026, 4, 20), {}, law::Act::youth}};
  Assessment const two = of(c);
  ASSERT_EQ(two.clocks.size(), 2U) << "a term to object for each decision";
  EXPECT_EQ(two.clocks[0].start, make_date(2026, 3, 16));
  EXPECT_EQ(two.clocks[1].start, make_date(2026, 4, 20));
  c.events = {{EventKind::decision_made_known, make_date(2026, 3, 16), {}}};
  EXPECT_EQ(of(c).clocks.size(), 1U);
}

}  // namespace
}  // namespace kanteling::triage::test
