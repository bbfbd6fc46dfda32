// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/assignment.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ground.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using supply::Discipline;

constexpr Date day = make_date(2026, 3, 2);

supply::Caseworker& add_caseworker(supply::Municipality& m, Discipline discipline, std::int64_t hours,
                                   supply::VillageSet villages = everywhere) {
  supply::Caseworker c;
  c.code = "cw" + std::to_string(m.caseworkers.size());
  c.discipline = discipline;
  c.villages = villages;
  c.hours_per_month = hours;
  c.active = {make_date(2025, 1, 1), std::nullopt};
  m.caseworkers.push_back(c);
  return m.caseworkers.back();
}

Assigned assigned(supply::Municipality const& m, Post const& post) {
  return assign(m, supply::Availability(m), post);
}

Post youth(bool skj = false, std::int64_t hours = 6) {
  return {.discipline = Discipline::youth, .village = ash, .skj = skj, .on = day, .hours = hours};
}

/// The position of who is chosen; -1 for nobody.
int chosen(Assigned const& a) {
  return a.caseworker ? static_cast<int>(a.caseworker->index) : -1;
}

std::optional<PassedOver> why_not(Assigned const& a, std::uint32_t caseworker) {
  for (PassedOverCaseworker const& other : a.passed_over)
    if (other.caseworker.index == caseworker) return other.reason;
  return std::nullopt;
}

bool because(Assigned const& a, WhyAssigned why) {
  return std::find(a.why.begin(), a.why.end(), why) != a.why.end();
}

supply::Municipality staffed() {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::wmo, 100);
  add_caseworker(m, Discipline::youth, 60);
  add_caseworker(m, Discipline::youth, 120);
  add_caseworker(m, Discipline::youth, 120);
  return m;
}

TEST(Assignment, LooksAtTheLoadBesideTheOwnHoursThenAtTheYearThenAtTheList) {
  supply::Municipality m = staffed();
  Assigned const first = assigned(m, youth());
  EXPECT_EQ(chosen(first), 2) << "6 of 60 hours weigh more than 6 of 120";
  EXPECT_EQ(why_not(first, 0), PassedOver::other_discipline);
  EXPECT_EQ(why_not(first, 1), PassedOver::more_load);
  EXPECT_EQ(why_not(first, 3), PassedOver::later_in_list);
  EXPECT_TRUE(because(first, WhyAssigned::least_load) && because(first, WhyAssigned::own_area));
  supply::Availability free(m);
  free.take_hours({2}, supply::month_of(make_date(2026, 2, 1)), 6);
  EXPECT_EQ(chosen(assign(m, free, youth())), 3) << "this month is equal, the year is not";
  free.take_hours({3}, supply::month_of(day), 60);
  free.take_hours({2}, supply::month_of(day), 61);
  EXPECT_EQ(chosen(assign(m, free, youth())), 1) << "the most hours left are not the lowest load";
}

TEST(Assignment, TellsTheHoursItRestsOn) {
  supply::Municipality m = staffed();
  m.caseworkers[2].hours_in_use = 10;
  m.caseworkers[3].hours_in_use = 40;
  m.caseworkers[1].hours_in_use = 20;
  Assigned const a = assigned(m, youth());
  EXPECT_EQ(chosen(a), 2);
  EXPECT_EQ(a.hours, 6);
  EXPECT_EQ(a.hours_used, 10) << "running cases count";
  EXPECT_EQ(a.hours_per_month, 120);
}

TEST(Assignment, NamesEverybodyElseOnceWithAReason) {
  supply::Municipality m = staffed();
  for (bool const skj : {false, true})
    for (std::string_view const contact : {"", "cw1", "cw0", "left"}) {
      Post post = youth(skj);
      post.contact = contact;
      Assigned const a = assigned(m, post);
      EXPECT_EQ(a.passed_over.size() + (a.caseworker ? 1 : 0), m.caseworkers.size());
      for (std::uint32_t c = 0; c < m.caseworkers.size(); ++c)
        EXPECT_NE(why_not(a, c).has_value(), chosen(a) == static_cast<int>(c));
    }
}

TEST(Assignment, OfAnUnregisteredChildNeverGivesWayToLoad) {
  supply::Municipality m = staffed();
  EXPECT_EQ(chosen(assigned(m, youth(true))), -1);
  m.caseworkers[1].skj = true;
  m.caseworkers[1].hours_in_use = 60;
  Assigned const a = assigned(m, youth(true));
  EXPECT_EQ(chosen(a), 1);
  EXPECT_TRUE(because(a, WhyAssigned::registered) && because(a, WhyAssigned::nobody_has_hours));
  EXPECT_EQ(why_not(a, 2), PassedOver::not_registered);
}

