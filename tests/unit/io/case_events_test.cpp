// SPDX-License-Identifier: Apache-2.0
// "events" of a case: what may stand there, and what is said of what may not.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/sample.hpp"
#include "case_problems.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/people/case_events.hpp"

namespace kanteling {
namespace {

using law::EventKind;
using Texts = std::vector<std::string>;

/// An application of 2026-03-02, looked at on 2026-04-07, with these events.
std::string case_with(std::string const& events, std::string const& applied = R"("applied":"2026-03-02",)",
                      std::string const& stage = "application") {
  return "{" + applied + R"("channel":"phone","events":)" + events +
         R"(,"household":[{"born":"1946-05-02","id":"r-1","role":"self"}],"id":"c-1",)"
         R"("needs":[{"topic":"domestic_help"}],"on":"2026-04-07","received":"2026-02-02","requester":"resident",)"
         R"("stage":")" +
         stage + R"(","village":"simpelveld"})";
}

Texts problems_with(std::string const& events) {
  return problems_of(case_with(events));
}

/// The one problem that a list of events has.
std::string problem_with(std::string const& events) {
  Texts const all = problems_with(events);
  return all.size() == 1 ? all.front() : std::to_string(all.size()) + " problems";
}

/// Every word that may stand under "event".
std::string recorded() {
  std::string list;
  for (std::string_view const code : people::recorded_codes)
    list += (list.empty() ? "" : ", ") + std::string(code);
  return list;
}

TEST(CaseEvents, ComeBackAsTheyWereWritten) {
  people::Case request = sample::request();
  request.stage = people::Stage::application;
  request.applied = sample::day(4, 1);
  request.events = {{EventKind::receipt_confirmed, sample::day(3, 24), {}},
                    {EventKind::invited_to_supplement, sample::day(4, 2), sample::day(4, 16)},
                    {EventKind::supplement_received, sample::day(4, 6), {}, law::Act::wmo},
                    {EventKind::force_majeure, sample::day(4, 3), {}}};
  std::string const text = io::write_case(request);
  EXPECT_NE(
      text.find(
          R"("events":[{"event":"receipt_confirmed","on":"2026-03-24"},)"
          R"({"event":"invited_to_supplement","on":"2026-04-02","until":"2026-04-16"},)"
          R"({"act":"wmo","event":"supplement_received","on":"2026-04-06"},{"event":"force_majeure","on":"2026-04-03"}])"),
      std::string::npos)
      << text;
  auto const read = io::read_case(text);
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->events, request.events);
  EXPECT_EQ(io::write_case(*read), text);
}

