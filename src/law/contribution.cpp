// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/contribution.hpp"

#include <utility>

#include "law/contribution_case.hpp"
#include "law/contribution_charge.hpp"

namespace kanteling::law {
namespace {

bool can_be_read(Month m) {
  return make_month(1583, 1) <= m && m <= make_month(9999, 12);
}

Month first_due(Date start) {
  Month const m = month_of(start);
  return start == first_day(m) ? m : m + 1;
}

bool counts_in(ContributionProvision const& p, Month m) {
  return first_due(p.used.from) <= m && (!p.used.to || m <= month_of(*p.used.to));
}

/// How much of the watched cost price is left, counted down month by month.
void apply_cost_price(Charged& charged, Cents& left) {
  if (!charged.watched) return;
  bool const reached = !charged.others && charged.result.amount > left;
  if (reached) {
    charged.set(ContributionStep::cost_reached, Cents{0}, detail::wmo_decree("3.10b(6)", detail::since_2020));
    charged.result.outcome = ContributionOutcome::nothing;
  }
  if (charged.counts_down) left = left < charged.national ? Cents{0} : left - charged.national;
}

Result<Contribution> month_of_case(ContributionCase const& c, Month m, Cents& cost_left) {
  std::vector<ContributionProvision const*> in_use;
  for (ContributionProvision const& p : c.provisions)
    if (counts_in(p, m)) in_use.push_back(&p);
  auto charged = charge_for(c, {days_of(m), ContributionUnit::month}, in_use);
  if (!charged) return tl::make_unexpected(std::move(charged.error()));

  Contribution& result = charged->result;
  if (c.decision_sent && m < month_of(*c.decision_sent) - 12) {
    if (result.outcome == ContributionOutcome::due)
      charged->set(ContributionStep::too_late, Cents{0}, detail::wmo_decree("3.5(4)", detail::since_2020));
    result.outcome = ContributionOutcome::nothing;
    charged->counts_down = false;
  }
  if (result.outcome == ContributionOutcome::due && !charged->used_to_end)
    charged->set(ContributionStep::part_of_month, result.amount,
                 detail::wmo_decree("3.10a", detail::since_2020));
  apply_cost_price(*charged, cost_left);
  return std::move(result);
}

/// The month from which the watched cost price must be counted down, or `first` where none is watched.
Month count_from(ContributionCase const& c, Month first, Cents& cost_left) {
  for (ContributionProvision const& p : c.provisions) {
    if (!p.cost_price) continue;
    cost_left = *p.cost_price;
    return first_due(p.used.from) < first ? first_due(p.used.from) : first;
  }
  return first;
}

}  // namespace

Result<std::vector<Contribution>> contribution_schedule(ContributionCase const& household, Month first,
                                                        Month last) {
  std::vector<Problem> problems = problems_in(household);
  if (!can_be_read(first) || !can_be_read(last))
    problems.push_back({"months", "a month that no date can be read in", "months in 1583-01 .. 9999-12"});
  else if (last < first)
    problems.push_back(
        {"months", to_string(first) + " .. " + to_string(last), "a last month on or after the first"});
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));

  std::vector<Contribution> schedule;
  Cents cost_left;
  for (Month m = count_from(household, first, cost_left); m <= last; m = m + 1) {
    auto month = month_of_case(household, m, cost_left);
    if (!month) return tl::make_unexpected(std::move(month.error()));
    if (first <= m) schedule.push_back(*std::move(month));
  }
  return schedule;
}

Result<Contribution> monthly_contribution(ContributionCase const& household, Month month) {
  auto schedule = contribution_schedule(household, month, month);
  if (!schedule) return tl::make_unexpected(std::move(schedule.error()));
  return std::move(schedule->front());
}

Result<Contribution> four_weekly_contribution(ContributionCase const& household, Date first_day_of_period) {
  std::vector<Problem> problems = problems_in(household);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  std::vector<ContributionProvision const*> in_use;
  for (ContributionProvision const& p : household.provisions)
    if (p.used.contains(first_day_of_period)) in_use.push_back(&p);
  Charge const charge{{first_day_of_period, first_day_of_period + 27}, ContributionUnit::four_weeks};
  auto charged = charge_for(household, charge, in_use);
  if (!charged) return tl::make_unexpected(std::move(charged.error()));
  return std::move(charged->result);
}

}  // namespace kanteling::law
