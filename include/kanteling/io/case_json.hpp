// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/case.hpp"

namespace kanteling::io {

/// Reads one case from JSON (UTF-8, at most a million bytes, 32 levels). `case_schema()` describes the shape.
/// Every problem comes back at once, with its place ("needs[2].tasks[0].facts.carer_amount"); only text that is no JSON
/// is one problem alone, with line and column. Unknown and double keys are problems, never passed over.
/// An id that is a citizen number (nine digits that pass the eleven test) is refused, test numbers included.
/// Whether the village exists is not asked here: a municipality that does not know it answers with a forward.
/// Does not throw, does not print.
[[nodiscard]] Result<people::Case> read_case(std::string_view json);

/// A case as canonical JSON: one line, keys ascending, what is empty left out. `read_case` gives the same case back.
[[nodiscard]] std::string write_case(people::Case const& request);

}  // namespace kanteling::io
