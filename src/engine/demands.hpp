// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::detail {

/// What triage leaves for matching. Tasks that no product of the act gives (a parking card, an income) are
/// granted by the municipality itself and are not among them.
[[nodiscard]] std::vector<matching::Demand> demands_of(supply::Municipality const& municipality,
                                                       people::Case const& request,
                                                       triage::Assessment const& assessment,
                                                       triage::Clarified const& clarified);

}  // namespace kanteling::detail
