// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/period_plan.hpp"

#include <algorithm>
#include <utility>

#include "matching/period_again.hpp"

namespace kanteling::matching {
namespace {

/// Earlier prices in the order of these limits, none above what may be asked. Empty where there are none.
std::vector<planning::NanoPrice> warm_start(Period const& period, PeriodOptions const& options) {
  std::vector<planning::NanoPrice> prices;
  if (options.warm_start.empty()) return prices;
  std::vector<LimitPrice> earlier = options.warm_start;
  auto const before = [](LimitPrice const& a, LimitPrice const& b) { return a.key < b.key; };
  std::stable_sort(earlier.begin(), earlier.end(), before);
  for (LimitKey const& key : period.limits) {
    auto const at = std::lower_bound(earlier.begin(), earlier.end(), LimitPrice{key, 0}, before);
    planning::NanoPrice const price = at != earlier.end() && at->key == key ? at->price : 0;
    prices.push_back(std::clamp<planning::NanoPrice>(price, 0, planning::price_most));
  }
  return prices;
}

/// Reads a plan back as what it gives every task.
class Reading {
 public:
  Reading(Period const& period, planning::Planned const& planned, std::span<PeriodCase const> cases)
      : period_(period), planned_(planned), cases_(cases), prices_(prices_of(period, planned)) {}

  PlannedCase read(std::size_t c) const {
    PlannedCase result{c, cases_[c].request->id, cases_[c].village};
    Package const package = chosen(c);
    for (std::size_t t = 0; t < package.size(); ++t)
      result.tasks.push_back(package[t] == planning::waits
                                 ? waiting(cases_[c].tasks[t], period_.tasks[c][t])
                                 : placed(cases_[c].tasks[t], period_.tasks[c][t].options[at(package[t])]));
    return result;
  }

  LimitLine line(std::size_t r) const {
    planning::Limit const& limit = period_.instance.limits[r];
    return {period_.limits[r],        limit.amount,
            planned_.checked.used[r], limit.overrun_price == planning::hard_limit,
            prices_.cost[r],          prices_.heaviness[r],
            prices_.waiting[r]};
  }

 private:
  static std::size_t at(std::int32_t position) { return static_cast<std::size_t>(position); }

  Package chosen(std::size_t c) const {
    std::int32_t const option = planned_.plan.chosen[c];
    if (option == planning::waits) return Package(cases_[c].tasks.size(), planning::waits);
    return period_.packages[period_.instance.option_begin[c] + at(option)];
  }

  static PlannedTask placed(PeriodTask const& asked, TaskOption const& option) {
    TaskWay const& way = asked.ways[at(option.way)];
    PlannedTask task{asked.need, asked.task, asked.kind, asked.from};
    task.places = way.places;
    task.weeks = way.weeks;
    task.places_from = way.places_from;
    task.demand = way.demand;
    task.contract = option.contract;
    task.cost = option.cost;
    task.minutes = option.minutes;
    task.waiting_weeks = option.waiting_weeks;
    return task;
  }

  PlannedTask waiting(PeriodTask const& asked, TaskOptions const& answers) const {
    PlannedTask task{asked.need, asked.task, asked.kind, asked.from, true};
    for (TaskOption const& option : answers.options) add_binding(option, task.binding);
    std::sort(task.binding.begin(), task.binding.end());
    task.binding.erase(std::unique(task.binding.begin(), task.binding.end()), task.binding.end());
    task.excluded = answers.excluded;
    return task;
  }

  /// What has too little left; where everything has enough for this answer, what is dear.
  void add_binding(TaskOption const& option, std::vector<std::uint32_t>& binding) const {
    std::size_t const before = binding.size();
    for (planning::Use const& use : option.uses) {
      planning::Limit const& limit = period_.instance.limits[use.limit];
      bool const full = limit.overrun_price == planning::hard_limit &&
                        planned_.checked.used[use.limit] + use.amount > limit.amount;
      if (full) binding.push_back(use.limit);
    }
    if (binding.size() > before) return;
    for (planning::Use const& use : option.uses)
      if (has_price(use.limit)) binding.push_back(use.limit);
  }

  bool has_price(std::uint32_t limit) const {
    return prices_.waiting[limit] > 0 || prices_.heaviness[limit] > 0 || prices_.cost[limit] > 0;
  }

  Period const& period_;
  planning::Planned const& planned_;
  std::span<PeriodCase const> cases_;
  PeriodPrices prices_;
};

void add_urgent_use(Period const& period, planning::Plan const& plan, std::span<PeriodCase const> cases,
                    std::vector<LimitLine>& limits) {
  planning::Instance const& instance = period.instance;
  for (std::size_t c = 0; c < cases.size(); ++c) {
    if (!cases[c].urgent || plan.chosen[c] == planning::waits) continue;
    std::size_t const option = instance.option_begin[c] + static_cast<std::size_t>(plan.chosen[c]);
    for (std::uint32_t u = instance.use_begin[option]; u < instance.use_begin[option + 1]; ++u)
      limits[instance.uses[u].limit].used_by_urgent += instance.uses[u].amount;
  }
}

}  // namespace

Result<PeriodPlan> plan_period(Ground const& ground, supply::Availability const& free,
                               std::span<PeriodCase const> cases, PeriodOptions const& options) {
  auto const period = build_period(ground, free, cases, options);
  if (!period) return tl::unexpected(period.error());
  planning::PlanOptions plan_options = effort_of_first_plan(options);
  plan_options.warm_start = warm_start(*period, options);
  auto planned = planning::plan(period->instance, plan_options);
  if (!planned) return tl::unexpected(planned.error());

  PeriodPlan plan;
  plan.again = solve_again(ground.municipality, *period, *planned, options);
  Reading const reading(*period, *planned, cases);
  for (std::size_t c = 0; c < cases.size(); ++c) {
    plan.cases.push_back(reading.read(c));
    plan.requests += static_cast<std::int64_t>(cases[c].tasks.size());
    for (PlannedTask const& task : plan.cases.back().tasks) plan.cost += task.cost;
  }
  for (std::size_t r = 0; r < period->limits.size(); ++r) plan.limits.push_back(reading.line(r));
  add_urgent_use(*period, planned->plan, cases, plan.limits);
  plan.totals = planned->checked.totals;
  plan.bound = planned->checked.bound;
  plan.end = planned->end;
  plan.work = planned->work;
  return plan;
}

void reserve(Ground const& ground, supply::Availability& availability, PlannedCase const& planned) {
  for (PlannedTask const& task : planned.tasks) {
    if (task.waits) continue;
    reserve(availability, task.places, task.places_from.value_or(task.from), task.weeks);
    if (!task.demand || !task.contract) continue;
    Choice choice;
    choice.demand = *task.demand;
    choice.ranked.push_back({});
    choice.ranked.back().contract = *task.contract;
    reserve(ground, availability, std::vector<Choice>{choice});
  }
}

}  // namespace kanteling::matching
