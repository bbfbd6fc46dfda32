// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/law/calendar.hpp"
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
  bool counted_back =
      false;  ///< ends before the event: a hearing ten days before (Atw art. 1 lid 2 never moves it)
};

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

namespace detail {

constexpr std::optional<WhyMoved> why_no_working_day(Date d) {
  if (holiday_kind(d) != HolidayKind::none) return WhyMoved::holiday;
  switch (weekday(d)) {
    case Weekday::saturday:
      return WhyMoved::saturday;
    case Weekday::sunday:
      return WhyMoved::sunday;
    default:
      return std::nullopt;
  }
}

constexpr bool any_contains(std::span<DaySpan const> spans, Date d) {
  for (DaySpan const& span : spans)
    if (span.contains(d)) return true;
  return false;
}

/// The working day that is the `length`th after (or before) the start; days in `suspended` do not count.
constexpr Date count_working_days(Term const& term, Date start, std::span<DaySpan const> suspended) {
  std::int32_t const step = term.counted_back ? -1 : 1;
  Date day = start;
  for (std::int32_t counted = 0; counted < term.length;) {
    day = day + step;
    if (is_working_day(day) && !any_contains(suspended, day)) ++counted;
  }
  return day;
}

/// Where counting alone ends, without suspension; not for working days.
constexpr Date count(Term const& term, Date start) {
  std::int32_t const length = term.counted_back ? -term.length : term.length;
  switch (term.unit) {
    case TermUnit::days:
      return start + length;
    case TermUnit::weeks:
      return start + 7 * length;
    case TermUnit::months:
      return add_months(start, length);
    case TermUnit::years:
      return add_months(start, 12 * length);
    case TermUnit::hours:
      return term.counted_back ? start - (term.length + 23) / 24 : start + (term.length + 23) / 24;
    case TermUnit::working_days:
    case TermUnit::at_once:
      break;
  }
  return start;
}

/// Only a term of fewer than fourteen days can fall under Atw art. 2: fourteen days hold ten from Monday to
/// Friday, and at least six of them are working days in 2014 .. 2200 (tested).
inline constexpr std::int32_t art_2_days_max = 13;

/// Whether art. 2 can matter for a term that lasts this many days, those of a suspension left out.
constexpr bool art_2_may_matter(std::int32_t days) {
  return days >= 3 && days <= art_2_days_max;
}

/// How many working days a term of so many days lacks of the two that it must hold (Atw art. 2). The day of
/// the event is not counted, nor are days of a suspension.
constexpr std::int32_t missing_working_days(Date start, Date raw_end, std::int32_t days,
                                            std::span<DaySpan const> suspended) {
  if (!art_2_may_matter(days)) return 0;
  std::int32_t missing = 2;
  for (Date d = start + 1; d <= raw_end && missing > 0; d = d + 1)
    if (is_working_day(d) && !any_contains(suspended, d)) --missing;
  return missing;
}

/// How many days of the spans lie after the start, up to and including `last`.
constexpr std::int32_t suspended_days(std::span<DaySpan const> spans, Date start, Date last) {
  std::int32_t days = 0;
  for (DaySpan const& span : spans) {
    Date const from = span.first <= start ? start + 1 : span.first;
    Date const to = span.last < last ? span.last : last;
    if (from <= to) days += to - from + 1;
  }
  return days;
}

/// Counts on over every suspension that begins before counting is over.
constexpr Date count_over(std::span<DaySpan const> suspended, Date start, Date raw_end) {
  for (DaySpan const& span : suspended)
    if (span.last > start && span.first <= raw_end)
      raw_end = raw_end + suspended_days({&span, 1}, start, span.last);
  return raw_end;
}

/// The first day from `d` on that is in no suspension.
constexpr Date after_suspension(std::span<DaySpan const> suspended, Date d) {
  for (DaySpan const& span : suspended)
    if (span.contains(d)) d = span.last + 1;
  return d;
}

/// Moves the end from the raw end onwards as the Atw does. A term that stands still does not end.
constexpr void move_end(TermEnd& result, Date start, std::span<DaySpan const> suspended) {
  std::int32_t const days = result.raw_end - start - suspended_days(suspended, start, result.raw_end);
  std::int32_t missing = missing_working_days(start, result.raw_end, days, suspended);
  while (true) {
    std::optional<WhyMoved> const why = why_no_working_day(result.end);
    if (!why && missing == 0) break;
    result.moves.add({result.end, why.value_or(WhyMoved::too_few_working_days)});
    result.end = after_suspension(suspended, result.end + 1);
    if (missing > 0 && is_working_day(result.end)) --missing;
  }
  result.equated_days_known =
      equated_days_known_between(art_2_may_matter(days) ? start + 1 : result.raw_end, result.end);
}

}  // namespace detail

/// The last day of a term whose event was on `start`; the first day counted is the day after.
/// A term in months or years ends on the same day of the month, or on the month's last day where it has no
/// such day. Working days are those of calendar.hpp. The Atw then moves the end of a term that it reaches
/// (atw_reach): to the first day that is no Saturday, Sunday or public holiday (art. 1 lid 1), and a term of
/// three days or more further until it holds two such days (art. 2). A term counted back ends that long
/// before the event.
/// Days in `suspended` (spans in order of date that do not overlap) do not count: a span that begins while
/// the term is counted moves the raw end by its days, and the term does not end in one. What begins after
/// the end, or ended before the start, changes nothing (Awb 4:15).
/// Valid range: length 1 or more (0 at once), start in 2014 .. 2200. Does not throw.
/// Source: Atw, art. 1 to 5; in force from 1965-04-01; looked up 2026-11-22.
constexpr TermEnd end_of(Term const& term, Date start, std::span<DaySpan const> suspended = {}) {
  assert(term.length >= 1 || term.unit == TermUnit::at_once);  // else it would end on the day of its event
  bool const working_days = term.unit == TermUnit::working_days;
  TermEnd result;
  result.raw_end = working_days ? detail::count_working_days(term, start, suspended)
                                : detail::count_over(suspended, start, detail::count(term, start));
  result.end = result.raw_end;
  if (atw_reach(term) == AtwReach::moves) detail::move_end(result, start, suspended);
  if (working_days)
    result.equated_days_known = term.counted_back ? equated_days_known_between(result.raw_end, start - 1)
                                                  : equated_days_known_between(start + 1, result.raw_end);
  result.suspended_days = detail::suspended_days(suspended, start, result.end);
  return result;
}

}  // namespace kanteling::law
