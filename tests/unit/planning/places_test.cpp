// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "planning/effort.hpp"
#include "planning/level.hpp"

namespace kanteling::planning::detail {
namespace {

using Random = std::mt19937_64;

std::int64_t between(Random& random, std::int64_t least, std::int64_t most) {
  return least + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most - least + 1));
}

struct Shape {
  std::int64_t groups = 6;
  std::int64_t limits = 4;
  std::int64_t places = 3;
  std::int64_t cost_least = -5;
  std::int64_t cost_most = 20;
};

/// Groups with and without options, limits without places, ties, some limits twice among a group's options.
Instance random_instance(Random& random, Shape const& shape) {
  Instance instance;
  std::int64_t const limits = between(random, 1, shape.limits);
  for (std::int64_t r = 0; r < limits; ++r) instance.limits.push_back({between(random, 0, shape.places)});
  std::int64_t const groups = between(random, 1, shape.groups);
  for (std::int64_t g = 0; g < groups; ++g) {
    for (std::int64_t o = between(random, 0, limits + 1); o > 0; --o) {
      instance.uses.push_back({static_cast<std::uint32_t>(between(random, 0, limits - 1)), 1});
      instance.end_option(between(random, shape.cost_least, shape.cost_most));
    }
    instance.end_group();
  }
  return instance;
}

/// Waiting and cost of the best plan, by trying all.
class BruteForce {
 public:
  explicit BruteForce(Instance const& instance) : instance_(instance) {
    for (Limit const& limit : instance.limits) left_.push_back(limit.amount);
    try_from(0, {});
  }
  std::pair<std::int64_t, std::int64_t> best() const { return *best_; }

 private:
  void try_from(std::size_t group, std::pair<std::int64_t, std::int64_t> const& totals) {
    if (group == instance_.groups()) {
      if (!best_ || totals < *best_) best_ = totals;
      return;
    }
    try_from(group + 1, {totals.first + instance_.requests_of(group), totals.second});
    for (std::size_t o = instance_.option_begin[group]; o < instance_.option_begin[group + 1]; ++o) {
      std::optional<std::uint32_t> limit;
      if (instance_.use_begin[o] < instance_.use_begin[o + 1])
        limit = instance_.uses[instance_.use_begin[o]].limit;
      if (limit && left_[*limit] == 0) continue;
      if (limit) --left_[*limit];
      try_from(group + 1, {totals.first, totals.second + instance_.cost[o]});
      if (limit) ++left_[*limit];
    }
  }

  Instance const& instance_;
  std::vector<std::int64_t> left_;
  std::optional<std::pair<std::int64_t, std::int64_t>> best_;
};

PlacesPlan solve(Instance const& instance, std::vector<NanoPrice> const& start = {}) {
  PlanOptions const options;
  Effort effort(options);
  return solve_places(instance, start, effort);
}

Checked judged(Instance const& instance, PlacesPlan const& solved) {
  Result<Checked> const checked = recheck(instance, solved.plan, solved.certificate);
  EXPECT_TRUE(checked.has_value()) << (checked ? "" : checked.error()[0].where);
  return checked.value_or(Checked{});
}

void expect_proven(Instance const& instance, PlacesPlan const& solved, std::string const& what) {
  Checked const checked = judged(instance, solved);
  EXPECT_TRUE(solved.is_exact) << what;
  EXPECT_TRUE(checked.feasible) << what;
  EXPECT_EQ(checked.bound, checked.totals) << what;
}

/// What a plan costs where each request that waits costs `waiting`.
NanoPrice in_nanos(Totals const& totals, NanoPrice waiting) {
  return totals.waiting * waiting + totals.cost * nanos_per_unit;
}

/// Solves again with one place more and one less at every limit.
void expect_exact_prices(Instance const& instance, PlacesPlan const& solved, std::string const& what) {
  NanoPrice const waiting = solved.certificate.cost.waiting;
  NanoPrice const now = in_nanos(judged(instance, solved).totals, waiting);
  for (std::size_t r = 0; r < instance.limits.size(); ++r) {
    std::string const which = what + ", limit " + std::to_string(r);
    Instance other = instance;
    ++other.limits[r].amount;
    EXPECT_EQ(now - in_nanos(judged(other, solve(other)).totals, waiting), solved.price[r]) << which;
    if (instance.limits[r].amount == 0) {
      EXPECT_EQ(solved.price_of_one_less[r], solved.price[r]) << which;
      continue;
    }
    other.limits[r].amount -= 2;
    EXPECT_EQ(in_nanos(judged(other, solve(other)).totals, waiting) - now, solved.price_of_one_less[r])
        << which;
  }
}

