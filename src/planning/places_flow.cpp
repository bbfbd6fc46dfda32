// SPDX-License-Identifier: Apache-2.0
#include "planning/places_flow.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace kanteling::planning::detail {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

}  // namespace

PlacesFlow::PlacesFlow(PlacesTask const& task, std::vector<std::int64_t> price)
    : task_(task),
      capacity_(task.capacity),
      price_(std::move(price)),
      taken_(task.capacity.size(), 0),
      members_(task.capacity.size()),
      ways_(task.capacity.size()) {
  price_.push_back(0);
}

bool PlacesFlow::solve(Effort& effort) {
  choose_cheapest(effort);
  fill_places();
  width_ = first_width();
  open_window(effort);
  std::int64_t const widest = widest_before_jump();
  bool moved_since = false;
  while (too_many() > 0) {
    if (!effort.may_go_on()) return false;
    if (!find_distances(effort)) {
      if (!moved_since) {
        if (width_ > widest && !jump(effort)) return false;
        width_ = std::min(2 * width_ + 1, all_options);
      }
      open_window(effort);
      moved_since = false;
      continue;
    }
    moved_since = true;
    move_prices();
    send();
  }
  return true;
}

/// Windows of few groups widen sooner than that prices jump, for they cost less than looking at all ways
/// (measured: 1,000 groups 4.5 ms against 5.3; 100,000 groups with too few places 3.0 s against 0.5).
std::int64_t PlacesFlow::widest_before_jump() const {
  constexpr std::size_t few = 2000;
  return task_.groups.size() > few ? -1 : 8 * std::min(width_, all_options / 8);
}

std::int64_t PlacesFlow::too_many() const {
  std::int64_t sum = 0;
  for (std::int64_t excess : excess_) sum += std::max<std::int64_t>(excess, 0);
  return sum;
}

std::vector<std::int64_t> PlacesFlow::prices() const {
  std::vector<std::int64_t> prices(price_.begin(), price_.end() - 1);
  for (std::int64_t& price : prices) price = std::max<std::int64_t>(price - price_.back(), 0);
  return prices;
}

void PlacesFlow::choose_cheapest(Effort& effort) {
  Instance const& instance = *task_.network->instance;
  std::uint32_t const free_node = task_.network->free_node();
  chosen_.assign(task_.groups.size(), no_option);
  excess_.assign(price_.size(), 0);
  std::int64_t work = 1;
  for (std::size_t i = 0; i < task_.groups.size(); ++i) {
    std::uint32_t const group = task_.groups[i];
    std::int64_t least = task_.waiting_cost + price_[free_node];
    for (std::uint32_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
      std::int64_t const value = cost_of(o) + price_[task_.network->node[o]];
      if (value >= least) continue;
      least = value;
      chosen_[i] = o;
    }
    ++excess_[chosen_[i] == no_option ? free_node : task_.network->node[chosen_[i]]];
    work += instance.option_begin[group + 1] - instance.option_begin[group];
  }
  effort.spend(work);
}

/// Where places have a price all count as taken, by whom there are not enough of or too many; where they have
/// none, as many as are needed.
void PlacesFlow::fill_places() {
  std::int64_t taken = 0;
  for (std::uint32_t p = 0; p < sink(); ++p) {
    taken_[p] = price_[p] > price_[sink()] ? capacity_[p] : std::min(excess_[p], capacity_[p]);
    excess_[p] -= taken_[p];
    taken += taken_[p];
  }
  excess_[sink()] = taken - static_cast<std::int64_t>(task_.groups.size());
}

