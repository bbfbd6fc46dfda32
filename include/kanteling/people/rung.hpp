// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kanteling::people {

/// The ladder, in the order of Wmo 2015 art. 2.3.5(3) and the courts' step plan. The order is code; what each
/// rung may cover is policy.
enum class Rung : std::uint8_t {
  own_strength,
  common_item,
  usual_help,
  informal_care,
  network,
  general_facility,
  short_help,
  tailored
};

inline constexpr std::size_t rung_count = 8;

struct RungName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<RungName, rung_count> rung_names{{
    {"own_strength", "wat u zelf kunt", "own strength"},
    {"common_item", "een algemeen gebruikelijke voorziening", "commonly available item"},
    {"usual_help", "gebruikelijke hulp van huisgenoten", "usual help by housemates"},
    {"informal_care", "mantelzorg", "informal care"},
    {"network", "hulp van familie, vrienden en buren", "own network"},
    {"general_facility", "een algemene voorziening", "general facility"},
    {"short_help", "korte hulp van het team", "short help by the team"},
    {"tailored", "een maatwerkvoorziening", "tailored provision"},
}};

constexpr RungName const& name_of(Rung rung) {
  return rung_names[static_cast<std::size_t>(rung)];
}

}  // namespace kanteling::people
