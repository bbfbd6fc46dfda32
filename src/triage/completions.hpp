// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kanteling/rules/schema.hpp"
#include "kanteling/rules/table.hpp"
#include "triage/table_outcome.hpp"

namespace kanteling::triage {

/// An unknown fact that can change what a table says, given that every other unknown fact may be anything.
struct DecidingFact {
  std::uint32_t variable = 0;
  /// How many results may still follow once it is known, for the answer that settles least. An amount that
  /// is passed on is one result, whatever it turns out to be.
  std::uint32_t open_after = 0;
};

/// What a table may say of a row, over all ways to fill in what is unknown. Exact: values that no cell and no
/// output tells apart are followed once, so that the ways are few, and every one that is followed can occur.
class Completions {
 public:
  /// `rules` may fire. Nothing where there are too many rules or ways to follow.
  static std::optional<Completions> of(rules::Schema const& schema, rules::Table const& table,
                                       rules::RowView row, std::span<std::uint32_t const> rules,
                                       Reading const& reading);

  std::vector<TableOutcome> const& outcomes() const { return outcomes_; }  ///< each different from the others
  /// The value of one of the outputs that are read, if it is the same in every outcome and there is one.
  std::optional<rules::OutputValue> agreed(std::size_t output) const;
  std::vector<DecidingFact> const& deciding() const { return deciding_; }  ///< by variable, ascending

 private:
  std::vector<TableOutcome> outcomes_;
  std::vector<DecidingFact> deciding_;
};

}  // namespace kanteling::triage
