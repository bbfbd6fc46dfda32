// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/contribution_estimate.hpp"

namespace kanteling::io {

/// A provision in words. Days are YYYY-MM-DD, amounts euros ("100" or "99.50").
struct ProvisionWords {
  std::string what = {};   ///< a code of law::ContributionFor
  std::string start = {};  ///< empty: in use when the months begin
  std::string end = {};    ///< the last day; empty: it goes on
  std::string cost_price = {};
};

/// A ground for exemption in words.
struct GroundWords {
  std::string why = {};   ///< a code of law::Exemption
  std::string from = {};  ///< empty: all the time, but for nights in shelter
  std::string to = {};
};

struct BylawWords {
  std::string source = {};  ///< its title and article; needed with any of the others
  std::string amount = {};  ///< a lower amount, or in 2015 .. 2018 a lower base
  std::string nil_up_to = {};
  bool fare_for_transport = false;
  bool parents_pay_adaptation = false;
};

/// What is asked about an own contribution, in words: the months under one regime (a year of 2015 .. 2018,
/// months of 2019, months since 2020), or a proposal of law. What a regime does not look at is refused, for
/// what is not needed should not be asked of people, their income above all.
struct ContributionQuestion {
  std::string given_by = {};  ///< consent: the resident, or who speaks for the resident
  std::string given_on = {};
  std::string withdrawn_on = {};
  std::string on = {};         ///< the day of the estimate; empty: that of the consent
  std::string household = {};  ///< a code of law::ContributionHousehold
  std::string first = {};      ///< YYYY-MM
  std::string last = {};       ///< empty: the first
  std::vector<ProvisionWords> provisions = {};
  std::vector<GroundWords> grounds = {};
  BylawWords bylaw = {};
  std::string decision_sent = {};
  std::string income = {};  ///< of the reference year, two years before
  std::string wealth = {};
  std::string current_income = {};  ///< of the year itself
  std::string current_wealth = {};
  std::string cost_per_four_weeks = {};  ///< of the provisions, in 2015 .. 2018
  std::string proposal = {};             ///< a code of law::ContributionProposal
  law::Recalled recalled = law::Recalled::refuse;
};

/// `consent.given_by` and the texts of a bylaw are those of the question and live as long.
struct ContributionAnswer {
  law::ContributionHousehold household = law::ContributionHousehold::single_below_pension_age;
  law::EstimateConsent consent;
  law::ContributionEstimate estimate;
};

/// The estimate of an own contribution that was asked for in words. Problems, all together: consent that is
/// not there, what cannot be read, what the regime does not look at; and where all can be read, those of
/// law::estimate_contribution. `where` is the member: "consent.given_on", "provisions[0].start".
[[nodiscard]] Result<ContributionAnswer> answer(ContributionQuestion const& question);
Result<ContributionAnswer> answer(ContributionQuestion&& question) = delete;  // its texts would be gone

}  // namespace kanteling::io
