// SPDX-License-Identifier: Apache-2.0
#include "planning/packing_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "planning/level.hpp"
#include "../../support/small_plans.hpp"

namespace kanteling::planning::detail {
namespace {

/// What small drawn packings may have: each option takes of one limit, or of none.
struct PackingShape {
  std::int64_t groups = 8;
  std::int64_t limits = 3;
  std::int64_t options = 3;      ///< per group at most
  std::int64_t most_cost = 30;
  bool are_limits_shared = true;  ///< a group may have two options of one limit
};

Instance drawn_packing(SmallInstances& draw, PackingShape const& shape) {
  Instance instance;
  std::int64_t const limits = draw.number(1, shape.limits);
  std::int64_t const groups = draw.number(1, shape.groups);
  std::int64_t const amounts = draw.number(1, 12);
  for (std::int64_t r = 0; r < limits; ++r)
    instance.limits.push_back({draw.number(0, 1 + groups * amounts / (limits + 1))});
  for (std::int64_t g = 0; g < groups; ++g) {
    std::vector<std::uint32_t> of_limits;
    for (std::int64_t o = draw.number(0, shape.options); o > 0; --o) {
      auto const limit = static_cast<std::uint32_t>(draw.number(0, limits - 1));
      bool const is_taken = std::ranges::find(of_limits, limit) != of_limits.end();
      if (draw.number(0, 9) > 0 && (shape.are_limits_shared || !is_taken)) {
        instance.uses.push_back({limit, static_cast<std::int32_t>(draw.number(0, amounts))});
        of_limits.push_back(limit);
      }
      instance.end_option(draw.number(-shape.most_cost / 5, shape.most_cost));
    }
    instance.end_group();
  }
  return instance;
}

/// The least total over all plans that hold every limit, by the least cost of every way to leave room.
std::int64_t least_total(Level const& level) {
  Instance const& instance = *level.instance;
  std::vector<std::int64_t> room;
  for (Limit const& limit : instance.limits) room.push_back(limit.amount);
  std::map<std::vector<std::int64_t>, std::int64_t> least_of{{room, 0}};
  for (std::size_t group = 0; group < instance.groups(); ++group) {
    std::map<std::vector<std::int64_t>, std::int64_t> next;
    auto const offer = [&](std::vector<std::int64_t> const& left, std::int64_t cost) {
      auto const [known, is_new] = next.try_emplace(left, cost);
      if (!is_new) known->second = std::min(known->second, cost);
    };
    for (auto const& [left, cost] : least_of) {
      offer(left, cost + level.cost_of_waiting(group));
      for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
        bool const takes = instance.use_begin[o] < instance.use_begin[o + 1];
        Use const use = takes ? instance.uses[instance.use_begin[o]] : Use{};
        std::vector<std::int64_t> with = left;
        with[use.limit] -= use.amount;
        if (with[use.limit] >= 0) offer(with, cost + level.cost_of(o));
      }
    }
    least_of = std::move(next);
  }
  std::int64_t least = least_of.begin()->second;
  for (auto const& [left, cost] : least_of) least = std::min(least, cost);
  return least;
}

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
    level = {.instance = &instance, .cost = instance.cost, .waiting_cost = draw.number(0, 2 * shape.most_cost)};
    rows = rows_of(level);
    price.assign(rows.size(), 0.0);
    for (std::size_t r = 0; r < level.limits(); ++r) price[r] = static_cast<double>(draw.number(0, 12)) / 4;
    space = space_near(level, rows, price, HUGE_VAL, 0, {});
    packing = packing_of(level, rows, price, space);
    least = least_total(level);
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

TEST(PackingTree, SaysWhatLookingAtEveryPlanSays) { expect_truth_of_all({}, 0, 400); }

TEST(PackingTree, OfManyGroupsWithFewOptionsItSaysTheSame) {
  expect_truth_of_all({.groups = 13, .limits = 5, .options = 2}, 10'000, 150);
}

TEST(PackingTree, OfSeveralOptionsOfOneLimitItSaysTheSame) {
  expect_truth_of_all({.groups = 20, .limits = 2, .options = 6}, 20'000, 250);
}

TEST(PackingTree, OfCostsThatAreNearlyAllTheSameItSaysTheSame) {
  expect_truth_of_all({.most_cost = 3, .are_limits_shared = false}, 30'000, 250);
}

}  // namespace
}  // namespace kanteling::planning::detail
