// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/reporting/language.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::reporting {

/// Hours of one caseworker in one month. A month in which somebody does not work here has no row, unless work
/// was left.
struct CaseworkerLoad {
  supply::CaseworkerId caseworker;
  supply::Month month;
  std::int64_t hours = 0;  ///< for cases, running and new
  std::int64_t used = 0;   ///< running and new cases together
  std::int64_t over() const { return used > hours ? used - hours : 0; }
};

/// The caseworkers of one discipline together in one month.
struct DisciplineLoad {
  supply::Discipline discipline = supply::Discipline::wmo;
  supply::Month month;
  std::int64_t people = 0;  ///< who work here in that month; 0: nobody is there
  std::int64_t hours = 0;
  std::int64_t used = 0;
  std::int64_t short_hours = 0;
  std::int64_t short_fte_hundredths = 0;   ///< rounded up
  std::int64_t backlog_hours = 0;          ///< what the hours of these months together could not bear so far
  std::optional<std::int64_t> wait_weeks;  ///< until new work begins, rounded up; none: no room to catch up
};

/// Whether the hours of a team are enough, and where not.
struct TeamLoad {
  std::vector<CaseworkerLoad> caseworkers;  ///< by caseworker, then month
  std::vector<DisciplineLoad>
      disciplines;  ///< by discipline, then month; disciplines with nobody at all have rows too
  std::int64_t full_time_hours = 0;  ///< what counts as one FTE: a setting of the municipality
};

/// The load of `months` months from `from`, as `free` leaves it: outcomes must have been reserved in it.
/// Months outside its horizon have no row. Waiting is what follows if all work is done in the hours that
/// there are: the backlog of the months so far, at the pace that the hours not in use at the start of the
/// year allow.
[[nodiscard]] TeamLoad team_load(supply::Municipality const& municipality, supply::Availability const& free,
                                 supply::Month from, std::int32_t months);

/// As tables in plain text of at most 100 columns: per discipline and month, then everybody who goes over.
[[nodiscard]] std::string team_load_text(TeamLoad const& load, supply::Municipality const& municipality,
                                         Language language);

}  // namespace kanteling::reporting
