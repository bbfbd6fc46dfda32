// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "ground.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;

/// Why contract 0 of two equal ones is excluded after a change; the other one always remains.
template <class Change>
std::optional<Exclusion> exclusion(Change change, Demand const& demand = cleaning()) {
  supply::Municipality m = two_cleaners();
  change(m);
  Town const town(m);
  Choice const choice = town.choice(demand);
  EXPECT_EQ(ranked_providers(town, choice).back(), "beta") << "the resident is left without a provider";
  if (choice.excluded.empty()) return std::nullopt;
  EXPECT_EQ(choice.excluded.front().contract, supply::ContractId{0});
  return choice.excluded.front().reason;
}

void add_ceiling(supply::Municipality& m, std::int32_t year, std::int64_t cents, std::int64_t committed = 0) {
  m.ceilings.push_back({"cap", "", false, year, {cents}, {committed}});
  m.contracts[0].ceiling = "cap";
}

// 120 minutes a week at 30 euro an hour for 10 weeks: 600 euro.
constexpr std::int64_t grant_cents = 60'000;

TEST(Limits, NameEachExclusion) {
  EXPECT_EQ(exclusion([](auto&) {}), std::nullopt);
  EXPECT_EQ(exclusion([](auto& m) { m.contracts[0].valid.from = make_date(2026, 3, 3); }),
            Exclusion::not_in_force);
  EXPECT_EQ(exclusion([](auto& m) { m.providers[0].serves = {0b0010}; }), Exclusion::not_in_village);
  EXPECT_EQ(exclusion([](auto& m) { m.contracts[0].age_from = 77; }), Exclusion::age);
  EXPECT_EQ(exclusion([](auto& m) { m.contracts[0].age_to = 75; }), Exclusion::age);
  EXPECT_EQ(exclusion([](auto& m) { m.contracts[0].capacity_per_month = 519; }), Exclusion::no_capacity);
  EXPECT_EQ(exclusion([](auto& m) { m.contracts[0].capacity_per_month = 520; }), std::nullopt);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2026, grant_cents - 1); }), Exclusion::ceiling_reached);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2026, grant_cents); }), std::nullopt);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2026, 2 * grant_cents, grant_cents + 1); }),
            Exclusion::ceiling_reached);
}

TEST(Limits, NameTheFirstThatHolds) {
  std::vector<void (*)(supply::Municipality&)> const wrongs = {
      [](auto& m) { m.contracts[0].valid.from = make_date(2027, 1, 1); },
      [](auto& m) { m.providers[0].serves = {}; },
      [](auto& m) { m.contracts[0].age_to = 75; },
      [](auto& m) { m.contracts[0].capacity_per_month = 0; },
      [](auto& m) { add_ceiling(m, 2026, 0); },
      [](auto& m) {
        add_product(m, "national").national = true;
        m.contracts[0].product = {1};
      }};
  // Without a guide nothing is kept for urgent requests.
  constexpr Exclusion named[] = {Exclusion::not_in_force, Exclusion::not_in_village,  Exclusion::age,
                                 Exclusion::no_capacity,  Exclusion::ceiling_reached, Exclusion::already_national};
  for (std::size_t first = 0; first < wrongs.size(); ++first)
    EXPECT_EQ(exclusion([&](auto& m) {
                for (std::size_t w = first; w < wrongs.size(); ++w) wrongs[w](m);
              }),
              named[first]);
}

TEST(Limits, HoldOnTheDayHelpStartsAfterWaiting) {
  auto const until_march = [](supply::Municipality& m) { m.contracts[0].valid.to = make_date(2026, 3, 8); };
  EXPECT_EQ(exclusion(until_march), std::nullopt);
  EXPECT_EQ(exclusion([&](auto& m) {
              until_march(m);
              m.providers[0].waiting_weeks = 1;  // starts on 9 March
            }),
            Exclusion::not_in_force);
}

