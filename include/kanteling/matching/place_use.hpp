// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/offer.hpp"

namespace kanteling::matching {

/// Places of a general facility that a resident is going to use.
struct PlaceUse {
  supply::FacilityOffer offer;
  std::int64_t places = 0;  ///< per period of the task
  people::TaskKind kind = people::TaskKind::company;
};

}  // namespace kanteling::matching
