// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/matching/period_plan.hpp"

namespace kanteling::io {

/// A plan of a period as canonical JSON on one line: `period_plan_schema()` describes the shape. A limit is
/// named as in an availability, with its month: "facility:<code>:2026-08", "ceiling:<code>:2026",
/// "budget:<act>:2026", "village_minutes:<code>". The plan must be of this municipality. `without_even`: the
/// same period planned without limits by village, to stand beside it.
[[nodiscard]] std::string write_period_plan(matching::PeriodPlan const& plan,
                                            supply::Municipality const& municipality,
                                            matching::PeriodPlan const* without_even = nullptr);

/// The name of one limit, as above.
[[nodiscard]] std::string limit_name(matching::LimitKey const& key, supply::Municipality const& municipality);

}  // namespace kanteling::io
