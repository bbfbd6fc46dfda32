// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/own_plan.hpp"

namespace kanteling::triage {

/// Whether those whose help the rung counts said so. Looks at what the rules found: somebody who decides otherwise does
/// not agree for others.
Agreement agreement_on(Finding const& finding);

/// Who gives what the rung covers: as the own plan says, else for usual help the one housemate who can be meant. Empty
/// where the case does not tell.
std::vector<std::string> helpers_of(people::Case const& request, people::Need const& need, PlanForTask const& plan,
                                    Finding const& finding);

}  // namespace kanteling::triage
