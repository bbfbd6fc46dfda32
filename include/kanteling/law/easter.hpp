// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/core/date.hpp"

namespace kanteling::law {

/// Easter Sunday of a year (1583 .. 9999) in the Gregorian calendar: 22 March .. 25 April.
/// The "anonymous" computus (Nature, 1876; J. Meeus, Astronomical Algorithms, ch. 8), with his letters.
constexpr Date easter_sunday(std::int32_t year) {
  std::int32_t const a = year % 19;  // place in the cycle of 19 years after which the moon's phases return
  std::int32_t const b = year / 100;
  std::int32_t const c = year % 100;
  std::int32_t const g = (b - (b + 8) / 25 + 1) / 3;
  std::int32_t const h = (19 * a + b - b / 4 - g + 15) % 30;  // days from 21 March to the full moon
  std::int32_t const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;  // from there to the Sunday
  std::int32_t const m = (a + 11 * h + 22 * l) / 451;                       // 1 in the two exceptions
  std::int32_t const n = h + l - 7 * m + 114;
  return make_date(year, n / 31, n % 31 + 1);
}

}  // namespace kanteling::law
