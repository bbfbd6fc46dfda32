// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/reporting/outcome.hpp"
#include "kanteling/reporting/summary.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// An outcome as canonical JSON: one line, keys ascending, every key of `outcome_schema()` present, what does not exist
/// null. Money in whole cents, dates as text, ids as the municipality's own codes, rules by table and rule id.
/// The municipality and the policy must be those that made the outcome.
[[nodiscard]] std::string write_outcome(reporting::Outcome const& outcome, supply::Municipality const& municipality,
                                        rules::Package const& policy);

/// A summary as canonical JSON over several lines, two spaces per level.
[[nodiscard]] std::string write_summary(reporting::Summary const& summary, supply::Municipality const& municipality);

}  // namespace kanteling::io
