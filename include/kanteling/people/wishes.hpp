// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"

namespace kanteling::people {

/// Whether a woman or a man comes to help (zorgverlener): some residents would rather be helped by one of these.
enum class Carer : std::uint8_t { woman, man };

/// What counts for a resident in choosing who helps. Preferences, never conditions.
struct Wishes {
  std::vector<std::string> languages = {};  ///< ISO 639-1, most wanted first
  std::string denomination = {};
  std::string provider = {};  ///< code of a provider the resident knows or wants
  std::optional<Carer> carer = {};
};

/// The provider that the resident chose, for one task or for all tasks of a need. The last one on record counts.
struct Pick {
  std::int32_t need = 0;   ///< position in the case
  std::int32_t task = -1;  ///< position in the need; -1: each of its tasks
  std::string provider = {};
  Date on = {};
};

}  // namespace kanteling::people
