// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/reporting/team_load.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// The load of a team as canonical JSON over several lines, two spaces per level; months as "2026-03".
[[nodiscard]] std::string write_team_load(reporting::TeamLoad const& load,
                                          supply::Municipality const& municipality);

}  // namespace kanteling::io
