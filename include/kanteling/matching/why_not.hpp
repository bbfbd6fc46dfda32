// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/matching/ranking.hpp"

namespace kanteling::matching {

/// How one contract of a provider stands in a choice: excluded by the first limit that holds, or an option.
struct ContractStanding {
  supply::ContractId contract;
  std::optional<Exclusion> excluded;  ///< empty: it is an option
  std::int64_t place = 0;             ///< of an option: its place in the order, from 1, beyond the first five too
  Option option = {};                 ///< of an option: its points and cost
};

/// The answer to "why not this provider?" for one task. Without contracts the provider has none at all.
struct WhyNot {
  Demand demand;
  supply::ProviderId provider;
  std::vector<ContractStanding> contracts;  ///< every contract of the provider, in the order of the municipality
};

/// How a provider stands in each of these choices. `choices` are those that `rank` gave on this availability.
[[nodiscard]] std::vector<WhyNot> why_not(Ground const& ground, supply::Availability const& availability,
                                          people::Case const& request, supply::VillageId village,
                                          std::vector<Choice> const& choices, supply::ProviderId provider);

}  // namespace kanteling::matching
