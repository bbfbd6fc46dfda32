// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/facility.hpp"

namespace kanteling::supply {

/// How a resident gets to a facility.
enum class TravelMode : std::uint8_t { none, walk, bicycle, car, volunteer_bus };

/// A general facility that can take this resident for one kind of task.
struct FacilityOffer {
  FacilityId facility;
  people::TaskKind kind = people::TaskKind::company;
  std::int64_t amount_per_place = 0;  ///< of the task, per place
  std::int64_t places = 0;            ///< free for this resident per period of the task, 1 or more
  std::int64_t minutes = 0;           ///< one way, waiting included
  TravelMode mode = TravelMode::none;
  Cents fee;                          ///< per place, travel fare both ways included
  std::optional<std::uint32_t> bus = std::nullopt;  ///< position of the volunteer bus, for that mode
  Cents price = {};                   ///< what a place is worth to others, by a guide's prices; 0 without one

  std::int64_t amount_max() const { return amount_per_place * places; }
};

/// Why a facility that does such a task makes no offer.
enum class OfferRefusal : std::uint8_t {
  not_serving_village, age, closed, no_volunteers, full, too_far, not_wheelchair_accessible
};

struct RefusedOffer {
  FacilityId facility;
  people::TaskKind kind = people::TaskKind::company;
  OfferRefusal reason = OfferRefusal::full;
  std::optional<Date> free_from = {};  ///< full: the first day known on which a place is free
  friend bool operator==(RefusedOffer const&, RefusedOffer const&) = default;
};

/// All offers and refusals for the tasks of one need. Offers stand in the order in which they are shown: nearest
/// first, then the lower fee, then the lower price, then the facility's place in the list.
struct FacilityOffers {
  std::vector<FacilityOffer> offers;
  std::vector<RefusedOffer> refused;
};

}  // namespace kanteling::supply
