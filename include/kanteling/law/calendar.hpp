// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/easter.hpp"
#include "kanteling/law/equated_days.hpp"

/// The Dutch legal calendar: which days are public holidays for the Algemene termijnenwet (Atw), and so which
/// days are working days for a term set by law.
/// Covered: 2014 and later, with the equated days of 2022 .. 2028 (see equated_days.hpp).
/// Not covered: years before 2014, where Queen's Day (30 April, or a day beside it) is missing; local closing
/// days such as carnival or a day of prayer, which are working days for the Atw; collective agreements.
/// Easter and Whit Sunday are Sundays anyway and not in the list.
namespace kanteling::law {

/// The first year whose public holidays are complete, but for equated days.
inline constexpr std::int32_t calendar_first_year = 2014;

/// The holidays of Atw art. 3 lid 1, Good Friday (lid 2), days equated by royal decree (lid 3).
enum class HolidayKind : std::uint8_t {
  none,
  new_year,
  good_friday,
  easter_monday,
  kings_day,
  liberation_day,
  ascension,
  whit_monday,
  christmas_day,
  second_christmas_day,
  equated
};

/// A public holiday for explanations: its name and where it stands in the law.
struct Holiday {
  std::string_view name_nl;
  std::string_view name_en;
  Citation source;
};

/// The day on which the King's birthday is celebrated: 27 April, or 26 April where the 27th is a Sunday.
/// Valid for 2014 and later; before, the result means nothing.
constexpr Date kings_day(std::int32_t year) {
  Date const birthday = make_date(year, 4, 27);
  return weekday(birthday) == Weekday::sunday ? birthday - 1 : birthday;
}

/// The last year up to which the calendar is quick and tested. Later years are worked out by the same rules.
inline constexpr std::int32_t calendar_last_year = 2200;

namespace detail {

struct DayOfHoliday {
  Date day;
  HolidayKind kind = HolidayKind::none;
};

/// The public holidays of a year by rule, those with a fixed date first.
constexpr std::array<DayOfHoliday, 9> holidays_by_rule(std::int32_t year) {
  Date const easter = easter_sunday(year);
  HolidayKind const kings = year < calendar_first_year ? HolidayKind::none : HolidayKind::kings_day;
  return {{{make_date(year, 1, 1), HolidayKind::new_year},
           {make_date(year, 5, 5), HolidayKind::liberation_day},
           {make_date(year, 12, 25), HolidayKind::christmas_day},
           {make_date(year, 12, 26), HolidayKind::second_christmas_day},
           {kings_day(year), kings},
           {easter - 2, HolidayKind::good_friday},
           {easter + 1, HolidayKind::easter_monday},
           {easter + 39, HolidayKind::ascension},
           {easter + 50, HolidayKind::whit_monday}}};
}

constexpr HolidayKind holiday_kind_by_rule(Date d) {
  for (DayOfHoliday const& holiday : holidays_by_rule(to_civil(d).year))
    if (holiday.day == d) return holiday.kind;
  return is_equated_day(d) ? HolidayKind::equated : HolidayKind::none;
}

inline constexpr Date quick_first = make_date(calendar_first_year, 1, 1);
inline constexpr Date quick_last = make_date(calendar_last_year, 12, 31);

/// One bit for each day from quick_first to quick_last: whether it is a public holiday. Nearly every day is
/// none, and this says so in a nanosecond.
inline constexpr auto holiday_bits = [] {
  std::array<std::uint64_t, static_cast<std::size_t>(quick_last - quick_first) / 64 + 1> bits{};
  auto const mark = [&](Date d) {
    auto const day = static_cast<std::size_t>(d - quick_first);
    bits[day / 64] |= std::uint64_t{1} << (day % 64);
  };
  for (std::int32_t year = calendar_first_year; year <= calendar_last_year; ++year)
    for (DayOfHoliday const& holiday : holidays_by_rule(year)) mark(holiday.day);
  for (Date const d : equated_days) mark(d);
  return bits;
}();

constexpr bool may_be_holiday(Date d) {
  if (d < quick_first || d > quick_last) return true;
  auto const day = static_cast<std::size_t>(d - quick_first);
  return (holiday_bits[day / 64] >> (day % 64) & 1U) != 0;
}

}  // namespace detail

/// Which public holiday a day is; where two coincide (Ascension on 5 May in 2016) the one with a fixed date.
/// A Saturday or Sunday can be a holiday too.
constexpr HolidayKind holiday_kind(Date d) {
  return detail::may_be_holiday(d) ? detail::holiday_kind_by_rule(d) : HolidayKind::none;
}

namespace detail {
constexpr Citation general_terms_act(std::string_view article) {
  return {"Algemene termijnenwet",
          article,
          NormLevel::act,
          Evidence::seen,
          {make_date(calendar_first_year, 1, 1), std::nullopt},
          make_date(2026, 11, 22),
          "vdv-vh.nl, wvhl.nl"};
}

/// By HolidayKind, `none` left out.
inline constexpr std::array<Holiday, 10> holidays{{
    {"nieuwjaarsdag", "New Year's Day", general_terms_act("3(1)")},
    {"Goede Vrijdag", "Good Friday", general_terms_act("3(2)")},
    {"tweede paasdag", "Easter Monday", general_terms_act("3(1)")},
    {"Koningsdag", "King's Day", general_terms_act("3(1)")},
    {"Bevrijdingsdag", "Liberation Day", general_terms_act("3(1)")},
    {"Hemelvaartsdag", "Ascension Day", general_terms_act("3(1)")},
    {"tweede pinksterdag", "Whit Monday", general_terms_act("3(1)")},
    {"eerste kerstdag", "Christmas Day", general_terms_act("3(1)")},
    {"tweede kerstdag", "Second Christmas Day", general_terms_act("3(1)")},
    {"met een feestdag gelijkgestelde dag", "day equated with a public holiday", general_terms_act("3(3)")},
}};
}  // namespace detail

/// The public holiday on a day, or nothing. An equated day names its decree as source.
constexpr std::optional<Holiday> holiday_on(Date d) {
  HolidayKind const kind = holiday_kind(d);
  if (kind == HolidayKind::none) return std::nullopt;
  Holiday holiday = detail::holidays[static_cast<std::size_t>(kind) - 1];
  if (kind == HolidayKind::equated) holiday.source = equated_days_decree(to_civil(d).year)->source;
  return holiday;
}

/// Whether a day is neither a Saturday, a Sunday nor a public holiday: what Atw art. 1 calls an ordinary day.
/// In a year whose equated days are not known, a day that may be equated counts as a working day.
constexpr bool is_working_day(Date d) {
  Weekday const w = weekday(d);
  return w != Weekday::saturday && w != Weekday::sunday && holiday_kind(d) == HolidayKind::none;
}

/// The first working day after a day, never that day itself.
constexpr Date next_working_day(Date d) {
  do d = d + 1;
  while (!is_working_day(d));
  return d;
}

}  // namespace kanteling::law
