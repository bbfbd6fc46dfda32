// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <tl/expected.hpp>
#include <tuple>

#include "kanteling/matching/ranking.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/people/facts.hpp"
#include "matching/guided.hpp"

namespace kanteling::matching {
namespace {

using people::TaskKind;
using supply::Facility;
using supply::FacilityOffer;
using supply::FacilityTask;
using supply::OfferRefusal;

/// Who looks for a place, and from where.
struct Visitor {
  supply::VillageId village;
  std::int32_t age = 0;
  travel::Traveller travels;
};

/// Cycling and a car count only when stated. Walking and travelling alone are assumed until the opposite is
/// stated: otherwise nobody would reach the community house around the corner.
travel::Traveller traveller(people::StatedFacts const& facts) {
  people::FactRow row;
  row.set(facts);
  travel::Traveller who;
  who.cycles = row.is_true(people::fact("can_cycle"));
  who.has_car = row.is_true(people::fact("has_car"));
  who.alone = row.value_or(people::fact("can_travel_alone"), 1) == 1;
  who.wheelchair = row.is_true(people::fact("wheelchair"));
  return who;
}

/// The most places per period that fit in what is free per month: the inverse of `per_month`.
std::int64_t per_period(std::int64_t free_per_month, Per per) {
  constexpr std::int64_t plenty =
      1'000'000;  // outside the horizon what is free nears the largest number there is
  std::int64_t const free = std::min(free_per_month, plenty);
  return per == Per::week ? free * 12 / 52 : free;
}

Date first_day(supply::Month month) { return make_date(month.year(), month.count % 12 + 1, 1); }

/// Places per period of the task under one limit that are free in the month of a day.
std::int64_t free_per_period(supply::Availability const& availability, supply::LimitId limit, Date when,
                             Per per) {
  return per_period(availability.remaining(limit, supply::month_of(when)), per);
}

/// Makes the offers of one facility after another for one visitor.
class Desk {
 public:
  Desk(Ground const& ground, supply::Availability const& availability, Visitor const& visitor)
      : ground_(ground), availability_(availability), visitor_(visitor) {}

  tl::expected<FacilityOffer, OfferRefusal> offer(supply::FacilityId id, FacilityTask const& task,
                                                  Date when) const {
    Facility const& facility = ground_.municipality.at(id);
    if (!facility.serves.contains(visitor_.village)) return tl::unexpected(OfferRefusal::not_serving_village);
    if (visitor_.age < facility.age_from || visitor_.age > facility.age_to)
      return tl::unexpected(OfferRefusal::age);
    if (facility.closed && facility.closed->contains(when))
      return tl::unexpected(OfferRefusal::closed);
    if (facility.volunteers < facility.volunteers_needed) return tl::unexpected(OfferRefusal::no_volunteers);

    Per const per = people::info(task.kind).per;
    std::int64_t const places =
        std::min(task.places_max, free_per_period(availability_, availability_.limit(id), when, per));
    if (places < 1) return tl::unexpected(OfferRefusal::full);

    FacilityOffer offer{id, task.kind, task.amount, places, 0, supply::TravelMode::none, facility.fee};
    if (facility.home_delivery) return priced(offer, when);  // nobody travels and no building has to be entered
    if (!reach(facility, per, when, offer)) return tl::unexpected(OfferRefusal::too_far);
    if (visitor_.travels.wheelchair && !facility.wheelchair_accessible)
      return tl::unexpected(OfferRefusal::not_wheelchair_accessible);
    return priced(offer, when);
  }

  /// The first day known on which a facility that is full or closed has a place for this visitor: the day after it was
  /// closed, or the first of a month in which a place is free.
  std::optional<Date> free_from(supply::FacilityId id, FacilityTask const& task, Date when) const {
    std::optional<Period> const& closed = ground_.municipality.at(id).closed;
    if (closed && closed->contains(when)) {
      if (!closed->to) return std::nullopt;
      when = *closed->to + 1;
      if (offer(id, task, when)) return when;
    }
    supply::Month const end = availability_.first_month() + supply::Availability::horizon_months;
    for (supply::Month month = supply::month_of(when) + 1; month < end; month = month + 1) {
      Date const first = first_day(month);
      auto const later = offer(id, task, first);
      if (later) return first;
      if (later.error() > OfferRefusal::full) return std::nullopt;  // waiting brings it no nearer
    }
    return std::nullopt;
  }

