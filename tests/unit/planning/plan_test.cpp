// SPDX-License-Identifier: Apache-2.0
#include "kanteling/planning/plan.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "../../support/small_plans.hpp"

namespace kanteling::planning {
namespace {

SmallShape shape_of(std::uint64_t seed) {
  return {.households = seed % 2 == 0,
          .heaviness = seed % 3 == 0,
          .priced = seed % 5 < 2,
          .negative_costs = seed % 7 < 3};
}

/// What holds of every answer, whenever planning ended.
void expect_sound(Instance const& instance, Planned const& planned) {
  Result<Checked> const again = recheck(instance, planned.plan, planned.certificate);
  ASSERT_TRUE(again.has_value()) << to_string(again.error().front());
  EXPECT_EQ(planned.checked, *again);
  EXPECT_TRUE(again->feasible);
  EXPECT_LE(again->bound.waiting, again->totals.waiting);
  EXPECT_EQ(planned.end == PlanEnd::proven_best, again->totals == again->bound);
}

Planned planned(Instance const& instance, PlanOptions const& options = {}) {
  Result<Planned> result = plan(instance, options);
  EXPECT_TRUE(result.has_value());
  return result ? std::move(*result) : Planned{};
}

void expect_best(Instance const& instance, Totals const& best, PlanOptions const& options = {}) {
  Planned const found = planned(instance, options);
  expect_sound(instance, found);
  EXPECT_EQ(found.checked.totals, best)
      << found.checked.totals.waiting << " wait, heaviness " << found.checked.totals.heaviness << ", cost "
      << found.checked.totals.cost;
  EXPECT_LE(found.checked.bound.waiting, best.waiting);
  EXPECT_LE(found.checked.bound.heaviness, best.heaviness);
  EXPECT_LE(found.checked.bound.cost, best.cost);
}

TEST(Plan, SmallInstancesArePlannedAsByLookingAtEveryPlan) {
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    SCOPED_TRACE(seed);
    Instance const instance = SmallInstances(seed).instance(shape_of(seed));
    expect_best(instance, best_totals(instance));
    if (HasFailure()) return;
  }
}

TEST(Plan, TightInstancesArePlannedAsByLookingAtEveryPlan) {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    SmallShape shape = shape_of(seed);
    shape.groups = 8;
    shape.limits = 2;
    Instance instance = SmallInstances(seed + 100'000).instance(shape);
    for (Limit& limit : instance.limits) limit.amount = limit.amount * 2 / 3;
    expect_best(instance, best_totals(instance));
    if (HasFailure()) return;
  }
}

/// Every option takes one unit of one hard limit.
Instance places(std::uint64_t seed) {
  SmallInstances draw(seed);
  Instance instance;
  for (int r = 0; r < 3; ++r) instance.limits.push_back({draw.number(0, 3)});
  for (std::int64_t g = draw.number(0, 6); g > 0; --g) {
    for (std::int64_t o = draw.number(0, 3); o > 0; --o) {
      instance.uses.push_back({static_cast<std::uint32_t>(draw.number(0, 2)), 1});
      instance.end_option(draw.number(-10, 20));
    }
    instance.end_group();
  }
  return instance;
}

TEST(Plan, PlacesAreProvenBest) {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE(seed);
    Instance const instance = places(seed);
    expect_best(instance, best_totals(instance));
    EXPECT_EQ(planned(instance).end, PlanEnd::proven_best);
    if (HasFailure()) return;
  }
}

TEST(Plan, WarmStartsOfAnyWorthLeadToTheSameTotals) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Instance const instance = SmallInstances(seed).instance(shape_of(seed));
    Totals const best = best_totals(instance);
    PlanOptions options;
    options.warm_start = planned(instance).certificate.cost.limits;
    expect_best(instance, best, options);
    options.warm_start.assign(instance.limits.size(), seed % 2 == 0 ? price_most : 3 * nanos_per_unit);
    expect_best(instance, best, options);
    if (HasFailure()) return;
  }
}

TEST(Plan, WarmStartsOfPlacesLeadToTheSameTotals) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Instance const instance = places(seed);
    PlanOptions options;
    options.warm_start.assign(3, seed % 2 == 0 ? price_most : 3 * nanos_per_unit);
    expect_best(instance, best_totals(instance), options);
  }
}

/// Providers with hours and money, money also of one act: too little for all.
Instance middling(std::size_t groups, bool is_heavy) {
  constexpr std::uint32_t providers = 10;
  SmallInstances draw(groups);
  Instance instance;
  for (std::uint32_t p = 0; p < providers; ++p)
    instance.limits.push_back({static_cast<std::int64_t>(groups) * 5 / providers});
  instance.limits.push_back({static_cast<std::int64_t>(groups) * 200, nanos_per_unit / 2});
  for (std::size_t g = 0; g < groups; ++g) {
    auto const hours = static_cast<std::int32_t>(draw.number(1, 10));
    auto const first = static_cast<std::uint32_t>(draw.number(0, providers - 1));
    for (std::uint32_t o = 0; o < 4; ++o) {
      instance.uses.push_back({(first + o * 3) % providers, hours});
      instance.uses.push_back({providers, static_cast<std::int32_t>(hours * draw.number(30, 60))});
      if (is_heavy) instance.heaviness.push_back(static_cast<std::int32_t>(draw.number(0, 2)));
      instance.end_option(draw.number(100, 2000));
    }
    instance.end_group();
  }
  return instance;
}

