// SPDX-License-Identifier: Apache-2.0
#include "population/home.hpp"

#include <algorithm>
#include <array>

namespace kanteling::population {
namespace {

using people::Role;

// Assumptions: no figures at hand for those who live neither alone nor with children under 18.
constexpr std::array<std::int64_t, 3> with_whom_a18_24{25, 70, 5};  // partner, parents, another housemate
constexpr std::array<std::int64_t, 3> with_whom_a25_54{86, 8, 6};
constexpr std::array<std::int64_t, 3> with_whom_a55{88, 0, 12};
constexpr std::int64_t adult_child_at_home_percent = 20;  // of couples of 45 and over

/// Fills one household, resident by resident.
class Home {
 public:
  Home(Date on, std::string const& code, Random& random) : random_{random}, on_{on}, code_{code} {}

  void add(Role role, std::int64_t age) {
    auto const years = static_cast<std::int32_t>(std::max<std::int64_t>(age, 0));
    Date const birthday = add_months(on_, -12 * years);
    Date const born = birthday - static_cast<std::int32_t>(random_.between(0, 364));
    household.residents.push_back({code_ + "-" + std::to_string(household.residents.size() + 1), born, role});
  }

  void add_partner(std::int64_t age) {
    add(Role::partner, std::max<std::int64_t>(18, age + random_.between(-4, 4)));
  }

  void add_parents(std::int64_t child_age, std::int64_t single_percent) {
    std::int64_t const age = child_age + random_.between(22, 38);
    add(Role::parent, age);
    if (!random_.percent(single_percent))
      add(Role::parent, std::max<std::int64_t>(20, age + random_.between(-4, 4)));
  }

  people::Household household;

 private:
  Random& random_;
  Date on_;
  std::string const& code_;
};

void fill_youth(Home& home, Asker const& asker, Parameters const& p, Random& random) {
  home.add_parents(asker.age, p.single_parent_percent);
  std::size_t const siblings = random.pick(p.children_percent);
  for (std::size_t i = 0; i < siblings; ++i) {
    std::int64_t const age = asker.age + random.between(-5, 5);
    home.add(Role::other_housemate, std::clamp<std::int64_t>(age, 0, 21));
  }
}

void fill_family(Home& home, Asker const& asker, Parameters const& p, Random& random) {
  if (!random.percent(p.single_parent_percent)) home.add_partner(asker.age);
  std::size_t const children = random.pick(p.children_percent) + 1;
  std::int64_t const age_to = std::clamp(asker.age - 20, 0, 17);
  std::int64_t const age_from = std::clamp<std::int64_t>(asker.age - 42, 0, age_to);
  for (std::size_t i = 0; i < children; ++i) home.add(Role::child, random.between(age_from, age_to));
}

void fill_adults(Home& home, Asker const& asker, Parameters const& p, Random& random) {
  auto const& weights = asker.age < 25 ? with_whom_a18_24 : asker.age < 55 ? with_whom_a25_54 : with_whom_a55;
  switch (random.pick(weights)) {
    case 0:
      home.add_partner(asker.age);
      if (asker.age >= 45 && random.percent(adult_child_at_home_percent))
        home.add(Role::child, std::max<std::int64_t>(18, asker.age - random.between(24, 38)));
      return;
    case 1:
      return home.add_parents(asker.age, p.single_parent_percent);
    default:
      // Older people live with a grown-up child, younger ones with a friend or relative.
      if (asker.age >= 55)
        return home.add(Role::child, std::max<std::int64_t>(18, asker.age - random.between(24, 38)));
      return home.add(Role::other_housemate, std::max<std::int64_t>(18, asker.age + random.between(-6, 6)));
  }
}

}  // namespace

people::Household draw_household(Asker const& asker, Parameters const& p, Date on, std::string const& code,
                                 Random& random) {
  Home home{on, code, random};
  home.add(Role::self, asker.age);
  // One draw for alone / with children / other, so that both shares hold for all residents of the band.
  std::int64_t const drawn = random.between(0, 99);
  std::int64_t const alone = p.living_alone_percent[position(asker.band)];
  std::int64_t const family = asker.age >= 25 && asker.age <= 54 ? p.with_children_percent_a25_54 : 0;
  if (asker.band == Band::a0_17)
    fill_youth(home, asker, p, random);
  else if (asker.about_a_child || (drawn >= alone && drawn < alone + family))
    fill_family(home, asker, p, random);
  else if (drawn >= alone)
    fill_adults(home, asker, p, random);
  return std::move(home.household);
}

}  // namespace kanteling::population
