// SPDX-License-Identifier: Apache-2.0
#include "planning/places_ways.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

std::uint32_t node_of(PlacesTask const& task, std::uint32_t option) {
  return option == no_option ? task.network->free_node() : task.network->node[option];
}

/// Positions in the task's groups, sorted by where the groups are; node p's begin at begin[p].
std::vector<std::uint32_t> sorted_by_node(PlacesTask const& task, std::span<std::uint32_t const> chosen,
                                          std::vector<std::size_t>& begin) {
  begin.assign(task.network->nodes() + 1, 0);
  for (std::uint32_t option : chosen) ++begin[node_of(task, option) + 1];
  for (std::size_t p = 0; p < task.network->nodes(); ++p) begin[p + 1] += begin[p];
  std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
  std::vector<std::uint32_t> sorted(chosen.size());
  for (std::uint32_t i = 0; i < chosen.size(); ++i) sorted[next[node_of(task, chosen[i])]++] = i;
  return sorted;
}

/// The shortest ways from one node, gathered group by group.
class WaysFrom {
 public:
  WaysFrom(PlacesTask const& task, std::span<std::int64_t const> price)
      : task_(task), price_(price), shortest_(task.network->nodes(), far_away) {}

  void add(std::uint32_t group, std::uint32_t chosen) {
    Instance const& instance = *task_.network->instance;
    std::int64_t const now = value_of(chosen);
    for (std::uint32_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
      offer(task_.network->node[o], value_of(o) - now);
    offer(task_.network->free_node(), value_of(no_option) - now);
  }

  void move_to(std::uint32_t from, std::vector<PlacesWay>& ways) {
    for (std::uint32_t to : reached_) {
      if (to != from) ways.push_back({from, to, shortest_[to]});
      shortest_[to] = far_away;
    }
    reached_.clear();
  }

 private:
  std::int64_t value_of(std::uint32_t option) const {
    if (option == no_option) return task_.waiting_cost + price_[task_.network->free_node()];
    return (task_.network->instance->cost[option] >> task_.shift) + price_[task_.network->node[option]];
  }
  void offer(std::uint32_t to, std::int64_t length) {
    if (shortest_[to] == far_away) reached_.push_back(to);
    shortest_[to] = std::min(shortest_[to], length);
  }

  PlacesTask const& task_;
  std::span<std::int64_t const> price_;
  std::vector<std::int64_t> shortest_;
  std::vector<std::uint32_t> reached_;
};

}  // namespace

std::vector<PlacesWay> all_ways(PlacesTask const& task, std::span<std::uint32_t const> chosen,
                                std::span<std::int64_t const> price) {
  std::vector<std::size_t> begin;
  std::vector<std::uint32_t> const sorted = sorted_by_node(task, chosen, begin);
  std::vector<PlacesWay> ways;
  WaysFrom from(task, price);
  for (std::uint32_t p = 0; p < task.network->nodes(); ++p) {
    for (std::size_t i = begin[p]; i < begin[p + 1]; ++i) from.add(task.groups[sorted[i]], chosen[sorted[i]]);
    from.move_to(p, ways);
  }
  return ways;
}

}  // namespace kanteling::planning::detail
