// SPDX-License-Identifier: Apache-2.0
#include "planning/knapsack.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kanteling::planning::detail {
namespace {

/// Items of the core that is tried first, and how much wider it is tried again.
constexpr std::ptrdiff_t first_core = 14;
constexpr double widening = 2, least_margin = 4, margin_most = 1e12;
/// Items whose losses are looked up in the table: those of the others are near what they lose by themselves.
constexpr std::ptrdiff_t loss_core = 40;
constexpr std::int64_t limit_most = std::int64_t{1} << 30;

/// to[w] = max(from[w], from[w - amount] + gain): two buffers, so that it runs several at a time.
void add_item(std::int32_t const* from, std::int32_t* to, std::size_t width, KnapsackItem item) {
  auto const amount = std::min(static_cast<std::size_t>(item.amount), width);
  std::copy(from, from + amount, to);
  for (std::size_t w = amount; w < width; ++w) {
    std::int32_t const with = from[w - amount] + item.gain;
    to[w] = from[w] < with ? with : from[w];
  }
}

std::int32_t best_sum(std::int32_t const* a, std::int32_t const* b, std::size_t size) {
  std::int32_t best = 0;
  for (std::size_t i = 0; i < size; ++i) {
    std::int32_t const sum = a[i] + b[i];
    best = best < sum ? sum : best;
  }
  return best;
}

}  // namespace

std::int32_t Knapsack::fill(std::span<KnapsackItem const> items, std::int32_t most, Hint& hint) {
  items_ = items;
  most_ = most;
  worth_.clear();
  is_in_.assign(items.size(), 0);
  std::int64_t amount = 0;
  std::int32_t gain = 0;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].gain <= 0 || items[i].amount > most) continue;
    worth_.push_back(i);
    amount += items[i].amount;
    gain += items[i].gain;
  }
  looked_ += 4 * static_cast<std::int64_t>(items.size());
  if (amount <= most) {
    slope_ = 0;
    for (std::uint32_t i : worth_) is_in_[i] = 1;
    upper_ = best_ = gain;
    return best_;
  }
  if (!is_good(hint)) {
    find_break();
    hint.slope = slope_;
    hint.margin = margin_of(first_core);
  }
  fill_from_core(hint);
  return best_;
}

/// Any slope gives an upper bound, and one that was right a moment ago nearly the best. Not where what gains
/// more than the slope fills the row by far too much or too little.
bool Knapsack::is_good(Hint const& hint) {
  if (!(hint.slope > 0)) return false;
  slope_ = hint.slope;
  upper_ = slope_ * most_;
  std::int64_t room = most_;
  std::int32_t largest = 0;
  for (std::uint32_t i : worth_) {
    double const over = slope_gain(i);
    largest = std::max(largest, items_[i].amount);
    if (over <= 0) continue;
    upper_ += over;
    room -= items_[i].amount;
  }
  return std::abs(room) <= largest;
}

/// The least margin that has so many items in the core.
double Knapsack::margin_of(std::ptrdiff_t items) {
  over_.clear();
  for (std::uint32_t i : worth_) over_.push_back(std::abs(slope_gain(i)));
  looked_ += 4 * static_cast<std::int64_t>(worth_.size());
  if (std::ssize(over_) <= items) return margin_most;
  std::nth_element(over_.begin(), over_.begin() + items, over_.end());
  return over_[static_cast<std::size_t>(items)] + 1;
}

/// Widens the core until no item outside it can be part of a better filling: one that turned round would lose
/// more than what was found is below the upper bound.
void Knapsack::fill_from_core(Hint& hint) {
  for (double margin = hint.margin;; margin *= widening) {
    bool const has_room = split(margin);
    if (!has_room) continue;
    best_ = sure_gain_ + fill_core();
    double const needed = upper_ - best_ + 1;  // 1: beyond any rounding
    if (needed <= margin || core_.size() == worth_.size()) {
      hint.margin = std::max(1.5 * needed, least_margin);
      return;
    }
  }
}

/// Slope and upper bound: items are put in by gain per unit, as many as fit, and a part of the next.
void Knapsack::find_break() {
  dense_.clear();
  for (std::uint32_t i : worth_)
    dense_.push_back(
        {items_[i].amount == 0 ? HUGE_VAL : static_cast<double>(items_[i].gain) / items_[i].amount, i});
  auto low = dense_.begin();
  auto high = dense_.end();
  std::int64_t room = most_;
  while (high - low > 1) {
    auto const middle = low + (high - low) / 2;
    std::nth_element(low, middle, high, std::greater<>());
    std::int64_t amount = 0;
    for (auto it = low; it != middle; ++it) amount += items_[it->second].amount;
    if (amount <= room) {
      room -= amount;
      low = middle;
    } else {
      high = middle;
    }
  }
  looked_ += 20 * static_cast<std::int64_t>(worth_.size());
  slope_ = low->first;
  upper_ = slope_ * static_cast<double>(room);
  for (auto it = dense_.begin(); it != low; ++it) upper_ += items_[it->second].gain;
}

