// SPDX-License-Identifier: Apache-2.0
// Clocks by dated events: Awb 4:13 to 4:15.
#include "kanteling/law/clock.hpp"

#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {
namespace {

using enum EventKind;

Event at(EventKind kind, char const* on) {
  return {kind, date(on), {}};
}
Event from_to(EventKind kind, char const* on, char const* until) {
  return {kind, date(on), date(until)};
}

Clock run(Term const& term, std::vector<Event> const& events, char const* on = "2026-12-31") {
  return clock_of(term, events, date(on)).value();
}

TEST(Clock, NeedsTheEventThatStartsIt) {
  std::vector<Event> const events{at(report_received, "2026-03-02")};
  EXPECT_FALSE(clock_of(wmo_decision, events, date("2026-03-03")));
  EXPECT_TRUE(clock_of(wmo_inquiry, events, date("2026-03-03")));
}

TEST(Clock, StandsStillFromTheDayAfterTheInvitationUpToTheSupplement) {  // T18
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(invited_to_supplement, "2026-03-05", "2026-03-19"),
                                         at(supplement_received, "2026-03-15")});
  ASSERT_EQ(clock.suspensions.size(), 1U);
  EXPECT_EQ(clock.suspensions[0].days, (DaySpan{date("2026-03-06"), date("2026-03-14")}));
  EXPECT_EQ(clock.end.suspended_days, 9);
  EXPECT_EQ(clock.base_end, date("2026-03-16"));
  EXPECT_EQ(clock.end.raw_end, date("2026-03-25"));
  EXPECT_EQ(clock.end.end, date("2026-03-25"));
}

TEST(Clock, StandsStillUpToTheLastDaySetWhereNoSupplementCame) {  // T19
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(invited_to_supplement, "2026-03-05", "2026-03-19")});
  EXPECT_EQ(clock.end.suspended_days, 14);
  EXPECT_EQ(clock.end.end, date("2026-03-30"));
  EXPECT_FALSE(clock.suspensions[0].open);
}

TEST(Clock, RunsAgainAfterTheLastDaySetThoughTheSupplementComesLater) {
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(invited_to_supplement, "2026-03-05", "2026-03-19"),
                                         at(supplement_received, "2026-03-23")});
  EXPECT_EQ(clock.end.suspended_days, 14);
}

TEST(Clock, DoesNotStandStillForAnInvitationThatSetsNoDay) {  // RVS:2016:2527
  Clock const clock =
      run(wmo_decision, {at(application_received, "2026-03-02"), at(invited_to_supplement, "2026-03-05"),
                         at(supplement_received, "2026-03-15")});
  EXPECT_EQ(clock.end.suspended_days, 0);
  EXPECT_EQ(clock.end.end, date("2026-03-16"));
}

TEST(Clock, DoesNotStandStillWhereTheSupplementComesTheNextDay) {
  for (char const* day : {"2026-03-05", "2026-03-06"})
    EXPECT_TRUE(run(wmo_decision, {at(application_received, "2026-03-02"),
                                   from_to(invited_to_supplement, "2026-03-05", "2026-03-19"),
                                   at(supplement_received, day)})
                    .suspensions.empty());
}

TEST(Clock, CountsADayThatTwoEventsSuspendOnce) {
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(postponement_agreed, "2026-03-10", "2026-03-20"),
                                         from_to(invited_to_supplement, "2026-03-05", "2026-03-12")});
  EXPECT_EQ(clock.end.suspended_days, 15);  // 6 .. 12 and 13 .. 20 March
  ASSERT_EQ(clock.suspensions.size(), 2U);
  EXPECT_EQ(clock.suspensions[1].days, (DaySpan{date("2026-03-13"), date("2026-03-20")}));
  EXPECT_EQ(clock.suspensions[1].why, postponement_agreed);
}

