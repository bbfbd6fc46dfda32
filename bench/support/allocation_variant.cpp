// SPDX-License-Identifier: Apache-2.0
#include "support/allocation_variant.hpp"

#include <algorithm>
#include <vector>

namespace kanteling::bench {
namespace {

using planning::Instance;
using planning::Use;

/// Uses of several options together: the same limit once.
void add_uses(Instance const& from, std::vector<std::size_t> const& options, Instance& to) {
  std::vector<Use> uses;
  for (std::size_t const o : options)
    uses.insert(uses.end(), from.uses.begin() + from.use_begin[o], from.uses.begin() + from.use_begin[o + 1]);
  std::sort(uses.begin(), uses.end(), [](Use a, Use b) { return a.limit < b.limit; });
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (i > 0 && uses[i].limit == uses[i - 1].limit)
      to.uses.back().amount += uses[i].amount;
    else
      to.uses.push_back(uses[i]);
  }
}

std::int64_t cost_of(Instance const& from, std::vector<std::size_t> const& options) {
  std::int64_t sum = 0;
  for (std::size_t const o : options) sum += from.cost[o];
  return sum;
}

std::uint32_t place_of(Instance const& from, std::size_t option) {
  return from.uses[from.use_begin[option]].limit;
}

/// One way per member, all at the same place.
void add_together(Instance const& from, std::size_t first, std::size_t members, Instance& to) {
  for (std::size_t o = from.option_begin[first]; o < from.option_begin[first + 1]; ++o) {
    std::vector<std::size_t> options{o};
    for (std::size_t m = first + 1; m < first + members; ++m)
      for (std::size_t other = from.option_begin[m]; other < from.option_begin[m + 1]; ++other)
        if (place_of(from, other) == place_of(from, o)) options.push_back(other);
    if (options.size() != members) continue;
    add_uses(from, options, to);
    to.end_option(cost_of(from, options) * 9 / 10);
  }
}

std::vector<std::size_t> cheapest(Instance const& from, std::size_t group, std::size_t most) {
  std::vector<std::size_t> options;
  for (std::size_t o = from.option_begin[group]; o < from.option_begin[group + 1]; ++o) options.push_back(o);
  std::stable_sort(options.begin(), options.end(),
                   [&](std::size_t a, std::size_t b) { return from.cost[a] < from.cost[b]; });
  options.resize(std::min(options.size(), most));
  return options;
}

/// Every combination of the members' cheapest ways at places of their own.
void add_apart(Instance const& from, std::size_t first, std::size_t members, Instance& to) {
  std::vector<std::vector<std::size_t>> ways;
  for (std::size_t m = first; m < first + members; ++m) ways.push_back(cheapest(from, m, 3));
  std::vector<std::size_t> at(members, 0);
  while (std::none_of(ways.begin(), ways.end(), [](auto const& way) { return way.empty(); })) {
    std::vector<std::size_t> options;
    for (std::size_t m = 0; m < members; ++m) options.push_back(ways[m][at[m]]);
    bool const same = std::all_of(options.begin(), options.end(), [&](std::size_t o) {
      return place_of(from, o) == place_of(from, options[0]);
    });
    if (!same) {
      add_uses(from, options, to);
      to.end_option(cost_of(from, options));
    }
    std::size_t m = 0;
    while (m < members && ++at[m] == ways[m].size()) at[m++] = 0;
    if (m == members) return;
  }
}

}  // namespace

Instance with_budgets(Instance instance, std::int64_t percent, std::size_t budgets) {
  std::size_t const begin = instance.limits.size() - std::min(budgets, instance.limits.size());
  for (std::size_t r = begin; r < instance.limits.size(); ++r)
    instance.limits[r].amount =
        instance.limits[r].amount / 100 * percent + instance.limits[r].amount % 100 * percent / 100;
  return instance;
}

Instance with_households(Instance const& instance, std::int64_t percent) {
  Instance result;
  result.limits = instance.limits;
  std::int64_t owed = 0;  // percents of requests that should be in households by now
  std::size_t g = 0;
  for (std::size_t household = 0; g < instance.groups();) {
    std::size_t const members = std::min<std::size_t>(2 + household % 2, instance.groups() - g);
    bool const bundled = owed >= 0 && percent > 0 && members > 1;
    std::size_t const taken = bundled ? members : 1;
    if (bundled) {
      add_together(instance, g, members, result);
      add_apart(instance, g, members, result);
      ++household;
    } else {
      for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1]; ++o) {
        add_uses(instance, {o}, result);
        result.end_option(instance.cost[o]);
      }
    }
    result.end_group();
    result.requests.push_back(static_cast<std::int32_t>(taken));
    owed +=
        static_cast<std::int64_t>(taken) * percent - (bundled ? static_cast<std::int64_t>(taken) * 100 : 0);
    g += taken;
  }
  return result;
}

}  // namespace kanteling::bench