/// No filling that is at most `margin` below the upper bound has an item turned round that loses more than
/// that alone. False where what is left in has no room.
bool Knapsack::split(double margin) {
  core_.clear();
  sure_gain_ = 0;
  std::int64_t room = most_;
  for (std::uint32_t i : worth_) {
    double const over = slope_gain(i);
    if (std::abs(over) <= margin) {
      core_.push_back(i);
      continue;
    }
    is_in_[i] = over > 0 ? 1 : 0;
    if (over <= 0) continue;
    room -= items_[i].amount;
    sure_gain_ += items_[i].gain;
  }
  std::int64_t amount = 0;
  if (room < 0) return false;
  for (std::uint32_t i : core_) amount += items_[i].amount;
  core_room_ = static_cast<std::int32_t>(room);
  width_ = static_cast<std::size_t>(std::min(room, amount)) + 1;
  return true;
}

std::int32_t Knapsack::fill_core() {
  gains_.resize((core_.size() + 1) * width_);
  std::fill_n(gains(0), width_, 0);
  for (std::size_t k = 0; k < core_.size(); ++k) add_item(gains(k), gains(k + 1), width_, items_[core_[k]]);
  looked_ += static_cast<std::int64_t>((core_.size() + 1) * width_);
  std::size_t room = width_ - 1;
  for (std::size_t k = core_.size(); k-- > 0;) {
    is_in_[core_[k]] = gains(k + 1)[room] == gains(k)[room] ? 0 : 1;
    if (is_in_[core_[k]] != 0) room -= static_cast<std::size_t>(items_[core_[k]].amount);
  }
  return gains(core_.size())[width_ - 1];
}

std::vector<std::int32_t> const& Knapsack::losses(std::int64_t limit) {
  limit = std::clamp<std::int64_t>(limit, 0, limit_most);
  double const gap = upper_ - best_;
  double margin = gap + static_cast<double>(limit) + 1;
  if (double const most = std::max(margin_of(loss_core), gap + 2); most < margin) {
    margin = most;
    limit = static_cast<std::int64_t>(margin - gap - 1);
  }
  split(margin);
  fill_core();
  losses_.assign(items_.size(), never);
  // By themselves, at what a unit of room gains.
  for (std::uint32_t i = 0; i < items_.size(); ++i)
    if (items_[i].amount <= most_)
      losses_[i] = static_cast<std::int32_t>(std::clamp(std::floor(std::abs(slope_gain(i)) - gap), 0.0, 1e9));
  losses_of_core(static_cast<std::int32_t>(limit));
  return losses_;
}

/// What an item loses in the table is what it loses as long as no sure item turns round; if one did, that
/// alone would lose more than the limit.
void Knapsack::losses_of_core(std::int32_t limit) {
  std::int32_t const best = best_ - sure_gain_;
  auto const note = [&](std::uint32_t item, std::int32_t loss) {
    losses_[item] = loss <= limit ? loss : std::max(losses_[item], limit + 1);
  };
  std::int32_t const* const all = gains(core_.size());
  for (std::uint32_t i = 0; i < items_.size(); ++i) {
    KnapsackItem const item = items_[i];
    if (item.gain > 0 || item.amount > most_) continue;
    bool const has_room = item.amount <= core_room_;
    auto const room = static_cast<std::size_t>(std::max(0, core_room_ - item.amount));
    note(i, has_room ? best - item.gain - all[std::min(room, width_ - 1)] : never);
  }
  // backward_[v]: the items after k where v of the room is missing. Turned round, so that sums run along
  // both.
  backward_.assign(width_, 0);
  next_.resize(width_);
  for (std::size_t k = core_.size(); k-- > 0;) {
    KnapsackItem const item = items_[core_[k]];
    auto const amount = std::min(static_cast<std::size_t>(item.amount), width_);
    if (is_in(core_[k]))
      note(core_[k], best - best_sum(gains(k), backward_.data(), width_));
    else
      note(core_[k], amount == width_
                         ? never
                         : best - item.gain - best_sum(gains(k), backward_.data() + amount, width_ - amount));
    for (std::size_t v = 0; v + amount < width_; ++v) {
      std::int32_t const with = backward_[v + amount] + item.gain;
      next_[v] = backward_[v] < with ? with : backward_[v];
    }
    std::copy(backward_.end() - static_cast<std::ptrdiff_t>(amount), backward_.end(),
              next_.end() - static_cast<std::ptrdiff_t>(amount));
    backward_.swap(next_);
  }
  looked_ += 2 * static_cast<std::int64_t>(core_.size() * width_);
}

}  // namespace kanteling::planning::detail
