// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "kanteling/people/case.hpp"

namespace kanteling::people {

inline std::optional<Departure> departure_of(Resident const& resident, Date on) {
  if (lives_here(resident, on)) return std::nullopt;
  return resident.left->how;
}

/// How whoever the case is about has left, on the day of the decision: the one who asks, or, where that
/// person is still here, everybody whose need it is. Nobody of them is invited any more. None: there is
/// somebody to help here.
inline std::optional<Departure> departure_of(Case const& request) {
  if (auto const asker = departure_of(asking_resident(request.household), request.on)) return asker;
  std::optional<Departure> first;
  for (Need const& need : request.needs) {
    auto const left = departure_of(resident_of(request.household, need), request.on);
    if (!left) return std::nullopt;
    if (!first) first = left;
  }
  return first;
}

}  // namespace kanteling::people
