// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/place.hpp"
#include "kanteling/people/case.hpp"

/// What counts for the resident in choosing who helps, who helps already and what was picked.
namespace kanteling::io {

std::optional<people::Wishes> read_wishes(JsonValue const& value, Place const& place);
std::optional<std::vector<std::string>> read_helped_by(JsonValue const& value, Place const& place);
std::optional<std::vector<people::Pick>> read_picks(JsonValue const& value, Place const& place);

/// Picks whose need or task the case does not have, or that lie after its day. `place` is that of the case.
void check_picks(JsonValue const& root, people::Case const& request, Place const& place);

void write_wishes(JsonWriter& out, people::Wishes const& wishes);
void write_pick(JsonWriter& out, people::Pick const& pick);

}  // namespace kanteling::io
