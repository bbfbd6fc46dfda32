// SPDX-License-Identifier: Apache-2.0
#include "planning/places_flow.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace kanteling::planning::detail {
namespace {

constexpr std::int64_t far_away = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

}  // namespace

PlacesFlow::PlacesFlow(PlacesTask const& task, std::vector<std::int64_t> price)
    : task_(task),
      capacity_(task.capacity),
      price_(std::move(price)),
      taken_(task.capacity.size(), 0),
      members_(task.capacity.size()) {
  price_.push_back(0);
}

bool PlacesFlow::solve(Effort& effort) {
  choose_cheapest(effort);
  fill_places();
  width_ = first_width();
  open_window(effort);
  bool moved_since = false;
  while (too_many() > 0) {
    if (!effort.may_go_on()) return false;
    if (!find_distances(effort)) {
      if (!moved_since) width_ = width_ >= far_away / 4 ? far_away : 4 * width_ + 4;
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
  for (std::size_t i = 0; i < task_.groups.size(); ++i) {
    std::uint32_t const group = task_.groups[i];
    std::int64_t least = task_.waiting_cost + price_[free_node];
    for (std::uint32_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
      std::int64_t const value = instance.cost[o] + price_[task_.network->node[o]];
      if (value >= least) continue;
      least = value;
      chosen_[i] = o;
    }
    ++excess_[chosen_[i] == no_option ? free_node : task_.network->node[chosen_[i]]];
  }
  effort.spend(static_cast<std::int64_t>(task_.groups.size()) + 1);
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

/// Few options: all. Else so wide that about half of the groups could move, found at a few of them.
std::int64_t PlacesFlow::first_width() const {
  constexpr std::size_t few = 2000;
  if (task_.groups.size() <= few) return far_away;
  Instance const& instance = *task_.network->instance;
  std::vector<std::int64_t> losses;
  for (std::size_t i = 0; i < task_.groups.size(); i += task_.groups.size() / few) {
    if (chosen_[i] == no_option) continue;
    std::int64_t const least = value_of(chosen_[i]);
    std::int64_t loss = far_away;
    for (std::uint32_t o = instance.option_begin[task_.groups[i]];
         o < instance.option_begin[task_.groups[i] + 1]; ++o)
      if (o != chosen_[i]) loss = std::min(loss, value_of(o) - least);
    losses.push_back(loss);
  }
  if (losses.empty()) return far_away;
  auto const middle = losses.begin() + static_cast<std::ptrdiff_t>(losses.size() / 3);
  std::nth_element(losses.begin(), middle, losses.end());
  return *middle;
}

std::int64_t PlacesFlow::value_of(std::uint32_t option) const {
  return task_.network->instance->cost[option] + price_[task_.network->node[option]];
}

void PlacesFlow::open_window(Effort& effort) {
  price_then_ = price_;
  mover_group_.clear();
  move_begin_.assign(1, 0);
  moves_.clear();
  now_.clear();
  place_in_.clear();
  for (auto& members : members_) members.clear();
  std::uint32_t const free_node = task_.network->free_node();
  for (std::uint32_t i = 0; i < task_.groups.size(); ++i) {
    bool const waiting = chosen_[i] == no_option;
    Move const now = {waiting ? task_.waiting_cost : task_.network->instance->cost[chosen_[i]],
                      waiting ? free_node : task_.network->node[chosen_[i]], chosen_[i]};
    add_mover(i, now);
  }
  effort.spend(static_cast<std::int64_t>(task_.network->instance->options()));
}

void PlacesFlow::add_mover(std::uint32_t position, Move const& now) {
  Instance const& instance = *task_.network->instance;
  std::uint32_t const free_node = task_.network->free_node();
  std::uint32_t const group = task_.groups[position];
  std::int64_t const most = now.cost + price_[now.node] + width_;
  std::size_t const before = moves_.size();
  for (std::uint32_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
    std::uint32_t const node = task_.network->node[o];
    if (instance.cost[o] + price_[node] <= most) moves_.push_back({instance.cost[o], node, o});
  }
  if (task_.waiting_cost + price_[free_node] <= most)
    moves_.push_back({task_.waiting_cost, free_node, no_option});
  if (moves_.size() - before < 2) {
    moves_.resize(before);
    return;
  }
  auto const mover = static_cast<std::uint32_t>(mover_group_.size());
  mover_group_.push_back(position);
  move_begin_.push_back(static_cast<std::uint32_t>(moves_.size()));
  now_.push_back(now);
  place_in_.push_back(static_cast<std::uint32_t>(members_[now.node].size()));
  members_[now.node].push_back(mover);
}

/// How far distances are true although the window hides ways: a hidden way was longer than the width, and has
/// become shorter by no more than prices moved apart.
std::int64_t PlacesFlow::reach() const {
  if (width_ >= far_away) return far_away;
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (std::size_t p = 0; p < price_.size(); ++p) {
    least = std::min(least, price_[p] - price_then_[p]);
    most = std::max(most, price_[p] - price_then_[p]);
  }
  return width_ - (most - least);
}

/// Distances of all nodes from those with groups too many. False where none with places left is within reach.
bool PlacesFlow::find_distances(Effort& effort) {
  std::int64_t const within = reach();
  distance_.assign(price_.size(), far_away);
  hops_.assign(price_.size(), std::numeric_limits<std::int32_t>::max());
  queue_.clear();
  for (std::uint32_t p = 0; p <= sink(); ++p)
    if (excess_[p] > 0) reach_node(p, 0, 0);
  std::int64_t wanted = too_many();
  std::int64_t farthest = -1;
  std::int64_t work = 0;
  while (!queue_.empty()) {
    std::pop_heap(queue_.begin(), queue_.end(), std::greater<>{});
    Label const label = queue_.back();
    queue_.pop_back();
    if (label.distance != distance_[label.node] || label.hops != hops_[label.node]) continue;
    if (label.distance > within) break;
    if (wanted <= 0 && label.distance > farthest) break;
    if (excess_[label.node] < 0) {
      wanted += excess_[label.node];
      farthest = label.distance;
    }
    work += relax(label.node);
  }
  effort.spend(work);
  cut_ = farthest;
  return farthest >= 0;
}

std::int64_t PlacesFlow::relax(std::uint32_t node) {
  Label const from = {distance_[node], hops_[node] + 1, node};
  if (node == sink()) {
    for (std::uint32_t p = 0; p < sink(); ++p)
      if (taken_[p] > 0) reach_node(p, from.distance + price_[p] - price_[node], from.hops);
    return sink();
  }
  if (taken_[node] < capacity_[node])
    reach_node(sink(), from.distance + price_[sink()] - price_[node], from.hops);
  std::int64_t work = 0;
  for (std::uint32_t mover : members_[node]) {
    std::int64_t const base = from.distance - now_[mover].cost - price_[node];
    for (std::uint32_t m = move_begin_[mover]; m < move_begin_[mover + 1]; ++m) {
      std::uint32_t const to = moves_[m].node;
      std::int64_t const distance = base + moves_[m].cost + price_[to];
      if (distance <= distance_[to]) reach_node(to, distance, from.hops);
    }
    work += move_begin_[mover + 1] - move_begin_[mover];
  }
  return work;
}

void PlacesFlow::reach_node(std::uint32_t node, std::int64_t distance, std::int32_t hops) {
  if (std::pair(distance, hops) >= std::pair(distance_[node], hops_[node])) return;
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
  next_member_.assign(price_.size(), 0);
  next_move_.assign(price_.size(), nobody);
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
    skip(node);
  }
  --excess_[source];
  ++excess_[node];
  walk_path();
  return true;
}

/// Past the way that led nowhere.
void PlacesFlow::skip(std::uint32_t node) {
  if (next_move_[node] == nobody)
    ++next_member_[node];  // at the sink a node; at a node the step to the sink
  else
    ++next_move_[node];
}

bool PlacesFlow::leads_on(std::uint32_t from, std::uint32_t to) const {
  return hops_[to] == hops_[from] + 1 && distance_[to] <= cut_;
}

bool PlacesFlow::step_from_sink() {
  for (std::uint32_t& p = next_member_[sink()]; p < sink(); ++p) {
    if (taken_[p] == 0 || price_[p] != price_[sink()] || !leads_on(sink(), p)) continue;
    path_.push_back({sink(), p, nobody, nobody});
    return true;
  }
  return false;
}

/// First the step to the sink (member 0), then members from 1.
bool PlacesFlow::step_from_node(std::uint32_t node) {
  std::uint32_t& member = next_member_[node];
  std::uint32_t& move = next_move_[node];
  if (member == 0) {
    if (taken_[node] < capacity_[node] && price_[sink()] == price_[node] && leads_on(node, sink())) {
      path_.push_back({node, sink(), nobody, nobody});
      return true;
    }
    member = 1;
  }
  for (; member <= members_[node].size(); ++member, move = nobody) {
    std::uint32_t const mover = members_[node][member - 1];
    if (move == nobody) move = move_begin_[mover];
    std::int64_t const now = now_[mover].cost + price_[node];
    for (; move < move_begin_[mover + 1]; ++move) {
      std::uint32_t const to = moves_[move].node;
      if (moves_[move].cost + price_[to] != now || !leads_on(node, to)) continue;
      path_.push_back({node, to, mover, move});
      return true;
    }
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
  next_move_[step.from] = nobody;  // another member stands there now
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
