// SPDX-License-Identifier: Apache-2.0
// What holds for every term that starts in 2022 .. 2028.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kanteling/law/clock.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

Date any_day() {
  return make_date(2022, 1, 1) + *rc::gen::inRange(0, 7 * 365);
}

Term any_term() {
  TermUnit const unit =
      *rc::gen::element(TermUnit::days, TermUnit::weeks, TermUnit::months, TermUnit::working_days);
  std::int32_t const longest = unit == TermUnit::days ? 120 : unit == TermUnit::weeks ? 16 : 5;
  return {.id = "test",
          .source = {},
          .length = *rc::gen::inRange(1, longest + 1),
          .unit = unit,
          .starts = EventKind::application_received,
          .stops = EventKind::decision_made_known,
          .role = TermRole::decision};
}

bool ends_on_a_working_day(Term const& term) {
  return atw_reach(term) == AtwReach::moves || atw_reach(term) == AtwReach::working_days;
}

RC_GTEST_PROP(TermProperty, AnEndIsAWorkingDayWhereTheGeneralTermsActApplies, ()) {
  Term const term = any_term();
  RC_PRE(ends_on_a_working_day(term));
  RC_ASSERT(is_working_day(end_of(term, any_day()).end));
}

RC_GTEST_PROP(TermProperty, AnEndIsNeverBeforeTheRawEnd, ()) {
  TermEnd const end = end_of(any_term(), any_day());
  RC_ASSERT(end.raw_end <= end.end);
}

RC_GTEST_PROP(TermProperty, ALaterStartNeverGivesAnEarlierEnd, ()) {
  Term const term = any_term();
  Date const start = any_day();
  Date const later = start + *rc::gen::inRange(0, 40);
  RC_ASSERT(end_of(term, start).end <= end_of(term, later).end);
  RC_ASSERT(end_of(term, start).raw_end <= end_of(term, later).raw_end);
}

RC_GTEST_PROP(TermProperty, SuspendingSoManyDaysMovesTheRawEndSoManyDays, ()) {
  Term const term = any_term();
  RC_PRE(term.unit != TermUnit::working_days);  // of these as many working days
  Date const start = any_day();
  TermEnd const plain = end_of(term, start);
  Date const first = start + *rc::gen::inRange(1, plain.raw_end - start + 1);
  std::int32_t const days = *rc::gen::inRange(1, 60);
  DaySpan const span{first, first + (days - 1)};
  TermEnd const suspended = end_of(term, start, std::span(&span, 1));
  RC_ASSERT(suspended.raw_end - plain.raw_end == days);
  RC_ASSERT(suspended.suspended_days == days);
  RC_ASSERT(plain.end <= suspended.end);
}

RC_GTEST_PROP(TermProperty, ASuspensionOfWorkingDaysMovesTheEndByThoseInIt, ()) {
  Term term = any_term();
  term.unit = TermUnit::working_days;
  Date const start = any_day();
  TermEnd const plain = end_of(term, start);
  DaySpan const span{start + 1, start + *rc::gen::inRange(1, 40)};
  TermEnd const suspended = end_of(term, start, std::span(&span, 1));
  std::int32_t counted = 0;
  for (Date d = start + 1; d <= suspended.end; d = d + 1)
    counted += is_working_day(d) && !span.contains(d) ? 1 : 0;
  RC_ASSERT(counted == term.length);
  RC_ASSERT(plain.end <= suspended.end);
}

/// Events that can be: an application, and invitations, delays and supplements after it.
std::vector<Event> any_events(Date applied) {
  std::vector<Event> events{{EventKind::application_received, applied, {}}};
  int const more = *rc::gen::inRange(0, 5);
  for (int i = 0; i < more; ++i) {
    Date const on = applied + *rc::gen::inRange(0, 60);
    EventKind const kind = *rc::gen::element(EventKind::invited_to_supplement, EventKind::supplement_received,
                                             EventKind::postponement_agreed, EventKind::delay_by_applicant);
    bool const spans = kind != EventKind::supplement_received && *rc::gen::arbitrary<bool>();
    events.push_back({kind, on, spans ? std::optional(on + *rc::gen::inRange(0, 30)) : std::nullopt});
  }
  return events;
}

RC_GTEST_PROP(ClockProperty, SuspensionsAreInOrderApartAndAddUp, ()) {
  Term const term = any_term();
  Date const applied = any_day();
  Clock const clock = clock_of(term, any_events(applied), applied + 90).value();
  std::int32_t days = 0;
  for (std::size_t i = 0; i < clock.suspensions.size(); ++i) {
    DaySpan const& span = clock.suspensions[i].days;
    RC_ASSERT(span.first <= span.last && span.last > applied);
    if (i > 0) RC_ASSERT(clock.suspensions[i - 1].days.last < span.first);
    days += span.last - (span.first <= applied ? applied : span.first - 1);
  }
  RC_ASSERT(days == clock.end.suspended_days);
  RC_ASSERT(clock.base_end <= clock.end.end);
}

RC_GTEST_PROP(ClockProperty, TheOrderInWhichEventsAreWrittenDownDoesNotMatter, ()) {
  Term const term = any_term();
  Date const applied = any_day();
  std::vector<Event> const events = any_events(applied);
  std::vector<Event> const reversed(events.rbegin(), events.rend());
  RC_ASSERT(clock_of(term, events, applied + 90)->end == clock_of(term, reversed, applied + 90)->end);
}

}  // namespace
}  // namespace kanteling::law
