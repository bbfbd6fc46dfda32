// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "kanteling/triage/triage.hpp"

namespace kanteling::detail {

/// As the policy's `urgency` hook says of any need of a case: it goes first on its day, and may take what a guide keeps.
inline bool is_urgent(triage::Clarified const& clarified) {
  return std::any_of(clarified.needs.begin(), clarified.needs.end(),
                     [](triage::ClarifiedNeed const& need) { return need.urgent || need.threat; });
}

}  // namespace kanteling::detail
