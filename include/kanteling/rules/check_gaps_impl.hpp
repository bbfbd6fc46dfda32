// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: gaps, holes in time, and whether they hang on expressions.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check_cover_impl.hpp"
#include "kanteling/rules/check_masked_impl.hpp"
#include "kanteling/rules/check_state_impl.hpp"

namespace kanteling::rules::detail {

/// Whether some rule holds on some days only; without one there is no hole in time.
inline bool is_dated(CheckState const& state) {
  for (std::uint32_t const rule : state.boxed.live) {
    if (state.boxed.rules[rule].back() != state.boxed.all.back()) return true;
  }
  return false;
}

inline void add_gaps_too_large(CheckState& state) {
  state.add_too_large(FindingKind::gap);
  if (is_dated(state)) state.add_too_large(FindingKind::runs_out);
}

/// The rules that leave the hole: they end on the day before it or, where it begins with the first day,
/// begin after it.
inline std::vector<std::uint32_t> rules_around(CheckState const& state, Box const& hole, Span days) {
  Span const all_days = state.boxed.all.back().spans.front();
  std::vector<std::uint32_t> result;
  for (std::uint32_t const rule : state.boxed.live) {
    Span const valid = state.boxed.rules[rule].back().spans.front();
    bool const at_edge = days.low > all_days.low ? valid.high == days.low - 1 : valid.low == days.high + 1;
    if (!at_edge) continue;
    bool meets = true;
    for (std::size_t c = 0; meets && c + 1 < hole.size(); ++c)
      meets = meet(state.boxed.rules[rule][c], hole[c]);
    if (meets) result.push_back(rule);
  }
  return result;
}

inline Finding finding_of(CheckState const& state, Open const& open, FindingKind kind) {
  Finding finding;
  finding.kind = kind;
  finding.example = case_of(open.found, state.boxed.all);
  for (std::size_t c = 0; c + 1 < open.box.size(); ++c) {
    finding.box.push_back({true, open.box[c].spans, open.box[c].null});
  }
  Span const days = open.box.back().spans.front();
  finding.days = {Date{static_cast<std::int32_t>(days.low)}, Date{static_cast<std::int32_t>(days.high)}};
  if (kind == FindingKind::runs_out) finding.rules = rules_around(state, open.box, days);
  return finding;
}

/// The search stopped at as many as are counted: there may be others.
inline void mark_not_all_counted(CheckState& state) {
  for (FindingKind const kind : {FindingKind::gap, FindingKind::runs_out}) {
    if (kind == FindingKind::runs_out && !is_dated(state)) continue;
    Finding* const last = state.last_of(kind);
    if (last != nullptr) {
      last->not_all_counted = true;
    } else {
      state.add_too_large(kind);
    }
  }
}

inline void find_gaps(CheckState& state) {
  if (!asks_for_gaps(state.table)) return;
  std::vector<Box const*> boxes;
  for (std::uint32_t const rule : state.boxed.live) boxes.push_back(&state.boxed.rules[rule]);
  Work work{state.options.work_max};
  Grid grid;
  std::size_t const finds_max =
      std::max(state.options.gaps_counted_max, std::uint32_t{2});  // a search for one makes nothing large
  bool const fits = state.boxed.all.size() <= check_columns_max;
  if (!fits || !build_grid(grid, state.boxed.all, boxes, finds_max, work)) return add_gaps_too_large(state);
  CoverSearch search(grid, work, finds_max);
  CoverSearch::End const end = search.run();
  for (FindingKind const kind : {FindingKind::gap, FindingKind::runs_out}) {
    for (Open const& open : search.finds()) {
      if (open.every_day == (kind == FindingKind::gap)) state.add(finding_of(state, open, kind));
    }
  }
  if (end == CoverSearch::End::out_of_work) return add_gaps_too_large(state);
  if (end == CoverSearch::End::enough_found) mark_not_all_counted(state);
}

/// Rules with an expression on which it hangs whether some case has a rule at all.
inline void find_coverage_by_expressions(CheckState& state) {
  if (!asks_for_gaps(state.table)) return;
  std::vector<std::uint32_t> const certain = state.decided_of(state.boxed.live);
  Work work{state.options.work_max};
  for (std::uint32_t const rule : state.boxed.live) {
    if (state.boxed.decided[rule] != 0) continue;
    CheckCase example;
    Coverage const answer = covered(state, rule, certain, work, nullptr, &example);
    if (answer == Coverage::no) state.hang(rule, FindingKind::gap, std::move(example));
    if (answer == Coverage::out_of_work) return add_gaps_too_large(state);
  }
}

}  // namespace kanteling::rules::detail
