// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kanteling/supply/municipality.hpp"
#include "kanteling/supply/offer.hpp"

namespace kanteling::travel {

/// What a resident can use to travel, as stated; what was not stated is not counted on. Who cannot travel alone takes
/// the volunteer bus, door to door with a driver, and nothing else. Who uses a wheelchair neither walks nor cycles, but
/// rolls at walking speed within the own village.
struct Traveller {
  bool walks = true;
  bool cycles = false;
  bool has_car = false;
  bool alone = true;       ///< can travel without somebody beside them
  bool wheelchair = false;
};

/// Nobody is expected to walk further than this, one way, to another village: about half an hour. An assumption; the
/// own village is always within walking distance.
inline constexpr std::int64_t walking_metres_max = 2500;

/// A way to get somewhere. The distance is `within_village_metres` in the own village; to another village it is the
/// road between the two and `within_village_metres` at each end.
struct Trip {
  std::int64_t minutes = 0;  ///< one way, waiting included
  supply::TravelMode mode = supply::TravelMode::none;
  Cents fare;                ///< one way
  std::optional<std::uint32_t> bus;  ///< position of the volunteer bus used
};

/// Shortest ways between the villages over the roads of a municipality, worked out once.
class Network {
 public:
  explicit Network(supply::Municipality const& municipality);

  /// Metres along roads, 0 within a village; empty where no road leads there.
  std::optional<std::int64_t> metres(supply::VillageId from, supply::VillageId to) const;

  /// Every way that the traveller can use on one of the days of the week: quickest first; on equal minutes the
  /// cheapest, then the first of TravelMode, then the first bus. Minutes are rounded up to a whole one.
  std::vector<Trip> trips(supply::VillageId from, supply::VillageId to, Traveller const& who,
                          supply::WeekdaySet days) const;

  /// The first of `trips`; empty where there is none.
  std::optional<Trip> trip(supply::VillageId from, supply::VillageId to, Traveller const& who,
                           supply::WeekdaySet days) const;

 private:
  supply::TravelAssumptions assumptions_;
  std::vector<supply::VolunteerBus> buses_;
  std::size_t villages_ = 0;
  std::vector<std::int64_t> metres_;  ///< villages x villages, -1 for no way
};

}  // namespace kanteling::travel
