// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/matching/assignment.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::detail {

/// What a case asks of its caseworker at the stage it is in.
[[nodiscard]] matching::Post post_of(supply::Municipality const& municipality, people::Case const& request,
                                     triage::Assessment const& assessment, supply::VillageId near);

/// Takes the hours of whoever the case was assigned to: the work of this stage in this month and, once an
/// inquiry says what help there will be, the looks at that help until it is reviewed.
void take_hours(supply::Municipality const& municipality, supply::Availability& free,
                people::Case const& request, reporting::Outcome const& outcome);

}  // namespace kanteling::detail
