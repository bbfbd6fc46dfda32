// SPDX-License-Identifier: Apache-2.0
#include "planning/knapsack.hpp"

#include <algorithm>
#include <cmath>

namespace kanteling::planning::detail {
namespace {

/// So many items behind the break are tried in order for a first filling.
constexpr std::ptrdiff_t tried_behind = 32;
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

std::int32_t Knapsack::fill(std::span<KnapsackItem const> items, std::int32_t most) {
  items_ = items;
  most_ = most;
  worth_.clear();
  is_in_.assign(items.size(), 0);
  std::int64_t amount = 0;
  std::int32_t gain = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].gain <= 0 || items[i].amount > most) continue;
    worth_.push_back(i);
    amount += items[i].amount;
    gain += items[i].gain;
  }
  looked_ += 8 * static_cast<std::int64_t>(items.size());
  if (amount <= most) {
    slope_ = 0;
    for (std::size_t i : worth_) is_in_[i] = 1;
    upper_ = best_ = gain;
    return best_;
  }
  double const least = gain_greedily(find_break());
  split(upper_ - least + 1);  // 1: beyond any rounding
  best_ = sure_gain_ + fill_core();
  return best_;
}

/// Brings the items with the most gain per unit to the front of worth_, as many as fit, and returns how many.
std::size_t Knapsack::find_break() {
  auto const per_unit = [&](std::size_t a, std::size_t b) {
    std::int64_t const left = std::int64_t{items_[a].gain} * items_[b].amount;
    std::int64_t const right = std::int64_t{items_[b].gain} * items_[a].amount;
    return left != right ? left > right : a < b;
  };
  auto const begin = worth_.begin();
  auto low = begin;
  auto high = worth_.end();
  std::int64_t room = most_;
  while (high - low > 1) {
    auto const middle = low + (high - low) / 2;
    std::nth_element(low, middle, high, per_unit);
    std::int64_t amount = 0;
    for (auto it = low; it != middle; ++it) amount += items_[*it].amount;
    if (amount <= room) {
      room -= amount;
      low = middle;
    } else {
      high = middle;
    }
  }
  if (worth_.end() - low > tried_behind + 1) std::nth_element(low + 1, low + tried_behind, worth_.end(), per_unit);
  std::sort(low + 1, std::min(low + tried_behind, worth_.end()), per_unit);
  KnapsackItem const at_break = items_[*low];
  slope_ = static_cast<double>(at_break.gain) / at_break.amount;
  upper_ = slope_ * static_cast<double>(room);
  for (auto it = begin; it != low; ++it) upper_ += items_[*it].gain;
  return static_cast<std::size_t>(low - begin);
}

double Knapsack::gain_greedily(std::size_t break_at) {
  std::int64_t room = most_;
  double gain = 0;
  std::size_t const last = std::min(worth_.size(), break_at + static_cast<std::size_t>(tried_behind));
  for (std::size_t k = 0; k < last; ++k) {
    KnapsackItem const item = items_[worth_[k]];
    if (item.amount > room) continue;
    room -= item.amount;
    gain += item.gain;
  }
  return gain;
}

/// No filling that is at most `margin` below upper_ has an item the other way that loses more than that by itself.
void Knapsack::split(double margin) {
  core_.clear();
  sure_gain_ = 0;
  std::int64_t room = most_;
  for (std::size_t i : worth_) {
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
  for (std::size_t i : core_) amount += items_[i].amount;
  core_room_ = static_cast<std::int32_t>(room);
  width_ = static_cast<std::size_t>(std::min(room, amount)) + 1;
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
  split(gap + static_cast<double>(limit) + 1);
  fill_core();
  losses_.assign(items_.size(), never);
  // By themselves, at what a unit of room gains.
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (items_[i].amount <= most_)
      losses_[i] = static_cast<std::int32_t>(std::clamp(std::floor(std::abs(slope_gain(i)) - gap), 0.0, 1e9));
  losses_of_core(static_cast<std::int32_t>(limit));
  return losses_;
}

/// What an item loses in the table is what it loses as long as no sure item turns round; if one did, that alone would
/// lose more than the limit.
void Knapsack::losses_of_core(std::int32_t limit) {
  std::int32_t const best = best_ - sure_gain_;
  auto const note = [&](std::size_t item, std::int32_t loss) {
    losses_[item] = loss <= limit ? loss : std::max(losses_[item], limit + 1);
  };
  std::int32_t const* const all = gains(core_.size());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    KnapsackItem const item = items_[i];
    if (item.gain > 0 || item.amount > most_) continue;
    bool const has_room = item.amount <= core_room_;
    auto const room = static_cast<std::size_t>(std::max(0, core_room_ - item.amount));
    note(i, has_room ? best - item.gain - all[std::min(room, width_ - 1)] : never);
  }
  // backward_[v]: the items after k where v of the room is missing. Turned round, so that sums run along both.
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
