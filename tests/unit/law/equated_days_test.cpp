// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/equated_days.hpp"

#include <algorithm>

#include "dates.hpp"
#include "kanteling/law/calendar.hpp"

namespace kanteling::law {
namespace {

TEST(EquatedDays, AreKnownFor2022To2028Only) {
  for (int year = 2000; year <= 2050; ++year)
    EXPECT_EQ(equated_days_known(year), 2022 <= year && year <= 2028) << year;
}

TEST(EquatedDays, AreSettledByDecreesThatFollowEachOther) {
  for (std::size_t i = 1; i < equated_days_decrees.size(); ++i)
    EXPECT_EQ(equated_days_decrees[i].first_year, equated_days_decrees[i - 1].last_year + 1);
  EXPECT_TRUE(equated_days_known_between(date("2022-01-01"), date("2028-12-31")));
  EXPECT_FALSE(equated_days_known_between(date("2021-12-31"), date("2022-01-03")));
  EXPECT_FALSE(equated_days_known_between(date("2028-12-29"), date("2029-01-02")));
}

TEST(EquatedDays, AreHolidaysWithTheirDecreeAsSource) {
  auto const holiday = holiday_on(date("2026-05-15"));
  ASSERT_TRUE(holiday);
  EXPECT_EQ(holiday->name_nl, "met een feestdag gelijkgestelde dag");
  EXPECT_EQ(holiday->source.level, NormLevel::decree);
  EXPECT_NE(holiday->source.act.find("15 mei 2026"), std::string_view::npos);
  EXPECT_TRUE(holiday_on(date("2022-05-27")));
}

TEST(EquatedDays, EachFallInAYearThatADecreeSettlesAndOnAWorkingWeekday) {
  EXPECT_TRUE(std::is_sorted(equated_days.begin(), equated_days.end()));
  for (Date d : equated_days) {
    EXPECT_TRUE(equated_days_known(to_civil(d).year)) << to_string(d);
    EXPECT_LT(weekday(d), Weekday::saturday) << to_string(d);
    EXPECT_EQ(holiday_kind(d), HolidayKind::equated) << to_string(d);
  }
}

TEST(EquatedDays, AreNotGuessedInAnUnknownYear) {
  Date const day_after_ascension = easter_sunday(2029) + 40;
  EXPECT_FALSE(holiday_on(day_after_ascension));
  EXPECT_TRUE(is_working_day(day_after_ascension));
}

}  // namespace
}  // namespace kanteling::law
