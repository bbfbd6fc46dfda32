// SPDX-License-Identifier: Apache-2.0
#include "support/residents.hpp"

#include <algorithm>
#include <array>

#include "support/national_figures.hpp"

namespace kanteling::bench {
namespace {

using population::Random;

constexpr std::int64_t oldest = 105;

std::int64_t draw_age(AgeWeights const& weights, Random& random) {
  auto const group = static_cast<std::int64_t>(random.pick(weights));
  return group * group_years + random.between(0, group_years - 1);
}

void add(Residents& residents, std::int64_t age) {
  residents.ages.push_back(static_cast<std::uint8_t>(std::clamp<std::int64_t>(age, 0, oldest)));
}

void add_partner(Residents& residents, std::int64_t age, Random& random) {
  add(residents, std::max<std::int64_t>(18, age + random.between(-4, 4)));
}

void add_couple(Residents& residents, Random& random) {
  std::int64_t const age = std::max<std::int64_t>(18, draw_age(in_a_couple, random));
  add(residents, age);
  add_partner(residents, age, random);
}

/// The parents follow from the first child, brothers and sisters are about as old.
void add_family(Residents& residents, Random& random) {
  std::int64_t const first = draw_age(children_at_home, random);
  std::int64_t const parent = first + random.between(22, 38);
  add(residents, parent);
  if (!random.per_1000(single_parents_per_1000)) add_partner(residents, parent, random);
  add(residents, first);
  std::size_t const others = random.pick(families_nl);
  for (std::size_t i = 0; i < others; ++i) add(residents, first + random.between(-5, 5));
}

}  // namespace

Residents draw_residents(std::int64_t inhabitants, Random& random) {
  auto const wanted = static_cast<std::size_t>(std::max<std::int64_t>(inhabitants, 0));
  Residents residents;
  residents.ages.reserve(wanted + 8);
  residents.household_sizes.reserve(wanted / 2);
  while (residents.ages.size() < wanted) {
    std::size_t const before = residents.ages.size();
    switch (random.pick(households_nl)) {
      case 0:
        add(residents, std::max<std::int64_t>(18, draw_age(living_alone, random)));
        break;
      case 1:
        add_couple(residents, random);
        break;
      default:
        add_family(residents, random);
    }
    if (residents.ages.size() > wanted) residents.ages.resize(wanted);
    residents.household_sizes.push_back(static_cast<std::uint8_t>(residents.ages.size() - before));
  }
  return residents;
}

std::vector<supply::AgeGroup> age_groups(Residents const& residents) {
  std::array<std::int64_t, group_count> counts{};
  for (std::uint8_t const age : residents.ages)
    ++counts[std::min<std::size_t>(age / static_cast<std::size_t>(group_years), group_count - 1)];
  std::vector<supply::AgeGroup> groups;
  for (std::size_t g = 0; g < group_count; ++g) {
    if (counts[g] == 0) continue;
    auto const from = static_cast<std::int32_t>(g) * group_years;
    groups.push_back({from, g + 1 == group_count ? 120 : from + group_years - 1, counts[g]});
  }
  return groups;
}

}  // namespace kanteling::bench
