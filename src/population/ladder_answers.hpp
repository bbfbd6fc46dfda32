// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "kanteling/people/facts.hpp"
#include "population/profile.hpp"

namespace kanteling::population {

/// Fills in what each person states about one task, rung by rung: how much they can do of the whole task,
/// whatever the others say. The amounts may together be more than the task: to stop in time is for triage.
/// About housemates nothing is stated where no adult lives along.
void answer_ladder(people::Task& task, people::Purposes asked, Profile const& profile,
                   Parameters const& parameters, Random& random);

}  // namespace kanteling::population