 private:
  FacilityOffer priced(FacilityOffer offer, Date when) const {
    offer.price = price_of_place(ground_, availability_, offer, when);
    return offer;
  }

  /// Completes an offer with the best way to get there that has room; false where there is none.
  bool reach(Facility const& facility, Per per, Date when, FacilityOffer& offer) const {
    for (travel::Trip const& trip :
         ground_.network.trips(visitor_.village, facility.village, visitor_.travels, facility.weekdays)) {
      if (trip.minutes > ground_.municipality.travel.minutes_max) return false;  // and the next take longer
      std::int64_t const places = std::min(offer.places, trip.bus ? seats(*trip.bus, per, when) : offer.places);
      if (places < 1) continue;
      offer.places = places;
      offer.minutes = trip.minutes;
      offer.mode = trip.mode;
      offer.fee += trip.fare * 2;
      offer.bus = trip.bus;
      return true;
    }
    return false;
  }

  /// Return trips per period that a bus can still make.
  std::int64_t seats(std::uint32_t bus, Per per, Date when) const {
    return free_per_period(availability_, availability_.limit_of_bus(bus), when, per) / 2;
  }

  Ground const& ground_;
  supply::Availability const& availability_;
  Visitor const& visitor_;
};

std::vector<TaskKind> kinds_of(std::vector<people::Task> const& tasks) {
  std::vector<TaskKind> kinds;
  for (people::Task const& task : tasks)
    if (std::find(kinds.begin(), kinds.end(), task.kind) == kinds.end()) kinds.push_back(task.kind);
  return kinds;
}

/// Nearest first, then the lower fee, then (by a guide) what others need least.
bool shown_before(FacilityOffer const& a, FacilityOffer const& b) {
  return std::tie(a.minutes, a.fee, a.price, a.facility) < std::tie(b.minutes, b.fee, b.price, b.facility);
}

Visitor visitor(people::Case const& request, people::Resident const& who, supply::VillageId village, Date when) {
  return {village, age_on(who.born, when), traveller(request.facts)};
}

}  // namespace

std::optional<FacilityOffer> facility_offer(Ground const& ground, supply::Availability const& availability,
                                            people::Case const& request, people::Resident const& who,
                                            supply::VillageId village, supply::FacilityId facility, TaskKind kind,
                                            Date when) {
  Visitor const comes = visitor(request, who, village, when);
  Desk const desk(ground, availability, comes);
  for (FacilityTask const& task : ground.municipality.at(facility).tasks)
    if (task.kind == kind)
      if (auto const offer = desk.offer(facility, task, when)) return *offer;
  return std::nullopt;
}

supply::FacilityOffers facility_offers(Ground const& ground, supply::Availability const& availability,
                                       people::Case const& request, people::Resident const& who,
                                       supply::VillageId village,
                                       std::vector<people::Task> const& tasks, Date when) {
  Visitor const comes = visitor(request, who, village, when);
  Desk const desk(ground, availability, comes);
  supply::FacilityOffers result;
  for (TaskKind const kind : kinds_of(tasks)) {
    for (std::uint32_t f = 0; f < ground.municipality.facilities.size(); ++f) {
      for (FacilityTask const& task : ground.municipality.facilities[f].tasks) {
        if (task.kind != kind) continue;
        auto const offer = desk.offer({f}, task, when);
        if (offer) {
          auto const at = std::upper_bound(result.offers.begin(), result.offers.end(), *offer, shown_before);
          result.offers.insert(at, *offer);
          continue;
        }
        bool const passes = offer.error() == OfferRefusal::full || offer.error() == OfferRefusal::closed;
        result.refused.push_back(
            {{f}, kind, offer.error(), passes ? desk.free_from({f}, task, when) : std::nullopt});
      }
    }
  }
  return result;
}

}  // namespace kanteling::matching
