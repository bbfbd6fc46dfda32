// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/household.hpp"
#include "population/parameters.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// What is the same for every need of one resident, drawn once, so that the answers of one case fit together.
struct Profile {
  Band band = Band::a18_64;
  std::int32_t age = 18;
  bool lives_with_adults = false;
  bool lives_with_carer = false;  ///< a housemate cares for this resident
  bool has_carer = false;         ///< in the house or outside it
  bool has_network = false;
  bool low_income = false;  ///< below 120 % of the social minimum
  bool wheelchair = false;
  bool can_cycle = false;
  bool has_car = false;
  bool can_travel_alone = false;
  std::int64_t limitation = 1;  ///< position in the values of the fact: none, some, much
  bool refers_gp = false;       ///< a GP or medical specialist refers to youth help
};

[[nodiscard]] Profile draw_profile(Band band, people::Household const& household, Date on,
                                   Parameters const& parameters, Random& random);

}  // namespace kanteling::population
