// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Dates, times and durations as text: ISO 8601, normalised as DMN 1.5 (10.3.2.3) has them.

#include "kanteling/rules/feel/temporal_calendar_impl.hpp"

namespace kanteling::rules::feel {

namespace detail {

inline void append_whole(std::string& out, std::uint64_t number, std::size_t digits_min = 1) {
  char digits[20];
  std::size_t count = 0;
  for (; number != 0; number /= 10) digits[count++] = static_cast<char>('0' + number % 10);
  for (std::size_t i = count; i < digits_min; ++i) out += '0';
  while (count > 0) out += digits[--count];
}

/// ".25" for 250,000,000 nanoseconds, nothing for none.
inline void append_fraction(std::string& out, std::uint64_t nanos) {
  if (nanos == 0) return;
  out += '.';
  append_whole(out, nanos, 9);
  while (out.back() == '0') out.pop_back();
}

inline void append_day(std::string& out, Day day) {
  CivilDay const civil = to_civil(day);
  if (civil.year < 0) out += '-';
  append_whole(out, static_cast<std::uint64_t>(civil.year < 0 ? -civil.year : civil.year), 4);
  out += '-';
  append_whole(out, static_cast<std::uint64_t>(civil.month), 2);
  out += '-';
  append_whole(out, static_cast<std::uint64_t>(civil.day), 2);
}

/// hh:mm:ss, the seconds only if asked for or if there are any.
inline void append_clock(std::string& out, std::uint64_t seconds, bool with_seconds) {
  append_whole(out, seconds / 3'600, 2);
  out += ':';
  append_whole(out, seconds / 60 % 60, 2);
  if (!with_seconds && seconds % 60 == 0) return;
  out += ':';
  append_whole(out, seconds % 60, 2);
}

inline void append_time(std::string& out, Time const& time) {
  auto const nanos = static_cast<std::uint64_t>(time.nanos);
  append_clock(out, nanos / nanos_per_second, true);
  append_fraction(out, nanos % nanos_per_second);
  if (time.offset == no_offset) return;
  if (time.offset == 0) {
    out += 'Z';
    return;
  }
  out += time.offset < 0 ? '-' : '+';
  append_clock(out, static_cast<std::uint64_t>(time.offset < 0 ? -time.offset : time.offset), false);
}

inline void append_field(std::string& out, std::uint64_t number, char unit) {
  if (number == 0) return;
  append_whole(out, number);
  out += unit;
}

}  // namespace detail

std::string to_string(Day day) {
  std::string out;
  detail::append_day(out, day);
  return out;
}

std::string to_string(Time const& time) {
  std::string out;
  detail::append_time(out, time);
  return out;
}

std::string to_string(DateTime const& time) {
  std::string out;
  detail::append_day(out, Day{time.days});
  out += 'T';
  detail::append_time(out, Time{time.nanos, time.offset});
  return out;
}

std::string to_string(DaysDuration const& duration) {
  Nanos const signed_nanos = nanos_of(duration);
  if (signed_nanos == 0) return "PT0S";
  Nanos const nanos = signed_nanos < 0 ? -signed_nanos : signed_nanos;
  auto const seconds = static_cast<std::uint64_t>(nanos / detail::nanos_per_second);
  auto const rest = static_cast<std::uint64_t>(nanos % detail::nanos_per_second);
  std::string out = signed_nanos < 0 ? "-P" : "P";
  detail::append_field(out, seconds / 86'400, 'D');
  if (seconds % 86'400 == 0 && rest == 0) return out;
  out += 'T';
  detail::append_field(out, seconds / 3'600 % 24, 'H');
  detail::append_field(out, seconds / 60 % 60, 'M');
  if (seconds % 60 == 0 && rest == 0) return out;
  detail::append_whole(out, seconds % 60);
  detail::append_fraction(out, rest);
  out += 'S';
  return out;
}

std::string to_string(MonthsDuration const& duration) {
  if (duration.months == 0) return "P0M";
  // Unsigned: the most negative number has no positive counterpart.
  auto const bits = static_cast<std::uint64_t>(duration.months);
  std::uint64_t const months = duration.months < 0 ? std::uint64_t{0} - bits : bits;
  std::string out = duration.months < 0 ? "-P" : "P";
  detail::append_field(out, months / 12, 'Y');
  detail::append_field(out, months % 12, 'M');
  return out;
}

}  // namespace kanteling::rules::feel
