// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/id.hpp"

namespace kanteling::people {

using ResidentId = Id<struct ResidentTag>;

/// What someone is to the resident who asks.
enum class Role : std::uint8_t { self, partner, child, parent, other_housemate };

/// How somebody left the household.
enum class Departure : std::uint8_t { moved, died };

struct Left {
  Departure how = Departure::moved;
  Date on;
};

/// A person in a household. Known by an id of the host system and never by a citizen number; the birth date
/// is all that the rules need of who someone is.
struct Resident {
  std::string code;
  Date born;
  Role role = Role::self;
  bool two_homes = false;  ///< a child that lives partly at another parent's
  std::optional<bool> authority =
      {};  ///< parental authority over the children of the household; none: nobody asked
  std::optional<Left> left = {};  ///< moved out or died: from that day no housemate, and never invited
};

/// Somebody who counts for the household and lives elsewhere.
enum class RelationKind : std::uint8_t { other_parent, guardian, carer, network, representative };

struct Relation {
  std::string code;
  RelationKind kind = RelationKind::network;
  std::optional<bool> authority =
      {};  ///< parental authority over the children of the household; none: nobody asked
};

/// Who live together at one address, and who counts beside them. Which of them count differs per act
/// (household_circle.hpp); this is the widest circle. Never empty; exactly one resident has Role::self. Codes
/// are unique over residents and relations.
struct Household {
  std::vector<Resident> residents;
  std::vector<Relation> relations = {};
};

constexpr bool lives_here(Resident const& resident, Date on) {
  return !resident.left || on < resident.left->on;
}

inline Resident const& asking_resident(Household const& household) {
  for (Resident const& r : household.residents)
    if (r.role == Role::self) return r;
  return household.residents.front();
}

/// Housemates of 18 and over besides the resident who asks.
inline std::int64_t adult_housemates(Household const& household, Date on) {
  std::int64_t count = 0;
  for (Resident const& r : household.residents)
    if (r.role != Role::self && lives_here(r, on) && age_on(r.born, on) >= 18) ++count;
  return count;
}

/// Residents under 18, the one who asks included.
inline std::int64_t children(Household const& household, Date on) {
  std::int64_t count = 0;
  for (Resident const& r : household.residents)
    if (lives_here(r, on) && age_on(r.born, on) < 18) ++count;
  return count;
}

}  // namespace kanteling::people
