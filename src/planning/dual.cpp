// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "planning/dual_bound.hpp"
#include "planning/dual_program.hpp"
#include "planning/dual_rows.hpp"
#include "planning/effort.hpp"
#include "planning/interior_point.hpp"
#include "planning/newton.hpp"

// The bound is concave in the prices. Where there are few options the interior point finds its top. Where
// there are many, it does so for a sample of the groups; Newton's method on a softened bound goes on from
// there with all groups, ever harder, and in each round only with the options near the cheapest under the
// prices so far; the interior point finishes with these. Whatever these methods do, prices only count by the
// bound that all options give them.

namespace kanteling::planning::detail {
namespace {

/// Above this number of options the interior point sees a sample of the groups first.
constexpr std::size_t options_whole = 60'000;
/// With few rows the interior point is quick: it sees all up to options_whole_at_need.
constexpr std::size_t rows_few = 100;
/// Groups in the sample: enough for a few dozen at each of some hundred limits.
constexpr std::size_t sample_least = 3'000, sample_most = 5'000, groups_per_sampled = 20;
constexpr double sample_tolerance = 1e-2;

/// Price differences at which Newton's method begins, and by what it goes on, in mean differences of cost.
constexpr double softness_first = 0.01, softness_warm = 0.003, softness_factor = 0.33;
/// Options that much dearer are left out, in softnesses; so much more after prices left the range where that
/// is right.
constexpr double margin_first = 12, margin_factor = 2;
constexpr double part_of_way = 0.3, part_least = 0.01;
constexpr int rounds_most = 14;
/// How often prices may leave the range of the near options. A start that is far off is given up soon.
constexpr int patience_first = 8, patience_warm = 1;
/// More near options take too much memory and time: a harder softness may have less.
constexpr std::size_t near_options_most = 600'000;
constexpr int crowded_most = 3;
/// Where more options than this are near, there is little to leave out; up to so many options, the interior
/// point takes all.
constexpr double crowded_share = 0.6;
constexpr std::size_t options_whole_at_need = 250'000;
/// Gap, as part of the bound, at which Newton's method has done enough.
constexpr double gap_enough = 3e-6;
/// The interior point finishes where near options are at most so many per row: then a round costs little more
/// than its system of equations.
constexpr std::size_t near_options_per_row = 25;
constexpr double finish_tolerance = 1e-8;
/// Options so much dearer, in mean differences of cost, are left out at the finish.
constexpr double margin_finish = 0.02, margin_finish_factor = 4;
constexpr int finish_rounds_most = 4;

/// Groups spread over all, one out of each stretch, so that groups in an order are drawn evenly. The place
/// in the stretch wanders, so that a period in the order does no harm.
std::vector<std::uint32_t> sample(std::size_t groups, std::size_t wanted) {
  std::vector<std::uint32_t> drawn(std::min(groups, wanted));
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    std::size_t const from = groups * i / drawn.size(), to = groups * (i + 1) / drawn.size();
    state = state * 6364136223846793005U + 1442695040888963407U;
    drawn[i] = static_cast<std::uint32_t>(from + (state >> 33U) % (to - from));
  }
  return drawn;
}

class DualSearch {
 public:
  DualSearch(Level const& level, int threads, Effort& effort)
      : level_(level), rows_(dual_rows(level)), threads_(threads), effort_(effort) {}

  Dual solve(std::span<double const> start) {
    offer(std::vector<double>(level_.limits() + 2, 0.0));
    bool const warm = !start.empty() && offer(usable(start));
    if (!spend_on_all() || rows_.row.empty()) return std::move(best_);
    std::size_t const groups = level_.instance->groups(), options = level_.instance->options();
    if (options <= (rows_.row.size() <= rows_few ? options_whole_at_need : options_whole)) {
      find(groups, finish_tolerance, warm);
      return std::move(best_);
    }
    find(sampled(), sample_tolerance, warm);
    if (best_.bound > level_.bound_enough) return std::move(best_);
    if (warm && approach(softness_warm, patience_warm)) return std::move(best_);
    if (warm) find(sampled(), sample_tolerance, false);
    if (!approach(softness_first, patience_first) && is_small()) find(groups, finish_tolerance, true);
    return std::move(best_);
  }

 private:
  std::size_t sampled() const {
    return std::clamp(level_.instance->groups() / groups_per_sampled, sample_least, sample_most);
  }

  bool spend_on_all() { return effort_.spend(static_cast<std::int64_t>(level_.instance->options())); }

  /// Keeps prices that give a better bound.
  bool offer(std::vector<double> price) {
    if (!std::all_of(price.begin(), price.end(), [](double p) { return std::isfinite(p); })) return false;
    price_shut_limits(level_, rows_, price);
    double const bound = bound_of(level_, rows_, price, threads_);
    if (!best_.price.empty() && !(bound > best_.bound)) return false;
    best_ = {std::move(price), bound};
    return true;
  }

  std::vector<double> usable(std::span<double const> start) const {
    std::vector<double> price(level_.limits() + 2, 0.0);
    for (DualRow const& row : rows_.row)
      if (row.limit < start.size() && std::isfinite(start[row.limit]))
        price[row.limit] = std::clamp(start[row.limit], 0.0, row.price_limit);
    return price;
  }

  /// By the interior point for so many groups. With a start that is worth something a sample has nothing to
  /// tell but the cost unit.
  void find(std::size_t groups, double tolerance, bool warm) {
    bool const whole = groups >= level_.instance->groups();
    DualProgram const program = program_of(level_, rows_, sample(level_.instance->groups(), groups));
    cost_unit_ = program.cost_unit;
    if (warm && !whole) return;
    std::vector<double> const start =
        warm ? row_prices_of(program, rows_, best_.price) : std::vector<double>{};
    offer(prices_of(program, rows_, top(program, start, tolerance).row_price));
  }

