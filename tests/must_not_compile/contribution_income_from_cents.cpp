// SPDX-License-Identifier: Apache-2.0
// expect: could not convert|no matching function|no viable conversion|no known conversion
#include "kanteling/law/contribution_by_income.hpp"

auto contribution(kanteling::Cents fee) {
  using namespace kanteling::law;
  auto const household = ContributionHousehold::single_pension_age;
#ifdef KANTELING_CONTROL
  return contribution_proposed(household, ContributionIncome(fee), ContributionProposal::bill_36713);
#else
  return contribution_proposed(household, fee, ContributionProposal::bill_36713);
#endif
}
