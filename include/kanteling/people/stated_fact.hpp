// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/core/id.hpp"
#include "kanteling/people/fact.hpp"

namespace kanteling::people {

/// A row of the fact table (`people/facts.hpp`), which names them all.
using FactId = Id<struct FactTag>;

/// A fact as somebody stated it: its value, or that it is known to be absent (null).
/// A fact that nobody stated is not in the list at all: unknown is not false.
struct StatedFact {
  FactId id;
  bool is_null = false;
  std::int64_t value = 0;  ///< boolean 0 / 1, number x 10^scale, text: position in its values, date: days
  /// What it was stated for, where it comes from another file: read for another purpose only where a law or a
  /// consent says so (triage/fact_use.hpp). None: stated in this request, for all that is asked in it.
  Purposes stated_for = {};
  friend bool operator==(StatedFact const&, StatedFact const&) = default;
};

/// Ascending by id, each id at most once.
using StatedFacts = std::vector<StatedFact>;

}  // namespace kanteling::people
