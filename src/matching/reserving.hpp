// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/matching/ranking.hpp"

namespace kanteling::matching {

/// Takes what the first option of one choice uses; nothing where there is no option.
void take_first_option(Ground const& ground, supply::Availability& availability, Choice const& choice);

}  // namespace kanteling::matching
