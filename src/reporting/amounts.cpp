// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/amounts.hpp"

#include <algorithm>

#include "kanteling/law/contribution_amounts.hpp"

namespace kanteling::reporting {
namespace {

/// Calls `visit(group, list)` for every list of dated amounts that ships.
template <class Visit>
void for_each_list(Visit visit) {
  visit(AmountGroup::flat_contribution, law::flat_contributions);
  visit(AmountGroup::contribution_by_income, law::income_rules);
  visit(AmountGroup::provisional_income, law::provisional_drops);
  visit(AmountGroup::contribution_proposal, law::detail::bill_36713_rules);
  visit(AmountGroup::pupil_transport_limit, law::pupil_transport_limits);
  visit(AmountGroup::pupil_transport_bands, law::pupil_transport_bands);
  visit(AmountGroup::penalty, law::penalty_tariffs);
  visit(AmountGroup::penalty_maximum, law::penalty_maxima);
}

template <class T>
KnownAmount known(AmountGroup group, law::DatedAmount<T> const& a) {
  KnownAmount amount{group,
                     a.id,
                     a.valid,
                     a.amount,
                     a.evidence,
                     a.caution,
                     a.disputed(),
                     a.recalled(),
                     group == AmountGroup::contribution_proposal,
                     {}};
  for (law::Stated<T> const& s : a.stated)
    amount.sources.push_back({s.amount, s.source, s.amount == a.amount});
  return amount;
}

template <class List>
std::optional<KnownAmount> found(AmountGroup group, List const& list, std::string_view id, Date on) {
  auto const amount = law::lookup(list, id, on, law::Recalled::accept);
  if (!amount) return std::nullopt;
  return known(group, *amount);
}

}  // namespace

std::vector<KnownAmount> known_amounts() {
  std::vector<KnownAmount> amounts;
  for_each_list([&](AmountGroup group, auto const& list) {
    for (auto const& amount : list) amounts.push_back(known(group, amount));
  });
  return amounts;
}

std::vector<KnownAmount> amounts_on(Date day) {
  std::vector<KnownAmount> amounts = known_amounts();
  std::erase_if(amounts, [&](KnownAmount const& a) { return a.proposal || !a.valid.contains(day); });
  return amounts;
}

std::vector<GroupFinding> amount_doubts() {
  std::vector<GroupFinding> findings;
  for_each_list([&](AmountGroup group, auto const& list) {
    for (law::AmountFinding& finding : law::find_doubts(list))
      findings.push_back({group, std::move(finding)});
  });
  std::stable_sort(findings.begin(), findings.end(), [](GroupFinding const& a, GroupFinding const& b) {
    return law::is_wrong(a.finding.doubt) && !law::is_wrong(b.finding.doubt);
  });
  return findings;
}

std::optional<KnownAmount> amount_behind(law::ContributionHousehold household,
                                         law::Contribution const& contribution) {
  bool const used =
      std::any_of(contribution.reasons.begin(), contribution.reasons.end(), [](auto const& reason) {
        return reason.step == law::ContributionStep::national_amount ||
               reason.step == law::ContributionStep::base_amount;
      });
  if (!used) return std::nullopt;
  Date const on = contribution.period.from;
  std::string_view const by_household = law::name_of(household).code;
  if (!contribution.proposal.empty())
    return found(AmountGroup::contribution_proposal, law::detail::bill_36713_rules, by_household, on);
  if (contribution.unit == law::ContributionUnit::month)
    return found(AmountGroup::flat_contribution, law::flat_contributions, law::flat_per_month, on);
  if (auto by_income = found(AmountGroup::contribution_by_income, law::income_rules, by_household, on))
    return by_income;
  return found(AmountGroup::flat_contribution, law::flat_contributions, law::flat_per_four_weeks, on);
}

}  // namespace kanteling::reporting
