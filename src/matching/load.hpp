// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/caseworker.hpp"

namespace kanteling::matching::detail {

__extension__ using Int128 = __int128;

/// Hours in use beside the hours that somebody has. Without hours every load is heavier than any other.
struct Load {
  std::int64_t used = 0;
  std::int64_t hours = 0;
};

/// Exact: fractions are compared by their products.
inline bool lighter(Load a, Load b) {
  if (a.hours <= 0 || b.hours <= 0) return a.hours > 0 && b.hours <= 0;
  return Int128{a.used} * b.hours < Int128{b.used} * a.hours;
}

/// Whether somebody works here on any day of a month.
inline bool works_in(supply::Caseworker const& worker, supply::Month month) {
  return supply::month_of(worker.active.from) <= month &&
         (!worker.active.to || month <= supply::month_of(*worker.active.to));
}

}  // namespace kanteling::matching::detail
