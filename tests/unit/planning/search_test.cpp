// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <optional>
#include <vector>

#include "planning/effort.hpp"
#include "planning/level.hpp"
#include "planning/search_rows.hpp"
#include "../../support/small_plans.hpp"

namespace kanteling::planning::detail {
namespace {

/// The least total of the level over all plans, each looked at; empty where none holds.
std::optional<std::int64_t> least_total(Level const& level) {
  Instance const& instance = *level.instance;
  std::vector<RowLimit> const rows = rows_of(level);
  std::optional<std::int64_t> least;
  Plan plan{std::vector<std::int32_t>(instance.groups(), waits)};
  while (true) {
    std::optional<std::int64_t> const total = total_of(level, rows, plan);
    if (total && (!least || *total < *least)) least = total;
    std::size_t g = 0;
    while (g < instance.groups()) {
      auto const options = static_cast<std::int32_t>(instance.option_begin[g + 1] - instance.option_begin[g]);
      if (++plan.chosen[g] < options) break;
      plan.chosen[g++] = waits;
    }
    if (g == instance.groups()) return least;
  }
}

/// Prices from nowhere: good or bad, they may cost time but never the plan.
Dual drawn_prices(Level const& level, SmallInstances& draw) {
  Dual dual;
  for (std::size_t r = 0; r < level.limits() + 2; ++r)
    dual.price.push_back(static_cast<double>(draw.number(-8, 16)) / 4);
  return dual;
}

struct Work {
  PlanOptions options = {};
  Effort effort;
  explicit Work(std::int64_t most) : options{.work = most}, effort(options) {}
};

Plan search(Level const& level, Dual const& dual, Plan const& start = {}, int threads = 1) {
  Work work(2'000'000);
  return search_plan(level, dual, start, 1, threads, work.effort).plan;
}

void expect_least(Level const& level, SmallInstances& draw) {
  std::optional<std::int64_t> const least = least_total(level);
  Plan const plan = search(level, drawn_prices(level, draw));
  if (!least || level.instance->groups() == 0) {
    EXPECT_TRUE(plan.chosen.empty());
    return;
  }
  ASSERT_EQ(plan.chosen.size(), level.instance->groups());
  EXPECT_EQ(total_of(level, rows_of(level), plan), least);
}

Level level_of(Instance const& instance, std::int64_t waiting_cost) {
  return {.instance = &instance, .cost = instance.cost, .waiting_cost = waiting_cost};
}

TEST(Search, SmallInstancesAreSolvedAsByLookingAtEveryPlan) {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Instance const instance = draw.instance(
        {.households = seed % 2 == 0, .priced = seed % 3 == 0, .negative_costs = seed % 5 == 0});
    expect_least(level_of(instance, draw.number(0, 60)), draw);
  }
}

TEST(Search, HowManyMayWaitAndHowHeavyAllMayBeAreHeld) {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Instance const instance = draw.instance(
        {.households = seed % 2 == 0, .heaviness = true, .priced = seed % 3 == 0, .negative_costs = true});
    Level level = level_of(instance, 0);
    level.waiting_limit = draw.number(0, 5);
    if (seed % 4 != 0) level.heaviness_limit = draw.number(0, 8);
    expect_least(level, draw);
  }
}

TEST(Search, WhoWaitsIsCountedAlone) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Instance const instance = draw.instance({.households = true, .priced = true});
    Level const level{
        .instance = &instance, .cost = {}, .waiting_cost = 1, .overruns_are_free = true};
    expect_least(level, draw);
  }
}

/// Providers with places and money, acts with budgets; 20 % of groups are bundles of two providers.
Instance middling(std::uint64_t seed, std::size_t groups, std::int64_t percent_of_need) {
  constexpr std::uint32_t providers = 12;
  SmallInstances draw(seed);
  Instance instance;
  std::vector<std::int64_t> need(2 * providers + 2, 0);
  for (std::size_t g = 0; g < groups; ++g) {
    auto const units = static_cast<std::int32_t>(draw.number(1, 10));
    std::uint32_t const act = 2 * providers + static_cast<std::uint32_t>(draw.number(0, 1));
    bool const is_bundle = draw.number(0, 4) == 0;
    auto const helper = static_cast<std::uint32_t>(draw.number(0, providers - 1));
    for (int o = 0; o < 5; ++o) {
      std::uint32_t const provider =
          o == 2 ? helper : (helper + static_cast<std::uint32_t>(o) * 2 + 1) % providers;
      auto const spend = static_cast<std::int32_t>(units * draw.number(30, 90));
      std::vector<Use> uses{{provider, units}, {providers + provider, spend}, {act, spend}};
      if (is_bundle) uses.push_back({(provider + 1) % providers, units / 2});
      for (Use use : uses) {
        instance.uses.push_back(use);
        if (o == 2) need[use.limit] += use.amount;
      }
      instance.end_option(draw.number(100, 2000));
    }
    instance.end_group();
  }
  for (std::int64_t amount : need) instance.limits.push_back({amount * percent_of_need / 100});
  return instance;
}

TEST(Search, EveryHardLimitHoldsWhateverTheRoom) {
  for (std::int64_t percent : {0, 3, 60, 95, 100, 130}) {
    SCOPED_TRACE(percent);
    Instance const instance = middling(static_cast<std::uint64_t>(percent), 400, percent);
    Level const level = level_of(instance, 100'000);
    Plan const plan = search(level, {.price = std::vector<double>(level.limits() + 2, 0.0)});
    ASSERT_EQ(plan.chosen.size(), instance.groups());
    Result<Checked> const checked = recheck(instance, plan, {});
    ASSERT_TRUE(checked.has_value());
    EXPECT_TRUE(checked->feasible);
    if (percent == 130) {
      EXPECT_EQ(checked->totals.waiting, 0);
    }
    if (percent == 0) {
      EXPECT_EQ(checked->totals.waiting, 400);
    }
  }
}

TEST(Search, APlanThatIsKnownIsNeverMadeWorse) {
  Instance const instance = middling(7, 400, 100);
  Level const level = level_of(instance, 100'000);
  Plan const known{std::vector<std::int32_t>(instance.groups(), 2)};
  Plan const plan = search(level, {.price = std::vector<double>(level.limits() + 2, 0.0)}, known);
  EXPECT_LE(total_of(level, rows_of(level), plan), total_of(level, rows_of(level), known));
  Work none(0);
  EXPECT_EQ(search_plan(level, {}, known, 1, 1, none.effort).plan.chosen.size(), instance.groups());
}

TEST(Search, SameSeedAndWorkGiveTheSamePlanWithAnyNumberOfThreads) {
  for (std::size_t groups : {std::size_t{300}, std::size_t{4000}}) {
    Instance const instance = middling(11, groups, 101);
    Level const level = level_of(instance, 100'000);
    Dual const dual{.price = std::vector<double>(level.limits() + 2, 0.1)};
    Plan const plan = search(level, dual);
    EXPECT_EQ(search(level, dual), plan);
    EXPECT_EQ(search(level, dual, {}, 2), plan);
    EXPECT_EQ(search(level, dual, {}, 3), plan);
  }
}

}  // namespace
}  // namespace kanteling::planning::detail
