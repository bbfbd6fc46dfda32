// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_writer.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"
#include "kanteling/triage/hooks.hpp"
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

void write_texts(JsonWriter& out, std::string_view name, std::vector<std::string> const& texts);
/// A text; one that is empty is written as null.
void write_text_or_null(JsonWriter& out, std::string_view name, std::string_view text);

/// The name of every hook, in the order of triage::Hook.
std::vector<std::string> const& hook_names();

/// Who takes the case and why nobody else does; null where no step asks a caseworker.
void write_assigned(OutcomeWriting const& to, std::optional<matching::Assigned> const& assigned);
void write_next(OutcomeWriting const& to, reporting::NextStep const& next);
void write_need_plan(OutcomeWriting const& to, triage::StepPlan const& plan);
void write_option(OutcomeWriting const& to, matching::Option const& option);
void write_package(OutcomeWriting const& to, matching::HouseholdPackage const& package);
void write_choice(OutcomeWriting const& to, reporting::Outcome const& outcome, matching::Choice const& choice);
void write_question(JsonWriter& out, triage::NextQuestion const& question);
void write_support_plan(JsonWriter& out, std::optional<triage::SupportPlan> const& plan);
void write_reuse(JsonWriter& out, triage::FactReuse const& reuse);

}  // namespace kanteling::io
