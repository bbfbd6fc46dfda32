// SPDX-License-Identifier: Apache-2.0
// expect: no matching function|no matching conversion
#include "kanteling/core/cents.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/people/stated_fact.hpp"

kanteling::law::ContributionIncome income(kanteling::people::StatedFact const& fact,
                                          kanteling::Cents stated) {
#ifdef KANTELING_CONTROL
  static_cast<void>(fact);
  return kanteling::law::ContributionIncome(stated);
#else
  static_cast<void>(stated);
  return kanteling::law::ContributionIncome(fact);
#endif
}
