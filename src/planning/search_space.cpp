// SPDX-License-Identifier: Apache-2.0
#include "planning/search_space.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kanteling::planning::detail {
namespace {

constexpr std::size_t sampled_groups = 4000;

/// Reduced costs of one group: its options in order, then waiting.
class Pricer {
 public:
  Pricer(Level const& level, std::vector<double> const& price) : level_(level), price_(price) {}

  std::vector<double> const& operator()(std::size_t group) {
    Instance const& instance = *level_.instance;
    priced_.clear();
    for (std::size_t o = instance.option_begin[group]; o < instance.option_begin[group + 1]; ++o) {
      double value = static_cast<double>(level_.cost_of(o)) +
                     price_[level_.waiting_row()] * static_cast<double>(instance.waiting_of(o)) +
                     price_[level_.heaviness_row()] * static_cast<double>(instance.heaviness_of(o));
      for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u)
        value += price_[instance.uses[u].limit] * instance.uses[u].amount;
      priced_.push_back(value);
    }
    priced_.push_back(static_cast<double>(level_.cost_of_waiting(group)) +
                      price_[level_.waiting_row()] * static_cast<double>(instance.requests_of(group)));
    return priced_;
  }

 private:
  Level const& level_;
  std::vector<double> const& price_;
  std::vector<double> priced_;
};

/// Builds a space group by group.
class SpaceMaker {
 public:
  SpaceMaker(Level const& level, std::vector<RowLimit> const& rows) : level_(level), rows_(rows) {
    space_.settled_use.assign(rows.size(), 0);
  }

  void add(std::size_t group, std::vector<double> const& priced, std::vector<std::size_t> const& near,
           std::size_t start, double least) {
    space_.plan.chosen.push_back(position(priced, start));
    if (near.size() == 1) return settle(group, priced[start] - least);
    auto const mover = static_cast<std::uint32_t>(space_.movers());
    for (std::size_t which : near) {
      if (which == start) space_.start.push_back(static_cast<std::uint32_t>(space_.choice.size()));
      space_.choice.push_back({.excess = priced[which] - least,
                               .take_begin = static_cast<std::uint32_t>(space_.take.size()),
                               .position = position(priced, which)});
      append_takes(level_, rows_, group, position(priced, which), space_.take);
      space_.mover_of_take.resize(space_.take.size(), mover);
    }
    space_.group.push_back(static_cast<std::uint32_t>(group));
    space_.choice_begin.push_back(static_cast<std::uint32_t>(space_.choice.size()));
  }

  SearchSpace finish() {
    space_.choice.resize(space_.choice.size() + 2,
                         {.take_begin = static_cast<std::uint32_t>(space_.take.size())});
    std::vector<std::uint32_t> takers(rows_.size(), 0);
    space_.mean_take.assign(rows_.size(), 0);
    for (Take take : space_.take) {
      ++takers[take.row];
      space_.mean_take[take.row] += take.amount;
    }
    for (std::size_t row = 0; row < rows_.size(); ++row)
      space_.mean_take[row] = takers[row] == 0 ? 1 : space_.mean_take[row] / takers[row];
    for (std::size_t c = 0; c < space_.out(); ++c) {
      auto const takes = space_.takes_of(c);
      auto const rarest = std::min_element(takes.begin(), takes.end(),
                                           [&](Take a, Take b) { return takers[a.row] < takers[b.row]; });
      space_.home.push_back(rarest == takes.end() ? static_cast<std::uint32_t>(rows_.size()) : rarest->row);
    }
    return std::move(space_);
  }

 private:
  static std::int32_t position(std::vector<double> const& priced, std::size_t which) {
    return which + 1 == priced.size() ? waits : static_cast<std::int32_t>(which);
  }
  void settle(std::size_t group, double excess) {
    scratch_.clear();
    append_takes(level_, rows_, group, space_.plan.chosen.back(), scratch_);
    for (Take take : scratch_) space_.settled_use[take.row] += take.amount;
    space_.settled_excess += excess;
  }

  Level const& level_;
  std::vector<RowLimit> const& rows_;
  SearchSpace space_;
  std::vector<Take> scratch_;
};

