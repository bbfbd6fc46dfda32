// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generated.hpp"
#include "kanteling/matching/own_organisation.hpp"
#include "kanteling/matching/why_not.hpp"

namespace kanteling::matching {
namespace {

using namespace kanteling::testing;

/// A generated municipality that rapidcheck may make smaller.
supply::Municipality some_municipality(Dice& dice) {
  auto const up_to = [](std::uint32_t most) { return *rc::gen::inRange<std::uint32_t>(1, most); };
  return generated(dice, {up_to(12), up_to(10), up_to(10), up_to(40)});
}

Dice some_dice() {
  return Dice(*rc::gen::arbitrary<std::uint32_t>());
}

RC_GTEST_PROP(Metres, KeepTheTriangleInequalityAndAreTheSameBothWays, ()) {
  Dice dice = some_dice();
  Town const town(some_municipality(dice));
  auto const n = static_cast<std::uint32_t>(town.municipality.villages.size());
  auto const metres = [&](std::uint32_t a, std::uint32_t b) { return town.network.metres({a}, {b}).value(); };
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = 0; b < n; ++b) {
      RC_ASSERT(metres(a, b) == metres(b, a));
      for (std::uint32_t c = 0; c < n; ++c) RC_ASSERT(metres(a, c) <= metres(a, b) + metres(b, c));
    }
}

RC_GTEST_PROP(Ranking, MoreCapacityNeverRemovesAnOption, ()) {
  Dice dice = some_dice();
  supply::Municipality m = some_municipality(dice);
  Demand const demand = generated_demand(dice);
  Choice const before = Town(m).choice(demand);
  for (supply::Contract& contract : m.contracts)
    if (dice.once_in(2)) contract.capacity_per_month += dice.between(0, 20'000);
  for (supply::Ceiling& ceiling : m.ceilings) ceiling.amount += Cents{dice.between(0, 20'000'000)};
  Choice const after = Town(m).choice(demand);
  RC_ASSERT(after.eligible >= before.eligible);
  for (Excluded const& left_out : after.excluded)
    RC_ASSERT(std::any_of(before.excluded.begin(), before.excluded.end(),
                          [&](Excluded const& e) { return e.contract == left_out.contract; }));
}

std::vector<std::string> ranked_codes(supply::Municipality const& m, Demand const& demand) {
  std::vector<std::string> codes;
  for (Option const& option : Town(m).choice(demand).ranked) codes.push_back(m.at(option.contract).code);
  return codes;
}

/// Moves the contracts that have nothing to do with the demand through all the others, which keep their
/// order.
void shuffle_unrelated(supply::Municipality& m, Demand const& demand, Dice& dice) {
  std::vector<std::pair<std::uint32_t, supply::Contract>> keyed;
  std::uint32_t last = 0;
  for (supply::Contract const& contract : m.contracts) {
    bool const related = m.at(contract.product).covers(demand.kind);
    if (related) last += 1000;
    keyed.emplace_back(related ? last : dice.roll(100'000), contract);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](auto const& a, auto const& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), m.contracts.begin(), [](auto const& k) { return k.second; });
}

/// What may differ between two municipalities that are the same to a resident: what providers are called, of what kind
/// they are, who seconds whom and who owns which facility.
void change_owners_and_names(supply::Municipality& m, Dice& dice) {
  for (supply::Provider& provider : m.providers) {
    provider.code = "z" + std::to_string(dice.roll(1'000'000)) + provider.code;
    provider.name = "Stichting " + provider.code;
    provider.kind = static_cast<supply::ProviderKind>(dice.roll(3));
    provider.strategic = dice.once_in(2);
  }
  for (supply::Facility& facility : m.facilities) facility.organisation = m.providers.front().name;
  supply::Caseworker worker;
  worker.seconded = true;
  worker.home_organisation = m.providers[dice.roll(static_cast<std::uint32_t>(m.providers.size()))].code;
  m.caseworkers = {worker};
}

RC_GTEST_PROP(Neutrality, NamesKindsOwnersAndSecondmentChangeNoPointsAndNoOrder, ()) {
  Dice dice = some_dice();
  supply::Municipality m = some_municipality(dice);
  Demand const demand = generated_demand(dice);
  Choice const before = Town(m).choice(demand);
  change_owners_and_names(m, dice);
  Choice after = Town(m).choice(demand);
  std::vector<Choice> shown{after};
  show_own_organisation(m, {0}, shown);
  RC_ASSERT(after.eligible == before.eligible);
  RC_ASSERT(after.ranked.size() == before.ranked.size());
  for (std::size_t i = 0; i < before.ranked.size(); ++i) {
    RC_ASSERT(after.ranked[i].contract == before.ranked[i].contract);
    RC_ASSERT(after.ranked[i].parts == before.ranked[i].parts);
    RC_ASSERT(shown.front().ranked[i].contract == before.ranked[i].contract);
  }
}

/// Puts the providers in another order; contracts keep theirs and follow their provider.
void shuffle_providers(supply::Municipality& m, Dice& dice) {
  auto const count = static_cast<std::uint32_t>(m.providers.size());
  for (std::uint32_t p = 0; p + 1 < count; ++p) {
    std::uint32_t const other = p + dice.roll(count - p);
    std::swap(m.providers[p], m.providers[other]);
    for (supply::Contract& contract : m.contracts) {
      if (contract.provider.index == p)
        contract.provider.index = other;
      else if (contract.provider.index == other)
        contract.provider.index = p;
    }
  }
}

RC_GTEST_PROP(Neutrality, WhereAProviderStandsInTheListChangesNoPointsAndNoOrder, ()) {
  Dice dice = some_dice();
  supply::Municipality m = some_municipality(dice);
  Demand const demand = generated_demand(dice);
  Choice const before = Town(m).choice(demand);
  shuffle_providers(m, dice);
  Choice const after = Town(m).choice(demand);
  RC_ASSERT(after.ranked.size() == before.ranked.size());
  for (std::size_t i = 0; i < before.ranked.size(); ++i) {
    RC_ASSERT(after.ranked[i].contract == before.ranked[i].contract);
    RC_ASSERT(after.ranked[i].parts == before.ranked[i].parts);
  }
}

/// Only of options that are equal in points and cost may the order depend on where their contracts stand.
RC_GTEST_PROP(Neutrality, WhereAContractStandsInTheListIsTheLastTieBreakOnly, ()) {
  Dice dice = some_dice();
  supply::Municipality m = some_municipality(dice);
  Demand const demand = generated_demand(dice);
  Choice const before = Town(m).choice(demand);
  std::reverse(m.contracts.begin(), m.contracts.end());
  Choice const after = Town(m).choice(demand);
  RC_ASSERT(after.ranked.size() == before.ranked.size());
  for (std::size_t i = 0; i < before.ranked.size(); ++i) {
    RC_ASSERT(after.ranked[i].points == before.ranked[i].points);
    RC_ASSERT(after.ranked[i].cost == before.ranked[i].cost);
  }
}

RC_GTEST_PROP(WhyNot, EveryContractOfEveryProviderHasAnAnswer, ()) {
  Dice dice = some_dice();
  Town const town(some_municipality(dice));
  Demand const demand = generated_demand(dice);
  Choice const choice = town.choice(demand);
  std::size_t contracts = 0, options = 0;
  for (std::uint32_t p = 0; p < town.municipality.providers.size(); ++p) {
    auto const answers = why_not(town.ground(), town.free, resident(), ash, {choice}, {p});
    RC_ASSERT(answers.size() == std::size_t{1});
    for (ContractStanding const& standing : answers.front().contracts) {
      ++contracts;
      RC_ASSERT((standing.place > 0) != standing.excluded.has_value());
      if (standing.excluded) continue;
      ++options;
      if (standing.place > static_cast<std::int64_t>(choice.ranked.size())) continue;
      Option const& option = choice.ranked[static_cast<std::size_t>(standing.place - 1)];
      RC_ASSERT(option.contract == standing.contract);
      RC_ASSERT(option.points == standing.option.points);
    }
  }
  RC_ASSERT(contracts == town.municipality.contracts.size());
  RC_ASSERT(static_cast<std::int64_t>(options) == choice.eligible);
}

RC_GTEST_PROP(Ranking, DoesNotDependOnWhereUnrelatedContractsStand, ()) {
  Dice dice = some_dice();
  supply::Municipality m = some_municipality(dice);
  Demand const demand = generated_demand(dice);
  std::vector<std::string> const before = ranked_codes(m, demand);
  shuffle_unrelated(m, demand, dice);
  RC_ASSERT(ranked_codes(m, demand) == before);
}

}  // namespace
}  // namespace kanteling::matching
