// SPDX-License-Identifier: Apache-2.0
#include "matching/limits.hpp"

namespace kanteling::matching {
namespace {

bool ceiling_bears(Ground const& ground, supply::Availability const& availability,
                   supply::Contract const& contract, Grant const& grant) {
  bool bears = true;
  for_each_ceiling(ground.municipality, availability, contract, grant,
                   [&](supply::LimitId limit, Cents part) {
                     bears = bears && part.value <= availability.remaining_of_year(limit);
                   });
  return bears;
}

}  // namespace

std::optional<Exclusion> exclusion_of(Ground const& ground, supply::Availability const& availability,
                                      Seeker const& seeker, supply::ContractId id, Grant const& grant) {
  supply::Contract const& contract = ground.municipality.at(id);
  std::int32_t const age = age_on(seeker.born, grant.start);
  if (!contract.valid.contains(grant.start)) return Exclusion::not_in_force;
  if (!ground.municipality.at(contract.provider).serves.contains(seeker.village))
    return Exclusion::not_in_village;
  if (age < contract.age_from || age > contract.age_to) return Exclusion::age;
  if (least(availability, availability.limit(id), grant.months) < grant.per_month)
    return Exclusion::no_capacity;
  if (!ceiling_bears(ground, availability, contract, grant)) return Exclusion::ceiling_reached;
  if (ground.municipality.at(contract.product).national) return Exclusion::already_national;
  return std::nullopt;
}

}  // namespace kanteling::matching
