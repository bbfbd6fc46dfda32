// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// A mean in hundredths; empty where nothing was counted.
using Mean = std::optional<std::int64_t>;

/// How a village fares beside the others.
struct VillageService {
  supply::VillageId village;
  bool small = false;  ///< fewer inhabitants than `small_village_below`: a few requests move its means
  std::int64_t requests = 0;
  Mean access_minutes = {};  ///< to the general facilities that are used, one way
  Mean waiting_weeks = {};   ///< of the first options
  Mean refusals = {};        ///< per 100 requests: tasks and demands for which nothing with room was found
};

/// How far villages lie apart, in hundredths. The deviation is that of all villages that have a value, each
/// counted once.
struct Spread {
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  std::int64_t deviation = 0;              ///< standard deviation, rounded down
  std::optional<std::int64_t> ratio = {};  ///< highest / lowest, in hundredths; none where the lowest is 0
  std::int64_t difference() const { return highest - lowest; }
};

struct EvenService {
  std::vector<VillageService> villages;  ///< every village, in the order of the municipality
  std::optional<Spread> access_minutes;  ///< none where no village has a value
  std::optional<Spread> waiting_weeks;
  std::optional<Spread> refusals;
};

/// An assumption: below this many inhabitants a village counts as small.
inline constexpr std::int64_t small_village_below = 1000;

[[nodiscard]] EvenService even_service(Decided const& decided);

/// As tables in plain text.
[[nodiscard]] std::string report_text(EvenService const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
