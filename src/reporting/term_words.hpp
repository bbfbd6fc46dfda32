// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/reporting/language.hpp"
#include "reporting/codes.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {

/// The end of a term and how it came about, for professionals.
struct TermWords {
  std::array<std::string_view, 7> weekdays;  ///< from Monday
  std::string_view weekday_date;             ///< {0} weekday, {1} date
  std::string_view last_day;                 ///< {0} day
  std::string_view must_be_at_once;
  std::string_view length;  ///< {0} number, {1} unit
  std::string_view set_by;  ///< {0} length, {1} source, {2} level
  std::string_view own;     ///< {0} length: nobody said what sets it
  std::string_view own_bylaw;
  WordsFor<NormLevel> levels;
  std::string_view source, source_without_article;  ///< {0} act, {1} article
  std::string_view starts;                          ///< {0} event, {1} day
  std::string_view starts_own;                      ///< {0} day
  WordsFor<law::TermRole> asks;                     ///< {0} event
  std::string_view asks_at_once;                    ///< {0} event
  std::string_view counted, counted_back;           ///< {0} length, {1} start, {2} day
  std::string_view hours;
  std::string_view suspended;       ///< {0} first day, {1} last day, {2} days, {3} event, {4} source
  std::string_view suspended_open;  ///< the same; it still lasts on the last day
  std::string_view suspended_set;   ///< the same; the last day is one that was set and may not be reached
  std::string_view invited_without_day;  ///< {0} day of the invitation
  std::string_view with_suspension_one, with_suspension;  ///< {0} days, {1} day
  std::string_view moves_from;                            ///< heading of the days
  std::string_view move;                                  ///< {0} day, {1} why, {2} source
  std::string_view weekend;
  std::string_view moved_to;  ///< {0} day
  WordsFor<law::AtwReach> not_moved;
  std::string_view told;             ///< {0} day, {1} day by which
  std::string_view told_extends;     ///< {0} source
  std::string_view told_moves_on;    ///< {0} day
  std::string_view told_beside;      ///< {0} source
  std::string_view told_in_vain;     ///< {0} source
  std::string_view equated_unknown;  ///< {0} first year, {1} last year
  std::string_view arguable;         ///< {0} day
  std::string_view arguable_same;
  std::string_view recalled;
  std::string_view service, phase;
  std::string_view stopped;          ///< {0} day
  WordsFor<law::ClockState> states;  ///< {0} day
};

struct HolidayWords {
  std::string_view title;                           ///< {0} year
  std::string_view equated_known, equated_unknown;  ///< {0} year, {1} first year, {2} last year
};

TermWords const& term_words(Language language);
HolidayWords const& holiday_words(Language language);

}  // namespace kanteling::reporting
