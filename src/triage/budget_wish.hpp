// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// The conditions of a personal budget under the Wmo 2015, where a provision may be granted and the wish is known. The
/// Youth Act has an article of its own (8.1.1), which the answer cannot cite: there nothing is said.
std::optional<law::PersonalBudgetAnswer> weigh_budget_wish(StepPlan const& plan, people::FactRow const& row, Date on);

/// What must still be asked about a budget that is wanted: nobody is asked about a budget that they do not want.
std::vector<people::FactId> missing_of_budget(law::PersonalBudgetAnswer const& answer);

}  // namespace kanteling::triage
