// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/matching/period_plan.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// What a plan gives the requests of one village, added up as the limits of even service add it up: what
/// waits counts as a request and takes nothing.
struct PlannedVillage {
  supply::VillageId village;
  std::int64_t requests = 0;
  std::int64_t minutes = 0;  ///< to general facilities, one way
  std::int64_t weeks = 0;    ///< that providers let wait
  friend bool operator==(PlannedVillage const&, PlannedVillage const&) = default;
};

/// Every village, in the order of the municipality, which must be that of the plan.
[[nodiscard]] std::vector<PlannedVillage> planned_service(matching::PeriodPlan const& plan,
                                                          supply::Municipality const& municipality);

/// What even service costs, as tables in plain text: a plan without its limits beside one with them, in
/// totals, by village, and how far the villages lie apart.
[[nodiscard]] std::string even_service_cost_text(matching::PeriodPlan const& without,
                                                 matching::PeriodPlan const& with,
                                                 supply::Municipality const& municipality, Language language);

}  // namespace kanteling::reporting
