// SPDX-License-Identifier: Apache-2.0
#include "kanteling/planning/live.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../support/small_plans.hpp"
#include "kanteling/planning/plan.hpp"

namespace kanteling::planning {
namespace {

using testing::ElementsAre;

/// Two requests: the first may take the one place or another that is a little dearer, the second only the one
/// place.
Instance two_and_one_place() {
  Instance instance;
  instance.limits = {{1}, {5}};
  instance.uses = {{0, 1}};
  instance.end_option(10);
  instance.uses.push_back({1, 1});
  instance.end_option(12);
  instance.end_group();
  instance.uses.push_back({0, 1});
  instance.end_option(10);
  instance.end_group();
  return instance;
}

TEST(LiveOrder, WithoutPricesTakesWhatIsCheapestAndLeavesTheNextWaiting) {
  LivePlan const live = plan_live(two_and_one_place(), {.replans = 0}).value();
  EXPECT_THAT(live.plan.chosen, ElementsAre(0, waits));
}

TEST(LiveOrder, APriceLeavesThePlaceToWhoHasNoOther) {
  LivePlan const live =
      plan_live(two_and_one_place(), {.prices = {3 * nanos_per_unit, 0}, .replans = 0}).value();
  EXPECT_THAT(live.plan.chosen, ElementsAre(1, 0));
  EXPECT_THAT(live.prices, ElementsAre(3 * nanos_per_unit, 0));
}

TEST(LiveOrder, KeepsHardLimitsAndLetsNobodyWaitForWhomThereIsRoom) {
  SmallInstances draw(11);
  for (int i = 0; i < 2000; ++i) {
    Instance const instance =
        draw.instance({.groups = 40, .limits = 5, .heaviness = i % 2 == 0, .priced = i % 3 == 0});
    LivePlan const live = plan_live(instance, {.replans = 3}).value();
    Checked const checked = recheck(instance, live.plan, {}).value();
    ASSERT_TRUE(checked.feasible) << "instance " << i;
    for (std::size_t g = 0; g < instance.groups(); ++g) {
      if (live.plan.chosen[g] != waits) continue;
      for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
        Plan with = live.plan;
        with.chosen[g] = static_cast<std::int32_t>(o - instance.option_begin[g]);
        ASSERT_FALSE(recheck(instance, with, {}).value().feasible) << "instance " << i << ", group " << g;
      }
    }
  }
}

/// Many alike requests, half of which have the scarce place only: those before them have another that is
/// dearer.
TEST(LiveOrder, PricesFoundOnTheWayBringTheCostNearThePlanWithHindsight) {
  SmallInstances draw(5);
  Instance instance;
  instance.limits = {{200}, {400}, {400}};
  for (int g = 0; g < 600; ++g) {
    for (std::uint32_t r = 0; r < 3; ++r) {
      instance.uses.push_back({r, 1});
      instance.end_option(r == 0 ? draw.number(0, 20) : draw.number(10, 60));
    }
    instance.end_group();
  }
  std::int64_t const best = plan(instance).value().checked.totals.cost;
  auto const cost_of = [&](std::size_t replans) {
    return recheck(instance, plan_live(instance, {.replans = replans}).value().plan, {}).value().totals.cost;
  };
  std::int64_t const blind = cost_of(0);
  EXPECT_GT(blind, best);
  EXPECT_LT(2 * (cost_of(10) - best), blind - best);
}

TEST(LiveOrder, DoesNotDependOnThreads) {
  SmallInstances draw(3);
  Instance const instance = draw.instance({.groups = 200, .limits = 6});
  EXPECT_EQ(plan_live(instance, {.threads = 1}).value().plan,
            plan_live(instance, {.threads = 3}).value().plan);
}

TEST(LiveOrder, NamesEveryWrongOption) {
  auto const refused = plan_live(two_and_one_place(), {.prices = {-1}, .threads = 0});
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error(), ElementsAre(Problem{"options.threads", "0", "1 or more"},
                                           Problem{"options.prices", "1 prices", "2, one per limit, or none"},
                                           Problem{"options.prices[0]", "-1", "0 to 1000000000000000000"}));
}

}  // namespace
}  // namespace kanteling::planning
