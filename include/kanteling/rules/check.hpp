// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/spans.hpp"

namespace kanteling::rules {

/// The values for which a cell holds. A cell that is an expression and not a set of values is not decided: it
/// may hold for any value, and whether it does is not known.
struct CheckCell {
  bool decided = true;
  Spans spans;  ///< of the 64-bit cells of a row, in any order
  bool holds_for_null = false;
  friend bool operator==(CheckCell const&, CheckCell const&) = default;
};

/// One input column. No two columns of a table read the same variable: their cells are joined before.
struct CheckColumn {
  Variable variable;  ///< how a value is read and shown
  Span domain;  ///< every value that may come; a text beyond `variable.values` stands for any other text
  bool may_be_null = true;
  Spans only = {};  ///< where there are any: of the domain nothing else may come
};

struct CheckRule {
  std::string id;
  std::vector<CheckCell> cells;  ///< one per column; a cell that is missing is not decided
  std::string outputs;           ///< in one canonical form: equal texts are equal outputs
  std::uint32_t priority = 0;    ///< of its outputs under PRIORITY, 0 the highest
  std::optional<Period> valid;   ///< empty: on all days
};

/// A decision table in the form in which it is checked.
struct CheckTable {
  std::string id;
  HitPolicy hit_policy = HitPolicy::unique;
  bool has_default = false;  ///< where no rule holds there is an answer all the same
  std::vector<CheckColumn> columns;
  std::vector<CheckRule> rules;
  Date from, to;  ///< the days that are looked at, both included; `to` before `from` is taken as `from`
};

enum class FindingKind : std::uint8_t {
  gap,       ///< no rule holds for these cases, on any day (not under COLLECT, nor beside a default)
  overlap,   ///< UNIQUE: two rules hold for the same case
  conflict,  ///< ANY: two rules hold for the same case and their outputs differ
  masked,    ///< FIRST, PRIORITY: every case of the rule is taken by rules before it or of higher priority
  never_matches,  ///< a cell holds for no value that may come, or the period ends before it begins
  runs_out,       ///< no rule holds for these cases on some days, while on others one does: a hole in time
  duplicate,      ///< COLLECT, RULE ORDER, OUTPUT ORDER: the same cells and outputs twice; may be meant
  not_decided,    ///< the answer hangs on a cell that is an expression
  too_large,      ///< the work allowed was done before everything was looked at
};

/// Whether a table with this finding must not be taken for checked and right. A duplicate may be meant, and a cell that is an
/// expression may be right; a table that is too large was not checked.
constexpr bool is_fault(FindingKind kind) {
  return kind < FindingKind::duplicate || kind == FindingKind::too_large;
}

struct CheckValue {
  bool is_null = false;
  std::int64_t value = 0;
  friend bool operator==(CheckValue const&, CheckValue const&) = default;
};

/// One case: a value per column, on a day.
struct CheckCase {
  std::vector<CheckValue> values;
  Date day;
  friend bool operator==(CheckCase const&, CheckCase const&) = default;
};

/// One thing found, with a case that shows it.
struct Finding {
  FindingKind kind = FindingKind::gap;
  /// Positions of rules, ascending. masked: first the masked rule, then those that take its cases. runs_out:
  /// the rules that end on the day before the hole, or where it begins with the first day looked at, those
  /// that begin after it.
  std::vector<std::uint32_t> rules;
  std::vector<std::uint32_t> columns;  ///< never_matches, not_decided: of the cells meant
  std::optional<CheckCase> example;    ///< none for never_matches and too_large
  /// gap, runs_out: a largest set of cases of this shape (per column the values) without a rule; the example
  /// is in it.
  std::vector<CheckCell> box;
  Period days;                     ///< runs_out: of the hole around the example, within the days looked at
  std::vector<FindingKind> about;  ///< not_decided, too_large: what there may be, beyond what is listed
  std::uint64_t more = 0;        ///< on the last finding of its kind: how many were found and are not listed
  bool not_all_counted = false;  ///< gap, runs_out, on the last of its kind: there may be others still
};

struct CheckOptions {
  std::uint32_t shown_max = 20;          ///< findings of one kind; at least 1
  std::uint32_t gaps_counted_max = 200;  ///< gaps and holes in time together; at least 2
  /// For each of four questions: pairs of rules, masked rules, gaps, what hangs on expressions. This much
  /// took 0.2 to 0.6 s each (g++ 12.2, -O2, 4,000 random rules of 6 columns).
  std::uint64_t work_max = 400'000'000;
};

/// Checks a table before it is used. Exact for cells that are sets of values, days included: what is listed
/// is so, and what is not listed is not there, unless a finding not_decided or too_large says so. For an
/// expression every reading is open, so nothing is called a gap where it might hold, nor masked, overlapping
/// or in conflict because of it. Gaps and holes in time are given as few large boxes, chosen greedily, that
/// together hold every case without a rule. The same table gives the same findings in the same order:
/// never_matches, pairs, masked, gap, runs_out, not_decided, too_large.
[[nodiscard]] std::vector<Finding> check(CheckTable const& table, CheckOptions options = {});

enum class CheckLanguage : std::uint8_t { dutch, english };

/// The findings for people: one line on the table, then a short block per finding: what, where, an example,
/// what to do.
[[nodiscard]] std::string to_text(CheckTable const& table, std::vector<Finding> const& findings,
                                  CheckLanguage language);

/// One block of that text, without the line on the table.
[[nodiscard]] std::string to_text(CheckTable const& table, Finding const& finding, CheckLanguage language);

/// A case in words: `income = 1,400.00, lives_alone = true, on 2027-01-01`; the day only where a rule has a
/// period.
[[nodiscard]] std::string to_text(CheckTable const& table, CheckCase const& example, CheckLanguage language);

}  // namespace kanteling::rules
