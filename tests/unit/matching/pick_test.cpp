// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ground.hpp"
#include "kanteling/matching/own_organisation.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using Names = std::vector<std::string>;

people::Case picking(std::string provider, std::int32_t task = -1) {
  people::Case request = resident();
  request.picks = {{0, task, std::move(provider), make_date(2026, 2, 1)}};
  return request;
}

/// Seven providers from p0, the worst, to p6.
supply::Municipality seven_cleaners() {
  supply::Municipality m = three_villages_and_an_island();
  add_product(m);
  for (int i = 0; i < 7; ++i) {
    add_provider(m, "p" + std::to_string(i)).quality_tenths = 10 * i;
    add_contract(m);
  }
  return m;
}

TEST(Pick, ComesFirstWithItsPlaceByPointsAndItsCost) {
  supply::Municipality m = two_cleaners();
  m.contracts[1].tariff = {3600};
  Town const town(m);
  Choice const choice = town.choice(cleaning(), picking("beta"));
  EXPECT_EQ(ranked_providers(town, choice), (Names{"beta", "alfa"}));
  ASSERT_TRUE(choice.pick);
  EXPECT_EQ(choice.pick->provider, supply::ProviderId{1});
  EXPECT_EQ(choice.pick->on, make_date(2026, 2, 1));
  EXPECT_EQ(choice.pick->place, 2);
  EXPECT_FALSE(choice.pick->why_not);
  EXPECT_EQ(choice.pick->cost_beyond, Cents{20 * 600});  // 20 hours at 6 euro more
}

TEST(Pick, OfTheFirstOptionCostsNothingMore) {
  Choice const choice = Town(two_cleaners()).choice(cleaning(), picking("alfa"));
  EXPECT_EQ(choice.pick->place, 1);
  EXPECT_EQ(choice.pick->cost_beyond, Cents{});
}

TEST(Pick, BeyondTheFirstFiveStandsBeforeTheFourBest) {
  Town const town(seven_cleaners());
  Choice const choice = town.choice(cleaning(), picking("p0"));
  EXPECT_EQ(ranked_providers(town, choice), (Names{"p0", "p6", "p5", "p4", "p3"}));
  EXPECT_EQ(choice.pick->place, 7);
  EXPECT_EQ(choice.eligible, 7);
}

TEST(Pick, GoesBeforeWhoCanStartFirst) {
  supply::Municipality m = two_cleaners();
  m.providers[1].waiting_weeks = 3;
  Town const town(m);
  Demand demand = cleaning();
  demand.at_once = true;
  EXPECT_EQ(ranked_providers(town, town.choice(demand, picking("beta"))), (Names{"beta", "alfa"}));
}

TEST(Pick, ThatIsNoOptionIsToldWhyNot) {
  supply::Municipality m = two_cleaners();
  m.contracts[1].capacity_per_month = 0;
  add_provider(m, "gamma");
  Town const town(m);
  Choice const full = town.choice(cleaning(), picking("beta"));
  EXPECT_EQ(ranked_providers(town, full), (Names{"alfa"}));
  EXPECT_EQ(full.pick->why_not, Exclusion::no_capacity);
  EXPECT_EQ(full.pick->place, 0);
  EXPECT_EQ(town.choice(cleaning(), picking("gamma")).pick->why_not, Exclusion::not_this_product);
}

TEST(Pick, IsForItsTaskOnlyAndTheLastOneCounts) {
  Town const town(two_cleaners());
  EXPECT_FALSE(town.choice(cleaning(), picking("beta", 1)).pick);
  people::Case request = picking("beta");
  request.picks.push_back({0, 0, "alfa", make_date(2026, 2, 2)});
  EXPECT_EQ(town.choice(cleaning(), request).pick->provider, supply::ProviderId{0});
  EXPECT_FALSE(town.choice(cleaning(), picking("unheard of")).pick);
}

supply::Municipality with_caseworker(std::string home, bool seconded = true) {
  supply::Municipality m = two_cleaners();
  m.providers[1].quality_tenths = 65;
  m.contracts[1].tariff = {2900};
  m.providers[1].waiting_weeks = 8;
  supply::Caseworker worker;
  worker.seconded = seconded;
  worker.home_organisation = std::move(home);
  m.caseworkers = {worker};
  return m;
}

std::optional<OwnOrganisation> own_of(supply::Municipality const& m, people::Case const& request = resident()) {
  std::vector<Choice> choices{Town(m).choice(cleaning(), request)};
  show_own_organisation(m, {0}, choices);
  return choices.front().own_organisation;
}

// Alfa stands first. It is no worse for having seconded the caseworker, but beta is seen beside it.
TEST(OwnOrganisation, ShowsWhatFitsBesideItWithCostAndQuality) {
  auto const own = own_of(with_caseworker("alfa"));
  ASSERT_TRUE(own);
  ASSERT_EQ(own->alternatives.size(), 1U);
  EXPECT_EQ(own->alternatives[0].contract, supply::ContractId{1});
  EXPECT_EQ(own->alternatives[0].cost_beyond, Cents{-20 * 100});
  EXPECT_EQ(own->alternatives[0].quality_tenths_beyond, -5);
}

TEST(OwnOrganisation, IsNothingWhereAnotherIsFirstOrTheCaseworkerIsMunicipal) {
  EXPECT_FALSE(own_of(with_caseworker("beta")));
  EXPECT_FALSE(own_of(with_caseworker("alfa", false)));
  EXPECT_FALSE(own_of(with_caseworker("a welfare foundation")));
}

TEST(OwnOrganisation, OfAPickIsShownToo) {
  auto const own = own_of(with_caseworker("beta"), picking("beta"));
  ASSERT_TRUE(own);
  EXPECT_EQ(own->alternatives.at(0).contract, supply::ContractId{0});
  EXPECT_EQ(own->alternatives.at(0).quality_tenths_beyond, 5);
}

}  // namespace
}  // namespace kanteling::matching
