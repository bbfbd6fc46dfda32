// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/triage.hpp"
#include "triage/questions.hpp"

namespace kanteling::triage {

/// How the municipality organises itself around the case: simple or complex, which discipline, one plan, case manager,
/// when to review. `rows` are the needs as the rules see them. From the inquiry on, what it misses is asked. What a
/// person decided about the case as a whole comes before what the rules say.
void organise(rules::Package const& policy, people::Case const& request, people::FactRow const& case_facts,
              std::vector<people::FactRow> const& rows,
              Clarified const& clarified, Assessment& assessment, Questions& questions);

}  // namespace kanteling::triage
