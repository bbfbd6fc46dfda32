// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "kanteling/supply/village.hpp"
#include "population/band.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// How many requests a band of a village has in a year on average, in millionths of a request. An age group
/// that lies partly in the band counts for its part of the years.
[[nodiscard]] std::int64_t expected_millionths(supply::Village const& village, Band band,
                                               std::int64_t per_1000);

/// The whole number, and one more as often as the remainder says: over seeds the average is exact.
[[nodiscard]] std::int64_t rounded_by_chance(std::int64_t millionths, Random& random);

/// The age of somebody in this band of this village. The band must have inhabitants.
[[nodiscard]] std::int32_t draw_age(supply::Village const& village, Band band, Random& random);

}  // namespace kanteling::population