TEST(Places, SmallPlansAreAsCheapAsTryingAllFindsAndProveIt) {
  Random random(1);
  for (int turn = 0; turn < 4000; ++turn) {
    std::string const what = "turn " + std::to_string(turn);
    Shape const shape = turn % 2 == 0 ? Shape{} : Shape{.cost_least = 0, .cost_most = 2};
    Instance const instance = random_instance(random, shape);
    ASSERT_TRUE(is_places_only(instance)) << what;
    PlacesPlan const solved = solve(instance);
    expect_proven(instance, solved, what);
    Totals const totals = judged(instance, solved).totals;
    EXPECT_EQ(std::pair(totals.waiting, totals.cost), BruteForce(instance).best()) << what;
    EXPECT_EQ(solved.price, solved.certificate.cost.limits) << what;
    if (HasFailure()) return;
  }
}

TEST(Places, PricesTellWhatOneMorePlaceSavesAndOneLessCosts) {
  Random random(2);
  for (int turn = 0; turn < 800; ++turn) {
    Instance const instance = random_instance(random, {});
    expect_exact_prices(instance, solve(instance), "turn " + std::to_string(turn));
    if (HasFailure()) return;
  }
  for (int turn = 0; turn < 10; ++turn) {
    Instance const instance = random_instance(
        random, {.groups = 300, .limits = 20, .places = 25, .cost_least = 0, .cost_most = 500});
    expect_exact_prices(instance, solve(instance), "large turn " + std::to_string(turn));
    if (HasFailure()) return;
  }
}

/// So many groups that prices are sampled and only a window of options is open.
Instance large_instance(Random& random, std::int64_t groups, std::int64_t limits, std::int64_t places) {
  Instance instance;
  for (std::int64_t r = 0; r < limits; ++r) instance.limits.push_back({between(random, 0, 2 * places)});
  for (std::int64_t g = 0; g < groups; ++g) {
    std::int64_t const home = between(random, 0, limits - 1);
    for (std::int64_t o = 0; o < 6; ++o) {
      std::int64_t const limit = (home + o * o) % limits;
      instance.uses.push_back({static_cast<std::uint32_t>(limit), 1});
      instance.end_option(between(random, -100, 400) + 3 * limit);
    }
    instance.end_group();
  }
  return instance;
}

TEST(Places, LargePlansProveThemselvesWithTooFewAndWithEnoughPlaces) {
  Random random(3);
  for (std::int64_t const places : {100, 200, 240, 900}) {
    Instance const instance = large_instance(random, 6000, 30, places);
    PlacesPlan const solved = solve(instance);
    expect_proven(instance, solved, std::to_string(places) + " places");
    EXPECT_EQ(solve(instance).plan, solved.plan) << "the same again";
    EXPECT_EQ(solve(instance).price, solved.price) << "the same again";
  }
}

TEST(Places, WhateverPricesItStartsFromTheTotalsAndThePricesAreTheSame) {
  Random random(4);
  Instance const instance = large_instance(random, 3000, 20, 160);
  PlacesPlan const solved = solve(instance);
  std::vector<NanoPrice> wild;
  for (std::size_t r = 0; r < instance.limits.size(); ++r)
    wild.push_back(between(random, 0, 1000) * nanos_per_unit);
  std::vector<NanoPrice> const extreme(instance.limits.size(), price_most);
  for (std::vector<NanoPrice> const& start : {solved.price, wild, extreme}) {
    PlacesPlan const again = solve(instance, start);
    expect_proven(instance, again, "started");
    EXPECT_EQ(again.price, solved.price);
    EXPECT_EQ(again.price_of_one_less, solved.price_of_one_less);
  }
}

TEST(Places, WhereWorkEndsBeforeThePlanStillHoldsItsLimits) {
  Random random(5);
  Instance const instance = large_instance(random, 6000, 30, 210);
  PlacesPlan const best = solve(instance);
  for (std::int64_t const work : {0, 1, 1000, 50'000, 200'000}) {
    PlanOptions options;
    options.work = work;
    Effort effort(options);
    PlacesPlan const solved = solve_places(instance, {}, effort);
    Checked const checked = judged(instance, solved);
    EXPECT_TRUE(checked.feasible) << work;
    EXPECT_LE(checked.bound, checked.totals) << work;
    EXPECT_GE(checked.totals, judged(instance, best).totals) << work;
    if (work <= 1000) {
      EXPECT_FALSE(solved.is_exact);
    }
  }
}

