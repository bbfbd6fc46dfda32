// SPDX-License-Identifier: Apache-2.0
#include "engine/places.hpp"

#include <algorithm>
#include <utility>

#include "kanteling/people/start.hpp"
#include "kanteling/triage/fact_use.hpp"
#include "reporting/place_uses.hpp"

namespace kanteling {
namespace {

using people::Case;
using people::Stage;
using triage::Assessment;
using triage::Clarified;

/// How somebody travels may have been stated for another purpose than this need: then it is not known here, and the
/// case is seen without it.
std::optional<Case> as_travel_may_see(Case const& request, law::Act act) {
  people::Purposes const into = triage::purpose_of(act);
  auto const is_seen = [&](people::StatedFact const& fact) { return triage::may_read(fact, into, request); };
  if (std::all_of(request.facts.begin(), request.facts.end(), is_seen)) return std::nullopt;
  Case seen = request;
  seen.facts = triage::readable(request.facts, into, request);
  return seen;
}

}  // namespace

std::vector<supply::FacilityOffers> detail::offers_for(matching::Ground const& ground,
                                                       supply::Availability const& free, Case const& request,
                                                       std::optional<supply::VillageId> village,
                                                       Clarified const& clarified) {
  std::vector<supply::FacilityOffers> offers(clarified.needs.size());
  if (!village || request.stage < Stage::inquiry) return offers;
  for (std::size_t n = 0; n < offers.size(); ++n) {
    if (clarified.needs[n].route != triage::Route::ladder) continue;
    std::optional<Case> const seen = as_travel_may_see(request, clarified.needs[n].act);
    offers[n] = matching::facility_offers(ground, free, seen ? *seen : request,
                                          resident_of(request.household, request.needs[n]), *village,
                                          clarified.needs[n].tasks, start_of(request, request.needs[n]));
  }
  return offers;
}

void detail::keep_places(matching::Ground const& ground, supply::Availability const& free, Case const& request,
                         std::optional<supply::VillageId> village, std::vector<matching::Choice>& choices) {
  if (!village) return;
  for (matching::Choice& choice : choices) {
    matching::Demand const& demand = choice.demand;
    if (!demand.place_from || !demand.place_at) continue;
    std::optional<Case> const seen = as_travel_may_see(request, demand.act);
    auto const offer = matching::facility_offer(
        ground, free, seen ? *seen : request,
        resident_of(request.household, request.needs[static_cast<std::size_t>(demand.need)]), *village,
        *demand.place_at, demand.kind, *demand.place_from);
    if (!offer) continue;
    std::int64_t const asked = (demand.amount + offer->amount_per_place - 1) / offer->amount_per_place;
    choice.kept_place = {*offer, std::min(asked, offer->places), demand.kind};
  }
}

namespace {

/// The first use of a place that does not fit beside those before it: each was offered by itself. Where needs start
/// on different days, all are counted on each of these.
std::optional<detail::PlacesTaken> first_that_does_not_fit(supply::Availability const& free,
                                                           Case const& request, Assessment const& assessment) {
  std::vector<matching::PlaceUse> together;
  std::vector<Date> starts;
  for (detail::PlacesTaken const& taken : detail::places_taken(assessment)) {
    together.push_back(taken.use);
    Date const start = start_of(request, request.needs[taken.need]);
    if (std::find(starts.begin(), starts.end(), start) == starts.end()) starts.push_back(start);
    bool const fit = std::all_of(starts.begin(), starts.end(),
                                 [&](Date day) { return matching::fits(free, together, day); });
    if (!fit) return taken;
  }
  return std::nullopt;
}

void withdraw(supply::FacilityOffers& offers, supply::FacilityOffer const& offer) {
  std::erase_if(offers.offers, [&](supply::FacilityOffer const& other) {
    return other.facility == offer.facility && other.kind == offer.kind;
  });
  offers.refused.push_back({offer.facility, offer.kind, supply::OfferRefusal::full});
}

}  // namespace

Assessment detail::assess_with_places(rules::Package const& policy, Case const& request,
                                      Clarified const& clarified, std::optional<std::size_t> village,
                                      supply::Availability const& free,
                                      std::vector<supply::FacilityOffers> offers) {
  for (;;) {
    Assessment assessment = triage::assess(policy, request, clarified, village, offers);
    auto const taken = first_that_does_not_fit(free, request, assessment);
    if (!taken) return assessment;
    withdraw(offers[taken->need], taken->use.offer);
  }
}

}  // namespace kanteling
