// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/rules/check_program.hpp"

namespace kanteling::cli {

/// A finding as an object on one line, rules and columns by name.
[[nodiscard]] std::string finding_json(rules::ProgramTable const& table, std::string const& decision,
                                       rules::Finding const& finding, rules::CheckLanguage language);

/// What the check does not see, as such an object of the kind "not_checked".
[[nodiscard]] std::string not_checked_json(Problem const& problem);

}  // namespace kanteling::cli
