// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::triage {

/// What of a table is read.
struct Reading {
  std::vector<std::uint32_t> const& outputs;
  /// Of a rung: what is left of the task. More help than that is that much; none, or less, is the verdict "none".
  std::optional<std::int64_t> remaining = {};
};

/// Values of an unknown variable that the table does not tell apart, by one of them.
struct ValueClass {
  std::uint64_t rules = 0;            ///< bit i: the i-th rule that may fire holds here
  std::optional<std::int64_t> value;  ///< none: null
};

/// An unknown variable that a table reads, and what it may turn out to be.
struct UnknownVariable {
  std::uint32_t variable = 0;
  bool passed_on = false;  ///< an output of a rule that may fire is its value
  std::vector<ValueClass> classes;
};

/// The unknown variables of a table that matter to `rules` (at most 64), those that are passed on last.
std::vector<UnknownVariable> unknown_variables(rules::Schema const& schema, rules::Table const& table,
                                               rules::RowView row, std::span<std::uint32_t const> rules,
                                               Reading const& reading);

}  // namespace kanteling::triage
