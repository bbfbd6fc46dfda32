// SPDX-License-Identifier: Apache-2.0
#include "planning/search_repair.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::planning::detail {
namespace {

/// The clock is looked at after so many.
constexpr std::size_t groups_at_once = 2048;

/// A plan with what it takes of each row.
class Ledger {
 public:
  Ledger(Level const& level, std::vector<RowLimit> const& rows, Plan& plan)
      : level_(level), rows_(rows), plan_(plan), used_(used_by(level, rows, plan)) {}

  bool is_whole() const {
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (is_broken(r)) return false;
    return true;
  }
  bool stands_in_broken_row(std::size_t group) {
    return std::ranges::any_of(takes(group, plan_.chosen[group]), [&](Take t) { return is_broken(t.row); });
  }

  /// Moves the group to its cheapest choice that exceeds nothing more than it already is; where `is_saving`,
  /// only to save.
  void settle(std::size_t group, bool is_saving) {
    std::int32_t const now = plan_.chosen[group];
    take(group, now, -1);
    auto const options = static_cast<std::int32_t>(level_.instance->option_begin[group + 1] -
                                                   level_.instance->option_begin[group]);
    double best = is_saving ? cost(group, now) : std::numeric_limits<double>::infinity();
    std::int32_t to = is_saving ? now : waits;
    for (std::int32_t position = waits; position < options; ++position) {
      if (position == now && is_saving) continue;
      if (!fits(group, position)) continue;
      double const here = cost(group, position);
      if (here >= best) continue;
      best = here;
      to = position;
    }
    plan_.chosen[group] = to;
    take(group, to, 1);
  }

 private:
  bool is_broken(std::size_t r) const {
    return rows_[r].is_counted && rows_[r].is_hard && used_[r] > rows_[r].most;
  }
  std::vector<Take> const& takes(std::size_t group, std::int32_t position) {
    scratch_.clear();
    append_takes(level_, rows_, group, position, scratch_);
    return scratch_;
  }
  void take(std::size_t group, std::int32_t position, std::int64_t sign) {
    for (Take t : takes(group, position)) used_[t.row] += sign * t.amount;
  }
  bool fits(std::size_t group, std::int32_t position) {
    return std::ranges::all_of(takes(group, position), [&](Take t) {
      return !rows_[t.row].is_hard || used_[t.row] + t.amount <= rows_[t.row].most;
    });
  }
  /// With what it exceeds of priced rows.
  double cost(std::size_t group, std::int32_t position) {
    auto sum = static_cast<double>(cost_of_choice(level_, group, position));
    for (Take t : takes(group, position)) {
      std::int64_t const free = std::max<std::int64_t>(0, rows_[t.row].most - used_[t.row]);
      if (t.amount > free) sum += rows_[t.row].overrun_cost * static_cast<double>(t.amount - free);
    }
    return sum;
  }

  Level const& level_;
  std::vector<RowLimit> const& rows_;
  Plan& plan_;
  std::vector<std::int64_t> used_;
  std::vector<Take> scratch_;
};

}  // namespace

bool repair(Level const& level, std::vector<RowLimit> const& rows, Plan& plan, Effort& effort) {
  Ledger ledger(level, rows, plan);
  auto const is_late = [&](std::size_t group) { return group % groups_at_once == 0 && effort.is_over(); };
  for (std::size_t group = plan.chosen.size(); group-- > 0 && !ledger.is_whole();) {
    if (is_late(group)) return false;
    if (ledger.stands_in_broken_row(group)) ledger.settle(group, false);
  }
  if (!ledger.is_whole()) return false;
  for (std::size_t group = 0; group < plan.chosen.size() && !is_late(group); ++group)
    ledger.settle(group, true);
  return true;
}

}  // namespace kanteling::planning::detail
