// SPDX-License-Identifier: Apache-2.0
#include "planning/packing_tree.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kanteling::planning::detail {
namespace {

constexpr int root_steps = 60;
constexpr int node_steps = 15;
constexpr double node_length = 0.7;
/// A sum in a table is so much quicker than an option looked at.
constexpr std::int64_t sums_per_work = 80;

}  // namespace

PackingTree::PackingTree(Packing packing, std::int64_t best, int root_rounds)
    : packing_(std::move(packing)), bound_(packing_, best), root_rounds_(root_rounds) {}

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
    if (leave_only(level, which)) descend(node_steps, node_length);
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
  branch();
  return true;
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
    if (other != which && bound_.is_left(level.items[other]) && !bound_.rule_out(level.items[other])) return false;
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
