// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kanteling/core/date.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/stated_fact.hpp"

namespace kanteling::people {

/// What happened in a household, or to the help, after a case was decided.
enum class ChangeKind : std::uint8_t {
  turns_18,          ///< `who`; the day is the birthday, whatever `on` says
  carer_stops,       ///< `who`, or whoever cares where it is empty
  housemate_leaves,  ///< `who` lives elsewhere from `on`
  place_free,        ///< somebody or some place has room again
  moved,             ///< `who` moved to elsewhere; empty: the one who asks
  died,              ///< `who`; empty: the one who asks
  facts_changed,     ///< `facts`, of the case, of `need`, or of `task` in it
  grant_ends         ///< `on` is the last day of the help
};

/// One change. Positions are those of the case; without them the whole case is meant.
struct Change {
  ChangeKind kind = ChangeKind::facts_changed;
  Date on;
  std::string who = {};  ///< code of a resident or relation
  std::optional<std::int32_t> need = {};
  std::optional<std::int32_t> task = {};  ///< only with `need`
  StatedFacts facts = {};                 ///< facts_changed only
};

/// The first day on which somebody is 18.
constexpr Date eighteenth_birthday(Date born) {
  CivilDate const c = to_civil(born);
  // Who was born on 29 February is 18 in a year without that day: the day on which age_on counts the year.
  Date day = make_date(c.year + 18, c.month, c.day < 28 ? c.day : 28);
  while (age_on(born, day) < 18) day = day + 1;
  return day;
}

/// Whether somebody left the household by this change.
constexpr bool is_departure(ChangeKind kind) {
  return kind == ChangeKind::housemate_leaves || kind == ChangeKind::moved || kind == ChangeKind::died;
}

}  // namespace kanteling::people
