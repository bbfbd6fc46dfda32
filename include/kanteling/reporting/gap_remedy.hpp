// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "kanteling/reporting/gap_report.hpp"

namespace kanteling::reporting {

/// What a whole period cost in a municipality: every first option over its grant, and places in facilities
/// until the review.
struct PeriodCost {
  Cents cost;
  std::int64_t grants = 0;      ///< demands with an option
  std::int64_t not_placed = 0;  ///< demands without one
};

/// Decides the same cases over again in a municipality that was changed (a double run): what a place would
/// have saved is the difference between two runs. A seam, because deciding belongs to an upper room; see
/// kanteling/engine/double_run.hpp.
class DoubleRun {
 public:
  virtual ~DoubleRun() = default;
  /// The same municipality gives the same cost.
  [[nodiscard]] virtual PeriodCost run(supply::Municipality const& municipality) const = 0;
};

/// The change that would mend a gap.
/// - full: room for one more resident in each week at that facility, 5 places a month.
/// - no_volunteers: as many as are needed.
/// - closed, not_accessible: open all year; accessible.
/// - too_far: a volunteer bus between the village and that of the facility on all days, with 60 rides a
/// month, seats, fare and
///   waiting as the first bus of the municipality.
/// - missing: the first facility in the list that does such a task serves the village too.
struct Change {
  supply::Municipality municipality;
  supply::FacilityId at;
  std::int64_t added = 0;
};

/// Empty where nothing of the municipality does such a task.
[[nodiscard]] std::optional<Change> mending(supply::Municipality const& municipality, Gap const& gap);

/// The dearest `most` gaps of a report, each mended by itself and solved again.
[[nodiscard]] std::vector<GapRemedy> solve_again(supply::Municipality const& municipality,
                                                 GapReport const& report, DoubleRun const& runs,
                                                 std::size_t most);

}  // namespace kanteling::reporting
