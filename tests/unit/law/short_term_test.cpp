// SPDX-License-Identifier: Apache-2.0
// Atw art. 2: a term of three days or more holds at least two working days.
#include <algorithm>

#include "dates.hpp"
#include "kanteling/law/term.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

Term days(int length) {
  return {"test", {}, length, TermUnit::days};
}

TEST(ShortTerm, HoldsTwoWorkingDays) {
  EXPECT_EQ(end_of(days(3), date("2026-04-02")).end, date("2026-04-08"));  // T17a: Easter
  EXPECT_EQ(end_of(days(3), date("2025-12-24")).end, date("2025-12-30"));  // T17b: Christmas and a weekend
  EXPECT_EQ(end_of(days(3), date("2026-03-02")).end, date("2026-03-05"));  // T17c: a plain week
}

TEST(ShortTerm, CanMoveAlsoWhereItEndsOnAWorkingDay) {
  // From Friday 24 April 2026: weekend, King's Day, Tuesday: one working day, so Wednesday.
  TermEnd const result = end_of(days(4), date("2026-04-24"));
  EXPECT_EQ(result.raw_end, date("2026-04-28"));
  EXPECT_EQ(result.end, date("2026-04-29"));
  ASSERT_EQ(result.moves.size(), 1U);
  EXPECT_EQ(result.moves[0], (Move{date("2026-04-28"), WhyMoved::too_few_working_days}));
}

TEST(ShortTerm, OfTwoDaysNeedNotHoldTwoWorkingDays) {
  // From Friday: Saturday, Sunday, and art. 1 moves the end to Monday, the only working day in it.
  EXPECT_EQ(end_of(days(2), date("2026-11-20")).end, date("2026-11-23"));
  EXPECT_EQ(end_of(days(3), date("2026-11-20")).end, date("2026-11-24"));
}

TEST(ShortTerm, SaysDayByDayWhyItMoved) {
  TermEnd const result = end_of(days(3), date("2026-04-02"));
  EXPECT_EQ(result.raw_end, date("2026-04-05"));
  ASSERT_EQ(result.moves.size(), 3U);
  EXPECT_EQ(result.moves[0], (Move{date("2026-04-05"), WhyMoved::sunday}));
  EXPECT_EQ(result.moves[1], (Move{date("2026-04-06"), WhyMoved::holiday}));
  EXPECT_EQ(result.moves[2], (Move{date("2026-04-07"), WhyMoved::too_few_working_days}));
  EXPECT_EQ(name_of(result.moves[2].why).dutch, "minder dan twee werkdagen in de termijn");
}

TEST(ShortTerm, IsOneOfFewerThanFourteenDays) {
  int fewest = 14;
  int in_window = 0;
  Date const first = date("2014-01-01");
  for (Date d = first; d <= date("2200-12-31"); d = d + 1) {
    in_window += is_working_day(d) ? 1 : 0;
    if (d - first >= 14) in_window -= is_working_day(d - 14) ? 1 : 0;
    if (d - first >= 13) fewest = std::min(fewest, in_window);
  }
  EXPECT_EQ(fewest, 6);
}

}  // namespace
}  // namespace kanteling::law
