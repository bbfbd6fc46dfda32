// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "planning/dual_program.hpp"
#include "planning/effort.hpp"
#include "planning/interior_point.hpp"
#include "planning/level.hpp"

namespace kanteling::planning::detail {
namespace {

/// Small numbers, the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}
  std::int64_t roll(std::int64_t from, std::int64_t to) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return from + static_cast<std::int64_t>((state_ >> 33U) % static_cast<std::uint64_t>(to - from + 1));
  }

 private:
  std::uint64_t state_;
};

struct Shape {
  std::int64_t groups = 4;
  std::int64_t options = 4;
  std::int64_t limits = 3;
  std::int64_t amount = 12;  ///< of a limit, at most
  bool priced = true;        ///< some limits may be overrun
  bool bundles = true;       ///< several requests, heaviness, options with some waiting
};

Instance random_instance(std::uint64_t seed, Shape const& shape) {
  Dice dice(seed);
  Instance instance;
  for (std::int64_t r = dice.roll(0, shape.limits); r > 0; --r)
    instance.limits.push_back({dice.roll(0, shape.amount), shape.priced && dice.roll(0, 3) == 0
                                                               ? dice.roll(0, 9) * nanos_per_unit / 2
                                                               : hard_limit});
  for (std::int64_t g = dice.roll(1, shape.groups); g > 0; --g) {
    auto const requests = static_cast<std::int32_t>(shape.bundles ? dice.roll(1, 3) : 1);
    instance.requests.push_back(requests);
    for (std::int64_t o = dice.roll(0, shape.options); o > 0; --o) {
      for (std::uint32_t r = 0; r < instance.limits.size(); ++r)
        if (dice.roll(0, 1) == 0) instance.uses.push_back({r, static_cast<std::int32_t>(dice.roll(0, 7))});
      instance.end_option(dice.roll(-20, 60));
      instance.heaviness.push_back(static_cast<std::int32_t>(shape.bundles ? dice.roll(0, 3) : 0));
      instance.waiting.push_back(static_cast<std::int32_t>(shape.bundles ? dice.roll(0, requests - 1) : 0));
    }
    instance.end_group();
  }
  return instance;
}

Dual solved(Level const& level, int threads = 1, std::vector<double> const& start = {}) {
  Effort effort(PlanOptions{});
  return solve_dual(level, start, threads, effort);
}

/// What a plan uses of everything and costs in the level; empty where it breaks a hard limit.
std::optional<double> cost_of(Level const& level, std::vector<std::int32_t> const& chosen) {
  Instance const& instance = *level.instance;
  std::vector<std::int64_t> used(level.limits() + 2);
  double cost = 0;
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    if (chosen[g] == waits) {
      cost += static_cast<double>(level.cost_of_waiting(g));
      used[level.waiting_row()] += instance.requests_of(g);
      continue;
    }
    std::size_t const o = instance.option_begin[g] + static_cast<std::size_t>(chosen[g]);
    cost += static_cast<double>(level.cost_of(o));
    for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
      used[instance.uses[u].limit] += instance.uses[u].amount;
    used[level.waiting_row()] += instance.waiting_of(o);
    used[level.heaviness_row()] += instance.heaviness_of(o);
  }
  if (level.waiting_limit != no_limit && used[level.waiting_row()] > level.waiting_limit) return {};
  if (level.heaviness_limit != no_limit && used[level.heaviness_row()] > level.heaviness_limit) return {};
  for (std::size_t r = 0; r < level.limits(); ++r) {
    auto const over = static_cast<double>(std::max<std::int64_t>(0, used[r] - instance.limits[r].amount));
    if (over > 0 && level.overrun_price(r) == hard_limit) return {};
    cost += over * static_cast<double>(level.overrun_price(r)) / static_cast<double>(nanos_per_unit);
  }
  return cost;
}

/// The least cost over all plans; infinite where none holds the limits.
double least_cost(Level const& level) {
  Instance const& instance = *level.instance;
  std::vector<std::int32_t> chosen(instance.groups(), waits);
  double least = std::numeric_limits<double>::infinity();
  for (;;) {
    if (auto const cost = cost_of(level, chosen)) least = std::min(least, *cost);
    std::size_t g = 0;
    for (; g < chosen.size(); ++g) {
      if (++chosen[g] < static_cast<std::int32_t>(instance.option_begin[g + 1] - instance.option_begin[g]))
        break;
      chosen[g] = waits;
    }
    if (g == chosen.size()) return least;
  }
}

