// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "io/json_fields.hpp"
#include "io/names.hpp"
#include "kanteling/supply/organisation.hpp"
#include "kanteling/supply/team.hpp"

namespace kanteling::io {

/// Reads the choices of a municipality, all of them: what is not one of the words is a problem.
void read_organisation(JsonFields& fields, supply::Organisation& organisation);

/// Reads what a municipality may leave out: `views` and `expert_areas`. Before read_organisation, which reports every
/// key that nobody asked for.
void read_organisation_parts(nlohmann::json const& object, JsonFields& fields, std::string const& name,
                             Names const& villages, Report const& report, supply::Organisation& organisation);

/// A list of roles, each of 1 to 64 characters and never a name.
std::vector<std::string> read_roles(JsonFields& fields, std::string_view key);

/// Reads how work is shared in the team. Every part may be left out and then is that of the library.
void read_team(nlohmann::json const& object, std::string const& name, Report const& report, supply::Team& team);

}  // namespace kanteling::io
