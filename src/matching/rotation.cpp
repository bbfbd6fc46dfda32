// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "kanteling/matching/assignment.hpp"

namespace kanteling::matching {
namespace {

/// Rotation dates up to and including a day.
std::int64_t rotations_until(supply::Team const& team, Date on) {
  if (team.rotation_months <= 0 || on < team.rotation_from) return 0;
  CivilDate const first = to_civil(team.rotation_from);
  CivilDate const day = to_civil(on);
  std::int64_t const months =
      (day.year - first.year) * 12 + day.month - first.month - (day.day < first.day ? 1 : 0);
  return months / team.rotation_months + 1;
}

}  // namespace

bool handed_over(supply::Municipality const& municipality, supply::CaseworkerId caseworker,
                 supply::VillageId village, Date on) {
  std::int64_t const rotations = rotations_until(municipality.team, on);
  if (rotations == 0) return false;
  std::vector<std::uint32_t> field;
  for (std::uint32_t c = 0; c < municipality.caseworkers.size(); ++c) {
    supply::Caseworker const& other = municipality.caseworkers[c];
    if (other.discipline == municipality.at(caseworker).discipline && other.villages.contains(village) &&
        other.active.contains(on))
      field.push_back(c);
  }
  if (field.size() < 2) return false;
  std::stable_sort(field.begin(), field.end(), [&](std::uint32_t a, std::uint32_t b) {
    return municipality.caseworkers[a].active.from < municipality.caseworkers[b].active.from;
  });
  // Who hands over comes back last, so the turns go round in the order of service.
  auto const turn = static_cast<std::size_t>(rotations - 1) % field.size();
  return field[turn] == caseworker.index;
}

}  // namespace kanteling::matching
