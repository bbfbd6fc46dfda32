// SPDX-License-Identifier: Apache-2.0
#include "planning/packing.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::planning::detail {
namespace {

/// Of one row: items times room. Beyond, its table would take too much memory and time.
constexpr std::int64_t cells_most = 16'000'000;

bool are_tables_small(Packing const& packing) {
  for (std::size_t r = 0; r < packing.rows(); ++r)
    if (static_cast<std::int64_t>(packing.items_of_row[r].size() + 1) * (std::int64_t{packing.room[r]} + 1) >
        cells_most)
      return false;
  return true;
}

/// What a row can still take, no more than all its items together; -1 where the settled groups exceed it.
std::int64_t room_of(RowLimit const& row, std::int64_t settled, std::int64_t all_items) {
  if (!row.is_counted) return 0;
  return std::clamp<std::int64_t>(row.most - settled, -1, all_items);
}

void add_job(Level const& level, SearchSpace const& space, std::vector<double> const& price,
             std::uint32_t job, Packing& packing) {
  std::size_t const group = space.group[job];
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (std::uint32_t c = space.choice_begin[job]; c < space.choice_begin[job + 1]; ++c)
    least = std::min(least, cost_of_choice(level, group, space.choice[c].position));
  double start = std::numeric_limits<double>::infinity();
  for (std::uint32_t c = space.choice_begin[job]; c < space.choice_begin[job + 1]; ++c) {
    PackingItem item{.job = job, .row = Packing::no_row, .position = space.choice[c].position};
    item.cost = cost_of_choice(level, group, item.position) - least;
    double priced = static_cast<double>(item.cost);
    for (Take const take : space.takes_of(c)) {
      item.row = take.row;
      item.amount = take.amount;
      priced += price[take.row] * take.amount;
    }
    start = std::min(start, priced);
    if (item.row != Packing::no_row)
      packing.items_of_row[item.row].push_back(static_cast<std::uint32_t>(packing.item.size()));
    packing.item.push_back(item);
  }
  packing.item_begin.push_back(static_cast<std::uint32_t>(packing.item.size()));
  packing.pays.push_back(start);
  packing.least.push_back(least);
  packing.base += least;
}

}  // namespace

bool is_packing(Level const& level, std::vector<RowLimit> const& rows) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    if (rows[r].is_counted && !rows[r].is_hard) return false;
  if (rows[level.waiting_row()].is_counted || rows[level.heaviness_row()].is_counted) return false;
  Instance const& instance = *level.instance;
  for (std::size_t option = 0; option < instance.options(); ++option) {
    auto const begin = instance.uses.begin() + instance.use_begin[option];
    auto const end = instance.uses.begin() + instance.use_begin[option + 1];
    if (std::count_if(begin, end,
                      [&](Use const& use) { return use.amount > 0 && rows[use.limit].is_counted; }) > 1)
      return false;
  }
  return true;
}

std::optional<Packing> packing_of(Level const& level, std::vector<RowLimit> const& rows,
                                  std::vector<double> const& price, SearchSpace const& space) {
  Packing packing;
  packing.items_of_row.resize(rows.size());
  for (std::uint32_t job = 0; job < space.movers(); ++job) add_job(level, space, price, job, packing);
  for (std::size_t group = 0, job = 0; group < space.plan.chosen.size(); ++group) {
    if (job < space.movers() && space.group[job] == group)
      ++job;
    else
      packing.base += cost_of_choice(level, group, space.plan.chosen[group]);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::int64_t all = 0;
    for (std::uint32_t i : packing.items_of_row[r]) all += packing.item[i].amount;
    std::int64_t const room = room_of(rows[r], space.settled_use[r], all);
    if (room > cells_most) return std::nullopt;
    packing.is_overfull = packing.is_overfull || room < 0;
    packing.room.push_back(static_cast<std::int32_t>(std::max<std::int64_t>(0, room)));
  }
  if (!are_tables_small(packing)) return std::nullopt;
  return packing;
}

}  // namespace kanteling::planning::detail
