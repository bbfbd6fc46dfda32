// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/law/act.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/call.hpp"

namespace kanteling::triage {

/// Holds the facts of one need against the conditions of its act; `unknown` as long as facts that decide are missing.
CriteriaFinding assess_criteria(Caller const& call, law::Act act, people::FactRow const& row);

}  // namespace kanteling::triage
