// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/supply/village.hpp"
#include "population/random.hpp"

namespace kanteling::bench {

/// Everybody of one village, household by household: ages in years, those of a household next to each other.
struct Residents {
  std::vector<std::uint8_t> ages;
  std::vector<std::uint8_t> household_sizes;
};

/// `inhabitants` residents, drawn from the national figures. The last household may be cut short.
[[nodiscard]] Residents draw_residents(std::int64_t inhabitants, population::Random& random);

/// How many there are of each age group, those without anybody left out.
[[nodiscard]] std::vector<supply::AgeGroup> age_groups(Residents const& residents);

}  // namespace kanteling::bench