/// What a group's cheapest and dearest served options differ by, over a sample of groups: what one wrong
/// choice may cost.
double scale_of(Level const& level) {
  Instance const& instance = *level.instance;
  std::size_t const step = 1 + instance.groups() / sampled_groups;
  double sum = 0;
  double counted = 0;
  for (std::size_t group = 0; group < instance.groups(); group += step) {
    std::size_t const begin = instance.option_begin[group];
    std::size_t const end = instance.option_begin[group + 1];
    if (begin == end) continue;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    for (std::size_t o = begin; o < end; ++o) {
      least = std::min(least, level.cost_of(o));
      most = std::max(most, level.cost_of(o));
    }
    sum += static_cast<double>(most - least);
    ++counted;
  }
  double const waiting = static_cast<double>(level.waiting_cost);
  if (sum > 0) return sum / counted;
  return waiting > 0 ? waiting : 1;
}

}  // namespace

Spread spread_of(Level const& level, std::vector<RowLimit> const& rows, std::vector<double> const& price,
                 double wished, double tiny) {
  std::size_t const groups = level.instance->groups();
  std::size_t const step = 1 + groups / sampled_groups;
  double const share = 1.0 / static_cast<double>(step);
  Pricer pricer(level, price);
  std::vector<double> excess;
  for (std::size_t group = 0; group < groups; group += step) {
    std::vector<double> const& priced = pricer(group);
    double const least = *std::min_element(priced.begin(), priced.end());
    bool is_best_seen = false;
    for (double value : priced) {
      bool const is_best = value == least && !is_best_seen;
      is_best_seen = is_best_seen || is_best;
      if (!is_best) excess.push_back(value - least);
    }
  }
  if (excess.empty()) return {};
  std::sort(excess.begin(), excess.end());
  auto const at = [&](double rank) {
    return excess[std::min(excess.size() - 1, static_cast<std::size_t>(std::max(0.0, rank * share)))];
  };
  auto const zeros = static_cast<double>(
      std::upper_bound(excess.begin(), excess.end(), tiny * scale_of(level)) - excess.begin());
  auto const counted =
      static_cast<double>(std::count_if(rows.begin(), rows.end(), [](RowLimit r) { return r.is_counted; }));
  // Where many choices cost nothing more than the best, moves within these alone fill no row to the unit.
  double const beyond = zeros / share > wished ? zeros / share : 0;
  return {.unit = at(zeros / share + 2.5 * counted), .reach = at(beyond + wished)};
}

SearchSpace space_near(Level const& level, std::vector<RowLimit> const& rows,
                       std::vector<double> const& price, double reach, std::size_t least, Plan const& start,
                       double waiting_reach) {
  SpaceMaker maker(level, rows);
  Pricer pricer(level, price);
  std::vector<std::size_t> order;
  double bound = 0;
  for (std::size_t group = 0; group < level.instance->groups(); ++group) {
    std::vector<double> const& priced = pricer(group);
    auto const cheapest =
        static_cast<std::size_t>(std::min_element(priced.begin(), priced.end()) - priced.begin());
    std::size_t first = cheapest;
    if (!start.chosen.empty())
      first =
          start.chosen[group] == waits ? priced.size() - 1 : static_cast<std::size_t>(start.chosen[group]);
    bool const may_wait = priced.back() <= priced[cheapest] + waiting_reach;
    double const highest = priced[cheapest] + (may_wait ? std::max(reach, waiting_reach) : reach);
    order.clear();
    for (std::size_t which = 0; which < priced.size(); ++which)
      if (which == first || which == cheapest || priced[which] <= highest)
        order.push_back(which);
    if (order.size() < std::min(least, priced.size())) {
      order.resize(priced.size());
      for (std::size_t which = 0; which < priced.size(); ++which) order[which] = which;
      std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return priced[a] != priced[b] ? priced[a] < priced[b] : a < b;
      });
      auto const kept = order.begin() + static_cast<std::ptrdiff_t>(least);
      if (std::find(order.begin(), kept, first) == kept) order[least - 1] = first;
      order.resize(least);
    }
    maker.add(group, priced, order, first, priced[cheapest]);
    bound += priced[cheapest];
  }
  SearchSpace space = maker.finish();
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (rows[row].is_counted) bound -= price[row] * static_cast<double>(rows[row].most);
  space.bound = bound;
  space.mean_cost = scale_of(level);
  return space;
}

}  // namespace kanteling::planning::detail
