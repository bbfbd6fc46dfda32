// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <tuple>

#include "io/municipality_draft.hpp"

namespace kanteling::io {
namespace {

constexpr Range latitude_range{50, 54};  // the Netherlands in Europe: 50.75 to 53.56 north, 3.35 to 7.23 east
constexpr Range longitude_range{3, 8};
constexpr Range inhabitants_range{0, 10'000'000};
constexpr Range road_metres_range{1, 100'000};
/// Age groups come from another count than the totals, which the CBS rounds to 5: they need not agree
/// exactly.
constexpr std::int64_t ages_difference_percent_max = 5;

std::string digits(std::size_t n) {
  return std::to_string(n) + " digits";
}

}  // namespace

void read_source(Cells& cells, Draft& draft) {
  supply::DataSource source;
  source.code = cells.id("id");
  source.title = cells.text("title");
  source.licence = cells.text("licence");
  cells.date("looked_up");
  cells.text_or_none("note");
  draft.municipality.sources.push_back(std::move(source));
}

void read_village(Cells& cells, Draft& draft) {
  supply::Village village;
  village.code = cells.id("id");
  village.name = cells.text("name");
  village.postcodes = cells.codes("postcodes", "0123456789", 4, "postcodes of " + digits(4));
  village.latitude_microdegrees = cells.microdegrees("latitude", latitude_range);
  village.longitude_microdegrees = cells.microdegrees("longitude", longitude_range);
  village.inhabitants = cells.integer("inhabitants", inhabitants_range);
  draft.municipality.villages.push_back(std::move(village));
}

/// Villages keep the order of the file.
void finish_villages(Draft& draft) {
  Names& names = draft.of(File::villages);
  std::vector<supply::Village> const& villages = draft.municipality.villages;
  for (std::size_t i = 0; i < villages.size(); ++i)
    if (!villages[i].code.empty()) names.places.emplace(villages[i].code, static_cast<std::uint32_t>(i));
  if (villages.size() > supply::village_count_max)
    draft.add(File::villages, 0,
              {"villages.csv", std::to_string(villages.size()) + " villages",
               "at most " + std::to_string(supply::village_count_max) + " villages"});
  if (villages.empty() && draft.is_clean(File::villages))
    draft.add(File::villages, 0, {"villages.csv", "no villages", "at least one village"});
}

void read_age_group(Cells& cells, Draft& draft) {
  auto const village = cells.reference("village", draft.of(File::villages));
  supply::AgeGroup group;
  read_ages(cells, group.age_from, group.age_to);
  group.inhabitants = cells.integer("inhabitants", inhabitants_range);
  if (village) draft.municipality.villages[*village].ages.push_back(group);
}

namespace {

void check_overlap(supply::Village const& village, Draft& draft) {
  for (std::size_t i = 1; i < village.ages.size(); ++i) {
    supply::AgeGroup const& before = village.ages[i - 1];
    if (village.ages[i].age_from > before.age_to) continue;
    std::string const from = std::to_string(village.ages[i].age_from);
    std::size_t const row = draft.of(File::ages).lines[village.code + " " + from];
    draft.add(File::ages, row,
              {place_in_table("ages.csv", row, "age_from"), from,
               "more than " + std::to_string(before.age_to) + ", where the age group before it ends"});
  }
}

void check_sum(supply::Village const& village, Draft& draft) {
  std::int64_t sum = 0;
  for (supply::AgeGroup const& group : village.ages) sum += group.inhabitants;
  std::int64_t const difference =
      sum > village.inhabitants ? sum - village.inhabitants : village.inhabitants - sum;
  if (difference * 100 <= village.inhabitants * ages_difference_percent_max) return;
  std::size_t const row = draft.of(File::villages).lines[village.code];
  draft.add(File::villages, row,
            {place_in_table("villages.csv", row, "inhabitants"), std::to_string(village.inhabitants),
             "within 5 % of " + std::to_string(sum) + ", the sum of the age groups in ages.csv"});
}

}  // namespace

/// Compares groups only where every one of them could be read.
void finish_ages(Draft& draft) {
  bool const comparable = draft.is_clean(File::ages);
  for (supply::Village& village : draft.municipality.villages) {
    std::stable_sort(
        village.ages.begin(), village.ages.end(),
        [](supply::AgeGroup const& a, supply::AgeGroup const& b) { return a.age_from < b.age_from; });
    if (!comparable || village.code.empty() || !draft.of(File::villages).is_sound(village.code)) continue;
    check_overlap(village, draft);
    check_sum(village, draft);
  }
}

void read_road(Cells& cells, Draft& draft) {
  Names const& villages = draft.of(File::villages);
  auto const from = cells.reference("from", villages);
  auto const to = cells.reference("to", villages);
  std::int64_t const metres = cells.integer("distance_m", road_metres_range);
  if (!from || !to) return;
  if (*from == *to) cells.fault("to", "another village than " + cells.raw("from"));
  auto const other_way = draft.of(File::roads).lines.find(cells.raw("to") + " " + cells.raw("from"));
  if (*from != *to && other_way != draft.of(File::roads).lines.end())
    cells.fault(
        "from", cells.raw("from") + " " + cells.raw("to"),
        "each road once, for it is open both ways: row " + std::to_string(other_way->second) + " has it");
  draft.municipality.roads.push_back({{*from}, {*to}, metres});
}

/// Sorts the roads and checks that all villages can be reached from the first, where every road could be
/// read.
void finish_roads(Draft& draft) {
  std::vector<supply::Road>& roads = draft.municipality.roads;
  std::stable_sort(roads.begin(), roads.end(), [](supply::Road const& a, supply::Road const& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  std::vector<supply::Village> const& villages = draft.municipality.villages;
  if (villages.empty() || !draft.is_clean(File::villages) || !draft.is_clean(File::roads)) return;
  std::vector<bool> reached(villages.size(), false);
  reached[0] = true;
  for (std::size_t round = 0; round < villages.size(); ++round)
    for (supply::Road const& road : roads)
      if (reached[road.from.index] || reached[road.to.index])
        reached[road.from.index] = reached[road.to.index] = true;
  std::vector<std::string_view> apart;
  for (std::size_t i = 0; i < villages.size(); ++i)
    if (!reached[i]) apart.push_back(villages[i].code);
  if (apart.empty()) return;
  draft.add(File::roads, 0,
            {"roads.csv", "no way from " + villages[0].code + " to " + joined(apart),
             "roads that connect all villages"});
}

}  // namespace kanteling::io
