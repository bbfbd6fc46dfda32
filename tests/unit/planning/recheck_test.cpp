// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../support/small_plans.hpp"
#include "kanteling/planning/certificate.hpp"

namespace kanteling::planning {
namespace {

using testing::ElementsAre;

/// Two requests, each with an option at the one place and a dearer one at the other; money under a priced
/// limit.
Instance two_requests() {
  Instance instance;
  instance.limits = {{1}, {5}, {10, nanos_per_unit / 2}};
  for (std::int64_t const saved : {0, 1}) {
    instance.uses.insert(instance.uses.end(), {{0, 1}, {2, 6}});
    instance.end_option(10);
    instance.uses.insert(instance.uses.end(), {{1, 1}, {2, 7}});
    instance.end_option(20 - saved);
    instance.end_group();
  }
  return instance;
}

TEST(Recheck, CountsUseTotalsAndOverrunsRoundedUp) {
  Checked const checked = recheck(two_requests(), {{0, 1}}, {}).value();
  EXPECT_TRUE(checked.feasible);
  EXPECT_THAT(checked.used, ElementsAre(1, 1, 13));
  EXPECT_EQ(checked.totals, (Totals{0, 0, 10 + 19 + 2}));
}

TEST(Recheck, AHardLimitIsNeverExceeded) {
  EXPECT_FALSE(recheck(two_requests(), {{0, 0}}, {}).value().feasible);
}

TEST(Recheck, WhoeverTakesNoOptionWaits) {
  Checked const checked = recheck(two_requests(), {{waits, 0}}, {}).value();
  EXPECT_TRUE(checked.feasible);
  EXPECT_EQ(checked.totals, (Totals{1, 0, 10}));
}

TEST(Recheck, PricesProveTheCost) {
  Certificate certificate;
  certificate.cost = {{9 * nanos_per_unit, 0, 0}, 100 * nanos_per_unit, 0};
  Checked const checked = recheck(two_requests(), {{0, 1}}, certificate).value();
  EXPECT_EQ(checked.bound.cost, 19 + 19 - 9);
}

TEST(Recheck, EveryProblemHasItsPlace) {
  Instance const instance = two_requests();
  Certificate certificate;
  certificate.cost.limits = {-1, 0, nanos_per_unit};
  certificate.waiting.limits = {0, 0, 1};
  certificate.waiting.waiting = 1;
  certificate.heaviness.waiting = -5;
  auto const refused = recheck(instance, {{2}}, certificate);
  ASSERT_FALSE(refused.has_value());
  EXPECT_THAT(refused.error(),
              ElementsAre(Problem{"plan.chosen", "1 choices", "2, one per group"},
                          Problem{"plan.chosen[0]", "2", "-1 for waiting, or a position below 2"},
                          Problem{"certificate.waiting.limits[2]", "1", "0 to 0"},
                          Problem{"certificate.waiting.waiting", "1", "0 to 0"},
                          Problem{"certificate.heaviness.waiting", "-5", "0 to 1000000000000000000"},
                          Problem{"certificate.cost.limits[0]", "-1", "0 to 1000000000000000000"},
                          Problem{"certificate.cost.limits[2]", "1000000000", "0 to 500000000"}));
}

TEST(Recheck, NoPricesProveMoreThanTheBestPlan) {
  SmallInstances draw(7);
  for (int i = 0; i < 3000; ++i) {
    Instance const instance = draw.instance({.groups = 4,
                                             .households = i % 2 == 0,
                                             .heaviness = i % 3 == 0,
                                             .priced = i % 5 == 0,
                                             .negative_costs = i % 7 == 0});
    Certificate certificate;
    for (LevelPrices* level : {&certificate.waiting, &certificate.heaviness, &certificate.cost}) {
      for (Limit const& limit : instance.limits) {
        bool const priced = limit.overrun_price != hard_limit;
        NanoPrice const most = !priced                      ? 9 * nanos_per_unit
                               : level == &certificate.cost ? limit.overrun_price
                                                            : 0;
        level->limits.push_back(draw.number(0, most));
      }
    }
    certificate.heaviness.waiting = draw.number(0, 9 * nanos_per_unit);
    certificate.cost.waiting = draw.number(0, 90 * nanos_per_unit);
    certificate.cost.heaviness = draw.number(0, 9 * nanos_per_unit);
    Totals const best = best_totals(instance);
    // Bounds after the first are those of plans as good as the one shown: show the best.
    Plan plan{std::vector<std::int32_t>(instance.groups(), waits)};
    Totals bound{};
    while (true) {
      Checked const checked = recheck(instance, plan, certificate).value();
      if (checked.feasible && checked.totals == best) {
        bound = checked.bound;
        break;
      }
      std::size_t g = 0;
      while (++plan.chosen[g] >=
             static_cast<std::int32_t>(instance.option_begin[g + 1] - instance.option_begin[g]))
        plan.chosen[g++] = waits;
    }
    ASSERT_LE(bound.waiting, best.waiting) << "instance " << i;
    ASSERT_LE(bound.heaviness, best.heaviness) << "instance " << i;
    ASSERT_LE(bound.cost, best.cost) << "instance " << i;
  }
}

TEST(CheckInstance, NamesEveryFault) {
  Instance instance = two_requests();
  instance.limits[0].amount = -1;
  instance.limits[1].overrun_price = -2;
  instance.cost[3] = cost_most + 1;
  instance.uses[1] = {0, -4};
  instance.uses[2].limit = 3;
  instance.requests = {1, 0};
  instance.waiting = {2, 0, 0, 0};
  EXPECT_THAT(
      check(instance),
      ElementsAre(
          Problem{"limits[0].amount", "-1", "0 to 4000000000000000"},
          Problem{"limits[1].overrun_price", "-2", "0 to 1000000000000000000, or -1 for a hard limit"},
          Problem{"cost[3]", "200000001", "-200000000 to 200000000"},
          Problem{"requests[1]", "0", "1 to 1000000"}, Problem{"uses[1].amount", "-4", "0 or more"},
          Problem{"uses[1].limit", "0 again in option 0", "each limit once in an option"},
          Problem{"uses[2].limit", "3", "a position below 3"},
          Problem{"waiting[0]", "2", "0 to 1, for the group has so many requests"}));
}

TEST(CheckInstance, NamesColumnsThatDoNotFit) {
  Instance instance = two_requests();
  instance.option_begin = {1, 4, 2};
  instance.use_begin.pop_back();
  instance.heaviness = {1};
  EXPECT_THAT(check(instance),
              ElementsAre(Problem{"option_begin[0]", "1", "0"},
                          Problem{"option_begin[2]", "2", "4 or more, the position before it"},
                          Problem{"option_begin[2]", "2", "4, the number of what it cuts"},
                          Problem{"use_begin", "4 values", "5 values"},
                          Problem{"use_begin[3]", "6", "8, the number of what it cuts"},
                          Problem{"heaviness", "1 values", "4 values, or none"}));
  instance.option_begin.clear();
  EXPECT_FALSE(check(instance).empty());
}

TEST(CheckInstance, TellsNoMoreThanAskedFor) {
  Instance instance;
  instance.limits.assign(100, {-1});
  EXPECT_EQ(check(instance).size(), 20U);
  EXPECT_EQ(check(instance, 3).size(), 3U);
}

}  // namespace
}  // namespace kanteling::planning
