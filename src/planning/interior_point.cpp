// SPDX-License-Identifier: Apache-2.0
#include "planning/interior_point.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "planning/dual_blocks.hpp"
#include "planning/effort.hpp"
#include "planning/row_matrix.hpp"

namespace kanteling::planning::detail {
namespace {

/// A system of equations is so much quicker, term by term, than an option looked at.
constexpr std::int64_t sums_per_work = 300;

using Vector = Eigen::VectorXd;

/// Largest step of at most 1 along `step` that leaves `value` positive.
double step_to_zero(Vector const& value, Vector const& step) {
  double longest = 1;
  for (Eigen::Index r = 0; r < value.size(); ++r)
    if (step[r] < 0) longest = std::min(longest, -value[r] / step[r]);
  return longest;
}

/// Where the method stands. Of each option its share x and reduced cost z; of each row the price, the slack
/// w (what is left), the excess v (above a row with a price limit) and the room of the price below its limit.
/// Shares add up to 1 in each group and z = cost + uses x price - price of the group, always: only that
/// uses + slack - excess = amount has to be reached.
class InteriorPoint {
 public:
  InteriorPoint(DualProgram const& program, InteriorPointOptions const& options, Effort& effort)
      : program_(program),
        options_(options),
        effort_(effort),
        rows_(static_cast<Eigen::Index>(program.rows())),
        share_(program.options()),
        reduced_(program.options()),
        share_step_(program.options()),
        reduced_step_(program.options()),
        scaling_(program.options()),
        group_price_step_(program.groups()),
        heaviest_(program.groups()),
        part_(matrix_blocks(program.rows()), Part(program.rows())) {}

  Found solve(std::span<double const> start) {
    set_out(start);
    for (int round = 0; round < options_.most_rounds; ++round) {
      look();
      if (is_done() || !effort_.spend(work_of_round())) break;
      if (!factor() || !step()) break;
    }
    look();
    return {{best_.data(), best_.data() + best_.size()}, best_bound_ + program_.constant, is_done()};
  }

 private:
  /// What one block of groups adds.
  struct Part {
    explicit Part(std::size_t rows) : matrix(rows), right(rows), used(rows) {}
    RowMatrix matrix;
    std::vector<double> right, used;
    double least = 0, gap = 0;
    double share_ratio = 0, reduced_ratio = 0;               ///< largest decrease, of what there is
    double share_bend = 0, reduced_bend = 0, both_bend = 0;  ///< sums that give the gap after a step

    void begin_step() {
      std::fill(right.begin(), right.end(), 0.0);
      share_ratio = reduced_ratio = share_bend = reduced_bend = both_bend = 0;
    }
  };

  /// With thousands of rows most of it is the system of equations.
  std::int64_t work_of_round() const {
    auto const rows = static_cast<std::int64_t>(program_.rows());
    return 3 * static_cast<std::int64_t>(program_.options()) + rows * rows / sums_per_work * rows;
  }

  std::size_t block_begin_of(std::size_t block) const {
    return block_begin(program_.groups(), block, part_.size());
  }

  template <class Work>
  void for_groups(Work const& work) {
    for_blocks(options_.threads, part_.size(), [&](std::size_t block) {
      for (std::size_t g = block_begin_of(block); g < block_begin_of(block + 1); ++g) work(part_[block], g);
    });
  }

  double priced_uses(std::size_t option, Vector const& price) const {
    double sum = 0;
    for (std::size_t u = program_.use_begin[option]; u < program_.use_begin[option + 1]; ++u)
      sum += program_.use_amount[u] * price[program_.use_row[u]];
    return sum;
  }

  void add_uses(std::size_t option, double weight, std::vector<double>& sum) const {
    for (std::size_t u = program_.use_begin[option]; u < program_.use_begin[option + 1]; ++u)
      sum[program_.use_row[u]] += program_.use_amount[u] * weight;
  }

