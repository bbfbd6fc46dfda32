// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/law/contribution_regimes.hpp"
#include "kanteling/law/contribution_result.hpp"
#include "kanteling/law/parameter.hpp"

namespace kanteling::law {

/// Income and wealth of one calendar year, of a couple together.
struct ContributionMeans {
  std::int32_t year = 0;
  ContributionIncome income{Cents{0}};
  ContributionIncome wealth{Cents{0}};  ///< the taxable basis of savings and investments; 0 or more
};

/// What an income-dependent contribution is computed from.
struct IncomeContributionCase {
  ContributionHousehold household = ContributionHousehold::single_below_pension_age;
  /// Of the reference year (peiljaar): the second calendar year before. Without it the base amount alone is
  /// due (art. 3.10 lid 1).
  std::optional<ContributionMeans> reference = std::nullopt;
  /// Expected for the year itself: used, provisionally, where it is lower by the amount of art. 3.9 lid 2 or
  /// more.
  std::optional<ContributionMeans> current = std::nullopt;
  std::optional<Cents> bylaw_base = std::nullopt;  ///< lower than the national one (art. 3.8 lid 2), per unit
  std::optional<Citation> bylaw = std::nullopt;    ///< where the base stands; needed with one
  std::optional<Cents> cost = std::nullopt;        ///< what the provisions cost per unit: never more is due
};

/// The part of wealth that counted as income from 2015 to 2018 (art. 3.9 lid 1), in percent.
inline constexpr std::int64_t wealth_percent = 8;

/// The contribution per four weeks on a day in 2015 .. 2018: base + (income + 8 % of wealth - threshold) x
/// percentage / 13 where that is above zero, rounded once, half up to whole cents. That rounding is an
/// assumption: the decree names none.
///
/// Exemptions are not applied: those of these years differ and were not all read. In 2018 art. 3.9a may lower
/// what people of pension age with wealth owe; it is not computed, and the derivation says so.
///
/// Fails, with every problem, where the case contradicts itself, where means are of another year than they
/// must be, and where the rule or the provisional amount of the year is not known (2017: two of four
/// households) or recalled and not accepted (2015: couples).
[[nodiscard]] Result<Contribution> contribution_by_income(IncomeContributionCase const& household, Date on,
                                                          Recalled recalled = Recalled::refuse);

/// The contribution per month as a bill would have it, by income of a year without wealth. Every result names
/// the bill in Contribution::proposal and carries ContributionCaution::proposal. What it would do with
/// wealth, with the cost price, with a lower amount by bylaw or without an income was not seen: so none of
/// them can be given. Fails where the income is out of range.
[[nodiscard]] Result<Contribution> contribution_proposed(ContributionHousehold household,
                                                         ContributionIncome income,
                                                         ContributionProposal proposal);

}  // namespace kanteling::law
