// SPDX-License-Identifier: Apache-2.0
#include "planning/dual_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "planning/dual_blocks.hpp"

namespace kanteling::planning::detail {
namespace {

class Builder {
 public:
  Builder(Level const& level, DualRows const& rows) : level_(level), rows_(rows) {}

  /// Room for so many options, with as many uses as is usual.
  void reserve(std::size_t options) {
    Instance const& instance = *level_.instance;
    std::size_t const uses =
        options * (instance.uses.size() / std::max<std::size_t>(instance.options(), 1) + 1);
    program_.cost.reserve(options);
    program_.use_begin.reserve(options + 1);
    program_.use_row.reserve(uses);
    program_.use_amount.reserve(uses);
  }

  void add_group(std::size_t group) {
    Instance const& instance = *level_.instance;
    for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
      add_option(o);
    add_waiting(group);
    end_group();
  }

  void add_option(std::size_t option) {
    bool open = true;
    for_uses(level_, rows_, option,
             [&](std::size_t limit, double amount) { open = add_use(limit, amount) && open; });
    end_option(open, static_cast<double>(level_.cost_of(option)));
    waits_ = false;
  }

  void add_waiting(std::size_t group) {
    bool const open = !rows_.counts_waiting ||
                      add_use(level_.waiting_row(), static_cast<double>(level_.instance->requests_of(group)));
    end_option(open, static_cast<double>(level_.cost_of_waiting(group)));
    waits_ = open;
  }

  void end_group() {
    std::size_t const first = program_.option_begin.back();
    if (program_.cost.size() == first) return;  // every option shut: its price is found afterwards
    take_cheapest_off(first);
    program_.option_begin.push_back(static_cast<std::uint32_t>(program_.cost.size()));
    waits_ = false;
  }

  /// Takes off what groups that are left out cost and use.
  void set_apart(double cost, std::span<double const> used) {
    program_.constant += cost;
    apart_.assign(used.begin(), used.end());
  }

  /// The mean of what options cost above the cheapest of their group.
  double spread() const {
    if (spread_ > 0) return spread_ / static_cast<double>(counted_);
    return waiting_spread_ > 0 ? waiting_spread_ / static_cast<double>(program_.groups()) : 1.0;
  }

  DualProgram finish(double cost_unit) {
    program_.cost_unit = cost_unit;
    for (double& cost : program_.cost) cost /= cost_unit;
    program_.constant /= cost_unit;
    for (DualRow const& row : rows_.row) {
      double const apart = apart_.empty() ? 0 : apart_[row.limit];
      program_.amount.push_back((row.amount - apart) / row.mean_use);
      program_.price_limit.push_back(row.price_limit * row.mean_use / cost_unit);
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
  std::vector<double> apart_;  ///< per limit
  double spread_ = 0;  ///< of costs above the cheapest, waiting left out: it may be dear beyond measure
  double waiting_spread_ = 0;
  std::size_t counted_ = 0;
  bool waits_ = false;
};

/// Leaves each row the share of its amount that the program's options have in the uses of all.
void take_share(DualRows const& rows, DualProgram& program) {
  std::vector<double> uses(program.rows());
  for (std::size_t u = 0; u < program.use_row.size(); ++u) uses[program.use_row[u]] += program.use_amount[u];
  for (std::size_t r = 0; r < program.rows(); ++r)
    program.amount[r] *= uses[r] * rows.row[r].mean_use / rows.row[r].uses;
}

}  // namespace

DualProgram program_of(Level const& level, DualRows const& rows, std::span<std::uint32_t const> groups) {
  Builder builder(level, rows);
  for (std::uint32_t const group : groups) builder.add_group(group);
  DualProgram program = builder.finish(builder.spread());
  if (groups.size() < level.instance->groups()) take_share(rows, program);
  return program;
}

namespace {

/// What one block of groups comes to under the prices.
struct Scanned {
  std::vector<std::uint32_t> near;      ///< options near the cheapest of groups that have more than one
  std::vector<std::uint32_t> group;     ///< these groups
  std::vector<std::uint32_t> near_end;  ///< where in `near` their options end
  std::vector<double> used;             ///< per limit, by the other groups
  double cost = 0;                      ///< of the other groups
  double least = 0;                     ///< priced, of all
};

constexpr std::uint32_t waiting_option = std::numeric_limits<std::uint32_t>::max();

class Scan {
 public:
  Scan(Level const& level, DualRows const& rows, std::span<double const> price, double margin)
      : level_(level), rows_(rows), price_(price), margin_(margin) {
    scanned_.used.resize(price.size());
  }