  /// Centred on a first gap: every share x reduced cost, slack x price and excess x room is the same.
  void set_out(std::span<double const> start) {
    amount_ = Eigen::Map<Vector const>(program_.amount.data(), rows_);
    Vector const limit = Eigen::Map<Vector const>(program_.price_limit.data(), rows_);
    double const centre = start.empty() ? 0.15 : 0.01;
    double const least_amount = 1e-3 * static_cast<double>(program_.groups()) / static_cast<double>(rows_);
    price_.resize(rows_);
    for (Eigen::Index r = 0; r < rows_; ++r) {
      double const first = centre / (0.1 * std::max(amount_[r], least_amount));
      double const wished = start.empty() ? first : std::max(first, start[static_cast<std::size_t>(r)]);
      price_[r] = std::min(wished, limit[r] * (start.empty() ? 0.5 : 0.999));
    }
    room_ = limit - price_;
    slack_ = centre * price_.cwiseInverse();
    excess_ = centre * room_.cwiseInverse();
    best_ = price_;
    for_groups([&](Part&, std::size_t group) { set_out_group(group, centre); });
  }

  /// Finds the price of the group under which centred shares add up to 1: it lies between the cheapest
  /// option less (number of options) x centre and the cheapest less centre.
  void set_out_group(std::size_t group, double centre) {
    std::size_t const from = program_.option_begin[group], to = program_.option_begin[group + 1];
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t o = from; o < to; ++o) {
      reduced_[o] = program_.cost[o] + priced_uses(o, price_);
      least = std::min(least, reduced_[o]);
    }
    double low = centre, high = centre * static_cast<double>(to - from);
    for (int halving = 0; halving < 40; ++halving) {
      double const middle = 0.5 * (low + high);
      double shares = 0;
      for (std::size_t o = from; o < to; ++o) shares += centre / (reduced_[o] - least + middle);
      (shares > 1 ? low : high) = middle;
    }
    for (std::size_t o = from; o < to; ++o) {
      reduced_[o] += high - least;
      share_[o] = centre / reduced_[o];
    }
  }

  /// The bound under the prices, the gap and what of the rows is not reached yet.
  void look() {
    for (Part& part : part_) {
      part.least = part.gap = 0;
      std::fill(part.used.begin(), part.used.end(), 0.0);
    }
    for_groups([&](Part& part, std::size_t group) {
      double least = std::numeric_limits<double>::infinity();
      for (std::size_t o = program_.option_begin[group]; o < program_.option_begin[group + 1]; ++o) {
        least = std::min(least, program_.cost[o] + priced_uses(o, price_));
        part.gap += share_[o] * reduced_[o];
        add_uses(o, share_[o], part.used);
      }
      part.least += least;
    });
    double bound = -amount_.dot(price_);
    gap_ = slack_.dot(price_) + excess_.dot(room_);
    missing_ = amount_ - slack_ + excess_;
    for (Part const& part : part_) {
      bound += part.least;
      gap_ += part.gap;
      missing_ -= Eigen::Map<Vector const>(part.used.data(), rows_);
    }
    if (!(bound > best_bound_)) return;
    best_bound_ = bound;
    best_ = price_;
  }

  /// The bound cannot rise by more than the gap and what is missing, priced.
  bool is_done() const {
    double const size =
        std::max(std::abs(best_bound_ + program_.constant), 1e-3 * static_cast<double>(program_.groups()));
    double const most = options_.tolerance * size;
    return gap_ + std::abs(missing_.dot(price_)) <= most || gap_ < 1e-4 * most;
  }

  double pairs() const { return static_cast<double>(program_.options()) + 2.0 * static_cast<double>(rows_); }

  /// The matrix of the rows, after each group's price is eliminated, in its factors. A little more on the
  /// diagonal where rounding leaves no factors.
  bool factor() {
    for (double more = 1e-13; more < 1e-3; more *= 1e3) {
      build_matrix();
      matrix().diagonal() *= 1 + more;
      Eigen::Ref<Eigen::MatrixXd> in_place = matrix();
      factors_.emplace(in_place);
      if (factors_->info() == Eigen::Success) return true;
    }
    return false;
  }

