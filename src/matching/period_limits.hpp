// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/matching/period.hpp"

namespace kanteling::matching {

/// Which cells of an availability a plan is bound by, and where they stand among the limits of its instance.
/// Left out are cells that nobody can fill, and months that hold wherever another month of the same limit
/// holds. Budgets and ceilings that are used stay, for their use is looked at.
class PeriodLimits {
 public:
  /// `tasks` use cells; after this they use positions of limits.
  PeriodLimits(supply::Municipality const& municipality, supply::Availability const& free,
               std::vector<std::vector<TaskOptions>>& tasks, PeriodOptions const& options);

  /// One row per village of `requests` requests, at most `most` of each on average; returns its position.
  std::uint32_t add_village(LimitKind kind, std::uint32_t village, std::int64_t requests, std::int64_t most);

  std::vector<LimitKey> const& keys() const { return keys_; }
  std::vector<planning::Limit> const& limits() const { return limits_; }

 private:
  std::vector<LimitKey> keys_;
  std::vector<planning::Limit> limits_;
};

}  // namespace kanteling::matching
