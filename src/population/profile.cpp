// SPDX-License-Identifier: Apache-2.0
#include "population/profile.hpp"

#include <array>

namespace kanteling::population {
namespace {

// Assumptions, per band; people who turn to the municipality, not all inhabitants.
constexpr std::array<std::array<std::int64_t, 3>, band_count> limitation_weights{
    {{10, 60, 30}, {10, 55, 35}, {10, 60, 30}, {5, 55, 40}, {2, 43, 55}}};  // none, some, much
constexpr PerBand can_travel_alone_percent{55, 90, 85, 65, 40};
constexpr std::int64_t wheelchair_can_travel_alone_percent = 30;
constexpr std::int32_t child_travels_from_age = 11;
constexpr std::int32_t child_cycles_from_age = 8;

}  // namespace

Profile draw_profile(Band band, people::Household const& household, Date on, Parameters const& p,
                     Random& random) {
  Profile profile;
  bool const child = band == Band::a0_17;
  // What a family has at hand - a car, an income - is that of the parents.
  std::size_t const b = position(child ? Band::a18_64 : band);
  profile.band = band;
  profile.age = age_on(people::asking_resident(household).born, on);
  profile.lives_with_adults = people::adult_housemates(household, on) > 0;
  std::int64_t const carer_percent =
      band == Band::a18_64 || child ? p.carer_percent_a18_64 : p.carer_percent_a65;
  profile.lives_with_carer = random.percent(carer_percent) && profile.lives_with_adults;
  profile.has_carer = random.percent(p.states_carer_percent);
  profile.has_network = random.percent(p.states_network_percent);
  profile.low_income = random.percent(p.below_120_percent_social_minimum_percent);
  profile.wheelchair = random.percent(p.wheelchair_percent);
  profile.can_cycle = random.percent(p.can_cycle_percent[b]) && !profile.wheelchair;
  profile.has_car = random.percent(p.has_car_percent[b]);
  profile.can_travel_alone = random.percent(profile.wheelchair ? wheelchair_can_travel_alone_percent
                                                               : can_travel_alone_percent[position(band)]);
  if (child && profile.age < child_travels_from_age) profile.can_travel_alone = false;
  if (child && profile.age < child_cycles_from_age) profile.can_cycle = false;
  profile.limitation = static_cast<std::int64_t>(random.pick(limitation_weights[position(band)]));
  if (profile.wheelchair && profile.limitation == 0) profile.limitation = 1;
  return profile;
}

}  // namespace kanteling::population
