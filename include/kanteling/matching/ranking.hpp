// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/choice.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/offer.hpp"
#include "kanteling/travel/network.hpp"

namespace kanteling::matching {

/// What matching needs besides the case: fixed for a municipality.
struct Ground {
  supply::Municipality const& municipality;
  travel::Network const& network;
};

/// The general facilities that can take the tasks of one need, and why the others cannot. `when` is the day help
/// should start; places are those free in that month.
[[nodiscard]] supply::FacilityOffers facility_offers(Ground const& ground, supply::Availability const& availability,
                                                     people::Case const& request, supply::VillageId village,
                                                     std::vector<people::Task> const& tasks, Date when);

/// Ranked choices for all demands of one household, in their order; a provider that can take an earlier demand counts
/// as the same face for a later one. Limits are hard and each exclusion is named. Only reads the availability.
[[nodiscard]] std::vector<Choice> rank(Ground const& ground, supply::Availability const& availability,
                                       people::Case const& request, supply::VillageId village,
                                       std::vector<Demand> const& demands);

/// Takes what the first option of each choice uses: capacity in every month of the grant, ceilings and the act's
/// budget per calendar year. A budget may go below zero.
void reserve(Ground const& ground, supply::Availability& availability, std::vector<Choice> const& choices);

/// Takes the places of general facilities, and bus rides, that are used from `when` for `weeks` weeks.
struct PlaceUse {
  supply::FacilityOffer offer;
  std::int64_t places = 0;  ///< per period of the task
  people::TaskKind kind = people::TaskKind::company;
};
void reserve(Ground const& ground, supply::Availability& availability, supply::VillageId village,
             std::vector<PlaceUse> const& uses, Date when, std::int64_t weeks);

/// The caseworker for a case: right discipline, active, serves the village, SKJ where asked, most hours left that
/// month, then first in the list; a discipline that serves nobody there falls back on `administration`.
[[nodiscard]] std::optional<supply::CaseworkerId> caseworker_for(Ground const& ground,
                                                                 supply::Availability const& availability,
                                                                 supply::Discipline discipline,
                                                                 supply::VillageId village, bool skj, Date when);

}  // namespace kanteling::matching
