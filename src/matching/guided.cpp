// SPDX-License-Identifier: Apache-2.0
#include "matching/guided.hpp"

#include "matching/place_limits.hpp"

namespace kanteling::matching {
namespace {

/// Sums amounts at prices in billionths of a cent.
class Bill {
 public:
  void add(std::int64_t amount, planning::NanoPrice price) { nanos_ += Wide{amount} * price; }
  Cents total() const {
    constexpr Wide one = planning::nanos_per_unit;
    return {static_cast<std::int64_t>((nanos_ + one / 2) / one)};
  }

 private:
  __extension__ using Wide = __int128;
  Wide nanos_ = 0;
};

}  // namespace

Cents price_of(Ground const& ground, supply::Availability const& free, IndexedContract const& contract, law::Act act,
               Grant const& grant) {
  if (!ground.guide) return {};
  Guide const& guide = *ground.guide;
  Bill bill;
  for (std::int32_t i = 0; i < grant.months.count; ++i)
    bill.add(grant.per_month, guide.price(free.limit(contract.contract), grant.months.first + i));
  auto const add_part = [&](supply::LimitId limit, Cents part) { bill.add(part.value, guide.price_of_year(limit)); };
  for_each_ceiling(ground.contracts.ceilings(contract.contract), free, grant, add_part);
  for_each_budget(ground.municipality, free, act, grant, add_part);
  return bill.total();
}

Cents price_of_place(Ground const& ground, supply::Availability const& free, supply::FacilityOffer const& offer,
                     Date when) {
  if (!ground.guide) return {};
  Bill bill;
  for_each_limit(free, {offer, 1, offer.kind}, when, 0,
                 [&](supply::LimitId limit, Months const& months, std::int64_t amount) {
                   bill.add(amount, ground.guide->price(limit, months.first));
                 });
  return bill.total();
}

bool is_kept(Ground const& ground, Left const& left, supply::ContractId contract, Grant const& grant) {
  if (!ground.guide || ground.urgent) return false;
  supply::LimitId const limit = left.free().limit(contract);
  for (std::int32_t i = 0; i < grant.months.count; ++i) {
    supply::Month const month = grant.months.first + i;
    std::int64_t const kept = ground.guide->kept(limit, month);
    if (kept > 0 && left.least(limit, {month, 1}) - kept < grant.per_month) return true;
  }
  return false;
}

void take_kept(Ground const& ground, Guide& guide, supply::Availability const& free,
               std::vector<Choice> const& choices) {
  for (Choice const& choice : choices) {
    if (choice.ranked.empty()) continue;
    supply::ContractId const id = choice.ranked.front().contract;
    Grant const grant =
        grant_of(ground.municipality, choice.demand, ground.municipality.at(id), ground.contracts.months());
    guide.take_kept(free.limit(id), grant.months.first, grant.months.count, grant.per_month);
  }
}

}  // namespace kanteling::matching
