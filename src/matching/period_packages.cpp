// SPDX-License-Identifier: Apache-2.0
#include "matching/period_packages.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace kanteling::matching {
namespace {

using planning::Use;
using planning::waits;

/// Lighter before heavier, then cheaper before dearer.
struct Weight {
  std::int64_t heaviness = 0;
  std::int64_t cost = 0;
  friend auto operator<=>(Weight const&, Weight const&) = default;
};

class Packages {
 public:
  Packages(supply::Municipality const& municipality, std::vector<planning::Limit> const& limits,
           std::vector<TaskOptions> const& tasks, std::size_t most)
      : municipality_(municipality), limits_(limits), tasks_(tasks), most_(most) {}

  std::vector<Package> make() {
    if (number_of_all() <= most_) {
      add_all();
    } else {
      add_best_and_partial();
      add_same_provider(kept_.size() + (most_ - std::min(most_, kept_.size())) / 4);
      add_other_answers(kept_.size() + (most_ - std::min(most_, kept_.size())) / 2);
      add_lightest();
    }
    return std::move(kept_);
  }

 private:
  std::size_t answers(std::size_t task) const { return tasks_[task].options.size(); }

  /// Packages that let not every task wait; more than `most_` where there are very many.
  std::size_t number_of_all() const {
    std::size_t number = 1;
    for (std::size_t t = 0; t < tasks_.size() && number <= most_ + 1; ++t) number *= answers(t) + 1;
    return number - 1;
  }

  void add_all() {
    Package package(tasks_.size(), waits);
    for (;;) {
      std::size_t t = 0;
      while (t < package.size()) {
        if (++package[t] < static_cast<std::int32_t>(answers(t))) break;
        package[t++] = waits;
      }
      if (t == package.size()) return;
      add(package);
    }
  }

  Package best() const {
    Package package(tasks_.size(), waits);
    for (std::size_t t = 0; t < tasks_.size(); ++t)
      if (answers(t) > 0) package[t] = 0;
    return package;
  }

  /// All tasks at their best; each alone; all but one.
  void add_best_and_partial() {
    add(best());
    for (std::size_t t = 0; t < tasks_.size(); ++t) {
      Package alone(tasks_.size(), waits);
      alone[t] = best()[t];
      add(alone);
    }
    for (std::size_t t = 0; t < tasks_.size(); ++t) {
      Package others = best();
      others[t] = waits;
      add(others);
    }
  }

  /// The best answer of one provider to a task.
  std::int32_t answer_of(std::size_t task, supply::ProviderId provider) const {
    for (std::size_t o = 0; o < answers(task); ++o) {
      auto const& contract = tasks_[task].options[o].contract;
      if (contract && municipality_.at(*contract).provider == provider) return static_cast<std::int32_t>(o);
    }
    return waits;
  }

  /// The best packages in which one provider gives everything.
  void add_same_provider(std::size_t up_to) {
    if (tasks_.size() < 2) return;
    std::vector<std::pair<Weight, Package>> found;
    for (std::uint32_t p = 0; p < municipality_.providers.size(); ++p) {
      Package package(tasks_.size(), waits);
      for (std::size_t t = 0; t < tasks_.size(); ++t) package[t] = answer_of(t, {p});
      if (std::find(package.begin(), package.end(), waits) == package.end())
        found.emplace_back(weight_of(package), std::move(package));
    }
    std::sort(found.begin(), found.end());
    for (auto const& [weight, package] : found)
      if (kept_.size() < up_to) add(package);
  }

  /// Another answer to one task with the others at their best: first the second of every task, then the
  /// third.
  void add_other_answers(std::size_t up_to) {
    std::size_t most_answers = 0;
    for (std::size_t t = 0; t < tasks_.size(); ++t) most_answers = std::max(most_answers, answers(t));
    for (std::size_t o = 1; o < most_answers; ++o)
      for (std::size_t t = 0; t < tasks_.size(); ++t) {
        if (kept_.size() >= up_to) return;
        if (o >= answers(t)) continue;
        Package package = best();
        package[t] = static_cast<std::int32_t>(o);
        add(package);
      }
  }

  /// Packages that answer every task that can be answered, lightest first, until there are enough: from the
  /// best on, each next one lies one answer further. Looks at no more than a multiple of what it may keep.
  void add_lightest() {
    using Entry = std::pair<Weight, Package>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> next;
    std::set<Package> met;
    Package const first = best();
    next.emplace(weight_of(first), first);
    met.insert(first);
    for (std::size_t looks = 16 * most_; looks > 0 && !next.empty() && kept_.size() < most_; --looks) {
      Package const package = next.top().second;
      next.pop();
      add(package);
      for (std::size_t t = 0; t < package.size(); ++t) {
        if (package[t] == waits || static_cast<std::size_t>(package[t]) + 1 >= answers(t)) continue;
        Package further = package;
        ++further[t];
        if (met.insert(further).second) next.emplace(weight_of(further), further);
      }
    }
  }

  Weight weight_of(Package const& package) const {
    Weight weight;
    for (std::size_t t = 0; t < package.size(); ++t) {
      if (package[t] == waits) continue;
      TaskOption const& option = tasks_[t].options[static_cast<std::size_t>(package[t])];
      weight.heaviness += option.heaviness;
      weight.cost += option.cost.value;
    }
    return weight;
  }

  void add(Package const& package) {
    if (kept_.size() >= most_ || !gives_something(package) || !known_.insert(package).second) return;
    for (Use const& use : uses_of(tasks_, package))
      if (limits_[use.limit].overrun_price == planning::hard_limit && use.amount > limits_[use.limit].amount)
        return;
    kept_.push_back(package);
  }

  static bool gives_something(Package const& package) {
    return std::any_of(package.begin(), package.end(), [](std::int32_t answer) { return answer != waits; });
  }

  supply::Municipality const& municipality_;
  std::vector<planning::Limit> const& limits_;
  std::vector<TaskOptions> const& tasks_;
  std::size_t most_;
  std::vector<Package> kept_;
  std::set<Package> known_;
};

}  // namespace

std::vector<Package> packages_of(supply::Municipality const& municipality,
                                 std::vector<planning::Limit> const& limits,
                                 std::vector<TaskOptions> const& tasks, std::size_t most) {
  return Packages(municipality, limits, tasks, most).make();
}

std::vector<Use> uses_of(std::vector<TaskOptions> const& tasks, Package const& package) {
  std::vector<Use> uses;
  for (std::size_t t = 0; t < package.size(); ++t) {
    if (package[t] == waits) continue;
    auto const& more = tasks[t].options[static_cast<std::size_t>(package[t])].uses;
    uses.insert(uses.end(), more.begin(), more.end());
  }
  std::stable_sort(uses.begin(), uses.end(), [](Use const& a, Use const& b) { return a.limit < b.limit; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (kept > 0 && uses[kept - 1].limit == uses[i].limit) {
      std::int64_t const sum = std::int64_t{uses[kept - 1].amount} + uses[i].amount;
      uses[kept - 1].amount =
          static_cast<std::int32_t>(std::min<std::int64_t>(sum, std::numeric_limits<std::int32_t>::max()));
    } else {
      uses[kept++] = uses[i];
    }
  }
  uses.resize(kept);
  return uses;
}

}  // namespace kanteling::matching