TEST(Limits, CapacityCountsUpToTheLastDayOfTheContract) {
  supply::Municipality m = two_cleaners();
  m.contracts[0].valid.to = make_date(2026, 4, 1);
  Town town(m);
  supply::LimitId const limit = town.free.limit(supply::ContractId{0});
  town.free.set(limit, supply::month_of(make_date(2026, 5, 1)), 0);
  EXPECT_TRUE(town.choice().excluded.empty());
  reserve(town.ground(), town.free, {town.choice()});
  EXPECT_EQ(town.free.remaining(limit, supply::month_of(make_date(2026, 4, 1))), 10'000 - 520);
  EXPECT_EQ(town.free.remaining(limit, supply::month_of(make_date(2026, 5, 1))), 0);
  town.free.set(limit, supply::month_of(make_date(2026, 4, 1)), 0);
  EXPECT_EQ(town.choice().excluded.size(), 1U);
}

TEST(Limits, CapacityMustBeThereInEveryMonthOfTheGrant) {
  supply::Municipality const m = two_cleaners();
  supply::Month const last =
      supply::month_of(make_date(2026, 5, 10));  // the last day of ten weeks from 2 March
  for (std::int32_t month = -3; month <= 1; ++month) {
    Town town(m);
    town.free.set(town.free.limit(supply::ContractId{0}), last + month, 0);
    EXPECT_EQ(town.choice().excluded.size(), month == -3 || month == 1 ? 0U : 1U) << month;
  }
}

/// Makes the cleaners adapters of homes: once, for 30 euro, room for one a month.
void do_it_once(supply::Municipality& m) {
  supply::Product& product = m.products[0];
  product.tasks = {people::TaskKind::home_adaptation};
  product.unit = Unit::occasions;
  product.per = Per::once;
  product.tariff_per = supply::TariffPer::occasion;
  for (supply::Contract& contract : m.contracts) contract.capacity_per_month = 1;
}

Demand adaptation(Date from) {
  Demand once = cleaning();
  once.kind = people::TaskKind::home_adaptation;
  once.amount = 1;
  once.from = from;
  return once;
}

TEST(Limits, WhatIsDoneOnceTakesOnlyTheFirstMonth) {
  supply::Municipality m = two_cleaners();
  do_it_once(m);
  Demand const once = adaptation(make_date(2026, 3, 2));
  Town town(m);
  supply::LimitId const limit = town.free.limit(supply::ContractId{0});
  town.free.set(limit, supply::month_of(once.from) + 1, 0);
  EXPECT_TRUE(town.choice(once).excluded.empty());
  EXPECT_EQ(town.choice(once).ranked.at(0).cost, Cents{3000});
  town.free.set(limit, supply::month_of(once.from), 0);
  EXPECT_EQ(town.choice(once).excluded.size(), 1U);
}

TEST(Limits, WhatIsDoneOnceIsPaidInTheYearInWhichItStarts) {
  Demand const once = adaptation(make_date(2026, 12, 28));
  auto const cap = [](std::int32_t year, std::int64_t cents) {
    return [=](supply::Municipality& m) {
      do_it_once(m);
      add_ceiling(m, year, cents);
    };
  };
  EXPECT_EQ(exclusion(cap(2026, 2999), once), Exclusion::ceiling_reached);
  EXPECT_EQ(exclusion(cap(2026, 3000), once), std::nullopt);
  EXPECT_EQ(exclusion(cap(2027, 0), once), std::nullopt);
}

TEST(Limits, ACeilingOfOthersDoesNotBind) {
  EXPECT_EQ(exclusion([](auto& m) {
              add_ceiling(m, 2026, grant_cents);
              m.ceilings.push_back({"others", "", false, 2026, {}, {}});
            }),
            std::nullopt);
}

// Ten weeks from 30 November: five of them begin in 2026 (30 November to 28 December), five in 2027.
TEST(Limits, ACeilingBearsTheWeeksOfItsOwnYear) {
  Demand winter = cleaning();
  winter.from = make_date(2026, 11, 30);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2026, grant_cents / 2); }, winter), std::nullopt);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2026, grant_cents / 2 - 1); }, winter),
            Exclusion::ceiling_reached);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2027, grant_cents / 2 - 1); }, winter),
            Exclusion::ceiling_reached);
  EXPECT_EQ(exclusion([](auto& m) { add_ceiling(m, 2028, 0); }, winter), std::nullopt);
}

TEST(Limits, ACeilingSharedByTwoProvidersIsUsedUpByEither) {
  supply::Municipality m = two_cleaners();
  m.ceilings = {{"region", "", true, 2026, {grant_cents}, {}}};
  m.contracts[0].ceiling = m.contracts[1].ceiling = "region";
  add_provider(m, "gamma").quality_tenths = 0;
  add_contract(m);
  Town town(m);
  reserve(town.ground(), town.free, {town.choice()});
  Choice const next = town.choice();
  EXPECT_EQ(next.excluded,
            (std::vector<Excluded>{{{0}, Exclusion::ceiling_reached}, {{1}, Exclusion::ceiling_reached}}));
  EXPECT_EQ(ranked_providers(town, next), (std::vector<std::string>{"gamma"}));
}

TEST(Limits, AnOverrunOfTheBudgetExcludesNobody) {
  supply::Municipality m = two_cleaners();
  m.budgets = {{law::Act::wmo, 2026, {1}, {}}};
  Town town(m);
  reserve(town.ground(), town.free, {town.choice()});
  EXPECT_EQ(town.free.remaining_of_year(town.free.limit_of_budget(0)), 1 - grant_cents);
  EXPECT_EQ(town.choice().eligible, 2);
}

TEST(Limits, WhatIsBoughtNationallyIsPointedToAndNeverBought) {
  supply::Municipality m = two_cleaners();
  add_product(m, "national").national = true;
  add_provider(m, "lta").quality_tenths = 100;
  add_contract(m).tariff = {1};
  Town const town(m);
  Choice const choice = town.choice();
  EXPECT_EQ(choice.national, supply::ProductId{1});
  EXPECT_EQ(choice.excluded, (std::vector<Excluded>{{{2}, Exclusion::already_national}}));
  EXPECT_EQ(choice.eligible, 2);
  EXPECT_EQ(Town(two_cleaners()).choice().national, std::nullopt);
}

TEST(Limits, AnEarlierTaskOfTheHouseholdComesOffWhatIsLeft) {
  supply::Municipality m = two_cleaners();
  m.contracts[0].capacity_per_month = 1039;  // 520 twice is one too many
  Town const town(m);
  auto const choices = rank(town.ground(), town.free, resident(), ash, {cleaning(), cleaning()});
  EXPECT_EQ(ranked_providers(town, choices[0]), (std::vector<std::string>{"alfa", "beta"}));
  EXPECT_EQ(ranked_providers(town, choices[1]), (std::vector<std::string>{"beta"}));
}

}  // namespace
}  // namespace kanteling::matching
