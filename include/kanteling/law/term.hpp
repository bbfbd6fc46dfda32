// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/event.hpp"

namespace kanteling::law {

/// What a term is counted in. `at_once` (onverwijld) is a state and not a date: its end is the day of the
/// event itself. A term in hours is counted in days that have begun, for the hour of the event is not known
/// here.
enum class TermUnit : std::uint8_t { days, weeks, months, working_days, hours, years, at_once };

struct UnitName {
  std::string_view code;  ///< as in files and JSON
  std::string_view dutch_one, dutch, english_one, english;
};

inline constexpr std::array<UnitName, 7> unit_names{{
    {"days", "dag", "dagen", "day", "days"},
    {"weeks", "week", "weken", "week", "weeks"},
    {"months", "maand", "maanden", "month", "months"},
    {"working_days", "werkdag", "werkdagen", "working day", "working days"},
    {"hours", "uur", "uur", "hour", "hours"},
    {"years", "jaar", "jaar", "year", "years"},
    {"at_once", "onverwijld", "onverwijld", "at once", "at once"},
}};

constexpr UnitName const& name_of(TermUnit unit) {
  return unit_names[static_cast<std::size_t>(unit)];
}

/// Whether the Algemene termijnenwet (Atw) may move the end of a term.
/// applies: set by an act or a decree (Atw art. 1 and 5). does_not_apply: set by a bylaw or a ministerial
/// regulation that does not declare it applicable. arguable: it is moved, but whether the Atw does so is a
/// reading of the law that is not settled; `TermEnd::raw_end` holds the other answer, and who shows the date
/// says so.
enum class GeneralTermsAct : std::uint8_t { applies, arguable, does_not_apply };

/// Who sets the date that a clock ends on. Kept apart: a resident is shown the statutory ones only; service
/// is the norm that a municipality sets itself or agrees with providers, phase how long a stage of the work
/// is meant to last.
enum class ClockKind : std::uint8_t { statutory, service, phase };

/// What a term asks. duty: something is done before its end. decision: a decision on an application, by a
/// term that an act or bylaw sets. reasonable_decision: the same where nothing sets a term (Awb 4:13).
/// waiting: nothing happens before its end. window: the resident may do something until its end.
enum class TermRole : std::uint8_t { duty, decision, reasonable_decision, waiting, window };

/// Whether it is a decision on an application, whichever term it has.
constexpr bool is_decision(TermRole role) {
  return role == TermRole::decision || role == TermRole::reasonable_decision;
}

/// A term set by law, bylaw or service norm: how long, from which event, on what ground.
struct Term {
  std::string_view id;
  Citation source;
  std::int32_t length = 0;  ///< 1 or more, in `unit`; 0 where it is at once
  TermUnit unit = TermUnit::days;
  EventKind starts = EventKind::report_received;      ///< the first day counted is the day after
  EventKind stops = EventKind::inquiry_result_given;  ///< what must, or may, have happened by the end
  TermRole role = TermRole::duty;
  GeneralTermsAct general_terms_act = GeneralTermsAct::applies;
  Act act = Act::none;  ///< whose procedure it belongs to; none: of all
  ClockKind clock = ClockKind::statutory;
  /// Ends before the event: a hearing ten days before. The Atw never moves it (art. 1 lid 2).
  bool counted_back = false;
};

/// Why the Atw does not move the end of a term, or that it may.
enum class AtwReach : std::uint8_t {
  moves,
  not_declared,
  too_long,
  in_hours,
  in_years,
  counted_back,
  working_days,
  at_once
};

/// Whether the Atw may move a term: not one that a bylaw or regulation sets without declaring it (art. 5),
/// that is counted back (art. 1 lid 2), that is in hours or years or longer than 90 days, 12 weeks or 3
/// months (art. 4 under a). A term in working days is not named there and ends on a working day by itself.
/// Source: Atw, art. 1, 4 and 5; looked up 2026-11-22.
constexpr AtwReach atw_reach(Term const& term) {
  if (term.unit == TermUnit::at_once) return AtwReach::at_once;
  if (term.counted_back) return AtwReach::counted_back;
  if (term.unit == TermUnit::working_days) return AtwReach::working_days;
  if (term.unit == TermUnit::hours) return AtwReach::in_hours;
  if (term.unit == TermUnit::years) return AtwReach::in_years;
  if (term.general_terms_act == GeneralTermsAct::does_not_apply) return AtwReach::not_declared;
  std::int32_t const longest = term.unit == TermUnit::days ? 90 : term.unit == TermUnit::weeks ? 12 : 3;
  return term.length > longest ? AtwReach::too_long : AtwReach::moves;
}

/// Why a term does not end on a day.
enum class WhyMoved : std::uint8_t { saturday, sunday, holiday, too_few_working_days };

struct WhyMovedName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<WhyMovedName, 4> why_moved_names{{
    {"saturday", "zaterdag", "Saturday"},
    {"sunday", "zondag", "Sunday"},
    {"holiday", "feestdag", "public holiday"},
    {"too_few_working_days", "minder dan twee werkdagen in de termijn",
     "fewer than two working days in the term"},
}};

constexpr WhyMovedName const& name_of(WhyMoved why) {
  return why_moved_names[static_cast<std::size_t>(why)];
}

/// A day on which a term would have ended, and why it does not. A day that is both a holiday and a Saturday
/// or Sunday counts as a holiday; `holiday_on(day)` has its name and source.
struct Move {
  Date day;
  WhyMoved why = WhyMoved::saturday;

  friend constexpr bool operator==(Move const&, Move const&) = default;
};

/// The moves of one term, in order of date. Held in place: a term of 2014 .. 2200 has at most 5 (tested).
class Moves {
 public:
  static constexpr std::size_t capacity = 12;

  constexpr void add(Move move) {
    // Only decrees that equate most of a week could fill it; the later days would then not be explained.
    assert(size_ < capacity);
    if (size_ < capacity) items_[size_++] = move;
  }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr Move const& operator[](std::size_t i) const { return items_[i]; }
  constexpr Move const* begin() const { return items_.data(); }
  constexpr Move const* end() const { return items_.data() + size_; }

  friend constexpr bool operator==(Moves const&, Moves const&) = default;

 private:
  std::array<Move, capacity> items_{};
  std::size_t size_ = 0;
};

/// Days on which a term does not run, from the first up to and including the last.
struct DaySpan {
  Date first;
  Date last;

  constexpr std::int32_t days() const { return last - first + 1; }
  constexpr bool contains(Date d) const { return first <= d && d <= last; }
  friend constexpr bool operator==(DaySpan const&, DaySpan const&) = default;
};

/// The last day of a term. `raw_end` is where counting alone ends, `end` where the law ends it; `moves` says
/// day by day why they differ. A term in working days ends on a working day by itself: it has no moves.
/// `equated_days_known` is false where a day that mattered lies in a year whose equated days are not
/// known: then `end` may turn out later, and who shows it says so. It is true where equated days cannot
/// matter.
/// `suspended_days` are the days up to the end on which the term stood still.
struct TermEnd {
  Date raw_end;
  Date end;
  Moves moves;
  bool equated_days_known = true;
  std::int32_t suspended_days = 0;

  constexpr bool moved() const { return end != raw_end; }
  friend constexpr bool operator==(TermEnd const&, TermEnd const&) = default;
};

}  // namespace kanteling::law
