// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "planning/level.hpp"

namespace kanteling::planning::detail {

/// No price above this can be written in a certificate.
inline constexpr double price_highest = static_cast<double>(price_most) / static_cast<double>(nanos_per_unit);

/// A limit that may bind, in its own units.
struct DualRow {
  std::size_t limit = 0;   ///< position in Dual::price
  double amount = 0;       ///< what there is of it
  double price_limit = 0;  ///< the most its price may be
  double uses = 0;         ///< of all options that use it, together
  double mean_use = 1;     ///< of the options that use it: makes rows alike
};

/// Rows beyond this many get no price, the least wanted first: time goes with the third power of their
/// number.
inline constexpr std::size_t dual_rows_most = 2'000;

/// Which limits need a price. One that cannot be used up has price 0; one of which there is nothing shuts the
/// options that need it, and gets its price afterwards.
struct DualRows {
  static constexpr std::uint32_t unpriced = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t shut = unpriced - 1;

  std::vector<DualRow> row;
  std::vector<std::uint32_t> of_limit;  ///< position in `row` of each limit, waiting and heaviness; or a mark
  bool some_shut = false;
  bool counts_waiting = false;    ///< the waiting row has a price or shuts
  bool counts_heaviness = false;  ///< the heaviness row has a price or shuts
};

[[nodiscard]] DualRows dual_rows(Level const& level);

/// Calls `use(limit, amount)` for all that an option takes of limits, waiting and heaviness, as far as these
/// count.
template <class Use>
void for_uses(Level const& level, DualRows const& rows, std::size_t option, Use const& use) {
  Instance const& instance = *level.instance;
  for (std::size_t u = instance.use_begin[option]; u < instance.use_begin[option + 1]; ++u)
    use(std::size_t{instance.uses[u].limit}, static_cast<double>(instance.uses[u].amount));
  if (rows.counts_waiting) use(level.waiting_row(), static_cast<double>(instance.waiting_of(option)));
  if (rows.counts_heaviness) use(level.heaviness_row(), static_cast<double>(instance.heaviness_of(option)));
}

}  // namespace kanteling::planning::detail
