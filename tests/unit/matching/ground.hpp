// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/matching/ranking.hpp"

/// Small invented municipalities for the tests of travel and matching. Nothing in them exists.
namespace kanteling::testing {

inline constexpr supply::VillageId ash{0}, birch{1}, cedar{2}, island{3};
inline constexpr supply::VillageSet everywhere{0b1111};
inline constexpr supply::WeekdaySet all_week{0b1111111};

inline supply::WeekdaySet only(Weekday day) {
  return {static_cast<std::uint8_t>(1U << static_cast<unsigned>(day))};
}

///   ash --3000-- birch --4000-- cedar      island
inline supply::Municipality three_villages_and_an_island() {
  supply::Municipality m;
  m.name = "Boomdal";
  m.code = "9999";
  m.year = 2026;
  for (char const* name : {"ash", "birch", "cedar", "island"})
    m.villages.push_back({name, name, {}, 0, 0, 1000, {}});
  m.roads = {{ash, birch, 3000}, {cedar, birch, 4000}};
  return m;
}

inline supply::VolunteerBus& add_bus(supply::Municipality& m) {
  supply::VolunteerBus bus;
  bus.code = "bus" + std::to_string(m.buses.size());
  bus.villages = everywhere;
  bus.weekdays = all_week;
  bus.rides_per_month = 100;
  bus.fare = {150};
  bus.wait_minutes = 15;
  m.buses.push_back(bus);
  return m.buses.back();
}

/// A facility in ash with room for all: company once a week, at most two places.
inline supply::Facility& add_facility(supply::Municipality& m, supply::VillageId where = ash) {
  supply::Facility f;
  f.code = "facility" + std::to_string(m.facilities.size());
  f.organisation = "Stichting Boom";
  f.village = where;
  f.serves = everywhere;
  f.weekdays = all_week;
  f.places_per_month = 100;
  f.fee = {200};
  f.wheelchair_accessible = true;
  f.tasks = {{people::TaskKind::company, 1, 2}};
  m.facilities.push_back(f);
  return m.facilities.back();
}

inline supply::Provider& add_provider(supply::Municipality& m, std::string code) {
  supply::Provider p;
  p.code = std::move(code);
  p.name = p.code;
  p.seat = ash;
  p.serves = everywhere;
  p.languages = {"nl"};
  p.quality_tenths = 70;
  m.providers.push_back(p);
  return m.providers.back();
}

/// Light cleaning under the Wmo in minutes a week, 26 weeks.
inline supply::Product& add_product(supply::Municipality& m, std::string code = "cleaning") {
  supply::Product p;
  p.code = std::move(code);
  p.act = law::Act::wmo;
  p.tasks = {people::TaskKind::light_cleaning};
  p.term_weeks = 26;
  m.products.push_back(p);
  return m.products.back();
}

/// A contract of the last provider for the last product: 30 euro an hour, room for 10,000 minutes a month.
inline supply::Contract& add_contract(supply::Municipality& m) {
  supply::Contract c;
  c.code = "contract" + std::to_string(m.contracts.size());
  c.provider = {static_cast<std::uint32_t>(m.providers.size() - 1)};
  c.product = {static_cast<std::uint32_t>(m.products.size() - 1)};
  c.valid = {make_date(2026, 1, 1), make_date(2027, 12, 31)};
  c.tariff = {3000};
  c.capacity_per_month = 10'000;
  m.contracts.push_back(c);
  return m.contracts.back();
}

/// Two providers with the same contract for cleaning: contracts 0 and 1.
inline supply::Municipality two_cleaners() {
  supply::Municipality m = three_villages_and_an_island();
  add_product(m);
  for (char const* code : {"alfa", "beta"}) {
    add_provider(m, code);
    add_contract(m);
  }
  return m;
}

/// A resident of 76 in 2026 about whom nothing else was stated.
inline people::Case resident() {
  people::Case c;
  c.id = "case-1";
  c.household.residents = {{"r1", make_date(1950, 1, 1), people::Role::self}};
  c.needs.resize(8);
  return c;
}

/// Adds a stated boolean fact, in the order that facts must have.
inline void state(people::Case& request, people::FactId id, bool value) {
  auto& facts = request.facts;
  auto at = facts.begin();
  while (at != facts.end() && at->id < id) ++at;
  facts.insert(at, {id, false, value ? 1 : 0});
}

/// 120 minutes of light cleaning a week for 10 weeks from 2 March 2026, a Monday.
inline matching::Demand cleaning() {
  matching::Demand d;
  d.amount = 120;
  d.from = make_date(2026, 3, 2);
  d.weeks = 10;
  return d;
}

/// A municipality with its roads worked out and everything free.
struct Town {
  explicit Town(supply::Municipality m)
      : municipality(std::move(m)), network(municipality), contracts(municipality, network), free(municipality) {}
  Town(Town const&) = delete;

  matching::Ground ground() const { return {municipality, network, contracts}; }

  matching::Choice choice(matching::Demand const& demand = cleaning(),
                          people::Case const& request = resident(), supply::VillageId village = ash) const {
    return matching::rank(ground(), free, request, village, {demand}).front();
  }

  supply::FacilityOffers company(people::Case const& request = resident(),
                                 supply::VillageId village = ash) const {
    return matching::facility_offers(ground(), free, request, people::asking_resident(request.household), village,
                                     {{people::TaskKind::company, 1, {}}}, make_date(2026, 3, 2));
  }

  supply::Municipality municipality;
  travel::Network network;
  matching::ContractIndex contracts;
  supply::Availability free;
};

/// Codes of the providers in the order in which they are ranked.
inline std::vector<std::string> ranked_providers(Town const& town, matching::Choice const& choice) {
  std::vector<std::string> codes;
  for (matching::Option const& option : choice.ranked)
    codes.push_back(town.municipality.at(town.municipality.at(option.contract).provider).code);
  return codes;
}

/// The lowest cell below zero of all limits but the budgets; zero where there is none.
inline std::int64_t least_but_budgets(supply::Availability const& availability) {
  std::size_t const cells =
      availability.limit_of_budget(0).index * std::size_t{supply::Availability::horizon_months};
  std::int64_t least = 0;
  for (std::size_t i = 0; i < cells; ++i) least = std::min(least, availability.cells()[i]);
  return least;
}

}  // namespace kanteling::testing
