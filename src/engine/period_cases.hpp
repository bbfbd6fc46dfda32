// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "engine/state.hpp"
#include "kanteling/matching/period.hpp"

namespace kanteling::detail {

/// What one case asks of a period: every task for which triage counts on a general facility or admits a
/// tailored provision, with what remains of it beside each facility and without any. No tasks where the case
/// asks nothing, or where questions are open.
[[nodiscard]] matching::PeriodCase period_case(matching::Ground const& ground, rules::Package const& policy,
                                               people::Case const& request,
                                               triage::Clarified const& clarified,
                                               std::optional<supply::VillageId> home,
                                               supply::Availability const& free, bool bridges);

}  // namespace kanteling::detail