/// One group with one option that uses what is given, and as many more as make the limits bind.
Instance of_uses(std::vector<Limit> limits, std::vector<Use> const& uses) {
  Instance instance;
  instance.limits = std::move(limits);
  for (int g = 0; g < 3; ++g) {
    for (Use const& use : uses) instance.uses.push_back(use);
    instance.end_option(g);
    instance.end_group();
  }
  return instance;
}

TEST(Places, OnlyPlacesAreOnePlaceOfOneHardLimitThatCanBind) {
  EXPECT_TRUE(is_places_only(Instance{}));
  EXPECT_TRUE(is_places_only(of_uses({{1}}, {{0, 1}})));
  EXPECT_TRUE(is_places_only(of_uses({{1}}, {})));
  EXPECT_TRUE(is_places_only(of_uses({{1}, {limit_most}}, {{0, 1}, {1, 2'000'000'000}})));
  EXPECT_TRUE(is_places_only(of_uses({{6}}, {{0, 2}}))) << "all fit";
  EXPECT_TRUE(is_places_only(of_uses({{1}, {0}}, {{0, 1}, {1, 0}}))) << "takes nothing of it";
  EXPECT_FALSE(is_places_only(of_uses({{5}}, {{0, 2}}))) << "two units";
  EXPECT_FALSE(is_places_only(of_uses({{1}, {1}}, {{0, 1}, {1, 1}}))) << "two limits";
  EXPECT_FALSE(is_places_only(of_uses({{1, 7}}, {{0, 1}}))) << "priced";
  EXPECT_TRUE(is_places_only(of_uses({{3, 7}}, {{0, 1}}))) << "priced, but never overrun";
}

TEST(Places, OnlyPlacesMeansThatWaitingAndHeavinessAreAlike) {
  Instance instance = of_uses({{1}}, {{0, 1}});
  instance.heaviness = {4, 4, 4};
  instance.waiting = {0, 0, 0};
  instance.requests = {2, 2, 2};
  EXPECT_TRUE(is_places_only(instance));
  expect_proven(instance, solve(instance), "all alike");
  expect_exact_prices(instance, solve(instance), "all alike");
  instance.heaviness[1] = 5;
  EXPECT_FALSE(is_places_only(instance));
  instance.heaviness[1] = 4;
  instance.requests[2] = 1;
  EXPECT_FALSE(is_places_only(instance));
  instance.requests[2] = 2;
  instance.waiting[0] = 1;
  EXPECT_FALSE(is_places_only(instance));
}

TEST(Places, OptionsWithoutALimitHaveAlwaysRoom) {
  Instance instance = of_uses({{1}}, {{0, 1}});
  instance.end_option(50);
  instance.end_group();
  PlacesPlan const solved = solve(instance);
  expect_proven(instance, solved, "free");
  EXPECT_EQ(solved.plan.chosen, (std::vector<std::int32_t>{0, waits, waits, 0}));
}

TEST(Places, CostsAtTheirMostStayWithinRange) {
  Instance instance;
  instance.limits = {{1}, {1}};
  for (int g = 0; g < 3; ++g) {
    for (std::uint32_t r = 0; r < 2; ++r) {
      instance.uses.push_back({r, 1});
      instance.end_option(r == 0 ? cost_most : -cost_most);
    }
    instance.end_group();
  }
  PlacesPlan const solved = solve(instance);
  Checked const checked = judged(instance, solved);
  EXPECT_EQ(checked.totals, (Totals{.waiting = 1, .heaviness = 0, .cost = 0}));
  EXPECT_EQ(checked.bound.waiting, 1);
}

TEST(Places, NobodyToPlaceIsAPlan) {
  Instance instance;
  expect_proven(instance, solve(instance), "no limits");
  instance.limits = {{3}};
  expect_proven(instance, solve(instance), "no groups");
  instance.end_group();
  PlacesPlan const solved = solve(instance);
  expect_proven(instance, solved, "no options");
  EXPECT_EQ(solved.plan.chosen, std::vector<std::int32_t>{waits});
}

}  // namespace
}  // namespace kanteling::planning::detail
