// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/matching/period.hpp"

namespace kanteling::io {

/// How a period is to be planned, in words, as people and programs write it. An empty text is the default.
struct PeriodQuestion {
  std::string seconds = {};          ///< 0 to 86400, also parts of one, for everything together; no limit
  std::string work = {};             ///< options looked at, 0 or more; what the size deserves
  std::string threads = {};          ///< 1 to 64; 1
  std::string budgets = {};          ///< priced or hard; priced
  std::string overrun_price = {};    ///< euro per euro over a budget, at most nine decimals; 1
  std::string village_minutes = {};  ///< 0 to 1000000; no limit
  std::string village_weeks = {};    ///< 0 to 1000000; no limit
  std::string again = {};            ///< limits to solve again, 0 to 1000; 0
  bool bridges = false;
};

/// What the words mean. Every problem together; `where` is the member, as "village_minutes".
[[nodiscard]] Result<matching::PeriodOptions> period_options(PeriodQuestion const& question);

/// What an earlier plan asked for a limit, by the name that the plan gives it: see `limit_name`.
struct NamedPrice {
  std::string limit;
  std::int64_t price_nanocents = 0;  ///< 0 or more
};

/// Prices to begin a plan with. A name that no limit of this municipality has, and a price below zero, are
/// Problems; `where` is "warm_start[facility:...]". A limit that is not among those of the period to be
/// planned is no problem: its price is not used.
[[nodiscard]] Result<std::vector<matching::LimitPrice>> read_limit_prices(
    std::span<NamedPrice const> prices, supply::Municipality const& municipality);

}  // namespace kanteling::io
