// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// Fills in whose situation counts for a need, and from the report on whose consent youth help needs before
/// it is given. Consent never holds up a decision: one signature suffices for the application, and the
/// municipality decides also where the consent of one parent is missing (schulinck.nl; looked up 2026-11-22).
void add_household(StepPlan& plan, people::Case const& request, people::Need const& need,
                   people::Stage stage);

/// Whether youth help waits for somebody: a consent that was not given, or a parent of whom nobody asked
/// whether he or she holds authority.
bool consent_is_open(people::Case const& request, people::Need const& need, StepPlan const& plan);

}  // namespace kanteling::triage
