// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/period.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "matching/period_limits.hpp"
#include "matching/period_options.hpp"
#include "matching/period_packages.hpp"

namespace kanteling::matching {
namespace {

using planning::waits;

constexpr std::size_t problems_most = 20;

void check(PeriodOptions const& options, std::vector<Problem>& problems) {
  auto const add = [&](char const* where, std::int64_t found, std::string expected) {
    problems.push_back({where, std::to_string(found), std::move(expected)});
  };
  if (options.packages_max < 1) add("options.packages_max", 0, "1 or more");
  if (options.overrun_price < 0 || options.overrun_price > planning::price_most)
    add("options.overrun_price", options.overrun_price, "0 to " + std::to_string(planning::price_most));
  if (options.village_minutes_max && *options.village_minutes_max < 0)
    add("options.village_minutes_max", *options.village_minutes_max, "0 or more");
  if (options.village_weeks_max && *options.village_weeks_max < 0)
    add("options.village_weeks_max", *options.village_weeks_max, "0 or more");
}

/// The answers to every task of every household.
std::vector<std::vector<TaskOptions>> all_options(Ground const& ground, supply::Availability const& free,
                                                  std::span<PeriodCase const> cases,
                                                  std::vector<Problem>& problems) {
  std::vector<std::vector<TaskOptions>> tasks(cases.size());
  for (std::size_t c = 0; c < cases.size() && problems.size() < problems_most; ++c) {
    std::string const household = "cases[" + std::to_string(c) + "]";
    if (cases[c].tasks.empty()) problems.push_back({household + ".tasks", "none", "one or more"});
    tasks[c].reserve(cases[c].tasks.size());
    for (PeriodTask const& task : cases[c].tasks)
      tasks[c].push_back(options_of(
          ground, free, cases[c], task,
          household + ".needs[" + std::to_string(task.need) + "].tasks[" + std::to_string(task.task) + "]",
          problems));
  }
  return tasks;
}

/// Rows for even service, by village; empty where it is not asked.
struct VillageRows {
  std::vector<std::uint32_t> minutes;
  std::vector<std::uint32_t> weeks;
};

VillageRows add_villages(supply::Municipality const& municipality, std::span<PeriodCase const> cases,
                         PeriodOptions const& options, PeriodLimits& limits) {
  std::vector<std::int64_t> requests(municipality.villages.size(), 0);
  for (PeriodCase const& asked : cases)
    requests[asked.village.index] += static_cast<std::int64_t>(asked.tasks.size());
  VillageRows rows;
  auto const add = [&](LimitKind kind, std::optional<std::int64_t> most, std::vector<std::uint32_t>& into) {
    for (std::uint32_t v = 0; most && v < requests.size(); ++v)
      into.push_back(limits.add_village(kind, v, requests[v], *most));
  };
  add(LimitKind::village_minutes, options.village_minutes_max, rows.minutes);
  add(LimitKind::village_weeks, options.village_weeks_max, rows.weeks);
  return rows;
}

/// Puts the packages of one household after another into the instance.
class Builder {
 public:
  Builder(Period& period, VillageRows const& rows, std::vector<Problem>& problems)
      : period_(period), rows_(rows), problems_(problems) {}

  void add_household(PeriodCase const& asked, std::size_t position, std::vector<Package> packages) {
    for (Package& package : packages) add_package(asked, position, std::move(package));
    period_.instance.requests.push_back(static_cast<std::int32_t>(asked.tasks.size()));
    period_.instance.end_group();
  }

 private:
  void add_package(PeriodCase const& asked, std::size_t position, Package package) {
    planning::Instance& instance = period_.instance;
    std::vector<TaskOptions> const& tasks = period_.tasks[position];
    std::int64_t cost = 0, minutes = 0, weeks = 0;
    std::int32_t heaviness = 0, waiting = 0;
    for (std::size_t t = 0; t < package.size(); ++t) {
      if (package[t] == waits) {
        ++waiting;
        continue;
      }
      TaskOption const& option = tasks[t].options[static_cast<std::size_t>(package[t])];
      cost += option.cost.value;
      heaviness += option.heaviness;
      minutes += option.minutes;
      weeks += option.waiting_weeks;
    }
    if (cost > planning::cost_most) return too_dear(position, cost);
    for (planning::Use const& use : uses_of(tasks, package)) instance.uses.push_back(use);
    use_village(rows_.minutes, asked.village, minutes);
    use_village(rows_.weeks, asked.village, weeks);
    instance.end_option(cost);
    instance.heaviness.push_back(heaviness);
    instance.waiting.push_back(waiting);
    period_.packages.push_back(std::move(package));
  }

  void use_village(std::vector<std::uint32_t> const& rows, supply::VillageId village, std::int64_t amount) {
    if (rows.empty() || amount <= 0) return;
    amount = std::min<std::int64_t>(amount, std::numeric_limits<std::int32_t>::max());
    period_.instance.uses.push_back({rows[village.index], static_cast<std::int32_t>(amount)});
  }

  void too_dear(std::size_t position, std::int64_t cost) {
    if (problems_.size() < problems_most)
      problems_.push_back({"cases[" + std::to_string(position) + "]",
                           std::to_string(cost) + " cents for one household",
                           "at most " + std::to_string(planning::cost_most) + ": decide it apart"});
  }

  Period& period_;
  VillageRows const& rows_;
  std::vector<Problem>& problems_;
};

}  // namespace

Result<Period> build_period(Ground const& ground, supply::Availability const& free,
                            std::span<PeriodCase const> cases, PeriodOptions const& options) {
  std::vector<Problem> problems;
  check(options, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  Period period;
  period.tasks = all_options(ground, free, cases, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems));

  PeriodLimits limits(ground.municipality, free, period.tasks, options);
  VillageRows const rows = add_villages(ground.municipality, cases, options, limits);
  period.limits = limits.keys();
  period.instance.limits = limits.limits();
  Builder builder(period, rows, problems);
  for (std::size_t c = 0; c < cases.size(); ++c)
    builder.add_household(
        cases[c], c,
        packages_of(ground.municipality, period.instance.limits, period.tasks[c], options.packages_max));
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return period;
}

}  // namespace kanteling::matching
