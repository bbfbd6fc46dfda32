// SPDX-License-Identifier: Apache-2.0
#include "kanteling/planning/plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "planning/effort.hpp"
#include "planning/greedy.hpp"
#include "planning/judge.hpp"
#include "planning/level.hpp"
#include "planning/reachable.hpp"

namespace kanteling::planning {
namespace {

using detail::Dual;
using detail::Effort;
using detail::Level;

/// Of time or work, where these are limited: the first plan at most; and of each total, its prices.
constexpr double greedy_share = 0.1, prices_share = 0.6;
/// Where these are not limited: far more than what most instances need, but an end for those with thousands of limits.
constexpr std::int64_t work_of_any = 1'500'000'000, work_per_option = 3'000;
/// The share of time or work after which fewer waiting are looked for no longer.
constexpr double waiting_until = 0.8;
/// Where some must wait, waiting costs so much more than what no saving outweighs.
constexpr std::int64_t dearer_to_wait = 4;

/// The first group whose option does not exist.
std::optional<std::size_t> wrong_choice(Instance const& instance, Plan const& plan) {
  for (std::size_t g = 0; g < plan.chosen.size(); ++g) {
    std::int64_t const options = std::int64_t{instance.option_begin[g + 1]} - instance.option_begin[g];
    if (plan.chosen[g] < waits || plan.chosen[g] >= options) return g;
  }
  return std::nullopt;
}

std::vector<Problem> problems_of(Instance const& instance, PlanOptions const& options) {
  std::vector<Problem> problems = check(instance);
  auto const add = [&](char const* where, std::string found, std::string expected) {
    problems.push_back({where, std::move(found), std::move(expected)});
  };
  if (options.threads < 1) add("options.threads", std::to_string(options.threads), "1 or more");
  if (options.work && *options.work < 0) add("options.work", std::to_string(*options.work), "0 or more");
  if (options.seconds && !(*options.seconds >= 0))
    add("options.seconds", std::to_string(*options.seconds), "0 or more");
  if (!options.warm_start.empty() && options.warm_start.size() != instance.limits.size())
    add("options.warm_start", std::to_string(options.warm_start.size()) + " prices",
        std::to_string(instance.limits.size()) + ", one per limit, or none");
  if (!problems.empty()) return problems;
  std::vector<std::int32_t> const& start = options.start.chosen;
  if (!start.empty() && start.size() != instance.groups())
    add("options.start", std::to_string(start.size()) + " groups",
        std::to_string(instance.groups()) + ", those of the instance, or none");
  else if (auto const group = wrong_choice(instance, options.start))
    problems.push_back({"options.start.chosen[" + std::to_string(*group) + "]", std::to_string(start[*group]),
                        "an option of the group, or -1: it waits"});
  for (std::size_t r = 0; r < options.warm_start.size() && problems.size() < 20; ++r)
    if (options.warm_start[r] < 0 || options.warm_start[r] > price_most)
      problems.push_back({"options.warm_start[" + std::to_string(r) + "]",
                          std::to_string(options.warm_start[r]), "0 to " + std::to_string(price_most)});
  return problems;
}

/// The nearest multiplier that `recheck` takes: whatever it is, what it proves is true.
NanoPrice nano(double price, NanoPrice most) {
  if (!(price > 0)) return 0;
  double const nanos = price * static_cast<double>(nanos_per_unit);
  return nanos >= static_cast<double>(most) ? most : static_cast<NanoPrice>(std::llround(nanos));
}

LevelPrices prices_of(Level const& level, Dual const& dual) {
  LevelPrices prices;
  if (dual.price.empty()) return prices;
  prices.limits.reserve(level.limits());
  for (std::size_t r = 0; r < level.limits(); ++r) {
    NanoPrice const overrun = level.overrun_price(r);
    prices.limits.push_back(nano(dual.price[r], overrun == hard_limit ? price_most : overrun));
  }
  prices.waiting = nano(dual.price[level.waiting_row()], price_most);
  prices.heaviness = nano(dual.price[level.heaviness_row()], price_most);
  return prices;
}

/// Requests of groups that have no option: they wait whatever is done.
std::int64_t waiting_anyway(Instance const& instance) {
  std::int64_t sum = 0;
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    std::int64_t least = instance.requests_of(g);
    for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o)
      least = std::min(least, instance.waiting_of(o));
    sum += least;
  }
  return sum;
}

