// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/matching/why_not.hpp"

namespace kanteling::io {

/// The answer to "why not this provider?" on one line of canonical JSON: per task every contract of the provider, with the
/// limit that excludes it and the code of iWmo and iJw, or its place, points and cost. A provider without contracts has
/// the code alone.
[[nodiscard]] std::string write_why_not(std::vector<matching::WhyNot> const& answers, supply::ProviderId provider,
                                        supply::Municipality const& municipality);

}  // namespace kanteling::io
