// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "entry.hpp"
#include "kanteling/law/calendar.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {

using io::JsonValue;

namespace {

std::string holidays_in(std::int32_t year) {
  std::string days;
  for (Date d = make_date(year, 1, 1); d < make_date(year + 1, 1, 1); d = d + 1)
    if (law::holiday_on(d)) days += (days.empty() ? "" : " ") + to_string(d);
  return days;
}

}  // namespace

std::vector<Check> check_holidays(JsonValue const& section) {
  std::vector<Check> checks;
  for (io::JsonMember const& member : section.members) {
    auto const year = whole(member.key);
    if (!year || *year < law::calendar_first_year || *year > 2200) {
      checks.push_back(not_understood(member.key, "a year that the calendar knows"));
      continue;
    }
    std::vector<std::string> days;
    for (JsonValue const& day : member.value.items) days.push_back(day.text);
    std::sort(days.begin(), days.end());
    std::string expected;
    for (std::string const& day : days) expected += (expected.empty() ? "" : " ") + day;
    checks.push_back({member.key, expected, holidays_in(*year)});
  }
  return checks;
}

}  // namespace kanteling::law_vectors
