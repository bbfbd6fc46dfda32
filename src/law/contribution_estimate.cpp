// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/contribution_estimate.hpp"

#include <utility>

namespace kanteling::law {
namespace {

template <class Compute>
Result<ContributionEstimate> with_consent(EstimateConsent const& consent, Date on, Compute const& compute) {
  std::vector<Problem> problems = problems_with(consent, on);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  ContributionEstimate estimate{on, {}};
  if (problems = compute(estimate.contributions); !problems.empty())
    return tl::make_unexpected(std::move(problems));
  return estimate;
}

std::vector<Problem> keep(Result<Contribution> found, std::vector<Contribution>& contributions) {
  if (!found) return std::move(found.error());
  contributions.push_back(*std::move(found));
  return {};
}

}  // namespace

std::vector<Problem> problems_with(EstimateConsent const& consent, Date on) {
  std::vector<Problem> problems;
  if (consent.given_by.empty())
    problems.push_back({"consent.given_by", "nobody", "the resident, or who speaks for the resident"});
  if (on < consent.given_on)
    problems.push_back({"consent.given_on", to_string(consent.given_on),
                        "consent given on or before the day of the estimate, " + to_string(on)});
  if (consent.withdrawn_on && *consent.withdrawn_on < consent.given_on)
    problems.push_back({"consent.withdrawn_on", to_string(*consent.withdrawn_on) + ", before it was given",
                        "a day on or after " + to_string(consent.given_on)});
  else if (consent.withdrawn_on && *consent.withdrawn_on <= on)
    problems.push_back({"consent.withdrawn_on", to_string(*consent.withdrawn_on),
                        "consent that holds on " + to_string(on) + ": ask the resident"});
  return problems;
}

Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                   ContributionCase const& household, Month first,
                                                   Month last) {
  return with_consent(consent, on, [&](std::vector<Contribution>& contributions) {
    auto schedule = contribution_schedule(household, first, last);
    if (!schedule) return std::move(schedule.error());
    contributions = *std::move(schedule);
    return std::vector<Problem>{};
  });
}

Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                   ContributionCase const& household,
                                                   std::vector<Date> const& first_days) {
  return with_consent(consent, on, [&](std::vector<Contribution>& contributions) {
    std::vector<Problem> problems;
    for (Date const first : first_days)
      if (problems.empty()) problems = keep(four_weekly_contribution(household, first), contributions);
    return problems;
  });
}

Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                   IncomeContributionCase const& household, Date holding,
                                                   Recalled recalled) {
  return with_consent(consent, on, [&](std::vector<Contribution>& contributions) {
    return keep(contribution_by_income(household, holding, recalled), contributions);
  });
}

Result<ContributionEstimate> estimate_contribution(EstimateConsent const& consent, Date on,
                                                   ContributionHousehold household, ContributionIncome income,
                                                   ContributionProposal proposal) {
  return with_consent(consent, on, [&](std::vector<Contribution>& contributions) {
    return keep(contribution_proposed(household, income, proposal), contributions);
  });
}

}  // namespace kanteling::law
