// SPDX-License-Identifier: Apache-2.0
#include "matching/limits.hpp"

#include <algorithm>

#include "matching/guided.hpp"

namespace kanteling::matching {
namespace {

/// Years have 365 or 366 days: most residents are so far within the ages that their birthday does not matter.
bool is_surely_within(IndexedContract const& contract, std::int32_t days) {
  return days >= contract.age_from * 366 && days < (contract.age_to + 1) * 365;
}

bool is_within_ages(IndexedContract const& contract, Date born, Date on) {
  if (is_surely_within(contract, on - born)) return true;
  std::int32_t const age = age_on(born, on);
  return age >= contract.age_from && age <= contract.age_to;
}

bool ceiling_bears(Ground const& ground, Left const& left, IndexedContract const& contract, Grant const& grant) {
  supply::Availability const& limits = left.free();
  std::span<CeilingRow const> const rows = ground.contracts.ceilings(contract.contract);
  // No year takes more than the whole: where each row bears that, there is nothing to split.
  bool const bears_whole = std::all_of(rows.begin(), rows.end(), [&](CeilingRow const& row) {
    return grant.cost.value <= left.of_year(limits.limit_of_ceiling(row.row));
  });
  if (bears_whole) return true;
  bool bears = true;
  for_each_ceiling(rows, limits, grant,
                   [&](supply::LimitId limit, Cents part) { bears = bears && part.value <= left.of_year(limit); });
  return bears;
}

}  // namespace

std::optional<Exclusion> standing_exclusion_of(IndexedContract const& contract, Seeker const& seeker, Date start) {
  if (!contract.valid.contains(start)) return Exclusion::not_in_force;
  if (!contract.serves.contains(seeker.village)) return Exclusion::not_in_village;
  if (!is_within_ages(contract, seeker.born, start)) return Exclusion::age;
  return std::nullopt;
}

std::optional<Exclusion> lack_of(Ground const& ground, Left const& left, IndexedContract const& contract,
                                 Grant const& grant) {
  if (left.least(left.free().limit(contract.contract), grant.months) < grant.per_month) return Exclusion::no_capacity;
  if (is_kept(ground, left, contract.contract, grant)) return Exclusion::kept_for_urgent;
  if (!ceiling_bears(ground, left, contract, grant)) return Exclusion::ceiling_reached;
  return std::nullopt;
}

}  // namespace kanteling::matching
