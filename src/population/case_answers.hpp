// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/people/facts.hpp"
#include "population/profile.hpp"

namespace kanteling::population {

/// All purposes for which this case may be asked something: those of its topics.
[[nodiscard]] people::Purposes purposes_of(people::Case const& request);

/// What first contact knows about the case: where the resident lives, what they want, whether it can wait.
void state_first_contact(people::Case& request, Parameters const& parameters, Random& random);

/// What the inquiry adds: how the household gets about, who helps already, what comes in. Only what the
/// topics give a purpose for. Somebody in an inquiry has reported; some have moved away since.
void state_inquiry(people::Case& request, Profile const& profile, Parameters const& parameters,
                   Random& random);

/// Which languages and which denomination the resident would like; most have no such wish.
[[nodiscard]] people::Wishes draw_wishes(Parameters const& parameters, Random& random);

/// Now and then a household hands in a plan of its own, within the week after the report.
[[nodiscard]] std::optional<people::OwnPlan> draw_own_plan(Date received, Band band, Random& random);

}  // namespace kanteling::population
