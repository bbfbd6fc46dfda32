// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/reporting/language.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"
#include "kanteling/triage/triage.hpp"
#include "scenario.hpp"

namespace kanteling::scenarios {

/// What the library answers to a scenario, with the general facilities that the file offers.
struct Decided {
  supply::Municipality municipality;  ///< with a name for each facility of the file
  triage::Clarified clarified;
  reporting::Outcome outcome;
};

Decided decided(supply::Municipality const& municipality, rules::Package const& policy,
                Scenario const& scenario);

/// What the resident reads, as one line: how it is broken into lines is no matter of a scenario.
std::string text_of(Decided const& decided, rules::Package const& policy, Scenario const& scenario,
                    reporting::Language language);

/// The same of the contents of the decision.
std::string decision_text_of(Decided const& decided, rules::Package const& policy, Scenario const& scenario,
                             reporting::Language language);

/// The contents of the decision as `kanteling decide --decision` writes them.
Json decision_of(Decided const& decided, rules::Package const& policy, Scenario const& scenario);

/// Where the stock policy is tried: everything that is bought can be had from one invented provider.
supply::Municipality invented_municipality();

}  // namespace kanteling::scenarios
