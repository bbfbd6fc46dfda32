// SPDX-License-Identifier: Apache-2.0
#include "kanteling/travel/network.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <limits>
#include <tuple>

namespace kanteling::travel {
namespace {

using supply::TravelMode;

using RoadMap = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                      boost::property<boost::edge_weight_t, std::int64_t>>;

constexpr std::int64_t no_way = std::numeric_limits<std::int64_t>::max();

RoadMap road_map(supply::Municipality const& municipality) {
  RoadMap map(municipality.villages.size());
  for (supply::Road const& road : municipality.roads)
    boost::add_edge(road.from.index, road.to.index, road.distance_metres, map);
  return map;
}

std::vector<std::int64_t> metres_from(RoadMap const& map, std::size_t village) {
  std::vector<std::int64_t> metres(boost::num_vertices(map), no_way);
  boost::dijkstra_shortest_paths(map, boost::vertex(village, map),
                                 boost::distance_map(metres.data()).distance_inf(no_way));
  return metres;
}

std::int64_t minutes_for(std::int64_t metres, std::int64_t metres_per_hour) {
  return (metres * 60 + metres_per_hour - 1) / metres_per_hour;
}

/// One way to cover, as it concerns the traveller.
struct Leg {
  std::int64_t metres = 0;
  bool same_village = false;
};

bool can_walk(Traveller const& who, Leg const& leg) {
  if (!who.alone) return false;
  if (who.wheelchair) return leg.same_village;  // rolls, at walking speed
  return who.walks && (leg.same_village || leg.metres <= walking_metres_max);
}

bool can_cycle(Traveller const& who) {
  return who.alone && who.cycles && !who.wheelchair;
}

bool can_drive(Traveller const& who) {
  return who.alone && who.has_car;
}

bool quicker(Trip const& a, Trip const& b) {
  return std::tie(a.minutes, a.fare, a.mode, a.bus) < std::tie(b.minutes, b.fare, b.mode, b.bus);
}

}  // namespace

Network::Network(supply::Municipality const& municipality)
    : assumptions_(municipality.travel), buses_(municipality.buses), villages_(municipality.villages.size()) {
  RoadMap const map = road_map(municipality);
  metres_.reserve(villages_ * villages_);
  for (std::size_t v = 0; v < villages_; ++v)
    for (std::int64_t const m : metres_from(map, v)) metres_.push_back(m == no_way ? -1 : m);
}

std::optional<std::int64_t> Network::metres(supply::VillageId from, supply::VillageId to) const {
  std::int64_t const m = metres_[from.index * villages_ + to.index];
  if (m < 0) return std::nullopt;
  return m;
}

std::vector<Trip> Network::trips(supply::VillageId from, supply::VillageId to, Traveller const& who,
                                 supply::WeekdaySet days) const {
  std::vector<Trip> ways;
  std::optional<std::int64_t> const road = metres(from, to);
  if (!road) return ways;
  constexpr std::size_t own_ways = 3;
  ways.reserve(own_ways + buses_.size());
  bool const same_village = from == to;
  Leg const leg{
      same_village ? assumptions_.within_village_metres : *road + 2 * assumptions_.within_village_metres,
      same_village};

  auto const own_way = [&](TravelMode mode, std::int64_t metres_per_hour) {
    ways.push_back({minutes_for(leg.metres, metres_per_hour), mode, {}, std::nullopt});
  };
  if (can_walk(who, leg)) own_way(TravelMode::walk, assumptions_.walk_metres_per_hour);
  if (can_cycle(who)) own_way(TravelMode::bicycle, assumptions_.bicycle_metres_per_hour);
  if (can_drive(who)) own_way(TravelMode::car, assumptions_.car_metres_per_hour);

  std::int64_t const riding = minutes_for(leg.metres, assumptions_.bus_metres_per_hour);
  for (std::uint32_t b = 0; b < buses_.size(); ++b) {
    supply::VolunteerBus const& bus = buses_[b];
    bool const runs =
        bus.villages.contains(from) && bus.villages.contains(to) && (bus.weekdays.bits & days.bits) != 0;
    if (runs && (bus.takes_wheelchairs || !who.wheelchair))
      ways.push_back({bus.wait_minutes + riding, TravelMode::volunteer_bus, bus.fare, b});
  }
  std::sort(ways.begin(), ways.end(), quicker);
  return ways;
}

std::optional<Trip> Network::trip(supply::VillageId from, supply::VillageId to, Traveller const& who,
                                  supply::WeekdaySet days) const {
  std::vector<Trip> const ways = trips(from, to, who, days);
  if (ways.empty()) return std::nullopt;
  return ways.front();
}

}  // namespace kanteling::travel
