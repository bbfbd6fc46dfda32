// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "kanteling/planning/plan.hpp"

namespace kanteling::planning {
namespace {

class Numbers {
 public:
  std::int64_t operator()(std::int64_t below) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int64_t>((state_ >> 33U) % static_cast<std::uint64_t>(below));
  }

 private:
  std::uint64_t state_ = 7;
};

/// Contracts with a limit in each of twelve months, of which groups use some on end: too few for all.
Instance months_of_contracts(std::size_t groups) {
  constexpr std::uint32_t contracts = 8, months = 12;
  Instance instance;
  instance.limits.assign(contracts * months, {static_cast<std::int64_t>(groups), hard_limit});
  instance.limits.push_back({1'000, nanos_per_unit / 2});
  Numbers number;
  for (std::size_t g = 0; g < groups; ++g) {
    auto const amount = static_cast<std::int32_t>(10 + number(20));
    auto const first = static_cast<std::uint32_t>(number(months / 2));
    for (int option = 0; option < 4; ++option) {
      auto const contract = static_cast<std::uint32_t>(number(contracts));
      for (std::uint32_t m = first; m < first + months / 2; ++m)
        instance.uses.push_back({contract * months + m, amount});
      instance.uses.push_back({contracts * months, amount});
      instance.end_option(100 + number(900));
      instance.heaviness.push_back(static_cast<std::int32_t>(number(3)));
    }
    instance.end_group();
  }
  return instance;
}

Planned planned(Instance const& instance, PlanOptions const& options) {
  auto result = plan(instance, options);
  EXPECT_TRUE(result.has_value());
  return result.value_or(Planned{});
}

/// Two groups for one place; the second group needs it more.
Instance two_for_one() {
  Instance instance;
  instance.limits = {{3, hard_limit}};
  for (std::int64_t const other : {20, 50}) {
    instance.uses.push_back({0, 2});
    instance.end_option(10);
    instance.end_option(other);
    instance.end_group();
  }
  return instance;
}

TEST(PlanStart, MustBeAPlanOfTheInstance) {
  auto const shorter = plan(two_for_one(), {.start = {{0}}});
  ASSERT_FALSE(shorter.has_value());
  EXPECT_EQ(shorter.error().front(),
            (Problem{"options.start", "1 groups", "2, those of the instance, or none"}));
  auto const unknown = plan(two_for_one(), {.start = {{1, 2}}});
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().front(),
            (Problem{"options.start.chosen[1]", "2", "an option of the group, or -1: it waits"}));
  EXPECT_FALSE(plan(two_for_one(), {.start = {{-2, 0}}}).has_value());
}

TEST(PlanStart, IsNotTakenWhereItExceedsAHardLimit) {
  Planned const found = planned(two_for_one(), {.start = {{0, 0}}});
  EXPECT_EQ(found.plan, (Plan{{1, 0}}));
}

TEST(PlanStart, IsNeverMadeWorse) {
  Instance const instance = months_of_contracts(60);
  Planned const good = planned(instance, {.work = 3'000'000});
  EXPECT_TRUE(good.checked.feasible);
  for (std::int64_t const work : {0, 1, 1'000, 100'000})
    EXPECT_LE(planned(instance, {.work = work, .start = good.plan}).checked.totals, good.checked.totals);
}

TEST(PlanStart, WithoutAnyWorkThosePlacedAreThoseForWhomItMattersMost) {
  EXPECT_EQ(planned(two_for_one(), {.work = 0}).plan, (Plan{{1, 0}}));
}

TEST(PlanStart, WithoutAnyWorkNobodyWaitsForWhatIsFree) {
  Instance const instance = months_of_contracts(200);
  Planned const found = planned(instance, {.work = 0});
  EXPECT_TRUE(found.checked.feasible);
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    if (found.plan.chosen[g] != waits) continue;
    Plan more = found.plan;
    for (std::int32_t option = 0; option < 4; ++option) {
      more.chosen[g] = option;
      EXPECT_FALSE(recheck(instance, more, {}).value().feasible);
    }
  }
}

TEST(PlanStart, OptionsThatTakeOfManyLimitsArePlannedNearTheBound) {
  Instance const instance = months_of_contracts(400);
  Planned const found = planned(instance, {.work = 10'000'000});
  Totals const totals = found.checked.totals, bound = found.checked.bound;
  EXPECT_TRUE(found.checked.feasible);
  EXPECT_GT(totals.waiting, 0);
  EXPECT_LE(totals.waiting, bound.waiting + 3);
  EXPECT_LE(totals.heaviness, bound.heaviness + 12);
  EXPECT_LE(totals.cost, bound.cost + bound.cost / 8);
}

}  // namespace
}  // namespace kanteling::planning
