// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/team_load.hpp"

#include <algorithm>

#include "kanteling/matching/assignment.hpp"

namespace kanteling::reporting {
namespace {

using supply::Caseworker;
using supply::CaseworkerId;
using supply::Month;

bool works_in(Caseworker const& worker, Month month) {
  return supply::month_of(worker.active.from) <= month &&
         (!worker.active.to || month <= supply::month_of(*worker.active.to));
}

std::vector<Month> months_within(supply::Availability const& free, Month from, std::int32_t count) {
  std::vector<Month> months;
  for (std::int32_t i = 0; i < supply::Availability::horizon_months; ++i) {
    Month const month = free.first_month() + i;
    // Differences, not sums: any month and any count may be asked.
    if (month >= from && month - from < count) months.push_back(month);
  }
  return months;
}

std::int64_t divided_up(std::int64_t part, std::int64_t whole) {
  return (part + whole - 1) / whole;
}

/// Weeks until the backlog is done in the hours that running cases leave.
std::optional<std::int64_t> weeks_of(std::int64_t backlog, std::int64_t room_per_month) {
  constexpr std::int64_t weeks_per_year = 52;
  constexpr std::int64_t months_per_year = 12;
  if (backlog <= 0) return 0;
  if (room_per_month <= 0) return std::nullopt;
  return divided_up(backlog * weeks_per_year, room_per_month * months_per_year);
}

DisciplineLoad load_of(supply::Municipality const& municipality, supply::Availability const& free,
                       supply::Discipline discipline, Month month, std::int64_t backlog_before) {
  DisciplineLoad load;
  load.discipline = discipline;
  load.month = month;
  std::int64_t room = 0;
  for (std::uint32_t c = 0; c < municipality.caseworkers.size(); ++c) {
    Caseworker const& worker = municipality.caseworkers[c];
    if (worker.discipline != discipline) continue;
    load.used += matching::hours_used(municipality, free, {c}, month);
    if (!works_in(worker, month)) continue;
    ++load.people;
    load.hours += worker.hours_per_month;
    room += worker.hours_per_month - worker.hours_in_use;
  }
  load.short_hours = std::max<std::int64_t>(0, load.used - load.hours);
  load.short_fte_hundredths =
      divided_up(load.short_hours * 100, std::max<std::int64_t>(1, municipality.team.hours.full_time));
  load.backlog_hours = std::max<std::int64_t>(0, backlog_before + load.used - load.hours);
  load.wait_weeks = weeks_of(load.backlog_hours, room);
  return load;
}

}  // namespace

TeamLoad team_load(supply::Municipality const& municipality, supply::Availability const& free, Month from,
                   std::int32_t count) {
  TeamLoad team;
  team.full_time_hours = municipality.team.hours.full_time;
  std::vector<Month> const months = months_within(free, from, count);
  for (std::uint32_t c = 0; c < municipality.caseworkers.size(); ++c)
    for (Month const month : months) {
      Caseworker const& worker = municipality.caseworkers[c];
      bool const works = works_in(worker, month);
      std::int64_t const used = matching::hours_used(municipality, free, {c}, month);
      if (works || used != 0)
        team.caseworkers.push_back({{c}, month, works ? worker.hours_per_month : 0, used});
    }
  for (std::size_t d = 0; d < supply::discipline_codes.size(); ++d) {
    std::int64_t backlog = 0;
    for (Month const month : months) {
      team.disciplines.push_back(
          load_of(municipality, free, static_cast<supply::Discipline>(d), month, backlog));
      backlog = team.disciplines.back().backlog_hours;
    }
  }
  return team;
}

}  // namespace kanteling::reporting