TEST(CaseEvents, AreLeftOutWhereThereAreNone) {
  auto const read = io::read_case(case_with("[]"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_TRUE(read->events.empty());
  EXPECT_EQ(io::write_case(*read).find("events"), std::string::npos);
}

TEST(CaseEvents, EveryKindThatMayStandThereIsRead) {
  for (std::string_view const code : people::recorded_codes) {
    EventKind const kind = law::event_kind(code).value();
    bool const has_until = law::name_of(kind).until == law::UntilUse::required;
    // A supplement and an objection come after something else.
    std::string const before =
        kind == EventKind::supplement_received  ? R"({"event":"invited_to_supplement","on":"2026-03-03"},)"
        : kind == EventKind::objection_received ? R"({"event":"decision_made_known","on":"2026-03-03"},)"
                                                : "";
    EXPECT_EQ(problems_with("[" + before + R"({"event":")" + std::string(code) + R"(","on":"2026-03-04")" +
                            (has_until ? R"(,"until":"2026-05-04")" : "") + "}]"),
              Texts{})
        << code;
  }
}

TEST(CaseEvents, AnUnknownKindIsNamedWithTheNearestWord) {
  EXPECT_EQ(problem_with(R"([{"event":"supplement_recieved","on":"2026-03-04"}])"),
            "events[0].event: \"supplement_recieved\"; expected one of " + recorded() +
                "; did you mean \"supplement_received\"?");
}

TEST(CaseEvents, WhatAnotherKeySaysOrACaseDoesNotHaveIsRefused) {
  for (std::size_t i = 0; i < law::event_kind_count; ++i) {
    if (people::is_recorded(static_cast<EventKind>(i))) continue;
    std::string const code(law::event_names[i].code);
    std::string const found = problem_with(R"([{"event":")" + code + R"(","on":"2026-03-04"}])");
    EXPECT_EQ(found.rfind("events[0].event: \"" + code + "\"; expected one of " + recorded(), 0), 0U)
        << found;
  }
  for (EventKind const kind : {EventKind::report_received, EventKind::help_requested, EventKind::came_forward,
                               EventKind::application_received, EventKind::personal_plan_received})
    EXPECT_FALSE(people::is_recorded(kind)) << law::name_of(kind).code;
}

TEST(CaseEvents, ThatAreRefusedAreNotComplainedAboutTwice) {
  EXPECT_EQ(
      problems_with(
          R"([{"event":"message_received","on":"2026-03-04"},{"event":"message_received","on":"2026-03-05"}])")
          .size(),
      2U);
}

TEST(CaseEvents, DoNotLieAfterTheDayOfTheCase) {
  EXPECT_EQ(problem_with(R"([{"event":"receipt_confirmed","on":"2026-04-08"}])"),
            "events[0].on: 2026-04-08, after the day on which the case is looked at; expected a day up to "
            "2026-04-07");
}

TEST(CaseEvents, DoNotEndBeforeTheyBegin) {
  EXPECT_EQ(problem_with(R"([{"event":"invited_to_supplement","on":"2026-03-05","until":"2026-03-04"}])"),
            "events[0].until: 2026-03-04, before 2026-03-05; expected a day from 2026-03-05 on");
}

TEST(CaseEvents, OfOneDayHaveNoUntil) {
  EXPECT_EQ(problem_with(R"([{"event":"decision_made_known","on":"2026-03-05","until":"2026-03-06"}])"),
            "events[0].until: 2026-03-06; expected no until: decision_made_known is an event of one day");
}

TEST(CaseEvents, AnAnnouncedPostponementSaysUntilWhen) {
  EXPECT_EQ(problem_with(R"([{"event":"postponement_announced","on":"2026-03-05"}])"),
            "events[0].until: nothing; expected the day by which the decision may be expected");
}

TEST(CaseEvents, ThatHappenOnceStandThereOnce) {
  EXPECT_EQ(
      problem_with(
          R"([{"event":"decision_made_known","on":"2026-03-05"},{"event":"decision_made_known","on":"2026-03-06"}])"),
      "events[1]: decision_made_known a second time; expected it once, as in events[0]");
  EXPECT_EQ(
      problems_with(
          R"([{"event":"invited_to_supplement","on":"2026-03-05"},{"event":"invited_to_supplement","on":"2026-03-06"}])"),
      Texts{});
}

TEST(CaseEvents, OfAnApplicationNeedOne) {
  std::string const events = R"([{"event":"notice_of_default_received","on":"2026-03-20"}])";
  EXPECT_EQ(problems_of(case_with(events, "", "inquiry")),
            Texts{"events[0]: notice_of_default_received without application_received; expected the event "
                  "application_received too"});
  EXPECT_EQ(problems_of(case_with(events)), Texts{});
}

TEST(CaseEvents, OfAnApplicationDoNotComeBeforeIt) {
  EXPECT_EQ(problem_with(R"([{"event":"force_majeure","on":"2026-03-01"}])"),
            "events[0].on: 2026-03-01, before application_received; expected a day from 2026-03-02 on");
}

TEST(CaseEvents, ASupplementAndAnObjectionAnswerSomething) {
  EXPECT_EQ(problem_with(R"([{"event":"supplement_received","on":"2026-03-10"}])"),
            "events[0]: supplement_received without invited_to_supplement; expected the event "
            "invited_to_supplement too");
  EXPECT_EQ(problem_with(R"([{"event":"objection_received","on":"2026-03-10"}])"),
            "events[0]: objection_received without decision_made_known; expected the event "
            "decision_made_known too");
}

TEST(CaseEvents, AreAtMostTwoHundred) {
  std::string const one = R"({"event":"delay_by_applicant","on":"2026-03-04"})";
  std::string list = one;
  for (int i = 1; i < 200; ++i) list += "," + one;
  EXPECT_EQ(problems_with("[" + list + "]"), Texts{});
  EXPECT_EQ(problem_with("[" + list + "," + one + "]"),
            "events: a list of 201; expected a list of 0 to 200 events");
}

TEST(CaseEvents, OfAnotherTypeAreNamed) {
  EXPECT_EQ(problem_with(R"("none")"), "events: \"none\"; expected a list of 0 to 200 events");
  EXPECT_EQ(problem_with("[7]"), "events[0]: the number 7; expected an object");
  EXPECT_EQ(problem_with(R"([{"event":7,"on":"2026-03-04"}])"),
            "events[0].event: the number 7; expected one of " + recorded());
  EXPECT_EQ(problem_with(R"([{"event":"receipt_confirmed","on":20260304}])"),
            "events[0].on: the number 20260304; expected a date that exists, such as \"2026-04-07\"");
  EXPECT_EQ(problem_with(R"([{"event":"receipt_confirmed","on":"2026-02-30"}])"),
            "events[0].on: \"2026-02-30\"; expected a date that exists, such as \"2026-04-07\"");
  EXPECT_EQ(problem_with(R"([{"event":"invited_to_supplement","on":"2026-03-04","until":"soon"}])"),
            "events[0].until: \"soon\"; expected a date that exists, such as \"2026-04-07\"");
}

TEST(CaseEvents, LackNothingAndHaveNothingMore) {
  EXPECT_EQ(problems_with("[{}]"),
            (Texts{"events[0].event: missing; expected what happened, such as \"decision_made_known\"",
                   "events[0].on: missing; expected the day on which it happened"}));
  EXPECT_EQ(problem_with(R"([{"event":"receipt_confirmed","on":"2026-03-04","by":"Ans"}])"),
            "events[0].by: a key that does not belong here; expected one of act, event, on, until");
}

}  // namespace
}  // namespace kanteling
