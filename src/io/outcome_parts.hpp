// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/json_writer.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {

using reporting::code;

/// What the parts of an outcome are written with.
struct OutcomeWriting {
  JsonWriter& out;
  supply::Municipality const& municipality;
  rules::Package const& policy;
};

/// A position in the case; -1 stands for the whole and is written as null.
void write_position(JsonWriter& out, std::string_view name, std::int32_t position);
void write_fact_names(JsonWriter& out, std::string_view name, std::vector<people::FactId> const& facts);

void write_next(OutcomeWriting const& to, reporting::NextStep const& next);
void write_need_plan(OutcomeWriting const& to, triage::StepPlan const& plan);
void write_choice(OutcomeWriting const& to, matching::Choice const& choice);

}  // namespace kanteling::io
