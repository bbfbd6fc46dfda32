// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/reporting/view.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

namespace kanteling::io {

/// Who asks to see an outcome.
struct Reading {
  reporting::Reader reader = reporting::Reader::policy_analyst;
  /// Code of the resident, relation or provider who reads. Empty for a resident: the one who asks.
  std::string who = {};
  reporting::Views views = reporting::default_views;
};

/// What is wrong with who reads: one of many that is not named, or nobody of the case or no provider here.
[[nodiscard]] std::vector<Problem> check_reading(people::Case const& request, supply::Municipality const& municipality,
                                                 Reading const& reading);

/// The JSON of write_outcome, with only the keys and entries that the reader may see; for a reader whom
/// check_reading refuses, of no need at all. What the view has no row for is left out.
/// The case, municipality and policy must be those that made the outcome.
[[nodiscard]] std::string write_outcome_view(reporting::Outcome const& outcome, people::Case const& request,
                                             supply::Municipality const& municipality, rules::Package const& policy,
                                             Reading const& reading);

/// The word of a reader, as on the command line, and the other way round.
[[nodiscard]] std::string_view reader_code(reporting::Reader reader);
[[nodiscard]] std::vector<std::string> reader_codes();

}  // namespace kanteling::io
