// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "kanteling/core/problem.hpp"
#include "kanteling/supply/municipality.hpp"
#include "support/country_counts.hpp"
#include "support/country_sizes.hpp"

namespace kanteling::bench {

struct YearOptions {
  std::uint64_t seed = 1;
  std::size_t sample = 16;             ///< each so many inquiries one is decided by itself, with the clock
  std::optional<double> plan_seconds;  ///< plan each municipality too, so long at most
};

/// Makes one municipality with its residents, and decides its year. Problems are mistakes of ours.
[[nodiscard]] Result<CountryYear> decide_year(supply::Municipality const& example, MadeSize const& size,
                                              YearOptions const& options);

}  // namespace kanteling::bench
