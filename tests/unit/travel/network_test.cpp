// SPDX-License-Identifier: Apache-2.0
#include "kanteling/travel/network.hpp"

#include <gtest/gtest.h>

#include "../matching/ground.hpp"

namespace kanteling::travel {
namespace {

using namespace kanteling::testing;
using supply::TravelMode;

Trip trip_of(Town const& town, supply::VillageId to, Traveller const& who,
             supply::WeekdaySet days = all_week) {
  return town.network.trip(ash, to, who, days).value_or(Trip{});
}

Traveller driver() {
  return {.has_car = true};
}
Traveller cyclist() {
  return {.cycles = true};
}
Traveller wheelchair_user() {
  return {.wheelchair = true};
}

TEST(Metres, GoThroughVillages) {
  Town const town(three_villages_and_an_island());
  EXPECT_EQ(town.network.metres(ash, cedar), 3000 + 4000);
  EXPECT_EQ(town.network.metres(cedar, ash), 3000 + 4000);
  EXPECT_EQ(town.network.metres(birch, birch), 0);
}

TEST(Metres, AreThoseOfTheShorterOfTwoRoads) {
  supply::Municipality m = three_villages_and_an_island();
  m.roads.push_back({ash, cedar, 6999});
  m.roads.push_back({ash, birch, 3500});
  Town const town(m);
  EXPECT_EQ(town.network.metres(ash, cedar), 6999);
  EXPECT_EQ(town.network.metres(ash, birch), 3000);
}

TEST(Metres, AreEmptyWhereNoRoadLeads) {
  Town const town(three_villages_and_an_island());
  EXPECT_FALSE(town.network.metres(ash, island));
  EXPECT_FALSE(town.network.trip(ash, island, driver(), all_week));
}

// 700 m at 4,500 m/h is 9.33 minutes.
TEST(Trips, InTheOwnVillageAreWalkedWithinTheVillage) {
  Town const town(three_villages_and_an_island());
  Trip const trip = trip_of(town, ash, {});
  EXPECT_EQ(trip.mode, TravelMode::walk);
  EXPECT_EQ(trip.minutes, 10);
  EXPECT_EQ(trip.fare, Cents{0});
}

// 3,000 m of road and 700 m at each end: 4,400 m.
TEST(Trips, ToAnotherVillageCountBothEndsAndRoundUp) {
  Town const town(three_villages_and_an_island());
  EXPECT_EQ(trip_of(town, birch, driver()).minutes, 7);    // 6.6
  EXPECT_EQ(trip_of(town, birch, cyclist()).minutes, 19);  // 18.86
  EXPECT_EQ(trip_of(town, birch, cyclist()).mode, TravelMode::bicycle);
}

TEST(Trips, AreWalkedToANeighbourWithinTwoAndAHalfKilometres) {
  supply::Municipality m = three_villages_and_an_island();
  m.roads = {{ash, birch, walking_metres_max - 1400}, {ash, cedar, walking_metres_max - 1399}};
  Town const town(m);
  EXPECT_EQ(trip_of(town, birch, {}).mode, TravelMode::walk);
  EXPECT_EQ(trip_of(town, cedar, {}).mode, TravelMode::none);
  EXPECT_FALSE(town.network.trip(ash, birch, {.walks = false}, all_week));
}

TEST(Trips, CountOnlyWhatWasStated) {
  Town const town(three_villages_and_an_island());
  EXPECT_FALSE(town.network.trip(ash, birch, {}, all_week));
  EXPECT_EQ(trip_of(town, birch, {.cycles = true, .has_car = true}).mode, TravelMode::car);
}

TEST(Trips, ByBusIncludeTheWaitAndTheFareOfOneWay) {
  supply::Municipality m = three_villages_and_an_island();
  add_bus(m);
  Town const town(m);
  Trip const trip = trip_of(town, birch, {});
  EXPECT_EQ(trip.mode, TravelMode::volunteer_bus);
  EXPECT_EQ(trip.minutes, 15 + 9);  // 4,400 m at 30 km/h: 8.8
  EXPECT_EQ(trip.fare, Cents{150});
  EXPECT_EQ(trip.bus, 0U);
}

TEST(Trips, ByBusAreOnlyOnItsWeekdays) {
  supply::Municipality m = three_villages_and_an_island();
  add_bus(m).weekdays = only(Weekday::tuesday);
  Town const town(m);
  EXPECT_EQ(trip_of(town, birch, {}, only(Weekday::tuesday)).mode, TravelMode::volunteer_bus);
  EXPECT_FALSE(town.network.trip(ash, birch, {}, only(Weekday::wednesday)));
}

TEST(Trips, ByBusNeedBothVillagesServed) {
  supply::Municipality m = three_villages_and_an_island();
  supply::VolunteerBus& bus = add_bus(m);
  bus.villages = {};
  bus.villages.add(ash);
  bus.villages.add(cedar);
  Town const town(m);
  EXPECT_TRUE(town.network.trip(ash, cedar, {}, all_week));
  EXPECT_FALSE(town.network.trip(ash, birch, {}, all_week));
  EXPECT_FALSE(town.network.trip(birch, ash, {}, all_week));
}

TEST(Trips, OfWheelchairUsersRollInTheVillageAndElseTakeABusThatTakesThem) {
  supply::Municipality m = three_villages_and_an_island();
  m.roads[0].distance_metres = 100;  // on foot that would be near enough
  add_bus(m).takes_wheelchairs = false;
  Town const small_bus(m);
  EXPECT_EQ(trip_of(small_bus, ash, wheelchair_user()).mode, TravelMode::walk);
  EXPECT_FALSE(small_bus.network.trip(ash, birch, {.cycles = true, .wheelchair = true}, all_week));

  m.buses[0].takes_wheelchairs = true;
  Town const lift_bus(m);
  EXPECT_EQ(trip_of(lift_bus, birch, wheelchair_user()).mode, TravelMode::volunteer_bus);
}

TEST(Trips, OfWhoCannotTravelAloneAreByBusOnly) {
  supply::Municipality m = three_villages_and_an_island();
  Traveller const accompanied{.cycles = true, .has_car = true, .alone = false};
  EXPECT_FALSE(Town(m).network.trip(ash, ash, accompanied, all_week));
  add_bus(m);
  Town const town(m);
  EXPECT_EQ(trip_of(town, ash, accompanied).mode, TravelMode::volunteer_bus);
  EXPECT_EQ(trip_of(town, birch, accompanied).mode, TravelMode::volunteer_bus);
}

TEST(Trips, OfEqualMinutesAreTheCheapestThenTheFirstModeThenTheFirstBus) {
  supply::Municipality m = three_villages_and_an_island();
  m.travel.bicycle_metres_per_hour = m.travel.car_metres_per_hour = m.travel.bus_metres_per_hour;
  for (std::int64_t const fare : {200, 100, 100}) {
    supply::VolunteerBus& bus = add_bus(m);
    bus.fare = {fare};
    bus.wait_minutes = 0;
  }
  Town const town(m);
  auto const ways = town.network.trips(ash, birch, {.cycles = true, .has_car = true}, all_week);
  ASSERT_EQ(ways.size(), 5U);
  EXPECT_EQ(ways[0].mode, TravelMode::bicycle);
  EXPECT_EQ(ways[1].mode, TravelMode::car);
  EXPECT_EQ(ways[2].bus, 1U);
  EXPECT_EQ(ways[3].bus, 2U);
  EXPECT_EQ(ways[4].bus, 0U);
}

}  // namespace
}  // namespace kanteling::travel
