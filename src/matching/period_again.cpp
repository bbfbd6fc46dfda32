// SPDX-License-Identifier: Apache-2.0
#include "matching/period_again.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kanteling::matching {
namespace {

__extension__ using Wide = __int128;

/// How much more is asked of a limit: what somebody could bring about at once.
std::int64_t step_of(supply::Municipality const& municipality, LimitKey const& key) {
  switch (key.kind) {
    case LimitKind::facility:
      return 1;
    case LimitKind::bus:
      return 2;  // there and back
    case LimitKind::contract: {
      supply::ContractId const id{key.index};
      return municipality.at(municipality.at(id).product).unit == Unit::minutes ? 60 : 1;
    }
    case LimitKind::ceiling:
    case LimitKind::budget:
      return 100'000;  // a thousand euro
    case LimitKind::village_minutes:
    case LimitKind::village_weeks:
      return 1;
  }
  return 1;
}

/// A facility, contract or budget with all its rows, and what its prices say of one step more.
struct Candidate {
  SolvedAgain again;
  Wide waiting = 0, heaviness = 0, cost = 0;  ///< in billionths

  bool has_price() const { return waiting > 0 || heaviness > 0 || cost > 0; }
  bool is_dearer_than(Candidate const& other) const {
    return std::tie(waiting, heaviness, cost) > std::tie(other.waiting, other.heaviness, other.cost);
  }
};

/// Dearest first; those without a price are not among them.
std::vector<Candidate> candidates(supply::Municipality const& municipality, Period const& period,
                                  PeriodPrices const& prices) {
  std::vector<Candidate> found;
  for (std::uint32_t r = 0; r < period.limits.size(); ++r) {
    LimitKey const& key = period.limits[r];
    if (found.empty() ||
        std::tie(found.back().again.kind, found.back().again.index) != std::tie(key.kind, key.index)) {
      found.push_back({});
      found.back().again.kind = key.kind;
      found.back().again.index = key.index;
      found.back().again.step = step_of(municipality, key);
    }
    found.back().again.limits.push_back(r);
    Wide const step = found.back().again.step;
    found.back().waiting += step * prices.waiting[r];
    found.back().heaviness += step * prices.heaviness[r];
    found.back().cost += step * prices.cost[r];
  }
  std::erase_if(found, [](Candidate const& candidate) { return !candidate.has_price(); });
  std::stable_sort(found.begin(), found.end(),
                   [](Candidate const& a, Candidate const& b) { return a.is_dearer_than(b); });
  return found;
}

/// An `of`th part of the time and of the work, as far as they are limited.
planning::PlanOptions part(planning::PlanOptions options, std::size_t of) {
  if (options.seconds) *options.seconds /= static_cast<double>(of);
  if (options.work) *options.work /= static_cast<std::int64_t>(of);
  return options;
}

/// Plans on from a plan under the same limits, for as long as under each limit with more; gives the totals
/// that were found, for the others begin with the same plan. `planned` becomes the better plan, unless less
/// is proven of it.
planning::Totals plan_on(Period const& period, planning::Planned& planned,
                         planning::PlanOptions const& plan_options) {
  auto further = planning::plan(period.instance, plan_options);
  if (!further) return planned.checked.totals;
  planning::Totals const found = further->checked.totals;
  std::int64_t const work = planned.work + further->work;
  if (!(further->checked.bound < planned.checked.bound)) planned = std::move(*further);
  planned.work = work;
  return found;
}

}  // namespace

planning::PlanOptions effort_of_first_plan(PeriodOptions const& options) {
  return options.solve_again == 0 ? options.plan : part(options.plan, 2);
}

PeriodPrices prices_of(Period const& period, planning::Planned const& planned) {
  auto const of = [&](planning::LevelPrices const& level) {
    std::vector<planning::NanoPrice> prices = level.limits;
    prices.resize(period.limits.size(), 0);
    return prices;
  };
  planning::Certificate const& proof = planned.certificate;
  return {of(proof.waiting), of(proof.heaviness), of(proof.cost)};
}

std::vector<SolvedAgain> solve_again(supply::Municipality const& municipality, Period const& period,
                                     planning::Planned& planned, PeriodOptions const& options) {
  std::vector<SolvedAgain> result;
  if (options.solve_again == 0) return result;
  std::vector<Candidate> dearest = candidates(municipality, period, prices_of(period, planned));
  dearest.resize(std::min(dearest.size(), options.solve_again));
  if (dearest.empty()) return result;
  bool const is_best = planned.checked.totals == planned.checked.bound;
  planning::PlanOptions plan_options = part(options.plan, 2 * (dearest.size() + (is_best ? 0 : 1)));
  plan_options.warm_start = prices_of(period, planned).cost;
  plan_options.start = planned.plan;
  planning::Totals const before = is_best ? planned.checked.totals : plan_on(period, planned, plan_options);

  planning::Instance more = period.instance;
  for (Candidate& candidate : dearest) {
    SolvedAgain& again = candidate.again;
    for (std::uint32_t const r : again.limits) more.limits[r].amount += again.step;
    auto const solved = planning::plan(more, plan_options);
    for (std::uint32_t const r : again.limits) more.limits[r].amount -= again.step;
    if (!solved) continue;  // an amount at the very top of its range
    planning::Totals const after = solved->checked.totals;
    again.saved = {before.waiting - after.waiting, before.heaviness - after.heaviness,
                   before.cost - after.cost};
    again.waiting_by_price =
        static_cast<planning::NanoPrice>(std::min<Wide>(candidate.waiting, planning::price_most));
    again.heaviness_by_price =
        static_cast<planning::NanoPrice>(std::min<Wide>(candidate.heaviness, planning::price_most));
    Wide const cents = (candidate.cost + planning::nanos_per_unit / 2) / planning::nanos_per_unit;
    again.by_price = {static_cast<std::int64_t>(std::min<Wide>(cents, planning::limit_most))};
    again.bound = solved->checked.bound;
    again.proven = is_best && after == solved->checked.bound;
    result.push_back(std::move(again));
  }
  return result;
}

}  // namespace kanteling::matching
