// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/temporal.hpp"

namespace kanteling::rules::feel {

inline Value number(std::int64_t value, std::int32_t scale = 0) {
  return Value::of(Decimal::of(value, scale));
}

inline Value text(char const* value) {
  return Value::string(value);
}

inline Value time_at(char const* value) {
  return Value::of(parse_time(value).value());
}

inline Value moment(char const* value) {
  return Value::of(parse_date_time(value).value());
}

inline Value day(char const* value) {
  return Value::of(parse_day(value).value());
}

inline Value range(Value low, Value high, bool low_included = true, bool high_included = true) {
  RangeData data;
  data.low = std::move(low);
  data.high = std::move(high);
  data.low_included = low_included;
  data.high_included = high_included;
  return Value::range(std::move(data));
}

inline Value function(std::uint32_t builtin, std::uint32_t node, std::vector<Value> captured = {}) {
  FunctionData data;
  data.builtin = builtin;
  data.node = node;
  data.captured = std::move(captured);
  return Value::function(std::move(data));
}

/// What a text says: a duration, a date and time, a date, a time or a number; null where it is
/// none.
inline Value read(std::string const& text) {
  if (Value const duration = parse_duration(text); !duration.is_null()) return duration;
  if (std::optional<Day> const day = parse_day(text)) return Value::of(*day);
  if (std::optional<DateTime> const moment = parse_date_time(text)) return Value::of(*moment);
  if (std::optional<Time> const time = parse_time(text)) return Value::of(*time);
  auto const number = parse_decimal(text);
  return number ? Value::of(*number) : Value();
}

/// One value of every kind that FEEL has, null apart.
inline std::vector<Value> one_of_each() {
  return {Value::of(true),
          number(1),
          day("2026-01-01"),
          time_at("10:00:00"),
          moment("2026-01-01T10:00:00"),
          parse_duration("P1D"),
          parse_duration("P1M"),
          text("1"),
          Value::list({number(1)}),
          Value::context({{"a", number(1)}}),
          range(number(1), number(2)),
          function(0, 0)};
}

}  // namespace kanteling::rules::feel
