// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/change.hpp"
#include "kanteling/reporting/reassessment.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// Reads one change to a case:
/// {"kind":"carer_stops","on":"2026-05-01","who":"r-2","need":0,"task":1,"facts":{"limitation":"much"}}.
/// `kind` and `on` are required; `who` is, where somebody must be meant; facts belong to `facts_changed` and are
/// those of the case, of the need or of the task that it names. Every problem comes back at once.
[[nodiscard]] Result<people::Change> read_change(std::string_view json, people::Case const& request);

/// A reassessment as canonical JSON: one line, keys ascending, every key present, what does not exist null.
/// The municipality must be the one that made it.
[[nodiscard]] std::string write_reassessment(reporting::Reassessment const& reassessment,
                                             supply::Municipality const& municipality);

}  // namespace kanteling::io
