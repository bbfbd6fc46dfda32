// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ground.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using supply::Discipline;

supply::Caseworker& add_caseworker(supply::Municipality& m, Discipline discipline, std::int64_t hours) {
  supply::Caseworker c;
  c.discipline = discipline;
  c.villages = everywhere;
  c.hours_per_month = hours;
  c.active = {make_date(2025, 1, 1), std::nullopt};
  m.caseworkers.push_back(c);
  return m.caseworkers.back();
}

/// The position of the caseworker for youth in ash in March 2026; -1 for none.
int youth_caseworker(supply::Municipality const& m, bool skj = false) {
  Town const town(m);
  auto const found =
      caseworker_for(town.ground(), town.free, Discipline::youth, ash, skj, make_date(2026, 3, 2));
  return found ? static_cast<int>(found->index) : -1;
}

supply::Municipality staffed() {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::wmo, 100);
  add_caseworker(m, Discipline::youth, 20);
  add_caseworker(m, Discipline::youth, 30);
  add_caseworker(m, Discipline::youth, 30);
  return m;
}

TEST(Caseworkers, HaveTheDisciplineAndMostHoursLeftThenTheFirst) {
  supply::Municipality m = staffed();
  EXPECT_EQ(youth_caseworker(m), 2);
  m.caseworkers[2].hours_in_use = 11;
  m.caseworkers[3].hours_in_use = 11;
  EXPECT_EQ(youth_caseworker(m), 1);
}

TEST(Caseworkers, ServeTheVillageAndAreActive) {
  supply::Municipality m = staffed();
  m.caseworkers[2].villages = {0b0010};
  m.caseworkers[3].active.to = make_date(2026, 3, 1);
  EXPECT_EQ(youth_caseworker(m), 1);
}

TEST(Caseworkers, AreRegisteredWhereThatIsAsked) {
  supply::Municipality m = staffed();
  m.caseworkers[1].skj = true;
  EXPECT_EQ(youth_caseworker(m, true), 1);
  EXPECT_EQ(youth_caseworker(m, false), 2);
}

TEST(Caseworkers, WithoutHoursLeftAreStillThere) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::youth, 0);
  EXPECT_EQ(youth_caseworker(m), 0);
}

TEST(Caseworkers, OfAdministrationStepInButNeverWithoutARegistrationThatIsAsked) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::wmo, 100);
  EXPECT_EQ(youth_caseworker(m), -1);
  add_caseworker(m, Discipline::administration, 10);
  EXPECT_EQ(youth_caseworker(m), 1);
  EXPECT_EQ(youth_caseworker(m, true), -1);
}

}  // namespace
}  // namespace kanteling::matching
