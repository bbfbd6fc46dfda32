// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/reassessment.hpp"

namespace kanteling::reporting {

/// A reassessment in words, for a caseworker: what happened, what is in question and whom to ask, what happens
/// next and by when. It says that nothing ends by itself. The case must be the one that was reassessed.
[[nodiscard]] std::string reassessment_text(Reassessment const& reassessment, people::Case const& request,
                                            Language language);

}  // namespace kanteling::reporting
