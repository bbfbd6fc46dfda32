// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: rules whose every case others take.

#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_cover_impl.hpp"
#include "kanteling/rules/check_state_impl.hpp"

namespace kanteling::rules::detail {

enum class Coverage : std::uint8_t { yes, no, out_of_work };

/// Whether others take every case of a rule: `takers` then do so; if not, `example` is one that none of
/// them takes.
inline Coverage covered(CheckState const& state, std::uint32_t rule, std::vector<std::uint32_t> const& others,
                        Work& work, std::vector<std::uint32_t>* takers, CheckCase* example) {
  Box const& region = state.boxed.rules[rule];
  std::vector<Box const*> boxes;
  for (std::uint32_t const other : others) {
    if (takers != nullptr && holds_all(state.boxed.rules[other], region)) {
      takers->push_back(other);
      return Coverage::yes;
    }
    boxes.push_back(&state.boxed.rules[other]);
  }
  Grid grid;
  if (region.size() > check_columns_max || !build_grid(grid, region, boxes, 0, work))
    return Coverage::out_of_work;
  CoverSearch search(grid, work, 1);
  CoverSearch::End const end = search.run();
  if (end == CoverSearch::End::out_of_work) return Coverage::out_of_work;
  if (end == CoverSearch::End::enough_found) {
    if (example != nullptr) *example = case_of(search.finds().front().found, state.boxed.all);
    return Coverage::no;
  }
  if (takers == nullptr) return Coverage::yes;
  for (std::size_t const i : search.used()) takers->push_back(others[i]);
  return Coverage::yes;
}

inline void look_at_masked(CheckState& state, std::uint32_t rule, std::vector<std::uint32_t> const& stronger,
                           Work& work) {
  std::vector<std::uint32_t> const certain = state.decided_of(stronger);
  std::vector<std::uint32_t> takers;
  Coverage answer = covered(state, rule, certain, work, &takers, nullptr);
  if (answer == Coverage::yes) {
    Finding finding;
    finding.kind = FindingKind::masked;
    finding.rules = {rule};
    finding.rules.insert(finding.rules.end(), takers.begin(), takers.end());
    finding.example = case_of(state.boxed.rules[rule], state.boxed.all);
    return state.add(std::move(finding));
  }
  bool const may_differ = certain.size() < stronger.size();
  if (answer == Coverage::no && may_differ) answer = covered(state, rule, stronger, work, nullptr, nullptr);
  if (answer == Coverage::out_of_work) return state.add_too_large(FindingKind::masked);
  if (answer == Coverage::no) return;
  for (std::uint32_t const other : stronger) {
    state.hang(other, FindingKind::masked, rule);
  }
}

inline void find_masked(CheckState& state) {
  bool const by_order = state.table.hit_policy == HitPolicy::first;
  if (!by_order && state.table.hit_policy != HitPolicy::priority) return;
  Work work{state.options.work_max};
  for (std::uint32_t const rule : state.boxed.live) {
    if (!work.spend(8 * state.boxed.live.size())) return state.add_too_large(FindingKind::masked);
    std::vector<std::uint32_t> stronger;
    for (std::uint32_t const other : state.boxed.live) {
      bool const takes =
          by_order ? other < rule : state.table.rules[other].priority < state.table.rules[rule].priority;
      if (takes && meet(state.boxed.rules[rule], state.boxed.rules[other])) stronger.push_back(other);
    }
    if (!stronger.empty()) look_at_masked(state, rule, stronger, work);
  }
}

}  // namespace kanteling::rules::detail
