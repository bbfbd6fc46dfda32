// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kanteling::population {

/// The age bands in which the parameters are given.
enum class Band : std::uint8_t { a0_17, a18_64, a65_74, a75_84, a85 };

inline constexpr std::size_t band_count = 5;

struct BandInfo {
  std::string_view code;  ///< the end of a parameter's name
  std::int32_t age_from;
  std::int32_t age_to;  ///< included; 120 for the open band
};

inline constexpr std::array<BandInfo, band_count> bands{
    {{"a0_17", 0, 17}, {"a18_64", 18, 64}, {"a65_74", 65, 74}, {"a75_84", 75, 84}, {"a85", 85, 120}}};

constexpr std::size_t position(Band band) {
  return static_cast<std::size_t>(band);
}
constexpr BandInfo const& info(Band band) {
  return bands[position(band)];
}

/// A whole number per band; the bands for which it does not exist hold 0.
using PerBand = std::array<std::int64_t, band_count>;

}  // namespace kanteling::population