/// The same with options in parts, by the simplex method on a full table. Waiting must be free of limits.
class Simplex {
 public:
  explicit Simplex(Level const& level) : level_(level), lines_(level.limits() + level.instance->groups()) {
    Instance const& instance = *level.instance;
    for (std::size_t g = 0; g < instance.groups(); ++g) {
      for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
        std::vector<double>& column = add_column(static_cast<double>(level.cost_of(o)));
        column[level.limits() + g] = 1;
        bool open = true;
        for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u) {
          Use const& use = instance.uses[u];
          column[use.limit] = use.amount;
          open = open && (use.amount == 0 || instance.limits[use.limit].amount > 0 ||
                          level.overrun_price(use.limit) != hard_limit);
        }
        if (!open) columns_.pop_back();
      }
      add_column(static_cast<double>(level.cost_of_waiting(g)))[level.limits() + g] = 1;
      basis_of_group_.push_back(columns_.size() - 1);
    }
    for (std::size_t r = 0; r < level.limits(); ++r) {
      add_column(0)[r] = 1;
      basis_.push_back(columns_.size() - 1);
      if (level.overrun_price(r) == hard_limit) continue;
      add_column(static_cast<double>(level.overrun_price(r)) / static_cast<double>(nanos_per_unit))[r] = -1;
    }
    basis_.insert(basis_.end(), basis_of_group_.begin(), basis_of_group_.end());
    for (std::size_t r = 0; r < level.limits(); ++r)
      right_.push_back(static_cast<double>(instance.limits[r].amount));
    right_.resize(lines_, 1.0);
  }

  /// By Bland's rule, which does not go in circles.
  double least() {
    for (;;) {
      std::size_t const entering = first_that_saves();
      if (entering == columns_.size()) break;
      pivot(line_that_leaves(entering), entering);
    }
    double sum = 0;
    for (std::size_t i = 0; i < lines_; ++i) sum += columns_[basis_[i]].back() * right_[i];
    return sum;
  }

 private:
  std::vector<double>& add_column(double cost) {
    columns_.emplace_back(lines_ + 1, 0.0).back() = cost;
    return columns_.back();
  }
  std::size_t first_that_saves() const {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      double reduced = columns_[c].back();
      for (std::size_t i = 0; i < lines_; ++i) reduced -= columns_[basis_[i]].back() * columns_[c][i];
      if (reduced < -1e-9) return c;
    }
    return columns_.size();
  }
  std::size_t line_that_leaves(std::size_t column) const {
    std::size_t found = lines_;
    double shortest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < lines_; ++i) {
      if (columns_[column][i] < 1e-9) continue;
      double const length = right_[i] / columns_[column][i];
      if (length > shortest + 1e-12 || (length > shortest - 1e-12 && basis_[i] > basis_[found])) continue;
      shortest = std::min(shortest, length);
      found = i;
    }
    return found;
  }
  void pivot(std::size_t line, std::size_t entering) {
    std::vector<double> const by = columns_[entering];
    auto const eliminate = [&](auto& at) {
      double const own = at(line) / by[line];
      for (std::size_t i = 0; i < lines_; ++i) at(i) -= i == line ? 0 : by[i] * own;
      at(line) = own;
    };
    for (std::vector<double>& column : columns_) {
      auto at = [&](std::size_t i) -> double& { return column[i]; };
      eliminate(at);
    }
    auto at = [&](std::size_t i) -> double& { return right_[i]; };
    eliminate(at);
    basis_[line] = entering;
  }

  Level const& level_;
  std::size_t lines_;
  std::vector<std::vector<double>> columns_;  ///< lines, then cost
  std::vector<double> right_;
  std::vector<std::size_t> basis_, basis_of_group_;
};

void expect_prices_within_limits(Level const& level, Dual const& dual) {
  ASSERT_EQ(dual.price.size(), level.limits() + 2);
  for (std::size_t r = 0; r < dual.price.size(); ++r) {
    ASSERT_TRUE(std::isfinite(dual.price[r]));
    ASSERT_GE(dual.price[r], 0);
    if (r < level.limits() && level.overrun_price(r) != hard_limit) {
      ASSERT_LE(dual.price[r],
                static_cast<double>(level.overrun_price(r)) / static_cast<double>(nanos_per_unit));
    }
  }
}

