// SPDX-License-Identifier: Apache-2.0
#include "support/made_municipality.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace kanteling::bench {
namespace {

using supply::Municipality;
using supply::VillageId;
using supply::VillageSet;

/// Between two quarters of a town, each as large as the whole example. An assumption.
constexpr std::int64_t metres_between_blocks = 4000;

std::string numbered(std::string const& code, std::size_t number) {
  std::string const text = std::to_string(number + 1);
  return code + "-" + std::string(text.size() < 4 ? 4 - text.size() : 0, '0') + text;
}

template <class Thing>
void sort_by_code(std::vector<Thing>& things) {
  std::sort(things.begin(), things.end(), [](Thing const& a, Thing const& b) { return a.code < b.code; });
}

/// Fills one municipality; a block is as many villages as the example has, or fewer where the last are left.
class Maker {
 public:
  Maker(Municipality const& example, MadeSize const& size)
      : from_(example), size_(size), made_(empty(example)) {
    for (std::uint32_t v = 0; v < from_.villages.size(); ++v) by_size_.push_back(v);
    std::stable_sort(by_size_.begin(), by_size_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return from_.villages[a].inhabitants > from_.villages[b].inhabitants;
    });
    rank_.resize(by_size_.size());
    for (std::size_t r = 0; r < by_size_.size(); ++r) rank_[by_size_[r]] = r;
    blocks_ = (size_.villages + by_size_.size() - 1) / by_size_.size();
  }

  Municipality make() {
    add_villages();
    for (std::size_t block = 0; block < blocks_; ++block) {
      add_roads(block);
      add_buses(block);
      add_facilities(block);
    }
    add_providers();
    add_contracts();
    add_ceilings();
    for (supply::Budget budget : from_.budgets) {
      budget.amount = scaled(budget.amount, 1);
      budget.committed = scaled(budget.committed, 1);
      made_.budgets.push_back(budget);
    }
    add_caseworkers();
    made_.name = "Made " + std::to_string(size_.number + 1);
    made_.team_village = village(from_.team_village, 0);
    return std::move(made_);
  }

 private:
  static Municipality empty(Municipality made) {
    made.villages.clear();
    made.roads.clear();
    made.buses.clear();
    made.facilities.clear();
    made.providers.clear();
    made.contracts.clear();
    made.ceilings.clear();
    made.budgets.clear();
    made.caseworkers.clear();
    return made;
  }

  /// An amount of the example for the inhabitants of this municipality, shared by `parts`.
  std::int64_t scaled(std::int64_t amount, std::int64_t parts) const {
    std::int64_t const whole = std::max<std::int64_t>(from_.inhabitants() * parts, 1);
    __extension__ using Int128 = __int128;
    return static_cast<std::int64_t>((Int128{amount} * size_.inhabitants + whole / 2) / whole);
  }
  Cents scaled(Cents amount, std::int64_t parts) const { return Cents{scaled(amount.value, parts)}; }
  std::int64_t scaled_by_block(std::int64_t amount) const {
    return scaled(amount, static_cast<std::int64_t>(blocks_));
  }

  std::size_t villages_in(std::size_t block) const {
    return std::min(by_size_.size(), size_.villages - block * by_size_.size());
  }
  VillageId village(VillageId of_example, std::size_t block) const {
    std::size_t const rank = rank_[of_example.index] % villages_in(block);
    return {static_cast<std::uint32_t>(block * by_size_.size() + rank)};
  }
  bool is_everywhere(VillageSet set) const {
    for (std::uint32_t v = 0; v < from_.villages.size(); ++v)
      if (!set.contains({v})) return false;
    return true;
  }
  VillageSet villages_of(VillageSet of_example, std::size_t block) const {
    VillageSet set;
    for (std::uint32_t v = 0; v < from_.villages.size(); ++v)
      if (of_example.contains({v})) set.add(village({v}, block));
    return set;
  }
  /// What serves all of the example serves all of this municipality.
  VillageSet served(VillageSet of_example, std::size_t block) const {
    if (!is_everywhere(of_example)) return villages_of(of_example, block);
    VillageSet set;
    for (std::uint32_t v = 0; v < size_.villages; ++v) set.add({v});
    return set;
  }

  void add_villages() {
    std::int64_t weights = 0;
    for (std::size_t v = 0; v < size_.villages; ++v) weights += like(v).inhabitants;
    std::int64_t left = size_.inhabitants;
    for (std::size_t v = 0; v < size_.villages; ++v) {
      supply::Village made;
      made.code = numbered("v", v);
      made.name = like(v).name;
      made.inhabitants = size_.inhabitants * like(v).inhabitants / weights;
      left -= made.inhabitants;
      made_.villages.push_back(std::move(made));
    }
    made_.villages.front().inhabitants += left;
  }
  supply::Village const& like(std::size_t v) const { return from_.villages[by_size_[v % by_size_.size()]]; }

  void add_roads(std::size_t block) {
    for (supply::Road road : from_.roads) {
      road.from = village(road.from, block);
      road.to = village(road.to, block);
      if (road.from != road.to) made_.roads.push_back(road);
    }
    auto const first = static_cast<std::uint32_t>(block * by_size_.size());
    auto const before = static_cast<std::uint32_t>(by_size_.size());
    if (block > 0) made_.roads.push_back({{first - before}, {first}, metres_between_blocks});
  }

