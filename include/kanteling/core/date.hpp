// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kanteling {

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day of the proleptic Gregorian calendar, without time or zone.
/// Held as days since 1970-01-01, so that comparison and adding days are those of whole numbers. Dates that are read
/// lie in 1583-01-01 .. 9999-12-31 (four digits, Gregorian only); arithmetic does not check.
/// Own arithmetic and not <chrono>, which costs half a second in every file that includes it (g++ 12.2, measured
/// 2026-11-22); tests hold it against Boost.Date_Time day by day.
struct Date {
  std::int32_t days = 0;

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr Date operator+(Date d, std::int32_t n) { return {d.days + n}; }
  friend constexpr Date operator-(Date d, std::int32_t n) { return {d.days - n}; }
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days - b.days; }
};

/// Year, month (1 .. 12) and day (1 .. 31) of a Date.
struct CivilDate {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;
  friend constexpr auto operator<=>(CivilDate const&, CivilDate const&) = default;
};

constexpr bool is_leap_year(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days in a month of a year; month must be 1 .. 12.
constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

constexpr bool is_valid(CivilDate const& c) {
  return c.year >= 1583 && c.year <= 9999 && c.month >= 1 && c.month <= 12 && c.day >= 1 &&
         c.day <= days_in_month(c.year, c.month);
}

/// The Date of a valid civil date. Counts in years that begin on 1 March, so that the leap day comes last.
constexpr Date to_date(CivilDate const& c) {
  std::int32_t const y = c.month <= 2 ? c.year - 1 : c.year;
  std::int32_t const era = (y >= 0 ? y : y - 399) / 400;
  std::int32_t const year_of_era = y - era * 400;
  std::int32_t const day_of_year = (153 * (c.month > 2 ? c.month - 3 : c.month + 9) + 2) / 5 + c.day - 1;
  std::int32_t const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * 146097 + day_of_era - 719468};
}

constexpr Date make_date(std::int32_t year, std::int32_t month, std::int32_t day) {
  return to_date({year, month, day});
}

constexpr CivilDate to_civil(Date d) {
  std::int32_t const z = d.days + 719468;
  std::int32_t const era = (z >= 0 ? z : z - 146096) / 146097;
  std::int32_t const day_of_era = z - era * 146097;
  std::int32_t const year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int32_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int32_t const shifted_month = (5 * day_of_year + 2) / 153;
  std::int32_t const month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

constexpr Weekday weekday(Date d) {
  std::int32_t const from_monday = (d.days + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(from_monday < 0 ? from_monday + 7 : from_monday);
}

/// The same day of the month `months` later, or the last day of that month where it has no such day.
constexpr Date add_months(Date d, std::int32_t months) {
  CivilDate const c = to_civil(d);
  std::int32_t const count = c.year * 12 + (c.month - 1) + months;
  std::int32_t const year = count / 12;
  std::int32_t const month = count % 12 + 1;
  std::int32_t const last = days_in_month(year, month);
  return make_date(year, month, c.day < last ? c.day : last);
}

/// Whole years from `birth` to `on`: the age that a person has on that day. Someone born on 29 February
/// becomes a year older on 1 March of a common year.
constexpr std::int32_t age_on(Date birth, Date on) {
  CivilDate const b = to_civil(birth);
  CivilDate const o = to_civil(on);
  bool const had_birthday = o.month > b.month || (o.month == b.month && o.day >= b.day);
  return o.year - b.year - (had_birthday ? 0 : 1);
}

/// Reads `YYYY-MM-DD`, nothing else; empty where the text is no such date.
constexpr std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::int32_t parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    parts[part] = parts[part] * 10 + (text[i] - '0');
  }
  CivilDate const c{parts[0], parts[1], parts[2]};
  if (!is_valid(c)) return std::nullopt;
  return to_date(c);
}

/// `YYYY-MM-DD`. A date before 1583 or after 9999 is shown as the nearest of these that can be written.
inline std::string to_string(Date d) {
  Date const earliest = to_date({1583, 1, 1});
  Date const latest = to_date({9999, 12, 31});
  CivilDate const c = to_civil(d < earliest ? earliest : latest < d ? latest : d);
  std::string text = "0000-00-00";
  auto const put = [&](std::size_t last, std::int32_t value) {
    for (; value > 0; value /= 10, --last) text[last] = static_cast<char>('0' + value % 10);
  };
  put(3, c.year);
  put(6, c.month);
  put(9, c.day);
  return text;
}

}  // namespace kanteling
