// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/matching/choice.hpp"

namespace kanteling::matching {

/// Sets `own_organisation` in each choice whose first option is of the organisation that seconded this caseworker.
/// Changes no order and no points. A home organisation that is no provider marks nothing.
void show_own_organisation(supply::Municipality const& municipality, supply::CaseworkerId caseworker,
                           std::vector<Choice>& choices);

}  // namespace kanteling::matching
