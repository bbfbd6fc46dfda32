// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/law/act.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/call.hpp"

namespace kanteling::triage {

/// The hook that asks it; act is wmo or youth.
constexpr Hook gate_of(law::Act act) { return act == law::Act::youth ? Hook::gate_youth : Hook::gate_wmo; }

/// Whether another act or insurance gives this help already, for a need on the ladder. As long as
/// nobody knows, the ladder is walked meanwhile and nothing is settled.
GateFinding assess_gate(Caller const& call, law::Act act, people::FactRow const& row);

}  // namespace kanteling::triage
