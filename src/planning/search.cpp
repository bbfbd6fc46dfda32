// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "planning/anneal.hpp"
#include "planning/packing_tree.hpp"
#include "planning/relink.hpp"
#include "planning/search_exact.hpp"
#include "planning/search_pace.hpp"
#include "planning/search_part.hpp"
#include "planning/search_repair.hpp"
#include "planning/search_state.hpp"

namespace kanteling::planning::detail {
namespace {

/// Up to so many options (and nodes) an instance is looked through whole first.
constexpr std::size_t small_options = 3000;
constexpr std::int64_t small_nodes = 100'000;
/// Chains look at about 50 million choices per second.
constexpr std::int64_t small_work = 250'000'000;
constexpr std::int64_t phase_work = 300'000'000;
/// With more groups or options annealing comes nearer the bound in the time that a tree needs for its root.
constexpr std::size_t packed_groups = 6000, packed_options = 250'000;
/// Of the way from what is proven to the best plan.
constexpr std::array target_shares = {0.3, 0.1, 0.6, 0.05, 0.2, 1.0};
constexpr int root_rounds_first = 10, root_rounds_again = 3;
constexpr std::int64_t target_work = 2'500'000;
constexpr double jobs_of_target_work = 200;
constexpr double unknown = -HUGE_VAL;
constexpr double start_noise = 0.005;
constexpr int part_tries = 3;
/// Of the reach, phase by phase: hard instances differ in which suits them.
constexpr std::array phase_widths = {1.0, 0.5, 1.0, 2.0};
constexpr std::int64_t small_nodes_times_rows = 3'000'000;
constexpr std::int64_t woven_work = 60'000'000;
/// Prices of a great many rows are seldom found to the last digit.
constexpr double tiny = 1e-6, woven_tiny = 3e-4;
/// The first annealing is quick, so that there is a plan, and hot, for the way from one plan to the next is
/// long.
constexpr double woven_share_first = 0.25, woven_heat = 12;
/// Around the best plan: parts of the reach in turn, and what temperature is of what each group costs above
/// the bound.
constexpr std::array around_widths = {0.05, 0.3};
constexpr double around_heat = 0.1;
/// Where some must wait, most options of a group cost about the same under the prices. So many choices per group
/// make the space then; a choice more than its share changes a price by this part of the reach; of who could
/// wait, choices up to this part of the cost of waiting are looked at.
constexpr double waiting_choices = 5, waiting_step = 0.3, waiting_reach = 0.03;
/// The start is near a whole plan: penalties, in costs of waiting, begin low; temperatures are parts of the
/// reach; and a few proposals per choice are enough.
constexpr double waiting_penalty = 0.03, waiting_hot = 0.1, waiting_cold = 0.01;
constexpr double waiting_proposals = 0.7, waiting_proposals_least = 1'000'000;
/// How much wider it is tried again where rows stayed exceeded.
constexpr double reach_again = 4;

/// Prices that are usable whatever was given: none negative, none above what an overrun costs, none of a row
/// without limit.
std::vector<double> usable_prices(std::vector<RowLimit> const& rows, std::vector<double> const& given) {
  std::vector<double> price(rows.size(), 0);
  for (std::size_t r = 0; r < rows.size() && r < given.size(); ++r) {
    if (!rows[r].is_counted || !(given[r] > 0)) continue;
    price[r] = rows[r].is_hard ? given[r] : std::min(given[r], rows[r].overrun_cost);
  }
  return price;
}

class Search {
 public:
  Search(Level const& level, Dual const& dual, Plan const& known, std::uint64_t seed, Effort& effort)
      : level_(level),
        rows_(rows_of(level)),
        price_(usable_prices(rows_, dual.price)),
        dice_(seed),
        effort_(effort) {
    offer(known);
  }

  Searched run() {
    if (level_.instance->groups() == 0) return {};
    if (effort_.is_over()) return {std::move(best_), false};
    begin_greedily();
    if (level_.instance->options() > 0 && !effort_.is_over() && !is_proven()) search();
    return {std::move(best_), is_best_ || is_proven()};
  }

