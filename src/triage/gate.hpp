// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/law/act.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/call.hpp"

namespace kanteling::triage {

/// Whether another act or insurance gives this help already, for a need on the ladder; act is wmo or youth. As long as
/// nobody knows, the ladder is walked meanwhile and nothing is settled.
GateFinding assess_gate(Caller const& call, law::Act act, people::FactRow const& row);

}  // namespace kanteling::triage
