// SPDX-License-Identifier: Apache-2.0
#include "matching/left.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace kanteling::matching {

void Left::take_contract(Ground const& ground, supply::ContractId id, Grant const& grant) {
  // Below zero would mean that two tasks of the household were promised the same hours.
  assert(least(free_.limit(id), grant.months) >= grant.per_month);
  take(free_.limit(id), grant.months, grant.per_month);
  for_each_ceiling(ground.contracts.ceilings(id), free_, grant,
                   [&](supply::LimitId limit, Cents part) { take(limit, {}, part.value); });
}

std::int64_t Left::least_beside(supply::LimitId limit, Months const& months) const {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (std::int32_t i = 0; i < months.count; ++i) {
    supply::Month const month = months.first + i;
    std::int64_t left = free_.remaining(limit, month);
    for (Taken const& taken : taken_) {
      std::int32_t const since = month - taken.months.first;
      if (taken.limit == limit && since >= 0 && since < taken.months.count) left -= taken.amount;
    }
    least = std::min(least, left);
  }
  return least;
}

}  // namespace kanteling::matching