TEST(Clock, StandsStillForAsLongAsADelayLasts) {
  std::vector<Event> const events{at(application_received, "2026-03-02"), at(force_majeure, "2026-03-09")};
  Clock const clock = run(wmo_decision, events, "2026-03-11");
  ASSERT_EQ(clock.suspensions.size(), 1U);
  EXPECT_TRUE(clock.suspensions[0].open);
  EXPECT_EQ(clock.end.suspended_days, 3);
  EXPECT_EQ(state_on(clock, date("2026-03-11")), ClockState::suspended);
  EXPECT_EQ(run(wmo_decision, events, "2026-03-12").end.suspended_days, 4);
}

TEST(Clock, IsNotSuspendedByWhatBeginsAfterItsEnd) {
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(invited_to_supplement, "2026-03-16", "2026-03-30")});
  EXPECT_EQ(clock.end.end, date("2026-03-16"));
  EXPECT_TRUE(clock.suspensions.empty());
}

TEST(Clock, DoesNotEndWhileItStandsStill) {
  // Counted it ends on Good Friday, and so on the Tuesday after Easter: the invitation comes before that day.
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-20"),
                                         from_to(invited_to_supplement, "2026-04-04", "2026-04-10")});
  EXPECT_EQ(clock.end.raw_end, date("2026-04-03"));
  EXPECT_EQ(clock.end.end, date("2026-04-13"));
  EXPECT_EQ(clock.end.suspended_days, 6);
}

TEST(Clock, OfAnInquiryIsNotSuspended) {
  Clock const clock =
      run(wmo_inquiry, {at(report_received, "2026-03-02"), at(application_received, "2026-03-03"),
                        from_to(invited_to_supplement, "2026-03-05", "2026-03-19")});
  EXPECT_EQ(clock.end.suspended_days, 0);
}

TEST(Clock, EndsAsTheActSaysThoughALaterDayWasAnnounced) {  // Awb 4:14 lid 1
  Clock const clock = run(wmo_decision, {at(application_received, "2026-03-02"),
                                         from_to(postponement_announced, "2026-03-10", "2026-03-27")});
  EXPECT_EQ(clock.end.end, date("2026-03-16"));
  ASSERT_TRUE(clock.postponement);
  EXPECT_EQ(*clock.postponement, (Postponement{date("2026-03-10"), date("2026-03-27"), false}));
}

TEST(Clock, WithoutATermOfTheActEndsOnTheDayAnnouncedInTime) {  // Awb 4:14 lid 3
  std::vector<Event> const events{at(application_received, "2026-03-19"),
                                  from_to(postponement_announced, "2026-05-12", "2026-06-12")};
  Clock const clock = run(awb_decision, events);
  EXPECT_EQ(clock.base_end, date("2026-05-18"));
  EXPECT_EQ(clock.end.end, date("2026-06-12"));
  EXPECT_TRUE(clock.postponement->extends);
}

TEST(Clock, IsNotExtendedByANoticeGivenTooLate) {
  Clock const clock = run(awb_decision, {at(application_received, "2026-03-19"),
                                         from_to(postponement_announced, "2026-05-19", "2026-06-12")});
  EXPECT_EQ(clock.end.end, date("2026-05-18"));
  EXPECT_FALSE(clock.postponement->extends);
}

TEST(Clock, DoesNotDependOnTheOrderOfItsEvents) {
  Event const applied = at(application_received, "2026-03-19");
  Event const late = from_to(postponement_announced, "2026-05-19", "2026-06-12");
  Event const later = from_to(postponement_announced, "2026-05-26", "2026-07-01");
  for (std::vector<Event> const& events :
       {std::vector{applied, late, later}, std::vector{applied, later, late}})
    EXPECT_EQ(run(awb_decision, events).postponement->told, date("2026-05-19"));
  Event const june = from_to(postponement_announced, "2026-05-12", "2026-06-12");
  Event const july = from_to(postponement_announced, "2026-05-12", "2026-07-01");
  for (std::vector<Event> const& events :
       {std::vector{applied, june, july}, std::vector{applied, july, june}})
    EXPECT_EQ(run(awb_decision, events).end.end, date("2026-07-01"));
  Event const agreed = from_to(postponement_agreed, "2026-04-01", "2026-04-10");
  Event const majeure = from_to(force_majeure, "2026-04-01", "2026-04-20");
  EXPECT_EQ(run(awb_decision, {applied, agreed, majeure}).suspensions,
            run(awb_decision, {applied, majeure, agreed}).suspensions);
}

