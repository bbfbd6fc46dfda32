// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"
#include "matching/limits.hpp"

namespace kanteling::matching {

/// A contract that no limit keeps from the demand, with what its place in the order depends on.
struct Candidate {
  IndexedContract const* contract = nullptr;
  std::int64_t weeks = 0;
  Cents cost;
  Cents price;  ///< what the grant takes is worth to others; 0 without a guide
  std::int64_t points = 0;
  bool picked = false;

  Cents cost_and_price() const { return cost + price; }
};

/// What the household asks of providers, worked out once for all its demands.
struct Preferences {
  people::Wishes const& wishes;
  supply::VillageId village;
  std::vector<bool> helps;  ///< by provider: helps the household already; empty: none does
  std::vector<bool> known;  ///< by provider: could also take an earlier demand; empty: none could
};

using PointsOf = std::array<std::int64_t, criterion_count>;

[[nodiscard]] Preferences preferences_of(supply::Municipality const& municipality, people::Case const& request,
                                         supply::VillageId village);

/// The contracts that no limit keeps from the demand; the others are named with the limit.
[[nodiscard]] std::vector<Candidate> sift(Ground const& ground, Left const& left, Seeker const& seeker,
                                          Demand const& demand, std::vector<Excluded>& excluded);

/// What every candidate is given points for, cost included.
void score(Ground const& ground, Preferences const& preferences, std::vector<Candidate>& candidates);

/// Marks what the resident picked, if it is among the candidates.
void mark_pick(supply::ProviderId picked, std::vector<Candidate>& candidates);

/// Most points first, then the lower cost with its price, then the contract's place in the list. Where help cannot wait, who can start
/// first goes before all that. What the resident picked goes before everything.
[[nodiscard]] bool goes_before(Candidate const& a, Candidate const& b, bool at_once);

[[nodiscard]] Option option_of(Ground const& ground, Preferences const& preferences, Candidate const& candidate);

}  // namespace kanteling::matching
