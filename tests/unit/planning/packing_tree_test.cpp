// SPDX-License-Identifier: Apache-2.0
#include "planning/packing_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "../../support/small_packings.hpp"
#include "planning/level.hpp"

namespace kanteling::planning::detail {
namespace {

/// A level with prices from nowhere: they may cost time but prove nothing that is not so.
struct Case {
  Instance instance;
  Level level;
  std::vector<RowLimit> rows;
  std::vector<double> price;
  SearchSpace space;
  std::optional<Packing> packing;
  std::int64_t least = 0;

  Case(std::uint64_t seed, PackingShape const& shape) {
    SmallInstances draw(seed);
    instance = drawn_packing(draw, shape);
    level = {
        .instance = &instance, .cost = instance.cost, .waiting_cost = draw.number(0, 2 * shape.most_cost)};
    rows = rows_of(level);
    price.assign(rows.size(), 0.0);
    for (std::size_t r = 0; r < level.limits(); ++r) price[r] = static_cast<double>(draw.number(0, 12)) / 4;
    space = space_near(level, rows, price, HUGE_VAL, 0, {});
    packing = packing_of(level, rows, price, space);
    least = least_total(instance, level.waiting_cost);
  }
  Case(Case const&) = delete;
  Case& operator=(Case const&) = delete;

  Plan plan_of(std::vector<std::int32_t> const& positions) const {
    Plan plan = space.plan;
    for (std::size_t mover = 0; mover < positions.size(); ++mover)
      plan.chosen[space.group[mover]] = positions[mover];
    return plan;
  }
};

struct Work {
  PlanOptions options = {};
  Effort effort;
  explicit Work(std::int64_t most) : options{.work = most}, effort(options) {}
};

/// Looks for what costs less than `target`, and checks whatever the tree then says.
void expect_truth(Case const& drawn, std::int64_t target, int root_rounds) {
  SCOPED_TRACE(testing::Message() << "target " << target << ", least " << drawn.least << ", rounds "
                                  << root_rounds);
  PackingTree tree(*drawn.packing, target, root_rounds);
  ASSERT_TRUE(tree.is_possible());
  Work work(200'000'000);
  ASSERT_TRUE(tree.look(200'000'000, work.effort));
  EXPECT_EQ(tree.best(), std::min(target, drawn.least));
  EXPECT_EQ(tree.positions().empty(), target <= drawn.least);
  if (!tree.positions().empty()) {
    EXPECT_EQ(total_of(drawn.level, drawn.rows, drawn.plan_of(tree.positions())), tree.best());
  }
  EXPECT_LE(std::min(target, tree.bound_of_all()), drawn.least);
}

void expect_truth_of_all(PackingShape const& shape, std::uint64_t first, std::uint64_t seeds) {
  std::size_t looked_at = 0;
  for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
    SCOPED_TRACE(seed);
    Case const drawn(seed, shape);
    ASSERT_TRUE(drawn.packing.has_value());
    if (drawn.space.movers() == 0) continue;  // one plan: nothing to look through
    ++looked_at;
    for (int const rounds : {0, 1, 3})
      for (std::int64_t const above : {-3, 0, 1, 4, 1000}) expect_truth(drawn, drawn.least + above, rounds);
  }
  EXPECT_GT(looked_at, seeds / 2);
}

TEST(PackingTree, SaysWhatLookingAtEveryPlanSays) {
  expect_truth_of_all({}, 0, 400);
}

TEST(PackingTree, OfManyGroupsWithFewOptionsItSaysTheSame) {
  expect_truth_of_all({.groups = 13, .limits = 4, .options = 2}, 10'000, 150);
}

TEST(PackingTree, OfSeveralOptionsOfOneLimitItSaysTheSame) {
  expect_truth_of_all({.groups = 20, .limits = 2, .options = 6}, 20'000, 250);
}

TEST(PackingTree, OfCostsThatAreNearlyAllTheSameItSaysTheSame) {
  expect_truth_of_all({.most_cost = 3, .are_limits_shared = false}, 30'000, 250);
}

}  // namespace
}  // namespace kanteling::planning::detail
