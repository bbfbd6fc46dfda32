// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/supply/caseworker.hpp"
#include "kanteling/supply/facility.hpp"
#include "kanteling/supply/organisation.hpp"
#include "kanteling/supply/provider.hpp"
#include "kanteling/supply/service_norms.hpp"
#include "kanteling/supply/team.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::supply {

/// Assumed speeds and limits of travel. Distances are along roads; nothing here is measured.
struct TravelAssumptions {
  std::int64_t walk_metres_per_hour = 4500;
  std::int64_t bicycle_metres_per_hour = 14000;
  std::int64_t car_metres_per_hour = 40000;
  std::int64_t bus_metres_per_hour = 30000;
  std::int64_t within_village_metres = 700;  ///< from a house to a facility in the same village, and at each end of a trip
  std::int64_t minutes_max = 45;             ///< a general facility further away is not reachable
};

/// A parameter of the request generator: a whole number with its unit and where it comes from.
struct PopulationParameter {
  std::string name;
  std::int64_t value = 0;
  std::string unit;
  std::string source;
  std::string quality;  ///< "seen", "derived" or "assumption"
};

struct DataSource {
  std::string code;
  std::string title;
  std::string licence;
};

/// A municipality as one value: where people live, what is open to all, what is contracted, who works there.
/// Immutable after loading; what changes lives in Availability. An id is the position in the list of its kind, and
/// the lists stand in the order of the text codes (villages in file order), so that ties break the same everywhere.
struct Municipality {
  std::string name;
  std::string code;  ///< four digits of CBS
  std::string region;
  std::int32_t year = 0;
  /// Layers from broad to narrow: each "stock" or the path of a policy folder.
  std::vector<std::string> policy;
  VillageId team_village;
  TravelAssumptions travel;
  ServiceNorms service_norms;
  Organisation organisation;
  Team team = {};
  std::vector<std::string> assumptions;
  std::vector<DataSource> sources;
  std::vector<Village> villages;
  std::vector<Road> roads;
  std::vector<VolunteerBus> buses;
  std::vector<Facility> facilities;
  std::vector<Provider> providers;
  std::vector<Product> products;
  std::vector<Ceiling> ceilings;
  std::vector<Contract> contracts;
  std::vector<Budget> budgets;
  std::vector<Caseworker> caseworkers;
  std::vector<PopulationParameter> population;

  Village const& at(VillageId id) const { return villages[id.index]; }
  Facility const& at(FacilityId id) const { return facilities[id.index]; }
  Provider const& at(ProviderId id) const { return providers[id.index]; }
  Product const& at(ProductId id) const { return products[id.index]; }
  Contract const& at(ContractId id) const { return contracts[id.index]; }
  Caseworker const& at(CaseworkerId id) const { return caseworkers[id.index]; }

  /// Empty where no village has that code.
  std::optional<VillageId> village(std::string_view village_code) const {
    for (std::uint32_t v = 0; v < villages.size(); ++v)
      if (villages[v].code == village_code) return VillageId{v};
    return std::nullopt;
  }

  std::int64_t inhabitants() const {
    std::int64_t sum = 0;
    for (Village const& v : villages) sum += v.inhabitants;
    return sum;
  }
};

}  // namespace kanteling::supply
