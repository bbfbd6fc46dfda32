// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FEEL's functions that make and read dates, times and durations (DMN 1.5, 10.3.4). A
/// date where a date and time is wanted is midnight UTC, as section 10.3.2.3.5 has it.

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins_support_impl.hpp"
#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel::detail::fn {

inline constexpr std::string_view day_names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
inline constexpr std::string_view no_zone_names = "an offset such as +01:00: zones by name are not supported";

/// The day of a date or of a date and time.
inline std::optional<Day> day_in(Value const& value) {
  if (value.kind() == Kind::date) return value.date();
  if (value.kind() == Kind::date_time) return Day{value.date_time().days};
  return std::nullopt;
}

inline Called date_from(Value const& from) {
  if (auto const day = day_in(from)) return done(Value::of(*day));
  if (from.kind() != Kind::string) return wrong("a string, a date or a date and time");
  auto const day = parse_day(from.text());
  return day ? done(Value::of(*day)) : wrong("a date such as \"2026-02-20\"");
}

inline Called date_of(Arguments arguments) {
  std::int64_t parts[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    Value const& part = single(arguments[i]);
    if (part.is_null()) return nothing();
    auto const number = whole(part);
    if (!number) return wrong("whole numbers as year, month and day");
    parts[i] = *number;
  }
  bool const in_range = parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31;
  if (!in_range) return wrong("a month of 1 to 12 and a day of 1 to 31");
  auto const day =
      make_day({parts[0], static_cast<std::int32_t>(parts[1]), static_cast<std::int32_t>(parts[2])});
  return day ? done(Value::of(*day))
             : wrong("a day that the month has, in the years -999999999 to 999999999");
}

inline Called date_time_from(Value const& from) {
  if (from.kind() == Kind::date_time) return done(from);
  if (from.kind() == Kind::date) return done(Value::of(DateTime{from.date().days, 0, 0}));
  if (from.kind() != Kind::string) return wrong("a string, a date or a date and time");
  bool named_zone = false;
  auto const time = parse_date_time(from.text(), &named_zone);
  if (time) return done(Value::of(*time));
  return wrong(named_zone ? no_zone_names : "a date and time such as \"2026-02-20T10:30:00+01:00\"");
}

inline Called date_time_of(Value const& date, Value const& time) {
  if (date.is_null() || time.is_null()) return nothing();
  auto const day = day_in(date);
  if (!day || time.kind() != Kind::time) return wrong("a date or a date and time, then a time");
  return done(Value::of(DateTime{day->days, time.time().nanos, time.time().offset}));
}

inline Called time_from(Value const& from) {
  switch (from.kind()) {
    case Kind::time:
      return done(from);
    case Kind::date:
      return done(Value::of(Time{0, 0}));
    case Kind::date_time:
      return done(Value::of(Time{from.date_time().nanos, from.date_time().offset}));
    case Kind::string:
      break;
    default:
      return wrong("a string, a time, a date or a date and time");
  }
  bool named_zone = false;
  auto const time = parse_time(from.text(), &named_zone);
  if (time) return done(Value::of(*time));
  return wrong(named_zone ? no_zone_names : "a time such as \"10:30:00\" or \"10:30:00+01:00\"");
}

