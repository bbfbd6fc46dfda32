// SPDX-License-Identifier: Apache-2.0
#include "kanteling/planning/live.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>

#include "planning/effort.hpp"
#include "planning/level.hpp"

namespace kanteling::planning {
namespace {

std::vector<Problem> problems_of(Instance const& instance, LiveOptions const& options) {
  std::vector<Problem> problems = check(instance);
  if (options.threads < 1)
    problems.push_back({"options.threads", std::to_string(options.threads), "1 or more"});
  if (!options.prices.empty() && options.prices.size() != instance.limits.size())
    problems.push_back({"options.prices", std::to_string(options.prices.size()) + " prices",
                        std::to_string(instance.limits.size()) + ", one per limit, or none"});
  for (std::size_t r = 0; r < options.prices.size() && problems.size() < 20; ++r)
    if (options.prices[r] < 0 || options.prices[r] > price_most)
      problems.push_back({"options.prices[" + std::to_string(r) + "]", std::to_string(options.prices[r]),
                          "0 to " + std::to_string(price_most)});
  return problems;
}

/// The first groups of an instance as an instance of their own, with room in proportion.
Instance first_groups(Instance const& instance, std::size_t groups, std::vector<std::int64_t> const& used) {
  Instance past;
  std::size_t const to_come = instance.groups() - groups;
  double const share = static_cast<double>(groups) / static_cast<double>(to_come);
  for (std::size_t r = 0; r < instance.limits.size(); ++r) {
    std::int64_t const left = std::max<std::int64_t>(0, instance.limits[r].amount - used[r]);
    double const room = std::min(static_cast<double>(left) * share, static_cast<double>(limit_most));
    past.limits.push_back({static_cast<std::int64_t>(std::llround(room)), instance.limits[r].overrun_price});
  }
  std::uint32_t const options = instance.option_begin[groups];
  auto const first = [](auto const& values, std::size_t count) {
    return std::decay_t<decltype(values)>(
        values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size())));
  };
  past.option_begin = first(instance.option_begin, groups + 1);
  past.cost = first(instance.cost, options);
  past.use_begin = first(instance.use_begin, options + 1);
  past.uses = first(instance.uses, instance.use_begin[options]);
  past.waiting = first(instance.waiting, options);
  past.requests = first(instance.requests, groups);
  return past;
}

/// Serves group after group.
class Live {
 public:
  Live(Instance const& instance, LiveOptions const& options)
      : instance_(instance), options_(options), prices_(options.prices), used_(instance.limits.size(), 0) {
    prices_.resize(instance.limits.size(), 0);
  }

  LivePlan run() {
    for (std::size_t g = 0; g < instance_.groups(); ++g) {
      if (is_time_to_replan(g)) replan(g);
      serve(g);
    }
    return {std::move(plan_), std::move(prices_)};
  }

 private:
  /// Evenly over all groups, and before that at the first hundredth and its doubles: early prices matter
  /// longest.
  bool is_time_to_replan(std::size_t groups) const {
    if (options_.replans == 0 || groups < fewest_) return false;
    std::size_t const every = std::max<std::size_t>(1, instance_.groups() / (options_.replans + 1));
    if (groups >= every) return groups % every == 0;
    std::size_t const hundredth = std::max(fewest_, instance_.groups() / 100);
    return groups == hundredth || groups == 2 * hundredth || groups == 4 * hundredth;
  }

  void replan(std::size_t groups) {
    Instance const past = first_groups(instance_, groups, used_);
    PlanOptions const unlimited;
    detail::Effort effort(unlimited);
    detail::Level level;
    level.instance = &past;
    level.cost = past.cost;
    level.waiting_cost = dearest_ + 1;
    std::vector<double> start;
    for (NanoPrice const price : prices_)
      start.push_back(static_cast<double>(price) / static_cast<double>(nanos_per_unit));
    start.resize(start.size() + 2, 0.0);
    detail::Dual const dual = detail::solve_dual(level, start, options_.threads, effort);
    for (std::size_t r = 0; r < prices_.size(); ++r)
      prices_[r] = static_cast<NanoPrice>(std::llround(std::clamp(
          dual.price[r] * static_cast<double>(nanos_per_unit), 0.0, static_cast<double>(price_most))));
  }

  bool fits(std::size_t option) const {
    for (std::size_t u = instance_.use_begin[option]; u < instance_.use_begin[option + 1]; ++u) {
      Use const use = instance_.uses[u];
      Limit const& limit = instance_.limits[use.limit];
      if (limit.overrun_price == hard_limit && used_[use.limit] + use.amount > limit.amount) return false;
    }
    return true;
  }

  double price_of(std::size_t option) const {
    auto sum = static_cast<double>(instance_.cost[option]);
    for (std::size_t u = instance_.use_begin[option]; u < instance_.use_begin[option + 1]; ++u) {
      Use const use = instance_.uses[u];
      sum += static_cast<double>(prices_[use.limit]) * use.amount / static_cast<double>(nanos_per_unit);
    }
    return sum;
  }

  void serve(std::size_t group) {
    std::int32_t chosen = waits;
    std::tuple<std::int64_t, std::int64_t, double> best{instance_.requests_of(group), 0,
                                                        std::numeric_limits<double>::infinity()};
    for (std::size_t o = instance_.option_begin[group]; o < instance_.option_begin[group + 1]; ++o) {
      std::tuple const value{instance_.waiting_of(o), instance_.heaviness_of(o), price_of(o)};
      if (!(value < best) || !fits(o)) continue;
      best = value;
      chosen = static_cast<std::int32_t>(o - instance_.option_begin[group]);
    }
    plan_.chosen.push_back(chosen);
    for (std::size_t o = instance_.option_begin[group]; o < instance_.option_begin[group + 1]; ++o)
      dearest_ =
          std::max(dearest_, std::min(8 * std::abs(instance_.cost[o]), price_most / nanos_per_unit - 1));
    if (chosen == waits) return;
    std::size_t const option = instance_.option_begin[group] + static_cast<std::size_t>(chosen);
    for (std::size_t u = instance_.use_begin[option]; u < instance_.use_begin[option + 1]; ++u)
      used_[instance_.uses[u].limit] += instance_.uses[u].amount;
  }

  static constexpr std::size_t fewest_ = 20;  ///< groups from which prices say something

  Instance const& instance_;
  LiveOptions const& options_;
  std::vector<NanoPrice> prices_;
  std::vector<std::int64_t> used_;
  std::int64_t dearest_ = 1;  ///< several times the dearest option so far: what waiting costs in prices
  Plan plan_;
};

}  // namespace

Result<LivePlan> plan_live(Instance const& instance, LiveOptions const& options) {
  if (std::vector<Problem> problems = problems_of(instance, options); !problems.empty())
    return tl::unexpected(std::move(problems));
  return Live(instance, options).run();
}

}  // namespace kanteling::planning
