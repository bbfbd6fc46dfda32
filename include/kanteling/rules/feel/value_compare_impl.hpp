// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Equality and order of values: DMN 1.5, tables 53 and 54.

#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

namespace detail {

using Ternary = std::optional<bool>;

/// The ternary `and` of FEEL: a part that differs settles it, whatever cannot be compared beside it.
inline Ternary both(Ternary a, Ternary b) {
  if ((a && !*a) || (b && !*b)) return false;
  if (!a || !b) return std::nullopt;
  return true;
}

/// Nanoseconds since midnight UTC of the same day; negative or above a day where the offset moves it there.
/// Not taken modulo a day: XML Schema orders times as points of one reference day.
inline std::int64_t instant_of_day(Time const& time) {
  std::int64_t const offset = time.offset == no_offset ? 0 : time.offset;
  return time.nanos - offset * 1'000'000'000;
}

/// Table 53 compares times by their value, and only what has an offset has a value on the UTC line
/// (10.3.2.3.4 and 10.3.2.3.6): whether 10:00 somewhere is 10:00Z depends on where, so the answer is null and
/// not false.
inline bool same_kind_of_clock(std::int32_t offset_a, std::int32_t offset_b) {
  return (offset_a == no_offset) == (offset_b == no_offset);
}

/// Table 54: where one of two has no offset, it takes that of the other. So a local time can be before one
/// with an offset though it never equals one.
inline void lend_offset(std::int32_t& a, std::int32_t& b) {
  if (a == no_offset) a = b;
  if (b == no_offset) b = a;
}

template <typename Number>
int order_of(Number a, Number b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

inline int order_durations(DaysDuration const& a, DaysDuration const& b) {
  return a.seconds != b.seconds ? order_of(a.seconds, b.seconds) : order_of(a.nanos, b.nanos);
}

inline int order_times(Time a, Time b) {
  lend_offset(a.offset, b.offset);
  return order_of(instant_of_day(a), instant_of_day(b));
}

inline int order_date_times(DateTime a, DateTime b) {
  lend_offset(a.offset, b.offset);
  return order_of(instant(a), instant(b));
}

inline Ternary equal_lists(std::vector<Value> const& a, std::vector<Value> const& b) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  Ternary result = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    result = both(result, equal(a[i], b[i]));
    if (result == false) break;
  }
  return result;
}

/// The same keys, in whatever order, with equal values.
inline Ternary equal_contexts(Value const& a, Value const& b) {
  if (&a.entries() == &b.entries()) return true;
  if (a.entries().size() != b.entries().size()) return false;
  Ternary result = true;
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    auto const& [key, value] = a.entries()[i];
    auto const& beside = b.entries()[i];  // most contexts have their keys in the same order
    Value const* const other = beside.first == key ? &beside.second : b.find(key);
    result = both(result, other == nullptr ? Ternary(false) : equal(value, *other));
    if (result == false) break;
  }
  return result;
}

inline Ternary equal_ranges(RangeData const& a, RangeData const& b) {
  if (a.low_included != b.low_included || a.high_included != b.high_included) return false;
  return both(equal(a.low, b.low), equal(a.high, b.high));
}

inline bool same_items(std::vector<Value> const& a, std::vector<Value> const& b) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!same(a[i], b[i])) return false;
  }
  return true;
}

inline bool same_entries(Value const& a, Value const& b) {
  if (&a.entries() == &b.entries()) return true;
  if (a.entries().size() != b.entries().size()) return false;
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    if (a.entries()[i].first != b.entries()[i].first) return false;
    if (!same(a.entries()[i].second, b.entries()[i].second)) return false;
  }
  return true;
}

/// Table 53: the same body and scope. A body is the node it was parsed into, so two that only read alike
/// differ.
inline bool same_functions(FunctionData const& a, FunctionData const& b) {
  return a.builtin == b.builtin && a.node == b.node && same_items(a.captured, b.captured);
}

inline bool same_ranges(RangeData const& a, RangeData const& b) {
  return a.low_included == b.low_included && a.high_included == b.high_included && same(a.low, b.low) &&
         same(a.high, b.high);
}

}  // namespace detail

std::optional<bool> equal(Value const& a, Value const& b) {
  if (a.is_null() || b.is_null()) return a.kind() == b.kind();
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case Kind::boolean:
      return a.boolean() == b.boolean();
    case Kind::time:
      if (!detail::same_kind_of_clock(a.time().offset, b.time().offset)) return std::nullopt;
      return detail::order_times(a.time(), b.time()) == 0;
    case Kind::date_time:
      if (!detail::same_kind_of_clock(a.date_time().offset, b.date_time().offset)) return std::nullopt;
      return detail::order_date_times(a.date_time(), b.date_time()) == 0;
    case Kind::number:
    case Kind::date:
    case Kind::days_duration:
    case Kind::months_duration:
    case Kind::string:
      return same(a, b);
    case Kind::list:
      return detail::equal_lists(a.items(), b.items());
    case Kind::context:
      return detail::equal_contexts(a, b);
    case Kind::range:
      return detail::equal_ranges(a.range(), b.range());
    case Kind::function:
      return detail::same_functions(a.function(), b.function());
    case Kind::null:
    case Kind::unknown:
      break;
  }
  return std::nullopt;
}

std::optional<int> order(Value const& a, Value const& b) {
  if (a.kind() != b.kind()) return std::nullopt;
  switch (a.kind()) {
    case Kind::number:
      return compare(a.number(), b.number());
    case Kind::string:
      // The order of UTF-8 bytes is that of code points.
      return detail::order_of(a.text().compare(b.text()), 0);
    case Kind::date:
      return detail::order_of(a.date().days, b.date().days);
    case Kind::time:
      return detail::order_times(a.time(), b.time());
    case Kind::date_time:
      return detail::order_date_times(a.date_time(), b.date_time());
    case Kind::days_duration:
      return detail::order_durations(a.days_duration(), b.days_duration());
    case Kind::months_duration:
      return detail::order_of(a.months_duration().months, b.months_duration().months);
    default:
      return std::nullopt;
  }
}

bool same(Value const& a, Value const& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::null:
      return true;
    case Kind::unknown:
      return a.unknown_inputs() == b.unknown_inputs();
    case Kind::boolean:
      return a.boolean() == b.boolean();
    case Kind::number:
      return a.number() == b.number();
    case Kind::date:
      return a.date() == b.date();
    case Kind::time:
      return a.time() == b.time();
    case Kind::date_time:
      return a.date_time() == b.date_time();
    case Kind::days_duration:
      return a.days_duration() == b.days_duration();
    case Kind::months_duration:
      return a.months_duration() == b.months_duration();
    case Kind::string:
      return a.text() == b.text();
    case Kind::list:
      return detail::same_items(a.items(), b.items());
    case Kind::context:
      return detail::same_entries(a, b);
    case Kind::range:
      return detail::same_ranges(a.range(), b.range());
    case Kind::function:
      return detail::same_functions(a.function(), b.function());
  }
  return false;
}

}  // namespace kanteling::rules::feel
