// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "generated.hpp"
#include "matching/grant.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;

supply::Month month(std::int32_t year, std::int32_t in_year) {
  return supply::month_of(make_date(year, in_year, 1));
}

TEST(Reserving, TakesTheFirstOptionInEveryMonthOfItsGrant) {
  Town town(two_cleaners());
  supply::LimitId const alfa = town.free.limit(supply::ContractId{0});
  reserve(town.ground(), town.free, {town.choice()});
  EXPECT_EQ(town.free.remaining(alfa, month(2026, 2)), 10'000);
  for (std::int32_t const used : {3, 4, 5})
    EXPECT_EQ(town.free.remaining(alfa, month(2026, used)), 10'000 - 520);
  EXPECT_EQ(town.free.remaining(alfa, month(2026, 6)), 10'000);
  EXPECT_EQ(town.free.least(town.free.limit(supply::ContractId{1}), month(2026, 1), 24), 10'000);
}

// Seven weeks from 23 November: six begin in 2026, one on 4 January. 7 weeks of 25 minutes at 31.01 an hour:
// 90.45 euro, of which 9045 * 6 / 7 = 7752.86 in the first year.
TEST(Reserving, SplitsCostsOverYearsSoThatThePartsAddUp) {
  supply::Municipality m = two_cleaners();
  m.contracts[0].tariff = {3101};
  m.contracts[0].ceiling = "cap";
  for (std::int32_t const year : {2026, 2027}) {
    m.ceilings.push_back({"cap", "", false, year, {100'000}, {}});
    m.budgets.push_back({law::Act::wmo, year, {5000}, {}});
    m.budgets.push_back({law::Act::youth, year, {5000}, {}});
  }
  people::Case request = resident();
  request.wishes.provider = "alfa";
  Demand demand = cleaning();
  demand.amount = 25;
  demand.from = make_date(2026, 11, 23);
  demand.weeks = 7;
  Town town(m);
  reserve(town.ground(), town.free, {town.choice(demand, request)});
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_ceiling(0)), 100'000 - 7752);
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_ceiling(1)), 100'000 - (9045 - 7752));
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_budget(0)), 5000 - 7752);
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_budget(1)), 5000);
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_budget(2)), 5000 - (9045 - 7752));
}

TEST(Reserving, YearPartsAlwaysAddUpToTheWhole) {
  Dice dice(7);
  for (int i = 0; i < 1000; ++i) {
    Grant grant;
    grant.start = make_date(2026, 1, 1) + static_cast<std::int32_t>(dice.roll(800));
    grant.weeks = dice.between(1, 260);
    grant.cost = {dice.between(0, 10'000'000)};
    std::int32_t next_year = to_civil(grant.start).year;
    Cents sum;
    for_each_year(grant, [&](std::int32_t year, Cents part) {
      EXPECT_EQ(year, next_year++);
      EXPECT_GE(part, Cents{0});
      sum += part;
    });
    EXPECT_EQ(sum, grant.cost);
    EXPECT_EQ(next_year - 1, to_civil(grant.start + static_cast<std::int32_t>(7 * (grant.weeks - 1))).year);
  }
}

TEST(Reserving, AChoiceWithoutOptionsTakesNothing) {
  supply::Municipality m = two_cleaners();
  for (supply::Contract& c : m.contracts) c.capacity_per_month = 0;
  Town town(m);
  supply::Availability const before = town.free;
  reserve(town.ground(), town.free, {town.choice()});
  EXPECT_EQ(town.free, before);
}

/// 2,000 demands of households with one or two, one after another, against what the earlier ones left.
supply::Availability serve_all(std::uint32_t seed, std::int64_t& served, std::int64_t& excluded) {
  Dice dice(seed);
  Town const town(generated(dice));
  supply::Availability free = town.free;
  for (int done = 0; done < 2000;) {
    std::vector<Demand> demands{generated_demand(dice)};
    if (dice.once_in(3)) demands.push_back(generated_demand(dice));
    done += static_cast<int>(demands.size());
    auto const choices = rank(town.ground(), free, resident(), {dice.roll(11)}, demands);
    reserve(town.ground(), free, choices);
    for (Choice const& choice : choices) {
      served += choice.ranked.empty() ? 0 : 1;
      excluded += static_cast<std::int64_t>(choice.excluded.size());
    }
    EXPECT_EQ(least_but_budgets(free), 0);
  }
  return free;
}

