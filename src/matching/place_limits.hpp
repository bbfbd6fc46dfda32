// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/matching/ranking.hpp"
#include "matching/months.hpp"

namespace kanteling::matching {

/// Calls visit(limit, months, amount per month) for the places and then the bus rides of one use; for no
/// weeks that is the month of `when`.
template <class Visit>
void for_each_limit(supply::Availability const& availability, PlaceUse const& use, Date when,
                    std::int64_t weeks, Visit visit) {
  people::TaskKindInfo const& task = people::info(use.kind);
  Months const months = months_of(when, last_day(when, weeks), task.per);
  visit(availability.limit(use.offer.facility), months, per_month({use.places, Unit::occasions, task.per}));
  if (use.offer.bus)
    visit(availability.limit_of_bus(*use.offer.bus), months,
          per_month({2 * use.places, Unit::occasions, task.per}));
}

/// Places used over the whole time: per week or month until the review, or once.
inline std::int64_t places_in_all(PlaceUse const& use, std::int64_t weeks) {
  switch (people::info(use.kind).per) {
    case Per::week:
      return use.places * weeks;
    case Per::month:
      return use.places * ((weeks * 12 + 51) / 52);
    case Per::once:
      break;
  }
  return use.places;
}

/// What the municipality pays for them; what the resident pays is no part of it.
inline Cents cost_of_places(supply::Municipality const& municipality, PlaceUse const& use, std::int64_t weeks) {
  return municipality.at(use.offer.facility).cost * places_in_all(use, weeks);
}

}  // namespace kanteling::matching
