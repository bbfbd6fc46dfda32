// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "io/json_fields.hpp"
#include "io/names.hpp"
#include "kanteling/supply/organisation.hpp"

namespace kanteling::io {

/// Reads the choices of a municipality, all of them: what is not one of the words is a problem.
void read_organisation(JsonFields& fields, supply::Organisation& organisation);

/// Reads what a municipality may leave out: `views` and `expert_areas`. Before read_organisation, which reports every
/// key that nobody asked for.
void read_organisation_parts(nlohmann::json const& object, JsonFields& fields, std::string const& name,
                             Names const& villages, Report const& report, supply::Organisation& organisation);

}  // namespace kanteling::io
