// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/easter.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

TEST(Easter, FallsOnTheKnownSundaysOf2015To2035) {
  char const* const sundays[] = {
      "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
      "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
      "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25"};
  for (char const* sunday : sundays) EXPECT_EQ(easter_sunday(to_civil(date(sunday)).year), date(sunday));
}

TEST(Easter, ReachesTheEarliestAndTheLatestDay) {
  EXPECT_EQ(easter_sunday(1818), date("1818-03-22"));
  EXPECT_EQ(easter_sunday(2285), date("2285-03-22"));
  EXPECT_EQ(easter_sunday(1943), date("1943-04-25"));
  EXPECT_EQ(easter_sunday(2038), date("2038-04-25"));
}

// The definition itself: the Sunday after the church's full moon, found from the epact (the age of the moon
// on 1 January) with the corrections of Clavius, by walking over the days.
Date easter_by_epact(int year) {
  int const golden = year % 19 + 1;
  int const century = year / 100 + 1;
  int const solar = 3 * century / 4 - 12;
  int const lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  if (epact < 0) epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full_moon = 44 - epact;  // as a day of March
  if (full_moon < 21) full_moon += 30;
  Date day = make_date(year, 3, 1) + full_moon;  // the day after the full moon
  while (weekday(day) != Weekday::sunday) day = day + 1;
  return day;
}

TEST(Easter, AgreesWithTheEpactInEveryYear) {
  for (int year = 1583; year <= 9999; ++year) ASSERT_EQ(easter_sunday(year), easter_by_epact(year)) << year;
}

}  // namespace
}  // namespace kanteling::law
