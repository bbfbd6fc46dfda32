// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/reporting/summary.hpp"

namespace kanteling::reporting {

/// One line per budget of the municipality: what was granted, and the day on which it went below zero.
/// Outcomes are laid side by side in order of their day, so that it does not matter in which order they are given.
/// A budget that was below zero from the start has no such day.
std::vector<BudgetLine> budget_lines(supply::Municipality const& municipality, supply::Availability const& start,
                                     supply::Availability const& end, std::vector<Outcome const*> outcomes);

}  // namespace kanteling::reporting
