// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/contribution.hpp"

namespace kanteling::law {

/// Everything in which a case contradicts itself, whatever month is asked.
std::vector<Problem> problems_in(ContributionCase const& c);

}  // namespace kanteling::law
