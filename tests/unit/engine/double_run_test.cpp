// SPDX-License-Identifier: Apache-2.0
#include "kanteling/engine/double_run.hpp"

#include <gtest/gtest.h>

#include "example_year.hpp"

namespace kanteling {
namespace {

/// A part of the example year: enough to fill what is small.
std::vector<people::Case> some_inquiries() {
  std::vector<people::Case> cases = test::inquiries(test::example_year(1));
  cases.resize(std::min<std::size_t>(cases.size(), 600));
  return cases;
}

TEST(DoubleRun, OfTheSameMunicipalityCostsWhatTheOutcomesSay) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> const cases = some_inquiries();
  Cents sum;
  for (reporting::Outcome const& outcome : engine.allocate(cases, engine.start()).outcomes)
    if (outcome.kind != reporting::OutcomeKind::questions_open) sum += outcome.cost;
  reporting::PeriodCost const one = EngineDoubleRun(engine, cases).run(engine.municipality());
  EXPECT_EQ(one.cost, sum);
  EXPECT_EQ(EngineDoubleRun(engine, cases, 2).run(engine.municipality()).cost, sum)
      << "whatever the number of threads";
}

TEST(DoubleRun, WhereEveryFacilityIsClosedMoreIsGranted) {
  Engine const& engine = test::example_engine();
  std::vector<people::Case> const cases = some_inquiries();
  EngineDoubleRun const runs(engine, cases);
  supply::Municipality closed = engine.municipality();
  for (supply::Facility& facility : closed.facilities) facility.volunteers_needed = facility.volunteers + 1;
  EXPECT_GT(runs.run(closed).grants, runs.run(engine.municipality()).grants);
}

}  // namespace
}  // namespace kanteling
