// SPDX-License-Identifier: Apache-2.0
#include "kanteling/planning/certificate.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "planning/judge.hpp"
#include "planning/reachable.hpp"

namespace kanteling::planning {
namespace {

__extension__ using Int128 = __int128;

/// What a level minimises.
enum class Total { waiting, heaviness, cost };

/// The most that a multiplier of this limit may be. A limit that may be overrun binds nothing but the cost.
NanoPrice most_of(Limit const& limit, Total total) {
  if (limit.overrun_price == hard_limit) return price_most;
  return total == Total::cost ? limit.overrun_price : 0;
}

void check_prices(Instance const& instance, LevelPrices const& prices, Total total, std::string const& name,
                  std::vector<Problem>& problems) {
  auto const add = [&](std::string const& place, NanoPrice found, std::string const& expected) {
    if (problems.size() < 20) problems.push_back({name + place, std::to_string(found), expected});
  };
  if (!prices.limits.empty() && prices.limits.size() != instance.limits.size())
    add(".limits", static_cast<NanoPrice>(prices.limits.size()),
        std::to_string(instance.limits.size()) + " prices, or none");
  for (std::size_t r = 0; r < prices.limits.size() && r < instance.limits.size(); ++r) {
    NanoPrice const most = most_of(instance.limits[r], total);
    if (prices.limits[r] < 0 || prices.limits[r] > most)
      add(".limits[" + std::to_string(r) + "]", prices.limits[r], "0 to " + std::to_string(most));
  }
  NanoPrice const dearest_waiting = total == Total::waiting ? 0 : price_most;
  if (prices.waiting < 0 || prices.waiting > dearest_waiting)
    add(".waiting", prices.waiting, "0 to " + std::to_string(dearest_waiting));
  NanoPrice const dearest_heaviness = total == Total::cost ? price_most : 0;
  if (prices.heaviness < 0 || prices.heaviness > dearest_heaviness)
    add(".heaviness", prices.heaviness, "0 to " + std::to_string(dearest_heaviness));
}

std::vector<Problem> problems_of(Instance const& instance, Plan const& plan, Certificate const& certificate) {
  std::vector<Problem> problems = check(instance);
  if (!problems.empty()) return problems;
  if (plan.chosen.size() != instance.groups())
    problems.push_back({"plan.chosen", std::to_string(plan.chosen.size()) + " choices",
                        std::to_string(instance.groups()) + ", one per group"});
  for (std::size_t g = 0; g < plan.chosen.size() && g < instance.groups() && problems.size() < 20; ++g) {
    std::int64_t const options = instance.option_begin[g + 1] - instance.option_begin[g];
    if (plan.chosen[g] < waits || plan.chosen[g] >= options)
      problems.push_back({"plan.chosen[" + std::to_string(g) + "]", std::to_string(plan.chosen[g]),
                          "-1 for waiting, or a position below " + std::to_string(options)});
  }
  check_prices(instance, certificate.waiting, Total::waiting, "certificate.waiting", problems);
  check_prices(instance, certificate.heaviness, Total::heaviness, "certificate.heaviness", problems);
  check_prices(instance, certificate.cost, Total::cost, "certificate.cost", problems);
  return problems;
}

/// Sums of the plan and what it uses of each limit. The cost here is without overruns, in nano units with
/// them.
void sum_up(Instance const& instance, Plan const& plan, Checked& checked) {
  checked.used.assign(instance.limits.size(), 0);
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    if (plan.chosen[g] == waits) {
      checked.totals.waiting += instance.requests_of(g);
      continue;
    }
    std::size_t const option = instance.option_begin[g] + static_cast<std::size_t>(plan.chosen[g]);
    checked.totals.waiting += instance.waiting_of(option);
    checked.totals.heaviness += instance.heaviness_of(option);
    checked.totals.cost += instance.cost[option];
    for (std::size_t u = instance.use_begin[option]; u < instance.use_begin[option + 1]; ++u)
      checked.used[instance.uses[u].limit] += instance.uses[u].amount;
  }
}

/// Up to a whole unit, for a total is whole and an overrun is never told too low. A bound beyond 64 bits
/// proves no more than their end.
std::int64_t rounded_up(Int128 nanos) {
  Int128 const whole = nanos / nanos_per_unit + (nanos % nanos_per_unit > 0 ? 1 : 0);
  constexpr Int128 least = std::numeric_limits<std::int64_t>::min();
  constexpr Int128 most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::clamp(whole, least, most));
}

void judge_limits(Instance const& instance, Checked& checked) {
  checked.feasible = true;
  Int128 overruns = 0;
  for (std::size_t r = 0; r < instance.limits.size(); ++r) {
    Limit const& limit = instance.limits[r];
    std::int64_t const over = checked.used[r] - limit.amount;
    if (over <= 0) continue;
    if (limit.overrun_price == hard_limit)
      checked.feasible = false;
    else
      overruns += Int128{over} * limit.overrun_price;
  }
  checked.totals.cost += rounded_up(overruns);
}

std::int64_t own_cost(Instance const& instance, Total total, std::size_t option) {
  switch (total) {
    case Total::waiting:
      return instance.waiting_of(option);
    case Total::heaviness:
      return instance.heaviness_of(option);
    case Total::cost:
      return instance.cost[option];
  }
  return 0;
}

/// Least of a total under these prices: what every group would take if it paid them, less what the limits are
/// worth: no more than can be used up of them.
std::int64_t bound_of(Instance const& instance, Total total, LevelPrices const& prices, Totals const& held,
                      std::vector<std::int64_t> const& reachable) {
  Int128 sum = -Int128{held.waiting} * prices.waiting - Int128{held.heaviness} * prices.heaviness;
  for (std::size_t r = 0; r < prices.limits.size(); ++r)
    sum -= Int128{reachable[r]} * prices.limits[r];
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    std::int64_t const requests = instance.requests_of(g);
    Int128 least = Int128{requests} * prices.waiting +
                   (total == Total::waiting ? Int128{requests} * nanos_per_unit : Int128{0});
    for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
      Int128 price = Int128{own_cost(instance, total, o)} * nanos_per_unit +
                     Int128{instance.waiting_of(o)} * prices.waiting +
                     Int128{instance.heaviness_of(o)} * prices.heaviness;
      if (!prices.limits.empty())
        for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
          price += Int128{instance.uses[u].amount} * prices.limits[instance.uses[u].limit];
      least = std::min(least, price);
    }
    sum += least;
  }
  return rounded_up(sum);
}

}  // namespace

Checked detail::judge(Instance const& instance, Plan const& plan) {
  Checked checked;
  sum_up(instance, plan, checked);
  judge_limits(instance, checked);
  return checked;
}

Result<Checked> recheck(Instance const& instance, Plan const& plan, Certificate const& certificate) {
  if (std::vector<Problem> problems = problems_of(instance, plan, certificate); !problems.empty())
    return tl::unexpected(std::move(problems));
  Checked checked = detail::judge(instance, plan);
  std::vector<std::int64_t> const reachable = detail::reachable_amounts(instance);
  checked.bound.waiting = bound_of(instance, Total::waiting, certificate.waiting, {}, reachable);
  checked.bound.heaviness = bound_of(instance, Total::heaviness, certificate.heaviness, checked.totals, reachable);
  checked.bound.cost = bound_of(instance, Total::cost, certificate.cost, checked.totals, reachable);
  return checked;
}

}  // namespace kanteling::planning
