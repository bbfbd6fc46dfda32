// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "check.hpp"
#include "io/json_value.hpp"

/// One function per section of a file of vectors: its value in, one check or more per entry out.
namespace kanteling::law_vectors {

std::vector<Check> check_holidays(io::JsonValue const& section);

std::vector<Check> check_terms(io::JsonValue const& section);
std::vector<Check> check_working_days(io::JsonValue const& section);
std::vector<Check> check_short_terms(io::JsonValue const& section);
std::vector<Check> check_suspensions(io::JsonValue const& section);
std::vector<Check> check_unmoved_terms(io::JsonValue const& section);

std::vector<Check> check_penalties(io::JsonValue const& section);
std::vector<Check> check_contributions_by_income(io::JsonValue const& section);
std::vector<Check> check_proposed_contributions(io::JsonValue const& section);
std::vector<Check> check_flat_contributions(io::JsonValue const& section);
std::vector<Check> check_pupil_transport(io::JsonValue const& section);

std::vector<Check> check_residences(io::JsonValue const& section);

}  // namespace kanteling::law_vectors
