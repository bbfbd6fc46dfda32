// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// What must be investigated, offered or told in this stage whatever the outcome, in the order of Duty, each once.
/// Reads the stage, needs and clocks of the assessment.
std::vector<OpenDuty> duties_of(people::Case const& request, Assessment const& assessment);

}  // namespace kanteling::triage
