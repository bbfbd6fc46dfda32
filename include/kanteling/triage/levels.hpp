// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::triage {

/// Rules that stand at a weaker level than the law demands. Own strength and usual help in youth help must stand in the
/// bylaw itself: a refusal that rests on a policy rule alone falls (ECLI:NL:CRVB:2024:1095, 1096 and 1097; looked up
/// 2026-11-22). Empty where all is well. The package must be compiled with hook_shapes().
[[nodiscard]] std::vector<Problem> check_levels(rules::Package const& policy);

}  // namespace kanteling::triage
