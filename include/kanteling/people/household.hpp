// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/id.hpp"

namespace kanteling::people {

using ResidentId = Id<struct ResidentTag>;

/// What someone is to the resident who asks.
enum class Role : std::uint8_t { self, partner, child, parent, other_housemate };

/// A person in a household. Known by an id of the host system and never by a citizen number; the birth date is all
/// that the rules need of who someone is.
struct Resident {
  std::string code;
  Date born;
  Role role = Role::self;
};

/// Who live together at one address. Which of them count differs per act; this is the widest circle.
/// Never empty; exactly one resident has Role::self.
struct Household {
  std::vector<Resident> residents;
};

inline Resident const& asking_resident(Household const& household) {
  for (Resident const& r : household.residents)
    if (r.role == Role::self) return r;
  return household.residents.front();
}

/// Housemates of 18 and over besides the resident who asks.
inline std::int64_t adult_housemates(Household const& household, Date on) {
  std::int64_t count = 0;
  for (Resident const& r : household.residents)
    if (r.role != Role::self && age_on(r.born, on) >= 18) ++count;
  return count;
}

/// Residents under 18, the one who asks included.
inline std::int64_t children(Household const& household, Date on) {
  std::int64_t count = 0;
  for (Resident const& r : household.residents)
    if (age_on(r.born, on) < 18) ++count;
  return count;
}

}  // namespace kanteling::people
