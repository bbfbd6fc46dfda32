// SPDX-License-Identifier: Apache-2.0
#include "planning/knapsack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "../../support/small_plans.hpp"

namespace kanteling::planning::detail {
namespace {

struct Forced {
  std::size_t item = 0;
  bool is_in = false;
};

/// The most that a filling gains, every sum of amounts in a table; empty where the forced item has no room.
std::optional<std::int64_t> most_gained(std::vector<KnapsackItem> const& items, std::int32_t most,
                                        std::optional<Forced> forced = {}) {
  std::int64_t room = most, sure = 0;
  if (forced && forced->is_in) {
    room -= items[forced->item].amount;
    sure = items[forced->item].gain;
  }
  if (room < 0) return std::nullopt;
  std::vector<std::int64_t> best(static_cast<std::size_t>(room) + 1, 0);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (forced && forced->item == i) continue;
    auto const amount = static_cast<std::size_t>(items[i].amount);
    for (std::size_t w = best.size(); w-- > amount;)
      best[w] = std::max(best[w], best[w - amount] + items[i].gain);
  }
  return sure + best.back();
}

std::vector<KnapsackItem> drawn_items(SmallInstances& draw, std::int64_t count) {
  std::int64_t const gains = draw.number(1, 60), amounts = draw.number(1, 20);
  bool const are_alike = draw.number(0, 2) == 0;
  std::vector<KnapsackItem> items;
  for (std::int64_t i = 0; i < count; ++i) {
    auto const amount = static_cast<std::int32_t>(draw.number(0, amounts));
    std::int64_t const gain = are_alike ? 100 * amount + draw.number(-3, 3) : draw.number(-gains / 3, gains);
    items.push_back({amount, static_cast<std::int32_t>(gain)});
  }
  return items;
}

std::int64_t amount_in(Knapsack const& knapsack, std::vector<KnapsackItem> const& items) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < items.size(); ++i) sum += knapsack.is_in(i) ? items[i].amount : 0;
  return sum;
}

std::int64_t gain_in(Knapsack const& knapsack, std::vector<KnapsackItem> const& items) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < items.size(); ++i) sum += knapsack.is_in(i) ? items[i].gain : 0;
  return sum;
}

void expect_best_filling(Knapsack& knapsack, std::vector<KnapsackItem> const& items, std::int32_t most,
                         Knapsack::Hint& hint) {
  std::int32_t const gained = knapsack.fill(items, most, hint);
  EXPECT_EQ(gained, most_gained(items, most));
  EXPECT_EQ(gain_in(knapsack, items), gained);
  EXPECT_LE(amount_in(knapsack, items), most);
}

/// `are_exact`: so few items that all of them are looked up in the table.
void expect_losses(Knapsack& knapsack, std::vector<KnapsackItem> const& items, std::int32_t most,
                   std::int64_t limit, bool are_exact) {
  std::int64_t const best = most_gained(items, most).value();
  std::vector<std::int32_t> const losses = knapsack.losses(limit);
  ASSERT_EQ(losses.size(), items.size());
  EXPECT_EQ(gain_in(knapsack, items), best) << "losses() leaves a best filling behind";
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto const other = most_gained(items, most, Forced{i, !knapsack.is_in(i)});
    if (!other) {
      EXPECT_EQ(losses[i], Knapsack::never);
      continue;
    }
    EXPECT_LE(losses[i], best - *other);
    if (!are_exact) continue;
    if (best - *other <= limit)
      EXPECT_EQ(losses[i], best - *other) << "item " << i << ", limit " << limit;
    else
      EXPECT_GT(losses[i], limit);
  }
}

TEST(Knapsack, FillsLikeATableOfEverySum) {
  Knapsack knapsack;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    std::vector<KnapsackItem> const items = drawn_items(draw, draw.number(0, 60));
    Knapsack::Hint hint;
    expect_best_filling(knapsack, items, static_cast<std::int32_t>(draw.number(0, 250)), hint);
  }
}

TEST(Knapsack, AHintChangesNothingWhateverItSays) {
  Knapsack knapsack;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    Knapsack::Hint hint{static_cast<double>(draw.number(-5, 120)), static_cast<double>(draw.number(1, 200))};
    for (int again = 0; again < 3; ++again)
      expect_best_filling(knapsack, drawn_items(draw, 50), static_cast<std::int32_t>(draw.number(0, 300)),
                          hint);
  }
}

TEST(Knapsack, LossesAreWhatTheOppositeOfAnItemLoses) {
  Knapsack knapsack;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    std::vector<KnapsackItem> const items = drawn_items(draw, draw.number(0, 30));
    auto const most = static_cast<std::int32_t>(draw.number(0, 150));
    Knapsack::Hint hint;
    knapsack.fill(items, most, hint);
    for (std::int64_t const limit : {draw.number(0, 10), draw.number(10, 100), std::int64_t{1} << 40})
      expect_losses(knapsack, items, most, limit, true);
  }
}

TEST(Knapsack, LossesOfManyItemsAreNeverTooHigh) {
  Knapsack knapsack;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    SmallInstances draw(seed);
    std::vector<KnapsackItem> const items = drawn_items(draw, 150);
    auto const most = static_cast<std::int32_t>(draw.number(100, 900));
    Knapsack::Hint hint;
    knapsack.fill(items, most, hint);
    for (std::int64_t const limit : {0, 20, 2000}) expect_losses(knapsack, items, most, limit, false);
  }
}

TEST(Knapsack, GainsUpToABillionDoNotOverflow) {
  Knapsack knapsack;
  std::vector<KnapsackItem> const items{{3, 500'000'000}, {2, 400'000'000}, {2, 173'741'823}, {9, 1}};
  Knapsack::Hint hint;
  expect_best_filling(knapsack, items, 4, hint);
  expect_losses(knapsack, items, 4, std::int64_t{1} << 40, true);
}

TEST(Knapsack, WithoutRoomOnlyWhatTakesNothingIsIn) {
  Knapsack knapsack;
  std::vector<KnapsackItem> const items{{0, 5}, {1, 100}, {0, -2}, {0, 0}};
  Knapsack::Hint hint;
  EXPECT_EQ(knapsack.fill(items, 0, hint), 5);
  EXPECT_EQ(knapsack.losses(100), (std::vector<std::int32_t>{5, Knapsack::never, 2, 0}));
}

}  // namespace
}  // namespace kanteling::planning::detail
