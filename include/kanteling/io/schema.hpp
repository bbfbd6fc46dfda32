// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace kanteling::io {

/// The shape of a case as JSON Schema (draft 2020-12), worked out from the fact table and the enumerations, so that it
/// cannot lag behind them. `$defs` lists every fact with type, unit, purposes, scope and its question in Dutch and
/// English; those under `derived_facts` are worked out by the library and never accepted.
/// What a schema cannot say is only said by `read_case`: the order of dates, one resident who asks, no citizen numbers.
[[nodiscard]] std::string case_schema();

/// The shape of an outcome as JSON Schema (draft 2020-12). Every property is always present.
[[nodiscard]] std::string outcome_schema();

/// The shape of the contents of a decision, as write_decision writes them, as JSON Schema (draft 2020-12). Every
/// property is always present.
[[nodiscard]] std::string decision_schema();

/// The shape of a plan of a period, as `write_period_plan` gives it.
[[nodiscard]] std::string period_plan_schema();

}  // namespace kanteling::io
