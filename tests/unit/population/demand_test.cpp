// SPDX-License-Identifier: Apache-2.0
#include "population/demand.hpp"

#include <gtest/gtest.h>

namespace kanteling::population {
namespace {

supply::Village village(std::vector<supply::AgeGroup> ages) {
  supply::Village v;
  v.ages = std::move(ages);
  return v;
}

TEST(Demand, an_age_group_counts_for_the_years_that_lie_in_the_band) {
  // 15 to 19: three of five years are under 18, so 60 of 100 residents; at 50 per 1000 that is 3 requests.
  auto const v = village({{15, 19, 100}});
  EXPECT_EQ(expected_millionths(v, Band::a0_17, 50), 3'000'000);
  EXPECT_EQ(expected_millionths(v, Band::a18_64, 50), 2'000'000);
  EXPECT_EQ(expected_millionths(v, Band::a65_74, 50), 0);
}

TEST(Demand, age_groups_add_up) {
  EXPECT_EQ(expected_millionths(village({{65, 69, 333}, {70, 74, 444}}), Band::a65_74, 1000), 777'000'000);
}

TEST(Demand, the_open_group_reaches_to_99) {
  // 80 to 99 are twenty years: five of them below 85.
  auto const v = village({{80, 120, 2000}});
  EXPECT_EQ(expected_millionths(v, Band::a75_84, 1000), 500'000'000);
  EXPECT_EQ(expected_millionths(v, Band::a85, 1000), 1500'000'000);
}

TEST(Demand, rounding_is_right_on_average) {
  std::int64_t sum = 0;
  for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
    Random random{seed};
    std::int64_t const count = rounded_by_chance(2'300'000, random);
    ASSERT_TRUE(count == 2 || count == 3);
    sum += count;
  }
  EXPECT_NEAR(static_cast<double>(sum), 23'000, 200);
  Random random{1};
  EXPECT_EQ(rounded_by_chance(4'000'000, random), 4);
}

TEST(Demand, ages_lie_in_the_band_and_follow_the_groups) {
  auto const v = village({{10, 14, 100}, {15, 19, 500}, {80, 120, 100}});
  Random random{3};
  int from_15 = 0;
  for (int i = 0; i < 4000; ++i) {
    auto const age = draw_age(v, Band::a0_17, random);
    ASSERT_GE(age, 10);
    ASSERT_LE(age, 17);
    from_15 += age >= 15 ? 1 : 0;
    auto const old = draw_age(v, Band::a85, random);
    ASSERT_GE(old, 85);
    ASSERT_LE(old, 99);
  }
  EXPECT_NEAR(from_15, 3000, 150);  // 300 of 400 residents
}

}  // namespace
}  // namespace kanteling::population
