// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/place.hpp"
#include "kanteling/people/case.hpp"
#include "reporting/codes.hpp"

/// What was planned, agreed, assessed and decided about a case besides its facts: read, checked and written.
namespace kanteling::io {

/// The rungs that a household's own plan may name, and those that somebody may decide otherwise about.
inline constexpr std::span<std::string_view const> plan_rungs{reporting::codes<people::Rung>.data(), 6};
inline constexpr std::span<std::string_view const> override_rungs{reporting::codes<people::Rung>.data(), 7};
static_assert(plan_rungs.size() == static_cast<std::size_t>(people::Rung::short_help));
static_assert(override_rungs.size() == static_cast<std::size_t>(people::Rung::tailored));

std::optional<people::OwnPlan> read_own_plan(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Consent>> read_consents(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Consultation>> read_consultations(JsonValue const& value,
                                                                    Place const& place);
std::optional<std::vector<people::DomainScore>> read_scores(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Override>> read_overrides(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Signature>> read_signatures(JsonValue const& value, Place const& place);
std::optional<std::vector<people::FactReason>> read_reasons(JsonValue const& value, Place const& place);
std::optional<std::vector<people::SafetyShare>> read_safety_shares(JsonValue const& value, Place const& place);

/// What must hold between these parts and the rest of the case: the persons and needs that they name are
/// there, and their days fit.
void check_record(JsonValue const& root, people::Case const& request, Place const& place);
/// A reason stands beside a fact that is stated there; something is shared for safety only where somebody is unsafe.
void check_notes(JsonValue const& root, people::Case const& request, Place const& place);

/// One decision of a person about one matter: `texts` is the list that they were read from.
void check_contradictions(JsonValue const& texts, std::vector<people::Override> const& overrides,
                          Place const& place);

void write_own_plan(JsonWriter& out, people::OwnPlan const& plan);
void write_consent(JsonWriter& out, people::Consent const& consent);
void write_consultation(JsonWriter& out, people::Consultation const& consultation);
void write_score(JsonWriter& out, people::DomainScore const& score);
void write_override(JsonWriter& out, people::Override const& decided);
void write_signature(JsonWriter& out, people::Signature const& signature);
void write_reason(JsonWriter& out, people::FactReason const& reason);
void write_safety_share(JsonWriter& out, people::SafetyShare const& share);

}  // namespace kanteling::io
