// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/in_force.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kanteling::rules {
namespace {

Date day(char const* text) {
  return *parse_date(text);
}

Source source(char const* from, char const* to = nullptr, Basis basis = Basis::decision) {
  Source result{.act = "Bus Act", .article = "3", .valid = {day(from), std::nullopt}, .basis = basis};
  if (to != nullptr) result.valid.to = day(to);
  return result;
}

TEST(InForce, CountsTheFirstAndTheLastDay) {
  Source const year = source("2025-01-01", "2025-12-31");
  EXPECT_FALSE(in_force(year, all_on(day("2024-12-31"))));
  EXPECT_TRUE(in_force(year, all_on(day("2025-01-01"))));
  EXPECT_TRUE(in_force(year, all_on(day("2025-12-31"))));
  EXPECT_FALSE(in_force(year, all_on(day("2026-01-01"))));
}

TEST(InForce, CountsTheDayThatTheSourceNames) {
  CaseDays const days{day("2026-03-01"), day("2025-12-20"), day("2026-01-15")};
  EXPECT_FALSE(in_force(source("2025-12-01", "2025-12-31", Basis::decision), days));
  EXPECT_TRUE(in_force(source("2025-12-01", "2025-12-31", Basis::report), days));
  EXPECT_FALSE(in_force(source("2025-12-01", "2025-12-31", Basis::application), days));
  EXPECT_TRUE(in_force(source("2026-01-01", "2026-01-31", Basis::application), days));
  EXPECT_TRUE(in_force(source("2026-02-01", nullptr, Basis::decision), days));
}

TEST(InForce, WhatHasNoSourceAlwaysIs) {
  EXPECT_TRUE(in_force(std::optional<Source>{}, all_on(day("1600-01-01"))));
  EXPECT_FALSE(in_force(std::optional<Source>{source("2025-01-01")}, all_on(day("1600-01-01"))));
}

TEST(VersionInForce, IsTheOneOfTheDay) {
  std::vector<Source> const versions{source("2026-01-01"), source("2024-01-01", "2024-12-31"),
                                     source("2025-01-01", "2025-12-31")};
  EXPECT_EQ(version_in_force(versions, all_on(day("2024-12-31"))), 1U);
  EXPECT_EQ(version_in_force(versions, all_on(day("2025-01-01"))), 2U);
  EXPECT_EQ(version_in_force(versions, all_on(day("2026-01-01"))), 0U);
  EXPECT_EQ(version_in_force(versions, all_on(day("2023-12-31"))), std::nullopt);
}

TEST(VersionInForce, ATransitionalArticleKeepsTheOlderForWhatHadBegun) {
  std::vector<Source> const versions{source("2026-07-01"), source("2020-01-01", "2026-06-30", Basis::report)};
  CaseDays const had_begun{day("2026-08-01"), day("2026-06-20"), day("2026-07-10")};
  CaseDays const began_later{day("2026-08-01"), day("2026-07-01"), day("2026-07-10")};
  EXPECT_EQ(version_in_force(versions, had_begun), 1U);
  EXPECT_EQ(version_in_force(versions, began_later), 0U);
  std::vector<Source> const turned{versions[1], versions[0]};
  EXPECT_EQ(version_in_force(turned, had_begun), 0U);
  EXPECT_EQ(version_in_force(turned, began_later), 1U);
}

TEST(HoleInTime, SaysWhichPeriodsThereAreAndWhenTheNextBegins) {
  std::vector<Source> const versions{source("2026-07-01"), source("2025-01-01", "2025-12-31")};
  EXPECT_EQ(
      to_string(hole_in_time("urgency", versions, all_on(day("2026-03-01")))),
      "decision urgency: no version in force on 2026-03-01, the day of the decision; expected a version for "
      "that day, beside 2025-01-01 to 2025-12-31, from 2026-07-01 on; the next begins on 2026-07-01");
}

TEST(HoleInTime, SaysThatNoneBeginsLater) {
  std::vector<Source> const versions{source("2025-01-01", "2025-12-31")};
  EXPECT_EQ(
      to_string(hole_in_time("urgency", versions, all_on(day("2026-03-01")))),
      "decision urgency: no version in force on 2026-03-01, the day of the decision; expected a version for "
      "that day, beside 2025-01-01 to 2025-12-31; none begins later");
}

TEST(HoleInTime, NamesEveryDayThatCounts) {
  std::vector<Source> const versions{source("2025-01-01", "2026-06-30"),
                                     source("2026-07-01", nullptr, Basis::report)};
  CaseDays const days{day("2026-07-05"), day("2026-06-20"), day("2026-07-01")};
  ASSERT_EQ(version_in_force(versions, days), std::nullopt);
  EXPECT_EQ(
      to_string(hole_in_time("urgency", versions, days)),
      "decision urgency: no version in force on 2026-07-05, the day of the decision, and 2026-06-20, the day "
      "of the report; expected a version for that day, beside 2025-01-01 to 2026-06-30, from 2026-07-01 on "
      "(the day of the report); the next begins on 2026-07-01");
}

TEST(HoleInTime, OfManyPeriodsShowsTheLatest) {
  std::vector<Source> versions;
  for (char const* from : {"2007-01-01", "2001-01-01", "2009-01-01", "2003-01-01", "2004-01-01", "2005-01-01",
                           "2006-01-01", "2002-01-01", "2008-01-01", "2010-01-01"}) {
    versions.push_back(source(from, from));
  }
  Problem const hole = hole_in_time("urgency", versions, all_on(day("2006-06-01")));
  EXPECT_TRUE(
      hole.expected.starts_with("a version for that day, beside 2 earlier, 2003-01-01 to 2003-01-01, 2004-"))
      << hole.expected;
  EXPECT_TRUE(hole.expected.ends_with(" 2010-01-01 to 2010-01-01; the next begins on 2007-01-01"))
      << hole.expected;
}

}  // namespace
}  // namespace kanteling::rules
