// SPDX-License-Identifier: Apache-2.0
#include "matching/period_limits.hpp"

#include <algorithm>

namespace kanteling::matching {
namespace {

constexpr auto months = static_cast<std::uint32_t>(supply::Availability::horizon_months);
constexpr std::uint32_t left_out = UINT32_MAX;

/// What a cell is a limit of: the rows of an availability stand in the order of its kinds.
LimitKey key_of(supply::Municipality const& municipality, supply::Availability const& free,
                std::uint32_t cell) {
  std::uint32_t const row = cell / months;
  auto const of = [&](LimitKind kind, supply::LimitId first) {
    return LimitKey{kind, row - first.index, {}};
  };
  auto const year = [](LimitKey key, std::int32_t number) {
    key.month = {number * 12};
    return key;
  };
  if (supply::LimitId const first = free.limit_of_budget(0); row >= first.index) {
    LimitKey const key = of(LimitKind::budget, first);
    return year(key, municipality.budgets[key.index].year);
  }
  if (supply::LimitId const first = free.limit_of_ceiling(0); row >= first.index) {
    LimitKey const key = of(LimitKind::ceiling, first);
    return year(key, municipality.ceilings[key.index].year);
  }
  LimitKey key = row >= free.limit(supply::ContractId{0}).index
                     ? of(LimitKind::contract, free.limit(supply::ContractId{0}))
                 : row >= free.limit_of_bus(0).index ? of(LimitKind::bus, free.limit_of_bus(0))
                                                     : of(LimitKind::facility, {0});
  key.month = free.first_month() + static_cast<std::int32_t>(cell % months);
  return key;
}

/// The most that all tasks together could take of each cell.
std::vector<std::int64_t> most_used(std::size_t cells, std::vector<std::vector<TaskOptions>> const& tasks) {
  std::vector<std::int64_t> most(cells, 0);
  std::vector<std::int64_t> of_task(cells, 0);
  for (std::vector<TaskOptions> const& household : tasks)
    for (TaskOptions const& task : household) {
      for (TaskOption const& option : task.options)
        for (planning::Use const& use : option.uses)
          of_task[use.limit] = std::max<std::int64_t>(of_task[use.limit], use.amount);
      for (TaskOption const& option : task.options)
        for (planning::Use const& use : option.uses) {
          most[use.limit] += of_task[use.limit];
          of_task[use.limit] = 0;
        }
    }
  return most;
}

/// Which months of each row another month implies: whoever takes something in the one takes as much in the
/// other, where no more is free. Grants run for months, so of most limits one or two months are left.
class Implied {
 public:
  Implied(supply::Availability const& free, std::vector<std::vector<TaskOptions>> const& tasks)
      : free_(free), implied_by_(free.cells().size(), (std::uint32_t{1} << months) - 1) {
    for (std::vector<TaskOptions> const& household : tasks)
      for (TaskOptions const& task : household)
        for (TaskOption const& option : task.options) look_at(option.uses);
  }

  bool operator()(std::uint32_t cell) const {
    std::uint32_t const row = cell / months * months;
    for (std::uint32_t other = row; other < row + months; ++other)
      if (other != cell && implies(other, cell) && (other < cell || !implies(cell, other))) return true;
    return false;
  }

 private:
  bool implies(std::uint32_t other, std::uint32_t cell) const {
    return (implied_by_[cell] >> (other % months) & 1U) != 0 && free_.cells()[other] <= free_.cells()[cell];
  }

  void look_at(std::vector<planning::Use> const& uses) {
    for (std::size_t begin = 0; begin < uses.size();) {
      std::size_t end = begin;
      while (end < uses.size() && uses[end].limit / months == uses[begin].limit / months) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        std::uint32_t as_much = 0;
        for (std::size_t j = begin; j < end; ++j)
          if (uses[j].amount >= uses[i].amount) as_much |= std::uint32_t{1} << (uses[j].limit % months);
        implied_by_[uses[i].limit] &= as_much;
      }
      begin = end;
    }
  }

  supply::Availability const& free_;
  std::vector<std::uint32_t> implied_by_;  ///< by cell: months of its row, as bits
};

void renumber(std::vector<std::vector<TaskOptions>>& tasks, std::vector<std::uint32_t> const& position) {
  for (std::vector<TaskOptions>& household : tasks)
    for (TaskOptions& task : household)
      for (TaskOption& option : task.options) {
        for (planning::Use& use : option.uses) use.limit = position[use.limit];
        std::erase_if(option.uses, [](planning::Use const& use) { return use.limit == left_out; });
      }
}

}  // namespace

PeriodLimits::PeriodLimits(supply::Municipality const& municipality, supply::Availability const& free,
                           std::vector<std::vector<TaskOptions>>& tasks, PeriodOptions const& options) {
  std::vector<std::int64_t> const most = most_used(free.cells().size(), tasks);
  Implied const implied(free, tasks);
  std::vector<std::uint32_t> position(most.size(), left_out);
  for (std::uint32_t cell = 0; cell < most.size(); ++cell) {
    if (most[cell] == 0) continue;
    LimitKey const key = key_of(municipality, free, cell);
    bool const of_year = key.kind == LimitKind::ceiling || key.kind == LimitKind::budget;
    std::int64_t const amount = std::clamp<std::int64_t>(free.cells()[cell], 0, planning::limit_most);
    if (!of_year && (most[cell] <= amount || implied(cell))) continue;
    position[cell] = static_cast<std::uint32_t>(keys_.size());
    bool const priced = key.kind == LimitKind::budget && options.budgets == BudgetRule::priced;
    keys_.push_back(key);
    limits_.push_back({amount, priced ? options.overrun_price : planning::hard_limit});
  }
  renumber(tasks, position);
}

std::uint32_t PeriodLimits::add_village(LimitKind kind, std::uint32_t village, std::int64_t requests,
                                        std::int64_t most) {
  keys_.push_back({kind, village, {}});
  limits_.push_back({std::min(most, planning::limit_most / std::max<std::int64_t>(requests, 1)) * requests,
                     planning::hard_limit});
  return static_cast<std::uint32_t>(keys_.size() - 1);
}

}  // namespace kanteling::matching
