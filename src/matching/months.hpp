// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "kanteling/core/quantity.hpp"
#include "kanteling/supply/availability.hpp"

namespace kanteling::matching {

/// A row of months in which something is used: 1 or more.
struct Months {
  supply::Month first;
  std::int32_t count = 1;
};

/// Every month that has a day of `weeks` weeks (1 or more) from `start`; what is done once takes the first month only.
inline Months months_of(Date start, std::int64_t weeks, Per per) {
  supply::Month const first = supply::month_of(start);
  if (per == Per::once) return {first, 1};
  Date const last = start + static_cast<std::int32_t>(weeks * 7 - 1);
  return {first, supply::month_of(last) - first + 1};
}

/// What is free in each of the months; very much where they lie outside the horizon.
inline std::int64_t least(supply::Availability const& availability, supply::LimitId limit, Months const& months) {
  return availability.least(limit, months.first, months.count);
}

}  // namespace kanteling::matching
