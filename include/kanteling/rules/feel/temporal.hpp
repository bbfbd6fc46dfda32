// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

/// Year, month (1 .. 12) and day (1 .. 31), with FEEL's wide years.
struct CivilDay {
  std::int64_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;
};
inline constexpr std::int64_t year_max = 999'999'999;

[[nodiscard]] CivilDay to_civil(Day day);
/// Empty where there is no such day or the year is beyond year_max.
[[nodiscard]] std::optional<Day> make_day(CivilDay const& civil);
[[nodiscard]] std::int32_t weekday(Day day);  ///< 1 Monday .. 7 Sunday
[[nodiscard]] std::int32_t day_of_year(Day day);
[[nodiscard]] std::int32_t week_of_year(Day day);  ///< ISO 8601
/// The same day of the month so many months later, or that month's last day; empty beyond year_max.
[[nodiscard]] std::optional<Day> add_months(Day day, std::int64_t months);

/// ISO 8601 as FEEL takes it: 2026-02-20, -0044-03-15, 12345-01-01 (no leading zero beyond four digits).
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
/// 10:30:00, 10:30:00.25, with Z or +01:00 or -05:30:15. A zone by name (@Europe/Amsterdam) sets `named_zone` and is no
/// result: zones are not supported.
[[nodiscard]] std::optional<Time> parse_time(std::string_view text, bool* named_zone = nullptr);
/// date T time, or a date alone (midnight).
[[nodiscard]] std::optional<DateTime> parse_date_time(std::string_view text, bool* named_zone = nullptr);
/// P1Y2M, -P3M, P1DT2H3M4.5S, PT0S: one of the two durations, never both mixed. Null where it is none.
[[nodiscard]] Value parse_duration(std::string_view text);

[[nodiscard]] std::string to_string(Day day);
[[nodiscard]] std::string to_string(Time const& time);
[[nodiscard]] std::string to_string(DateTime const& time);
[[nodiscard]] std::string to_string(DaysDuration const& duration);
[[nodiscard]] std::string to_string(MonthsDuration const& duration);

/// Nanoseconds since 1970-01-01T00:00:00, UTC where there is an offset.
__extension__ typedef __int128 Nanos;
[[nodiscard]] Nanos instant(DateTime const& time);
[[nodiscard]] Nanos nanos_of(DaysDuration const& duration);
[[nodiscard]] std::optional<DaysDuration> make_duration(Nanos nanos);

/// FEEL's + - * / on values of which at least one is a date, time or duration (DMN 1.5, tables 57 to 60). Null where
/// the combination is none or the result is out of range.
[[nodiscard]] Value temporal_add(Value const& a, Value const& b);
[[nodiscard]] Value temporal_subtract(Value const& a, Value const& b);
[[nodiscard]] Value temporal_multiply(Value const& a, Value const& b);
[[nodiscard]] Value temporal_divide(Value const& a, Value const& b);
[[nodiscard]] Value temporal_negate(Value const& a);

/// The properties of dates, times and durations by name: year, month, day, weekday, hour, minute, second, time offset,
/// timezone, days, hours, minutes, seconds, years, months; of ranges: start, end, start included, end included. Empty
/// where the kind has no such property; null where it has and there is no value.
[[nodiscard]] std::optional<Value> property(Value const& value, std::string_view name);

}  // namespace kanteling::rules::feel
