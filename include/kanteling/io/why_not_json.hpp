// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/matching/why_not.hpp"

namespace kanteling::io {

/// The provider with this code. Where there is none, a Problem at `where`, with the code that is nearest.
[[nodiscard]] Result<supply::ProviderId> find_provider(supply::Municipality const& municipality,
                                                       std::string const& code, std::string_view where);

/// The answer to "why not this provider?" on one line of canonical JSON: per task every contract of the provider, with the
/// limit that excludes it and the code of iWmo and iJw, or its place, points and cost. A provider without contracts has
/// the code alone.
[[nodiscard]] std::string write_why_not(std::vector<matching::WhyNot> const& answers, supply::ProviderId provider,
                                        supply::Municipality const& municipality);

}  // namespace kanteling::io
