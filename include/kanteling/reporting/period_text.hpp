// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/matching/period_plan.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// A plan of a period in words, for a policy officer: how many are answered and at what cost, how much better
/// a plan could be at most, what keeps people waiting, which limits are dearest and what a little more of
/// them saves. Names nobody.
[[nodiscard]] std::string period_text(matching::PeriodPlan const& plan,
                                      supply::Municipality const& municipality, Language language);

}  // namespace kanteling::reporting
