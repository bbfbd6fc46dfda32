// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ground.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using people::TaskKind;
using supply::OfferRefusal;
using supply::TravelMode;

constexpr people::FactId wheelchair = people::fact("wheelchair");
constexpr people::FactId can_cycle = people::fact("can_cycle");
constexpr people::FactId can_travel_alone = people::fact("can_travel_alone");

/// What becomes of a facility in ash, changed in one or more ways, for a resident of ash.
template <class Change>
std::optional<OfferRefusal> refusal(Change change, people::Case const& request = resident(),
                                    supply::VillageId village = ash) {
  supply::Municipality m = three_villages_and_an_island();
  change(add_facility(m));
  supply::FacilityOffers const result = Town(m).company(request, village);
  EXPECT_EQ(result.offers.size() + result.refused.size(), 1U);
  if (result.refused.empty()) return std::nullopt;
  return result.refused.front().reason;
}

void closed_in_spring(supply::Facility& f) {
  f.closed = Period{make_date(2026, 3, 1), make_date(2026, 5, 31)};
}
void too_few_volunteers(supply::Facility& f) {
  f.volunteers = 3, f.volunteers_needed = 4;
}
void four_places_free(supply::Facility& f) {
  f.places_in_use = 96;
}

TEST(Offers, SayWhatOnePlaceCoversAndCosts) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m);
  supply::FacilityOffers const result = Town(m).company();
  ASSERT_EQ(result.offers.size(), 1U);
  supply::FacilityOffer const& offer = result.offers[0];
  EXPECT_EQ(offer.kind, TaskKind::company);
  EXPECT_EQ(offer.amount_max(), 2);
  EXPECT_EQ(offer.minutes, 10);
  EXPECT_EQ(offer.mode, TravelMode::walk);
  EXPECT_EQ(offer.fee, Cents{200});
}

TEST(Refusals, NameEachReason) {
  EXPECT_EQ(refusal([](auto&) {}), std::nullopt);
  EXPECT_EQ(refusal([](auto& f) { f.serves = {0b0010}; }), OfferRefusal::not_serving_village);
  EXPECT_EQ(refusal([](auto& f) { f.age_to = 75; }), OfferRefusal::age);
  EXPECT_EQ(refusal([](auto& f) { f.age_from = 77; }), OfferRefusal::age);
  EXPECT_EQ(refusal(closed_in_spring), OfferRefusal::closed);
  EXPECT_EQ(refusal(too_few_volunteers), OfferRefusal::no_volunteers);
  EXPECT_EQ(refusal(four_places_free), OfferRefusal::full);
  EXPECT_EQ(refusal([](auto& f) { f.village = birch; }), OfferRefusal::too_far);
  people::Case rolls = resident();
  state(rolls, wheelchair, true);
  EXPECT_EQ(refusal([](auto& f) { f.wheelchair_accessible = false; }, rolls),
            OfferRefusal::not_wheelchair_accessible);
}

TEST(Refusals, NameTheFirstReasonThatHolds) {
  people::Case rolls = resident();
  state(rolls, wheelchair, true);
  auto everything_wrong = [](supply::Facility& f) {
    f.serves = {0b0010};
    f.age_to = 75;
    closed_in_spring(f);
    too_few_volunteers(f);
    four_places_free(f);
    f.village = birch;
    f.wheelchair_accessible = false;
  };
  std::vector<void (*)(supply::Facility&)> const repairs = {[](auto& f) { f.serves = everywhere; },
                                                            [](auto& f) { f.age_to = 120; },
                                                            [](auto& f) { f.closed.reset(); },
                                                            [](auto& f) { f.volunteers = 4; },
                                                            [](auto& f) { f.places_in_use = 0; },
                                                            [](auto& f) { f.village = ash; },
                                                            [](auto& f) { f.wheelchair_accessible = true; }};
  for (std::size_t repaired = 0; repaired <= repairs.size(); ++repaired) {
    auto const reason = refusal(
        [&](supply::Facility& f) {
          everything_wrong(f);
          for (std::size_t r = 0; r < repaired; ++r) repairs[r](f);
        },
        rolls);
    if (repaired < repairs.size())
      EXPECT_EQ(reason, static_cast<OfferRefusal>(repaired));
    else
      EXPECT_EQ(reason, std::nullopt);
  }
}

TEST(Offers, OnceAWeekTakeFivePlacesAMonthAndOnceOnlyOne) {
  EXPECT_EQ(refusal([](auto& f) { f.places_in_use = 95; }), std::nullopt);
  supply::Municipality m = three_villages_and_an_island();
  supply::Facility& f = add_facility(m);
  f.places_in_use = 99;
  f.tasks = {{TaskKind::debt_settlement, 1, 2}};
  Town const town(m);
  people::Case const request = resident();
  auto const result = facility_offers(town.ground(), town.free, request, asking_resident(request.household), ash,
                                      {{TaskKind::debt_settlement, 1, {}}}, make_date(2026, 3, 2));
  ASSERT_EQ(result.offers.size(), 1U);
  EXPECT_EQ(result.offers[0].places, 1);
}

TEST(Offers, CountThePlacesOfTheMonthInWhichHelpStarts) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m);
  Town town(m);
  supply::LimitId const limit = town.free.limit(supply::FacilityId{0});
  supply::Month const march = supply::month_of(make_date(2026, 3, 1));
  town.free.set(limit, march + -1, 0);
  town.free.set(limit, march + 1, 0);
  EXPECT_EQ(town.company().offers.size(), 1U);
  town.free.set(limit, march, 4);
  EXPECT_EQ(town.company().refused.at(0).reason, OfferRefusal::full);
}

