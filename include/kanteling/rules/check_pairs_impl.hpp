// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: rules that never match, and pairs of rules that hold for
// the same case.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check_grid_impl.hpp"
#include "kanteling/rules/check_state_impl.hpp"

namespace kanteling::rules::detail {

/// The question on two rules that hold for the same case.
constexpr FindingKind pair_kind(HitPolicy policy) {
  if (policy == HitPolicy::unique) return FindingKind::overlap;
  return policy == HitPolicy::any ? FindingKind::conflict : FindingKind::duplicate;
}

inline void find_never(CheckState& state) {
  for (std::uint32_t r = 0; r < state.table.rules.size(); ++r) {
    Finding finding;
    finding.kind = FindingKind::never_matches;
    finding.rules = {r};
    for (std::uint32_t c = 0; c < state.table.columns.size(); ++c) {
      if (state.boxed.rules[r][c].empty()) finding.columns.push_back(c);
    }
    std::optional<Period> const& valid = state.table.rules[r].valid;
    bool const ends_early = valid && valid->to && *valid->to < valid->from;
    if (!finding.columns.empty() || ends_early) state.add(std::move(finding));
  }
}

/// By rule: equal numbers are equal outputs.
inline std::vector<std::uint32_t> numbers_of_outputs(CheckState const& state) {
  std::vector<std::string const*> texts;
  for (CheckRule const& rule : state.table.rules) texts.push_back(&rule.outputs);
  auto const before = [](std::string const* a, std::string const* b) { return *a < *b; };
  std::sort(texts.begin(), texts.end(), before);
  std::vector<std::uint32_t> numbers;
  for (CheckRule const& rule : state.table.rules) {
    auto const at = std::lower_bound(texts.begin(), texts.end(), &rule.outputs, before);
    numbers.push_back(static_cast<std::uint32_t>(at - texts.begin()));
  }
  return numbers;
}

inline void add_pair(CheckState& state, FindingKind kind, std::uint32_t first, std::uint32_t second) {
  if (!state.has_room(kind)) return;
  Finding finding;
  finding.kind = kind;
  finding.rules = {first, second};
  finding.example = state.shared_case(first, second);
  state.findings.push_back(std::move(finding));
}

inline void look_at_pair(CheckState& state, FindingKind kind, std::uint32_t first, std::uint32_t second) {
  Box const& a = state.boxed.rules[first];
  Box const& b = state.boxed.rules[second];
  if (!meet(a, b)) return;
  bool const certain = state.boxed.decided[first] != 0 && state.boxed.decided[second] != 0;
  if (kind == FindingKind::duplicate) {
    bool const same = std::equal(a.begin(), a.end() - 1, b.begin());
    if (!certain || !same) return;
  }
  if (certain) {
    add_pair(state, kind, first, second);
  } else {
    state.hang(first, kind, second);
    state.hang(second, kind, first);
  }
}

inline void find_pairs(CheckState& state) {
  FindingKind const kind = pair_kind(state.table.hit_policy);
  bool const asked =
      state.table.hit_policy != HitPolicy::first && state.table.hit_policy != HitPolicy::priority;
  if (!asked) return;
  std::vector<std::uint32_t> const outputs = numbers_of_outputs(state);
  std::vector<std::uint32_t> const& live = state.boxed.live;
  Work work{state.options.work_max};
  for (std::size_t j = 1; j < live.size(); ++j) {
    if (!work.spend(4 * j * (1 + state.boxed.all.size() / 4))) return state.add_too_large(kind);
    for (std::size_t i = 0; i < j; ++i) {
      bool const equal = outputs[live[i]] == outputs[live[j]];
      bool const counts = kind == FindingKind::overlap || equal == (kind == FindingKind::duplicate);
      if (counts) look_at_pair(state, kind, live[i], live[j]);
    }
  }
}

}  // namespace kanteling::rules::detail
