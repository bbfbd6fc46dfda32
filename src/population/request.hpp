// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/population/year.hpp"
#include "population/arrival.hpp"

namespace kanteling::population {

/// One request of the year before anything else of it is known: where, how old, when; and the stream that all
/// else is drawn from.
struct Slot {
  supply::Village const* village = nullptr;
  Band band = Band::a18_64;
  Arrival arrival;
  std::size_t order = 0;  ///< on the same day: by village, age band and number
  Random random{0};
};

/// The request in full, as it comes in and at the end of the inquiry.
[[nodiscard]] GeneratedRequest make_request(Slot slot, Parameters const& parameters, std::string id);

}  // namespace kanteling::population
