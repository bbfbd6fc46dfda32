// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "kanteling/core/date.hpp"

namespace kanteling::people {

/// Which answer in the weighing of the reporting code (meldcode) made sharing needed.
/// Source: handelingsprotocol.nl, the weighing questions 2 to 5.
enum class SafetyGround : std::uint8_t {
  danger,             ///< acute or structural danger
  no_effective_help,  ///< who looked at it cannot offer help that works
  help_not_accepted,
  help_too_late,  ///< help does not work in time
};

/// One time that something about a household was shared because somebody is not safe: a person decides it, and it is
/// logged apart from everything else. No consent, place or rung holds it up, and nothing here decides it.
struct SafetyShare {
  Date on;
  std::string role;      ///< of who shared, e.g. "caseworker"; never empty, never a name
  std::string with;      ///< body that was told; never empty, never a name
  std::string what;      ///< what was told; never empty
  std::string protocol;  ///< by which protocol; never empty
  SafetyGround ground = SafetyGround::danger;
};

}  // namespace kanteling::people
