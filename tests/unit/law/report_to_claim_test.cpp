// SPDX-License-Identifier: Apache-2.0
// One process from the report to the claim of a provider: one line of events, and a term for each step of it.
#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "kanteling/law/clock.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {
namespace {

TEST(ReportToClaim, EachStepHasItsTermOnOneLineOfEvents) {
  std::vector<Event> const events{{EventKind::report_received, make_date(2026, 3, 2), {}, {}},
                                  {EventKind::inquiry_result_given, make_date(2026, 4, 7), {}, {}},
                                  {EventKind::application_received, make_date(2026, 4, 8), {}, {}},
                                  {EventKind::decision_made_known, make_date(2026, 4, 20), {}, {}},
                                  {EventKind::help_started, make_date(2026, 5, 1), {}, {}},
                                  {EventKind::message_received, make_date(2026, 6, 1), {}, {}},
                                  {EventKind::message_answered, make_date(2026, 6, 12), {}, {}}};
  Date const today = make_date(2026, 6, 15);
  for (Term const& term : {wmo_inquiry, wmo_decision, message_declaration}) {
    auto const clock = clock_of(term, events, today);
    ASSERT_TRUE(clock) << term.id;
    EXPECT_TRUE(clock->stopped) << term.id;
    EXPECT_EQ(state_on(*clock, today), ClockState::stopped_in_time) << term.id;
  }
  EXPECT_EQ(clock_of(message_declaration, events, today)->end.end, make_date(2026, 6, 15)) << "ten working days";
  std::vector<Event> const unanswered(events.begin(), events.end() - 1);
  EXPECT_EQ(state_on(*clock_of(message_declaration, unanswered, make_date(2026, 6, 16)), make_date(2026, 6, 16)),
            ClockState::overdue);
}

}  // namespace
}  // namespace kanteling::law