/// Distances from the nodes with groups too many, as far as the nearest with places left. False where none is
/// within reach.
bool PlacesFlow::find_distances(Effort& effort) {
  cut_ = sees_all_ways_ ? far_away : reach();
  distance_.assign(price_.size(), far_away);
  hops_.assign(price_.size(), std::numeric_limits<std::int32_t>::max());
  queue_.clear();
  for (std::uint32_t p = 0; p <= sink(); ++p)
    if (excess_[p] > 0) reach_node(p, 0, 0);
  bool found = false;
  std::int64_t work = 1;
  while (!queue_.empty()) {
    std::pop_heap(queue_.begin(), queue_.end(), std::greater<>{});
    Label const label = queue_.back();
    queue_.pop_back();
    if (label.distance != distance_[label.node] || label.hops != hops_[label.node]) continue;
    if (label.distance > cut_) break;
    found = found || excess_[label.node] < 0;
    work += sees_all_ways_ ? relax_far(label.node) : relax(label.node);
  }
  effort.spend(work);
  return found;
}

void PlacesFlow::relax_sink(std::uint32_t node) {
  std::int32_t const hops = hops_[node] + 1;
  if (node != sink()) {
    if (taken_[node] < capacity_[node])
      reach_node(sink(), distance_[node] + price_[sink()] - price_[node], hops);
    return;
  }
  for (std::uint32_t p = 0; p < sink(); ++p)
    if (taken_[p] > 0) reach_node(p, distance_[node] + price_[p] - price_[node], hops);
}

std::int64_t PlacesFlow::relax(std::uint32_t node) {
  relax_sink(node);
  if (node == sink()) return sink();
  Label const from = {distance_[node], hops_[node] + 1, node};
  std::int64_t work = 0;
  ways_[node].clear();
  for (std::uint32_t mover : members_[node]) {
    std::int64_t const base = from.distance - now_[mover].cost - price_[node];
    for (std::uint32_t m = move_begin_[mover]; m < move_begin_[mover + 1]; ++m) {
      std::uint32_t const to = moves_[m].node;
      std::int64_t const distance = base + moves_[m].cost + price_[to];
      if (distance > cut_ || distance > distance_[to] || (distance == distance_[to] && from.hops > hops_[to]))
        continue;
      ways_[node].push_back({mover, m});
      reach_node(to, distance, from.hops);
    }
    work += move_begin_[mover + 1] - move_begin_[mover];
  }
  return work;
}

/// Where there is no place left within the widest window that is worth it: distances over all ways, once, so
/// that prices can move by as much as it takes.
bool PlacesFlow::jump(Effort& effort) {
  far_ways_ = all_ways(task_, chosen_, price_);
  sees_all_ways_ = true;
  bool const found = find_distances(effort);
  sees_all_ways_ = false;
  far_ways_.clear();
  if (found) move_prices();
  return effort.spend(static_cast<std::int64_t>(task_.groups.size())) && found;
}

std::int64_t PlacesFlow::relax_far(std::uint32_t node) {
  relax_sink(node);
  auto const begin =
      std::lower_bound(far_ways_.begin(), far_ways_.end(), node,
                       [](PlacesWay const& way, std::uint32_t from) { return way.from < from; });
  auto way = begin;
  for (; way != far_ways_.end() && way->from == node; ++way)
    reach_node(way->to, distance_[node] + way->length, hops_[node] + 1);
  return way - begin;
}

void PlacesFlow::reach_node(std::uint32_t node, std::int64_t distance, std::int32_t hops) {
  if (distance > cut_ || std::pair(distance, hops) >= std::pair(distance_[node], hops_[node])) return;
  if (excess_[node] < 0) cut_ = distance;
  distance_[node] = distance;
  hops_[node] = hops;
  queue_.push_back({distance, hops, node});
  std::push_heap(queue_.begin(), queue_.end(), std::greater<>{});
}

/// Makes every shortest way cost nothing, and none less than nothing.
void PlacesFlow::move_prices() {
  for (std::size_t p = 0; p < price_.size(); ++p) price_[p] -= std::min(distance_[p], cut_);
}

