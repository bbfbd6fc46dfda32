// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/reporting/language.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {

/// Words about who takes a case and about the load of the team, for professionals. {0}, {1}, .. as with other
/// words.
struct TeamWords {
  std::string_view members;   ///< {0} roles in the expert team
  std::string_view assigned;  ///< {0} function of the caseworker, {1} reasons
  std::string_view nobody;    ///< nobody may take it
  WordsFor<matching::WhyAssigned> why;
  std::string_view hours;  ///< {0} hours of this work, {1} hours used, {2} hours per month
  WordsFor<matching::StandIn> stand_in;
  std::string_view covers_for;  ///< {0} functions
  std::string_view covers_nobody;
  std::string_view others;  ///< heading above the reasons
  WordsFor<matching::PassedOver> passed_over;

  std::string_view title;                         ///< {0} municipality
  std::string_view by_caseworker, by_discipline;  ///< headings
  std::string_view month, caseworker, discipline, load, hours_column, used, over, workers, short_fte, backlog,
      wait;
  std::string_view wait_weeks;  ///< {0} weeks
  std::string_view wait_without_end;
  std::string_view assumption;  ///< {0} hours of a full-time caseworker
  WordsFor<supply::Discipline> disciplines;
};

[[nodiscard]] TeamWords const& team_words(Language language);

}  // namespace kanteling::reporting
