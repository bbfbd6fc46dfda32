// SPDX-License-Identifier: Apache-2.0
//
// The ranking beside the same ranking done plainly: every contract, day by day, from the municipality itself
// and without any index, then sorted in full.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "generated.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;

/// One demand of one resident in one municipality.
struct Question {
  Town const& town;
  people::Case const& request;
  supply::VillageId village;
  Demand const& demand;
};

struct PlainOption {
  supply::ContractId contract;
  std::int64_t waiting_weeks = 0;
  std::int64_t points = 0;
  Cents cost;
};

supply::Provider const& provider_of(Question const& q, supply::Contract const& contract) {
  return q.town.municipality.at(contract.provider);
}

Date start_of(Question const& q, supply::Contract const& contract) {
  return q.demand.from + static_cast<std::int32_t>(provider_of(q, contract).waiting_weeks * 7);
}

Cents cost_of(Question const& q, supply::Contract const& contract) {
  supply::Product const& product = q.town.municipality.at(contract.product);
  std::int64_t const times = product.per == Per::week    ? q.demand.weeks
                             : product.per == Per::month ? (q.demand.weeks * 12 + 51) / 52
                                                         : 1;
  return supply::price(q.demand.amount * times, product.tariff_per, contract.tariff);
}

bool has_room(Question const& q, supply::ContractId id) {
  supply::Contract const& contract = q.town.municipality.at(id);
  supply::Product const& product = q.town.municipality.at(contract.product);
  std::int64_t const asked = per_month({q.demand.amount, product.unit, product.per});
  Date const start = start_of(q, contract);
  Date const end =
      product.per == Per::once ? start : start + static_cast<std::int32_t>(q.demand.weeks * 7 - 1);
  for (Date day = start; day <= end && contract.valid.contains(day); day = day + 1)
    if (q.town.free.remaining(q.town.free.limit(id), supply::month_of(day)) < asked) return false;
  return true;
}

/// Week by week: each belongs to the year in which it begins, and the parts up to a year's end are rounded
/// down.
std::map<std::int32_t, std::int64_t> cents_by_year(Question const& q, supply::Contract const& contract) {
  bool const once = q.town.municipality.at(contract.product).per == Per::once;
  std::int64_t const weeks = once ? 1 : q.demand.weeks;
  std::map<std::int32_t, std::int64_t> paid_by_end;
  for (std::int64_t week = 0; week < weeks; ++week) {
    std::int32_t const year = to_civil(start_of(q, contract) + static_cast<std::int32_t>(week * 7)).year;
    paid_by_end[year] = cost_of(q, contract).value * (week + 1) / weeks;
  }
  std::map<std::int32_t, std::int64_t> cents;
  std::int64_t before = 0;
  for (auto const& [year, paid] : paid_by_end) {
    cents[year] = paid - before;
    before = paid;
  }
  return cents;
}

bool ceiling_bears(Question const& q, supply::Contract const& contract) {
  std::vector<supply::Ceiling> const& ceilings = q.town.municipality.ceilings;
  for (auto const& [year, cents] : cents_by_year(q, contract))
    for (std::size_t row = 0; row < ceilings.size(); ++row)
      if (ceilings[row].code == contract.ceiling && ceilings[row].year == year &&
          q.town.free.remaining_of_year(q.town.free.limit_of_ceiling(row)) < cents)
        return false;
  return true;
}

std::optional<Exclusion> excluded(Question const& q, supply::ContractId id) {
  supply::Contract const& contract = q.town.municipality.at(id);
  Date const start = start_of(q, contract);
  std::int32_t const age = age_on(q.request.household.residents.front().born, start);
  if (!contract.valid.contains(start)) return Exclusion::not_in_force;
  if (!provider_of(q, contract).serves.contains(q.village)) return Exclusion::not_in_village;
  if (age < contract.age_from || age > contract.age_to) return Exclusion::age;
  if (!has_room(q, id)) return Exclusion::no_capacity;
  if (!ceiling_bears(q, contract)) return Exclusion::ceiling_reached;
  if (q.town.municipality.at(contract.product).national) return Exclusion::already_national;
  return std::nullopt;
}

