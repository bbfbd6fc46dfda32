// SPDX-License-Identifier: Apache-2.0
// One planning run over one file, as one line of JSON.

#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "kanteling/planning/live.hpp"
#include "kanteling/planning/plan.hpp"
#include "support/allocation_file.hpp"
#include "support/allocation_variant.hpp"

namespace {

using namespace kanteling;

struct Arguments {
  std::string file;
  std::optional<bench::AllocationFormat> format;
  planning::PlanOptions plan;
  std::int64_t budgets = 100;
  std::int64_t households = 0;
  std::optional<std::size_t> live;  ///< replans
};

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  auto const seconds = [](timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

char const* end_code(planning::PlanEnd end) {
  switch (end) {
    case planning::PlanEnd::proven_best:
      return "proven_best";
    case planning::PlanEnd::searched_best:
      return "searched_best";
    case planning::PlanEnd::work_done:
      return "work_done";
    case planning::PlanEnd::out_of_time:
      return "out_of_time";
    case planning::PlanEnd::stopped:
      return "stopped";
  }
  return "";
}

int refuse(std::vector<Problem> const& problems) {
  for (Problem const& problem : problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
  return 1;
}

/// In the order of the file, each request knowing only those before it, beside the bound of the plan with
/// hindsight.
int run_live(planning::Instance const& instance, Arguments const& arguments) {
  planning::LiveOptions options;
  options.replans = *arguments.live;
  options.threads = arguments.plan.threads;
  double const cpu_before = cpu_seconds();
  Result<planning::LivePlan> const live = planning::plan_live(instance, options);
  double const cpu = cpu_seconds() - cpu_before;
  Result<planning::Planned> const hindsight = planning::plan(instance, arguments.plan);
  if (!live) return refuse(live.error());
  if (!hindsight) return refuse(hindsight.error());
  planning::Checked const checked = planning::recheck(instance, live->plan, hindsight->certificate).value();
  std::int64_t const bound = hindsight->checked.bound.cost;
  nlohmann::ordered_json line;
  line["live"] = checked.totals.cost;
  line["hindsight"] = hindsight->checked.totals.cost;
  line["bound"] = bound;
  line["over_bound"] = static_cast<double>(checked.totals.cost - bound) /
                       static_cast<double>(std::max<std::int64_t>(1, bound));
  line["unplaced"] = checked.totals.waiting;
  line["feasible"] = checked.feasible;
  line["replans"] = options.replans;
  line["cpu"] = cpu;
  std::printf("%s\n", line.dump().c_str());
  return checked.feasible ? 0 : 1;
}

/// In files of assignment everybody must be assigned.
bool may_some_wait(Arguments const& arguments) {
  return arguments.format.value_or(bench::told_format(arguments.file)) == bench::AllocationFormat::requests;
}

int run(Arguments const& arguments) {
  double const before_reading = cpu_seconds();
  Result<planning::Instance> read = bench::read_allocation(arguments.file, arguments.format);
  if (!read) return refuse(read.error());
  planning::Instance instance = std::move(*read);
  if (arguments.budgets != 100) instance = bench::with_budgets(std::move(instance), arguments.budgets, 5);
  if (arguments.households > 0) instance = bench::with_households(instance, arguments.households);

  if (arguments.live) return run_live(instance, arguments);
  double const cpu_before = cpu_seconds();
  auto const begin = std::chrono::steady_clock::now();
  Result<planning::Planned> const planned = planning::plan(instance, arguments.plan);
  double const wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  double const cpu = cpu_seconds() - cpu_before;
  if (!planned) return refuse(planned.error());

  // Judged here once more, from the instance alone.
  Result<planning::Checked> const checked = planning::recheck(instance, planned->plan, planned->certificate);
  if (!checked) return refuse(checked.error());
  std::int64_t const objective = checked->totals.cost;
  std::int64_t const bound = checked->bound.cost;
  nlohmann::ordered_json line;
  line["objective"] = objective;
  line["bound"] = bound;
  line["gap"] = static_cast<double>(objective - bound) /
                static_cast<double>(std::max<std::int64_t>(1, std::abs(objective)));
  line["unplaced"] = checked->totals.waiting;
  bool const is_feasible = checked->feasible && (may_some_wait(arguments) || checked->totals.waiting == 0);
  line["feasible"] = is_feasible;
  line["wall"] = wall;
  line["cpu"] = cpu;
  line["peak_mb"] = peak_megabytes();
  line["unplaced_bound"] = checked->bound.waiting;
  line["end"] = end_code(planned->end);
  line["work"] = planned->work;
  line["groups"] = instance.groups();
  line["options"] = instance.options();
  line["limits"] = instance.limits.size();
  line["read_cpu"] = cpu_before - before_reading;
  std::printf("%s\n", line.dump().c_str());
  return is_feasible ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  std::string format;
  double seconds = 0;
  std::int64_t work = 0;
  CLI::App app("Plans the requests of a file: one line of JSON.", "allocate");
  app.add_option("file", arguments.file,
                 "requests (iac), generalized assignment (gap) or assignment (assign)")
      ->required();
  app.add_option("--format", format, "iac, gap or assign; without it the file tells")
      ->check(CLI::IsMember({"iac", "gap", "assign"}));
  auto* const seconds_given = app.add_option("--seconds", seconds, "stop after so many seconds of wall time")
                                  ->check(CLI::Range(0.0, 86400.0));
  auto* const work_given =
      app.add_option("--work", work, "stop after so many units of work: the same plan on every machine")
          ->check(CLI::NonNegativeNumber);
  app.add_option("--threads", arguments.plan.threads, "threads, 1 or more")->check(CLI::Range(1, 256));
  app.add_option("--seed", arguments.plan.seed, "start of the random numbers");
  app.add_option("--budgets", arguments.budgets, "percent of the budgets of acts that there is")
      ->check(CLI::Range(0, 1000));
  app.add_option("--households", arguments.households,
                 "percent of the requests that are in households of two or three")
      ->check(CLI::Range(0, 100));
  std::size_t replans = 20;
  auto* const live_given =
      app.add_option("--live", replans,
                     "serve the requests in the order of the file, finding prices again so many times")
          ->check(CLI::Range(0, 10000));
  CLI11_PARSE(app, argc, argv);
  if (*live_given) arguments.live = replans;
  if (!format.empty()) arguments.format = bench::allocation_format(format);
  if (*seconds_given) arguments.plan.seconds = seconds;
  if (*work_given) arguments.plan.work = work;
  return run(arguments);
}
