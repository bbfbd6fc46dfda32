// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads dates, times and durations: the lexical spaces of XML Schema that DMN 1.5 (10.3.4.1) names, without
/// zones on dates.

#include "kanteling/rules/feel/temporal_calendar_impl.hpp"

namespace kanteling::rules::feel {

namespace detail {

/// Goes through a text from left to right; what does not fit makes it bad, and bad it stays.
struct TimeReader {
  std::string_view text;
  bool ok = true;

  bool take(char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!take(c)) ok = false;
  }
  std::size_t digits() const {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    return count;
  }
  /// The next `count` digits (at most 18), which must all be there.
  std::int64_t number(std::size_t count) {
    std::int64_t value = 0;
    if (count == 0 || digits() < count) {
      ok = false;
      return value;
    }
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text[i] - '0');
    text.remove_prefix(count);
    return value;
  }
  /// Two digits, at most `most`.
  std::int32_t two_digits(std::int32_t most) {
    auto const value = static_cast<std::int32_t>(number(2));
    if (value > most) ok = false;
    return value;
  }
  /// ".25" as nanoseconds: 1 to 9 digits, since more could not be kept.
  std::int64_t fraction() {
    if (!take('.')) return 0;
    std::size_t const count = digits();
    if (count > 9) ok = false;
    if (!ok) return 0;
    std::int64_t nanos = number(count);
    for (std::size_t i = count; i < 9; ++i) nanos *= 10;
    return nanos;
  }
  bool done() const { return ok && text.empty(); }
};

/// A year has four digits, or up to nine without a leading zero; there is no year -0000.
inline std::optional<Day> read_day(TimeReader& reader) {
  bool const negative = reader.take('-');
  std::size_t const digits = reader.digits();
  if (digits < 4 || digits > 9 || (digits > 4 && reader.text.front() == '0')) return std::nullopt;
  CivilDay civil;
  civil.year = reader.number(digits);
  if (negative && civil.year == 0) return std::nullopt;
  if (negative) civil.year = -civil.year;
  reader.expect('-');
  civil.month = reader.two_digits(12);
  reader.expect('-');
  civil.day = reader.two_digits(31);
  if (!reader.ok) return std::nullopt;
  return make_day(civil);
}

