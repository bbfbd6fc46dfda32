// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// What the record shows of the checklists of the acts at hand, each act once, in the order of the needs.
/// From the report on, for what stays here and is not settled at the desk; reads stage and needs of the
/// assessment. The items for a carer are left out only where it was stated of every task that no carer does
/// any of it.
std::vector<RecordFinding> record_of(people::Case const& request, Assessment const& assessment);

}  // namespace kanteling::triage
