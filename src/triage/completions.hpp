// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/table.hpp"

namespace kanteling::triage {

/// An unknown fact that can change what a table says, given that every other unknown fact may be anything.
struct DecidingFact {
  std::uint32_t variable = 0;
  /// How many results may still follow once it is known, for the answer that settles least: 1 settles the table.
  std::uint32_t open_after = 0;
};

/// What a table may say of a row, over all ways to fill in what is unknown. Exact: values that no cell and no
/// output tells apart are followed once, so that the ways are few, and every one that is followed can occur.
class Completions {
 public:
  /// One value for each output that is read; for a table in which several rules fire, the rules that fire. A
  /// number counts in whole units, as it is read.
  using Outcome = std::vector<rules::OutputValue>;

  /// `rules` may fire; `outputs` are read. Nothing where there are too many rules or ways to follow.
  static std::optional<Completions> of(rules::Schema const& schema, rules::Table const& table, rules::RowView row,
                                       std::vector<std::uint32_t> const& rules,
                                       std::vector<std::uint32_t> const& outputs);

  std::vector<Outcome> const& outcomes() const { return outcomes_; }           ///< each different from the others
  /// The value of one of the outputs that are read, if it is the same in every outcome and there is one.
  std::optional<rules::OutputValue> agreed(std::size_t output) const;
  std::vector<DecidingFact> const& deciding() const { return deciding_; }  ///< by variable, ascending

 private:
  std::vector<Outcome> outcomes_;
  std::vector<DecidingFact> deciding_;
};

/// Whether the rules of a table may fire together: its outcome is then which of them do.
bool several_fire(rules::HitPolicy hit);

/// The number of whole units in a table's value, rounded down.
std::int64_t whole_units(rules::OutputValue const& value);

}  // namespace kanteling::triage