TEST(Assignment, AsksStandInsFromAnotherAreaThenTheAdministrationAndSaysForWhom) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::youth, 60, {0b0001});
  add_caseworker(m, Discipline::youth, 60, {0b0010});
  add_caseworker(m, Discipline::administration, 60);
  Assigned const own = assigned(m, youth());
  EXPECT_EQ(chosen(own), 0);
  EXPECT_FALSE(own.stand_in);
  EXPECT_EQ(why_not(own, 1), PassedOver::other_area);
  m.caseworkers[0].active.to = make_date(2026, 3, 1);
  Assigned const away = assigned(m, youth());
  EXPECT_EQ(chosen(away), 1);
  EXPECT_EQ(away.stand_in, StandIn::other_area);
  EXPECT_EQ(away.covers_for, std::vector{supply::CaseworkerId{0}});
  EXPECT_EQ(why_not(away, 0), PassedOver::not_active);
  EXPECT_TRUE(because(away, WhyAssigned::stands_in));
  m.caseworkers[1].hours_in_use = 55;
  Assigned const administration = assigned(m, youth());
  EXPECT_EQ(chosen(administration), 2);
  EXPECT_EQ(administration.stand_in, StandIn::administration);
  m.caseworkers[0].active.to = std::nullopt;
  m.caseworkers[0].hours_in_use = 55;
  m.caseworkers[2].hours_in_use = 60;
  Assigned const over = assigned(m, youth());
  EXPECT_EQ(chosen(over), 0) << "nobody has hours: the own field first";
  EXPECT_FALSE(over.stand_in);
  EXPECT_TRUE(because(over, WhyAssigned::nobody_has_hours));
  EXPECT_EQ(why_not(over, 1), PassedOver::other_area);
}

TEST(Assignment, WhereNobodyHasThePlaceIsCoverForNobody) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::administration, 60);
  Assigned const a = assigned(m, youth());
  EXPECT_EQ(chosen(a), 0);
  EXPECT_EQ(a.stand_in, StandIn::administration);
  EXPECT_TRUE(a.covers_for.empty());
}

TEST(Assignment, OfOneTeamCountsAllLocationsAsOne) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::youth, 60, {0b0001}).hours_in_use = 30;
  add_caseworker(m, Discipline::youth, 60, {0b0010});
  EXPECT_EQ(chosen(assigned(m, youth())), 0);
  m.team.pooling = supply::Pooling::one_team;
  Assigned const a = assigned(m, youth());
  EXPECT_EQ(chosen(a), 1);
  EXPECT_FALSE(a.stand_in);
  EXPECT_TRUE(because(a, WhyAssigned::one_team));
}

TEST(Assignment, KeepsTheKnownContactOverHoursAndInAnotherDiscipline) {
  supply::Municipality m = staffed();
  m.caseworkers[0].hours_in_use = 100;
  Post post = youth();
  post.contact = "cw0";
  Assigned const stays = assigned(m, post);
  EXPECT_EQ(chosen(stays), 0);
  EXPECT_TRUE(because(stays, WhyAssigned::known_contact));
  EXPECT_EQ(why_not(stays, 2), PassedOver::contact_stays);
  post.contact = "cw1";
  m.caseworkers[1].active.to = make_date(2026, 3, 1);
  Assigned const covered = assigned(m, post);
  EXPECT_EQ(chosen(covered), 2);
  EXPECT_EQ(covered.stand_in, StandIn::colleague);
  EXPECT_EQ(covered.covers_for, std::vector{supply::CaseworkerId{1}});
  post.contact = "gone";
  Assigned const left = assigned(m, post);
  EXPECT_EQ(chosen(left), 2);
  EXPECT_TRUE(because(left, WhyAssigned::contact_left));
}

TEST(Assignment, KeepsClientSupportApartAndSecondedStaffOutWhereThatIsAsked) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::client_support, 60);
  add_caseworker(m, Discipline::wmo, 60).seconded = true;
  add_caseworker(m, Discipline::administration, 6);
  Post anybody{.village = ash, .on = day, .hours = 1};
  Assigned const a = assigned(m, anybody);
  EXPECT_EQ(chosen(a), 1);
  EXPECT_TRUE(because(a, WhyAssigned::anybody));
  EXPECT_EQ(why_not(a, 0), PassedOver::independent_support);
  m.organisation.employment = supply::Employment::municipality_only;
  Assigned const own = assigned(m, anybody);
  EXPECT_EQ(chosen(own), 2);
  EXPECT_EQ(why_not(own, 1), PassedOver::seconded);
  anybody.contact = "cw0";
  EXPECT_EQ(chosen(assigned(m, anybody)), 2) << "an independent supporter does not decide either";
  m.caseworkers[0].active.to = make_date(2026, 1, 1);
  EXPECT_EQ(chosen(assigned(m, {.discipline = Discipline::client_support, .village = ash, .on = day})), -1)
      << "nobody of the municipality stands in for who is independent of it";
}

