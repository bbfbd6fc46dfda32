// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/team_load.hpp"

#include <gtest/gtest.h>

#include "kanteling/io/team_load_json.hpp"

namespace kanteling::reporting {
namespace {

constexpr supply::Month january = supply::month_of(make_date(2026, 1, 1));

/// Two for youth (60 and 120 hours, 30 and 60 in use), one for debts who leaves in January.
supply::Municipality team() {
  supply::Municipality m;
  m.name = "Boomdal";
  m.year = 2026;
  auto const add = [&](char const* code, supply::Discipline discipline, std::int64_t hours) {
    supply::Caseworker c;
    c.code = code;
    c.discipline = discipline;
    c.hours_per_month = hours;
    c.hours_in_use = hours / 2;
    c.active.from = make_date(2025, 1, 1);
    m.caseworkers.push_back(c);
  };
  add("cw-debts", supply::Discipline::debts, 40);
  add("cw-youth-1", supply::Discipline::youth, 60);
  add("cw-youth-2", supply::Discipline::youth, 120);
  m.caseworkers[0].active.to = make_date(2026, 1, 20);
  return m;
}

DisciplineLoad line_of(TeamLoad const& load, supply::Discipline discipline, supply::Month month) {
  for (DisciplineLoad const& line : load.disciplines)
    if (line.discipline == discipline && line.month == month) return line;
  ADD_FAILURE() << "no row";
  return {};
}

TEST(TeamLoad, ShowsWhoGoesOverAndWhatADisciplineIsShort) {
  supply::Municipality const m = team();
  supply::Availability free(m);
  free.take_hours({1}, january, 36);
  free.take_hours({2}, january, 85);
  TeamLoad const load = team_load(m, free, january, 2);
  ASSERT_EQ(load.caseworkers.size(), 5u) << "who left has no row";
  EXPECT_EQ(load.caseworkers[1].used, 66);
  EXPECT_EQ(load.caseworkers[1].over(), 6);
  EXPECT_EQ(load.caseworkers[2].over(), 0) << "February";
  DisciplineLoad const youth = line_of(load, supply::Discipline::youth, january);
  EXPECT_EQ(youth.people, 2);
  EXPECT_EQ(youth.used, 211);
  EXPECT_EQ(youth.short_hours, 31);
  EXPECT_EQ(youth.short_fte_hundredths, 26) << "31 of 120 hours, rounded up";
  EXPECT_EQ(youth.backlog_hours, 31);
  EXPECT_EQ(youth.wait_weeks, 2) << "31 hours at 90 in a month";
}

TEST(TeamLoad, OfLaterMonthsCatchesUpWhereThereIsRoom) {
  supply::Municipality const m = team();
  supply::Availability free(m);
  free.take_hours({2}, january, 150);
  TeamLoad const load = team_load(m, free, january, 3);
  EXPECT_EQ(line_of(load, supply::Discipline::youth, january).backlog_hours, 60);
  EXPECT_EQ(line_of(load, supply::Discipline::youth, january + 1).backlog_hours, 0);
  EXPECT_EQ(line_of(load, supply::Discipline::youth, january + 1).wait_weeks, 0);
}

TEST(TeamLoad, OfADisciplineWithNobodyHasNoEnd) {
  supply::Municipality const m = team();
  supply::Availability free(m);
  free.take_hours({0}, january + 1, 3);
  TeamLoad const load = team_load(m, free, january, 2);
  DisciplineLoad const debts = line_of(load, supply::Discipline::debts, january + 1);
  EXPECT_EQ(debts.people, 0);
  EXPECT_EQ(debts.short_hours, 3);
  EXPECT_EQ(debts.wait_weeks, std::nullopt);
  EXPECT_EQ(line_of(load, supply::Discipline::wmo, january).people, 0) << "nobody at all is a row too";
}

TEST(TeamLoad, OutsideTheHorizonHasNoRows) {
  supply::Municipality const m = team();
  supply::Availability const free(m);
  EXPECT_TRUE(team_load(m, free, january + 24, 12).disciplines.empty());
  EXPECT_TRUE(team_load(m, free, january, 0).caseworkers.empty());
  EXPECT_TRUE(team_load(m, free, january, -1).disciplines.empty());
  EXPECT_EQ(team_load(m, free, january + 23, 12).disciplines.size(), supply::discipline_codes.size());
}

TEST(TeamLoad, IsToldInBothLanguagesAndAsJson) {
  supply::Municipality const m = team();
  supply::Availability free(m);
  free.take_hours({1}, january, 36);
  free.take_hours({0}, january + 1, 3);
  TeamLoad const load = team_load(m, free, january, 2);
  std::string const dutch = team_load_text(load, m, Language::dutch);
  EXPECT_NE(dutch.find("Wie boven de eigen uren komt"), std::string::npos);
  EXPECT_NE(dutch.find("cw-youth-1  2026-01"), std::string::npos) << dutch;
  EXPECT_NE(dutch.find("geen einde"), std::string::npos);
  std::string const english = team_load_text(load, m, Language::english);
  EXPECT_NE(english.find("120 hours a month"), std::string::npos);
  for (std::size_t at = 0; at < english.size();) {
    std::size_t const end = english.find('\n', at);
    EXPECT_LE(end - at, 100u);
    at = end + 1;
  }
  std::string const json = io::write_team_load(load, m);
  EXPECT_NE(json.find("\"caseworker\": \"cw-youth-1\""), std::string::npos);
  EXPECT_NE(json.find("\"wait_weeks\": null"), std::string::npos);
  EXPECT_NE(json.find("\"full_time_hours\": 120"), std::string::npos);
}

}  // namespace
}  // namespace kanteling::reporting
