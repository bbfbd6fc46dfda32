// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::matching {

/// What a case asks of its caseworker.
struct Post {
  std::optional<supply::Discipline> discipline = {};  ///< of the largest problem; none: anybody of the team
  supply::VillageId village = {};
  bool skj = false;  ///< registered in the youth quality register: a duty of the Youth Act, never waived
  Date on = {};
  std::int64_t hours = 0;         ///< that the work takes in the month of `on`
  std::string_view contact = {};  ///< code of who is the contact already; empty: nobody yet
};

/// Why this caseworker. Every one that is named holds.
enum class WhyAssigned : std::uint8_t {
  known_contact,     ///< was the contact already and stays it
  discipline,        ///< works in the discipline of the largest problem
  anybody,           ///< anybody of the team may take this contact
  own_area,          ///< the village is in the own field
  one_team,          ///< the municipality counts all locations as one
  registered,        ///< is in the youth quality register, which is asked
  least_load,        ///< has the lowest load beside the own hours
  stands_in,         ///< covers for somebody, or for a place that nobody has
  contact_left,      ///< the contact that the case names is no caseworker of this municipality
  nobody_has_hours,  ///< somebody must take it: the hours go over
};

/// Why another was not chosen: the first that holds.
enum class PassedOver : std::uint8_t {
  not_active,  ///< not working here on that day
  seconded,    ///< municipal employment only
  not_registered,
  independent_support,  ///< client support stands apart from who decides
  contact_stays,        ///< somebody else is the contact already
  other_discipline,
  other_area,
  handed_over,  ///< handed the field over at the last rotation: running cases stay, new ones go to others
  no_hours,
  more_load,
  later_in_list,  ///< as loaded, and later in the list of caseworkers
};

/// Where a stand-in comes from, in the order in which they are asked.
enum class StandIn : std::uint8_t { colleague, other_area, administration };

struct PassedOverCaseworker {
  supply::CaseworkerId caseworker;
  PassedOver reason = PassedOver::other_discipline;
  friend bool operator==(PassedOverCaseworker const&, PassedOverCaseworker const&) = default;
};

/// Who takes a case and why nobody else does.
struct Assigned {
  std::optional<supply::CaseworkerId> caseworker;  ///< none: nobody here may take it
  std::vector<WhyAssigned> why;
  std::optional<StandIn> stand_in;                ///< where this is cover
  std::vector<supply::CaseworkerId> covers_for;   ///< whom; empty: nobody has this discipline and village
  std::vector<PassedOverCaseworker> passed_over;  ///< everybody else, in the order of the list
  std::int64_t hours = 0;                         ///< that this work takes
  std::int64_t hours_used = 0;                    ///< in the month before this work, running cases included
  std::int64_t hours_per_month = 0;
};

/// The known contact where it is active and registered as asked. Else, of those with hours left: the
/// discipline in the village's own field, then the discipline elsewhere, then the administration; where
/// nobody has hours, the same again over hours. Among equals the lowest load after this work beside the own
/// hours, in this month, then over the months of the year so far, then the first in the list.
[[nodiscard]] Assigned assign(supply::Municipality const& municipality, supply::Availability const& free,
                              Post const& post);

/// All among whom `assign` would look at load only, in the order of the list.
[[nodiscard]] std::vector<supply::CaseworkerId> equals_for(supply::Municipality const& municipality,
                                                           supply::Availability const& free,
                                                           Post const& post);

/// Hours in use in a month: running cases and new ones. Above the hours per month where hours went over.
[[nodiscard]] std::int64_t hours_used(supply::Municipality const& municipality,
                                      supply::Availability const& free, supply::CaseworkerId caseworker,
                                      supply::Month month);

/// Whether this caseworker handed the village over at the last rotation. At each rotation date who served the
/// village longest without a break hands it over to the others of the discipline, and joins them again as the
/// last at the next one. Where one serves alone there is nobody to hand over to.
[[nodiscard]] bool handed_over(supply::Municipality const& municipality, supply::CaseworkerId caseworker,
                               supply::VillageId village, Date on);

}  // namespace kanteling::matching