TEST(Clock, ThatWasExtendedCanStandStillAfterwards) {
  Clock const clock = run(awb_decision, {at(application_received, "2026-03-19"),
                                         from_to(postponement_announced, "2026-05-12", "2026-06-12"),
                                         from_to(delay_by_applicant, "2026-06-01", "2026-06-10")});
  EXPECT_EQ(clock.end.end, date("2026-06-22"));
}

TEST(Clock, CountsTheDaysItStandsStillAfterItWasExtended) {
  Clock const clock = run(awb_decision, {at(application_received, "2026-01-05"),
                                         from_to(postponement_announced, "2026-02-20", "2026-05-01"),
                                         from_to(delay_by_applicant, "2026-04-01", "2026-04-10")});
  EXPECT_EQ(clock.end.end, date("2026-05-11"));
  EXPECT_EQ(clock.end.suspended_days, 10);
}

TEST(Clock, IsExtendedByANoticeGivenOnTheDayOfTheApplication) {
  Clock const clock = run(awb_decision, {at(application_received, "2026-03-02"),
                                         from_to(postponement_announced, "2026-03-02", "2026-06-01")});
  ASSERT_TRUE(clock.postponement);
  EXPECT_TRUE(clock.postponement->extends);
  EXPECT_EQ(clock.end.end, date("2026-06-01"));
}

TEST(Clock, OfAWaitingPeriodSaysThatWhatHadToWaitCameTooEarly) {
  std::vector<Event> events{at(came_forward, "2026-04-07"), at(application_received, "2026-05-06")};
  EXPECT_EQ(state_on(run(participation_search, events), date("2026-05-06")), ClockState::stopped_early);
  events[1].on = date("2026-05-07");
  EXPECT_EQ(state_on(run(participation_search, events), date("2026-05-06")), ClockState::runs);
  EXPECT_EQ(state_on(run(participation_search, events), date("2026-05-07")), ClockState::stopped_in_time);
  EXPECT_EQ(state_on(run(participation_search, {events[0]}), date("2026-05-07")), ClockState::over);
}

TEST(Clock, StopsWhenTheDecisionIsMadeKnown) {
  std::vector<Event> events{at(application_received, "2026-03-02"), at(decision_made_known, "2026-03-16")};
  EXPECT_EQ(state_on(run(wmo_decision, events), date("2026-03-15")), ClockState::runs);
  EXPECT_EQ(state_on(run(wmo_decision, events), date("2026-03-16")), ClockState::stopped_in_time);
  events[1].on = date("2026-03-17");
  EXPECT_EQ(state_on(run(wmo_decision, events), date("2026-03-17")), ClockState::stopped_late);
  EXPECT_EQ(state_on(run(wmo_decision, {events[0]}), date("2026-03-17")), ClockState::overdue);
}

TEST(Clock, ThatAResidentMayUseIsOverAndNotOverdue) {
  Clock const clock = run(objection, {at(decision_made_known, "2024-11-15")});
  EXPECT_EQ(clock.end.end, date("2024-12-30"));  // T14
  EXPECT_EQ(state_on(clock, date("2024-12-30")), ClockState::runs);
  EXPECT_EQ(state_on(clock, date("2024-12-31")), ClockState::over);
}

TEST(Clock, ThatIsAtOnceEndsOnItsFirstDay) {
  Clock const clock = run(wmo_urgent, {at(report_received, "2025-12-24")});
  EXPECT_EQ(clock.end.end, date("2025-12-24"));
  EXPECT_EQ(state_on(clock, date("2025-12-25")), ClockState::overdue);
}

}  // namespace
}  // namespace kanteling::law
