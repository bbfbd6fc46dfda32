// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "../../support/small_packings.hpp"
#include "kanteling/planning/plan.hpp"

namespace kanteling::planning {
namespace {

/// So dear that one more who waits outweighs every cost.
constexpr std::int64_t wait_cost = 1'000'000;

bool is_said_to_be_best(PlanEnd end) {
  return end == PlanEnd::proven_best || end == PlanEnd::searched_best;
}

Planned planned(Instance const& instance, PlanOptions const& options) {
  Result<Planned> result = plan(instance, options);
  EXPECT_TRUE(result.has_value());
  return result ? std::move(*result) : Planned{};
}

/// How many of the drawn packings were said to be planned best; none of them may be beaten.
int count_said_best(PackingShape const& shape, std::uint64_t first, int count, std::int64_t work) {
  int said = 0;
  for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(count); ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Instance const instance = drawn_packing(draw, shape);
    Planned const found = planned(instance, {.work = work});
    Totals const& totals = found.checked.totals;
    std::int64_t const least = least_total(instance, wait_cost);
    std::int64_t const total = wait_cost * totals.waiting + totals.cost;
    EXPECT_TRUE(found.checked.feasible);
    EXPECT_GE(total, least);
    if (!is_said_to_be_best(found.end)) continue;
    ++said;
    EXPECT_EQ(total, least);
  }
  return said;
}

TEST(PlanProof, NoPackingThatIsSaidToBeBestIsBeaten) {
  EXPECT_GT(count_said_best({}, 0, 400, 3'000'000), 100);
  EXPECT_GT(count_said_best({.groups = 40, .limits = 3, .options = 4}, 10'000, 60, 10'000'000), 5);
  EXPECT_GT(count_said_best({.groups = 40, .limits = 2, .options = 6}, 20'000, 60, 10'000'000), 5);
  EXPECT_GT(
      count_said_best({.groups = 70, .limits = 2, .options = 5, .most_amount = 7}, 40'000, 60, 20'000'000),
      5);
  EXPECT_GT(count_said_best({.groups = 30, .limits = 3, .most_cost = 2}, 30'000, 60, 10'000'000), 5);
}

TEST(PlanProof, NoPlanWithDearOverrunsThatIsSaidToBeBestIsBeaten) {
  int said = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Instance instance = draw.instance({.households = seed % 2 == 0, .priced = true});
    for (Limit& limit : instance.limits)
      if (limit.overrun_price != hard_limit) limit.overrun_price *= 100'000;
    Planned const found = planned(instance, {});
    if (!is_said_to_be_best(found.end)) continue;
    ++said;
    EXPECT_EQ(found.checked.totals, best_totals(instance));
  }
  EXPECT_GT(said, 300);
}

/// Every group could go to any limit; what costs little takes much. About as tight as plans can be.
Instance tight_packing(std::uint64_t seed, std::uint32_t limits, int groups) {
  SmallInstances draw(seed);
  Instance instance;
  std::int64_t sum = 0;
  for (int g = 0; g < groups; ++g) {
    for (std::uint32_t r = 0; r < limits; ++r) {
      auto const amount = static_cast<std::int32_t>(draw.number(1, 100));
      instance.uses.push_back({r, amount});
      instance.end_option(111 - amount + draw.number(-10, 10));
      sum += amount;
    }
    instance.end_group();
  }
  instance.limits.assign(limits, {sum * 8 / (10 * limits * limits)});
  return instance;
}

TEST(PlanProof, WhatIsFoundUnderAWorkLimitIsTheSameOnAnyNumberOfThreads) {
  for (std::int64_t const work : {2'000'000, 15'000'000}) {
    Instance const instance = tight_packing(static_cast<std::uint64_t>(work), 12, 300);
    Planned const one = planned(instance, {.work = work});
    Planned const two = planned(instance, {.work = work, .threads = 2});
    EXPECT_TRUE(one.checked.feasible);
    EXPECT_EQ(one.plan, two.plan);
    EXPECT_EQ(one.certificate.cost.limits, two.certificate.cost.limits);
    EXPECT_EQ(one.end, two.end);
    EXPECT_EQ(one.work, two.work);
  }
}

TEST(PlanProof, WithoutALimitAPlanEndsByItself) {
  Planned const found = planned(tight_packing(5, 5, 60), {});
  EXPECT_EQ(found.end, PlanEnd::searched_best);
}

/// One large request needs all of the first limit, where six others would cost less: placing everybody costs
/// more than one who waits may seem to be worth. Two more have changed places for nothing.
Instance dear_to_place() {
  Instance instance;
  instance.limits = {{6}, {6}, {1}, {1}};
  auto const option = [&](std::uint32_t limit, std::int32_t amount, std::int64_t cost) {
    instance.uses.push_back({limit, amount});
    instance.end_option(cost);
  };
  for (int g = 0; g < 6; ++g) {
    option(0, 1, 0);
    option(1, 1, 1);
    instance.end_group();
  }
  option(0, 6, 0);
  instance.end_group();
  for (std::uint32_t g = 0; g < 2; ++g) {
    option(2, 1, g == 0 ? 0 : 1);
    option(3, 1, g == 0 ? 1 : 0);
    instance.end_group();
  }
  return instance;
}

TEST(PlanProof, WhereOneWhoWaitsWouldSaveMuchThePlanInWhichNobodyWaitsIsStillTheBest) {
  Instance const instance = dear_to_place();
  Planned const found = planned(instance, {.start = {{1, 1, 1, 1, 1, 1, 0, 1, 0}}});
  EXPECT_EQ(found.checked.totals.waiting, 0);
  EXPECT_EQ(found.checked.totals.cost, 6);
}

}  // namespace
}  // namespace kanteling::planning
