// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "kanteling/matching/choice.hpp"
#include "kanteling/matching/contract_index.hpp"
#include "matching/months.hpp"
#include "matching/quotient.hpp"

namespace kanteling::matching {

/// What a demand would be under one contract: from when, how long, how much and at what price. Ranking and
/// reserving both count with it, so that what fits when it is ranked fits when it is reserved.
struct Grant {
  Date start;              ///< the day asked for, and after that the provider's waiting weeks
  std::int64_t weeks = 1;  ///< 1 or more
  Per per = Per::week;
  Months months;
  std::int64_t per_month = 0;  ///< of the contract's capacity, in each of the months
  Cents cost;                  ///< over all weeks, rounded once
};

/// How many times the amount of one period is given.
constexpr std::int64_t periods(std::int64_t weeks, Per per) {
  switch (per) {
    case Per::week: return weeks;
    case Per::month: return (weeks * 12 + 51) / 52;  // rounded up: a month that has begun is paid
    case Per::once: return 1;
  }
  return 1;
}

/// A grant may outlast its contract: then capacity counts up to the contract's last day, for a next contract
/// does not exist yet. Its price is taken as unchanged.
inline Date last_day_in_contract(kanteling::Period const& valid, Grant const& grant) {
  Date const last = last_day(grant.start, grant.weeks);
  return valid.to ? std::max(std::min(last, *valid.to), grant.start) : last;
}

/// What a demand comes to under one product, whoever gives it.
struct Terms {
  std::int64_t weeks = 1;  ///< 1 or more
  Per per = Per::week;
  supply::TariffPer tariff_per = supply::TariffPer::hour;
  std::int64_t amount = 0;     ///< over all weeks
  std::int64_t per_month = 0;  ///< of a contract's capacity
};

inline Terms terms_of(Demand const& demand, supply::Product const& product) {
  Terms terms;
  std::int64_t const weeks = demand.weeks > 0 ? demand.weeks : product.term_weeks;
  // What bridges the time until a place comes free lasts no longer than the product usually does.
  terms.weeks = std::max<std::int64_t>(demand.place_from ? std::min(weeks, product.term_weeks) : weeks, 1);
  terms.per = product.per;
  terms.tariff_per = product.tariff_per;
  terms.amount = demand.amount * periods(terms.weeks, terms.per);
  terms.per_month = per_month({demand.amount, product.unit, product.per});
  return terms;
}

/// The same under one contract for it, of which help starts on a day. `month` gives the month of a day: the index of
/// contracts looks it up faster than it can be worked out.
template <class MonthOf>
Grant grant_of(Terms const& terms, Date start, kanteling::Period const& valid, Cents tariff, MonthOf const& month) {
  Grant grant;
  grant.start = start;
  grant.weeks = terms.weeks;
  grant.per = terms.per;
  grant.months = months_of(start, last_day_in_contract(valid, grant), grant.per, month);
  grant.per_month = terms.per_month;
  grant.cost = price(terms.amount, terms.tariff_per, tariff);
  return grant;
}

template <class MonthOf>
Grant grant_of(supply::Municipality const& municipality, Demand const& demand, supply::Contract const& contract,
               MonthOf const& month) {
  auto const days = static_cast<std::int32_t>(municipality.at(contract.provider).waiting_weeks * 7);
  return grant_of(terms_of(demand, municipality.at(contract.product)), demand.from + days, contract.valid,
                  contract.tariff, month);
}

[[nodiscard]] inline Grant grant_of(supply::Municipality const& municipality, Demand const& demand,
                                    supply::Contract const& contract) {
  return grant_of(municipality, demand, contract, supply::month_of);
}

/// cost x begun / weeks, rounded down; the product may need more than 64 bits.
inline std::int64_t part(Cents cost, std::int64_t begun, std::int64_t weeks) {
  if (begun == weeks) return cost.value;
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(cost.value, begun, &product) && product >= 0) return quotient(product, weeks);
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(Wide{cost.value} * begun / weeks);
}

/// Calls visit(year, cents) for each calendar year of the grant. A week belongs to the year in which it
/// begins; what is rounded off in one year comes in the next, so that the parts add up to the cost exactly.
template <class Visit>
void for_each_year(Grant const& grant, Visit visit) {
  std::int32_t year = to_civil(grant.start).year;
  std::int64_t const weeks = grant.per == Per::once ? 1 : grant.weeks;
  Cents paid;
  for (std::int64_t begun = 0; begun < weeks; ++year) {
    begun = std::min<std::int64_t>((make_date(year, 12, 31) - grant.start) / 7 + 1, weeks);
    Cents const due{part(grant.cost, begun, weeks)};
    visit(year, due - paid);
    paid = due;
  }
}

/// Calls visit(limit, cents) for each row of the contract's ceiling that the grant draws on. A year for which
/// the ceiling has no row is not bound.
template <class Visit>
void for_each_ceiling(std::span<CeilingRow const> ceilings, supply::Availability const& availability,
                      Grant const& grant, Visit visit) {
  if (ceilings.empty()) return;
  for_each_year(grant, [&](std::int32_t year, Cents part) {
    for (CeilingRow const& ceiling : ceilings)
      if (ceiling.year == year) visit(availability.limit_of_ceiling(ceiling.row), part);
  });
}

/// Calls visit(limit, cents) for each row of the act's budget that the grant draws on.
template <class Visit>
void for_each_budget(supply::Municipality const& municipality, supply::Availability const& availability,
                     law::Act act, Grant const& grant, Visit visit) {
  for_each_year(grant, [&](std::int32_t year, Cents part) {
    for (std::size_t row = 0; row < municipality.budgets.size(); ++row)
      if (municipality.budgets[row].act == act && municipality.budgets[row].year == year)
        visit(availability.limit_of_budget(row), part);
  });
}

}  // namespace kanteling::matching
