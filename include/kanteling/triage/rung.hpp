// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/people/rung.hpp"

namespace kanteling::triage {

/// How a need is handled. Before any route: is it this municipality, and is it this act.
enum class Route : std::uint8_t {
  forward,   ///< another municipality or department
  desk,      ///< settled with information or advice, with the resident's agreement
  ladder,    ///< Wmo, and youth help asked from the municipality
  referral,  ///< direct referral by a GP or medical specialist: no rungs
  criteria,  ///< parking card, pupil transport, income: conditions, no rungs
  crisis,    ///< debts: first talk, and at a threat within three working days
};

using people::name_of;
using people::Rung;
using people::rung_count;
using people::rung_names;
using people::RungName;

}  // namespace kanteling::triage
