// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Dates, times and durations added, subtracted, multiplied and divided: DMN 1.5, tables 57 and 59.

#include "kanteling/rules/feel/temporal_calendar_impl.hpp"

namespace kanteling::rules::feel {

namespace detail {

inline bool is_duration(Value const& value) {
  return value.kind() == Kind::days_duration || value.kind() == Kind::months_duration;
}

inline Value duration_of_nanos(Nanos nanos) {
  std::optional<DaysDuration> const duration = make_duration(nanos);
  return duration ? Value::of(*duration) : Value();
}

inline Value duration_of_months(Nanos months) {
  if (months < std::numeric_limits<std::int64_t>::min() ||
      months > std::numeric_limits<std::int64_t>::max()) {
    return {};
  }
  return Value::of(MonthsDuration{static_cast<std::int64_t>(months)});
}

/// Floor of a division by the nanoseconds of a day.
inline Nanos whole_days(Nanos nanos) {
  return nanos / nanos_per_day - (nanos % nanos_per_day < 0 ? 1 : 0);
}

inline Value shift_months(Value const& a, std::int64_t months) {
  if (a.kind() == Kind::date) {
    std::optional<Day> const day = add_months(a.date(), months);
    return day ? Value::of(*day) : Value();
  }
  if (a.kind() == Kind::date_time) {
    DateTime time = a.date_time();
    std::optional<Day> const day = add_months(Day{time.days}, months);
    if (!day) return {};
    time.days = day->days;
    return Value::of(time);
  }
  return {};
}

/// A date counts as its midnight, and what is left of a day falls away; a time goes around the clock; both as
/// table 57 has it. An offset stays as it is.
inline Value shift_nanos(Value const& a, Nanos nanos) {
  switch (a.kind()) {
    case Kind::date: {
      Nanos const days = whole_days(Nanos{a.date().days} * nanos_per_day + nanos);
      if (!is_in_calendar(days)) return {};
      return Value::of(Day{static_cast<std::int64_t>(days)});
    }
    case Kind::date_time: {
      DateTime time = a.date_time();
      Nanos const total = Nanos{time.days} * nanos_per_day + time.nanos + nanos;
      Nanos const days = whole_days(total);
      if (!is_in_calendar(days)) return {};
      time.days = static_cast<std::int64_t>(days);
      time.nanos = static_cast<std::int64_t>(total - days * nanos_per_day);
      return Value::of(time);
    }
    case Kind::time: {
      Time time = a.time();
      Nanos const total = time.nanos + nanos;
      time.nanos = static_cast<std::int64_t>(total - whole_days(total) * nanos_per_day);
      return Value::of(time);
    }
    default:
      return {};
  }
}

/// a + b for sign 1 and a - b for sign -1, where b is a duration.
inline Value shift(Value const& a, Value const& b, std::int32_t sign) {
  if (b.kind() == Kind::days_duration) {
    Nanos const nanos = nanos_of(b.days_duration()) * sign;
    if (a.kind() == Kind::days_duration) return duration_of_nanos(nanos_of(a.days_duration()) + nanos);
    return shift_nanos(a, nanos);
  }
  Nanos const months = Nanos{b.months_duration().months} * sign;
  if (a.kind() == Kind::months_duration) return duration_of_months(months + a.months_duration().months);
  Value const checked = duration_of_months(months);
  return checked.is_null() ? Value() : shift_months(a, checked.months_duration().months);
}

/// A date counts as midnight UTC (10.3.2.3.5); empty where the value is neither.
inline std::optional<DateTime> as_date_time(Value const& value) {
  if (value.kind() == Kind::date_time) return value.date_time();
  if (value.kind() == Kind::date) return DateTime{value.date().days, 0, 0};
  return std::nullopt;
}

/// The time between two points; none where one has an offset and the other has not (table 57).
inline Value between(DateTime const& a, DateTime const& b) {
  if ((a.offset == no_offset) != (b.offset == no_offset)) return {};
  return duration_of_nanos(instant(a) - instant(b));
}

inline MaybeDecimal seconds_of(DaysDuration const& duration) {
  return add(Decimal::of(duration.seconds), Decimal::of(duration.nanos, 9));
}

/// A number of seconds as a duration, rounded half to even to nanoseconds.
inline Value duration_of_seconds(MaybeDecimal const& seconds) {
  if (!seconds) return {};
  MaybeDecimal const rounded = round(*seconds, 9, Rounding::half_even);
  if (!rounded) return {};
  MaybeDecimal const whole = round(*rounded, 0, Rounding::floor);
  std::optional<std::int64_t> const count = whole ? to_int64(*whole) : std::nullopt;
  if (!count) return {};
  MaybeDecimal const rest = subtract(*rounded, *whole);
  MaybeDecimal const scaled = rest ? multiply(*rest, Decimal::of(nanos_per_second)) : std::nullopt;
  std::optional<std::int64_t> const nanos = scaled ? to_int64(*scaled) : std::nullopt;
  if (!nanos) return {};
  return Value::of(DaysDuration{*count, static_cast<std::int32_t>(*nanos)});
}

/// A number of months as a duration. A part of a month is no duration and falls away, towards zero: half of
/// five months is two.
inline Value duration_of_months(MaybeDecimal const& months) {
  MaybeDecimal const whole = months ? round(*months, 0, Rounding::down) : std::nullopt;
  std::optional<std::int64_t> const count = whole ? to_int64(*whole) : std::nullopt;
  return count ? Value::of(MonthsDuration{*count}) : Value();
}

inline Value number_or_null(MaybeDecimal const& number) {
  return number ? Value::of(*number) : Value();
}

/// A duration divided by one of the same kind.
inline Value ratio(Value const& a, Value const& b) {
  if (a.kind() == Kind::months_duration) {
    return number_or_null(
        divide(Decimal::of(a.months_duration().months), Decimal::of(b.months_duration().months)));
  }
  MaybeDecimal const dividend = seconds_of(a.days_duration());
  MaybeDecimal const divisor = seconds_of(b.days_duration());
  return dividend && divisor ? number_or_null(divide(*dividend, *divisor)) : Value();
}

}  // namespace detail

Value temporal_add(Value const& a, Value const& b) {
  if (detail::is_duration(b)) return detail::shift(a, b, 1);
  if (detail::is_duration(a)) return detail::shift(b, a, 1);
  return {};
}

Value temporal_subtract(Value const& a, Value const& b) {
  if (detail::is_duration(b)) return detail::shift(a, b, -1);
  if (a.kind() == Kind::time && b.kind() == Kind::time) {
    return detail::between({0, a.time().nanos, a.time().offset}, {0, b.time().nanos, b.time().offset});
  }
  std::optional<DateTime> const from = detail::as_date_time(b);
  std::optional<DateTime> const to = detail::as_date_time(a);
  return from && to ? detail::between(*to, *from) : Value();
}

Value temporal_multiply(Value const& a, Value const& b) {
  if (a.kind() == Kind::number && detail::is_duration(b)) return temporal_multiply(b, a);
  if (b.kind() != Kind::number) return {};
  if (a.kind() == Kind::months_duration) {
    return detail::duration_of_months(multiply(Decimal::of(a.months_duration().months), b.number()));
  }
  if (a.kind() != Kind::days_duration) return {};
  MaybeDecimal const seconds = detail::seconds_of(a.days_duration());
  return seconds ? detail::duration_of_seconds(multiply(*seconds, b.number())) : Value();
}

Value temporal_divide(Value const& a, Value const& b) {
  if (detail::is_duration(a) && a.kind() == b.kind()) return detail::ratio(a, b);
  if (b.kind() != Kind::number) return {};
  if (a.kind() == Kind::months_duration) {
    return detail::duration_of_months(divide(Decimal::of(a.months_duration().months), b.number()));
  }
  if (a.kind() != Kind::days_duration) return {};
  MaybeDecimal const seconds = detail::seconds_of(a.days_duration());
  return seconds ? detail::duration_of_seconds(divide(*seconds, b.number())) : Value();
}

Value temporal_negate(Value const& a) {
  if (a.kind() == Kind::days_duration) return detail::duration_of_nanos(-nanos_of(a.days_duration()));
  if (a.kind() == Kind::months_duration)
    return detail::duration_of_months(-Nanos{a.months_duration().months});
  return {};
}

}  // namespace kanteling::rules::feel
