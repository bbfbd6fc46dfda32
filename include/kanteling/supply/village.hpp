// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/id.hpp"

namespace kanteling::supply {

using VillageId = Id<struct VillageTag>;

/// Some or all of the villages of one municipality, a bit each (at most 64 villages).
struct VillageSet {
  std::uint64_t bits = 0;
  constexpr bool contains(VillageId v) const { return (bits >> v.index & 1U) != 0; }
  constexpr void add(VillageId v) { bits |= std::uint64_t{1} << v.index; }
  friend constexpr bool operator==(VillageSet, VillageSet) = default;
};

/// The most villages a municipality may have here; the Netherlands' largest counts are below it.
inline constexpr std::size_t village_count_max = 64;

/// Days of the week, a bit each, Monday first.
struct WeekdaySet {
  std::uint8_t bits = 0;
  constexpr bool contains(Weekday d) const { return (bits >> static_cast<unsigned>(d) & 1U) != 0; }
  constexpr int count() const {
    int n = 0;
    for (unsigned b = bits; b != 0; b &= b - 1) ++n;
    return n;
  }
  friend constexpr bool operator==(WeekdaySet, WeekdaySet) = default;
};

/// Inhabitants of one village whose age lies in one group, both ends included; `age_to` 120 for the open group.
struct AgeGroup {
  std::int32_t age_from = 0;
  std::int32_t age_to = 120;
  std::int64_t inhabitants = 0;
};

/// A kern: a village where residents live and facilities stand.
struct Village {
  std::string code;
  std::string name;
  std::vector<std::string> postcodes;
  std::int64_t latitude_microdegrees = 0;
  std::int64_t longitude_microdegrees = 0;
  std::int64_t inhabitants = 0;
  std::vector<AgeGroup> ages;
};

/// A road between two neighbouring villages, open both ways.
struct Road {
  VillageId from;
  VillageId to;
  std::int64_t distance_metres = 0;
};

/// A volunteer bus (Wensbus): booked ahead, door to door, within the villages it serves.
struct VolunteerBus {
  std::string code;
  std::string name;
  VillageSet villages;
  WeekdaySet weekdays;
  std::int64_t seats = 0;
  std::int64_t rides_per_month = 0;
  bool takes_wheelchairs = false;
  Cents fare;
  std::int64_t wait_minutes = 0;
  std::int64_t volunteers = 0;
};

}  // namespace kanteling::supply
