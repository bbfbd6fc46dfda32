// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "example_year.hpp"
#include "kanteling/travel/network.hpp"

namespace kanteling {
namespace {

/// The first inquiries of the example year.
std::vector<people::Case> some_inquiries(std::size_t count) {
  std::vector<people::Case> cases = test::inquiries(test::example_year(1));
  cases.resize(std::min(cases.size(), count));
  return cases;
}

matching::PeriodPlan planned(std::vector<people::Case> const& cases, matching::PeriodOptions options) {
  options.plan.work = 300'000;
  auto plan = test::example_engine().plan_period(cases, test::example_engine().start(), options);
  EXPECT_TRUE(plan.has_value());
  return plan.value_or(matching::PeriodPlan{});
}

TEST(PlanPeriod, TakesNoMoreThanIsFreeOnTheExampleYear) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> const cases = some_inquiries(300);
  matching::PeriodOptions options;
  options.bridges = true;
  matching::PeriodPlan const plan = planned(cases, options);
  EXPECT_GT(plan.requests, 100);
  travel::Network const network(engine.municipality());
  matching::ContractIndex const contracts(engine.municipality(), network);
  supply::Availability free = engine.start();
  for (matching::PlannedCase const& planned_case : plan.cases) {
    EXPECT_EQ(planned_case.case_id, cases[planned_case.position].id);
    matching::reserve({engine.municipality(), network, contracts}, free, planned_case);
  }
  std::size_t const cells = free.limit_of_budget(0).index * std::size_t{supply::Availability::horizon_months};
  for (std::size_t i = 0; i < cells; ++i)
    EXPECT_GE(free.cells()[i], std::min<std::int64_t>(0, engine.start().cells()[i]));
}

TEST(PlanPeriod, DoesNotDependOnThreads) {
  std::vector<people::Case> const cases = some_inquiries(120);
  matching::PeriodOptions two;
  two.plan.threads = 2;
  matching::PeriodPlan const one_thread = planned(cases, {});
  matching::PeriodPlan const two_threads = planned(cases, two);
  EXPECT_EQ(one_thread.totals, two_threads.totals);
  EXPECT_EQ(one_thread.limits, two_threads.limits);
}

TEST(PlanPeriod, GivesPlacesAndContracts) {
  std::vector<people::Case> const cases = some_inquiries(300);
  matching::PeriodPlan const plan = planned(cases, {});
  std::size_t places = 0, contracts = 0;
  for (matching::PlannedCase const& planned_case : plan.cases)
    for (matching::PlannedTask const& task : planned_case.tasks) {
      if (!task.places.empty()) ++places;
      if (task.contract) ++contracts;
      EXPECT_TRUE(task.waits || !task.places.empty() || task.demand);
    }
  EXPECT_GT(places, 0U);
  EXPECT_GT(contracts, 0U);
}

}  // namespace
}  // namespace kanteling
