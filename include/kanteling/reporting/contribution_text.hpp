// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/law/contribution_estimate.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// An estimate of the own contribution for the talk at the kitchen table, as plain text in UTF-8: the amount
/// and that the CAK decides, each step with its article, and what is not certain. A proposal of law is told
/// to be one right after that. Months that are alike are told together. Lines hold at most 100 characters.
[[nodiscard]] std::string contribution_text(law::ContributionHousehold household,
                                            law::EstimateConsent const& consent,
                                            law::ContributionEstimate const& estimate, Language language);

}  // namespace kanteling::reporting
