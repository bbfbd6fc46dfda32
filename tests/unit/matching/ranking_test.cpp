// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ground.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using Names = std::vector<std::string>;

/// The points of one criterion for an option; 0 where it gave none.
std::int64_t points_of(Option const& option, Criterion criterion) {
  for (Points const& part : option.parts)
    if (part.criterion == criterion) return part.points;
  return 0;
}

/// How two equal providers are ranked after a change to the municipality and the wishes.
template <class Change>
Names order(Change change, people::Wishes const& wishes = {}) {
  supply::Municipality m = two_cleaners();
  change(m);
  people::Case request = resident();
  request.wishes = wishes;
  Town const town(m);
  return ranked_providers(town, town.choice(cleaning(), request));
}

TEST(Ranking, EqualContractsStandInTheirOrder) {
  EXPECT_EQ(order([](auto&) {}), (Names{"alfa", "beta"}));
}

TEST(Ranking, AWishComesFirst) {
  EXPECT_EQ(order(
                [](auto& m) {
                  m.providers[1].name = "Beta Zorg";
                  m.providers[0].quality_tenths = 100;
                },
                {.languages = {}, .denomination = "", .provider = "beta", .carer = {}}),
            (Names{"beta", "alfa"}));
}

TEST(Ranking, ALanguageWishChangesTheOrder) {
  auto const beta_speaks_polish = [](supply::Municipality& m) { m.providers[1].languages = {"nl", "pl"}; };
  EXPECT_EQ(order(beta_speaks_polish), (Names{"alfa", "beta"}));
  EXPECT_EQ(order(beta_speaks_polish, {.languages = {"pl", "nl"}, .denomination = "", .provider = "", .carer = {}}),
            (Names{"beta", "alfa"}));
}

TEST(Ranking, DenominationWaitingTravelQualityAndCostChangeTheOrder) {
  people::Wishes const catholic{.languages = {}, .denomination = "catholic", .provider = "", .carer = {}};
  EXPECT_EQ(order([](auto& m) { m.providers[1].denomination = "catholic"; }, catholic),
            (Names{"beta", "alfa"}));
  EXPECT_EQ(order([](auto& m) { m.providers[0].waiting_weeks = 1; }), (Names{"beta", "alfa"}));
  EXPECT_EQ(order([](auto& m) { m.providers[0].seat = birch; }), (Names{"beta", "alfa"}));
  EXPECT_EQ(order([](auto& m) { m.providers[0].quality_tenths = 64; }), (Names{"beta", "alfa"}));
  EXPECT_EQ(order([](auto& m) { m.contracts[0].tariff = {3001}; }), (Names{"beta", "alfa"}));
}

TEST(Ranking, AWomanOrAManAsWishedChangesTheOrderAndExcludesNobody) {
  people::Wishes const woman{.languages = {}, .denomination = "", .provider = "", .carer = people::Carer::woman};
  auto const beta_sends_women = [](supply::Municipality& m) {
    m.providers[0].carers = {people::Carer::man};
    m.providers[1].carers = {people::Carer::woman, people::Carer::man};
  };
  EXPECT_EQ(order(beta_sends_women, woman), (Names{"beta", "alfa"}));
  EXPECT_EQ(order(beta_sends_women), (Names{"alfa", "beta"}));
  // Where nobody said who comes, the wish gives no points and stands in nobody's way.
  EXPECT_EQ(order([](auto&) {}, woman), (Names{"alfa", "beta"}));
}

TEST(Ranking, WhoHelpsTheHouseholdAlreadyIsAKnownFace) {
  people::Case request = resident();
  request.helped_by = {"elsewhere", "beta"};
  Town const town(two_cleaners());
  Choice const choice = town.choice(cleaning(), request);
  EXPECT_EQ(ranked_providers(town, choice), (Names{"beta", "alfa"}));
  EXPECT_EQ(points_of(choice.ranked[0], Criterion::known_face), 15);
  EXPECT_EQ(points_of(choice.ranked[1], Criterion::known_face), 0);
}

