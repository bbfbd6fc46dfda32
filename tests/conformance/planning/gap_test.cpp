// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "kanteling/planning/plan.hpp"
#include "support/allocation_file.hpp"

namespace kanteling::planning {
namespace {

namespace fs = std::filesystem;

/// Beside the repository: these files are no part of it.
fs::path conformance() {
  return fs::path(KANTELING_SOURCE_DIR).lexically_normal().parent_path() / "shared/conformance";
}

/// How much work a plan gets, and how far above the best that is known it may then be, per type of instance.
struct Demand {
  std::int64_t work = 0;
  double above_of_100_jobs = 0;
  double above_of_more = 0;
};

std::map<char, Demand> const demands{{'a', {20'000'000, 0, 0}},
                                     {'b', {40'000'000, 0, 0.001}},
                                     {'c', {60'000'000, 0, 0.006}},
                                     {'d', {30'000'000, 0.01, 0.01}},
                                     {'e', {30'000'000, 0.005, 0.005}}};

/// From lines "file,jobs,agents,best_known_bound,optimum,best_known_value".
std::map<std::string, std::int64_t> best_known(fs::path const& path) {
  std::map<std::string, std::int64_t> best;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::size_t const name_end = line.find(',');
    std::size_t const value_begin = line.rfind(',') + 1;
    best[line.substr(0, name_end)] = std::stoll(line.substr(value_begin));
  }
  return best;
}

void expect_near(std::string const& path, std::int64_t best, Demand const& demand) {
  Result<Instance> const instance = bench::read_allocation(path, std::nullopt);
  ASSERT_TRUE(instance.has_value()) << to_string(instance.error().front());
  PlanOptions options;
  options.work = demand.work;
  Result<Planned> const planned = plan(*instance, options);
  ASSERT_TRUE(planned.has_value());
  Checked const& checked = planned->checked;
  EXPECT_TRUE(checked.feasible);
  EXPECT_EQ(checked.totals.waiting, 0);
  EXPECT_LE(checked.bound.cost, best);
  EXPECT_GE(checked.totals.cost, best);
  double const above = instance->groups() == 100 ? demand.above_of_100_jobs : demand.above_of_more;
  EXPECT_LE(static_cast<double>(checked.totals.cost - best), above * static_cast<double>(best));
}

TEST(GeneralizedAssignment, PlansAreNearTheBestKnown) {
  fs::path const folder = conformance() / "gap";
  if (!fs::exists(folder)) GTEST_SKIP() << "no instances in " << folder.string();
  std::map<std::string, std::int64_t> const best = best_known(folder / "best_known.csv");
  ASSERT_FALSE(best.empty());
  for (auto const& [name, value] : best) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(demands.contains(name.front()));
    expect_near((folder / "yagiura" / name).string(), value, demands.at(name.front()));
  }
}

TEST(Assignment, OneEachIsProvenBest) {
  fs::path const file = conformance() / "assign/assign500.txt";
  if (!fs::exists(file)) GTEST_SKIP() << "no instance at " << file.string();
  Result<Instance> const instance = bench::read_allocation(file.string(), std::nullopt);
  ASSERT_TRUE(instance.has_value()) << to_string(instance.error().front());
  Result<Planned> const planned = plan(*instance);
  ASSERT_TRUE(planned.has_value());
  EXPECT_EQ(planned->checked.totals, (Totals{.cost = 991}));
  EXPECT_EQ(planned->end, PlanEnd::proven_best);
}

}  // namespace
}  // namespace kanteling::planning
