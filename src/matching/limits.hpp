// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"

namespace kanteling::matching {

/// Who needs the help and where.
struct Seeker {
  supply::VillageId village;
  Date born;
};

/// The first hard limit that keeps a contract from this grant, in the order of Exclusion; empty where there
/// is none. No budget is among them.
[[nodiscard]] std::optional<Exclusion> exclusion_of(Ground const& ground,
                                                    supply::Availability const& availability,
                                                    Seeker const& seeker, supply::ContractId contract,
                                                    Grant const& grant);

}  // namespace kanteling::matching
