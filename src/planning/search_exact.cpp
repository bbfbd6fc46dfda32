// SPDX-License-Identifier: Apache-2.0
#include "planning/search_exact.hpp"

#include <algorithm>
#include <cmath>

#include "planning/search_space.hpp"

namespace kanteling::planning::detail {
namespace {

/// Depth first over the movers of a space of all choices, each in order of reduced cost. The stack is the
/// list of tried choices, so its depth is the number of groups.
class Tree {
 public:
  Tree(Level const& level, std::vector<RowLimit> const& rows, std::vector<double> const& price,
       Plan const& known, Effort& effort)
      : level_(level),
        rows_(rows),
        effort_(effort),
        space_(space_near(level, rows, price, HUGE_VAL, 0, {})),
        bound_(space_.bound),
        used_(space_.settled_use),
        plan_(space_.plan) {
    found_.plan = known;
    if (!known.chosen.empty()) best_ = total_of(level, rows, known);
    order_choices();
    order_movers();
    sum_least();
  }

  ExactPlan run(std::int64_t nodes_most) {
    std::vector<std::size_t> tried(order_.size(), 0);
    std::vector<std::uint32_t> taken(order_.size(), 0);
    std::int64_t nodes = 0;
    std::size_t depth = 0;
    while (true) {
      if (++nodes > nodes_most || ((nodes & 4095) == 0 && !effort_.spend(4096 * 8))) return found_;
      bool const is_leaf = depth == order_.size();
      if (is_leaf) judge();
      std::uint32_t const mover = is_leaf ? 0 : order_[depth];
      bool const is_done =
          is_leaf || tried[depth] == sorted_[mover].size() || is_too_dear(sorted_[mover][tried[depth]]);
      if (is_done) {
        if (depth == 0) break;
        --depth;
        put(order_[depth], taken[depth], -1);
        continue;
      }
      std::uint32_t const choice = sorted_[mover][tried[depth]++];
      put(mover, choice, 1);
      if (!can_hold(depth + 1)) {
        put(mover, choice, -1);
        continue;
      }
      taken[depth++] = choice;
      if (depth < order_.size()) tried[depth] = 0;
    }
    found_.is_proven = true;
    return found_;
  }

 private:
  void order_choices() {
    sorted_.resize(space_.movers());
    for (std::size_t mover = 0; mover < space_.movers(); ++mover) {
      for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c)
        sorted_[mover].push_back(c);
      std::ranges::stable_sort(sorted_[mover], {}, [&](std::uint32_t c) { return space_.choice[c].excess; });
    }
  }
  /// Who loses most by a second choice goes first: fewer branches near the root.
  void order_movers() {
    for (std::uint32_t mover = 0; mover < space_.movers(); ++mover) order_.push_back(mover);
    std::ranges::stable_sort(order_, std::ranges::greater{},
                             [&](std::uint32_t mover) { return space_.choice[sorted_[mover][1]].excess; });
  }
  /// Per depth and row: the least that the movers from there on must take.
  void sum_least() {
    least_.assign((order_.size() + 1) * rows_.size(), 0);
    std::vector<std::int64_t> amount(rows_.size());
    std::vector<std::int64_t> of_choice(rows_.size());
    for (std::size_t depth = order_.size(); depth-- > 0;) {
      std::ranges::fill(amount, INT64_MAX);
      for (std::uint32_t c : sorted_[order_[depth]]) {
        std::ranges::fill(of_choice, 0);
        for (Take take : space_.takes_of(c)) of_choice[take.row] = take.amount;
        for (std::size_t r = 0; r < rows_.size(); ++r) amount[r] = std::min(amount[r], of_choice[r]);
      }
      for (std::size_t r = 0; r < rows_.size(); ++r)
        least_[depth * rows_.size() + r] = least_[(depth + 1) * rows_.size() + r] + amount[r];
    }
  }

  bool can_hold(std::size_t depth) const {
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (rows_[r].is_counted && rows_[r].is_hard &&
          used_[r] + least_[depth * rows_.size() + r] > rows_[r].most)
        return false;
    return true;
  }
  /// A total is a whole number: no plan on this branch saves a whole unit.
  bool is_too_dear(std::uint32_t choice) const {
    if (!best_) return false;
    double const lowest = bound_ + excess_ + space_.choice[choice].excess;
    double const slip = 1e-6 + 1e-12 * std::abs(bound_);
    return lowest > static_cast<double>(*best_) - 1 + slip;
  }
  void put(std::uint32_t mover, std::uint32_t choice, std::int64_t sign) {
    for (Take take : space_.takes_of(choice)) used_[take.row] += sign * take.amount;
    excess_ += static_cast<double>(sign) * space_.choice[choice].excess;
    if (sign > 0) plan_.chosen[space_.group[mover]] = space_.choice[choice].position;
  }
  void judge() {
    std::optional<std::int64_t> const total = total_of(level_, rows_, plan_);
    if (!total || (best_ && *total >= *best_)) return;
    best_ = total;
    found_.plan = plan_;
  }

  Level const& level_;
  std::vector<RowLimit> const& rows_;
  Effort& effort_;
  SearchSpace space_;
  double bound_;
  double excess_ = 0;
  std::vector<std::int64_t> used_;
  Plan plan_;
  std::vector<std::vector<std::uint32_t>> sorted_;
  std::vector<std::uint32_t> order_;
  std::vector<std::int64_t> least_;
  std::optional<std::int64_t> best_;
  ExactPlan found_;
};

}  // namespace

ExactPlan solve_small(Level const& level, std::vector<RowLimit> const& rows, std::vector<double> const& price,
                      Plan const& known, std::int64_t nodes_most, Effort& effort) {
  return Tree(level, rows, price, known, effort).run(nodes_most);
}

}  // namespace kanteling::planning::detail
