// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: what the questions of a check share.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/check_box_impl.hpp"

namespace kanteling::rules::detail {

/// More columns than a policy has: the search goes as deep as there are columns, and so would the stack.
inline constexpr std::size_t check_columns_max = 256;

constexpr bool asks_for_gaps(CheckTable const& table) {
  return table.hit_policy != HitPolicy::collect && !table.has_default;
}

/// What there may be because of a rule's expressions, and a case of it.
struct Hanging {
  std::vector<FindingKind> about;
  CheckCase example;
};

/// The table in boxes, and what has been found in it so far.
class CheckState {
 public:
  CheckState(CheckTable const& of, CheckOptions const& with)
      : table(of), options(with), boxed(boxes_of(of)), hanging(of.rules.size()) {
    options.shown_max = std::max(options.shown_max, std::uint32_t{1});
  }

  /// Whether one more finding of a kind is to be listed; if not, it is counted.
  bool has_room(FindingKind kind) {
    std::uint32_t& listed = listed_[static_cast<std::size_t>(kind)];
    if (listed < options.shown_max) {
      ++listed;
      return true;
    }
    ++last_of(kind)->more;
    return false;
  }

  void add(Finding finding) {
    if (has_room(finding.kind)) findings.push_back(std::move(finding));
  }

  Finding* last_of(FindingKind kind) {
    for (std::size_t i = findings.size(); i > 0; --i) {
      if (findings[i - 1].kind == kind) return &findings[i - 1];
    }
    return nullptr;
  }

  /// What could not be looked at within the work allowed.
  void add_too_large(FindingKind about) { add_once(too_large, about); }

  /// It hangs on the expressions of a rule, if it has any, whether there is something of a kind: in a case of
  /// both rules.
  void hang(std::uint32_t rule, FindingKind about, std::uint32_t other) {
    if (boxed.decided[rule] == 0) hang(rule, about, shared_case(rule, other));
  }

  void hang(std::uint32_t rule, FindingKind about, CheckCase example) {
    if (hanging[rule].about.empty()) hanging[rule].example = std::move(example);
    add_once(hanging[rule].about, about);
  }

  CheckCase shared_case(std::uint32_t first, std::uint32_t second) const {
    return case_of(intersection(boxed.rules[first], boxed.rules[second]), boxed.all);
  }

  std::vector<std::uint32_t> decided_of(std::vector<std::uint32_t> const& rules) const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t const r : rules) {
      if (boxed.decided[r] != 0) result.push_back(r);
    }
    return result;
  }

  CheckTable const& table;
  CheckOptions options;
  BoxedTable boxed;
  std::vector<Finding> findings;
  std::vector<Hanging> hanging;        ///< by rule
  std::vector<FindingKind> too_large;  ///< what there may be beyond the findings, for want of work

 private:
  static void add_once(std::vector<FindingKind>& kinds, FindingKind kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }

  std::uint32_t listed_[9] = {};  ///< by kind
};

}  // namespace kanteling::rules::detail