 private:
  void search() {
    if (level_.instance->options() <= small_options && look_through()) {
      is_best_ = true;
      return;
    }
    measure();
    if (is_woven(*level_.instance)) return woven();
    if (is_paced()) return fewest_waiting();
    if (may_be_packed() && is_packing(level_, rows_) && packed()) return;
    if (level_.instance->groups() > 3000) return large();
    small();
  }

  /// Keeps a plan if it holds every hard row and costs less than what is known.
  void offer(Plan const& plan) {
    if (plan.chosen.size() != level_.instance->groups()) return;
    auto const total = total_of(level_, rows_, plan);
    if (!total) return;
    std::int64_t const waiting = level_.is_fewest_waiting ? waiting_in(plan) : 0;
    if (total_ && std::pair(waiting, *total) >= std::pair(waiting_, *total_)) return;
    total_ = total;
    waiting_ = waiting;
    best_ = plan;
  }

  std::int64_t waiting_in(Plan const& plan) const {
    Instance const& instance = *level_.instance;
    std::int64_t sum = 0;
    for (std::size_t g = 0; g < plan.chosen.size(); ++g)
      sum += plan.chosen[g] == waits
                 ? instance.requests_of(g)
                 : instance.waiting_of(instance.option_begin[g] + static_cast<std::size_t>(plan.chosen[g]));
    return sum;
  }

  void begin_greedily() {
    SearchSpace const space = space_near(level_, rows_, price_, 0, 0, {});
    bound_ = space.bound;
    Plan plan = space.plan;
    if (!is_paced() && repair(level_, rows_, plan, effort_)) offer(plan);
    effort_.spend(static_cast<std::int64_t>(level_.instance->options()) * 3);
  }

  bool may_be_packed() const {
    return level_.instance->groups() <= packed_groups && level_.instance->options() <= packed_options;
  }

  /// Few groups per row are no stream that prices could even out.
  bool is_paced() const { return level_.is_fewest_waiting && level_.instance->groups() > 3000; }

  bool is_proven() const {
    return total_ && static_cast<double>(*total_) <= std::ceil(bound_ - 1e-6 - 1e-12 * std::abs(bound_));
  }

  bool look_through() {
    std::int64_t const nodes =
        std::min(small_nodes, small_nodes_times_rows / static_cast<std::int64_t>(rows_.size()));
    ExactPlan const found = solve_small(level_, rows_, price_, best_, nodes, effort_);
    offer(found.plan);
    return found.is_proven;
  }

  /// How many choices near the prices the search should see: enough to fill every row to the unit, few enough
  /// that each is met often.
  void measure() {
    auto const groups = static_cast<double>(level_.instance->groups());
    double const counted =
        static_cast<double>(std::ranges::count_if(rows_, [](RowLimit r) { return r.is_counted; }));
    double const wished = 0.5 * std::max({18 * counted, 0.24 * groups, std::min(6.5 * groups, 7000.0)});
    spread_ = spread_of(level_, rows_, price_, wished, is_woven(*level_.instance) ? woven_tiny : tiny);
    effort_.spend(static_cast<std::int64_t>(level_.instance->options()));
  }

  /// One annealing finds nearly all there is; what is left of time or work goes to slower ones.
  void large() {
    double share = level_.instance->groups() < 30'000 ? 2 : 1;
    do {
      anneal_once(spread_.reach, share);
      share *= 2;
    } while (effort_.is_limited() && effort_.may_go_on() && !is_proven());
  }

  /// From plans in which every row is about used up, over and over with other dice.
  void fewest_waiting() {
    auto const groups = static_cast<double>(level_.instance->groups());
    double const reach = spread_of(level_, rows_, price_, waiting_choices * groups, tiny).reach;
    do {
      Plan const start = paced_plan(level_, rows_, price_, waiting_step * reach, dice_, effort_);
      if (Plan whole = start; repair(level_, rows_, whole, effort_)) offer(whole);
      if (!effort_.spend(static_cast<std::int64_t>(level_.instance->options()))) break;
      place_from(start, reach);
    } while (effort_.is_limited() && effort_.may_go_on() && !is_proven());
  }

