// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// The contents of a decision as canonical JSON on one line; what does not exist is null. The case, municipality and
/// policy must be those that made the contents.
[[nodiscard]] std::string write_decision(reporting::DecisionContents const& contents, people::Case const& request,
                                         supply::Municipality const& municipality, rules::Package const& policy);

}  // namespace kanteling::io
