// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: the days on which the tables of a program are checked.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/check_program.hpp"

namespace kanteling::rules::detail {

inline constexpr Date last_day = make_date(9999, 12, 31);

/// The part of a period that lies in the days looked at; `to` before `from` where none does.
inline Period within(Period const& period, Period const& days) {
  Date const last = period.to ? std::min(*period.to, *days.to) : *days.to;
  return {std::max(period.from, days.from), last};
}

/// Whether a period holds all of the days looked at.
inline bool holds_all(Period const& period, Period const& days) {
  return period.from <= days.from && (!period.to || *days.to <= *period.to);
}

inline bool is_empty(Period const& period) {
  return period.to && *period.to < period.from;
}

/// Decisions that answer for each other in time: for each its globals, the one that is asked for first.
inline std::vector<std::vector<std::uint32_t>> groups_of(Program const& program) {
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
    Global const& global = program.globals[g];
    if (global.kind != Global::Kind::decision || global.is_version) continue;
    groups.push_back(global.versions.empty() ? std::vector{g} : global.versions);
  }
  return groups;
}

/// Of a decision the day on which it begins (or, where only its rules state periods, the first of them), and
/// the last day on which any of its periods begins.
inline void look_at(Program const& program, Global const& decision, std::optional<Date>& first,
                    std::optional<Date>& latest) {
  std::vector<Date> begins;
  if (decision.source) begins.push_back(decision.source->valid.from);
  if (decision.table != Global::no_table)
    for (TableLogic::Rule const& rule : program.tables[decision.table].rules)
      if (rule.source) begins.push_back(rule.source->valid.from);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    if (!latest || *latest < begins[i]) latest = begins[i];
    bool const counts = i == 0 || !decision.source;
    if (counts && (!first || begins[i] < *first)) first = begins[i];
  }
}

/// See ProgramCheckOptions.
inline Period days_looked_at(Program const& program, ProgramCheckOptions const& options) {
  std::optional<Date> complete;  // the first day on which every decision has begun
  std::optional<Date> latest;    // on which a period begins
  for (std::vector<std::uint32_t> const& group : groups_of(program)) {
    std::optional<Date> first;
    for (std::uint32_t const g : group) look_at(program, program.globals[g], first, latest);
    if (first && (!complete || *complete < *first)) complete = first;
  }
  Period days{complete.value_or(Date{}), Date{}};
  days.to = latest ? std::min(add_months(*latest, 5 * 12), last_day) : days.from;
  if (options.from) days.from = *options.from;
  if (options.to) days.to = *options.to;
  if (*days.to < days.from && !options.to) days.to = days.from;
  if (*days.to < days.from && !options.from) days.from = *days.to;
  return days;
}

/// Whether periods that matter count more than one day of a case.
class DaysThatCount {
 public:
  void add(Source const& source) {
    bool const is_known = has_one_ && basis_ == source.basis;
    differ_ = differ_ || (has_one_ && !is_known);
    has_one_ = true;
    basis_ = source.basis;
  }
  bool differ() const { return differ_; }

 private:
  bool has_one_ = false;
  bool differ_ = false;
  Basis basis_ = Basis::decision;
};

}  // namespace kanteling::rules::detail
