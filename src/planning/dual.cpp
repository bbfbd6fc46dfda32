// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "planning/dual_bound.hpp"
#include "planning/dual_program.hpp"
#include "planning/dual_rows.hpp"
#include "planning/effort.hpp"
#include "planning/interior_point.hpp"

namespace kanteling::planning::detail {
namespace {

/// Above this number of options the interior point sees a sample of the groups.
constexpr std::size_t options_whole = 250'000;
constexpr std::size_t sample_groups = 5'000;

/// Groups spread over all, one out of each stretch, so that groups in an order are drawn evenly. The place
/// in the stretch wanders, so that a period in the order does no harm.
std::vector<std::uint32_t> sample(std::size_t groups, std::size_t wanted) {
  std::vector<std::uint32_t> drawn(std::min(groups, wanted));
  if (groups <= wanted) {
    std::iota(drawn.begin(), drawn.end(), 0U);
    return drawn;
  }
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < wanted; ++i) {
    std::size_t const from = groups * i / wanted, to = groups * (i + 1) / wanted;
    state = state * 6364136223846793005U + 1442695040888963407U;
    drawn[i] = static_cast<std::uint32_t>(from + (state >> 33U) % (to - from));
  }
  return drawn;
}

/// The best prices so far.
class Best {
 public:
  Best(Level const& level, DualRows const& rows, int threads)
      : level_(level), rows_(rows), threads_(threads) {}

  void offer(std::vector<double> price) {
    if (!std::all_of(price.begin(), price.end(), [](double p) { return std::isfinite(p); })) return;
    price_shut_limits(level_, rows_, price);
    double const bound = bound_of(level_, rows_, price, threads_);
    if (!dual_.price.empty() && !(bound > dual_.bound)) return;
    dual_ = {std::move(price), bound};
  }
  Dual const& dual() const { return dual_; }

 private:
  Level const& level_;
  DualRows const& rows_;
  int threads_;
  Dual dual_;
};

/// Prices to start from, where these have the length of the limits and are worth more than none.
std::vector<double> usable_start(Level const& level, DualRows const& rows, std::span<double const> start) {
  std::vector<double> price(level.limits() + 2, 0.0);
  if (start.size() > price.size()) return price;
  for (DualRow const& row : rows.row)
    if (row.limit < start.size() && std::isfinite(start[row.limit]))
      price[row.limit] = std::clamp(start[row.limit], 0.0, row.price_limit);
  return price;
}

}  // namespace

Dual solve_dual(Level const& level, std::span<double const> start, int threads, Effort& effort) {
  DualRows const rows = dual_rows(level);
  Best best(level, rows, threads);
  best.offer(std::vector<double>(level.limits() + 2, 0.0));
  double const bound_at_zero = best.dual().bound;
  if (!start.empty()) best.offer(usable_start(level, rows, start));
  if (!effort.spend(static_cast<std::int64_t>(level.instance->options())) || rows.row.empty())
    return best.dual();

  std::size_t const groups = level.instance->groups();
  std::size_t const seen =
      level.instance->options() <= options_whole ? groups : std::min(groups, sample_groups);
  DualProgram const program =
      program_of(level, rows, sample(groups, seen), static_cast<double>(seen) / static_cast<double>(groups));
  bool const warm = best.dual().bound > bound_at_zero;
  std::vector<double> const from =
      warm ? row_prices_of(program, rows, best.dual().price) : std::vector<double>{};
  InteriorPointOptions const options{.tolerance = seen == groups ? 1e-8 : 1e-4, .threads = threads};
  best.offer(prices_of(program, rows, interior_point(program, from, options, effort)));
  return best.dual();
}

}  // namespace kanteling::planning::detail
