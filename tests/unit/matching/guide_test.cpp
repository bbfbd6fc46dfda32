// SPDX-License-Identifier: Apache-2.0
// What prices of a plan change in live order, and what they leave alone.
#include "kanteling/matching/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ground.hpp"
#include "kanteling/matching/period_plan.hpp"
#include "matching/guided.hpp"

namespace kanteling::testing {
namespace {

using matching::Exclusion;
using matching::Guide;
using matching::LimitKind;
using matching::LimitLine;

constexpr supply::Month march = supply::month_of(make_date(2026, 3, 1));
constexpr planning::NanoPrice one_cent = planning::nanos_per_unit;

LimitLine line(LimitKind kind, std::uint32_t index, planning::NanoPrice price, std::int64_t urgent = 0) {
  LimitLine result;
  result.key = {kind, index, march};
  result.price = price;
  result.used_by_urgent = urgent;
  result.waiting_price = urgent > 0 ? 1 : 0;
  return result;
}

Guide guide(Town const& town, std::vector<LimitLine> const& lines) {
  return Guide(town.municipality, town.free, lines);
}

matching::Ground by(Town const& town, Guide const& guide, bool urgent = false) {
  return {town.municipality, town.network, town.contracts, &guide, urgent};
}

matching::Choice choice(Town const& town, Guide const& guide, bool urgent = false,
                        people::Case const& request = resident()) {
  return matching::rank(by(town, guide, urgent), town.free, request, ash, {cleaning()}).front();
}

TEST(Guide, OfOptionsThatFitAlikeTheOneThatOthersNeedLeastGoesFirst) {
  Town const town(two_cleaners());
  EXPECT_EQ(ranked_providers(town, choice(town, Guide())), (std::vector<std::string>{"alfa", "beta"}));
  Guide const dear = guide(town, {line(LimitKind::contract, 0, one_cent)});
  EXPECT_EQ(ranked_providers(town, choice(town, dear)), (std::vector<std::string>{"beta", "alfa"}));
}

TEST(Guide, ThePriceIsShownAndCountsOnlyTheMonthsThatHaveOne) {
  Town const town(two_cleaners());
  matching::Choice const shown = choice(town, guide(town, {line(LimitKind::contract, 0, 2 * one_cent)}));
  ASSERT_EQ(shown.ranked.size(), 2U);
  // 120 minutes a week are 520 a month; help runs from March to May and only March has a price.
  EXPECT_EQ(shown.ranked[1].price, Cents{1040});
  EXPECT_EQ(shown.ranked[0].price, Cents{});
  EXPECT_EQ(shown.ranked[0].cost, shown.ranked[1].cost) << "a price is no cost";
}

TEST(Guide, WhatAResidentWishesOrPicksGoesBeforeAnyPrice) {
  Town const town(two_cleaners());
  Guide const dear = guide(town, {line(LimitKind::contract, 0, 1'000 * one_cent)});
  people::Case wishes = resident();
  wishes.wishes.provider = "alfa";
  EXPECT_EQ(ranked_providers(town, choice(town, dear, false, wishes)).front(), "alfa");
}

TEST(Guide, WhatIsKeptForUrgentRequestsIsLeftByOthersAndTheReasonIsTold) {
  supply::Municipality m = two_cleaners();
  for (supply::Contract& contract : m.contracts) contract.capacity_per_month = 1'000;
  Town const town(std::move(m));
  // 1,000 minutes, 500 kept: 520 do not fit beside them.
  Guide const keeps = guide(town, {line(LimitKind::contract, 0, one_cent, 500)});
  matching::Choice const others = choice(town, keeps);
  EXPECT_EQ(ranked_providers(town, others), (std::vector<std::string>{"beta"}));
  ASSERT_EQ(others.excluded.size(), 1U);
  EXPECT_EQ(others.excluded[0].reason, Exclusion::kept_for_urgent);
  EXPECT_EQ(matching::iwmo_code(others.excluded[0].reason), 4);
  EXPECT_EQ(choice(town, keeps, true).ranked.size(), 2U) << "an urgent request may take it";
}

TEST(Guide, NothingIsKeptOfWhatNobodyWaitsFor) {
  Town const town(two_cleaners());
  LimitLine line_of = line(LimitKind::contract, 0, one_cent, 500);
  line_of.waiting_price = 0;
  Guide const none = guide(town, {line_of});
  EXPECT_EQ(none.kept(town.free.limit(supply::ContractId{0}), march), 0);
}

TEST(Guide, WhatAnUrgentRequestTookIsNoLongerKept) {
  Town const town(two_cleaners());
  Guide keeps = guide(town, {line(LimitKind::contract, 0, one_cent, 700)});
  supply::LimitId const limit = town.free.limit(supply::ContractId{0});
  EXPECT_EQ(keeps.kept(limit, march), 700);
  matching::Choice taken = choice(town, keeps, true);
  std::erase_if(taken.ranked, [](matching::Option const& option) { return option.contract.index != 0; });
  matching::take_kept(by(town, keeps, true), keeps, town.free, {taken});
  EXPECT_EQ(keeps.kept(limit, march), 180);
  matching::take_kept(by(town, keeps, true), keeps, town.free, {taken});
  EXPECT_EQ(keeps.kept(limit, march), 0) << "never below zero";
}

TEST(Guide, LimitsOfPlansAloneAndMonthsOutsideTheHorizonHaveNoPrice) {
  Town const town(two_cleaners());
  LimitLine late = line(LimitKind::contract, 0, one_cent);
  late.key.month = march + 60;
  LimitLine unknown = line(LimitKind::contract, 99, one_cent);
  Guide const none = guide(town, {late, unknown, line(LimitKind::village_minutes, 0, one_cent)});
  for (std::size_t row = 0; row < town.free.limits(); ++row)
    for (std::int32_t i = 0; i < supply::Availability::horizon_months; ++i)
      EXPECT_EQ(none.price({static_cast<std::uint32_t>(row)}, town.free.first_month() + i), 0);
}

TEST(Guide, OfFacilitiesThatAreAsNearTheOneThatOthersNeedLeastGoesFirst) {
  supply::Municipality m = three_villages_and_an_island();
  add_facility(m);
  add_facility(m);
  add_facility(m, cedar);
  Town const town(std::move(m));
  auto const order = [&](Guide const* guide) {
    matching::Ground ground = town.ground();
    ground.guide = guide;
    people::Case const request = resident();
    auto const offers = matching::facility_offers(ground, town.free, request,
                                                  people::asking_resident(request.household), ash,
                                                  {{people::TaskKind::company, 1, {}}}, make_date(2026, 3, 2));
    std::vector<std::uint32_t> facilities;
    for (supply::FacilityOffer const& offer : offers.offers) facilities.push_back(offer.facility.index);
    return facilities;
  };
  std::vector<std::uint32_t> const plain = order(nullptr);
  ASSERT_GE(plain.size(), 2U);
  EXPECT_EQ(plain[0], 0U);
  EXPECT_EQ(plain[1], 1U);
  Guide const dear = guide(town, {line(LimitKind::facility, 0, 100 * one_cent)});
  std::vector<std::uint32_t> guided = order(&dear);
  EXPECT_EQ(guided[0], 1U);
  EXPECT_EQ(guided[1], 0U) << "what is far away stays behind";
}

}  // namespace
}  // namespace kanteling::testing