  void build_matrix() {
    for_blocks(options_.threads, part_.size(), [&](std::size_t block) {
      Part& part = part_[block];
      part.matrix.clear();
      for (std::size_t g = block_begin_of(block); g < block_begin_of(block + 1); ++g) condense(part, g);
    });
    for (std::size_t block = 1; block < part_.size(); ++block) part_[0].matrix.add(part_[block].matrix);
    matrix().diagonal() += slack_.cwiseQuotient(price_) + excess_.cwiseQuotient(room_);
  }

  Eigen::Map<Eigen::MatrixXd> matrix() { return {part_[0].matrix.entries().data(), rows_, rows_}; }

  void condense(Part& part, std::size_t group) {
    std::size_t const from = program_.option_begin[group], to = program_.option_begin[group + 1];
    double sum = 0;
    std::size_t heaviest = from;
    for (std::size_t o = from; o < to; ++o) {
      scaling_[o] = share_[o] / reduced_[o];
      sum += scaling_[o];
      if (scaling_[o] > scaling_[heaviest]) heaviest = o;
    }
    heaviest_[group] = static_cast<std::uint32_t>(heaviest);
    part.matrix.add_group(program_, from, {scaling_.data() + from, to - from}, heaviest - from, sum);
  }

  /// One round: a step straight to the optimum tells how far that gets and how it bends; the second aims at
  /// a smaller gap along the bend.
  bool step() {
    Vector const none = Vector::Zero(rows_);
    direct(0, none, none, false);
    double const aimed = gap_after_step(longest_primal_step(), longest_dual_step());
    double const ratio = aimed / gap_;
    double const centre = std::clamp(ratio * ratio * ratio, 1e-4, 0.5) * gap_ / pairs();
    direct(centre, slack_step_.cwiseProduct(price_step_), -excess_step_.cwiseProduct(price_step_), true);
    double const primal = std::min(1.0, 0.995 * longest_primal_step());
    double const dual = std::min(1.0, 0.995 * longest_dual_step());
    if (!std::isfinite(primal * dual) || !price_step_.allFinite() || std::max(primal, dual) < 1e-6)
      return false;
    move(primal, dual);
    return true;
  }

  /// Solves for the step towards share x reduced cost = `centre` (and alike), less the bends of the first
  /// step.
  void direct(double centre, Vector const& slack_bend, Vector const& excess_bend, bool bends) {
    for (Part& part : part_) part.begin_step();
    for_groups([&](Part& part, std::size_t group) { pull(part, group, centre, bends); });
    Vector const slack_aim = (centre - (slack_.cwiseProduct(price_) + slack_bend).array()).matrix();
    Vector const excess_aim = (centre - (excess_.cwiseProduct(room_) + excess_bend).array()).matrix();
    Vector right = slack_aim.cwiseQuotient(price_) - excess_aim.cwiseQuotient(room_) - missing_;
    for (Part const& part : part_) right += Eigen::Map<Vector const>(part.right.data(), rows_);
    price_step_ = factors_->solve(right);
    slack_step_ = (slack_aim - slack_.cwiseProduct(price_step_)).cwiseQuotient(price_);
    excess_step_ = (excess_aim + excess_.cwiseProduct(price_step_)).cwiseQuotient(room_);
    for_groups([&](Part& part, std::size_t group) { follow(part, group); });
  }

  /// What a group asks of the rows. Leaves in share_step_ what its shares would do under unchanged prices.
  void pull(Part& part, std::size_t group, double centre, bool bends) {
    std::size_t const from = program_.option_begin[group], to = program_.option_begin[group + 1];
    double lacking = 1, sum = 0;
    for (std::size_t o = from; o < to; ++o) {
      double const bend = bends ? share_step_[o] * reduced_step_[o] : 0;
      share_step_[o] = (centre - bend) / reduced_[o] - share_[o];
      lacking -= share_[o] + share_step_[o];
      sum += scaling_[o];
    }
    group_price_step_[group] = lacking / sum;
    for (std::size_t o = from; o < to; ++o) {
      share_step_[o] += scaling_[o] * group_price_step_[group];
      add_uses(o, share_step_[o], part.right);
    }
  }

