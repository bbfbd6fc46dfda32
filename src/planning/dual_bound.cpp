// SPDX-License-Identifier: Apache-2.0
#include "planning/dual_bound.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "planning/dual_blocks.hpp"

namespace kanteling::planning::detail {
namespace {

double option_price(Level const& level, DualRows const& rows, std::size_t option,
                    std::span<double const> price) {
  double sum = static_cast<double>(level.cost_of(option));
  for_uses(level, rows, option, [&](std::size_t limit, double amount) { sum += amount * price[limit]; });
  return sum;
}

double waiting_price(Level const& level, std::size_t group, std::span<double const> price) {
  return static_cast<double>(level.cost_of_waiting(group)) +
         static_cast<double>(level.instance->requests_of(group)) * price[level.waiting_row()];
}

double least_price(Level const& level, DualRows const& rows, std::size_t group,
                   std::span<double const> price) {
  double least = waiting_price(level, group, price);
  for (std::size_t o = level.instance->option_begin[group]; o < level.instance->option_begin[group + 1]; ++o)
    least = std::min(least, option_price(level, rows, o, price));
  return least;
}

/// The shut limit that an option needs, and how much of it; amount 0 where it needs none.
struct ShutUse {
  std::size_t limit = 0;
  double amount = 0;
};

ShutUse shut_use(Level const& level, DualRows const& rows, std::size_t option) {
  ShutUse found;
  for_uses(level, rows, option, [&](std::size_t limit, double amount) {
    if (amount > 0 && rows.of_limit[limit] == DualRows::shut) found = {limit, amount};
  });
  return found;
}

void price_shut_options(Level const& level, DualRows const& rows, std::size_t group,
                        std::span<double> price) {
  Instance const& instance = *level.instance;
  bool const waiting_is_shut = rows.of_limit[level.waiting_row()] == DualRows::shut;
  double least =
      waiting_is_shut ? std::numeric_limits<double>::infinity() : waiting_price(level, group, price);
  for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
    if (shut_use(level, rows, o).amount == 0) least = std::min(least, option_price(level, rows, o, price));
  if (least == std::numeric_limits<double>::infinity()) return;  // nothing else is left to the group
  auto const keep_out = [&](ShutUse const& use, double now) {
    if (now < least)
      price[use.limit] = std::min(price_highest, price[use.limit] + (least - now) / use.amount);
  };
  for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
    if (ShutUse const use = shut_use(level, rows, o); use.amount > 0)
      keep_out(use, option_price(level, rows, o, price));
  if (waiting_is_shut)
    keep_out({level.waiting_row(), static_cast<double>(instance.requests_of(group))},
             waiting_price(level, group, price));
}

}  // namespace

double bound_of(Level const& level, DualRows const& rows, std::span<double const> price, int threads) {
  std::array<double, dual_blocks> part{};
  for_blocks(threads, dual_blocks, [&](std::size_t block) {
    std::size_t const groups = level.instance->groups();
    double sum = 0;
    for (std::size_t g = block_begin(groups, block); g < block_begin(groups, block + 1); ++g)
      sum += least_price(level, rows, g, price);
    part[block] = sum;
  });
  double bound = 0;
  for (std::size_t r = 0; r < level.limits(); ++r)
    bound -= static_cast<double>(level.amount_of(r)) * price[r];
  if (level.waiting_limit != no_limit)
    bound -= static_cast<double>(level.waiting_limit) * price[level.waiting_row()];
  if (level.heaviness_limit != no_limit)
    bound -= static_cast<double>(level.heaviness_limit) * price[level.heaviness_row()];
  for (double const sum : part) bound += sum;
  return bound;
}

void price_shut_limits(Level const& level, DualRows const& rows, std::span<double> price) {
  if (!rows.some_shut) return;
  for (std::size_t g = 0; g < level.instance->groups(); ++g) price_shut_options(level, rows, g, price);
}

}  // namespace kanteling::planning::detail
