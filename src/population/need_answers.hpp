// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "population/profile.hpp"

namespace kanteling::population {

/// What first contact knows about one need: whether information settles the question, whether a doctor
/// refers, whether home or utilities are at risk.
void state_first_contact(people::Need& need, people::Stage stage, Profile const& profile,
                         Parameters const& parameters, Random& random);

/// What the inquiry adds: how long, how heavy, how intricate, and what the criteria of the topic ask for.
/// Only what the topic gives a purpose for.
void state_inquiry(people::Need& need, std::size_t needs_count, Profile const& profile,
                   Parameters const& parameters, Random& random);

}  // namespace kanteling::population
