// SPDX-License-Identifier: Apache-2.0
// What others make of the instances of bench/allocate: a line of JSON per peer. LEMON's network algorithms
// solve places only; CLP solves the linear relaxation, which is the best bound that prices can give.

#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <ClpSimplex.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "peers/allocate_lemon.hpp"
#include "support/allocation_file.hpp"
#include "support/allocation_variant.hpp"

namespace {

using namespace kanteling;
using planning::Instance;

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  auto const seconds = [](timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Runs `solve`, which returns the fields of its answer, and prints them with the time it took.
template <class Solve>
void measure(char const* peer, Solve solve) {
  double const cpu_before = cpu_seconds();
  auto const begin = std::chrono::steady_clock::now();
  nlohmann::ordered_json const answer = solve();
  nlohmann::ordered_json line{{"peer", peer}};
  line.update(answer);
  line["wall"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  line["cpu"] = cpu_seconds() - cpu_before;
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

bool is_places_only(Instance const& instance) {
  for (std::size_t o = 0; o < instance.options(); ++o)
    if (instance.use_begin[o + 1] - instance.use_begin[o] != 1 ||
        instance.uses[instance.use_begin[o]].amount != 1)
      return false;
  return true;
}

peers::PlacesFlow flow_of(Instance const& instance, std::int64_t dear) {
  peers::PlacesFlow flow;
  flow.dear = dear;
  for (planning::Limit const& limit : instance.limits) flow.room.push_back(limit.amount);
  flow.option_begin = instance.option_begin;
  flow.cost = instance.cost;
  for (planning::Use const& use : instance.uses) flow.limit_of_option.push_back(use.limit);
  return flow;
}

nlohmann::ordered_json told(peers::FlowAnswer const& answer) {
  return {{"objective", answer.cost}, {"unplaced", answer.unplaced}};
}

/// The relaxation in which a group may take parts of options.
nlohmann::ordered_json relaxation(Instance const& instance, double dear, double seconds) {
  auto const rows = static_cast<int>(instance.limits.size() + instance.groups());
  auto const columns = static_cast<int>(instance.options() + instance.groups());
  std::vector<CoinBigIndex> begin{0};
  std::vector<int> row;
  std::vector<double> value;
  std::vector<double> cost;
  auto const end_column = [&](std::size_t group, double column_cost) {
    row.push_back(static_cast<int>(instance.limits.size() + group));
    value.push_back(1);
    begin.push_back(static_cast<CoinBigIndex>(row.size()));
    cost.push_back(column_cost);
  };
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
      for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u) {
        row.push_back(static_cast<int>(instance.uses[u].limit));
        value.push_back(instance.uses[u].amount);
      }
      end_column(g, static_cast<double>(instance.cost[o]));
    }
    end_column(g, dear * static_cast<double>(instance.requests_of(g)));
  }
  std::vector<double> const zero(static_cast<std::size_t>(std::max(rows, columns)), 0.0);
  std::vector<double> lower(static_cast<std::size_t>(rows), -COIN_DBL_MAX);
  std::vector<double> upper(static_cast<std::size_t>(rows), 1.0);
  for (std::size_t r = 0; r < instance.limits.size(); ++r)
    upper[r] = static_cast<double>(instance.limits[r].amount);
  for (std::size_t g = instance.limits.size(); g < lower.size(); ++g) lower[g] = 1;
  std::vector<double> const most(static_cast<std::size_t>(columns), COIN_DBL_MAX);
  ClpSimplex model;
  model.setLogLevel(0);
  model.loadProblem(columns, rows, begin.data(), row.data(), value.data(), zero.data(), most.data(),
                    cost.data(), lower.data(), upper.data());
  model.setMaximumSeconds(seconds);
  model.dual();
  return {{"bound", model.objectiveValue()}, {"optimal", model.isProvenOptimal()}};
}

}  // namespace

int main(int argc, char** argv) {
  std::string file;
  std::string format;
  double seconds = 300;
  std::int64_t budgets = 100;
  std::int64_t households = 0;
  CLI::App app("The same file solved by LEMON (places only) and CLP (the bound): a line of JSON each.",
               "allocate_peers");
  app.add_option("file", file, "as bench/allocate reads it")->required();
  app.add_option("--format", format, "iac, gap or assign")->check(CLI::IsMember({"iac", "gap", "assign"}));
  app.add_option("--seconds", seconds, "the most that CLP may take");
  app.add_option("--budgets", budgets, "percent of the budgets of acts that there is");
  app.add_option("--households", households, "percent of the requests that are in households");
  app.allow_extras();
  CLI11_PARSE(app, argc, argv);
  auto read = bench::read_allocation(file, bench::allocation_format(format));
  if (!read) {
    for (Problem const& problem : read.error()) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    return 1;
  }
  Instance instance = std::move(*read);
  if (budgets != 100) instance = bench::with_budgets(std::move(instance), budgets, 5);
  if (households > 0) instance = bench::with_households(instance, households);

  std::int64_t dear = 1;
  for (std::int64_t const cost : instance.cost) dear = std::max(dear, std::abs(cost));
  if (is_places_only(instance)) {
    // No way of changing places is worth as much as one more place.
    std::int64_t const dearer = dear * static_cast<std::int64_t>(2 * instance.limits.size() + 1);
    peers::PlacesFlow const flow = flow_of(instance, dearer);
    measure("lemon_network_simplex", [&] { return told(peers::lemon_network_simplex(flow)); });
    measure("lemon_cost_scaling", [&] { return told(peers::lemon_cost_scaling(flow)); });
  }
  measure("clp_dual_simplex",
          [&] { return relaxation(instance, 1000.0 * static_cast<double>(dear), seconds); });
  return 0;
}
