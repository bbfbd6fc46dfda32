// SPDX-License-Identifier: Apache-2.0
#include "planning/anneal.hpp"

#include <algorithm>
#include <cmath>

namespace kanteling::planning::detail {
namespace {

constexpr int steps = 50;
constexpr int second_tries = 4;
/// The clock is looked at after so many.
constexpr std::int64_t proposals_at_once = 4096;
/// Work of one proposal: a choice looked at, and often four answers to it.
constexpr std::int64_t work_per_proposal = 12;

class Annealer {
 public:
  Annealer(SearchState& state, Dice& dice, double targeted)
      : state_(state),
        space_(state.space()),
        dice_(dice),
        targeted_(static_cast<std::uint32_t>(targeted * 1000)) {}

  void propose(double temperature) {
    std::uint32_t const mover = pick_mover();
    std::size_t const from = state_.chosen(mover);
    std::size_t const to = other_choice(mover, from);
    double const first = state_.change(mover, to);
    if (first <= temperature * dice_.patience()) {
      state_.move(mover, to, first);
      return state_.note();
    }
    answer(mover, from, to, first, temperature);
  }

 private:
  std::uint32_t pick_mover() {
    if (!state_.broken().empty() && dice_.below(1000) < targeted_) {
      std::uint32_t const row = state_.broken()[dice_.below(state_.broken().size())];
      auto const& members = state_.members(row);
      if (!members.empty()) return space_.mover_of_take[members[dice_.below(members.size())]];
    }
    return dice_.below(space_.movers());
  }

  std::size_t other_choice(std::uint32_t mover, std::size_t than) {
    std::size_t const begin = space_.choice_begin[mover];
    std::size_t const c = begin + dice_.below(space_.choice_begin[mover + 1] - begin - 1);
    return c < than ? c : c + 1;
  }

  /// Where the mover went room may be missing: tries a few that stand there and takes the best of them along.
  void answer(std::uint32_t mover, std::size_t from, std::size_t to, double first, double temperature) {
    std::uint32_t const row = crowded_row(from, to);
    if (row >= space_.mean_take.size() || state_.members(row).empty()) return;
    state_.lean(from, to);
    double best = 0;
    std::size_t best_to = 0;
    std::uint32_t best_mover = mover;
    auto const& members = state_.members(row);
    for (int i = 0; i < second_tries; ++i) {
      std::uint32_t const other = space_.mover_of_take[members[dice_.below(members.size())]];
      if (other == mover) continue;
      std::size_t const other_to = answer_choice(other, space_.home[from]);
      double const second = state_.change(other, other_to);
      if (best_mover != mover && second >= best) continue;
      best = second;
      best_mover = other;
      best_to = other_to;
    }
    state_.lean(to, from);
    if (best_mover == mover || first + best > temperature * dice_.patience()) return;
    state_.move(mover, to, first);
    state_.move(best_mover, best_to, best);
    state_.note();
  }

  /// The row of `to` that is exceeded at the highest cost, or its home.
  std::uint32_t crowded_row(std::size_t from, std::size_t to) {
    std::uint32_t crowded = space_.home[to];
    double worst = 0;
    for (Take take : space_.takes_of(to)) {
      SearchRow const& row = state_.row(take.row);
      std::int64_t use = row.used + take.amount;
      for (Take before : space_.takes_of(from))
        if (before.row == take.row) use -= before.amount;
      if (use <= row.most) continue;
      double const energy = row.energy_at(use);
      if (energy <= worst) continue;
      worst = energy;
      crowded = take.row;
    }
    return crowded;
  }

  /// Half of the time to where the first one left (a swap), if the other can go there.
  std::size_t answer_choice(std::uint32_t other, std::uint32_t left) {
    std::size_t const now = state_.chosen(other);
    if (dice_.coin())
      for (std::size_t c = space_.choice_begin[other]; c < space_.choice_begin[other + 1]; ++c)
        if (c != now && space_.home[c] == left) return c;
    return other_choice(other, now);
  }

  SearchState& state_;
  SearchSpace const& space_;
  Dice& dice_;
  std::uint32_t targeted_;
};

}  // namespace

bool anneal(SearchState& state, Cooling const& cooling, Dice& dice, Effort& effort) {
  if (state.space().movers() == 0) return effort.may_go_on();
  Annealer annealer(state, dice, cooling.targeted);
  for (int step = 0; step <= steps; ++step) {
    double const share = static_cast<double>(step) / (steps - 1);
    double const temperature = step == steps ? 0 : cooling.hot * std::pow(cooling.cold / cooling.hot, share);
    state.set_penalty(
        cooling.penalty_first * std::pow(cooling.penalty_last / cooling.penalty_first, std::min(1.0, share)),
        cooling.fixed);
    std::int64_t const proposals = cooling.proposals / steps + 1;
    for (std::int64_t i = 0; i < proposals; ++i) {
      annealer.propose(temperature);
      if (i % proposals_at_once == proposals_at_once - 1 && !effort.spend(0)) return false;
      if (cooling.until_whole && (i & 63) == 0 && state.broken().empty()) return effort.may_go_on();
    }
    if (!effort.spend(proposals * work_per_proposal)) return false;
  }
  return true;
}

}  // namespace kanteling::planning::detail
