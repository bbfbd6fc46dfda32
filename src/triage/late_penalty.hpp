// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// What is owed for deciding too late, per act, where an application and a notice of default are on record:
/// as Awb 4:17 is read by default (law::PenaltySettings). Nothing where no penalty can be worked out for
/// those dates. Reads stage and needs of the assessment.
std::vector<LatePenalty> late_penalties(people::Case const& request, Assessment const& assessment);

}  // namespace kanteling::triage