std::int64_t mean_quality(supply::Municipality const& m) {
  std::int64_t sum = 0;
  for (supply::Provider const& provider : m.providers) sum += provider.quality_tenths;
  auto const count = static_cast<std::int64_t>(m.providers.size());
  return (sum + count / 2) / count;
}

std::int64_t language_points(supply::Provider const& provider, std::vector<std::string> const& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (std::count(provider.languages.begin(), provider.languages.end(), wanted[i]) > 0)
      return i == 0 ? 20 : 10;
  return 0;
}

std::int64_t points_without_cost(Question const& q, supply::Contract const& contract) {
  supply::Provider const& provider = provider_of(q, contract);
  people::Wishes const& wishes = q.request.wishes;
  std::vector<std::string> const& helps = q.request.helped_by;
  std::int64_t points = language_points(provider, wishes.languages);
  if (provider.code == wishes.provider) points += 40;
  if (!wishes.denomination.empty() && provider.denomination == wishes.denomination) points += 10;
  if (std::count(helps.begin(), helps.end(), provider.code) > 0) points += 15;
  points += std::max<std::int64_t>(20 - 2 * provider.waiting_weeks, 0);
  points += std::max<std::int64_t>(10 - *q.town.network.metres(*provider.seat, q.village) / 2000, 0);
  return points + quality_of(provider, mean_quality(q.town.municipality)) * 20 / 100;
}

void add_points_of_cost(std::vector<PlainOption>& options) {
  std::int64_t dearest = 0, cheapest = std::numeric_limits<std::int64_t>::max();
  for (PlainOption const& option : options) {
    dearest = std::max(dearest, option.cost.value);
    cheapest = std::min(cheapest, option.cost.value);
  }
  for (PlainOption& option : options)
    option.points += dearest == cheapest ? 15 : 15 * (dearest - option.cost.value) / (dearest - cheapest);
}

/// All options, best first; those that are none go to `left_out`.
std::vector<PlainOption> all_options(Question const& q, std::vector<Excluded>& left_out) {
  supply::Municipality const& m = q.town.municipality;
  std::vector<PlainOption> options;
  for (std::uint32_t c = 0; c < m.contracts.size(); ++c) {
    supply::Contract const& contract = m.contracts[c];
    supply::Product const& product = m.at(contract.product);
    if (product.act != q.demand.act || !product.covers(q.demand.kind)) continue;
    if (auto const reason = excluded(q, {c})) {
      left_out.push_back({{c}, *reason});
    } else {
      options.push_back({{c},
                         provider_of(q, contract).waiting_weeks,
                         points_without_cost(q, contract),
                         cost_of(q, contract)});
    }
  }
  add_points_of_cost(options);
  auto const key = [&](PlainOption const& o) {
    return std::tuple(q.demand.at_once ? o.waiting_weeks : 0, -o.points, o.cost, o.contract);
  };
  std::sort(options.begin(), options.end(),
            [&](PlainOption const& a, PlainOption const& b) { return key(a) < key(b); });
  return options;
}

void expect_plainly(Question const& q) {
  Choice const choice = q.town.choice(q.demand, q.request, q.village);
  std::vector<Excluded> left_out;
  std::vector<PlainOption> const options = all_options(q, left_out);
  EXPECT_EQ(choice.excluded, left_out);
  EXPECT_EQ(choice.eligible, static_cast<std::int64_t>(options.size()));
  ASSERT_EQ(choice.ranked.size(), std::min(options.size(), ranked_max));
  for (std::size_t i = 0; i < choice.ranked.size(); ++i) {
    EXPECT_EQ(choice.ranked[i].contract, options[i].contract);
    EXPECT_EQ(choice.ranked[i].points, options[i].points);
    EXPECT_EQ(choice.ranked[i].cost, options[i].cost);
  }
}

