// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/io/outcome_view.hpp"

namespace kanteling::io {

/// The JSON of write_case, with only what the reader may see of the file itself: the own needs, facts and reasons, and
/// nothing of other people, of safety, or of who told the municipality. By the same table of readers as
/// write_outcome_view, and as closed: a key without a row is seen by the caseworker only; who sees no needs (a contact
/// centre, a carer, a provider) sees nothing. What is left out may leave a text that read_case refuses.
/// The outcome must be that of the case.
[[nodiscard]] std::string write_case_view(people::Case const& request, reporting::Outcome const& outcome,
                                          Reading const& reading);

}  // namespace kanteling::io
