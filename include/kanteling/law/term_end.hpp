// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <span>

#include "kanteling/core/date.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/term.hpp"

namespace kanteling::law {

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