TEST(Refusals, OfAFullFacilitySayFromWhenThereIsAPlace) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m);
  Town town(m);
  supply::LimitId const limit = town.free.limit(supply::FacilityId{0});
  supply::Month const march = supply::month_of(make_date(2026, 3, 1));
  for (std::int32_t later = 0; later < 3; ++later) town.free.set(limit, march + later, 0);
  EXPECT_EQ(town.company().refused.at(0).free_from, make_date(2026, 6, 1));
  for (std::int32_t later = 3; later < 22; ++later) town.free.set(limit, march + later, 0);
  EXPECT_EQ(town.company().refused.at(0).free_from, std::nullopt) << "full as far as is known";
}

TEST(Refusals, OfAClosedFacilitySayWhenItOpensIfThereIsAPlace) {
  supply::Municipality m = three_villages_and_an_island();
  closed_in_spring(add_facility(m));
  Town town(m);
  EXPECT_EQ(town.company().refused.at(0).free_from, make_date(2026, 6, 1));
  supply::Month const june = supply::month_of(make_date(2026, 6, 1));
  town.free.set(town.free.limit(supply::FacilityId{0}), june, 0);
  EXPECT_EQ(town.company().refused.at(0).free_from, make_date(2026, 7, 1));
}

TEST(Refusals, SayNoDayWhereWaitingBringsTheFacilityNoNearer) {
  supply::Municipality m = three_villages_and_an_island();
  supply::Facility& f = add_facility(m);
  closed_in_spring(f);
  f.village = birch;
  EXPECT_EQ(Town(m).company().refused.at(0).free_from, std::nullopt);
}

TEST(Offers, AtHomeNeedNoTravelAndNoAccessibleBuilding) {
  supply::Municipality m = three_villages_and_an_island();
  supply::Facility& f = add_facility(m, island);
  f.home_delivery = true;
  f.wheelchair_accessible = false;
  people::Case rolls = resident();
  state(rolls, wheelchair, true);
  auto const result = Town(m).company(rolls);
  ASSERT_EQ(result.offers.size(), 1U);
  EXPECT_EQ(result.offers[0].minutes, 0);
  EXPECT_EQ(result.offers[0].mode, TravelMode::none);
}

TEST(Offers, InAnotherVillageUseTheBusThereAndBack) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m, birch).weekdays = only(Weekday::friday);
  add_bus(m).weekdays = only(Weekday::friday);
  auto const result = Town(m).company();
  ASSERT_EQ(result.offers.size(), 1U);
  EXPECT_EQ(result.offers[0].mode, TravelMode::volunteer_bus);
  EXPECT_EQ(result.offers[0].fee, Cents{200 + 2 * 150});
  EXPECT_EQ(result.offers[0].bus, 0U);

  m.buses[0].weekdays = only(Weekday::monday);
  EXPECT_EQ(Town(m).company().refused.at(0).reason, OfferRefusal::too_far);
}

// One place a week takes two rides a week: nine a month, rounded up; two places take eighteen.
TEST(Offers, ByBusNeedRidesThatAreFree) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m, birch);
  add_bus(m).rides_per_month = 17;
  EXPECT_EQ(Town(m).company().offers.at(0).places, 1);
  m.buses[0].rides_per_month = 18;
  EXPECT_EQ(Town(m).company().offers.at(0).places, 2);
  m.buses[0].rides_per_month = 8;
  EXPECT_EQ(Town(m).company().refused.at(0).reason, OfferRefusal::too_far);
  add_bus(m).wait_minutes = 20;  // slower, with room
  EXPECT_EQ(Town(m).company().offers.at(0).bus, 1U);
}

TEST(Offers, AreTooFarBeyondTheMostMinutes) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m, cedar);  // 8,400 m: 36 minutes by bicycle
  people::Case cyclist = resident();
  state(cyclist, can_cycle, true);
  m.travel.minutes_max = 36;
  EXPECT_EQ(Town(m).company(cyclist).offers.size(), 1U);
  m.travel.minutes_max = 35;
  EXPECT_EQ(Town(m).company(cyclist).refused.at(0).reason, OfferRefusal::too_far);
}

TEST(Offers, DoNotSendOutAloneWhoCannotTravelAlone) {
  people::Case accompanied = resident();
  state(accompanied, can_travel_alone, false);
  EXPECT_EQ(refusal([](auto&) {}, accompanied), OfferRefusal::too_far);
}

TEST(Offers, StandNearestFirstThenCheapestThenInTheirOrder) {
  supply::Municipality m = three_villages_and_an_island();
  add_bus(m);
  add_facility(m, birch).fee = {0};
  add_facility(m).fee = {300};
  add_facility(m).fee = {100};
  add_facility(m).fee = {100};
  std::vector<std::uint32_t> order;
  for (auto const& offer : Town(m).company().offers) order.push_back(offer.facility.index);
  EXPECT_EQ(order, (std::vector<std::uint32_t>{2, 3, 1, 0}));
}

TEST(Offers, AreMadeForEachKindOfTaskOnceAndOnlyForThoseAsked) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m).tasks = {{TaskKind::company, 1, 1}, {TaskKind::meals, 1, 1}, {TaskKind::laundry, 60, 1}};
  add_facility(m).tasks = {{TaskKind::laundry, 60, 1}};
  Town const town(m);
  people::Case const request = resident();
  auto const result =
      facility_offers(town.ground(), town.free, request, asking_resident(request.household), ash,
                      {{TaskKind::meals, 3, {}}, {TaskKind::company, 1, {}}, {TaskKind::meals, 1, {}}},
                      make_date(2026, 3, 2));
  ASSERT_EQ(result.offers.size(), 2U);
  EXPECT_TRUE(result.refused.empty());
}

}  // namespace
}  // namespace kanteling::matching
