// SPDX-License-Identifier: Apache-2.0
// Live order by the prices of a plan.
#include <gtest/gtest.h>

#include "example_year.hpp"

namespace kanteling {
namespace {

/// Every fifth inquiry of the example year.
std::vector<people::Case> some_inquiries() {
  std::vector<people::Case> const all = test::inquiries(test::example_year(1));
  std::vector<people::Case> some;
  for (std::size_t i = 0; i < all.size(); i += 5) some.push_back(all[i]);
  return some;
}

std::vector<std::string> texts(Allocation const& allocation) {
  std::vector<std::string> result;
  for (reporting::Outcome const& outcome : allocation.outcomes) result.push_back(test::json(outcome));
  return result;
}

TEST(GuidedOrder, WithoutAGuideOrWithOneThatTellsNothingIsTheSame) {
  Engine const& engine = test::example_engine();
  auto const cases = some_inquiries();
  matching::Guide const nothing(engine.municipality(), engine.start(), {});
  EXPECT_EQ(texts(engine.allocate(cases, engine.start())), texts(engine.allocate(cases, engine.start(), 1, nothing)));
}

TEST(GuidedOrder, DecidesEachCaseAsDecideDoesOnWhatIsLeft) {
  Engine const& engine = test::example_engine();
  auto const cases = some_inquiries();
  matching::PeriodOptions options;
  options.plan.work = 2'000'000;
  auto const plan = engine.plan_period(cases, engine.start(), options);
  ASSERT_TRUE(plan.has_value());
  matching::Guide const guide(engine.municipality(), engine.start(), plan->limits);
  Allocation const one = engine.allocate({cases.data(), 1}, engine.start(), 1, guide);
  EXPECT_EQ(test::json(one.outcomes[0]), test::json(engine.decide(cases[0], engine.start(), guide)));
  Allocation const twice = engine.allocate(cases, engine.start(), 2, guide);
  EXPECT_EQ(texts(engine.allocate(cases, engine.start(), 1, guide)), texts(twice)) << "threads change nothing";
}

}  // namespace
}  // namespace kanteling
