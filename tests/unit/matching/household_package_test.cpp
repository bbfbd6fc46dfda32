// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/household_package.hpp"

#include <gtest/gtest.h>

#include <tuple>

#include "generated.hpp"
#include "kanteling/matching/why_not.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;
using Names = std::vector<std::string>;

Demand guidance() {
  Demand demand = cleaning();
  demand.need = 1;
  demand.kind = people::TaskKind::guidance;
  return demand;
}

/// Alfa and beta both clean and guide: contracts 0 and 1 for cleaning, 2 and 3 for guidance.
supply::Municipality cleaners_that_guide() {
  supply::Municipality m = two_cleaners();
  add_product(m, "guidance").tasks = {people::TaskKind::guidance};
  for (std::uint32_t const provider : {0U, 1U}) add_contract(m).provider = {provider};
  return m;
}

std::vector<HouseholdPackage> packages_of(Town const& town, std::vector<Demand> const& demands,
                                          people::Case const& request = resident()) {
  auto const choices = rank(town.ground(), town.free, request, ash, demands);
  return packages(town.ground(), town.free, request, ash, choices);
}

Names providers(Town const& town, HouseholdPackage const& package) {
  Names codes;
  for (PackagePart const& part : package.parts)
    codes.push_back(town.municipality.at(town.municipality.at(part.option.contract).provider).code);
  return codes;
}

std::int64_t points_of(PointsList const& list, Criterion criterion) {
  for (Points const& points : list)
    if (points.criterion == criterion) return points.points;
  return 0;
}

TEST(Packages, AreNothingForASimpleRequest) {
  Town const town(cleaners_that_guide());
  EXPECT_TRUE(packages_of(town, {cleaning()}).empty());
  EXPECT_TRUE(packages_of(town, {}).empty());
  Demand meals = cleaning();
  meals.kind = people::TaskKind::meals;  // nobody gives it
  EXPECT_TRUE(packages_of(town, {cleaning(), meals}).empty());
}

// Alfa is a little better at cleaning, beta at guidance: one that does both goes before the best of each.
TEST(Packages, PreferOneProviderForAllTasks) {
  supply::Municipality m = cleaners_that_guide();
  m.contracts[0].tariff = {2900};
  m.contracts[3].tariff = {2900};
  m.providers[1].quality_tenths = 75;
  Town const town(m);
  auto const best = packages_of(town, {cleaning(), guidance()});
  ASSERT_EQ(best.size(), 3U);
  EXPECT_EQ(providers(town, best[0]), (Names{"beta", "beta"}));
  EXPECT_EQ(best[0].providers, 1);
  EXPECT_EQ(points_of(best[0].points_by_criterion, Criterion::same_provider), 15);
  EXPECT_EQ(points_of(best[0].parts[1].option.parts, Criterion::same_provider), 15);
  EXPECT_EQ(providers(town, best[1]), (Names{"alfa", "beta"}));
  EXPECT_EQ(points_of(best[1].points_by_criterion, Criterion::same_provider), 0);
}

TEST(Packages, PointsCostAndWaitingAreThoseOfTheirParts) {
  supply::Municipality m = cleaners_that_guide();
  m.providers[0].waiting_weeks = 2;
  Town const town(m);
  for (HouseholdPackage const& package : packages_of(town, {cleaning(), guidance()})) {
    std::int64_t points = 0, by_criterion = 0, waiting = 0;
    Cents cost;
    for (PackagePart const& part : package.parts) {
      std::int64_t of_part = 0;
      for (Points const& p : part.option.parts) of_part += p.points;
      EXPECT_EQ(of_part, part.option.points);
      points += part.option.points;
      cost += part.option.cost;
      waiting = std::max(waiting, part.option.waiting_weeks);
    }
    for (Points const& p : package.points_by_criterion) by_criterion += p.points;
    EXPECT_EQ(package.points, points);
    EXPECT_EQ(by_criterion, points);
    EXPECT_EQ(package.cost, cost);
    EXPECT_EQ(package.waiting_weeks, waiting);
  }
}

