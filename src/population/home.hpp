// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/people/household.hpp"
#include "population/parameters.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// Who asks, as far as the household depends on it.
struct Asker {
  Band band = Band::a18_64;
  std::int32_t age = 18;       ///< on the day of the request
  bool about_a_child = false;  ///< an adult who asks about youth help or school has a child at home
};

/// The household of the resident who asks, with ages as on `on`. A child lives with its parents, and with
/// brothers and sisters as other housemates; children under 18 live with an adult. Residents are `<code>-1`
/// (the asker), `-2`, ...
[[nodiscard]] people::Household draw_household(Asker const& asker, Parameters const& parameters, Date on,
                                               std::string const& code, Random& random);

}  // namespace kanteling::population
