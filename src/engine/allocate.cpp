// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "engine/parallel.hpp"
#include "engine/state.hpp"
#include "kanteling/matching/live.hpp"
#include "kanteling/people/facts.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling {
namespace {

/// Hours of a caseworker that an inquiry takes, in the month it is decided. An assumption: no source at hand.
constexpr std::int64_t caseworker_hours_per_inquiry = 6;

void take(matching::Ground const& ground, supply::VillageId village, supply::Availability& free,
          people::Case const& request, reporting::Outcome const& outcome) {
  matching::reserve(ground, free, outcome.choices);
  for (detail::PlacesTaken const& taken : detail::places_taken(outcome.assessment))
    matching::reserve(ground, free, village, {taken.use}, request.on, taken.weeks);
  if (!outcome.next.caseworker || request.stage < people::Stage::inquiry) return;
  supply::LimitId const hours = free.limit(*outcome.next.caseworker);
  supply::Month const month = supply::month_of(request.on);
  if (free.remaining(hours, month) >= caseworker_hours_per_inquiry)
    free.take(hours, month, 1, caseworker_hours_per_inquiry);
}

bool is_urgent(people::Case const& request) {
  for (people::StatedFact const& fact : request.facts)
    if (fact.id == people::fact("urgent_help_needed")) return !fact.is_null && fact.value == 1;
  return false;
}

}  // namespace

supply::Availability Engine::reserve(supply::Availability free, people::Case const& request,
                                     reporting::Outcome const& outcome) const {
  take(state_->ground(), state_->village(request.village).value_or(state_->municipality.team_village), free, request,
       outcome);
  return free;
}

Allocation Engine::allocate(std::span<people::Case const> requests, supply::Availability free, int threads) const {
  std::vector<triage::Clarified> clarified(requests.size());
  detail::for_each_index(requests.size(), threads,
                         [&](std::size_t i) { clarified[i] = state_->clarify(requests[i]); });

  std::vector<matching::Arrival> arrivals;
  arrivals.reserve(requests.size());
  for (people::Case const& request : requests)
    arrivals.push_back({request.on, is_urgent(request), request.received, request.id});

  Allocation result{std::vector<reporting::Outcome>(requests.size()), std::move(free)};
  matching::Ground const ground = state_->ground();
  for (std::size_t const i : matching::live_order(arrivals)) {
    reporting::Outcome& outcome = result.outcomes[i];
    outcome = state_->decide(requests[i], clarified[i], result.availability);
    take(ground, state_->village(requests[i].village).value_or(state_->municipality.team_village),
         result.availability, requests[i], outcome);
  }
  return result;
}

}  // namespace kanteling
