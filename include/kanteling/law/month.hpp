// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "kanteling/core/date.hpp"
#include "kanteling/core/source.hpp"

namespace kanteling::law {

/// A calendar month, held as months since January of year 0, so that comparison and adding are those of whole
/// numbers.
struct Month {
  std::int32_t months = 0;

  friend constexpr auto operator<=>(Month, Month) = default;
  friend constexpr Month operator+(Month m, std::int32_t n) { return {m.months + n}; }
  friend constexpr Month operator-(Month m, std::int32_t n) { return {m.months - n}; }
  friend constexpr std::int32_t operator-(Month a, Month b) { return a.months - b.months; }
};

/// The month must be 1 .. 12.
constexpr Month make_month(std::int32_t year, std::int32_t month) {
  return {year * 12 + month - 1};
}

constexpr Month month_of(Date d) {
  CivilDate const c = to_civil(d);
  return make_month(c.year, c.month);
}

constexpr Date first_day(Month m) {
  return make_date(m.months / 12, m.months % 12 + 1, 1);
}

constexpr Date last_day(Month m) {
  return first_day(m + 1) - 1;
}

constexpr Period days_of(Month m) {
  return {first_day(m), last_day(m)};
}

/// `YYYY-MM`.
inline std::string to_string(Month m) {
  return kanteling::to_string(first_day(m)).substr(0, 7);
}

}  // namespace kanteling::law
