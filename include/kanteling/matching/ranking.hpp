// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/matching/choice.hpp"
#include "kanteling/matching/contract_index.hpp"
#include "kanteling/matching/place_use.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/offer.hpp"
#include "kanteling/travel/network.hpp"

namespace kanteling::matching {

class Guide;

/// What matching needs besides the case: fixed for a municipality, but for what guides live order.
struct Ground {
  supply::Municipality const& municipality;
  travel::Network const& network;
  ContractIndex const& contracts;
  Guide const* guide = nullptr;  ///< none: no prices, nothing kept for urgent requests
  bool urgent = false;           ///< by a guide: may take what is kept
};

/// The general facilities that can take the tasks of one need of resident `who`, and why the others cannot. `when` is the day help
/// should start; ages count on that day; places are those free in that month. Where the volunteer bus is the only way,
/// two of its rides must be free for each place; without them the facility is too far.
/// Each kind of task is offered by itself: two offers may count on the same last place (see `fits`).
[[nodiscard]] supply::FacilityOffers facility_offers(Ground const& ground, supply::Availability const& availability,
                                                     people::Case const& request, people::Resident const& who,
                                                     supply::VillageId village,
                                                     std::vector<people::Task> const& tasks, Date when);

/// What one facility can offer the same resident for one kind of task from the day `when` on; empty: nothing.
[[nodiscard]] std::optional<supply::FacilityOffer> facility_offer(Ground const& ground,
                                                                  supply::Availability const& availability,
                                                                  people::Case const& request,
                                                                  people::Resident const& who,
                                                                  supply::VillageId village, supply::FacilityId facility,
                                                                  people::TaskKind kind, Date when);

/// Ranked choices for all demands of one household, in their order; a provider that can take an earlier demand counts
/// as the same face for a later one, and what the first option of an earlier demand takes is not free for a later one.
/// Help starts after the provider's waiting weeks; contract, ages and months are those from that day. Limits are hard
/// and each exclusion is named. A grant may outlast its contract: capacity then counts up to the contract's last day,
/// and the price is taken as unchanged. Order: what the resident picked, points, then the lower cost, then the contract's
/// place in the list. Of equal points, by a guide the price counts with
/// the cost. Only reads the availability.
[[nodiscard]] std::vector<Choice> rank(Ground const& ground, supply::Availability const& availability,
                                       people::Case const& request, supply::VillageId village,
                                       std::vector<Demand> const& demands);

/// Takes what the first option of each choice uses: capacity in every month of the grant, ceilings and the act's
/// budget per calendar year. A week belongs to the year in which it begins; the parts add up to the cost of the grant.
/// What is done once takes one month and one year. The choices must have been ranked on this availability: only a
/// budget may go below zero.
void reserve(Ground const& ground, supply::Availability& availability, std::vector<Choice> const& choices);

/// What of the first option of a choice falls in a calendar year, as `reserve` takes it: a week belongs to the year in
/// which it begins, what is done once to the year in which it starts, and the parts add up to the cost exactly.
[[nodiscard]] Cents cost_in_year(supply::Municipality const& municipality, Choice const& choice, std::int32_t year);

/// Whether all these uses fit together in what is free in the month of `when`, as each did by itself when it was
/// offered: places and bus rides.
[[nodiscard]] bool fits(supply::Availability const& availability, std::vector<PlaceUse> const& uses, Date when);

/// Takes the places of general facilities, and two bus rides a place, that are used from `when` for `weeks` weeks.
/// Never more than is free in a month: a later month may be closed or fuller than the first, and uses that do not fit
/// together share the last places, so ask `fits` first.
void reserve(supply::Availability& availability, std::vector<PlaceUse> const& uses, Date when, std::int64_t weeks);

}  // namespace kanteling::matching