/// Sends groups along ways that cost nothing, each one hop further from where there are too many.
void PlacesFlow::send() {
  next_way_.assign(price_.size(), 0);
  for (std::uint32_t p = 0; p <= sink(); ++p)
    while (excess_[p] > 0 && send_one(p)) {
    }
}

/// One group fewer at the source. Nodes from which no way was found are not tried again in this round.
bool PlacesFlow::send_one(std::uint32_t source) {
  path_.clear();
  std::uint32_t node = source;
  while (excess_[node] >= 0) {
    bool const found = node == sink() ? step_from_sink() : step_from_node(node);
    if (found) {
      node = path_.back().to;
      continue;
    }
    if (path_.empty()) return false;
    node = path_.back().from;
    path_.pop_back();
    ++next_way_[node];
  }
  --excess_[source];
  ++excess_[node];
  walk_path();
  return true;
}

bool PlacesFlow::leads_on(std::uint32_t from, std::uint32_t to) const {
  return hops_[to] == hops_[from] + 1 && distance_[to] <= cut_;
}

bool PlacesFlow::step_from_sink() {
  for (std::uint32_t& p = next_way_[sink()]; p < sink(); ++p) {
    if (taken_[p] == 0 || price_[p] != price_[sink()] || !leads_on(sink(), p)) continue;
    path_.push_back({sink(), p, nobody, nobody});
    return true;
  }
  return false;
}

/// First the step to the sink, then the ways that were shortest when distances were found.
bool PlacesFlow::step_from_node(std::uint32_t node) {
  std::vector<Way> const& ways = ways_[node];
  std::uint32_t& next = next_way_[node];
  if (next == 0) {
    if (taken_[node] < capacity_[node] && price_[sink()] == price_[node] && leads_on(node, sink())) {
      path_.push_back({node, sink(), nobody, nobody});
      return true;
    }
    next = 1;
  }
  for (; next <= ways.size(); ++next) {
    auto const [mover, move] = ways[next - 1];
    std::uint32_t const to = moves_[move].node;
    bool const is_here = now_[mover].node == node;
    if (!is_here || moves_[move].cost + price_[to] != now_[mover].cost + price_[node] || !leads_on(node, to))
      continue;
    path_.push_back({node, to, mover, move});
    return true;
  }
  return false;
}

void PlacesFlow::walk_path() {
  for (Step const& step : path_) {
    if (step.from == sink())
      --taken_[step.to];
    else if (step.to == sink())
      ++taken_[step.from];
    else
      move_member(step);
  }
}

void PlacesFlow::move_member(Step const& step) {
  auto& members = members_[step.from];
  std::uint32_t const last = members.back();
  members[place_in_[step.mover]] = last;
  place_in_[last] = place_in_[step.mover];
  members.pop_back();
  now_[step.mover] = moves_[step.move];
  chosen_[mover_group_[step.mover]] = moves_[step.move].option;
  place_in_[step.mover] = static_cast<std::uint32_t>(members_[step.to].size());
  members_[step.to].push_back(step.mover);
}

/// In the order of the groups: to its cheapest option with room, else it waits.
void PlacesFlow::make_room() {
  Instance const& instance = *task_.network->instance;
  std::uint32_t const free_node = task_.network->free_node();
  auto const node_of = [&](std::uint32_t option) {
    return option == no_option ? free_node : task_.network->node[option];
  };
  std::vector<std::int64_t> room(capacity_.begin(), capacity_.end());
  for (std::uint32_t option : chosen_) --room[node_of(option)];
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    if (room[node_of(chosen_[i])] >= 0) continue;
    ++room[node_of(chosen_[i])];
    chosen_[i] = no_option;
    std::uint32_t const group = task_.groups[i];
    for (std::uint32_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o)
      if (room[node_of(o)] > 0 && (chosen_[i] == no_option || instance.cost[o] < instance.cost[chosen_[i]]))
        chosen_[i] = o;
    --room[node_of(chosen_[i])];
  }
}

}  // namespace kanteling::planning::detail
