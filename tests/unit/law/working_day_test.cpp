// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/calendar.hpp"

namespace kanteling::law {
namespace {

TEST(WorkingDay, IsNoSaturdaySundayOrHoliday) {
  EXPECT_TRUE(is_working_day(date("2026-11-20")));   // Friday
  EXPECT_FALSE(is_working_day(date("2026-11-21")));  // Saturday
  EXPECT_FALSE(is_working_day(date("2026-11-22")));  // Sunday
  EXPECT_TRUE(is_working_day(date("2026-11-23")));   // Monday
  EXPECT_FALSE(is_working_day(date("2026-12-25")));  // Christmas, a Friday
  EXPECT_FALSE(is_working_day(date("2026-05-15")));  // equated, a Friday
  EXPECT_TRUE(is_working_day(date("2026-02-16")));   // carnival Monday
}

TEST(WorkingDay, NextIsNeverTheDayItself) {
  EXPECT_EQ(next_working_day(date("2026-11-23")), date("2026-11-24"));
  EXPECT_EQ(next_working_day(date("2026-11-20")), date("2026-11-23"));
  EXPECT_EQ(next_working_day(date("2026-04-02")), date("2026-04-07"));  // over Good Friday and Easter Monday
  EXPECT_EQ(next_working_day(date("2027-05-04")), date("2027-05-10"));  // 5 May, Ascension, equated, weekend
}

}  // namespace
}  // namespace kanteling::law
