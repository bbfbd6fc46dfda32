// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "kanteling/matching/choice.hpp"
#include "matching/months.hpp"

namespace kanteling::matching {

/// What a demand would be under one contract: from when, how long, how much and at what price. Ranking and
/// reserving both count with it, so that what fits when it is ranked fits when it is reserved.
struct Grant {
  Date start;              ///< the day asked for, and after that the provider's waiting weeks
  std::int64_t weeks = 1;  ///< 1 or more
  Per per = Per::week;
  Months months;
  std::int64_t per_month = 0;  ///< of the contract's capacity, in each of the months
  Cents cost;                  ///< over all weeks, rounded once
};

[[nodiscard]] Grant grant_of(supply::Municipality const& municipality, Demand const& demand,
                             supply::Contract const& contract);

/// cost x begun / weeks, rounded down; the product may need more than 64 bits.
inline std::int64_t part(Cents cost, std::int64_t begun, std::int64_t weeks) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(Wide{cost.value} * begun / weeks);
}

/// Calls visit(year, cents) for each calendar year of the grant. A week belongs to the year in which it
/// begins; what is rounded off in one year comes in the next, so that the parts add up to the cost exactly.
template <class Visit>
void for_each_year(Grant const& grant, Visit visit) {
  std::int32_t year = to_civil(grant.start).year;
  std::int64_t const weeks = grant.per == Per::once ? 1 : grant.weeks;
  Cents paid;
  for (std::int64_t begun = 0; begun < weeks; ++year) {
    begun = std::min<std::int64_t>((make_date(year, 12, 31) - grant.start) / 7 + 1, weeks);
    Cents const due{part(grant.cost, begun, weeks)};
    visit(year, due - paid);
    paid = due;
  }
}

/// Calls visit(limit, cents) for each row of the contract's ceiling that the grant draws on. A year for which
/// the ceiling has no row is not bound.
template <class Visit>
void for_each_ceiling(supply::Municipality const& municipality, supply::Availability const& availability,
                      supply::Contract const& contract, Grant const& grant, Visit visit) {
  if (contract.ceiling.empty()) return;
  for_each_year(grant, [&](std::int32_t year, Cents part) {
    for (std::size_t row = 0; row < municipality.ceilings.size(); ++row) {
      supply::Ceiling const& ceiling = municipality.ceilings[row];
      if (ceiling.year == year && ceiling.code == contract.ceiling)
        visit(availability.limit_of_ceiling(row), part);
    }
  });
}

/// Calls visit(limit, cents) for each row of the act's budget that the grant draws on.
template <class Visit>
void for_each_budget(supply::Municipality const& municipality, supply::Availability const& availability,
                     law::Act act, Grant const& grant, Visit visit) {
  for_each_year(grant, [&](std::int32_t year, Cents part) {
    for (std::size_t row = 0; row < municipality.budgets.size(); ++row)
      if (municipality.budgets[row].act == act && municipality.budgets[row].year == year)
        visit(availability.limit_of_budget(row), part);
  });
}

}  // namespace kanteling::matching
