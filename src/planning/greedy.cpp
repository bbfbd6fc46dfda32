// SPDX-License-Identifier: Apache-2.0
#include "planning/greedy.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kanteling::planning::detail {
namespace {

constexpr int rounds_most = 8;
/// Options looked at before no further round begins and no more room is made; what is counted at once.
constexpr std::int64_t looks_most = 5'000'000, looks_at_once = 20'000;

__extension__ using Wide = __int128;

class Greedy {
 public:
  Greedy(Instance const& instance, Plan start, Effort& effort)
      : instance_(instance), effort_(effort), used_(instance.limits.size(), 0), plan_(std::move(start)) {
    for (std::size_t group = 0; group < instance.groups(); ++group) take(group, plan_.chosen[group], 1);
  }

  Plan make() {
    std::vector<std::size_t> const order = by_regret();
    for (int round = 0; round < rounds_most; ++round) {
      bool better = false;
      // Once each, even where the share for it is used up: a plan is what everything else begins with.
      for (std::size_t const group : order)
        better = ((may_go_on_ || (round == 0 && !is_late_)) && choose(group)) || better;
      for (std::size_t const group : order) better = (may_go_on_ && make_room(group)) || better;
      if (!better || !may_go_on_) break;
    }
    effort_.spend(looked_);
    return std::move(plan_);
  }

 private:
  std::size_t options(std::size_t group) const {
    return instance_.option_begin[group + 1] - instance_.option_begin[group];
  }

  void count(std::size_t looks) {
    looked_ += static_cast<std::int64_t>(looks);
    if (looked_ < looks_at_once) return;
    all_looked_ += looked_;
    is_late_ = effort_.is_late();
    may_go_on_ = effort_.spend(std::exchange(looked_, 0)) && all_looked_ < looks_most;
  }

  /// What an option costs by itself, the price of overruns that it causes now included.
  Totals totals_of(std::size_t group, std::int32_t choice) const {
    if (choice == waits) return {instance_.requests_of(group), 0, 0};
    std::size_t const option = instance_.option_begin[group] + static_cast<std::size_t>(choice);
    Wide overruns = 0;
    for (Use const& use : uses_of(option)) {
      Limit const& limit = instance_.limits[use.limit];
      if (limit.overrun_price == hard_limit) continue;
      std::int64_t const over = used_[use.limit] + use.amount - limit.amount;
      overruns += Wide{std::clamp<std::int64_t>(over, 0, use.amount)} * limit.overrun_price;
    }
    auto const priced = static_cast<std::int64_t>(std::min<Wide>(overruns / nanos_per_unit, limit_most));
    return {instance_.waiting_of(option), instance_.heaviness_of(option), instance_.cost[option] + priced};
  }

  std::span<Use const> uses_of(std::size_t option) const {
    return std::span(instance_.uses)
        .subspan(instance_.use_begin[option], instance_.use_begin[option + 1] - instance_.use_begin[option]);
  }

  void take(std::size_t group, std::int32_t choice, std::int64_t times) {
    if (choice == waits) return;
    for (Use const& use : uses_of(instance_.option_begin[group] + static_cast<std::size_t>(choice)))
      used_[use.limit] += times * use.amount;
  }

  std::optional<std::uint32_t> first_full(std::size_t group, std::int32_t choice) const {
    for (Use const& use : uses_of(instance_.option_begin[group] + static_cast<std::size_t>(choice))) {
      Limit const& limit = instance_.limits[use.limit];
      if (limit.overrun_price == hard_limit && used_[use.limit] + use.amount > limit.amount) return use.limit;
    }
    return std::nullopt;
  }

  bool fits(std::size_t group, std::int32_t choice) const { return !first_full(group, choice); }

  /// The best option that fits beside all others; whether that is another one than before.
  bool choose(std::size_t group) {
    count(options(group));
    std::int32_t const before = plan_.chosen[group];
    take(group, before, -1);
    std::int32_t best = before;
    Totals least = totals_of(group, before);
    for (std::int32_t o = 0; o < static_cast<std::int32_t>(options(group)); ++o) {
      if (!(totals_of(group, o) < least) || !fits(group, o)) continue;
      least = totals_of(group, o);
      best = o;
    }
    take(group, best, 1);
    plan_.chosen[group] = best;
    return best != before;
  }

