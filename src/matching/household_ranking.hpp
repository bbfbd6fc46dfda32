// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "matching/candidates.hpp"

namespace kanteling::matching {

/// Ranks one demand after another for one household, and remembers what the earlier ones took.
class HouseholdRanking {
 public:
  HouseholdRanking(Ground const& ground, supply::Availability const& free, people::Case const& request,
                   supply::VillageId village)
      : ground_(ground),
        left_(free),
        request_(request),
        preferences_(preferences_of(ground.municipality, request, village)) {}

  [[nodiscard]] Choice choose(Demand const& demand);

  /// All candidates for the next demand with their points, and what is excluded.
  [[nodiscard]] std::vector<Candidate> unordered(Demand const& demand, std::vector<Excluded>& excluded) const;
  /// The same, best first.
  [[nodiscard]] std::vector<Candidate> candidates(Demand const& demand, std::vector<Excluded>& excluded) const;

  /// What the first option takes is gone for the demands after it, and who could take the demand is known to them.
  void set_aside(Choice const& choice);

  [[nodiscard]] Seeker seeker(Demand const& demand) const;
  [[nodiscard]] Option option(Candidate const& candidate) const {
    return option_of(ground_, preferences_, candidate);
  }

 private:
  std::vector<Candidate> scored(Demand const& demand, std::vector<Excluded>& excluded) const;

  Ground const& ground_;
  Left left_;
  people::Case const& request_;
  Preferences preferences_;
  std::vector<Candidate> could_take_;  ///< the demand that was chosen for last
};

/// The provider that the resident picked for a demand; empty where there is no pick, or its code is not known here.
[[nodiscard]] std::optional<PickFound> pick_of(supply::Municipality const& municipality, people::Case const& request,
                                               Demand const& demand);

}  // namespace kanteling::matching
