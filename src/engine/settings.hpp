// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/next_step.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::detail {

/// What a municipality chose (supply::Organisation) and the law leaves open, applied to the course of a case that
/// is inquired or applied for: who takes the step, and which step comes first.
void apply_settings(supply::Organisation const& organisation, people::Case const& request,
                    triage::Assessment const& assessment, Course& course);

/// What a municipality chose, applied to a case that was clarified and not weighed yet: whether the desk settles, and to
/// which department a question goes that belongs to none of the acts.
void apply_settings(supply::Organisation const& organisation, people::Case const& request, triage::Clarified& clarified);

/// With the self-reliance matrix for every plan: the domains that matter are scored. Never all thirteen.
void add_scoring(supply::Organisation const& organisation, people::Case const& request,
                 triage::Assessment& assessment);

/// Where a municipality has it: a talk with a mediator beside an objection, once there is a decision. The term of
/// the objection runs on.
void add_mediation(supply::Organisation const& organisation, people::Case const& request,
                   triage::Assessment& assessment);

/// Where the data or the policy of a municipality say otherwise than its own settings.
[[nodiscard]] std::vector<Problem> check_settings(supply::Municipality const& municipality,
                                                  rules::Package const& policy);

}  // namespace kanteling::detail