// Alfa's 10 out of 10 rests on 2 reviews, beta's 8 on 90; the mean of both is 9.
TEST(Ranking, FewReviewsAreDrawnToTheMean) {
  supply::Municipality m = two_cleaners();
  m.providers[0].quality_tenths = 100;
  m.providers[1].quality_tenths = 80;
  auto const quality = [&](std::size_t option) { return points_of(Town(m).choice().ranked[option], Criterion::quality); };
  EXPECT_EQ(quality(0), 20);
  EXPECT_EQ(quality(1), 16);
  m.providers[0].reviews = 2;
  m.providers[1].reviews = 90;
  EXPECT_EQ(quality_of(m.providers[0], 90), 92);  // (2 x 100 + 10 x 90) / 12
  EXPECT_EQ(quality_of(m.providers[1], 90), 81);  // (90 x 80 + 10 x 90) / 100
  EXPECT_EQ(quality(0), 18);
  EXPECT_EQ(quality(1), 16);
  m.providers[0].reviews = 0;
  EXPECT_EQ(quality_of(m.providers[0], 90), 90);
}

TEST(Ranking, WhereHelpCannotWaitWhoCanStartFirstGoesFirst) {
  supply::Municipality m = two_cleaners();
  m.providers[0].waiting_weeks = 1;
  people::Case request = resident();
  request.wishes.provider = "alfa";
  Town const town(m);
  Demand demand = cleaning();
  EXPECT_EQ(ranked_providers(town, town.choice(demand, request)), (Names{"alfa", "beta"}));
  demand.at_once = true;
  EXPECT_EQ(ranked_providers(town, town.choice(demand, request)), (Names{"beta", "alfa"}));
}

// With a dearer third contract the two cents are worth no point; the lower cost then goes first.
TEST(Ranking, OfEqualPointsTheCheaperGoesFirst) {
  supply::Municipality m = two_cleaners();
  add_provider(m, "gamma").quality_tenths = 0;
  add_contract(m).tariff = {9000};
  m.contracts[0].tariff = {3002};
  m.contracts[1].tariff = {3001};
  m.contracts[2].tariff = {9000};
  add_provider(m, "delta").quality_tenths = 0;
  add_contract(m).tariff = {2000};
  Town const town(m);
  Choice const choice = town.choice();
  ASSERT_EQ(choice.ranked.size(), 4U);
  EXPECT_EQ(choice.ranked[0].points, choice.ranked[1].points);
  EXPECT_EQ(ranked_providers(town, choice)[0], "beta");
}

TEST(Ranking, PointsAreExplainedAndAddUp) {
  supply::Municipality m = two_cleaners();
  m.contracts[1].tariff = {6000};
  m.providers[0].waiting_weeks = 3;
  m.providers[0].seat = cedar;  // 7,000 m
  people::Case request = resident();
  request.wishes = {{"de", "nl"}, "catholic", "alfa", {}};
  Choice const choice = Town(m).choice(cleaning(), request);
  ASSERT_EQ(choice.ranked.size(), 2U);
  Option const& alfa = choice.ranked[0];
  EXPECT_EQ(alfa.parts, (PointsList{{Criterion::wish, 40},
                                             {Criterion::language, 10},
                                             {Criterion::waiting, 20 - 3 * 2},
                                             {Criterion::travel, 10 - 3},
                                             {Criterion::quality, 14},
                                             {Criterion::cost, 15}}));
  EXPECT_EQ(alfa.points, 40 + 10 + 14 + 7 + 14 + 15);
  EXPECT_EQ(points_of(choice.ranked[1], Criterion::cost), 0);
  EXPECT_EQ(alfa.waiting_weeks, 3);
}

TEST(Ranking, WhatNobodyAskedForGivesNoPoints) {
  supply::Municipality m = two_cleaners();
  m.providers[0].seat.reset();
  m.providers[1].seat = island;  // no road leads there
  PointsList const expected{
      {Criterion::waiting, 20}, {Criterion::quality, 14}, {Criterion::cost, 15}};
  for (Option const& option : Town(m).choice().ranked) EXPECT_EQ(option.parts, expected);
}