  /// By the interior point; without the start where that leads nowhere.
  Found top(DualProgram const& program, std::span<double const> start, double tolerance) {
    InteriorPointOptions const options{.tolerance = tolerance, .threads = threads_};
    Found found = interior_point(program, start, options, effort_);
    if (found.is_best || start.empty() || !effort_.may_go_on()) return found;
    Found again = interior_point(program, {}, options, effort_);
    return again.bound > found.bound ? again : found;
  }

  double size() const {
    return std::max(std::abs(best_.bound),
                    1e-3 * cost_unit_ * static_cast<double>(level_.instance->groups()));
  }

  NearProgram near(std::span<double const> price, double margin) const {
    return near_program(level_, rows_, price, margin, cost_unit_, near_options_most, threads_);
  }

  /// Newton's method, ever harder, on options ever nearer, then the interior point. True where the bound is
  /// as good as it gets.
  bool approach(double softness, int patience) {
    stage_ = {.softness = softness, .next_softness = softness, .patience = patience};
    held_ = best_;
    int crowded = 0;
    std::vector<double> price;
    for (int round = 0; round < rounds_most && spend_on_all(); ++round) {
      NearProgram const found = price.empty() ? near(held_.price, stage_.reach()) : judge(std::move(price));
      price.clear();
      if (stage_.is_proven || is_crowded(found) || stage_.patience == 0 ||
          found.near <= near_options_per_row * rows_.row.size())
        break;
      stage_.softness = stage_.next_softness;
      stage_.next_softness *= softness_factor;
      if (found.near > near_options_most) {
        if (++crowded == crowded_most) break;
        continue;
      }
      Softened softened = newton(found.program, row_prices_of(found.program, rows_, held_.price),
                                 {.softness = stage_.softness, .threads = threads_}, effort_);
      price = prices_of(found.program, rows_, softened.row_price);
      stage_.expected = softened.bound * cost_unit_;
      stage_.gap = softened.gap * cost_unit_;
    }
    offer(held_.price);
    if (!price.empty()) offer(std::move(price));
    return stage_.is_proven || finish();
  }

  /// Where there is little to leave out, Newton's method is no faster than the interior point with all.
  bool is_crowded(NearProgram const& found) const {
    return is_small() &&
           static_cast<double>(found.near) > crowded_share * static_cast<double>(level_.instance->options());
  }

  bool is_small() const { return level_.instance->options() <= options_whole_at_need; }

  /// Holds new prices where their bound is better, and gives what is near the prices that are held. Where
  /// the bound is not what the near options promised, others matter: more are taken in.
  NearProgram judge(std::vector<double> price) {
    NearProgram found = near(price, stage_.margin * stage_.next_softness);
    bool const as_expected = found.bound > stage_.expected - 1e-9 * size();
    if (found.bound > held_.bound) {
      held_ = {std::move(price), found.bound};
      stage_.is_proven = as_expected && !is_small() && stage_.gap < gap_enough * size();
      return found;
    }
    if (!as_expected) {
      stage_.next_softness = stage_.softness;
      if (!go_part(price)) {
        stage_.margin *= margin_factor;
        --stage_.patience;
      }
    }
    return near(held_.price, stage_.reach());
  }

  /// Goes part of the way from the prices that are held to others, where that is better.
  bool go_part(std::span<double const> price) {
    for (double part = part_of_way; part > part_least; part *= part_of_way) {
      std::vector<double> between = held_.price;
      for (std::size_t r = 0; r < between.size(); ++r) between[r] += part * (price[r] - between[r]);
      double const bound = near_program(level_, rows_, between, 0, cost_unit_, 0, threads_).bound;
      if (!(bound > held_.bound)) continue;
      held_ = {std::move(between), bound};
      return true;
    }
    return false;
  }

  /// The interior point on near options, more of them as long as its prices leave the range where these are
  /// all that matter. True where the bound is as good as it gets.
  bool finish() {
    double margin = margin_finish;
    for (int round = 0; round < std::min(finish_rounds_most, 1 + stage_.patience) && spend_on_all();
         ++round, margin *= margin_finish_factor) {
      NearProgram const found = near(best_.price, margin);
      if (found.near > near_options_most || is_crowded(found)) return false;
      Found const at = top(found.program, row_prices_of(found.program, rows_, best_.price), finish_tolerance);
      std::vector<double> const price = prices_of(found.program, rows_, at.row_price);
      bool const is_better = offer(price);
      if (at.is_best && best_.bound > at.bound * cost_unit_ - 10 * finish_tolerance * size()) return true;
      held_ = {best_.price, found.bound};
      if (!is_better && go_part(price)) offer(held_.price);
    }
    return false;
  }

  /// Where Newton's method stands.
  struct Stage {
    double softness = 0, next_softness = 0;
    double margin = margin_first;  ///< in softnesses
    double expected = 0;           ///< bound of the last prices, if the near options were all
    double gap = 0;                ///< how far that may be below what is possible
    int patience = 0;              ///< how often more options may be taken in
    bool is_proven = false;
    double reach() const { return margin * next_softness; }
  };

  Level const& level_;
  DualRows rows_;
  int threads_;
  Effort& effort_;
  Dual best_;
  Dual held_;  ///< the best of Newton's method; limits of nothing are not priced yet
  Stage stage_;
  double cost_unit_ = 1;
};

}  // namespace

Dual solve_dual(Level const& level, std::span<double const> start, int threads, Effort& effort) {
  return DualSearch(level, threads, effort).solve(start);
}

}  // namespace kanteling::planning::detail
