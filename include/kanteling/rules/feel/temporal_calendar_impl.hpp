// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The proleptic Gregorian calendar, as core/date.hpp has it, for FEEL's years of nine digits.

#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel {

namespace detail {

inline constexpr std::int64_t nanos_per_second = 1'000'000'000;
inline constexpr std::int64_t nanos_per_day = 86'400 * nanos_per_second;

/// Rounded down, so that the rest has the sign of `b`; `b` is positive.
constexpr std::int64_t divide_down(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

constexpr std::int32_t length_of_month(std::int64_t year, std::int32_t month) {
  constexpr std::int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : lengths[month - 1];
}

/// Days since 1970-01-01 of a day that exists. Counts in years that begin on 1 March, so that the leap day
/// comes last.
constexpr std::int64_t days_of(CivilDay const& civil) {
  std::int64_t const year = civil.month <= 2 ? civil.year - 1 : civil.year;
  std::int64_t const era = divide_down(year, 400);
  std::int64_t const year_of_era = year - era * 400;
  std::int64_t const month = civil.month > 2 ? civil.month - 3 : civil.month + 9;
  std::int64_t const day_of_year = (153 * month + 2) / 5 + civil.day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

inline constexpr std::int64_t first_day = days_of({-year_max, 1, 1});
inline constexpr std::int64_t last_day = days_of({year_max, 12, 31});

constexpr bool is_in_calendar(Nanos days) {
  return days >= first_day && days <= last_day;
}

}  // namespace detail

CivilDay to_civil(Day day) {
  std::int64_t const from_march_0000 = day.days + 719'468;
  std::int64_t const era = detail::divide_down(from_march_0000, 146'097);
  std::int64_t const day_of_era = from_march_0000 - era * 146'097;
  std::int64_t const year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t const month_from_march = (5 * day_of_year + 2) / 153;
  std::int64_t const month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  std::int64_t const day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), static_cast<std::int32_t>(month),
          static_cast<std::int32_t>(day_of_month)};
}

std::optional<Day> make_day(CivilDay const& civil) {
  if (civil.year < -year_max || civil.year > year_max) return std::nullopt;
  if (civil.month < 1 || civil.month > 12 || civil.day < 1) return std::nullopt;
  if (civil.day > detail::length_of_month(civil.year, civil.month)) return std::nullopt;
  return Day{detail::days_of(civil)};
}

std::int32_t weekday(Day day) {
  std::int64_t const from_monday = day.days + 3;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>(from_monday - detail::divide_down(from_monday, 7) * 7) + 1;
}

std::int32_t day_of_year(Day day) {
  return static_cast<std::int32_t>(day.days - detail::days_of({to_civil(day).year, 1, 1})) + 1;
}

/// A week belongs to the year in which its Thursday lies.
std::int32_t week_of_year(Day day) {
  Day const thursday{day.days + 4 - weekday(day)};
  return (day_of_year(thursday) - 1) / 7 + 1;
}

std::optional<Day> add_months(Day day, std::int64_t months) {
  std::int64_t constexpr furthest = 12 * (2 * year_max + 1);
  if (months < -furthest || months > furthest) return std::nullopt;
  CivilDay civil = to_civil(day);
  std::int64_t const count = civil.year * 12 + (civil.month - 1) + months;
  civil.year = detail::divide_down(count, 12);
  civil.month = static_cast<std::int32_t>(count - civil.year * 12) + 1;
  std::int32_t const last = detail::length_of_month(civil.year, civil.month);
  if (civil.day > last) civil.day = last;
  return make_day(civil);
}

Nanos instant(DateTime const& time) {
  std::int64_t const offset = time.offset == no_offset ? 0 : time.offset;
  return Nanos{time.days} * detail::nanos_per_day + time.nanos - Nanos{offset} * detail::nanos_per_second;
}

Nanos nanos_of(DaysDuration const& duration) {
  return Nanos{duration.seconds} * detail::nanos_per_second + duration.nanos;
}

std::optional<DaysDuration> make_duration(Nanos nanos) {
  Nanos seconds = nanos / detail::nanos_per_second;
  Nanos rest = nanos % detail::nanos_per_second;
  if (rest < 0) {
    rest += detail::nanos_per_second;
    --seconds;
  }
  if (seconds < std::numeric_limits<std::int64_t>::min() ||
      seconds > std::numeric_limits<std::int64_t>::max()) {
    return std::nullopt;
  }
  return DaysDuration{static_cast<std::int64_t>(seconds), static_cast<std::int32_t>(rest)};
}

}  // namespace kanteling::rules::feel