  void add_buses(std::size_t block) {
    for (supply::VolunteerBus bus : from_.buses) {
      bus.code = numbered(bus.code, block);
      bus.villages = villages_of(bus.villages, block);
      bus.rides_per_month = scaled_by_block(bus.rides_per_month);
      made_.buses.push_back(std::move(bus));
    }
    if (block + 1 == blocks_) sort_by_code(made_.buses);
  }

  void add_facilities(std::size_t block) {
    for (supply::Facility facility : from_.facilities) {
      facility.code = numbered(facility.code, block);
      facility.village = village(facility.village, block);
      facility.serves = served(facility.serves, block);
      facility.places_per_month = std::max<std::int64_t>(scaled_by_block(facility.places_per_month), 1);
      facility.places_in_use = std::min(scaled_by_block(facility.places_in_use), facility.places_per_month);
      made_.facilities.push_back(std::move(facility));
    }
    if (block + 1 == blocks_) sort_by_code(made_.facilities);
  }

  static bool is_national(supply::Provider const& provider) {
    return provider.kind == supply::ProviderKind::national;
  }
  std::int64_t sets_of(supply::Provider const& provider) const {
    return is_national(provider) ? 1 : size_.provider_sets;
  }
  std::size_t block_of(std::int64_t set) const { return static_cast<std::size_t>(set) % blocks_; }

  void add_providers() {
    for (supply::Provider const& provider : from_.providers)
      for (std::int64_t set = 0; set < sets_of(provider); ++set) {
        supply::Provider made = provider;
        made.code = numbered(provider.code, static_cast<std::size_t>(set));
        if (provider.seat) made.seat = village(*provider.seat, block_of(set));
        made.serves = served(provider.serves, block_of(set));
        made_.providers.push_back(std::move(made));
      }
    sort_by_code(made_.providers);
  }
  supply::ProviderId provider_of(std::string const& code) const {
    auto const at =
        std::lower_bound(made_.providers.begin(), made_.providers.end(), code,
                         [](supply::Provider const& p, std::string const& c) { return p.code < c; });
    return {static_cast<std::uint32_t>(at - made_.providers.begin())};
  }

  bool is_shared(std::string const& ceiling) const {
    return std::any_of(from_.ceilings.begin(), from_.ceilings.end(),
                       [&](supply::Ceiling const& c) { return c.code == ceiling && c.shared; });
  }

  void add_contracts() {
    for (supply::Contract const& contract : from_.contracts) {
      supply::Provider const& provider = from_.at(contract.provider);
      std::int64_t const sets = sets_of(provider);
      for (std::int64_t set = 0; set < sets; ++set) {
        auto const number = static_cast<std::size_t>(set);
        supply::Contract made = contract;
        made.code = numbered(contract.code, number);
        made.provider = provider_of(numbered(provider.code, number));
        made.capacity_per_month = scaled(contract.capacity_per_month, sets);
        made.in_use_per_month = std::min(scaled(contract.in_use_per_month, sets), made.capacity_per_month);
        if (!contract.ceiling.empty() && !is_shared(contract.ceiling))
          made.ceiling = numbered(contract.ceiling, number);
        made_.contracts.push_back(std::move(made));
      }
    }
    sort_by_code(made_.contracts);
  }

  void add_ceilings() {
    for (supply::Ceiling const& ceiling : from_.ceilings) {
      std::int64_t const sets = ceiling.shared ? 1 : size_.provider_sets;
      for (std::int64_t set = 0; set < sets; ++set) {
        supply::Ceiling made = ceiling;
        if (!ceiling.shared) made.code = numbered(ceiling.code, static_cast<std::size_t>(set));
        made.amount = scaled(ceiling.amount, sets);
        made.committed = scaled(ceiling.committed, sets);
        made_.ceilings.push_back(std::move(made));
      }
    }
    std::stable_sort(made_.ceilings.begin(), made_.ceilings.end(),
                     [](auto const& a, auto const& b) { return a.code < b.code; });
  }

  /// A provider has sets of its own; another organisation is the same everywhere.
  std::string employer(std::string const& organisation, std::int64_t set) const {
    for (supply::Provider const& provider : from_.providers)
      if (provider.code == organisation)
        return numbered(organisation, static_cast<std::size_t>(set % sets_of(provider)));
    return organisation;
  }

  /// Whoever works for all of the example works for one block.
  void add_caseworkers() {
    std::int64_t const sets = std::max<std::int64_t>(scaled(1, 1), 1);
    for (supply::Caseworker const& caseworker : from_.caseworkers)
      for (std::int64_t set = 0; set < sets; ++set) {
        supply::Caseworker made = caseworker;
        made.code = numbered(caseworker.code, static_cast<std::size_t>(set));
        made.villages = villages_of(caseworker.villages, block_of(set));
        made.hours_per_month = scaled(caseworker.hours_per_month, sets);
        made.hours_in_use = scaled(caseworker.hours_in_use, sets);
        made.home_organisation = employer(caseworker.home_organisation, set);
        made_.caseworkers.push_back(std::move(made));
      }
    sort_by_code(made_.caseworkers);
  }

  Municipality const& from_;
  MadeSize size_;
  Municipality made_;
  std::vector<std::uint32_t> by_size_;  ///< villages of the example, largest first
  std::vector<std::size_t> rank_;       ///< of each village of the example in that list
  std::size_t blocks_ = 1;
};

}  // namespace

Municipality made_municipality(Municipality const& example, MadeSize const& size) {
  return Maker(example, size).make();
}

}  // namespace kanteling::bench
