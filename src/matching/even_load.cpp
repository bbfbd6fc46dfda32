// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/even_load.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "kanteling/matching/assignment.hpp"
#include "matching/load.hpp"

namespace kanteling::matching {
namespace {

using detail::Load;
using supply::CaseworkerId;

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Adds cases of one size, one by one. A new case goes to whoever can be reached with the lowest load after
/// it: along a path on which each caseworker passes one case on to the next. Loads that can be reached form
/// an integral polymatroid, and there the next best step is always part of a best whole.
class Sharing {
 public:
  Sharing(std::vector<Load> loads, std::span<OpenCase const> cases)
      : loads_(std::move(loads)), cases_(cases), taken_by_(cases.size(), nobody), held_(loads_.size()) {}

  void place(std::span<std::size_t const> group) {
    for (std::vector<std::size_t>& held : held_) held.clear();  // what was placed before does not move again
    for (std::size_t const i : group) place_one(i);
  }

  std::vector<std::size_t> const& taken_by() const { return taken_by_; }

 private:
  /// How a caseworker was reached: by passing this case on from who holds it, or as one who may take the new
  /// case.
  struct Step {
    std::size_t given = nobody;
    bool reached = false;
  };

  void reach(std::size_t i, std::vector<Step>& steps, std::vector<std::size_t>& queue) const {
    for (CaseworkerId const who : cases_[i].may) {
      if (who.index >= loads_.size() || steps[who.index].reached) continue;
      steps[who.index] = {i, true};
      queue.push_back(who.index);
    }
  }

  Load after(std::size_t who, std::int64_t hours) const {
    return {loads_[who].used + hours, loads_[who].hours};
  }

  /// The lower load after the case; of equal ones who has more hours, for whom the case adds less, then by
  /// position.
  bool goes_before(std::size_t a, std::size_t b, std::int64_t hours) const {
    if (detail::lighter(after(a, hours), after(b, hours))) return true;
    if (detail::lighter(after(b, hours), after(a, hours))) return false;
    return loads_[a].hours != loads_[b].hours ? loads_[a].hours > loads_[b].hours : a < b;
  }

  void place_one(std::size_t i) {
    std::int64_t const hours = cases_[i].hours;
    std::vector<Step> steps(loads_.size());
    std::vector<std::size_t> queue;
    reach(i, steps, queue);
    for (std::size_t next = 0; next < queue.size(); ++next)
      for (std::size_t const held : held_[queue[next]]) reach(held, steps, queue);
    if (queue.empty()) return;
    std::size_t end = queue.front();
    for (std::size_t const who : queue)
      if (goes_before(who, end, hours)) end = who;
    loads_[end].used += hours;
    pass_on(end, i, steps);
  }

  /// Back along the path: each takes the case by which it was reached from who held it.
  void pass_on(std::size_t who, std::size_t new_case, std::vector<Step> const& steps) {
    for (;;) {
      std::size_t const given = steps[who].given;
      std::size_t const before = std::exchange(taken_by_[given], who);
      held_[who].push_back(given);
      if (given == new_case) return;
      std::erase(held_[before], given);
      who = before;
    }
  }

  std::vector<Load> loads_;
  std::span<OpenCase const> cases_;
  std::vector<std::size_t> taken_by_;
  std::vector<std::vector<std::size_t>> held_;
};

}  // namespace

std::vector<std::optional<CaseworkerId>> share_evenly(supply::Municipality const& municipality,
                                                      supply::Availability const& free, supply::Month month,
                                                      std::span<OpenCase const> cases) {
  std::vector<Load> loads;
  for (std::uint32_t c = 0; c < municipality.caseworkers.size(); ++c)
    loads.push_back(
        {hours_used(municipality, free, {c}, month), municipality.caseworkers[c].hours_per_month});
  std::vector<std::size_t> order(cases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return cases[a].hours > cases[b].hours; });

  Sharing sharing(std::move(loads), cases);
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last < order.size() && cases[order[last]].hours == cases[order[first]].hours) ++last;
    sharing.place(std::span(order).subspan(first, last - first));
    first = last;
  }
  std::vector<std::optional<CaseworkerId>> taken(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i)
    if (std::size_t const who = sharing.taken_by()[i]; who != nobody)
      taken[i] = CaseworkerId{static_cast<std::uint32_t>(who)};
  return taken;
}

}  // namespace kanteling::matching
