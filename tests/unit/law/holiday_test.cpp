// SPDX-License-Identifier: Apache-2.0
#include <string_view>
#include <vector>

#include "dates.hpp"
#include "holidays_2023_2028.hpp"
#include "kanteling/law/calendar.hpp"

namespace kanteling::law {
namespace {

TEST(Holiday, StandsOnTheKnownDaysOf2023To2028AndOnNoOther) {
  std::vector<Date> found;
  for (Date d = date("2023-01-01"); d <= date("2028-12-31"); d = d + 1)
    if (holiday_on(d)) found.push_back(d);
  std::vector<Date> expected;
  for (std::string_view day : holidays_2023_2028) expected.push_back(date(day));
  EXPECT_EQ(found, expected);
}

struct Named {
  char const* day;
  char const* name_nl;
  char const* name_en;
  char const* article;
};

TEST(Holiday, HasItsNameAndItsPlaceInTheLaw) {
  Named const rows[] = {
      {"2026-01-01", "nieuwjaarsdag", "New Year's Day", "3(1)"},
      {"2026-04-03", "Goede Vrijdag", "Good Friday", "3(2)"},
      {"2026-04-06", "tweede paasdag", "Easter Monday", "3(1)"},
      {"2026-04-27", "Koningsdag", "King's Day", "3(1)"},
      {"2026-05-05", "Bevrijdingsdag", "Liberation Day", "3(1)"},
      {"2026-05-14", "Hemelvaartsdag", "Ascension Day", "3(1)"},
      {"2026-05-25", "tweede pinksterdag", "Whit Monday", "3(1)"},
      {"2026-12-25", "eerste kerstdag", "Christmas Day", "3(1)"},
      {"2026-12-26", "tweede kerstdag", "Second Christmas Day", "3(1)"},
  };
  for (Named const& row : rows) {
    auto const holiday = holiday_on(date(row.day));
    ASSERT_TRUE(holiday) << row.day;
    EXPECT_EQ(holiday->name_nl, row.name_nl);
    EXPECT_EQ(holiday->name_en, row.name_en);
    EXPECT_EQ(holiday->source.act, "Algemene termijnenwet");
    EXPECT_EQ(holiday->source.article, row.article);
  }
}

TEST(Holiday, IsNotCarnivalMondayNorAPlainDay) {
  EXPECT_FALSE(holiday_on(date("2026-02-16")));  // carnival
  EXPECT_FALSE(holiday_on(date("2026-11-23")));
  EXPECT_FALSE(holiday_on(date("2026-04-05")));  // Easter Sunday is a Sunday, not in the list
}

TEST(Holiday, HasOneNameWhereTwoCoincide) {
  // Ascension fell on 5 May in 2016.
  EXPECT_EQ(holiday_kind(date("2016-05-05")), HolidayKind::liberation_day);
}

TEST(Holiday, IsFoundAsTheRulesSayOnEveryDayOfTheCalendar) {
  for (Date d = date("2013-01-01"); d <= date("2202-12-31"); d = d + 1)
    ASSERT_EQ(holiday_kind(d), detail::holiday_kind_by_rule(d)) << to_string(d);
}

}  // namespace
}  // namespace kanteling::law