  void add_group(std::size_t group) {
    Instance const& instance = *level_.instance;
    std::size_t const first = instance.option_begin[group], count = instance.option_begin[group + 1] - first;
    priced_.resize(count + 1);
    for (std::size_t i = 0; i < count; ++i) priced_[i] = price_of(first + i);
    priced_[count] = waiting_price_of(group);
    auto const least = std::min_element(priced_.begin(), priced_.end());
    if (!std::isfinite(*least)) return;
    scanned_.least += *least;
    std::size_t const near_before = scanned_.near.size();
    for (std::size_t i = 0; i <= count; ++i)
      if (priced_[i] <= *least + margin_)
        scanned_.near.push_back(i < count ? static_cast<std::uint32_t>(first + i) : waiting_option);
    if (scanned_.near.size() == near_before + 1) return leave_out(group);
    scanned_.group.push_back(static_cast<std::uint32_t>(group));
    scanned_.near_end.push_back(static_cast<std::uint32_t>(scanned_.near.size()));
  }

  Scanned take() { return std::move(scanned_); }

 private:
  double price_of(std::size_t option) const {
    double sum = static_cast<double>(level_.cost_of(option));
    for_uses(level_, rows_, option, [&](std::size_t limit, double amount) {
      sum += amount * price_[limit];
      if (rows_.some_shut && amount > 0 && rows_.of_limit[limit] == DualRows::shut)
        sum = std::numeric_limits<double>::infinity();
    });
    return sum;
  }

  double waiting_price_of(std::size_t group) const {
    if (rows_.of_limit[level_.waiting_row()] == DualRows::shut)
      return std::numeric_limits<double>::infinity();
    return static_cast<double>(level_.cost_of_waiting(group)) +
           static_cast<double>(level_.instance->requests_of(group)) * price_[level_.waiting_row()];
  }

  void leave_out(std::size_t group) {
    std::uint32_t const option = scanned_.near.back();
    scanned_.near.pop_back();
    if (option == waiting_option) {
      scanned_.cost += static_cast<double>(level_.cost_of_waiting(group));
      scanned_.used[level_.waiting_row()] += static_cast<double>(level_.instance->requests_of(group));
      return;
    }
    scanned_.cost += static_cast<double>(level_.cost_of(option));
    for_uses(level_, rows_, option,
             [&](std::size_t limit, double amount) { scanned_.used[limit] += amount; });
  }

  Level const& level_;
  DualRows const& rows_;
  std::span<double const> price_;
  double margin_;
  std::vector<double> priced_;
  Scanned scanned_;
};

DualProgram joined(Level const& level, DualRows const& rows, std::span<Scanned const> part,
                   double cost_unit) {
  Builder builder(level, rows);
  std::size_t near = 0;
  for (Scanned const& scanned : part) near += scanned.near.size();
  builder.reserve(near);
  double cost = 0;
  std::vector<double> used(rows.of_limit.size());
  for (Scanned const& scanned : part) {
    std::size_t i = 0;
    for (std::size_t g = 0; g < scanned.group.size(); ++g) {
      for (; i < scanned.near_end[g]; ++i) {
        if (scanned.near[i] == waiting_option)
          builder.add_waiting(scanned.group[g]);
        else
          builder.add_option(scanned.near[i]);
      }
      builder.end_group();
    }
    cost += scanned.cost;
    for (std::size_t r = 0; r < used.size(); ++r) used[r] += scanned.used[r];
  }
  builder.set_apart(cost, used);
  return builder.finish(cost_unit);
}

}  // namespace

NearProgram near_program(Level const& level, DualRows const& rows, std::span<double const> price,
                         double margin, double cost_unit, std::size_t most, int threads) {
  std::vector<Scanned> part(dual_blocks);
  for_blocks(threads, dual_blocks, [&](std::size_t block) {
    Scan scan(level, rows, price, margin * cost_unit);
    std::size_t const groups = level.instance->groups();
    for (std::size_t g = block_begin(groups, block); g < block_begin(groups, block + 1); ++g)
      scan.add_group(g);
    part[block] = scan.take();
  });
  NearProgram near;
  for (DualRow const& row : rows.row) near.bound -= row.amount * price[row.limit];
  for (Scanned const& scanned : part) {
    near.bound += scanned.least;
    near.near += scanned.near.size();
  }
  if (near.near <= most) near.program = joined(level, rows, part, cost_unit);
  return near;
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