  /// The steps of a group's options under the step of the prices, and how far they may go.
  void follow(Part& part, std::size_t group) {
    std::size_t const from = program_.option_begin[group], to = program_.option_begin[group + 1];
    // Counted from the heaviest option, whose weight would make rounding large.
    double const heaviest = priced_uses(heaviest_[group], price_step_);
    double sum = 0, priced = 0;
    for (std::size_t o = from; o < to; ++o) {
      reduced_step_[o] = priced_uses(o, price_step_) - heaviest;
      priced += scaling_[o] * reduced_step_[o];
      sum += scaling_[o];
    }
    double const along = priced / sum;
    for (std::size_t o = from; o < to; ++o) {
      double const apart = reduced_step_[o] - along;
      share_step_[o] -= scaling_[o] * apart;
      reduced_step_[o] = apart - group_price_step_[group];
      part.share_ratio = std::max(part.share_ratio, -share_step_[o] / share_[o]);
      part.reduced_ratio = std::max(part.reduced_ratio, -reduced_step_[o] / reduced_[o]);
      part.share_bend += share_step_[o] * reduced_[o];
      part.reduced_bend += share_[o] * reduced_step_[o];
      part.both_bend += share_step_[o] * reduced_step_[o];
    }
  }

  double longest_primal_step() const {
    double longest = std::min(step_to_zero(slack_, slack_step_), step_to_zero(excess_, excess_step_));
    for (Part const& part : part_) longest = std::min(longest, 1 / std::max(part.share_ratio, 1.0));
    return longest;
  }

  double longest_dual_step() const {
    double longest = std::min(step_to_zero(price_, price_step_), step_to_zero(room_, -price_step_));
    for (Part const& part : part_) longest = std::min(longest, 1 / std::max(part.reduced_ratio, 1.0));
    return longest;
  }

  double gap_after_step(double primal, double dual) const {
    double gap = (slack_ + primal * slack_step_).dot(price_ + dual * price_step_) +
                 (excess_ + primal * excess_step_).dot(room_ - dual * price_step_);
    for (Part const& part : part_)
      gap += part.gap + primal * part.share_bend + dual * part.reduced_bend + primal * dual * part.both_bend;
    return gap;
  }

  void move(double primal, double dual) {
    for_groups([&](Part&, std::size_t group) {
      for (std::size_t o = program_.option_begin[group]; o < program_.option_begin[group + 1]; ++o) {
        share_[o] += primal * share_step_[o];
        reduced_[o] += dual * reduced_step_[o];
      }
    });
    slack_ += primal * slack_step_;
    excess_ += primal * excess_step_;
    price_ += dual * price_step_;
    room_ -= dual * price_step_;
  }

  DualProgram const& program_;
  InteriorPointOptions const& options_;
  Effort& effort_;
  Eigen::Index rows_;
  std::vector<double> share_, reduced_, share_step_, reduced_step_, scaling_;
  std::vector<double> group_price_step_;  ///< of each group, prices of rows unchanged
  std::vector<std::uint32_t> heaviest_;   ///< of each group, the option that weighs most
  std::vector<Part> part_;
  Vector amount_, price_, room_, slack_, excess_, missing_;
  Vector price_step_, slack_step_, excess_step_;
  std::optional<Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>>> factors_;  ///< in place of the matrix
  double gap_ = 0;
  Vector best_;
  double best_bound_ = -std::numeric_limits<double>::infinity();
};

}  // namespace

Found interior_point(DualProgram const& program, std::span<double const> start,
                     InteriorPointOptions const& options, Effort& effort) {
  if (program.rows() == 0) return {};
  return InteriorPoint(program, options, effort).solve(start);
}

}  // namespace kanteling::planning::detail
