// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/live.hpp"

#include <gtest/gtest.h>

namespace kanteling::matching {
namespace {

using Positions = std::vector<std::size_t>;

constexpr Date monday = make_date(2026, 3, 2);
constexpr Date tuesday = make_date(2026, 3, 3);

TEST(LiveOrder, GoesDayByDayWhateverTheUrgency) {
  std::vector<Arrival> const arrivals{{tuesday, true, monday - 9, "a"}, {monday, false, monday, "b"}};
  EXPECT_EQ(live_order(arrivals), (Positions{1, 0}));
}

TEST(LiveOrder, PutsUrgentFirstThenArrivalThenId) {
  std::vector<Arrival> const arrivals{{monday, false, monday - 5, "a"},
                                      {monday, false, monday - 6, "d"},
                                      {monday, false, monday - 6, "c"},
                                      {monday, true, monday, "z"}};
  EXPECT_EQ(live_order(arrivals), (Positions{3, 2, 1, 0}));
}

TEST(LiveOrder, KeepsEqualOnesInTheirOrder) {
  std::vector<Arrival> const arrivals(40, {monday, false, monday, "same"});
  Positions const order = live_order(arrivals);
  for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
  EXPECT_TRUE(live_order({}).empty());
}

}  // namespace
}  // namespace kanteling::matching