// 120 minutes a week are 520 a month.
TEST(Packages, KeepToEveryLimitTogether) {
  supply::Municipality m = cleaners_that_guide();
  m.contracts[2].provider = {0};
  m.ceilings = {{"alfa-2026", "", false, 2026, Cents{100'000}, {}}};  // one task costs 60,000 cents
  m.contracts[0].ceiling = m.contracts[2].ceiling = "alfa-2026";
  Town const town(m);
  auto const best = packages_of(town, {cleaning(), guidance()});
  ASSERT_EQ(best.size(), 3U);
  for (HouseholdPackage const& package : best) EXPECT_NE(providers(town, package), (Names{"alfa", "alfa"}));
}

TEST(Packages, GiveOneProductByOneProvider) {
  Town const town(two_cleaners());
  Demand second = cleaning();
  second.need = 1;
  for (HouseholdPackage const& package : packages_of(town, {cleaning(), second})) EXPECT_EQ(package.providers, 1);
}

TEST(Packages, HoldWhatTheResidentPicked) {
  Town const town(cleaners_that_guide());
  people::Case request = resident();
  request.picks = {{1, -1, "beta", make_date(2026, 2, 1)}};
  auto const best = packages_of(town, {cleaning(), guidance()}, request);
  ASSERT_EQ(best.size(), 2U);
  for (HouseholdPackage const& package : best) EXPECT_EQ(providers(town, package)[1], "beta");
}

/// All pairs of options that fit together, by the order that packages promise, worked out without any cleverness.
std::vector<std::tuple<std::int64_t, Cents>> all_pairs(Town const& town, std::vector<Demand> const& demands) {
  auto const alone = [&](std::size_t d, std::uint32_t contract) {
    // Everything of one contract: as it would be if no other one were there to compare its cost with.
    auto const answers = why_not(town.ground(), town.free, resident(), ash, {town.choice(demands[d])},
                                 town.municipality.at(supply::ContractId{contract}).provider);
    for (ContractStanding const& s : answers.front().contracts)
      if (s.contract.index == contract && !s.excluded) return std::optional(s.option);
    return std::optional<Option>();
  };
  std::vector<std::tuple<std::int64_t, Cents>> pairs;
  auto const count = static_cast<std::uint32_t>(town.municipality.contracts.size());
  for (std::uint32_t a = 0; a < count; ++a) {
    auto const first = alone(0, a);
    if (!first) continue;
    for (std::uint32_t b = 0; b < count; ++b) {
      auto const second = alone(1, b);
      if (!second) continue;
      supply::Contract const& x = town.municipality.contracts[a];
      supply::Contract const& y = town.municipality.contracts[b];
      bool const same = x.provider == y.provider;
      if (!same && x.product == y.product) continue;
      supply::Availability left = town.free;
      Choice taken;
      taken.demand = demands[0];
      taken.ranked = {*first};
      reserve(town.ground(), left, {taken});
      auto const then = why_not(town.ground(), left, resident(), ash, {town.choice(demands[1])}, y.provider);
      bool fits = false;
      for (ContractStanding const& s : then.front().contracts) fits = fits || (s.contract.index == b && !s.excluded);
      if (fits) pairs.emplace_back(-(first->points + second->points + (same ? 15 : 0)), first->cost + second->cost);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

TEST(Packages, OfTwoTasksAreTheBestOfAllPairs) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    Dice dice(seed);
    Town const town(generated(dice, {4, 1, 4, 20}));
    std::vector<Demand> demands{generated_demand(dice), generated_demand(dice)};
    auto const best = packages_of(town, demands);
    auto const pairs = all_pairs(town, demands);
    ASSERT_EQ(best.size(), std::min(pairs.size(), packages_max)) << "seed " << seed;
    for (std::size_t i = 0; i < best.size(); ++i)
      EXPECT_EQ(std::tuple(-best[i].points, best[i].cost), pairs[i]) << "seed " << seed << ", package " << i;
  }
}

}  // namespace
}  // namespace kanteling::matching