/// A cost of waiting that no saving outweighs: a thousand times what options of one group differ on average,
/// and more than any option of its own.
std::int64_t cost_that_keeps_from_waiting(Instance const& instance, std::span<std::int64_t const> cost) {
  std::int64_t largest = 1;
  double differences = 0;
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    auto const begin = cost.begin() + instance.option_begin[g];
    auto const end = cost.begin() + instance.option_begin[g + 1];
    if (begin == end) continue;
    auto const [least, most] = std::minmax_element(begin, end);
    differences += static_cast<double>(*most - *least);
    largest = std::max({largest, *most, -*least});
  }
  auto const mean = static_cast<std::int64_t>(
      differences / static_cast<double>(std::max<std::size_t>(1, instance.groups())));
  return std::clamp<std::int64_t>(std::max(1000 * mean, 4 * largest), 1, price_most / nanos_per_unit);
}

/// What a plan costs at most in which nobody waits who could be placed: a bound above it proves that some must
/// wait. Where overruns cost something there is no such sum.
double most_of_all_placed(Level const& level) {
  Instance const& instance = *level.instance;
  bool const some_overrun = std::any_of(instance.limits.begin(), instance.limits.end(), [](Limit const& limit) {
    return limit.overrun_price != hard_limit;
  });
  if (some_overrun && !level.overruns_are_free) return std::numeric_limits<double>::infinity();
  double sum = 0;
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    std::size_t const begin = instance.option_begin[g], end = instance.option_begin[g + 1];
    std::int64_t most = begin == end ? level.cost_of_waiting(g) : level.cost_of(begin);
    for (std::size_t o = begin; o < end; ++o) most = std::max(most, level.cost_of(o));
    sum += static_cast<double>(most);
  }
  return sum + 1e-9 * std::abs(sum) + 1;
}

/// What has been found so far, better plans taking the place of worse ones.
class Found {
 public:
  Found(Instance const& instance, Effort& effort) : instance_(instance), effort_(effort) {
    offer({std::vector<std::int32_t>(instance.groups(), waits)});
  }

  void offer(Plan plan) {
    if (plan.chosen.size() != instance_.groups()) return;
    Checked const judged = detail::judge(instance_, plan);
    if (!judged.feasible) return;
    if (!plan_.chosen.empty() && !(judged.totals < totals_)) return;
    plan_ = std::move(plan);
    totals_ = judged.totals;
    effort_.tell_best(totals_);
  }

  Plan const& plan() const { return plan_; }
  Totals const& totals() const { return totals_; }

 private:
  Instance const& instance_;
  Effort& effort_;
  Plan plan_;
  Totals totals_;
};

/// The totals in their order, each held while the next is brought down.
class Planning {
 public:
  Planning(Instance const& instance, PlanOptions const& options)
      : instance_(instance),
        options_(options),
        reachable_(detail::reachable_amounts(instance)),
        effort_(options),
        found_(instance, effort_) {}

  Planned run() {
    effort_.deserve(work_of_any + work_per_option * static_cast<std::int64_t>(instance_.options()));
    found_.offer(options_.start);
    if (detail::is_places_only(instance_)) {
      plan_places();
    } else {
      effort_.until(greedy_share);
      found_.offer(detail::greedy_plan(instance_, found_.plan(), effort_));
      plan_levels();
    }
    Planned planned{found_.plan(), std::move(certificate_), {}, effort_.end(), effort_.work()};
    planned.checked = recheck(instance_, planned.plan, planned.certificate).value();
    if (planned.checked.totals == planned.checked.bound)
      planned.end = PlanEnd::proven_best;
    else if (is_best_)
      planned.end = PlanEnd::searched_best;
    return planned;
  }

 private:
  void plan_places() {
    detail::PlacesPlan exact = detail::solve_places(instance_, options_.warm_start, effort_);
    certificate_ = std::move(exact.certificate);
    found_.offer(std::move(exact.plan));
  }

  Level level() const {
    Level level;
    level.instance = &instance_;
    level.reachable = reachable_;
    return level;
  }

