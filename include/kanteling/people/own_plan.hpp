// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/people/rung.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::people {

/// One thing that the household proposes itself: who takes how much of which task.
struct OwnPlanItem {
  std::int32_t need = 0;  ///< position in the case
  TaskKind task = TaskKind::light_cleaning;
  Rung rung = Rung::own_strength;  ///< any but short_help and tailored
  std::int64_t amount = 0;         ///< in the task's unit and period; 0 .. 1,000,000
  std::string by;                  ///< code of a resident or relation; empty: not named
  bool agreed = false;             ///< whether who does it said so: a plan does not promise for others
};

/// The household's own proposal (persoonlijk plan, familiegroepsplan): every rung weighs and answers it.
struct OwnPlan {
  Date handed_in;
  std::string text;
  std::vector<std::string> goals = {};
  std::vector<OwnPlanItem> items = {};
};

/// Who signed the support plan, and when.
struct Signature {
  std::string by;  ///< code of a resident or relation, or "municipality"
  Date on;
};

}  // namespace kanteling::people
