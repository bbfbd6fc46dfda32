// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/matching/why_not.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// Why a provider is not among the options for each task, with the code of iWmo and iJw; or its place and points where
/// it is one. For the team: it names contracts.
[[nodiscard]] std::string why_not_text(std::vector<matching::WhyNot> const& answers, supply::ProviderId provider,
                                       supply::Municipality const& municipality, Language language);

}  // namespace kanteling::reporting
