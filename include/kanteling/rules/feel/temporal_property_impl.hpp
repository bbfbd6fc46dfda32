// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The properties of values by name: DMN 1.5, tables 65 to 67.

#include "kanteling/rules/feel/temporal_calendar_impl.hpp"

namespace kanteling::rules::feel {

namespace detail {

using Property = std::optional<Value>;

inline Property property_of_day(Day day, std::string_view name) {
  if (name == "weekday") return Value::of(Decimal::of(weekday(day)));
  CivilDay const civil = to_civil(day);
  if (name == "year") return Value::of(Decimal::of(civil.year));
  if (name == "month") return Value::of(Decimal::of(civil.month));
  if (name == "day") return Value::of(Decimal::of(civil.day));
  return std::nullopt;
}

inline Property property_of_time(Time const& time, std::string_view name) {
  std::int64_t const seconds = time.nanos / nanos_per_second;
  if (name == "hour") return Value::of(Decimal::of(seconds / 3'600));
  if (name == "minute") return Value::of(Decimal::of(seconds / 60 % 60));
  if (name == "second") return Value::of(Decimal::of(time.nanos % (60 * nanos_per_second), 9));
  if (name == "time offset") {
    return time.offset == no_offset ? Value() : Value::of(DaysDuration{time.offset, 0});
  }
  if (name == "timezone") return Value();  // that of a zone by name, and an offset is none
  return std::nullopt;
}

/// Of a negative duration every part is negative: -PT36H has -1 days and -12 hours, so that the parts add up.
inline Property property_of_nanos(Nanos nanos, std::string_view name) {
  if (name == "seconds") {
    return Value::of(Decimal::of(static_cast<std::int64_t>(nanos % (60 * nanos_per_second)), 9));
  }
  auto const minutes = static_cast<std::int64_t>(nanos / (60 * nanos_per_second));
  if (name == "days") return Value::of(Decimal::of(minutes / 1'440));
  if (name == "hours") return Value::of(Decimal::of(minutes / 60 % 24));
  if (name == "minutes") return Value::of(Decimal::of(minutes % 60));
  // The other kind of duration has these, so this one has them as null (table 66).
  if (name == "years" || name == "months") return Value();
  return std::nullopt;
}

inline Property property_of_months(std::int64_t months, std::string_view name) {
  if (name == "years") return Value::of(Decimal::of(months / 12));
  if (name == "months") return Value::of(Decimal::of(months % 12));
  if (name == "days" || name == "hours" || name == "minutes" || name == "seconds") return Value();
  return std::nullopt;
}

inline Property property_of_range(RangeData const& range, std::string_view name) {
  if (name == "start") return range.low;
  if (name == "end") return range.high;
  if (name == "start included") return Value::of(range.low_included);
  if (name == "end included") return Value::of(range.high_included);
  return std::nullopt;
}

}  // namespace detail

std::optional<Value> property(Value const& value, std::string_view name) {
  switch (value.kind()) {
    case Kind::date:
      return detail::property_of_day(value.date(), name);
    case Kind::time:
      return detail::property_of_time(value.time(), name);
    case Kind::date_time: {
      DateTime const& time = value.date_time();
      std::optional<Value> of_day = detail::property_of_day(Day{time.days}, name);
      return of_day ? of_day : detail::property_of_time(Time{time.nanos, time.offset}, name);
    }
    case Kind::days_duration:
      return detail::property_of_nanos(nanos_of(value.days_duration()), name);
    case Kind::months_duration:
      return detail::property_of_months(value.months_duration().months, name);
    case Kind::range:
      return detail::property_of_range(value.range(), name);
    default:
      return std::nullopt;
  }
}

}  // namespace kanteling::rules::feel
