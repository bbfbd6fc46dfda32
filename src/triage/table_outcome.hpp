// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/rules/table.hpp"
#include "triage/unknown_values.hpp"

namespace kanteling::triage {

/// One value for each output that is read; for a table in which several rules fire, the rules that fire. A number counts
/// in whole units, as it is read.
using TableOutcome = std::vector<rules::OutputValue>;

bool same(TableOutcome const& a, TableOutcome const& b);
/// The same, where a value that is passed on and unknown is the same as another such value only.
bool same_shape(TableOutcome const& a, TableOutcome const& b);

/// Says what a table says where some of its rules hold and its unknown variables have these values.
class OutcomeReader {
 public:
  using Values = std::vector<std::optional<std::int64_t>>;

  OutcomeReader(rules::Table const& table, rules::RowView row, std::span<std::uint32_t const> rules,
                Reading const& reading, std::vector<UnknownVariable> const& variables);

  /// `left`: bit i where the i-th of the rules holds; `values`: of the variables, in their order.
  TableOutcome read(std::uint64_t left, Values const& values) const { return read_all(left, &values); }
  /// The same, with the values that are passed on left unknown.
  TableOutcome shape(std::uint64_t left) const { return read_all(left, nullptr); }

 private:
  TableOutcome read_all(std::uint64_t left, Values const* values) const;
  rules::OutputValue value(std::uint64_t left, std::uint32_t output, Values const* values) const;
  rules::OutputValue filled_in(std::uint32_t rule, std::uint32_t output, Values const& values) const;
  bool all_alike(std::uint64_t left) const;
  std::uint32_t highest(std::uint64_t left) const;
  void count_what_remains(TableOutcome& outcome) const;

  rules::Table const& table_;
  rules::RowView row_;
  std::span<std::uint32_t const> rules_;
  Reading reading_;
  std::vector<UnknownVariable> const& variables_;
  std::optional<std::size_t> verdict_ = {};  ///< of a rung: position among the outputs that are read
  std::optional<std::size_t> amount_ = {};
};

/// Whether the rules of a table may fire together: its outcome is then which of them do.
bool several_fire(rules::HitPolicy hit);

/// The number of whole units in a table's value, rounded down.
std::int64_t whole_units(rules::OutputValue const& value);

}  // namespace kanteling::triage
