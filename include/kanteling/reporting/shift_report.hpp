// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// What the ladder did with one kind of task. Without the ladder all of every task would have been tailored.
struct ShiftLine {
  people::TaskKind kind = people::TaskKind::light_cleaning;
  std::int64_t tasks = 0;
  std::int64_t light = 0;  ///< nothing tailored
  std::int64_t mixed = 0;  ///< part of it tailored
  std::int64_t heavy = 0;  ///< all of it tailored
  /// By Rung, in the unit and period of the kind; under `tailored` what no lighter rung covered. They add up
  /// to the tasks.
  std::array<std::int64_t, triage::rung_count> amounts{};
  Cents granted;  ///< the first options for what remained
  /// What all of it would have cost at the average price of a unit in these grants; 0 where nothing was
  /// granted, for then nobody knows the price.
  Cents without_ladder;

  std::int64_t tailored() const { return amounts.back(); }
  std::int64_t lighter() const {
    std::int64_t sum = 0;
    for (std::size_t r = 0; r + 1 < amounts.size(); ++r) sum += amounts[r];
    return sum;
  }
};

struct ShiftReport {
  std::vector<ShiftLine> lines;  ///< kinds of task that occur, in their order
  std::int64_t open = 0;         ///< tasks that are not settled yet: they count in no line
  Cents facilities;  ///< what places in general facilities cost the municipality for the same tasks
};

/// Tasks on the ladder that are settled, from the inquiry on.
[[nodiscard]] ShiftReport shift_report(Decided const& decided);

/// As tables in plain text.
[[nodiscard]] std::string report_text(ShiftReport const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
