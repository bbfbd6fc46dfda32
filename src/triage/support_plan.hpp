// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// One plan for the household, from the inquiry on and only where several needs, professionals or acts meet:
/// a simple request has none. Reads the stage, the needs and what the `plan` hook said of the assessment.
std::optional<SupportPlan> support_plan_of(people::Case const& request, Assessment const& assessment);

}  // namespace kanteling::triage
