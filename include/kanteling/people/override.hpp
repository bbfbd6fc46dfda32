// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "kanteling/core/date.hpp"
#include "kanteling/people/rung.hpp"

namespace kanteling::people {

/// What a person decides otherwise than the rules. What the rules said stays visible beside it. About one matter (a step
/// of a task, a grant or refusal, complex or simple, one plan or none, a case manager or none) a case read from JSON holds
/// one; of several that code makes itself the last counts.
enum class OverrideOf : std::uint8_t {
  covers,  ///< need, task, rung below tailored: covers `amount`
  grant,   ///< need (or one task, on the ladder): a provision, or what the criteria ask, may be granted
  refuse,  ///< need (or one task, on the ladder): it may not; of a task goes before of its need
  is_complex,
  is_simple,
  one_plan,
  no_plan,
  case_manager,
  no_case_manager,  ///< the case as a whole
};

struct Override {
  OverrideOf of = OverrideOf::covers;
  std::int32_t need = -1;  ///< position in the case; -1: the case as a whole
  std::int32_t task = -1;  ///< position in the need
  Rung rung = Rung::own_strength;
  std::int64_t amount = 0;  ///< of the task; never more than what remains counts
  std::string role;         ///< of who decides, e.g. "caseworker"; never empty, never a name
  std::string reason;       ///< never empty
  Date on;                  ///< not before the request was received, not after the day of the decision
};

}  // namespace kanteling::people