TEST(Assignment, RotatesTheFieldByWhoServedItLongest) {
  supply::Municipality m = three_villages_and_an_island();
  for (int year : {2023, 2021, 2022})
    add_caseworker(m, Discipline::youth, 60).active.from = make_date(year, 1, 1);
  m.team.rotation_months = 6;
  m.team.rotation_from = make_date(2026, 1, 15);
  auto const resting = [&](Date on) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t c = 0; c < 3; ++c)
      if (handed_over(m, {c}, ash, on)) all.push_back(c);
    return all;
  };
  using Positions = std::vector<std::uint32_t>;
  EXPECT_EQ(resting(make_date(2026, 1, 14)), Positions{});
  EXPECT_EQ(resting(make_date(2026, 1, 15)), Positions{1});
  EXPECT_EQ(resting(make_date(2026, 7, 14)), Positions{1});
  EXPECT_EQ(resting(make_date(2026, 7, 15)), Positions{2});
  EXPECT_EQ(resting(make_date(2027, 1, 15)), Positions{0});
  EXPECT_EQ(resting(make_date(2027, 7, 15)), Positions{1}) << "round again";
  Post post = youth();
  post.on = make_date(2026, 2, 2);
  Assigned const a = assigned(m, post);
  EXPECT_EQ(chosen(a), 0);
  EXPECT_EQ(why_not(a, 1), PassedOver::handed_over);
  EXPECT_EQ(equals_for(m, supply::Availability(m), post),
            (std::vector{supply::CaseworkerId{0}, supply::CaseworkerId{2}}));
  post.contact = "cw1";
  EXPECT_EQ(chosen(assigned(m, post)), 1) << "running cases stay";
  m.caseworkers.erase(m.caseworkers.begin(), m.caseworkers.begin() + 2);
  EXPECT_FALSE(handed_over(m, {0}, ash, make_date(2027, 1, 15))) << "there is nobody to hand over to";
}

TEST(Assignment, NamesOnlyReasonsAndAbsencesThatCount) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::youth, 60, {0b0001}).hours_in_use = 54;
  Assigned const last = assigned(m, youth());
  EXPECT_FALSE(because(last, WhyAssigned::nobody_has_hours)) << "exactly enough is enough";
  EXPECT_FALSE(because(last, WhyAssigned::least_load)) << "there was nobody to compare with";
  m.caseworkers[0].hours_in_use = 60;
  add_caseworker(m, Discipline::youth, 60, {0b0010}).active.to = make_date(2026, 1, 1);
  add_caseworker(m, Discipline::wmo, 60).active.to = make_date(2026, 1, 1);
  add_caseworker(m, Discipline::youth, 60, {0b0010});
  Assigned const cover = assigned(m, youth());
  EXPECT_EQ(chosen(cover), 3);
  EXPECT_EQ(cover.covers_for, std::vector{supply::CaseworkerId{0}}) << "only whose place it is";
  m.caseworkers.erase(m.caseworkers.begin() + 1, m.caseworkers.begin() + 3);
  m.team.rotation_months = 6;
  m.team.rotation_from = make_date(2026, 1, 1);
  EXPECT_FALSE(handed_over(m, {0}, ash, day)) << "who serves another village does not take this one over";
  m.caseworkers[0].hours_per_month = m.caseworkers[0].hours_in_use = 0;
  EXPECT_EQ(chosen(assigned(m, youth(false, 0))), 1) << "who has no hours takes nothing while another can";
}

TEST(Assignment, BeyondTheHorizonAndWithoutHoursStillGivesSomebody) {
  supply::Municipality m = three_villages_and_an_island();
  add_caseworker(m, Discipline::youth, 0);
  Post post = youth();
  EXPECT_EQ(chosen(assigned(m, post)), 0);
  add_caseworker(m, Discipline::youth, 10);
  EXPECT_EQ(chosen(assigned(m, post)), 1);
  post.on = make_date(2031, 1, 1);
  EXPECT_EQ(chosen(assigned(m, post)), 1);
  EXPECT_EQ(chosen(assigned(three_villages_and_an_island(), post)), -1);
}

}  // namespace
}  // namespace kanteling::matching