TEST(DualTest, BoundIsTheLeastCostWithOptionsInParts) {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    Instance const instance = random_instance(seed, {.groups = 7, .limits = 5, .amount = 25});
    Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = seed % 3 == 0 ? 5 : 200};
    Dual const dual = solved(level);
    expect_prices_within_limits(level, dual);
    double const least = Simplex(level).least();
    ASSERT_NEAR(dual.bound, least, 1e-6 * std::max(100.0, std::abs(least))) << seed;
  }
}

TEST(DualTest, NoPlanIsCheaperThanTheBoundWhateverIsLimited) {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    Instance const instance = random_instance(seed, {});
    Dice dice(seed);
    Level level{.instance = &instance};
    if (dice.roll(0, 3) > 0) level.cost = instance.cost;
    if (dice.roll(0, 1) == 0) level.waiting_cost = dice.roll(0, 100);
    if (dice.roll(0, 2) == 0) level.waiting_limit = dice.roll(0, 4);
    if (dice.roll(0, 2) == 0) level.heaviness_limit = dice.roll(0, 4);
    level.overruns_are_free = dice.roll(0, 1) == 0;
    Dual const dual = solved(level);
    expect_prices_within_limits(level, dual);
    double const least = least_cost(level);
    ASSERT_LE(dual.bound, least + 1e-6 * std::max(100.0, std::abs(least))) << seed;
  }
}

/// Like a region: each option takes some hours of one of the limits and money of a budget.
Instance region(std::int64_t groups, std::int64_t options, std::int64_t limits, std::int64_t share) {
  Dice dice(7);
  Instance instance;
  instance.limits.resize(static_cast<std::size_t>(limits) + 1);
  for (std::int64_t g = 0; g < groups; ++g) {
    std::int64_t const hours = dice.roll(1, 10), first = dice.roll(0, limits - 1);
    for (std::int64_t o = 0; o < options; ++o) {
      auto const limit = static_cast<std::uint32_t>((first + o * o) % limits);
      std::int64_t const price = 30 + 3 * (limit % 20);
      if (std::any_of(instance.uses.begin() + instance.use_begin.back(), instance.uses.end(),
                      [&](Use const& use) { return use.limit == limit; }))
        continue;
      instance.uses.push_back({limit, static_cast<std::int32_t>(hours)});
      instance.uses.push_back({static_cast<std::uint32_t>(limits), static_cast<std::int32_t>(hours * price)});
      instance.end_option(dice.roll(0, 1000) + 10 * hours * (50 - price / 2));
    }
    instance.end_group();
  }
  for (std::size_t r = 0; r < static_cast<std::size_t>(limits); ++r)
    instance.limits[r].amount = groups * 55 * share / (limits * 1000);
  instance.limits.back().amount = groups * 55 * 58 * share / 1'000;
  return instance;
}

TEST(DualTest, ManyGroupsGetTheBoundThatTheInteriorPointFindsForAll) {
  for (std::int64_t const share : {70, 110}) {
    Instance const instance = region(9000, 9, 120, share);
    Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100'000};
    DualRows const rows = dual_rows(level);
    std::vector<std::uint32_t> all(instance.groups());
    for (std::uint32_t g = 0; g < all.size(); ++g) all[g] = g;
    DualProgram const program = program_of(level, rows, all);
    Effort effort(PlanOptions{});
    double const exact = interior_point(program, {}, {}, effort).bound * program.cost_unit;
    Dual const dual = solved(level);
    EXPECT_LE(dual.bound, exact * (1 + 1e-7));
    EXPECT_GE(dual.bound, exact * (1 - 1e-5));
  }
}

TEST(DualTest, NumberOfThreadsChangesNoBit) {
  Instance const instance = region(9000, 9, 120, 100);
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100'000};
  Dual const one = solved(level, 1), two = solved(level, 2), seven = solved(level, 7);
  EXPECT_EQ(one.bound, two.bound);
  EXPECT_EQ(one.price, two.price);
  EXPECT_EQ(one.price, seven.price);
}

TEST(DualTest, StartFromEarlierPricesIsNoWorse) {
  Instance const instance = region(9000, 9, 120, 100);
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100'000};
  Dual const cold = solved(level);
  EXPECT_GE(solved(level, 1, cold.price).bound, cold.bound);
  std::vector<double> near = cold.price;
  for (std::size_t r = 0; r < near.size(); ++r) near[r] *= r % 2 == 0 ? 0.98 : 1.02;
  EXPECT_GE(solved(level, 1, near).bound, cold.bound - 1e-5 * std::abs(cold.bound));
}

