// SPDX-License-Identifier: Apache-2.0
#include "planning/packing_tree.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace kanteling::planning::detail {
namespace {

constexpr int root_steps = 60;
/// At a branch; where jobs are many, so few that the first leaf is reached soon.
constexpr std::size_t node_steps_of_all = 3000;
constexpr int node_steps_least = 3, node_steps_most = 15;
constexpr double node_length = 0.7;
/// One in so many of the jobs left is settled at once.
constexpr std::size_t dive_share = 25;
constexpr int dive_steps = 12;
/// A sum in a table is so much quicker than an option looked at.
constexpr std::int64_t sums_per_work = 80;

}  // namespace

PackingTree::PackingTree(Packing packing, std::int64_t best, int root_rounds)
    : packing_(std::move(packing)), bound_(packing_, best), root_rounds_(root_rounds) {
  auto const steps = node_steps_of_all / std::max<std::size_t>(1, packing_.jobs());
  node_steps_ = std::clamp(static_cast<int>(steps), node_steps_least, node_steps_most);
}

bool PackingTree::tell(Effort& effort) {
  std::int64_t const looked = bound_.looked() / sums_per_work;
  std::int64_t const more = looked - told_;
  told_ = looked;
  return effort.spend(more);
}

bool PackingTree::look(std::int64_t work, Effort& effort) {
  if (!is_begun_ && !begin(effort)) return is_done_;
  std::int64_t const last = effort.work() + work;
  while (depth_ > 0 && effort.work() < last) {
    if (!tell(effort)) return is_done_;
    Branching& level = branchings_[depth_ - 1];
    bound_.undo(level.mark);
    if (level.next == level.items.size()) {
      --depth_;
      continue;
    }
    std::size_t const which = level.next++;
    if (level.lowest[which] > bound_.parts_of_better()) continue;
    bound_.set_payments(level.payments);
    if (leave_only(level, which)) descend(node_steps_, node_length);
  }
  is_done_ = depth_ == 0;
  return is_done_;
}

/// Of the whole packing the bound is raised thoroughly: what is ruled out here need not be looked at again.
bool PackingTree::begin(Effort& effort) {
  is_begun_ = true;
  for (int round = 0; round < root_rounds_; ++round) {
    PackingBound::Verdict const verdict = bound_.raise(root_steps, round == 0 ? 1.5 : node_length);
    if (verdict == PackingBound::Verdict::whole) take_whole();
    is_done_ = verdict != PackingBound::Verdict::open;
    if (!is_done_) bound_of_all_ = std::max(bound_of_all_, bound_.bound());
    if (!tell(effort) || is_done_) return false;
  }
  for (std::size_t job = 0; job < packing_.jobs(); ++job)
    packing_.pays[job] = static_cast<double>(bound_.payments()[job]) / static_cast<double>(bound_.parts());
  std::size_t const mark = bound_.mark();
  std::vector<std::int32_t> const payments = bound_.payments();
  dive(effort);
  bound_.undo(mark);
  bound_.set_payments(payments);
  descend(node_steps_, node_length);
  return tell(effort);
}

/// Settles a share of the jobs at a time, those first that have least of a choice: a leaf after a few rounds,
/// though not always one of the best. Where a target is out of reach that mostly shows on the way.
void PackingTree::dive(Effort& effort) {
  while (tell(effort)) {
    std::vector<std::pair<std::int64_t, std::uint32_t>>
        sure;  // how far above the next item is, the first item
    for (std::uint32_t job = 0; job < packing_.jobs(); ++job)
      if (!bound_.is_settled(job)) sure.push_back(least_above(job));
    if (sure.empty()) return;
    std::size_t const settled = 1 + sure.size() / dive_share;
    std::ranges::sort(sure, std::greater<>());
    for (std::size_t k = 0; k < settled; ++k) {
      std::uint32_t const job = packing_.item[sure[k].second].job;
      for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i)
        if (i != sure[k].second && bound_.is_left(i) && !bound_.rule_out(i)) return;
    }
    PackingBound::Verdict const verdict = bound_.raise(dive_steps, node_length);
    if (verdict == PackingBound::Verdict::whole) take_whole();
    if (verdict != PackingBound::Verdict::open) return;
  }
}

/// Of a job the item that is least above the bound, and by how much the next is further above it.
std::pair<std::int64_t, std::uint32_t> PackingTree::least_above(std::uint32_t job) const {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t second = least;
  std::uint32_t item = packing_.item_begin[job];
  for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i) {
    if (!bound_.is_left(i)) continue;
    std::int64_t const above = bound_.above(i);
    if (above < least) {
      second = least;
      least = above;
      item = i;
    } else {
      second = std::min(second, above);
    }
  }
  return {second - least, item};
}

/// Raises the bound where the tree stands, and branches there if it stays open.
void PackingTree::descend(int steps, double length) {
  switch (bound_.raise(steps, length)) {
    case PackingBound::Verdict::whole:
      return take_whole();
    case PackingBound::Verdict::open:
      return branch();
    case PackingBound::Verdict::shut:
      return;
  }
}

bool PackingTree::leave_only(Branching const& level, std::size_t which) {
  for (std::size_t other = 0; other < level.items.size(); ++other)
    if (other != which && bound_.is_left(level.items[other]) && !bound_.rule_out(level.items[other]))
      return false;
  return true;
}

void PackingTree::take_whole() {
  std::int64_t const cost = bound_.cost_placed();
  if (cost >= bound_.best()) return;
  bound_.set_best(cost);
  positions_.clear();
  for (std::uint32_t item : bound_.placed()) positions_.push_back(packing_.item[item].position);
}

/// The job of which the items left promise the smallest tree: few, or far above the bound.
std::uint32_t PackingTree::pick_job() const {
  auto const open = static_cast<double>(std::max<std::int64_t>(1, bound_.parts_below_best()));
  std::uint32_t picked = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::uint32_t job = 0; job < packing_.jobs(); ++job) {
    if (bound_.is_settled(job)) continue;
    double size = 0;
    for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i) {
      if (!bound_.is_left(i)) continue;
      double const rest = std::max(0.0, 1 - static_cast<double>(bound_.above(i)) / open);
      size += rest * rest * rest * rest + 0.01;
    }
    if (size >= least) continue;
    least = size;
    picked = job;
  }
  return picked;
}

void PackingTree::branch() {
  std::uint32_t const job = pick_job();
  if (branchings_.size() == depth_) branchings_.emplace_back();
  Branching& level = branchings_[depth_++];
  level.items.clear();
  level.lowest.clear();
  level.next = 0;
  level.mark = bound_.mark();
  level.payments = bound_.payments();
  for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i)
    if (bound_.is_left(i)) level.items.push_back(i);
  std::ranges::stable_sort(level.items, {}, [&](std::uint32_t i) { return bound_.above(i); });
  for (std::uint32_t i : level.items) level.lowest.push_back(bound_.lower() + bound_.above(i));
}

}  // namespace kanteling::planning::detail
