// SPDX-License-Identifier: Apache-2.0
#include "matching/grant.hpp"

namespace kanteling::matching {
namespace {

/// How many times the amount of one period is given.
std::int64_t periods(std::int64_t weeks, Per per) {
  switch (per) {
    case Per::week:
      return weeks;
    case Per::month:
      return (weeks * 12 + 51) / 52;  // rounded up: a month that has begun is paid
    case Per::once:
      return 1;
  }
  return 1;
}

/// A grant may outlast its contract: then capacity counts up to the contract's last day, for a next contract
/// does not exist yet. Its price is taken as unchanged.
Date last_day_in_contract(supply::Contract const& contract, Grant const& grant) {
  Date const last = last_day(grant.start, grant.weeks);
  return contract.valid.to ? std::max(std::min(last, *contract.valid.to), grant.start) : last;
}

}  // namespace

Grant grant_of(supply::Municipality const& municipality, Demand const& demand,
               supply::Contract const& contract) {
  supply::Product const& product = municipality.at(contract.product);
  Grant grant;
  grant.start = demand.from + static_cast<std::int32_t>(municipality.at(contract.provider).waiting_weeks * 7);
  std::int64_t const weeks = demand.weeks > 0 ? demand.weeks : product.term_weeks;
  // What bridges the time until a place comes free lasts no longer than the product usually does.
  grant.weeks = std::max<std::int64_t>(demand.place_from ? std::min(weeks, product.term_weeks) : weeks, 1);
  grant.per = product.per;
  grant.months = months_of(grant.start, last_day_in_contract(contract, grant), grant.per);
  grant.per_month = per_month({demand.amount, product.unit, product.per});
  grant.cost = price(demand.amount * periods(grant.weeks, grant.per), product.tariff_per, contract.tariff);
  return grant;
}

}  // namespace kanteling::matching
