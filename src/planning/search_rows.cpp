// SPDX-License-Identifier: Apache-2.0
#include "planning/search_rows.hpp"

#include <algorithm>

namespace kanteling::planning::detail {

__extension__ using Int128 = __int128;

std::vector<RowLimit> rows_of(Level const& level) {
  std::vector<RowLimit> rows;
  rows.reserve(level.limits() + 2);
  for (std::size_t r = 0; r < level.limits(); ++r) {
    NanoPrice const price = level.overrun_price(r);
    bool const is_hard = price == hard_limit;
    double const overrun = is_hard ? 0 : static_cast<double>(price) / static_cast<double>(nanos_per_unit);
    rows.push_back({.most = level.amount_of(r),
                    .is_hard = is_hard,
                    .is_counted = is_hard || overrun > 0,
                    .overrun_cost = overrun});
  }
  rows.push_back({.most = level.waiting_limit, .is_counted = level.waiting_limit != no_limit});
  rows.push_back({.most = level.heaviness_limit, .is_counted = level.heaviness_limit != no_limit});
  return rows;
}

void append_takes(Level const& level, std::vector<RowLimit> const& rows, std::size_t group,
                  std::int32_t position, std::vector<Take>& takes) {
  Instance const& instance = *level.instance;
  auto const append = [&](std::size_t row, std::int64_t amount) {
    if (amount != 0 && rows[row].is_counted)
      takes.push_back({static_cast<std::uint32_t>(row), static_cast<std::int32_t>(amount)});
  };
  if (position == waits) return append(level.waiting_row(), instance.requests_of(group));
  std::size_t const option = instance.option_begin[group] + static_cast<std::size_t>(position);
  auto const first = static_cast<std::ptrdiff_t>(takes.size());
  for (std::size_t u = instance.use_begin[option]; u < instance.use_begin[option + 1]; ++u)
    append(instance.uses[u].limit, instance.uses[u].amount);
  std::sort(takes.begin() + first, takes.end(), [](Take a, Take b) { return a.row < b.row; });
  append(level.waiting_row(), instance.waiting_of(option));
  append(level.heaviness_row(), instance.heaviness_of(option));
}

std::int64_t cost_of_choice(Level const& level, std::size_t group, std::int32_t position) {
  if (position == waits) return level.cost_of_waiting(group);
  return level.cost_of(level.instance->option_begin[group] + static_cast<std::size_t>(position));
}

std::vector<std::int64_t> used_by(Level const& level, std::vector<RowLimit> const& rows, Plan const& plan) {
  std::vector<std::int64_t> used(rows.size(), 0);
  std::vector<Take> takes;
  for (std::size_t group = 0; group < plan.chosen.size(); ++group) {
    takes.clear();
    append_takes(level, rows, group, plan.chosen[group], takes);
    for (Take take : takes) used[take.row] += take.amount;
  }
  return used;
}

std::optional<std::int64_t> total_of(Level const& level, std::vector<RowLimit> const& rows,
                                     Plan const& plan) {
  std::vector<std::int64_t> const used = used_by(level, rows, plan);
  Int128 overrun = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!rows[row].is_counted || used[row] <= rows[row].most) continue;
    if (rows[row].is_hard) return std::nullopt;
    overrun += Int128{used[row] - rows[row].most} * level.overrun_price(row);
  }
  std::int64_t total = static_cast<std::int64_t>((overrun + nanos_per_unit - 1) / nanos_per_unit);
  for (std::size_t group = 0; group < plan.chosen.size(); ++group)
    total += cost_of_choice(level, group, plan.chosen[group]);
  return total;
}

}  // namespace kanteling::planning::detail