TEST(Reserving, WhatIsRankedFitsUntilNothingIsLeft) {
  std::int64_t served = 0, excluded = 0;
  supply::Availability const left = serve_all(20261122, served, excluded);
  EXPECT_GT(served, 100) << "the demands are too large to test anything";
  EXPECT_LT(served, 2000) << "the municipality is too large to run full";
  EXPECT_GT(excluded, 1000);
  EXPECT_EQ(serve_all(20261122, served, excluded), left) << "the same demands gave another result";
}

/// Two places a week of company in birch, by bus.
PlaceUse by_bus(Town const& town) {
  supply::FacilityOffers const found = town.company();
  return {found.offers.at(0), 2, people::TaskKind::company};
}

supply::Municipality company_in_birch() {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m, birch);
  add_bus(m);
  return m;
}

TEST(ReservingPlaces, TakesPlacesAndTwoRidesEach) {
  Town town(company_in_birch());
  reserve(town.free, {by_bus(town)}, make_date(2026, 3, 2), 10);
  supply::LimitId const places = town.free.limit(supply::FacilityId{0}), rides = town.free.limit_of_bus(0);
  for (std::int32_t const used : {3, 4, 5}) {
    EXPECT_EQ(town.free.remaining(places, month(2026, used)), 100 - 9);
    EXPECT_EQ(town.free.remaining(rides, month(2026, used)), 100 - 18);
  }
  EXPECT_EQ(town.free.remaining(places, month(2026, 2)), 100);
  EXPECT_EQ(town.free.remaining(rides, month(2026, 6)), 100);
}

TEST(ReservingPlaces, WalkingTakesNoRides) {
  supply::Municipality m = company_in_birch();
  m.facilities[0].village = ash;
  Town town(m);
  reserve(town.free, {by_bus(town)}, make_date(2026, 3, 2), 10);
  EXPECT_EQ(town.free.remaining(town.free.limit_of_bus(0), month(2026, 3)), 100);
}

TEST(ReservingPlaces, UsesThatDoNotFitTogetherAreToldAndNeverGoBelowZero) {
  supply::Municipality m = company_in_birch();
  m.facilities[0].places_per_month = 17;
  Town town(m);
  PlaceUse const use = by_bus(town);  // 9 places a month
  Date const when = make_date(2026, 3, 2);
  EXPECT_TRUE(fits(town.free, {use}, when));
  EXPECT_FALSE(fits(town.free, {use, use}, when));
  reserve(town.free, {use, use}, when, 10);
  EXPECT_EQ(town.free.remaining(town.free.limit(supply::FacilityId{0}), month(2026, 3)), 0);
}

TEST(ReservingPlaces, AFullMonthLaterIsLeftAsItIs) {
  Town town(company_in_birch());
  PlaceUse const use = by_bus(town);
  supply::LimitId const places = town.free.limit(supply::FacilityId{0});
  town.free.set(places, month(2026, 4), 2);
  reserve(town.free, {use}, make_date(2026, 3, 2), 10);
  EXPECT_EQ(town.free.remaining(places, month(2026, 4)), 0);
  EXPECT_EQ(town.free.remaining(places, month(2026, 5)), 100 - 9);
}

TEST(ReservingPlaces, OffersFitUntilNothingIsLeft) {
  Dice dice(5);
  Town town(generated(dice));
  std::int64_t taken = 0, refused = 0;
  for (int i = 0; i < 2000; ++i) {
    Date const when = make_date(2026, 1, 1) + static_cast<std::int32_t>(dice.roll(365));
    people::TaskKind const kind = generated_kinds[dice.roll(5)];
    supply::VillageId const village{dice.roll(11)};
    people::Case const request = resident();
    auto const found = facility_offers(town.ground(), town.free, request, asking_resident(request.household), village,
                                       {{kind, 1, {}}}, when);
    refused += static_cast<std::int64_t>(found.refused.size());
    if (found.offers.empty()) continue;
    PlaceUse const use{found.offers.front(), found.offers.front().places, kind};
    std::int64_t const weeks = dice.between(1, 60);
    ASSERT_TRUE(fits(town.free, {use}, when)) << i;
    reserve(town.free, {use}, when, weeks);
    ++taken;
  }
  EXPECT_GT(taken, 100);
  EXPECT_GT(refused, 1000);
  EXPECT_EQ(least_but_budgets(town.free), 0);
}

}  // namespace
}  // namespace kanteling::matching