TEST(Plan, EndedAnywhereThePlanHoldsEveryLimit) {
  for (bool const is_heavy : {false, true}) {
    Instance const instance = middling(300, is_heavy);
    for (std::int64_t work : {0, 1, 1000, 10'000, 100'000, 300'000, 1'000'000, 10'000'000}) {
      SCOPED_TRACE(work);
      PlanOptions options;
      options.work = work;
      Planned const found = planned(instance, options);
      expect_sound(instance, found);
      EXPECT_EQ(found.end, PlanEnd::work_done);
      // Work is counted in pieces: what is begun is finished.
      EXPECT_LE(found.work, work + 2'000'000);
    }
  }
}

TEST(Plan, EndsWhenTimeRunsOut) {
  for (double seconds : {0.0, 1e-9, 0.05}) {
    SCOPED_TRACE(seconds);
    PlanOptions options;
    options.seconds = seconds;
    Instance const instance = middling(300, true);
    Planned const found = planned(instance, options);
    expect_sound(instance, found);
    EXPECT_EQ(found.end, PlanEnd::out_of_time);
  }
}

struct Listener {
  std::vector<Progress> heard;
  std::size_t stops_after = std::numeric_limits<std::size_t>::max();

  static bool call(void* context, Progress const& progress) {
    auto* const self = static_cast<Listener*>(context);
    self->heard.push_back(progress);
    return self->heard.size() < self->stops_after;
  }
};

TEST(Plan, StopsWhenTheCallBackSaysSo) {
  Instance const instance = middling(300, true);
  for (std::size_t calls : {1U, 2U, 5U, 20U}) {
    SCOPED_TRACE(calls);
    Listener listener;
    listener.stops_after = calls;
    PlanOptions options;
    options.work = 50'000'000;
    options.progress = &Listener::call;
    options.progress_context = &listener;
    Planned const found = planned(instance, options);
    expect_sound(instance, found);
    EXPECT_EQ(found.end, PlanEnd::stopped);
    EXPECT_EQ(listener.heard.size(), calls);
  }
}

TEST(Plan, ProgressOnlyGoesForward) {
  Instance const instance = middling(300, false);
  Listener listener;
  PlanOptions options;
  options.work = 20'000'000;
  options.progress = &Listener::call;
  options.progress_context = &listener;
  Planned const found = planned(instance, options);
  expect_sound(instance, found);
  ASSERT_GT(listener.heard.size(), 3U);
  for (std::size_t i = 1; i < listener.heard.size(); ++i) {
    EXPECT_LE(listener.heard[i].best, listener.heard[i - 1].best);
    EXPECT_GE(listener.heard[i].work, listener.heard[i - 1].work);
  }
  EXPECT_LE(found.checked.totals, listener.heard.back().best);
}

TEST(Plan, IsTheSameForTheSameSeedAndWorkWithAnyNumberOfThreads) {
  for (bool const is_heavy : {false, true}) {
    Instance const instance = middling(200, is_heavy);
    PlanOptions options;
    options.work = 2'000'000;
    Planned const found = planned(instance, options);
    expect_sound(instance, found);
    for (int threads : {1, 2, 3}) {
      SCOPED_TRACE(threads);
      options.threads = threads;
      Planned const again = planned(instance, options);
      EXPECT_EQ(again.plan, found.plan);
      EXPECT_EQ(again.checked, found.checked);
      EXPECT_EQ(again.work, found.work);
    }
  }
}

TEST(Plan, OfNobodyIsEmptyAndProvenBest) {
  Planned const found = planned({});
  EXPECT_TRUE(found.plan.chosen.empty());
  EXPECT_EQ(found.end, PlanEnd::proven_best);
}

std::vector<Problem> problems(PlanOptions const& options) {
  Instance instance;
  instance.limits = {{1}, {2}};
  Result<Planned> const result = plan(instance, options);
  EXPECT_FALSE(result.has_value());
  return result ? std::vector<Problem>{} : result.error();
}

void expect_problem(PlanOptions const& options, Problem const& expected) {
  std::vector<Problem> const found = problems(options);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front(), expected) << to_string(found.front());
}

TEST(Plan, OptionsThatAreNoneAreProblemsWithTheirPlace) {
  expect_problem({.threads = 0}, {"options.threads", "0", "1 or more"});
  expect_problem({.work = -5}, {"options.work", "-5", "0 or more"});
  expect_problem({.seconds = -1.0}, {"options.seconds", "-1.000000", "0 or more"});
  EXPECT_EQ(problems({.seconds = std::nan("")}).front().where, "options.seconds");
  expect_problem({.warm_start = {1}}, {"options.warm_start", "1 prices", "2, one per limit, or none"});
  expect_problem({.warm_start = {1, -1}}, {"options.warm_start[1]", "-1", "0 to 1000000000000000000"});
  expect_problem({.warm_start = {price_most + 1, 0}},
                 {"options.warm_start[0]", "1000000000000000001", "0 to 1000000000000000000"});
  EXPECT_EQ(problems({.work = -1, .threads = -1, .warm_start = {1, 2, 3}}).size(), 3U);
}

TEST(Plan, AnInstanceThatIsNoneIsAProblem) {
  Instance instance;
  instance.limits = {{1}};
  instance.uses = {{3, 1}};
  instance.end_option(1);
  instance.end_group();
  Result<Planned> const result = plan(instance);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().front().where, check(instance).front().where);
}

}  // namespace
}  // namespace kanteling::planning