TEST(Ranking, CostIsThatOfTheWholeGrantAndRoundedOnce) {
  supply::Municipality m = two_cleaners();
  m.contracts[0].tariff = {3331};
  Demand demand = cleaning();
  demand.amount = 25;
  EXPECT_EQ(Town(m).choice(demand).ranked.at(1).cost,
            Cents{13'879});  // 250 minutes at 33.31 an hour: 13,879.2
  demand.weeks = 0;
  EXPECT_EQ(Town(m).choice(demand).ranked.at(0).weeks, 26);
}

TEST(Ranking, AProviderThatCanTakeAnEarlierTaskIsTheSameFace) {
  supply::Municipality m = two_cleaners();
  add_product(m, "guidance").tasks = {people::TaskKind::guidance};
  for (std::uint32_t const provider : {1U, 0U}) add_contract(m).provider = {provider};
  m.contracts[0].capacity_per_month = 0;  // alfa cannot clean
  m.providers[0].quality_tenths = 80;
  Demand guidance = cleaning();
  guidance.kind = people::TaskKind::guidance;
  Town const town(m);
  EXPECT_EQ(ranked_providers(town, town.choice(guidance)), (Names{"alfa", "beta"}));
  auto const together = rank(town.ground(), town.free, resident(), ash, {cleaning(), guidance});
  ASSERT_EQ(together.size(), 2U);
  EXPECT_EQ(ranked_providers(town, together[1]), (Names{"beta", "alfa"}));
  EXPECT_EQ(points_of(together[1].ranked[0], Criterion::same_provider), 15);
  EXPECT_EQ(points_of(together[0].ranked[0], Criterion::same_provider), 0);
}

TEST(Ranking, ShowsFiveAndCountsAll) {
  supply::Municipality m = three_villages_and_an_island();
  add_product(m);
  for (int i = 0; i < 7; ++i) {
    add_provider(m, "p" + std::to_string(i)).quality_tenths = 10 * i;
    add_contract(m);
  }
  Town const town(m);
  Choice const choice = town.choice();
  EXPECT_EQ(choice.eligible, 7);
  EXPECT_EQ(ranked_providers(town, choice), (Names{"p6", "p5", "p4", "p3", "p2"}));
}

TEST(Ranking, KeepsToTheActAndTheTask) {
  Town const town(two_cleaners());
  Demand youth = cleaning();
  youth.act = law::Act::youth;
  Demand meals = cleaning();
  meals.kind = people::TaskKind::meals;
  for (Demand const& other : {youth, meals}) {
    Choice const choice = town.choice(other);
    EXPECT_TRUE(choice.ranked.empty());
    EXPECT_TRUE(choice.excluded.empty());
  }
}

// Who owns, employs or is called what says nothing about who fits best.
TEST(Neutrality, NamesOrganisationsAndSecondmentDoNotChangeTheOrder) {
  supply::Municipality m = two_cleaners();
  m.providers[1].quality_tenths = 80;
  supply::Caseworker seconded;
  seconded.villages = everywhere;
  seconded.seconded = true;
  seconded.home_organisation = "alfa";
  m.caseworkers = {seconded};
  Choice const before = Town(m).choice();

  m.caseworkers[0].home_organisation = "beta";
  for (supply::Provider& provider : m.providers) {
    provider.name = "Stichting " + provider.code;
    provider.strategic = !provider.strategic;
    provider.kind = supply::ProviderKind::regional;
  }
  m.providers[0].code = "zulu";
  Choice const after = Town(m).choice();
  ASSERT_EQ(before.ranked.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(before.ranked[i].contract, after.ranked[i].contract);
    EXPECT_EQ(before.ranked[i].points, after.ranked[i].points);
  }
}

}  // namespace
}  // namespace kanteling::matching
