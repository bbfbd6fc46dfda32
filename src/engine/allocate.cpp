// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "engine/parallel.hpp"
#include "engine/post.hpp"
#include "engine/state.hpp"
#include "engine/urgency.hpp"
#include "kanteling/matching/live.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/people/start.hpp"
#include "matching/guided.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling {
namespace {

void take(matching::Ground const& ground, supply::Availability& free, people::Case const& request,
          reporting::Outcome const& outcome) {
  if (outcome.kind == reporting::OutcomeKind::questions_open) return;  // nothing is proposed yet
  matching::reserve(ground, free, outcome.choices);
  for (matching::Choice const& choice : outcome.choices)
    if (choice.kept_place)
      matching::reserve(free, {*choice.kept_place}, *choice.demand.place_from,
                        detail::weeks_until_review(outcome.assessment));
  for (detail::PlacesTaken const& taken : detail::places_taken(outcome.assessment))
    matching::reserve(free, {taken.use}, start_of(request, request.needs[taken.need]), taken.weeks);
  detail::take_hours(ground.municipality, free, request, outcome);
}

}  // namespace

supply::Availability Engine::reserve(supply::Availability free, people::Case const& request,
                                     reporting::Outcome const& outcome) const {
  take(state_->ground(), free, request, outcome);
  return free;
}

Allocation Engine::allocate(std::span<people::Case const> requests, supply::Availability free, int threads,
                            matching::Guide guide) const {
  std::vector<triage::Clarified> clarified(requests.size());
  detail::for_each_index(requests.size(), threads,
                         [&](std::size_t i) { clarified[i] = state_->clarify(requests[i]); });

  std::vector<matching::Arrival> arrivals;
  arrivals.reserve(requests.size());
  for (std::size_t i = 0; i < requests.size(); ++i)
    arrivals.push_back({requests[i].on, detail::is_urgent(clarified[i]), requests[i].received, requests[i].id});

  Allocation result{std::vector<reporting::Outcome>(requests.size()), std::move(free), std::move(guide)};
  matching::Ground const ground = state_->ground();
  for (std::size_t const i : matching::live_order(arrivals)) {
    reporting::Outcome& outcome = result.outcomes[i];
    triage::Clarified const of_case = std::exchange(clarified[i], {});  // freed while it is still at hand
    outcome = state_->decide(requests[i], of_case, result.availability, result.guide);
    take(ground, result.availability, requests[i], outcome);
    if (arrivals[i].urgent && outcome.kind != reporting::OutcomeKind::questions_open)
      matching::take_kept(ground, result.guide, result.availability, outcome.choices);
  }
  return result;
}

}  // namespace kanteling
