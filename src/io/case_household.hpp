// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/place.hpp"
#include "kanteling/people/case.hpp"

/// Who counts in a case: those who live together, and those who live elsewhere.
namespace kanteling::io {

std::optional<std::vector<people::Resident>> read_residents(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Relation>> read_relations(JsonValue const& value, Place const& place);

/// Ages and departures, one who asks, and an id of its own for everybody.
void check_people(JsonValue const& root, Place const& place);

/// Whether every resident and relation has an id that could be read, so that others can be held against them.
bool ids_are_known(JsonValue const& root, people::Case const& request);
bool has_person(people::Household const& household, std::string_view id);

void write_resident(JsonWriter& out, people::Resident const& resident);
void write_relation(JsonWriter& out, people::Relation const& relation);

}  // namespace kanteling::io
