// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kanteling::bench {

/// How large a made municipality is.
struct MadeSize {
  std::int64_t inhabitants = 0;
  std::size_t villages = 1;
  std::int64_t provider_sets = 1;
  std::size_t number = 0;  ///< among all of the country, smallest first
};

/// Every municipality of the Netherlands, smallest first: as many of each size as there are, with the
/// inhabitants of the country together. Within a class sizes lie evenly around the mean, an assumption.
[[nodiscard]] std::vector<MadeSize> country_sizes();

/// `count` of them, evenly from small to large, each with so many percent of its inhabitants.
[[nodiscard]] std::vector<MadeSize> part_of(std::vector<MadeSize> const& country, std::size_t count,
                                            std::int64_t percent);

}  // namespace kanteling::bench
