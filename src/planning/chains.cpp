// SPDX-License-Identifier: Apache-2.0
#include "planning/chains.hpp"

#include <algorithm>
#include <numeric>

namespace kanteling::planning::detail {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
constexpr int longest_chain = 2;
constexpr double least_gain = 1e-6;
/// Per descent; slow steps suit hard instances best (measured on generalized assignment type D).
constexpr double rise = 0.03;
constexpr double fall = 0.05;

}  // namespace

Chains::Chains(SearchState& state, Dice& dice)
    : state_(state),
      space_(state.space()),
      dice_(dice),
      choices_at_(space_.mean_take.size() + 1),
      place_at_(space_.mean_take.size() + 1, nowhere) {
  mover_of_choice_.resize(space_.out());
  for (std::uint32_t mover = 0; mover < space_.movers(); ++mover)
    for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c) {
      mover_of_choice_[c] = mover;
      choices_at_[space_.home[c]].push_back(c);
    }
  for (std::size_t r = 0; r < space_.mean_take.size(); ++r) {
    weight_.push_back(std::max(0.5 * state.row(r).idle_cost, 0.02 * space_.mean_cost / space_.mean_take[r]));
    if (state.is_open(r) && state.row(r).is_hard) state_.set_row_penalty(r, weight_[r], 0);
  }
  state_.sum_energy();
}

bool Chains::descend(Effort& effort) {
  auto const movers = static_cast<std::uint32_t>(space_.movers());
  std::vector<std::uint32_t> order(movers);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t i = movers; i > 1; --i) std::swap(order[i - 1], order[dice_.below(i)]);
  std::uint32_t idle = 0;
  for (std::uint32_t i = 0; idle < movers; i = i + 1 == movers ? 0 : i + 1) {
    idle = improve(order[i]) ? 0 : idle + 1;
    if (looked_ > 100'000) {
      bool const may_go_on = effort.spend(looked_);
      looked_ = 0;
      if (!may_go_on) return false;
    }
  }
  return true;
}

void Chains::weigh() {
  double worst = 0;
  for (std::uint32_t r : state_.broken()) {
    SearchRow const& row = state_.row(r);
    worst = std::max(worst, static_cast<double>(row.used - row.most) / space_.mean_take[r]);
  }
  for (std::size_t r = 0; r < weight_.size(); ++r) {
    SearchRow const& row = state_.row(r);
    if (!state_.is_open(r) || !row.is_hard) continue;
    double const over = static_cast<double>(row.used - row.most) / space_.mean_take[r];
    if (worst == 0)
      weight_[r] *= 1 - fall;
    else if (over > 0)
      weight_[r] *= 1 + rise * over / worst;
    state_.set_row_penalty(r, weight_[r], 0);
  }
  state_.sum_energy();
}

bool Chains::is_out(std::uint32_t mover) const {
  return std::ranges::any_of(steps_, [&](Step const& s) { return s.mover == mover; });
}

void Chains::best_place(std::uint32_t mover, double& change, std::uint32_t& place) {
  second_ = {};
  first_ = {};
  for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c) {
    double const here = state_.change_between(space_.out(), c);
    if (here < first_.change) {
      second_ = first_;
      first_ = {here, c};
    } else if (here < second_.change) {
      second_ = {here, c};
    }
  }
  change = first_.change;
  place = first_.choice;
  looked_ += space_.choice_begin[mover + 1] - space_.choice_begin[mover];
}

/// Looks at all who could come to `home`: `best` is who helps most with the first mover back in, `deepest`
/// who fits best by itself. False where nobody can come. Of the first mover's places only the one that the
/// filler leaves is looked at anew: the others are as good as they were, or nearly.
bool Chains::fill(std::uint32_t mover, std::uint32_t home, Filling& deepest, Filling& best) {
  bool is_found = false;
  double ignored = 0;
  std::uint32_t ignored_place = 0;
  best_place(mover, ignored, ignored_place);
  for (std::uint32_t c : choices_at_[home]) {
    std::uint32_t const filler = mover_of_choice_[c];
    auto const from = static_cast<std::uint32_t>(state_.chosen(filler));
    std::uint32_t const left = space_.home[from];
    if (c == from || filler == mover || left == home || is_out(filler)) continue;
    Filling filling{.step = {filler, from, c}, .change = state_.change_between(from, c)};
    Place const& other = first_.choice != nowhere && space_.home[first_.choice] == left ? second_ : first_;
    filling.closed = other.change;
    filling.place = other.choice;
    if (place_at_[left] != nowhere) {
      state_.lean(from, c);
      double const there = state_.change_between(space_.out(), place_at_[left]);
      state_.lean(c, from);
      if (there < filling.closed) {
        filling.closed = there;
        filling.place = place_at_[left];
      }
    }
    filling.closed += filling.change;
    if (!is_found || filling.change < deepest.change) deepest = filling;
    if (!is_found || filling.closed < best.closed) best = filling;
    is_found = true;
  }
  looked_ += static_cast<std::int64_t>(choices_at_[home].size());
  return is_found && settle_place(mover, best);
}

/// What the best filling brings exactly.
bool Chains::settle_place(std::uint32_t mover, Filling& best) {
  state_.lean(best.step.from, best.step.to);
  best_place(mover, best.closed, best.place);
  state_.lean(best.step.to, best.step.from);
  best.closed += best.change;
  return true;
}

bool Chains::improve(std::uint32_t mover) {
  auto const from = static_cast<std::uint32_t>(state_.chosen(mover));
  for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c)
    place_at_[space_.home[c]] = c;
  bool const is_improved = improve_from(mover, from);
  for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c)
    place_at_[space_.home[c]] = nowhere;
  return is_improved;
}

bool Chains::improve_from(std::uint32_t mover, std::uint32_t from) {
  steps_.clear();
  double sum = state_.change_between(from, space_.out());
  state_.lean(from, space_.out());
  double gain = 0;
  auto place = static_cast<std::uint32_t>(space_.out());
  best_place(mover, gain, place);
  gain += sum;
  std::size_t kept = 0;
  Step last;
  bool is_closed_by_last = false;
  std::uint32_t home = space_.home[from];
  for (int depth = 0; depth < longest_chain && gain > -least_gain; ++depth) {
    Filling deepest;
    Filling best;
    if (!fill(mover, home, deepest, best)) break;
    if (sum + best.closed < gain - least_gain) {
      gain = sum + best.closed;
      place = best.place;
      kept = steps_.size();
      last = best.step;
      is_closed_by_last = true;
    }
    steps_.push_back(deepest.step);
    state_.lean(deepest.step.from, deepest.step.to);
    sum += deepest.change;
    home = space_.home[deepest.step.from];
  }
  for (std::size_t s = steps_.size(); s-- > 0;) state_.lean(steps_[s].to, steps_[s].from);
  state_.lean(space_.out(), from);
  if (gain > -least_gain) return false;
  for (std::size_t s = 0; s < kept; ++s) state_.move(steps_[s].mover, steps_[s].to, 0);
  if (is_closed_by_last) state_.move(last.mover, last.to, 0);
  state_.move(mover, place, gain);
  state_.note();
  return true;
}

}  // namespace kanteling::planning::detail
