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

/// The last day of `weeks` weeks from `start`; that day itself where there are none.
inline Date last_day(Date start, std::int64_t weeks) {
  return start + static_cast<std::int32_t>(std::max<std::int64_t>(weeks * 7 - 1, 0));
}

/// Every month that has a day from `first` up to and including `last`; what is done once takes the first
/// month only. `month` gives the month of a day.
template <class MonthOf>
Months months_of(Date first, Date last, Per per, MonthOf const& month) {
  supply::Month const from = month(first);
  return {from, per == Per::once ? 1 : month(last) - from + 1};
}
inline Months months_of(Date first, Date last, Per per) { return months_of(first, last, per, supply::month_of); }

/// What is free in each of the months; very much where they lie outside the horizon.
inline std::int64_t least(supply::Availability const& availability, supply::LimitId limit,
                          Months const& months) {
  return availability.least(limit, months.first, months.count);
}

}  // namespace kanteling::matching