  /// Where requests of a group wait for a limit that is full: lets another group that uses it take another
  /// option, one with which no more of its own requests wait. Whether it did.
  bool make_room(std::size_t group) {
    std::int32_t const before = plan_.chosen[group];
    std::int64_t const waiting = totals_of(group, before).waiting;
    if (waiting == 0) return false;
    take(group, before, -1);
    for (std::int32_t o = 0; o < static_cast<std::int32_t>(options(group)); ++o) {
      if (totals_of(group, o).waiting >= waiting || !room_for(group, o)) continue;
      take(group, o, 1);
      plan_.chosen[group] = o;
      return true;
    }
    take(group, before, 1);
    return false;
  }

  /// Moves one other group out of the way of an option, where that is enough.
  bool room_for(std::size_t group, std::int32_t choice) {
    std::optional<std::uint32_t> const full = first_full(group, choice);
    if (!full) return true;
    for (std::size_t other = 0; other < instance_.groups(); ++other) {
      std::int32_t const before = plan_.chosen[other];
      if (other % 16 == 0) count(1);
      if (!may_go_on_) return false;
      if (other == group || !uses_limit(other, before, *full)) continue;
      count(options(other));
      std::int64_t const waiting = totals_of(other, before).waiting;
      take(other, before, -1);
      if (!first_full(group, choice)) {
        take(group, choice, 1);
        std::optional<std::int32_t> const after = best_that_fits(other, waiting);
        take(group, choice, -1);
        if (after) {
          take(other, *after, 1);
          plan_.chosen[other] = *after;
          return true;
        }
      }
      take(other, before, 1);
    }
    return false;
  }

  bool uses_limit(std::size_t group, std::int32_t choice, std::uint32_t limit) const {
    if (choice == waits) return false;
    auto const uses = uses_of(instance_.option_begin[group] + static_cast<std::size_t>(choice));
    return std::any_of(uses.begin(), uses.end(), [&](Use const& use) { return use.limit == limit; });
  }

  std::optional<std::int32_t> best_that_fits(std::size_t group, std::int64_t waiting_most) const {
    std::optional<std::int32_t> best;
    Totals least;
    for (std::int32_t o = 0; o < static_cast<std::int32_t>(options(group)); ++o) {
      Totals const totals = totals_of(group, o);
      if (totals.waiting > waiting_most || (best && !(totals < least)) || !fits(group, o)) continue;
      best = o;
      least = totals;
    }
    return best;
  }

  /// By what is lost where the best option is taken by somebody else, most first.
  std::vector<std::size_t> by_regret() const {
    std::vector<Totals> regret(instance_.groups());
    for (std::size_t g = 0; g < regret.size(); ++g) {
      Totals first = totals_of(g, waits), second = first;
      for (std::int32_t o = 0; o < static_cast<std::int32_t>(options(g)); ++o) {
        Totals const totals = totals_of(g, o);
        if (totals < first) {
          second = std::exchange(first, totals);
        } else {
          second = std::min(second, totals);
        }
      }
      regret[g] = {second.waiting - first.waiting, second.heaviness - first.heaviness,
                   second.cost - first.cost};
    }
    std::vector<std::size_t> order(regret.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return regret[a] > regret[b]; });
    return order;
  }

  Instance const& instance_;
  Effort& effort_;
  std::int64_t looked_ = 0, all_looked_ = 0;  ///< options, not counted yet and before
  bool may_go_on_ = true;
  bool is_late_ = false;
  std::vector<std::int64_t> used_;
  Plan plan_;
};

}  // namespace

Plan greedy_plan(Instance const& instance, Plan start, Effort& effort) {
  return Greedy(instance, std::move(start), effort).make();
}

}  // namespace kanteling::planning::detail
