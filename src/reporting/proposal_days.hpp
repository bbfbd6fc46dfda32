// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "kanteling/law/personal_budget.hpp"
#include "kanteling/matching/choice.hpp"
#include "kanteling/reporting/decision_contents.hpp"

namespace kanteling::reporting {

/// The last day of a proposal and the day on which it is looked at again, where they are known.
struct ProposalDays {
  std::optional<Date> until = {};
  std::optional<Date> review = {};
};

/// Help that bridges the time until a place comes free ends the day before, and is looked at on that day or sooner.
inline ProposalDays proposal_days(matching::Choice const& choice, std::int64_t review_weeks) {
  constexpr std::int64_t weeks_max = 5'200;
  auto const day_after = [&](std::int64_t weeks) {
    return choice.demand.from + static_cast<std::int32_t>(std::min(weeks, weeks_max) * 7);
  };
  std::int64_t const weeks = choice.ranked.empty() ? choice.demand.weeks : choice.ranked.front().weeks;
  ProposalDays days;
  if (weeks > 0) days.until = day_after(weeks) + -1;
  if (review_weeks > 0) days.review = day_after(review_weeks);
  if (std::optional<Date> const place = choice.demand.place_from) {
    days.until = std::min(days.until.value_or(*place + -1), *place + -1);
    days.review = std::min(days.review.value_or(*place), *place);
  }
  return days;
}

inline GrantForm form_of(std::optional<law::PersonalBudgetAnswer> const& budget) {
  if (!budget) return GrantForm::in_kind;
  switch (budget->verdict) {
    case law::BudgetVerdict::can_be_granted: return GrantForm::personal_budget;
    case law::BudgetVerdict::not_wanted:
    case law::BudgetVerdict::cannot_be_granted: return GrantForm::in_kind;
    default: return GrantForm::not_known;
  }
}

}  // namespace kanteling::reporting