  void place_from(Plan const& start, double reach) {
    auto const waiting_cost = static_cast<double>(level_.waiting_cost);
    SearchSpace space = space_near(level_, rows_, price_, reach, 0, start, waiting_reach * waiting_cost);
    space.mean_cost = waiting_cost;
    SearchState state(space, rows_, price_);
    Cooling cooling{.hot = waiting_hot * reach, .cold = waiting_cold * reach, .penalty_first = waiting_penalty};
    cooling.proposals = static_cast<std::int64_t>(
        std::max(waiting_proposals_least, waiting_proposals * static_cast<double>(space.choice.size())));
    anneal(state, cooling, dice_, effort_);
    Plan plan = state.plan_of(state.has_best() ? state.best() : state.choices());
    if (repair(level_, rows_, plan, effort_)) offer(plan);
  }

  /// Few groups per row: each row is a small puzzle. Chains do best where an option takes of one row, or
  /// groups are many for the rows; else annealing does, with chains now and then. A descent of chains takes
  /// long where groups are many: there ever slower annealing takes turns.
  void small() {
    auto const groups = static_cast<double>(level_.instance->groups());
    bool const do_options_spread = 2 * level_.instance->uses.size() > 3 * level_.instance->options();
    bool const is_mostly_annealed = do_options_spread && rows_.size() * 20 > level_.instance->groups();
    bool const are_groups_many = groups > 400;
    std::int64_t const deserved = effort_.work() + small_work;
    double share = is_mostly_annealed ? 4 : groups / 400;
    anneal_once(spread_.reach, std::min(share, 1.0));
    int chain_phases = 0;
    for (int phase = 0; effort_.may_go_on() && !is_proven(); ++phase) {
      if (!effort_.is_limited() && effort_.work() >= deserved) break;
      bool const is_annealed = is_mostly_annealed ? phase % 3 != 2 : are_groups_many && phase % 2 == 0;
      double const width =
          phase_widths[static_cast<std::size_t>(is_annealed ? phase : chain_phases) % phase_widths.size()];
      double const reach = std::min(spread_.reach * width, reach_that_may_pay());
      if (!is_annealed) {
        chain_phase(reach, are_groups_many || chain_phases % 2 == 1);
        ++chain_phases;
        continue;
      }
      anneal_once(reach, share);
      if (!is_mostly_annealed) share *= 2;
    }
  }

  /// Each row can be filled to the unit: a tree looks for plans that cost less than a target, and either finds one
  /// or shows that there is none, which raises what is proven. A target between the two is reached sooner than by
  /// looking for anything better, but how far down nobody knows: several in turn, each time with more work.
  /// False where rows are too large for it.
  bool packed() {
    double const groups = static_cast<double>(level_.instance->groups());
    anneal_once(spread_.reach, std::min(groups / 400, 2.0));
    std::int64_t const deserved = effort_.work() + small_work;
    lowest_ = static_cast<std::int64_t>(std::ceil(bound_ - 1e-6 - 1e-12 * std::abs(bound_)));
    std::int64_t last_target = 0;
    auto const first = static_cast<std::int64_t>(static_cast<double>(target_work) * std::max(1.0, groups / jobs_of_target_work));
    for (std::int64_t work = first; effort_.may_go_on(); work *= 2)
      for (double const share : target_shares) {
        if (is_best_ || !effort_.may_go_on()) return true;
        if (!effort_.is_limited() && effort_.work() >= deserved) return true;
        auto const above = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(*total_ - lowest_)));
        std::int64_t const target = lowest_ + std::max<std::int64_t>(1, above);
        if (target == last_target && share < 1) continue;
        last_target = target;
        if (!look_below(target, work)) return false;
      }
    return true;
  }

