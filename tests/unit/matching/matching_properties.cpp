// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generated.hpp"

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
