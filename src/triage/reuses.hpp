// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/assessment.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::triage {

/// The purposes of the acts that a case touches, each once, in the order of its needs: what its plan may be
/// made from.
std::vector<people::Purposes> purposes_of(Clarified const& clarified);

/// Every fact that was let through for a second purpose and that a called table, or travel to a facility,
/// could read: by need and fact, each once. Reads the trace and the stage of the assessment.
std::vector<FactReuse> reuses_of(rules::Package const& policy, people::Case const& request,
                                 Clarified const& clarified, Assessment const& assessment);

/// Marks the questions whose answer stands in the case already, stated for another purpose, and may not be
/// read here.
void mark_known_elsewhere(std::vector<NextQuestion>& questions, people::Case const& request,
                          Clarified const& clarified);

}  // namespace kanteling::triage
