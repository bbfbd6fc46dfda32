// SPDX-License-Identifier: Apache-2.0
// expect: no matching function|no matching conversion
#include "kanteling/law/contribution_income.hpp"

kanteling::law::ContributionIncome income(long cents) {
#ifdef KANTELING_CONTROL
  return kanteling::law::ContributionIncome(kanteling::Cents{cents});
#else
  return kanteling::law::ContributionIncome(cents);
#endif
}
