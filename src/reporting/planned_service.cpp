// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/planned_service.hpp"

namespace kanteling::reporting {

std::vector<PlannedVillage> planned_service(matching::PeriodPlan const& plan,
                                            supply::Municipality const& municipality) {
  std::vector<PlannedVillage> villages(municipality.villages.size());
  for (std::uint32_t v = 0; v < villages.size(); ++v) villages[v].village = {v};
  for (matching::PlannedCase const& planned : plan.cases) {
    PlannedVillage& village = villages[planned.village.index];
    for (matching::PlannedTask const& task : planned.tasks) {
      ++village.requests;
      village.minutes += task.minutes;
      village.weeks += task.waiting_weeks;
    }
  }
  return villages;
}

}  // namespace kanteling::reporting
