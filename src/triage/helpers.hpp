// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/own_plan.hpp"

namespace kanteling::triage {

/// Whether those whose help the rules count said so.
Agreement agreement_on(Finding const& finding);

/// The same once a person had the last word: to count on more help by others is no agreement of theirs.
Agreement agreement_after_override(Finding const& finding);

/// Who gives what the rung covers: as the own plan says, else for usual help the one housemate who can be meant. Empty
/// where the case does not tell.
std::vector<std::string> helpers_of(people::Case const& request, people::Need const& need, PlanForTask const& plan,
                                    Finding const& finding);

}  // namespace kanteling::triage
