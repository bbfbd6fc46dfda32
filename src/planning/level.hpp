// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "kanteling/planning/certificate.hpp"
#include "kanteling/planning/instance.hpp"
#include "kanteling/planning/plan.hpp"

namespace kanteling::planning::detail {

inline constexpr std::int64_t no_limit = -1;

/// One total to bring down while the totals before it are held: the instance, what each option costs in this
/// total, and what waiting costs. Beside the limits of the instance it has two more, numbered after them: how
/// many requests may wait and how heavy all may be together.
struct Level {
  Instance const* instance = nullptr;
  std::span<std::int64_t const> cost = {};       ///< per option, in units of this total; empty: all 0
  std::int64_t waiting_cost = 0;            ///< of each request that waits, in units of this total
  std::int64_t waiting_limit = no_limit;    ///< the most requests that may wait
  std::int64_t heaviness_limit = no_limit;  ///< the most heaviness in all
  bool is_fewest_waiting = false;  ///< fewer waiting are better whatever this total is: it only guides
  double bound_enough = std::numeric_limits<double>::infinity();  ///< a bound above it need not be better
  /// Per limit the most of it that can be used up (`reachable_amounts`); empty: its amount.
  std::span<std::int64_t const> reachable = {};
  bool overruns_are_free = false;  ///< limits with an overrun price bind nothing: they count in cost only

  std::size_t limits() const { return instance->limits.size(); }
  std::size_t waiting_row() const { return limits(); }
  std::size_t heaviness_row() const { return limits() + 1; }
  std::int64_t cost_of(std::size_t option) const {
    return (cost.empty() ? 0 : cost[option]) + waiting_cost * instance->waiting_of(option);
  }
  std::int64_t amount_of(std::size_t limit) const {
    return reachable.empty() ? instance->limits[limit].amount : reachable[limit];
  }
  /// What a unit above a limit costs in this level, in nano units; `hard_limit` where there may be none.
  NanoPrice overrun_price(std::size_t limit) const {
    NanoPrice const price = instance->limits[limit].overrun_price;
    return price == hard_limit || !overruns_are_free ? price : 0;
  }
  std::int64_t cost_of_waiting(std::size_t group) const {
    return waiting_cost * instance->requests_of(group);
  }
};

/// How much may be done, and what was: work, clock and call-back in one place. Not shared between threads.
class Effort;

/// Prices of all limits(), then of waiting and heaviness (0 where these have no limit), in units of the level
/// per unit, and the bound that they prove.
struct Dual {
  std::vector<double> price;
  double bound = 0;
};

/// Brings the bound up: see dual.cpp. `start` as Dual::price, or empty.
[[nodiscard]] Dual solve_dual(Level const& level, std::span<double const> start, int threads, Effort& effort);

struct Searched {
  Plan plan;             ///< empty where none holding the waiting and heaviness limits was found
  bool is_best = false;  ///< every other plan was looked at or ruled out
};

/// A plan that holds every hard limit of the level, as cheap as the effort allows, found near the prices.
/// `best` is a plan to start from, or empty.
[[nodiscard]] Searched search_plan(Level const& level, Dual const& dual, Plan const& best, std::uint64_t seed,
                                   int threads, Effort& effort);

/// Exact plan and prices where every option takes one unit of one hard limit, and nothing of waiting or
/// heaviness differs. The certificate proves plan and totals. In prices, a request that waits counts as
/// certificate.cost.waiting.
struct PlacesPlan {
  Plan plan;
  Certificate certificate;
  std::vector<NanoPrice> price;              ///< per limit: what one more place saves; as certificate.cost.limits
  std::vector<NanoPrice> price_of_one_less;  ///< per limit: what one place less costs; without any, as `price`
  bool is_exact = true;                      ///< false where the effort ended before
};
[[nodiscard]] bool is_places_only(Instance const& instance);
[[nodiscard]] PlacesPlan solve_places(Instance const& instance, std::span<NanoPrice const> start,
                                      Effort& effort);

/// Options take of more limits than this on average (a contract in each of its months): they are woven together, and
/// what is found for one limit at a time does not hold.
inline constexpr std::size_t woven_uses = 4;
inline bool is_woven(Instance const& instance) { return instance.uses.size() > woven_uses * instance.options(); }

}  // namespace kanteling::planning::detail
