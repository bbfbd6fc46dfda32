// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kanteling/matching/period.hpp"

namespace kanteling::matching {

/// While options are made, a limit is a cell of the availability: its row and month; see `period_limits.hpp`.
inline std::uint32_t cell_of(supply::Availability const& free, supply::LimitId limit, std::int32_t month) {
  return limit.index * static_cast<std::uint32_t>(supply::Availability::horizon_months) +
         static_cast<std::uint32_t>(month - free.first_month().count);
}

/// The answers to one task of a case, with cells in place of limits. What is too large for a plan is added to
/// `problems` under `where` and left out.
[[nodiscard]] TaskOptions options_of(Ground const& ground, supply::Availability const& free,
                                     PeriodCase const& asked, PeriodTask const& task,
                                     std::string const& where, std::vector<Problem>& problems);

}  // namespace kanteling::matching
