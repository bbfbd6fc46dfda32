// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "kanteling/matching/ranking.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/availability.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::detail {

/// From what triage found to an outcome: who can give the help, what happens next, by whom and by when, what it costs
/// and what it rests on. Without a village the team's counts.
[[nodiscard]] reporting::Outcome conclude(matching::Ground const& ground, rules::Package const& policy,
                                          people::Case const& request, triage::Clarified const& clarified,
                                          triage::Assessment assessment, std::optional<supply::VillageId> home,
                                          supply::Availability const& free);

}  // namespace kanteling::detail