/// Z, +01:00, -05:30:15, or nothing for local time. Up to 18 hours, as java.time has it; FEEL's 14 lie
/// within.
inline std::int32_t read_offset(TimeReader& reader) {
  if (reader.take('Z')) return 0;
  bool const west = reader.take('-');
  if (!west && !reader.take('+')) return no_offset;
  std::int32_t seconds = reader.two_digits(18) * 3'600;
  reader.expect(':');
  seconds += reader.two_digits(59) * 60;
  if (reader.take(':')) seconds += reader.two_digits(59);
  if (seconds > 64'800) reader.ok = false;
  return west ? -seconds : seconds;
}

/// "@Europe/Amsterdam", to the end of the text. Only its form is looked at.
inline bool is_zone_name(std::string_view text) {
  if (text.size() < 2 || text.size() > 100 || text.front() != '@') return false;
  text.remove_prefix(1);
  for (char const c : text) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const other = (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' || c == '+';
    if (!letter && !other) return false;
  }
  return true;
}

/// A time that ends the text.
inline std::optional<Time> read_time(TimeReader& reader, bool* named_zone) {
  std::int64_t seconds = reader.two_digits(23) * 3'600;
  reader.expect(':');
  seconds += reader.two_digits(59) * 60;
  reader.expect(':');
  seconds += reader.two_digits(59);
  Time time;
  time.nanos = seconds * nanos_per_second + reader.fraction();
  time.offset = read_offset(reader);
  if (named_zone != nullptr) *named_zone = reader.ok && is_zone_name(reader.text);
  if (!reader.done()) return std::nullopt;
  return time;
}

/// The fields that a duration may have, in this order.
struct DurationField {
  char unit;
  bool after_t;
  std::int64_t months;
  std::int64_t seconds;
};
inline constexpr DurationField duration_fields[] = {{'Y', false, 12, 0},     {'M', false, 1, 0},
                                                    {'D', false, 0, 86'400}, {'H', true, 0, 3'600},
                                                    {'M', true, 0, 60},      {'S', true, 0, 1}};
inline constexpr std::size_t duration_field_count = 6;

/// What the fields of a duration add up to. No sum overflows: six fields of at most 10^19 times a day of
/// nanoseconds.
struct DurationSum {
  Nanos months = 0;
  Nanos nanos = 0;
  bool has_months = false;
  bool has_nanos = false;
};

/// Reads one field, the next of the table or a later one; moves `next` behind it.
inline void read_field(TimeReader& reader, bool after_t, std::size_t& next, DurationSum& sum) {
  std::size_t digits = reader.digits();
  for (; digits > 1 && reader.text.front() == '0'; --digits) reader.text.remove_prefix(1);
  if (digits > 19) reader.ok = false;  // more than the 64 bits of any duration hold
  if (!reader.ok) return;
  Nanos const above_18_digits = digits > 18 ? reader.number(digits - 18) : 0;
  Nanos const whole = above_18_digits * 1'000'000'000'000'000'000 + reader.number(digits > 18 ? 18 : digits);
  bool const has_point = !reader.text.empty() && reader.text.front() == '.';
  std::int64_t const fraction = reader.fraction();
  char const unit = reader.text.empty() ? '\0' : reader.text.front();
  while (next < duration_field_count &&
         (duration_fields[next].unit != unit || duration_fields[next].after_t != after_t)) {
    ++next;
  }
  if (!reader.ok || next == duration_field_count || (has_point && unit != 'S')) {
    reader.ok = false;
    return;
  }
  DurationField const& field = duration_fields[next++];
  reader.text.remove_prefix(1);
  sum.months += whole * field.months;
  sum.nanos += whole * field.seconds * nanos_per_second + fraction;
  (field.months != 0 ? sum.has_months : sum.has_nanos) = true;
}

inline Value duration_value(DurationSum const& sum, bool negative) {
  if (sum.has_months == sum.has_nanos) return {};  // none, or both mixed
  if (sum.has_nanos) {
    std::optional<DaysDuration> const duration = make_duration(negative ? -sum.nanos : sum.nanos);
    return duration ? Value::of(*duration) : Value();
  }
  Nanos const months = negative ? -sum.months : sum.months;
  if (months < std::numeric_limits<std::int64_t>::min() ||
      months > std::numeric_limits<std::int64_t>::max()) {
    return {};
  }
  return Value::of(MonthsDuration{static_cast<std::int64_t>(months)});
}

}  // namespace detail

std::optional<Day> parse_day(std::string_view text) {
  detail::TimeReader reader{text};
  std::optional<Day> const day = detail::read_day(reader);
  if (!reader.done()) return std::nullopt;
  return day;
}

std::optional<Time> parse_time(std::string_view text, bool* named_zone) {
  detail::TimeReader reader{text};
  return detail::read_time(reader, named_zone);
}

std::optional<DateTime> parse_date_time(std::string_view text, bool* named_zone) {
  if (named_zone != nullptr) *named_zone = false;
  detail::TimeReader reader{text};
  std::optional<Day> const day = detail::read_day(reader);
  if (!day) return std::nullopt;
  if (reader.done()) return DateTime{day->days, 0, no_offset};
  reader.expect('T');
  // 24:00:00 is the midnight that ends the day (ISO 8601); a time of day has no such hour.
  bool const ends_the_day = reader.text.substr(0, 8) == "24:00:00";
  std::string const next_midnight = ends_the_day ? "00" + std::string(reader.text.substr(2)) : std::string();
  detail::TimeReader next{next_midnight};
  std::optional<Time> const time = detail::read_time(ends_the_day ? next : reader, named_zone);
  if (!time || (ends_the_day && time->nanos != 0)) return std::nullopt;
  return DateTime{day->days + (ends_the_day ? 1 : 0), time->nanos, time->offset};
}

Value parse_duration(std::string_view text) {
  detail::TimeReader reader{text};
  bool const negative = reader.take('-');
  reader.expect('P');
  detail::DurationSum sum;
  std::size_t next = 0;
  bool after_t = false;
  while (reader.ok && !reader.text.empty()) {
    after_t = after_t || reader.take('T');
    detail::read_field(reader, after_t, next, sum);  // after a T, hours, minutes or seconds must follow
  }
  return reader.ok ? detail::duration_value(sum, negative) : Value();
}

}  // namespace kanteling::rules::feel
