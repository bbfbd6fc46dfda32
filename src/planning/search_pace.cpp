// SPDX-License-Identifier: Apache-2.0
#include "planning/search_pace.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kanteling::planning::detail {
namespace {

constexpr std::size_t groups_at_once = 4096;

/// A row on its way from empty to full.
struct PacedRow {
  double price = 0;
  double highest = 0;  ///< its price goes no higher
  double slope = 0;    ///< of the price, per unit more than its share
  double most = 0;
  double used = 0;

  double price_at(double share) const {
    return std::clamp(price + slope * (used - share * most), 0.0, highest);
  }
};

class Pacer {
 public:
  Pacer(Level const& level, std::vector<RowLimit> const& rows, std::vector<double> const& price, double step)
      : level_(level), instance_(*level.instance), rows_(rows.size()) {
    std::vector<double> const mean = mean_uses();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!rows[r].is_counted) continue;
      rows_[r] = {.price = price[r],
                  .highest = rows[r].is_hard ? HUGE_VAL : rows[r].overrun_cost,
                  .slope = step / (mean[r] * mean[r]),
                  .most = static_cast<double>(rows[r].most)};
    }
  }

  /// The cheapest choice when so much of all groups has come.
  std::int32_t choose(std::size_t group, double share) {
    std::size_t const begin = instance_.option_begin[group], end = instance_.option_begin[group + 1];
    auto const requests = static_cast<double>(instance_.requests_of(group));
    double least = static_cast<double>(level_.cost_of_waiting(group)) +
                   requests * rows_[level_.waiting_row()].price_at(share);
    std::int32_t chosen = waits;
    for (std::size_t o = begin; o < end; ++o) {
      double const priced = price_of(o, share);
      if (priced >= least) continue;
      least = priced;
      chosen = static_cast<std::int32_t>(o - begin);
    }
    if (chosen == waits)
      rows_[level_.waiting_row()].used += requests;
    else
      use(begin + static_cast<std::size_t>(chosen));
    return chosen;
  }

 private:
  std::vector<double> mean_uses() const {
    std::vector<double> sum(rows_.size(), 0.0), users(rows_.size(), 0.0);
    for (Use const& use : instance_.uses) {
      sum[use.limit] += use.amount;
      users[use.limit] += use.amount > 0 ? 1 : 0;
    }
    for (std::size_t r = 0; r < sum.size(); ++r) sum[r] = users[r] > 0 ? sum[r] / users[r] : 1;
    return sum;
  }

  double price_of(std::size_t option, double share) const {
    auto sum = static_cast<double>(level_.cost_of(option));
    for (std::size_t u = instance_.use_begin[option]; u < instance_.use_begin[option + 1]; ++u)
      sum += instance_.uses[u].amount * rows_[instance_.uses[u].limit].price_at(share);
    return sum +
           static_cast<double>(instance_.waiting_of(option)) *
               rows_[level_.waiting_row()].price_at(share) +
           static_cast<double>(instance_.heaviness_of(option)) *
               rows_[level_.heaviness_row()].price_at(share);
  }

  void use(std::size_t option) {
    for (std::size_t u = instance_.use_begin[option]; u < instance_.use_begin[option + 1]; ++u)
      rows_[instance_.uses[u].limit].used += instance_.uses[u].amount;
    rows_[level_.waiting_row()].used += static_cast<double>(instance_.waiting_of(option));
    rows_[level_.heaviness_row()].used += static_cast<double>(instance_.heaviness_of(option));
  }

  Level const& level_;
  Instance const& instance_;
  std::vector<PacedRow> rows_;
};

std::vector<std::uint32_t> drawn_order(std::size_t groups, Dice& dice) {
  std::vector<std::uint32_t> order(groups);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = groups; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
  return order;
}

}  // namespace

Plan paced_plan(Level const& level, std::vector<RowLimit> const& rows, std::vector<double> const& price,
                double step, Dice& dice, Effort& effort) {
  std::size_t const groups = level.instance->groups();
  Plan plan{std::vector<std::int32_t>(groups, waits)};
  Pacer pacer(level, rows, price, step);
  std::vector<std::uint32_t> const order = drawn_order(groups, dice);
  std::size_t const options_each = 1 + level.instance->options() / std::max<std::size_t>(groups, 1);
  for (std::size_t i = 0; i < groups; ++i) {
    plan.chosen[order[i]] = pacer.choose(order[i], static_cast<double>(i) / static_cast<double>(groups));
    if (i % groups_at_once == groups_at_once - 1 &&
        !effort.spend(static_cast<std::int64_t>(groups_at_once * options_each)))
      break;
  }
  return plan;
}

}  // namespace kanteling::planning::detail
