// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kanteling::law {

/// The acts that the entrance serves. `none` is a question that no act here answers.
enum class Act : std::uint8_t { none, wmo, youth, participation, debts, parking_card, pupil_transport };

inline constexpr std::size_t act_count = 7;

struct ActName {
  std::string_view code;   ///< as in files and JSON
  std::string_view dutch;  ///< short title, as cited
  std::string_view english;
};

inline constexpr std::array<ActName, act_count> act_names{{
    {"none", "geen", "none"},
    {"wmo", "Wmo 2015", "Social Support Act 2015"},
    {"youth", "Jeugdwet", "Youth Act"},
    {"participation", "Participatiewet", "Participation Act"},
    {"debts", "Wet gemeentelijke schuldhulpverlening", "Municipal Debt Help Act"},
    {"parking_card", "gehandicaptenparkeerkaart (BABW)", "disabled parking card (BABW)"},
    {"pupil_transport", "leerlingenvervoer", "pupil transport"},
}};

constexpr ActName const& name_of(Act act) { return act_names[static_cast<std::size_t>(act)]; }

}  // namespace kanteling::law
