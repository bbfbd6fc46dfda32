// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/people/case.hpp"
#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::reporting {

/// One household's case as plain text in UTF-8: what was asked, what happens next, each step of the ladder with its
/// rule and source, who can help and why others cannot, what is still to do and to ask, and what it all rests on.
/// It states facts and sources; it does not judge people or predict courts. Lines hold at most 100 characters.
/// The case, municipality and policy must be those that made the outcome.
[[nodiscard]] std::string explain(Outcome const& outcome, people::Case const& request,
                                  supply::Municipality const& municipality, rules::Package const& policy,
                                  Language language, Audience audience = Audience::resident);

}  // namespace kanteling::reporting
