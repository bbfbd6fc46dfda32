// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"
#include "matching/left.hpp"

namespace kanteling::matching {

/// Who needs the help and where.
struct Seeker {
  supply::VillageId village;
  Date born;
};

/// The limits of a contract that stand whatever is free: in the order of Exclusion, empty where it keeps to them.
[[nodiscard]] std::optional<Exclusion> standing_exclusion_of(IndexedContract const& contract, Seeker const& seeker,
                                                             Date start);

/// Whether what is left of the contract and its ceilings bears the grant; the first limit that does not.
[[nodiscard]] std::optional<Exclusion> lack_of(Ground const& ground, Left const& left, IndexedContract const& contract,
                                               Grant const& grant);

}  // namespace kanteling::matching
