// SPDX-License-Identifier: Apache-2.0
#include "planning/dual_rows.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

/// How much of each limit could be used at most, and what its users take on average.
struct Demand {
  std::vector<double> most, sum, users;

  explicit Demand(std::size_t limits) : most(limits), sum(limits), users(limits), of_group_(limits) {}

  void add(std::size_t limit, double amount) {
    if (amount <= 0) return;
    sum[limit] += amount;
    users[limit] += 1;
    if (of_group_[limit] == 0) touched_.push_back(limit);
    of_group_[limit] = std::max(of_group_[limit], amount);
  }
  void end_group() {
    for (std::size_t const limit : touched_) {
      most[limit] += of_group_[limit];
      of_group_[limit] = 0;
    }
    touched_.clear();
  }

 private:
  std::vector<double> of_group_;
  std::vector<std::size_t> touched_;
};

Demand demand(Level const& level, DualRows const& rows) {
  Instance const& instance = *level.instance;
  Demand result(level.limits() + 2);
  for (std::size_t g = 0; g < instance.groups(); ++g) {
    for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o)
      for_uses(level, rows, o, [&](std::size_t limit, double amount) { result.add(limit, amount); });
    if (rows.counts_waiting) result.add(level.waiting_row(), static_cast<double>(instance.requests_of(g)));
    result.end_group();
  }
  return result;
}

void add_row(std::size_t limit, std::int64_t amount, double price_limit, Demand const& demand,
             DualRows& rows) {
  auto const available = static_cast<double>(amount);
  if (amount == no_limit || demand.most[limit] <= available || price_limit <= 0) return;
  if (amount == 0 && price_limit >= price_highest) {
    rows.of_limit[limit] = DualRows::shut;
    rows.some_shut = true;
    return;
  }
  rows.of_limit[limit] = static_cast<std::uint32_t>(rows.row.size());
  rows.row.push_back(
      {limit, available, price_limit, demand.sum[limit], demand.sum[limit] / demand.users[limit]});
}

double price_limit(NanoPrice overrun_price) {
  if (overrun_price == hard_limit) return price_highest;
  return static_cast<double>(overrun_price) / static_cast<double>(nanos_per_unit);
}

/// Keeps the rows that are wanted most, measured by what there is of them.
void keep_most_wanted(DualRows& rows) {
  if (rows.row.size() <= dual_rows_most) return;
  std::vector<DualRow> wanted = rows.row;
  std::stable_sort(wanted.begin(), wanted.end(),
                   [](DualRow const& a, DualRow const& b) { return a.uses * b.amount > b.uses * a.amount; });
  wanted.resize(dual_rows_most);
  for (DualRow const& row : rows.row) rows.of_limit[row.limit] = DualRows::unpriced;
  std::sort(wanted.begin(), wanted.end(),
            [](DualRow const& a, DualRow const& b) { return a.limit < b.limit; });
  for (std::size_t r = 0; r < wanted.size(); ++r)
    rows.of_limit[wanted[r].limit] = static_cast<std::uint32_t>(r);
  rows.row = std::move(wanted);
}

}  // namespace

DualRows dual_rows(Level const& level) {
  DualRows rows;
  rows.of_limit.assign(level.limits() + 2, DualRows::unpriced);
  rows.counts_waiting = level.waiting_limit != no_limit;
  rows.counts_heaviness = level.heaviness_limit != no_limit && !level.instance->heaviness.empty();
  Demand const used = demand(level, rows);
  for (std::size_t r = 0; r < level.limits(); ++r)
    add_row(r, level.amount_of(r), price_limit(level.overrun_price(r)), used, rows);
  add_row(level.waiting_row(), level.waiting_limit, price_highest, used, rows);
  add_row(level.heaviness_row(), level.heaviness_limit, price_highest, used, rows);
  keep_most_wanted(rows);
  rows.counts_waiting = rows.of_limit[level.waiting_row()] != DualRows::unpriced;
  rows.counts_heaviness = rows.of_limit[level.heaviness_row()] != DualRows::unpriced;
  return rows;
}

}  // namespace kanteling::planning::detail