/// A generated municipality in which more differs than usual: dates, ages, languages, reviews, and two more
/// products for the first task.
supply::Municipality varied(Dice& dice, Size const& size) {
  supply::Municipality m = generated(dice, size);
  for (supply::Contract& contract : m.contracts) {
    contract.valid.from = make_date(2026, 1, 1) + static_cast<std::int32_t>(dice.roll(200));
    if (dice.once_in(3)) contract.valid.to = contract.valid.from + static_cast<std::int32_t>(dice.roll(400));
    if (dice.once_in(5)) contract.age_from = static_cast<std::int32_t>(dice.between(60, 90));
  }
  for (supply::Provider& provider : m.providers) {
    if (dice.once_in(3)) provider.languages = {"tr", "nl"};
    if (dice.once_in(3)) provider.denomination = "catholic";
    if (dice.once_in(2)) provider.reviews = dice.between(0, 40);
  }
  auto const first_other = static_cast<std::uint32_t>(m.products.size());
  for (char const* code : {"national", "by the occasion"}) {
    m.products.push_back(m.products.front());
    m.products.back().code = code;
  }
  m.products[first_other].national = true;
  m.products.back().tariff_per = supply::TariffPer::occasion;
  for (supply::Contract& contract : m.contracts)
    if (dice.once_in(10)) contract.product.index = first_other + dice.roll(2);
  return m;
}

people::Case with_wishes(Dice& dice, supply::Municipality const& m) {
  people::Case request = resident();
  request.household.residents.front().born =
      make_date(1940, 1, 1) + static_cast<std::int32_t>(dice.roll(12'000));
  auto const any_provider = [&] {
    return m.providers[dice.roll(static_cast<std::uint32_t>(m.providers.size()))].code;
  };
  if (dice.once_in(3)) request.wishes.provider = any_provider();
  if (dice.once_in(3)) request.wishes.languages = {"tr", "de"};
  if (dice.once_in(4)) request.wishes.languages = {"de", "nl"};
  if (dice.once_in(4)) request.wishes.denomination = "catholic";
  if (dice.once_in(4)) request.helped_by = {any_provider(), any_provider()};
  return request;
}

void expect_plainly_in_a_municipality(std::uint32_t seed, Size const& size, int demands) {
  Dice dice(seed);
  Town const town(varied(dice, size));
  for (int i = 0; i < demands; ++i) {
    Demand demand = generated_demand(dice);
    demand.at_once = dice.once_in(4);
    people::Case const request = with_wishes(dice, town.municipality);
    expect_plainly({town, request, {dice.roll(size.villages)}, demand});
  }
}

TEST(Ranking, IsThatOfAllContractsSortedPlainly) {
  for (std::uint32_t seed = 1; seed <= 100; ++seed)
    expect_plainly_in_a_municipality(seed, {seed % 11 + 1, 1, seed % 40 + 1, seed * 7 % 150}, 10);
}

TEST(Ranking, IsThatOfAllContractsSortedPlainlyWhereThereAreAThousand) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed)
    expect_plainly_in_a_municipality(seed, {11, 60, 200, 1000}, 20);
}

/// What the earlier tasks of a household take is counted beside the availability, not taken from it.
TEST(Ranking, OfALaterTaskIsThatAfterTheEarlierOnesWereReserved) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Dice dice(seed);
    Town const town(varied(dice, {5, 1, 6, 30}));
    people::Case const request = resident();
    std::vector<Demand> demands{generated_demand(dice), generated_demand(dice), generated_demand(dice)};
    demands[1].kind = demands[2].kind = demands[0].kind;
    std::vector<Choice> const choices = rank(town.ground(), town.free, request, {0}, demands);
    supply::Availability free = town.free;
    for (std::size_t d = 0; d < demands.size(); ++d) {
      Choice const alone = rank(town.ground(), free, request, {0}, {demands[d]}).front();
      EXPECT_EQ(choices[d].excluded, alone.excluded);
      EXPECT_EQ(choices[d].eligible, alone.eligible);
      reserve(town.ground(), free, {choices[d]});
    }
  }
}

}  // namespace
}  // namespace kanteling::matching
