// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"

namespace kanteling::people {

/// Help starts on the day from which a need names it; at once where that day has passed or nobody named one.
inline Date start_of(Case const& request, Need const& need) {
  return need.from && request.on < *need.from ? *need.from : request.on;
}

}  // namespace kanteling::people
