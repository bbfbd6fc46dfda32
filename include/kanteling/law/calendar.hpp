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

/// Which public holiday a day is; where two coincide (Ascension on 5 May in 2016) the one with a fixed date.
/// A Saturday or Sunday can be a holiday too.
constexpr HolidayKind holiday_kind(Date d) {
  CivilDate const c = to_civil(d);
  if (c.month == 1 && c.day == 1) return HolidayKind::new_year;
  if (c.month == 5 && c.day == 5) return HolidayKind::liberation_day;
  if (c.month == 12 && c.day == 25) return HolidayKind::christmas_day;
  if (c.month == 12 && c.day == 26) return HolidayKind::second_christmas_day;
  if (c.month == 4 && c.year >= calendar_first_year && d == kings_day(c.year)) return HolidayKind::kings_day;
  // Good Friday is 20 March at the earliest, Whit Monday 14 June at the latest.
  if (c.month >= 3 && c.month <= 6) {
    switch (d - easter_sunday(c.year)) {
      case -2:
        return HolidayKind::good_friday;
      case 1:
        return HolidayKind::easter_monday;
      case 39:
        return HolidayKind::ascension;
      case 50:
        return HolidayKind::whit_monday;
      default:
        break;
    }
  }
  return is_equated_day(d) ? HolidayKind::equated : HolidayKind::none;
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
