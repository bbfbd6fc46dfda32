// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::detail {

/// General facilities that can take the tasks of each need of a case. They are looked for once the inquiry
/// runs: first contact never weighs a rung.
[[nodiscard]] std::vector<supply::FacilityOffers> offers_for(matching::Ground const& ground,
                                                             supply::Availability const& free,
                                                             people::Case const& request,
                                                             std::optional<supply::VillageId> village,
                                                             triage::Clarified const& clarified);

/// Weighs the case, and weighs it again without an offer whose last place another task of the household
/// takes. Ends, for every round withdraws an offer.
[[nodiscard]] triage::Assessment assess_with_places(rules::Package const& policy, people::Case const& request,
                                                    triage::Clarified const& clarified,
                                                    std::optional<std::size_t> village,
                                                    supply::Availability const& free,
                                                    std::vector<supply::FacilityOffers> offers);

/// Keeps a place for every choice that only bridges: as many as its remainder asks for, or what the facility then
/// has.
void keep_places(matching::Ground const& ground, supply::Availability const& free, people::Case const& request,
                 std::optional<supply::VillageId> village, std::vector<matching::Choice>& choices);

}  // namespace kanteling::detail
