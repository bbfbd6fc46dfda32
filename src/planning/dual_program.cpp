// SPDX-License-Identifier: Apache-2.0
#include "planning/dual_program.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

class Builder {
 public:
  Builder(Level const& level, DualRows const& rows) : level_(level), rows_(rows) {}

  void add_group(std::size_t group) {
    Instance const& instance = *level_.instance;
    std::size_t const first = program_.cost.size();
    for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
      add_option(o);
    add_waiting(group);
    if (program_.cost.size() == first) return;  // every option shut: its price is found afterwards
    take_cheapest_off(first);
    program_.option_begin.push_back(static_cast<std::uint32_t>(program_.cost.size()));
  }

  DualProgram finish(double share) {
    program_.cost_unit = spread_ > 0           ? spread_ / static_cast<double>(counted_)
                         : waiting_spread_ > 0 ? waiting_spread_ / static_cast<double>(program_.groups())
                                               : 1.0;
    for (double& cost : program_.cost) cost /= program_.cost_unit;
    program_.constant /= program_.cost_unit;
    for (DualRow const& row : rows_.row) {
      program_.amount.push_back(row.amount * share / row.mean_use);
      program_.price_limit.push_back(row.price_limit * row.mean_use / program_.cost_unit);
    }
    return std::move(program_);
  }

 private:
  /// False where the option cannot be taken for there is nothing of that limit.
  bool add_use(std::size_t limit, double amount) {
    std::uint32_t const row = rows_.of_limit[limit];
    if (amount <= 0 || row == DualRows::unpriced) return true;
    if (row == DualRows::shut) return false;
    program_.use_row.push_back(row);
    program_.use_amount.push_back(amount / rows_.row[row].mean_use);
    return true;
  }

  void add_option(std::size_t option) {
    bool open = true;
    for_uses(level_, rows_, option,
             [&](std::size_t limit, double amount) { open = add_use(limit, amount) && open; });
    end_option(open, static_cast<double>(level_.cost_of(option)));
  }

  void add_waiting(std::size_t group) {
    bool const open = !rows_.counts_waiting ||
                      add_use(level_.waiting_row(), static_cast<double>(level_.instance->requests_of(group)));
    waits_ = open;
    end_option(open, static_cast<double>(level_.cost_of_waiting(group)));
  }

  void end_option(bool open, double cost) {
    if (open) {
      program_.cost.push_back(cost);
      program_.use_begin.push_back(static_cast<std::uint32_t>(program_.use_row.size()));
    }
    program_.use_row.resize(program_.use_begin.back());
    program_.use_amount.resize(program_.use_begin.back());
  }

  void take_cheapest_off(std::size_t first) {
    double const least =
        *std::min_element(program_.cost.begin() + static_cast<std::ptrdiff_t>(first), program_.cost.end());
    program_.constant += least;
    for (std::size_t o = first; o < program_.cost.size(); ++o) {
      program_.cost[o] -= least;
      bool const is_waiting = waits_ && o + 1 == program_.cost.size();
      (is_waiting ? waiting_spread_ : spread_) += program_.cost[o];
      if (!is_waiting) ++counted_;
    }
  }

  Level const& level_;
  DualRows const& rows_;
  DualProgram program_;
  double spread_ = 0;  ///< of costs above the cheapest, waiting left out: it may be dear beyond measure
  double waiting_spread_ = 0;
  std::size_t counted_ = 0;
  bool waits_ = false;
};

}  // namespace

DualProgram program_of(Level const& level, DualRows const& rows, std::span<std::uint32_t const> groups,
                       double share) {
  Builder builder(level, rows);
  for (std::uint32_t const group : groups) builder.add_group(group);
  return builder.finish(share);
}

std::vector<double> prices_of(DualProgram const& program, DualRows const& rows,
                              std::span<double const> row_price) {
  std::vector<double> price(rows.of_limit.size(), 0.0);
  for (std::size_t r = 0; r < rows.row.size(); ++r) {
    double const own = row_price[r] * program.cost_unit / rows.row[r].mean_use;
    price[rows.row[r].limit] = std::clamp(own, 0.0, rows.row[r].price_limit);
  }
  return price;
}

std::vector<double> row_prices_of(DualProgram const& program, DualRows const& rows,
                                  std::span<double const> price) {
  std::vector<double> row_price(rows.row.size());
  for (std::size_t r = 0; r < rows.row.size(); ++r)
    row_price[r] = std::clamp(price[rows.row[r].limit], 0.0, rows.row[r].price_limit) * rows.row[r].mean_use /
                   program.cost_unit;
  return row_price;
}

}  // namespace kanteling::planning::detail