  /// Most of the time everybody can be placed: so the first total that differs between plans is brought down
  /// at once, with waiting as a cost that no saving outweighs. Only where somebody waits after that, or a saving
  /// (an overrun, many small ones) did outweigh it, are all totals looked at in turn.
  void plan_levels() {
    bool const some_are_heavy = std::any_of(instance_.heaviness.begin(), instance_.heaviness.end(),
                                            [](std::int32_t h) { return h > 0; });
    std::vector<std::int64_t> const heaviness(instance_.heaviness.begin(), instance_.heaviness.end());
    Level first = level();
    first.cost = some_are_heavy ? std::span<std::int64_t const>(heaviness) : instance_.cost;
    first.overruns_are_free = some_are_heavy;
    first.waiting_cost = cost_that_keeps_from_waiting(instance_, first.cost);
    first.bound_enough = most_of_all_placed(first);
    (some_are_heavy ? certificate_.heaviness : certificate_.cost) =
        bring_down(first, some_are_heavy ? 0.3 : 0.7);

    bool const must_some_wait = dual_.bound > first.bound_enough && !detail::is_woven(instance_);
    bool const is_waiting_outweighed = searched_waiting_ > found_.totals().waiting;
    if (must_some_wait || is_waiting_outweighed || found_.totals().waiting > waiting_anyway(instance_)) {
      Level waiting = level();
      waiting.waiting_cost = 1;
      waiting.is_fewest_waiting = true;
      waiting.overruns_are_free = true;
      double const until = some_are_heavy ? 0.5 : waiting_until;
      certificate_.waiting = must_some_wait ? prices_alone(waiting, until) : bring_down(waiting, until);
      if (must_some_wait) place_most(first, until);
    } else if (!some_are_heavy) {
      search_on(first);
      is_best_ = is_searched_ && searched_waiting_ == found_.totals().waiting;
      return;
    }
    if (some_are_heavy) {
      Level held = first;
      held.waiting_cost = 0;
      held.waiting_limit = found_.totals().waiting;
      certificate_.heaviness = bring_down(held, 0.75);
    }
    Level cost = level();
    cost.cost = instance_.cost;
    cost.waiting_limit = found_.totals().waiting;
    if (some_are_heavy) cost.heaviness_limit = found_.totals().heaviness;
    certificate_.cost = bring_down(cost, 1);
  }

  /// Prices of a level, and a plan near them. `until`: the share of time or work after which the next level
  /// has its turn.
  LevelPrices bring_down(Level const& level, double until) {
    LevelPrices prices = prices_alone(level, until);
    effort_.until(until);
    if (!effort_.is_over() && dual_.bound <= level.bound_enough) {
      search(level, options_.seed);
      found_.offer(detail::greedy_plan(instance_, found_.plan(), effort_));
    }
    // What waiting costs beside another total is the price of waiting there.
    if (!level.cost.empty() && level.waiting_limit == detail::no_limit)
      prices.waiting = level.waiting_cost * nanos_per_unit;
    return prices;
  }

  LevelPrices prices_alone(Level const& level, double until) {
    double const used = std::min(effort_.used(), until);
    effort_.until(used + prices_share * (until - used));
    dual_ = {};
    if (effort_.is_over()) return {};
    dual_ = detail::solve_dual(level, start_of(level), options_.threads, effort_);
    return prices_of(level, dual_);
  }

  /// Few waiting, at prices of another total beside a high cost of waiting: under prices of waiting alone too
  /// many options are alike, and what is found then costs more, without fewer waiting.
  void place_most(Level level, double until) {
    level.waiting_cost = std::min(level.waiting_cost * dearer_to_wait, price_most / nanos_per_unit);
    level.is_fewest_waiting = true;
    level.bound_enough = std::numeric_limits<double>::lowest();
    effort_.until(until);
    if (effort_.is_over()) return;
    dual_ = detail::solve_dual(level, {}, options_.threads, effort_);
    search(level, options_.seed);
  }

  /// No other level follows: what time or work is left is for the one that was brought down last.
  void search_on(Level const& level) {
    effort_.until(1);
    if (!is_searched_ && effort_.is_limited() && effort_.may_go_on()) search(level, options_.seed + 1);
  }

  void search(Level const& level, std::uint64_t seed) {
    detail::Searched searched =
        detail::search_plan(level, dual_, found_.plan(), seed, options_.threads, effort_);
    is_searched_ = searched.is_best;
    searched_waiting_ = searched.plan.chosen.empty() ? 0 : detail::judge(instance_, searched.plan).totals.waiting;
    found_.offer(std::move(searched.plan));
  }

  /// Prices to start from: only those of cost are known before.
  std::vector<double> start_of(Level const& level) const {
    if (level.overruns_are_free || level.cost.empty()) return {};
    std::vector<NanoPrice> const& known =
        certificate_.cost.limits.empty() ? options_.warm_start : certificate_.cost.limits;
    std::vector<double> start;
    if (known.empty()) return start;
    for (NanoPrice const price : known)
      start.push_back(static_cast<double>(price) / static_cast<double>(nanos_per_unit));
    start.resize(known.size() + 2, 0.0);
    return start;
  }

  Instance const& instance_;
  PlanOptions const& options_;
  std::vector<std::int64_t> const reachable_;
  Effort effort_;
  Found found_;
  Dual dual_;  ///< of the level that was brought down last
  Certificate certificate_;
  bool is_searched_ = false;  ///< nothing is left to search in that level
  std::int64_t searched_waiting_ = 0;  ///< in the plan that was found best there
  bool is_best_ = false;      ///< nor in any other
};

}  // namespace

Result<Planned> plan(Instance const& instance, PlanOptions const& options) {
  if (std::vector<Problem> problems = problems_of(instance, options); !problems.empty())
    return tl::unexpected(std::move(problems));
  return Planning(instance, options).run();
}

}  // namespace kanteling::planning
