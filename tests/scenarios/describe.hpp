// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/package.hpp"
#include "kanteling/triage/triage.hpp"
#include "scenario.hpp"

namespace kanteling::scenarios {

/// An assessment in the words of the scenario files: every key that a file may expect.
Json describe(rules::Package const& policy, triage::Clarified const& clarified, triage::Assessment const& assessment);

}  // namespace kanteling::scenarios
