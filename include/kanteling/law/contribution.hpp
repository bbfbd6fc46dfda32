// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/contribution_exemption.hpp"
#include "kanteling/law/contribution_income.hpp"
#include "kanteling/law/contribution_result.hpp"
#include "kanteling/law/month.hpp"

/// The flat own contribution under the Wmo 2015, per month since 2020 and per four weeks in 2019: what a
/// household owes for all its provisions together, and which article gave or took it. The CAK sets and
/// collects it; what is computed here beforehand is an estimate (contribution_estimate.hpp). The
/// contributions of 2015 .. 2018, which depend on income, are in contribution_by_income.hpp.
namespace kanteling::law {

/// What is provided, as far as the contribution tells it apart.
enum class ContributionFor : std::uint8_t {
  support,          ///< help, day care, an aid: whatever has no line of its own
  home_adaptation,  ///< apart for residents under 18
  wheelchair,       ///< nothing is due
  transport,        ///< apart where the bylaw sets a fare
  client_support,   ///< nothing is due
  protected_living,
  shelter
};

struct ContributionForName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<ContributionForName, 7> contribution_for_names{{
    {"support", "ondersteuning of hulpmiddel", "support or aid"},
    {"home_adaptation", "woningaanpassing", "home adaptation"},
    {"wheelchair", "rolstoel", "wheelchair"},
    {"transport", "vervoer", "transport"},
    {"client_support", "cliëntondersteuning", "client support"},
    {"protected_living", "beschermd wonen", "protected living"},
    {"shelter", "opvang", "shelter"},
}};

constexpr ContributionForName const& name_of(ContributionFor what) {
  return contribution_for_names[static_cast<std::size_t>(what)];
}

/// One provision in use. `used.from` is the day that the college reports as its start, `used.to` the last day
/// of use (none: it goes on).
struct ContributionProvision {
  ContributionFor what = ContributionFor::support;
  Period used;
  /// Of an aid or home adaptation whose cost price is watched; the college names one such provision
  /// (Uitvoeringsbesluit Wmo 2015 3.10b lid 4), so at most one in a household. For one that was in use before
  /// 2020 give what was left on 2020-01-01 and that day as its start.
  std::optional<Cents> cost_price = std::nullopt;
};

/// A ground for exemption that people stated or the college judged, and the days on which it holds: as
/// decided, for how far back the college may go (3.8 lid 4) is not checked. It counts for a month where it
/// holds on its first day (3.4 lid 2); `shelter` takes the nights, see shelter_exempts. Grounds that follow
/// from the provision, the household or the month itself (d, f, i) are not given.
struct ContributionGround {
  Exemption why = Exemption::pays_elsewhere;
  Period holds;
};

/// What the municipality's bylaw says about the contribution, while `source.valid` lasts: a month outside it
/// fails. Texts of `source` live as long as the case and what is computed from it.
struct ContributionBylaw {
  Citation source;
  /// Lower than the national one (act 2.1.4a lid 5 a); per month, in 2019 per four weeks.
  std::optional<Cents> amount = std::nullopt;
  /// Nil for this household up to and including this income (act 2.1.4a lid 5 b; the decree's 3.8 lid 2 says
  /// "lower than", the act "not more than": the act goes first).
  std::optional<ContributionIncome> nil_up_to = std::nullopt;
  bool fare_for_transport = false;      ///< transport has a fare of its own (3.8 lid 1)
  bool parents_pay_adaptation = false;  ///< parents pay for a home adaptation of a minor (act 2.1.5)
};

/// One household and what it uses. Whether it is a couple, and of which age, holds for all months that are
/// asked: where that changes, ask the months before and after apart.
struct ContributionCase {
  ContributionHousehold household = ContributionHousehold::single_below_pension_age;
  std::vector<ContributionProvision> provisions;
  std::vector<ContributionGround> grounds;
  std::optional<ContributionBylaw> bylaw = std::nullopt;
  /// Income of the reference year, only looked at where the bylaw has an income limit.
  std::optional<ContributionIncome> income = std::nullopt;
  /// The day on which the decision on the contribution is sent: it goes back twelve months (3.5 lid 4).
  std::optional<Date> decision_sent = std::nullopt;
};

/// The contribution of each month from `first` up to and including `last`, in order: never a month twice.
/// Due from the month after the start, or from that month where it starts on the 1st (3.5 lid 4); a part of a
/// month in full (3.10a). Cost price (3.10b, read in the text of 2026): it is counted down by the national
/// amount in every month from the first due one, also in months that the college or the bylaw made nil (lid
/// 3); that months of other exemptions, and months too long ago, do not count is a reading of that article.
/// Where less is left than the month's amount, nothing of that amount is collected (lid 6).
///
/// Fails, with every problem in the case, where the case contradicts itself, and where the amount of a month
/// is not known: 2020 .. 2026 are, and no other year's amount is taken. Does not throw.
[[nodiscard]] Result<std::vector<Contribution>> contribution_schedule(ContributionCase const& household,
                                                                      Month first, Month last);

/// The contribution of one month.
[[nodiscard]] Result<Contribution> monthly_contribution(ContributionCase const& household, Month month);

/// The contribution of one period of four weeks in 2019: what is in use on its first day, and the exemptions
/// of that year (art. 3.8 lid 4). No start rule, no cost price: those of 2019 were not looked up.
[[nodiscard]] Result<Contribution> four_weekly_contribution(ContributionCase const& household,
                                                            Date first_day_of_period);

}  // namespace kanteling::law
