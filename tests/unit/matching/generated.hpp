// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <random>

#include "ground.hpp"

/// A municipality of the size of a rural one, and demands for it. Invented; the same for the same seed
/// everywhere.
namespace kanteling::testing {

/// Whole numbers from a seed: the engine's own output and no standard distribution, for these differ per
/// library.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// 0 .. sides - 1.
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(engine_() % sides); }
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + roll(static_cast<std::uint32_t>(most - least + 1));
  }
  bool once_in(std::uint32_t times) { return roll(times) == 0; }

 private:
  std::mt19937 engine_;
};

struct Size {
  std::uint32_t villages = 11, facilities = 60, providers = 44, contracts = 110;
};

inline constexpr std::array generated_kinds{people::TaskKind::light_cleaning, people::TaskKind::guidance,
                                            people::TaskKind::company, people::TaskKind::day_activity,
                                            people::TaskKind::home_adaptation};

inline supply::VillageSet some_villages(Dice& dice, std::uint32_t villages) {
  supply::VillageSet set;
  for (std::uint32_t v = 0; v < villages; ++v)
    if (!dice.once_in(4)) set.add({v});
  return set;
}

inline void add_generated_facility(supply::Municipality& m, Dice& dice, Size const& size) {
  supply::Facility& f = add_facility(m, {dice.roll(size.villages)});
  f.serves = some_villages(dice, size.villages);
  f.places_per_month = dice.between(4, 200);
  f.wheelchair_accessible = !dice.once_in(3);
  f.home_delivery = dice.once_in(5);
  f.tasks = {{generated_kinds[dice.roll(5)], dice.between(1, 60), 3}, {people::TaskKind::company, 1, 2}};
}

inline void add_generated_contract(supply::Municipality& m, Dice& dice, Size const& size) {
  supply::Contract& c = add_contract(m);
  c.provider = {dice.roll(size.providers)};
  c.product = {dice.roll(static_cast<std::uint32_t>(m.products.size()))};
  c.tariff = {dice.between(2500, 9000)};
  c.capacity_per_month = dice.between(0, 30'000);
  if (dice.once_in(2)) c.ceiling = "ceiling" + std::to_string(c.provider.index % 10);
}

inline supply::Municipality generated(Dice& dice, Size const& size = {}) {
  supply::Municipality m;
  m.year = 2026;
  for (std::uint32_t v = 0; v < size.villages; ++v) {
    m.villages.push_back({"v" + std::to_string(v), "", {}, 0, 0, 2000, {}});
    if (v > 0) m.roads.push_back({{v}, {dice.roll(v)}, dice.between(1200, 5000)});
  }
  add_bus(m).rides_per_month = 400;
  for (std::uint32_t f = 0; f < size.facilities; ++f) add_generated_facility(m, dice, size);
  for (std::uint32_t p = 0; p < size.providers; ++p) {
    supply::Provider& provider = add_provider(m, "p" + std::to_string(p));
    provider.seat = supply::VillageId{dice.roll(size.villages)};
    provider.serves = some_villages(dice, size.villages);
    provider.waiting_weeks = dice.between(0, 12);
    provider.quality_tenths = dice.between(50, 100);
  }
  for (people::TaskKind const kind : generated_kinds) {
    supply::Product& product = add_product(m, std::string(people::info(kind).code));
    product.tasks = {kind};
    product.unit = people::info(kind).unit;
    product.per = people::info(kind).per;
  }
  for (std::uint32_t c = 0; c < size.contracts; ++c) add_generated_contract(m, dice, size);
  for (int c = 0; c < 10; ++c)
    for (std::int32_t const year : {2026, 2027})
      m.ceilings.push_back(
          {"ceiling" + std::to_string(c), "", true, year, {dice.between(0, 20'000'000)}, {}});
  for (std::int32_t const year : {2026, 2027}) m.budgets.push_back({law::Act::wmo, year, {1'000'000}, {}});
  return m;
}

/// Help of a generated kind, 1 to 300 units, somewhere in 2026, for 1 to 60 weeks.
inline matching::Demand generated_demand(Dice& dice) {
  matching::Demand d;
  d.kind = generated_kinds[dice.roll(5)];
  d.amount = dice.between(1, 300);
  d.from = make_date(2026, 1, 1) + static_cast<std::int32_t>(dice.roll(365));
  d.weeks = dice.between(1, 60);
  return d;
}

}  // namespace kanteling::testing
