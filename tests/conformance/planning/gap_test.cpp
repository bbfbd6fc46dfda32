// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

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

/// How much work a plan gets, and how far above the best that is known it may then be.
struct Demand {
  std::int64_t work = 0;
  double above = 0;
  bool is_proven = true;  ///< shows by itself that no other plan is better
};

Demand demand_of(std::string const& name) {
  static std::map<std::string, Demand> const hard{{"d10100", {30'000'000, 0.005, false}},
                                                  {"d10200", {60'000'000, 0.002, false}},
                                                  {"d20100", {60'000'000, 0.005, false}},
                                                  {"d20200", {60'000'000, 0.005, false}}};
  auto const found = hard.find(name);
  return found == hard.end() ? Demand{.work = 200'000'000} : found->second;
}

struct Known {
  std::int64_t bound = 0;  ///< no plan costs less
  std::int64_t best = 0;   ///< some plan costs this
};

/// From lines "file,jobs,agents,best_known_bound,optimum,best_known_value".
std::map<std::string, Known> best_known(fs::path const& path) {
  std::map<std::string, Known> best;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::vector<std::string> row;
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
    best[row.at(0)] = {.bound = std::stoll(row.at(3)), .best = std::stoll(row.at(5))};
  }
  return best;
}

void expect_near(std::string const& path, Known const& known, Demand const& demand) {
  Result<Instance> const instance = bench::read_allocation(path, std::nullopt);
  ASSERT_TRUE(instance.has_value()) << to_string(instance.error().front());
  Result<Planned> const planned = plan(*instance, {.work = demand.work});
  ASSERT_TRUE(planned.has_value());
  Checked const& checked = planned->checked;
  EXPECT_TRUE(checked.feasible);
  EXPECT_EQ(checked.totals.waiting, 0);
  EXPECT_LE(checked.bound.cost, known.best);
  EXPECT_GE(checked.totals.cost, known.bound);
  EXPECT_LE(static_cast<double>(checked.totals.cost - known.best),
            demand.above * static_cast<double>(known.best));
  bool const is_said_best = planned->end == PlanEnd::proven_best || planned->end == PlanEnd::searched_best;
  EXPECT_TRUE(is_said_best || !demand.is_proven);
  EXPECT_TRUE(!is_said_best || checked.totals.cost <= known.best);
}

TEST(GeneralizedAssignment, PlansAreTheBestKnownAndProvenOrNearIt) {
  fs::path const folder = conformance() / "gap";
  if (!fs::exists(folder)) GTEST_SKIP() << "no instances in " << folder.string();
  std::map<std::string, Known> const best = best_known(folder / "best_known.csv");
  ASSERT_FALSE(best.empty());
  for (auto const& [name, known] : best) {
    SCOPED_TRACE(name);
    expect_near((folder / "yagiura" / name).string(), known, demand_of(name));
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
