// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/gap_remedy.hpp"

#include <algorithm>

namespace kanteling::reporting {
namespace {

/// One place in each week, as a month counts it.
constexpr std::int64_t places_of_one_resident = per_month({1, Unit::occasions, Per::week});
constexpr std::int64_t rides_of_a_new_bus = 60;

std::optional<supply::FacilityId> doing(supply::Municipality const& municipality, people::TaskKind kind) {
  for (std::uint32_t f = 0; f < municipality.facilities.size(); ++f)
    for (supply::FacilityTask const& task : municipality.facilities[f].tasks)
      if (task.kind == kind) return supply::FacilityId{f};
  return std::nullopt;
}

supply::VolunteerBus bus_between(supply::Municipality const& municipality, supply::VillageId a,
                                 supply::VillageId b) {
  supply::VolunteerBus bus;
  if (!municipality.buses.empty()) bus = municipality.buses.front();
  bus.code = "new-bus";
  bus.name = "new bus";
  bus.villages = {};
  bus.villages.add(a);
  bus.villages.add(b);
  bus.weekdays.bits = 0x7F;
  bus.seats = std::max<std::int64_t>(bus.seats, 1);
  bus.rides_per_month = rides_of_a_new_bus;
  return bus;
}

/// Changes the municipality, and says how many of what came in.
std::int64_t mend(supply::Municipality& municipality, Gap const& gap, supply::Facility& facility) {
  switch (gap.reason) {
    case GapReason::full:
      facility.places_per_month += places_of_one_resident;
      return places_of_one_resident;
    case GapReason::no_volunteers: {
      std::int64_t const short_of = facility.volunteers_needed - facility.volunteers;
      facility.volunteers = facility.volunteers_needed;
      return short_of;
    }
    case GapReason::closed:
      facility.closed.reset();
      return 0;
    case GapReason::not_accessible:
      facility.wheelchair_accessible = true;
      return 0;
    case GapReason::too_far:
      municipality.buses.push_back(bus_between(municipality, gap.village, facility.village));
      return rides_of_a_new_bus;
    case GapReason::missing:
      facility.serves.add(gap.village);
      return 0;
  }
  return 0;
}

}  // namespace

std::optional<Change> mending(supply::Municipality const& municipality, Gap const& gap) {
  auto const at = gap.facility ? gap.facility : doing(municipality, gap.kind);
  if (!at) return std::nullopt;
  Change change{municipality, *at, 0};
  change.added = mend(change.municipality, gap, change.municipality.facilities[at->index]);
  return change;
}

std::vector<GapRemedy> solve_again(supply::Municipality const& municipality, GapReport const& report,
                                   DoubleRun const& runs, std::size_t most) {
  std::vector<GapRemedy> remedies;
  if (most == 0 || report.gaps.empty()) return remedies;
  PeriodCost const before = runs.run(municipality);
  for (Gap const& gap : report.gaps) {
    if (remedies.size() == most) break;
    auto const change = mending(municipality, gap);
    if (!change) continue;
    PeriodCost const after = runs.run(change->municipality);
    remedies.push_back(
        {gap, change->at, change->added, before.cost - after.cost, before.grants - after.grants});
  }
  return remedies;
}

}  // namespace kanteling::reporting
