// SPDX-License-Identifier: Apache-2.0
#include "population/random.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kanteling::population {
namespace {

TEST(Random, is_splitmix64) {
  // The first numbers for seed 1234567, as other implementations of splitmix64 publish them.
  Random random{1234567};
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
  EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Random, throws_away_what_would_favour_small_numbers) {
  // Of 3 * 2^62 numbers the lowest 2^62 of 2^64 are left over: without throwing away, below 2^62 comes twice
  // as often.
  std::uint64_t const quarter = std::uint64_t{1} << 62U;
  Random random{5};
  int low = 0;
  for (int i = 0; i < 30'000; ++i) low += random.below(3 * quarter) < quarter ? 1 : 0;
  EXPECT_NEAR(low, 10'000, 400);
}

TEST(Random, draws_every_number_between_two_ends) {
  Random random{7};
  std::array<int, 5> seen{};
  for (int i = 0; i < 10'000; ++i) {
    std::int64_t const drawn = random.between(-2, 2);
    ASSERT_GE(drawn, -2);
    ASSERT_LE(drawn, 2);
    ++seen[static_cast<std::size_t>(drawn + 2)];
  }
  for (int count : seen) EXPECT_NEAR(count, 2000, 200);
}

TEST(Random, percent_0_never_and_100_always) {
  Random random{9};
  for (int i = 0; i < 1000; ++i) {
    EXPECT_FALSE(random.percent(0));
    EXPECT_TRUE(random.percent(100));
    EXPECT_FALSE(random.per_1000(0));
    EXPECT_TRUE(random.per_1000(1000));
  }
}

TEST(Random, picks_as_often_as_the_weights_say) {
  Random random{11};
  std::array<int, 4> seen{};
  for (int i = 0; i < 10'000; ++i) ++seen[random.pick(std::array<std::int64_t, 4>{10, 0, 30, 60})];
  EXPECT_NEAR(seen[0], 1000, 150);
  EXPECT_EQ(seen[1], 0);
  EXPECT_NEAR(seen[2], 3000, 250);
  EXPECT_NEAR(seen[3], 6000, 250);
}

TEST(Random, a_weight_of_one_is_enough) {
  Random random{12};
  std::array<int, 3> seen{};
  for (int i = 0; i < 1000; ++i) ++seen[random.pick(std::array<std::int64_t, 3>{1, 0, 1})];
  EXPECT_NEAR(seen[0], 500, 80);
  EXPECT_EQ(seen[1], 0);
}

TEST(Random, streams_differ_in_seed_village_band_and_number) {
  auto const first = [](Random random) { return random.next(); };
  std::uint64_t const one = first(stream(1, "dorp", 0, 1));
  EXPECT_EQ(one, first(stream(1, "dorp", 0, 1)));
  EXPECT_NE(one, first(stream(2, "dorp", 0, 1)));
  EXPECT_NE(one, first(stream(1, "drop", 0, 1)));
  EXPECT_NE(one, first(stream(1, "dorp", 1, 1)));
  EXPECT_NE(one, first(stream(1, "dorp", 0, 2)));
}

}  // namespace
}  // namespace kanteling::population
