// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the check of a table. One idea per file, from the bottom:
// check_box (rules as boxes), check_grid (boxes as bits), check_memo and check_cover (what boxes leave open),
// check_pairs, check_masked and check_gaps (the questions), check_words and check_text (the findings in
// words).

#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/check_gaps_impl.hpp"
#include "kanteling/rules/check_masked_impl.hpp"
#include "kanteling/rules/check_pairs_impl.hpp"
#include "kanteling/rules/check_state_impl.hpp"
#include "kanteling/rules/check_text_impl.hpp"

namespace kanteling::rules::detail {

inline void add_not_decided(CheckState& state) {
  for (std::uint32_t r = 0; r < state.hanging.size(); ++r) {
    if (state.hanging[r].about.empty()) continue;
    Finding finding;
    finding.kind = FindingKind::not_decided;
    finding.rules = {r};
    for (std::uint32_t c = 0; c < state.table.columns.size(); ++c) {
      if (c >= state.table.rules[r].cells.size() || !state.table.rules[r].cells[c].decided)
        finding.columns.push_back(c);
    }
    finding.about = std::move(state.hanging[r].about);
    finding.example = std::move(state.hanging[r].example);
    state.add(std::move(finding));
  }
}

inline void add_too_large(CheckState& state) {
  if (state.too_large.empty()) return;
  Finding finding;
  finding.kind = FindingKind::too_large;
  finding.about = state.too_large;
  state.add(std::move(finding));
}

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

std::vector<Finding> check(CheckTable const& table, CheckOptions options) {
  detail::CheckState state(table, options);
  detail::find_never(state);
  detail::find_pairs(state);
  detail::find_masked(state);
  detail::find_gaps(state);
  detail::find_coverage_by_expressions(state);
  detail::add_not_decided(state);
  detail::add_too_large(state);
  return std::move(state.findings);
}

}  // namespace kanteling::rules
