// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/citation.hpp"

namespace kanteling::law {

/// What a term is counted in. Terms in hours ("at once, within 24 hours") and in years are not counted here.
enum class TermUnit : std::uint8_t { days, weeks, months, working_days };

/// Whether the Algemene termijnenwet (Atw) may move the end of a term.
/// applies: set by an act or a decree (Atw art. 1 and 5). does_not_apply: set by a bylaw or a ministerial
/// regulation that does not declare it applicable. arguable: it is moved, but whether the Atw does so is a
/// reading of the law that is not settled; `TermEnd::raw_end` holds the other answer, and who shows the date
/// says so.
enum class GeneralTermsAct : std::uint8_t { applies, arguable, does_not_apply };

/// A term set by law or bylaw: how long, from which event, on what ground. Suspension, postponement and
/// penalty are not part of it.
struct Term {
  std::string_view id;
  Citation source;
  std::int32_t length = 0;  ///< 1 or more, in `unit`
  TermUnit unit = TermUnit::days;
  std::string_view starts_nl;  ///< the event that starts it: the first day counted is the day after
  std::string_view starts_en;
  GeneralTermsAct general_terms_act = GeneralTermsAct::applies;
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

/// The last day of a term. `raw_end` is where counting alone ends, `end` where the law ends it; `moves` says
/// day by day why they differ. A term in working days ends on a working day by itself: it has no moves.
/// `equated_days_known` is false where a day that mattered lies in a year whose equated days are not
/// known: then `end` may turn out later, and who shows it says so. It is true where equated days cannot
/// matter.
struct TermEnd {
  Date raw_end;
  Date end;
  Moves moves;
  bool equated_days_known = true;

  constexpr bool moved() const { return end != raw_end; }
  friend constexpr bool operator==(TermEnd const&, TermEnd const&) = default;
};

/// Whether a term is too long for the Atw: more than 90 days, 12 weeks or 3 months.
/// A term in working days is not named there and never needs moving.
/// Source: Atw, art. 4 under a; looked up 2026-11-22.
constexpr bool too_long_for_general_terms_act(Term const& term) {
  switch (term.unit) {
    case TermUnit::days:
      return term.length > 90;
    case TermUnit::weeks:
      return term.length > 12;
    case TermUnit::months:
      return term.length > 3;
    case TermUnit::working_days:
      break;
  }
  return false;
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

constexpr Date count(Term const& term, Date start) {
  switch (term.unit) {
    case TermUnit::days:
      return start + term.length;
    case TermUnit::weeks:
      return start + 7 * term.length;
    case TermUnit::months:
      return add_months(start, term.length);
    case TermUnit::working_days:
      break;
  }
  Date day = start;
  for (std::int32_t counted = 0; counted < term.length; ++counted) day = next_working_day(day);
  return day;
}

/// Only a term of fewer than fourteen days can fall under Atw art. 2: fourteen days hold ten from Monday to
/// Friday, and at least six of them are working days in 2014 .. 2200 (tested).
inline constexpr std::int32_t art_2_days_max = 13;

constexpr bool art_2_may_matter(Date start, Date raw_end) {
  return raw_end - start >= 3 && raw_end - start <= art_2_days_max;
}

/// How many working days a term lacks of the two that it must hold (Atw art. 2). The day of the event is not
/// counted.
constexpr std::int32_t missing_working_days(Date start, Date raw_end) {
  if (!art_2_may_matter(start, raw_end)) return 0;
  std::int32_t missing = 2;
  for (Date d = start + 1; d <= raw_end && missing > 0; d = d + 1)
    if (is_working_day(d)) --missing;
  return missing;
}

constexpr bool equated_days_known_between(Date first, Date last) {
  for (std::int32_t year = to_civil(first).year; year <= to_civil(last).year; ++year)
    if (!law::equated_days_known(year)) return false;
  return true;
}

}  // namespace detail

/// The last day of a term whose event was on `start`; the first day counted is the day after.
/// A term in months ends on the same day of the month, or on the month's last day where it has no such day.
/// Working days are those of calendar.hpp. The Atw then moves the end of other terms, unless it does not
/// apply (bylaw) or the term is too long: to the first day that is no Saturday, Sunday or public holiday
/// (art. 1 lid 1), and a term of three days or more further until it holds two such days (art. 2).
/// Not for terms counted back from an event (art. 1 lid 2), and without suspension or postponement.
/// Valid range: length 1 or more, start from 2014. Does not throw.
/// Source: Atw, art. 1 to 5; in force from 1965-04-01; looked up 2026-11-22.
constexpr TermEnd end_of(Term const& term, Date start) {
  assert(term.length >= 1);  // a term of no length would end on the day of its event
  Date const raw_end = detail::count(term, start);
  TermEnd result{raw_end, raw_end, {}, true};
  if (term.unit == TermUnit::working_days) {
    result.equated_days_known = detail::equated_days_known_between(start + 1, raw_end);
    return result;
  }
  if (term.general_terms_act == GeneralTermsAct::does_not_apply || too_long_for_general_terms_act(term))
    return result;

  std::int32_t missing = detail::missing_working_days(start, raw_end);
  while (true) {
    std::optional<WhyMoved> const why = detail::why_no_working_day(result.end);
    if (!why && missing == 0) break;
    result.moves.add({result.end, why.value_or(WhyMoved::too_few_working_days)});
    result.end = result.end + 1;
    if (missing > 0 && is_working_day(result.end)) --missing;
  }
  Date const first_that_matters = detail::art_2_may_matter(start, raw_end) ? start + 1 : raw_end;
  result.equated_days_known = detail::equated_days_known_between(first_that_matters, result.end);
  return result;
}

}  // namespace kanteling::law
