// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/event.hpp"

#include <string>

#include "dates.hpp"

namespace kanteling::law {
namespace {

using enum EventKind;

std::string found(std::vector<Event> const& events, char const* on = "2026-06-01") {
  std::string text;
  for (Problem const& problem : check_events(events, date(on))) text += to_string(problem) + "\n";
  return text;
}

TEST(Event, OfEveryKindHasACodeThatLeadsBackAndBothLanguages) {
  for (std::size_t i = 0; i < event_kind_count; ++i) {
    EventKind const kind = static_cast<EventKind>(i);
    EXPECT_EQ(event_kind(name_of(kind).code), kind);
    EXPECT_FALSE(name_of(kind).dutch.empty() || name_of(kind).english.empty()) << name_of(kind).code;
  }
  EXPECT_FALSE(event_kind("report"));
}

TEST(Event, FirstOfAKindCounts) {
  std::vector<Event> const events{{supplement_received, date("2026-03-09"), {}},
                                  {supplement_received, date("2026-03-05"), {}}};
  EXPECT_EQ(day_of(events, supplement_received), date("2026-03-05"));
  EXPECT_FALSE(day_of(events, first_talk_held));
}

TEST(Event, ThatCanBeIsNoProblem) {
  EXPECT_EQ(found({{application_received, date("2026-03-02"), {}},
                   {invited_to_supplement, date("2026-03-02"), date("2026-07-01")},
                   {supplement_received, date("2026-03-02"), {}},
                   {force_majeure, date("2026-06-01"), {}},
                   {postponement_announced, date("2026-03-03"), date("2026-09-01")}}),
            "");
}

TEST(Event, ThatCannotBeIsToldWithItsPlace) {
  EXPECT_EQ(found({{application_received, date("2026-03-02"), date("2026-03-03")},
                   {application_received, date("2026-06-02"), {}},
                   {invited_to_supplement, date("2026-03-01"), date("2026-02-28")},
                   {postponement_announced, date("2026-03-03"), {}}}),
            "events[0].until: 2026-03-03; expected no until: application_received is an event of one day\n"
            "events[1].on: 2026-06-02, after the day on which the case is looked at; expected a day up to "
            "2026-06-01\n"
            "events[1]: application_received a second time; expected it once, as in events[0]\n"
            "events[2].until: 2026-02-28, before 2026-03-01; expected a day from 2026-03-01 on\n"
            "events[2].on: 2026-03-01, before application_received; expected a day from 2026-03-02 on\n"
            "events[3].until: nothing; expected the day by which the decision may be expected\n");
}

TEST(Event, ThatNothingCameBeforeIsToldSo) {
  EXPECT_EQ(found({{supplement_received, date("2026-03-02"), {}}}),
            "events[0]: supplement_received without invited_to_supplement; expected the event "
            "invited_to_supplement too\n");
  EXPECT_EQ(found({{objection_received, date("2026-03-02"), {}}}),
            "events[0]: objection_received without decision_made_known; expected the event "
            "decision_made_known too\n");
}

TEST(Event, OfHelpWithDebtsMayFollowTheFirstTalk) {
  EXPECT_EQ(found({{first_talk_held, date("2026-03-02"), {}},
                   {invited_to_supplement, date("2026-03-05"), date("2026-03-19")}}),
            "");
}

TEST(Event, OfAnActHappensOncePerAct) {
  EXPECT_EQ(found({{decision_made_known, date("2026-03-02"), {}, Act::wmo},
                   {decision_made_known, date("2026-04-02"), {}, Act::youth}}),
            "");
  EXPECT_EQ(found({{decision_made_known, date("2026-03-02"), {}, Act::wmo},
                   {decision_made_known, date("2026-04-02"), {}, Act::none}}),
            "events[1]: decision_made_known a second time; expected it once, as in events[0]\n");
}

TEST(Event, ThatDecidesComesAfterTheApplication) {
  EXPECT_EQ(
      found({{application_received, date("2026-03-02"), {}}, {decision_made_known, date("2026-03-01"), {}}}),
      "events[1].on: 2026-03-01, before application_received; expected a day from 2026-03-02 on\n");
  EXPECT_EQ(found({{decision_made_known, date("2026-03-01"), {}}}), "");
}

}  // namespace
}  // namespace kanteling::law
