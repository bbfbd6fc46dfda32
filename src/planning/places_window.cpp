// SPDX-License-Identifier: Apache-2.0
// The windows of PlacesFlow: which groups could move at a small loss.
#include <algorithm>

#include "planning/places_flow.hpp"

namespace kanteling::planning::detail {

/// Few groups: all options. Else so wide that about one in eight groups could move, found at a few of them.
std::int64_t PlacesFlow::first_width() const {
  constexpr std::size_t few = 256;
  if (task_.groups.size() <= few) return all_options;
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
  if (losses.empty()) return all_options;
  auto const eighth = losses.begin() + static_cast<std::ptrdiff_t>(losses.size() / 8);
  std::nth_element(losses.begin(), eighth, losses.end());
  return std::min(*eighth, all_options);
}

std::int64_t PlacesFlow::cost_of(std::uint32_t option) const {
  return task_.network->instance->cost[option] >> task_.shift;
}

std::int64_t PlacesFlow::value_of(std::uint32_t option) const {
  return cost_of(option) + price_[task_.network->node[option]];
}

PlacesFlow::Move PlacesFlow::where_now(std::uint32_t position) const {
  std::uint32_t const option = chosen_[position];
  if (option == no_option) return {task_.waiting_cost, task_.network->free_node(), no_option};
  return {cost_of(option), task_.network->node[option], option};
}

/// Looks at all options, for those with a loss that the next few windows may show.
void PlacesFlow::find_near(Effort& effort) {
  constexpr std::int64_t windows = 4;
  near_width_ = width_ >= all_options / windows ? all_options : windows * width_ + 1;
  price_near_ = price_;
  near_group_.clear();
  near_begin_.assign(1, 0);
  near_.clear();
  std::int64_t work = 0;
  for (std::uint32_t i = 0; i < task_.groups.size(); ++i) work += find_near_of(i);
  effort.spend(work);
}

std::int64_t PlacesFlow::find_near_of(std::uint32_t position) {
  Instance const& instance = *task_.network->instance;
  std::uint32_t const free_node = task_.network->free_node();
  std::uint32_t const first = instance.option_begin[task_.groups[position]];
  std::uint32_t const last = instance.option_begin[task_.groups[position] + 1];
  Move const now = where_now(position);
  std::int64_t const most = now.cost + price_[now.node] + near_width_;
  std::size_t const before = near_begin_.back();
  std::size_t end = before;
  if (near_.size() < before + (last - first) + 1) near_.resize(before + before / 2 + (last - first) + 1);
  for (std::uint32_t o = first; o < last; ++o) {
    near_[end] = {cost_of(o), task_.network->node[o], o};
    end += near_[end].cost + price_[near_[end].node] <= most ? 1U : 0U;
  }
  near_[end] = {task_.waiting_cost, free_node, no_option};
  end += task_.waiting_cost + price_[free_node] <= most ? 1U : 0U;
  if (end - before > 1) {
    near_group_.push_back(position);
    near_begin_.push_back(static_cast<std::uint32_t>(end));
  }
  return last - first;
}

void PlacesFlow::open_window(Effort& effort) {
  bool const is_near = !price_near_.empty() &&
                       (near_width_ >= all_options || width_ + spread_since(price_near_) <= near_width_);
  if (!is_near) find_near(effort);
  price_then_ = price_;
  mover_group_.clear();
  move_begin_.assign(1, 0);
  now_.clear();
  place_in_.clear();
  for (auto& members : members_) members.clear();
  for (std::size_t i = 0; i < near_group_.size(); ++i) add_mover(i);
  effort.spend(static_cast<std::int64_t>(near_begin_.back()) + 1);
}

/// A group is always where it is cheapest, so that the least of its near options is what it pays now.
void PlacesFlow::add_mover(std::size_t near) {
  std::uint32_t const first = near_begin_[near];
  std::uint32_t const last = near_begin_[near + 1];
  std::int64_t most = far_away;
  for (std::uint32_t i = first; i < last; ++i) most = std::min(most, near_[i].cost + price_[near_[i].node]);
  most += width_;
  std::uint32_t const option = chosen_[near_group_[near]];
  std::size_t const before = move_begin_.back();
  std::size_t end = before;
  std::size_t now = before;
  if (moves_.size() < before + (last - first)) moves_.resize(before + before / 2 + (last - first));
  for (std::uint32_t i = first; i < last;
       ++i) {  // without a branch: which options are near is hard to foresee
    moves_[end] = near_[i];
    now = near_[i].option == option ? end : now;
    end += near_[i].cost + price_[near_[i].node] <= most ? 1U : 0U;
  }
  if (end - before < 2) return;
  auto const mover = static_cast<std::uint32_t>(mover_group_.size());
  std::uint32_t const node = moves_[now].node;
  mover_group_.push_back(near_group_[near]);
  move_begin_.push_back(static_cast<std::uint32_t>(end));
  now_.push_back(moves_[now]);
  place_in_.push_back(static_cast<std::uint32_t>(members_[node].size()));
  members_[node].push_back(mover);
}

/// How far distances are true although the window hides ways: a hidden way was longer than the width, and has
/// become shorter by no more than prices moved apart.
std::int64_t PlacesFlow::reach() const {
  return width_ >= all_options ? far_away : width_ - spread_since(price_then_);
}

/// How far prices have moved apart.
std::int64_t PlacesFlow::spread_since(std::vector<std::int64_t> const& before) const {
  std::int64_t least = far_away;
  std::int64_t most = -far_away;
  for (std::size_t p = 0; p < price_.size(); ++p) {
    least = std::min(least, price_[p] - before[p]);
    most = std::max(most, price_[p] - before[p]);
  }
  return most - least;
}

}  // namespace kanteling::planning::detail