/// Seconds with a fraction, as nanoseconds; what is finer is cut off. Empty outside of 0 .. below 60.
inline std::optional<std::int64_t> nanos_of_seconds(Decimal const& seconds) {
  MaybeDecimal const scaled = multiply(seconds, Decimal::of(1, -9));
  MaybeDecimal const cut = scaled ? round(*scaled, 0, Rounding::down) : scaled;
  auto const nanos = cut ? to_int64(*cut) : std::nullopt;
  if (!nanos || seconds.is_negative() || *nanos >= 60'000'000'000) return std::nullopt;
  return nanos;
}

inline Called time_of(Arguments arguments) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (single(arguments[i]).is_null()) return nothing();
  }
  auto const hour = whole(single(arguments[0]));
  auto const minute = whole(single(arguments[1]));
  Value const& second = single(arguments[2]);
  if (!hour || !minute || second.kind() != Kind::number) return wrong("numbers as hour, minute and second");
  auto const nanos = nanos_of_seconds(second.number());
  if (*hour < 0 || *hour > 23 || *minute < 0 || *minute > 59 || !nanos) {
    return wrong("an hour of 0 to 23, a minute of 0 to 59 and a second from 0 to below 60");
  }
  Time time{(*hour * 60 + *minute) * 60'000'000'000 + *nanos, no_offset};
  if (arguments.size() < 4 || single(arguments[3]).is_null()) return done(Value::of(time));
  Value const& offset = single(arguments[3]);
  if (offset.kind() != Kind::days_duration) return wrong("a days and time duration as offset");
  DaysDuration const duration = offset.days_duration();
  if (duration.nanos != 0 || duration.seconds < -64'800 || duration.seconds > 64'800) {
    return wrong("an offset of -18 to 18 hours, in whole seconds");
  }
  time.offset = static_cast<std::int32_t>(duration.seconds);
  return done(Value::of(time));
}

inline Called duration_from(Value const& from) {
  if (from.kind() == Kind::days_duration || from.kind() == Kind::months_duration) return done(from);
  if (from.kind() != Kind::string) return wrong("a string");
  Value const duration = parse_duration(from.text());
  return duration.is_null() ? wrong("a duration such as \"P1Y2M\" or \"P3DT4H\"") : done(duration);
}

/// Whole months from one day to the other, cut off towards zero; times of day do not count.
inline Called months_between(Value const& from, Value const& to) {
  if (from.is_null() || to.is_null()) return nothing();
  auto const first = day_in(from);
  auto const last = day_in(to);
  if (!first || !last) return wrong("two dates, or dates and times");
  CivilDay const a = to_civil(*first);
  CivilDay const b = to_civil(*last);
  std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (months > 0 && b.day < a.day) --months;
  if (months < 0 && b.day > a.day) ++months;
  return done(Value::of(MonthsDuration{months}));
}

inline Called calendar(Builtin id, Value const& date) {
  auto const day = day_in(date);
  if (!day) return wrong("a date or a date and time");
  switch (id) {
    case Builtin::day_of_week:
      return done_text(day_names[weekday(*day) - 1]);
    case Builtin::month_of_year:
      return done_text(month_names[to_civil(*day).month - 1]);
    case Builtin::day_of_year:
      return done(Value::of(Decimal::of(day_of_year(*day))));
    default:
      return done(Value::of(Decimal::of(week_of_year(*day))));
  }
}

/// today() and now() answer what the caller stated: no code asks the clock.
inline Called current(Builtin id, Value const& stated) {
  auto const day = day_in(stated);
  if (!day) return wrong("a date for today() and now(), stated with the call");
  if (id == Builtin::today) return done(Value::of(*day));
  return done(stated.kind() == Kind::date ? Value::of(DateTime{day->days, 0, no_offset}) : stated);
}

inline Called call_temporal(Builtin id, Arguments arguments, Caller& caller) {
  if (id == Builtin::today || id == Builtin::now) return current(id, caller.now());
  Value const& first = single(arguments[0]);
  if (first.is_null()) return nothing();
  if (first.kind() == Kind::string && !caller.spend(text_cost(first.text().size()))) return wrong(less_work);
  bool const from = arguments.size() == 1;
  switch (id) {
    case Builtin::date:
      return from ? date_from(first) : date_of(arguments);
    case Builtin::date_and_time:
      return from ? date_time_from(first) : date_time_of(first, single(arguments[1]));
    case Builtin::time:
      return from ? time_from(first) : time_of(arguments);
    case Builtin::duration:
      return duration_from(first);
    case Builtin::years_and_months_duration:
      return months_between(first, single(arguments[1]));
    default:
      return calendar(id, first);
  }
}

}  // namespace kanteling::rules::feel::detail::fn
