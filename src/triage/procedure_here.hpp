// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/law/procedure.hpp"
#include "kanteling/triage/assessment.hpp"

namespace kanteling::triage {

/// The procedure that a need goes through here; null where it is forwarded or settled at the desk, or under
/// no act.
inline law::Procedure const* procedure_here(StepPlan const& need) {
  if (need.route == Route::forward || need.route == Route::desk) return nullptr;
  return law::procedure_of(need.act);
}

}  // namespace kanteling::triage
