// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/calendar.hpp"

namespace kanteling::law {
namespace {

TEST(KingsDay, Is27April) {
  EXPECT_EQ(kings_day(2024), date("2024-04-27"));
  EXPECT_EQ(kings_day(2026), date("2026-04-27"));
  EXPECT_EQ(holiday_kind(date("2026-04-27")), HolidayKind::kings_day);
}

TEST(KingsDay, MovesTo26AprilWhereThe27thIsASunday) {
  for (int year : {2014, 2025, 2031, 2036}) {
    EXPECT_EQ(weekday(make_date(year, 4, 27)), Weekday::sunday) << year;
    EXPECT_EQ(kings_day(year), make_date(year, 4, 26));
    EXPECT_EQ(holiday_kind(make_date(year, 4, 26)), HolidayKind::kings_day);
    EXPECT_FALSE(holiday_on(make_date(year, 4, 27))) << year;
  }
}

TEST(KingsDay, DoesNotExistBefore2014) {
  EXPECT_FALSE(holiday_on(date("2012-04-27")));
  EXPECT_FALSE(holiday_on(date("2013-04-27")));
}

}  // namespace
}  // namespace kanteling::law
