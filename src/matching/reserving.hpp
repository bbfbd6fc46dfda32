// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"

namespace kanteling::matching {

/// Takes what the first option of one choice uses; nothing where there is no option.
void take_first_option(Ground const& ground, supply::Availability& availability, Choice const& choice);

/// Takes what one grant uses of a contract and its ceilings, which must bear it; and the same the other way round.
void take_contract(Ground const& ground, supply::Availability& availability, supply::ContractId id,
                   Grant const& grant);
void give_back_contract(Ground const& ground, supply::Availability& availability, supply::ContractId id,
                        Grant const& grant);

}  // namespace kanteling::matching
