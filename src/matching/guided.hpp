// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/matching/guide.hpp"
#include "matching/grant.hpp"
#include "matching/left.hpp"

namespace kanteling::matching {

/// What a grant takes is worth to others: capacity, ceilings and what overruns a budget; to the nearest cent.
/// Nothing without a guide.
[[nodiscard]] Cents price_of(Ground const& ground, supply::Availability const& free, IndexedContract const& contract,
                             law::Act act, Grant const& grant);

/// The same of one place of a facility, and of the bus to it, in the month of `when`.
[[nodiscard]] Cents price_of_place(Ground const& ground, supply::Availability const& free,
                                   supply::FacilityOffer const& offer, Date when);

/// Whether a grant would take what is kept for urgent requests.
[[nodiscard]] bool is_kept(Ground const& ground, Left const& left, supply::ContractId contract, Grant const& grant);

/// What urgent requests take, by the first options of their choices, is no longer kept for them.
void take_kept(Ground const& ground, Guide& guide, supply::Availability const& free,
               std::vector<Choice> const& choices);

}  // namespace kanteling::matching
