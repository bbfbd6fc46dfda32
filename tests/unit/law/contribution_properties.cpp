// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>

#include "contribution_cases.hpp"
#include "kanteling/law/contribution.hpp"
#include "kanteling/law/contribution_by_income.hpp"
#include "kanteling/law/pupil_transport.hpp"

namespace kanteling::law {
namespace {

constexpr Month first_known = make_month(2020, 1);
constexpr Month last_known = make_month(2026, 12);

Date any_day() {
  return date("2020-01-01") + *rc::gen::inRange(0, 7 * 365);
}

Period any_period() {
  Date const from = any_day();
  if (*rc::gen::arbitrary<bool>()) return {from, std::nullopt};
  return {from, from + *rc::gen::inRange(0, 900)};
}

std::int64_t any_cents(std::int64_t max) {
  return *rc::gen::inRange<std::int64_t>(0, max + 1);
}

ContributionHousehold any_household() {
  return static_cast<ContributionHousehold>(*rc::gen::inRange(0, 4));
}

/// A household with a few provisions, of which at most the first has a cost price.
ContributionCase any_case() {
  ContributionCase c;
  c.household = any_household();
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
    c.provisions.push_back({static_cast<ContributionFor>(*rc::gen::inRange(0, 7)), any_period()});
  if (*rc::gen::arbitrary<bool>()) c.provisions[0].cost_price = Cents{any_cents(200'000)};
  Exemption const stated[] = {Exemption::pays_elsewhere, Exemption::shelter,       Exemption::child_at_risk,
                              Exemption::under_18,       Exemption::unable_to_pay, Exemption::harms_approach};
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
    c.grounds.push_back({stated[*rc::gen::inRange(0, 6)], any_period()});
  if (*rc::gen::arbitrary<bool>()) c.decision_sent = any_day();
  return c;
}

std::vector<Contribution> schedule(ContributionCase const& c, Month first, Month last) {
  return contribution_schedule(c, first, last).value();
}

RC_GTEST_PROP(FlatContributionProperty, ChargesEachMonthOnceInOrder, ()) {
  ContributionCase const c = any_case();
  Month const first = first_known + *rc::gen::inRange(0, 84);
  Month const last = first + *rc::gen::inRange(0, last_known - first + 1);
  auto const months = schedule(c, first, last);
  RC_ASSERT(std::int32_t(months.size()) == last - first + 1);
  for (std::size_t i = 0; i < months.size(); ++i)
    RC_ASSERT(months[i].period == days_of(first + static_cast<std::int32_t>(i)));
}

RC_GTEST_PROP(FlatContributionProperty, DoesNotDependOnTheMonthsThatAreAsked, ()) {
  ContributionCase const c = any_case();
  Month const cut = first_known + *rc::gen::inRange(1, 84);
  auto months = schedule(c, first_known, cut - 1);
  auto const rest = schedule(c, cut, last_known);
  months.insert(months.end(), rest.begin(), rest.end());
  RC_ASSERT(months == schedule(c, first_known, last_known));
}

RC_GTEST_PROP(FlatContributionProperty, IsNeverMoreInAllThanTheCostPrice, ()) {
  ContributionCase c = any_case();
  c.provisions.resize(1);
  c.provisions[0].cost_price = Cents{any_cents(200'000)};
  if (*rc::gen::arbitrary<bool>()) {
    c.bylaw = bylaw();
    c.bylaw->amount = Cents{any_cents(1900)};
  }
  Cents sum;
  for (Contribution const& m : schedule(c, first_known, last_known)) sum += m.amount;
  RC_ASSERT(sum <= *c.provisions[0].cost_price);
}

RC_GTEST_PROP(FlatContributionProperty, IsTheNationalAmountOrLessAndItsLastReason, ()) {
  for (Contribution const& m : schedule(any_case(), first_known, last_known)) {
    auto const national = lookup(flat_contributions, flat_per_month, m.period.from).value().amount;
    RC_ASSERT(m.amount >= Cents{0});
    RC_ASSERT(m.amount <= national);
    RC_ASSERT((m.outcome == ContributionOutcome::due) == (m.amount > Cents{0}));
    RC_ASSERT(m.amount == (m.reasons.empty() ? Cents{0} : m.reasons.back().after));
  }
}

RC_GTEST_PROP(FlatContributionProperty, IsNotRaisedByAGround, ()) {
  ContributionCase c = any_case();
  c.provisions[0].cost_price.reset();  // an exempt month may move the end of a cost price
  auto const before = schedule(c, first_known, last_known);
  c.grounds.push_back({Exemption::unable_to_pay, any_period()});
  auto const after = schedule(c, first_known, last_known);
  for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(after[i].amount <= before[i].amount);
}

ContributionIncome any_income() {
  return ContributionIncome(Cents{*rc::gen::inRange<std::int64_t>(-1'000'000, 20'000'000)});
}

Cents by_income(IncomeContributionCase const& c, std::int32_t year) {
  return contribution_by_income(c, make_date(year, 5, 1), Recalled::accept).value().amount;
}

/// The years and households whose rules are known.
std::pair<ContributionHousehold, std::int32_t> any_known() {
  auto const household = any_household();
  auto const year = *rc::gen::inRange(2015, 2019);
  bool const known = year != 2017 || household == ContributionHousehold::single_pension_age ||
                     household == ContributionHousehold::couple_one_below_pension_age;
  return {household, known ? year : 2018};
}

RC_GTEST_PROP(ContributionByIncomeProperty, IsNeverLessWithMoreIncomeOrWealth, ()) {
  auto const [household, year] = any_known();
  auto const [poorer, richer] = std::minmax({any_income(), any_income()});
  ContributionIncome const wealth(Cents{any_cents(50'000'000)});
  IncomeContributionCase const less{household, ContributionMeans{year - 2, poorer, wealth}};
  IncomeContributionCase const more{household, ContributionMeans{year - 2, richer, wealth}};
  IncomeContributionCase const bare{household, ContributionMeans{year - 2, poorer}};
  RC_ASSERT(by_income(less, year) <= by_income(more, year));
  RC_ASSERT(by_income(bare, year) <= by_income(less, year));
}

RC_GTEST_PROP(ContributionByIncomeProperty, IsNeverMoreThanTheCostNorBelowTheBase, ()) {
  auto const [household, year] = any_known();
  IncomeContributionCase c{household, ContributionMeans{year - 2, any_income()}};
  IncomeContributionCase const no_data{household};
  Cents const uncapped = by_income(c, year);
  RC_ASSERT(by_income(no_data, year) <= uncapped);
  c.cost = Cents{any_cents(20'000)};
  RC_ASSERT(by_income(c, year) == std::min(uncapped, *c.cost));
}

RC_GTEST_PROP(ContributionByIncomeProperty, IsNeverRaisedByTheIncomeOfTheYearItself, ()) {
  auto const household = any_household();
  IncomeContributionCase c{household, ContributionMeans{2016, any_income()}};
  Cents const settled = by_income(c, 2018);
  c.current = ContributionMeans{2018, any_income()};
  RC_ASSERT(by_income(c, 2018) <= settled);
}

RC_GTEST_PROP(ProposedContributionProperty, IsNeverLessWithMoreIncomeAndWithinItsBounds, ()) {
  auto const household = any_household();
  auto const [poorer, richer] = std::minmax({any_income(), any_income()});
  auto const of = [&](ContributionIncome income) {
    return contribution_proposed(household, income, ContributionProposal::bill_36713).value().amount;
  };
  RC_ASSERT(of(poorer) <= of(richer));
  RC_ASSERT(of(poorer) >= Cents{2360});
  RC_ASSERT(of(richer) <= Cents{32800});
}

RC_GTEST_PROP(PupilTransportProperty, CostsNeverLessWithMoreIncome, ()) {
  ContributionIncome const a(Cents{any_cents(7'110'000)});
  ContributionIncome const b(Cents{any_cents(7'110'000)});
  auto const of = [](ContributionIncome income) {
    return pupil_transport_contribution(income, 25'000, date("2023-10-01")).value();
  };
  RC_ASSERT(of(std::min(a, b)) <= of(std::max(a, b)));
}

}  // namespace
}  // namespace kanteling::law