TEST(DualTest, StartThatIsNoPriceDoesNoHarm) {
  Instance const instance = random_instance(5, {});
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100};
  Dual const cold = solved(level);
  std::vector<double> const odd(level.limits() + 2, std::numeric_limits<double>::quiet_NaN());
  EXPECT_NEAR(solved(level, 1, odd).bound, cold.bound, 1e-6);
  EXPECT_NEAR(solved(level, 1, {-5.0}).bound, cold.bound, 1e-6);
  EXPECT_NEAR(solved(level, 1, std::vector<double>(99, 1e300)).bound, cold.bound, 1e-6);
}

TEST(DualTest, LimitThatCannotBeUsedUpCostsNothing) {
  Instance instance;
  instance.limits = {{10}, {3}};
  for (int g = 0; g < 2; ++g) {
    instance.uses.insert(instance.uses.end(), {{0, 5}, {1, 2}});
    instance.end_option(7);
    instance.end_group();
  }
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100};
  Dual const dual = solved(level);
  EXPECT_EQ(dual.price[0], 0);
  EXPECT_NEAR(dual.price[1], 46.5, 1e-4);
  EXPECT_NEAR(dual.bound, 1.5 * 7 + 0.5 * 100, 1e-4);
}

TEST(DualTest, LimitOfNothingIsPricedSoThatNoOneWantsIt) {
  Instance instance;
  instance.limits = {{0}};
  instance.uses = {{0, 2}};
  instance.end_option(-10);
  instance.end_group();
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 90};
  Dual const dual = solved(level);
  EXPECT_DOUBLE_EQ(dual.bound, 90);
  EXPECT_DOUBLE_EQ(dual.price[0], 50);
}

TEST(DualTest, WithoutGroupsOrLimitsThereIsNothingToPrice) {
  Instance const nothing;
  EXPECT_EQ(solved({.instance = &nothing}).bound, 0);
  Instance instance;
  instance.end_group();
  instance.end_option(-4);
  instance.end_option(9);
  instance.end_group();
  EXPECT_EQ(solved({.instance = &instance, .cost = instance.cost, .waiting_cost = 6}).bound, 6 - 4);
}

TEST(DualTest, EqualCostsLeaveOnlyRoomToPrice) {
  Instance instance;
  instance.limits = {{30}, {40}};
  for (int g = 0; g < 100; ++g) {
    for (std::uint32_t r = 0; r < 2; ++r) {
      instance.uses.push_back({r, 1});
      instance.end_option(5);
    }
    instance.end_group();
  }
  EXPECT_NEAR(solved({.instance = &instance, .cost = instance.cost, .waiting_cost = 1000}).bound,
              70 * 5 + 30 * 1000, 1e-2);
  EXPECT_NEAR(solved({.instance = &instance, .waiting_cost = 1}).bound, 30, 1e-5);
}

TEST(DualTest, PricesStayFiniteWhereNoPlanHoldsTheLimits) {
  Instance instance;
  instance.limits = {{3}};
  for (int g = 0; g < 4; ++g) {
    instance.uses.push_back({0, 2});
    instance.end_option(1);
    instance.end_group();
  }
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_limit = 1};
  Dual const dual = solved(level);
  expect_prices_within_limits(level, dual);
  EXPECT_GT(dual.bound, 1e6);  // proves that none does: any real plan costs at most 4
}

TEST(DualTest, DearWaitingHidesNoCosts) {
  Instance const instance = region(300, 6, 5, 250);
  Level const dear{.instance = &instance, .cost = instance.cost, .waiting_cost = 4'000'000'000};
  Level const cheaper{.instance = &instance, .cost = instance.cost, .waiting_cost = 1'000'000};
  double const bound = solved(cheaper).bound;
  ASSERT_LT(bound, 1e9);
  EXPECT_NEAR(solved(dear).bound, bound, 1e-6 * bound);
}

TEST(DualTest, NoWorkLeftStillGivesABound) {
  Instance const instance = region(300, 6, 5, 90);
  Level const level{.instance = &instance, .cost = instance.cost, .waiting_cost = 100'000};
  Effort effort(PlanOptions{.work = 0});
  Dual const dual = solve_dual(level, {}, 1, effort);
  expect_prices_within_limits(level, dual);
  EXPECT_TRUE(std::isfinite(dual.bound));
}

}  // namespace
}  // namespace kanteling::planning::detail