  bool look_below(std::int64_t target, std::int64_t work) {
    effort_.spend(1 + static_cast<std::int64_t>(level_.instance->options()));
    SearchSpace const space = space_near(level_, rows_, price_, static_cast<double>(target) - bound_, 0, {});
    std::optional<Packing> packing = packing_of(level_, rows_, price_, space);
    if (!packing) return false;
    if (packing->is_overfull) {
      lowest_ = target;
    } else {
      begin_at_known_pays(space, *packing);
      PackingTree tree(std::move(*packing), target, pays_.empty() ? root_rounds_first : root_rounds_again);
      if (!tree.is_possible()) return false;
      bool const is_done = tree.look(work, effort_);
      keep_pays(space, tree);
      if (!tree.positions().empty()) offer(with_positions(space, tree.positions()));
      lowest_ = std::max(lowest_, is_done ? tree.best() : std::min(target, tree.bound_of_all()));
    }
    is_best_ = total_ && *total_ <= lowest_;
    return true;
  }

  /// What groups paid in the last tree, a little changed so that no tree goes the way of the one before.
  void begin_at_known_pays(SearchSpace const& space, Packing& packing) {
    for (std::size_t job = 0; job < space.movers(); ++job) {
      double& pay = packing.pays[job];
      if (!pays_.empty() && pays_[space.group[job]] != unknown)
        pay = pays_[space.group[job]] - static_cast<double>(packing.least[job]);
      pay *= 1 + start_noise * (0.001 * dice_.below(1000) - 0.5);
    }
  }
  void keep_pays(SearchSpace const& space, PackingTree const& tree) {
    if (pays_.empty()) pays_.assign(level_.instance->groups(), unknown);
    for (std::size_t job = 0; job < space.movers(); ++job)
      pays_[space.group[job]] = tree.pays()[job] + static_cast<double>(tree.packing().least[job]);
  }

  static Plan with_positions(SearchSpace const& space, std::vector<std::int32_t> const& positions) {
    Plan plan = space.plan;
    for (std::size_t mover = 0; mover < positions.size(); ++mover) plan.chosen[space.group[mover]] = positions[mover];
    return plan;
  }

  /// Chains find no way where each choice takes of many rows. One annealing after the other does, each slower
  /// than the one before; in between the best plan is looked around from. Where earlier totals are held, what
  /// is begun anew seldom holds them.
  void woven() {
    std::int64_t const deserved = effort_.work() + woven_work;
    double share = woven_share_first * std::max(1.0, static_cast<double>(level_.instance->groups()) / 2000);
    bool const is_held = level_.waiting_limit != no_limit;
    for (std::size_t phase = 0; effort_.may_go_on() && !is_proven(); ++phase, share *= 2) {
      if (!effort_.is_limited() && effort_.work() >= deserved) break;
      if ((!total_ || !is_held) && !anneal_once(spread_.reach, share, woven_heat)) spread_.reach *= reach_again;
      if (total_) look_around(around_widths[phase % around_widths.size()] * spread_.reach, share);
    }
  }

  /// From the best plan, cool, and with rows exceeded only for a moment; the wider, the further above the
  /// bound that is.
  void look_around(double reach, double share) {
    if (!effort_.spend(1 + static_cast<std::int64_t>(level_.instance->options()))) return;
    double const above =
        std::max(0.0, static_cast<double>(*total_) - bound_) / static_cast<double>(level_.instance->groups());
    SearchSpace const space = space_near(level_, rows_, price_, std::max(reach, above), 0, best_);
    SearchState state(space, rows_, price_);
    double const unit = std::max(spread_.unit, around_heat * above);
    Cooling cooling{.hot = 2 * unit, .cold = 0.3 * unit};
    cooling.penalty_first = cooling.penalty_last;
    cooling.proposals = static_cast<std::int64_t>(1e6 * share);
    anneal(state, cooling, dice_, effort_);
    if (state.has_best()) offer(state.plan_of(state.best()));
  }

