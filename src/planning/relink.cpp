// SPDX-License-Identifier: Apache-2.0
#include "planning/relink.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::planning::detail {
namespace {

/// States that differ in fewer choices are nearly the same.
constexpr std::size_t near = 6;

}  // namespace

/// Penalties have changed since the states were kept: their energies are those of now.
void Pool::weigh_again() {
  SearchSpace const& space = state_.space();
  std::vector<std::int64_t> used(space.mean_take.size());
  for (Kept& kept : kept_) {
    used = space.settled_use;
    kept.energy = space.settled_excess;
    for (std::uint32_t c : kept.choices) {
      kept.energy += space.choice[c].excess;
      for (Take take : space.takes_of(c)) used[take.row] += take.amount;
    }
    for (std::size_t r = 0; r < used.size(); ++r) kept.energy += state_.row(r).energy_at(used[r]);
  }
}

void Pool::offer() {
  for (Kept const& kept : kept_)
    if (kept.choices == state_.choices()) return;
  if (kept_.size() < Pool::kept_most) {
    kept_.push_back({state_.choices(), state_.energy()});
    return;
  }
  weigh_again();
  auto const worst = std::ranges::max_element(kept_, {}, &Kept::energy);
  if (worst->energy <= state_.energy()) return;
  *worst = {state_.choices(), state_.energy()};
}

void Pool::scatter(Dice& dice, double temperature) {
  SearchSpace const& space = state_.space();
  for (std::uint32_t mover = 0; mover < space.movers(); ++mover) {
    double least = std::numeric_limits<double>::infinity();
    std::uint32_t to = state_.choices()[mover];
    for (std::uint32_t c = space.choice_begin[mover]; c < space.choice_begin[mover + 1]; ++c) {
      double const value = space.choice[c].excess - temperature * dice.patience();
      if (value >= least) continue;
      least = value;
      to = c;
    }
    if (to != state_.chosen(mover)) state_.move(mover, to, state_.change(mover, to));
  }
  state_.sum_energy();
}

void Pool::start_between(Dice& dice) {
  if (kept_.size() < 2) return shake(dice);
  std::size_t const a = dice.below(kept_.size());
  std::size_t b = dice.below(kept_.size() - 1);
  if (b >= a) ++b;
  state_.go_to(kept_[a].choices);
  walk_to(kept_[b].choices);
  if (state_.choices() == kept_[a].choices) shake(dice);
}

void Pool::shake(Dice& dice) {
  SearchSpace const& space = state_.space();
  for (std::size_t i = 0; i < 3 + space.movers() / 40; ++i) {
    std::uint32_t const mover = dice.below(space.movers());
    std::size_t const begin = space.choice_begin[mover];
    std::size_t const to = begin + dice.below(space.choice_begin[mover + 1] - begin);
    if (to != state_.chosen(mover)) state_.move(mover, to, state_.change(mover, to));
  }
}

/// Takes over the goal's choices one by one, the best change first, up to two thirds of the way, and stays at
/// the best place beyond one third.
void Pool::walk_to(std::vector<std::uint32_t> const& goal) {
  std::vector<std::uint32_t> differ;
  for (std::uint32_t mover = 0; mover < goal.size(); ++mover)
    if (state_.chosen(mover) != goal[mover]) differ.push_back(mover);
  std::size_t const steps = differ.size();
  if (steps < near) return;
  std::vector<std::uint32_t> best;
  double best_energy = 0;
  for (std::size_t step = 1; step <= steps * 2 / 3; ++step) {
    auto chosen = differ.begin();
    double least = state_.change(*chosen, goal[*chosen]);
    for (auto it = differ.begin() + 1; it != differ.end(); ++it) {
      double const change = state_.change(*it, goal[*it]);
      if (change >= least) continue;
      least = change;
      chosen = it;
    }
    state_.move(*chosen, goal[*chosen], least);
    state_.note();
    differ.erase(chosen);
    if (step < std::max<std::size_t>(2, steps / 3) || (!best.empty() && state_.energy() >= best_energy))
      continue;
    best = state_.choices();
    best_energy = state_.energy();
  }
  state_.go_to(best);
}

}  // namespace kanteling::planning::detail
