// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kanteling/planning/instance.hpp"
#include "kanteling/supply/availability.hpp"

namespace kanteling::matching {

struct LimitLine;  // of period_plan.hpp

/// What a plan over what is expected of a period tells whoever decides in live order, knowing nothing of what
/// is still to come: what a unit of each limit is worth to others, and how much urgent requests are expected to
/// need of a contract. It is a means to choose between what fits a resident alike. Kept is only what somebody
/// else would wait for: of a limit whose price the plan gives in waiting requests.
class Guide {
 public:
  /// Tells nothing: no prices, nothing kept.
  Guide() = default;
  /// By the limits of a plan of this municipality. Months outside the horizon of `free` are left out.
  Guide(supply::Municipality const& municipality, supply::Availability const& free,
        std::span<LimitLine const> limits);

  /// What a unit is worth in a month, in billionths of a cent; 0 outside the horizon.
  planning::NanoPrice price(supply::LimitId limit, supply::Month month) const;
  /// The same of a limit of a year.
  planning::NanoPrice price_of_year(supply::LimitId limit) const;
  /// What is kept for urgent requests in a month, of contracts alone: units of the product.
  std::int64_t kept(supply::LimitId limit, supply::Month month) const;
  /// An urgent request takes part of what was kept, in each of `months` months from `from`.
  void take_kept(supply::LimitId limit, supply::Month from, std::int32_t months, std::int64_t amount);

  /// Whether it tells nothing: no limit has a price, and nothing is kept.
  bool empty() const { return prices_.empty(); }
  friend bool operator==(Guide const&, Guide const&) = default;

 private:
  supply::Month first_ = {};
  std::vector<planning::NanoPrice> prices_;  ///< by cell of the availability; empty: none
  std::vector<std::int64_t> kept_;           ///< the same
};

}  // namespace kanteling::matching