  /// No plan that is better than the best has a choice with a higher excess.
  double reach_that_may_pay() const { return total_ ? static_cast<double>(*total_) - bound_ : HUGE_VAL; }

  /// Begins at the best plan, or owes nothing to what was found before: only so it may end elsewhere.
  void chain_phase(double reach, bool from_best) {
    effort_.spend(1 + static_cast<std::int64_t>(level_.instance->options()));
    SearchSpace const space = space_near(level_, rows_, price_, reach, 2, best_);
    if (space.movers() == 0) return;
    SearchState state(space, rows_, price_);
    Chains chains(state, dice_);
    Pool pool(state);
    PartSearch parts(state, dice_);
    if (from_best) pool.offer();
    std::int64_t const last = effort_.work() + phase_work;
    while (effort_.work() < last && (!state.has_best() || space.bound + state.best_energy() > bound_ + 0.5)) {
      if (pool.is_full() || (pool.size() > 3 && dice_.coin()))
        pool.start_between(dice_);
      else if (from_best)
        pool.shake(dice_);
      else
        pool.scatter(dice_, spread_.unit);
      if (!chains.descend(effort_)) break;
      if (pool.size() > 3 && !parts.improve(part_tries, effort_)) break;
      pool.offer();
      chains.weigh();
    }
    if (state.has_best()) offer(state.plan_of(state.best()));
  }

  /// False where rows were still exceeded after it. What is woven is not made whole again where there is a
  /// plan.
  bool anneal_once(double reach, double share, double heat = 3) {
    effort_.spend(1 + static_cast<std::int64_t>(level_.instance->options()));
    SearchSpace const space = space_near(level_, rows_, price_, reach, 0, {});
    SearchState state(space, rows_, price_);
    Cooling cooling{.hot = heat * spread_.unit, .cold = 0.7 * spread_.unit};
    cooling.proposals = static_cast<std::int64_t>(1e6 * share);
    anneal(state, cooling, dice_, effort_);
    if (!state.has_best() && total_ && is_woven(*level_.instance)) return false;
    Plan plan = state.plan_of(state.has_best() ? state.best() : state.choices());
    if (state.has_best() || make_whole(reach, cooling, plan)) offer(plan);
    return state.has_best();
  }

  /// Rows are still exceeded: wider spaces and higher penalties, round by round, then whatever the cost.
  bool make_whole(double reach, Cooling cooling, Plan& plan) {
    for (int round = 0; round < 6 && effort_.may_go_on(); ++round) {
      reach *= 2.5;
      cooling.hot = cooling.cold = std::max(0.7 * cooling.cold, 0.02 * reach);
      cooling.penalty_first = cooling.penalty_last *= 1.7;
      cooling.targeted = 0.9;
      cooling.until_whole = true;
      cooling.proposals = 300'000;
      if (widen(reach, cooling, plan)) return true;
    }
    return repair(level_, rows_, plan, effort_);
  }

  bool widen(double reach, Cooling const& cooling, Plan& plan) {
    SearchSpace const space = space_near(level_, rows_, price_, reach, 2, plan);
    SearchState state(space, rows_, price_);
    anneal(state, cooling, dice_, effort_);
    plan = state.plan_of(state.has_best() ? state.best() : state.choices());
    return state.has_best();
  }

  Level const& level_;
  std::vector<RowLimit> rows_;
  std::vector<double> price_;
  Dice dice_;
  Effort& effort_;
  Spread spread_;
  double bound_ = 0;
  std::int64_t lowest_ = 0;  ///< proven: no plan costs less
  bool is_best_ = false;
  std::vector<double> pays_;  ///< per group: what it paid in the last tree
  Plan best_;
  std::optional<std::int64_t> total_;
  std::int64_t waiting_ = 0;  ///< in best_, where fewest waiting are looked for
};

}  // namespace

Searched search_plan(Level const& level, Dual const& dual, Plan const& best, std::uint64_t seed, int /*threads*/,
                     Effort& effort) {
  return Search(level, dual, best, seed, effort).run();
}

}  // namespace kanteling::planning::detail
