// SPDX-License-Identifier: Apache-2.0
#include "planning/reachable.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <set>
#include <span>
#include <vector>

#include "kanteling/planning/certificate.hpp"

namespace kanteling::planning {
namespace {

using detail::reachable_amounts;
using testing::ElementsAre;

/// One group per use of limit 0, each at the cost 1.
Instance with_uses(Limit limit, std::initializer_list<std::int32_t> amounts) {
  Instance instance;
  instance.limits = {limit};
  for (std::int32_t const amount : amounts) {
    instance.uses.push_back({0, amount});
    instance.end_option(1);
    instance.end_group();
  }
  return instance;
}

TEST(ReachableAmounts, StopAtTheLastSumOfUses) {
  EXPECT_THAT(reachable_amounts(with_uses({23}, {5, 10, 15})), ElementsAre(20));
  EXPECT_THAT(reachable_amounts(with_uses({600}, {87, 96, 152, 182})), ElementsAre(596));
  EXPECT_THAT(reachable_amounts(with_uses({360}, {161, 182})), ElementsAre(343));
  EXPECT_THAT(reachable_amounts(with_uses({7}, {1, 5})), ElementsAre(7));
}

TEST(ReachableAmounts, OfWhatNobodyCanTakeAreNothing) {
  EXPECT_THAT(reachable_amounts(with_uses({3}, {5, 0})), ElementsAre(0));
  EXPECT_THAT(reachable_amounts(with_uses({0}, {5})), ElementsAre(0));
}

TEST(ReachableAmounts, OfALimitThatMayBeExceededAreItsAmount) {
  EXPECT_THAT(reachable_amounts(with_uses({23, nanos_per_unit}, {5, 10})), ElementsAre(23));
}

TEST(ReachableAmounts, OfAVeryLargeLimitAreMultiplesOfTheCommonDivisor) {
  EXPECT_THAT(reachable_amounts(with_uses({1'000'003}, {40, 60})), ElementsAre(1'000'000));
}

/// Every amount of use that some choice of options adds up to, at most the limit.
std::int64_t largest_sum(std::span<std::int32_t const> uses, std::int64_t most) {
  std::set<std::int64_t> sums = {0};
  for (std::int64_t sum = 0; sum <= most; ++sum)
    if (sums.contains(sum))
      for (std::int32_t const use : uses) sums.insert(sum + use);
  return *std::prev(sums.upper_bound(most));
}

TEST(ReachableAmounts, EqualThoseFoundByAddingUp) {
  std::uint32_t state = 1;
  auto const below = [&](std::uint32_t most) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::int32_t>((state >> 8U) % most);
  };
  for (int i = 0; i < 500; ++i) {
    std::int32_t const first = 1 + below(i % 2 == 0 ? 12 : 200);
    std::int32_t const second = 1 + below(200), third = 1 + below(90);
    std::int64_t const most = below(i % 3 == 0 ? 60 : 4000);
    std::vector<std::int32_t> const uses = {first, second, third};
    EXPECT_THAT(reachable_amounts(with_uses({most}, {first, second, third})),
                ElementsAre(largest_sum(uses, most)))
        << most << " of " << first << ", " << second << ", " << third;
  }
}

TEST(ReachableAmounts, MakeBoundsHigher) {
  Certificate certificate;
  certificate.cost = {{99 * nanos_per_unit / 10}, 100 * nanos_per_unit, 0};
  // Nine units that nobody can take would cost the bound 89.
  EXPECT_EQ(recheck(with_uses({19}, {10, 10, 10}), {{0, waits, waits}}, certificate).value().bound.cost, 1);
}

}  // namespace
}  // namespace kanteling::planning
