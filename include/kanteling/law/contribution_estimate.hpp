// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/contribution.hpp"
#include "kanteling/law/contribution_by_income.hpp"

/// What a resident is told beforehand about the own contribution, so that the bill is no surprise: only with
/// the resident's consent, and never as more than an estimate.
namespace kanteling::law {

/// Consent to an estimate of the own contribution. Texts live as long as the consent.
struct EstimateConsent {
  std::string_view given_by;  ///< the resident, or who speaks for the resident
  Date given_on;
  std::optional<Date> withdrawn_on = std::nullopt;  ///< from that day on it holds no more
};

/// Everything for which consent does not hold on a day; empty where it does.
[[nodiscard]] std::vector<Problem> problems_with(EstimateConsent const& consent, Date on);

/// Shown with every estimate, in the language of the page.
inline constexpr std::string_view estimate_note_nl = "Dit is een schatting, het CAK beslist.";
inline constexpr std::string_view estimate_note_en = "This is an estimate, the CAK decides.";

struct ContributionEstimate {
  Date made_on;
  std::vector<Contribution> contributions;  ///< 1 or more
  std::string_view note_nl = estimate_note_nl;
  std::string_view note_en = estimate_note_en;
};

/// What the flat contribution will be in the months from `first` up to and including `last`.
/// Each of these fails where the consent does not hold on the day `on` on which the estimate is made (then
/// nothing is computed), and where the contribution itself fails.
[[nodiscard]] Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                                 ContributionCase const& household,
                                                                 Month first, Month last);

/// What the flat contribution was in the four weeks of 2019 that begin on each of these days.
[[nodiscard]] Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                                 ContributionCase const& household,
                                                                 std::vector<Date> const& first_days);

/// What the contribution by income was on the day `holding`.
[[nodiscard]] Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                                 IncomeContributionCase const& household,
                                                                 Date holding,
                                                                 Recalled recalled = Recalled::refuse);

/// What the contribution would be if the bill became law as it was published.
[[nodiscard]] Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                                 ContributionHousehold household,
                                                                 ContributionIncome income,
                                                                 ContributionProposal proposal);

}  // namespace kanteling::law
