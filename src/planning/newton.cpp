// SPDX-License-Identifier: Apache-2.0
#include "planning/newton.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "planning/dual_blocks.hpp"
#include "planning/effort.hpp"
#include "planning/row_matrix.hpp"

namespace kanteling::planning::detail {
namespace {

using Vector = Eigen::VectorXd;

/// Options further above the cheapest than so many times the softness are taken by no one: e^-16 of a group.
constexpr double reach = 16;
/// A price goes down to this part of itself at most in one step, each row for itself: one row that wants to
/// be free does not hold up the others.
constexpr double least_part = 0.1;

class Newton {
 public:
  Newton(DualProgram const& program, NewtonOptions const& options, Effort& effort)
      : program_(program),
        options_(options),
        effort_(effort),
        rows_(static_cast<Eigen::Index>(program.rows())),
        amount_(Eigen::Map<Vector const>(program.amount.data(), rows_)),
        limit_(Eigen::Map<Vector const>(program.price_limit.data(), rows_)),
        part_(matrix_blocks(program.rows()), Part(program.rows())) {}

  Softened solve(std::span<double const> start) {
    price_ = Eigen::Map<Vector const>(start.data(), rows_);
    for (Eigen::Index r = 0; r < rows_; ++r)
      price_[r] = std::clamp(price_[r], std::min(1e-9, 0.5 * limit_[r]), limit_[r] * (1 - 1e-9));
    slack_ = options_.softness * price_.cwiseInverse();
    double value = evaluate(price_, true);
    for (int steps = 0; steps < options_.most_steps; ++steps) {
      if (!effort_.spend(static_cast<std::int64_t>(3 * program_.options()))) break;
      if (!aim() || gain_ < 1e-8 * std::abs(value) || !climb(value)) break;
    }
    return {{price_.data(), price_.data() + price_.size()}, bound(), gap()};
  }

 private:
  struct Part {
    explicit Part(std::size_t rows) : matrix(rows), used(rows) {}
    RowMatrix matrix;
    std::vector<double> used, priced, weight;
    double value = 0, least = 0, apart = 0;
  };

  double priced_uses(std::size_t option, Vector const& price) const {
    double sum = 0;
    for (std::size_t u = program_.use_begin[option]; u < program_.use_begin[option + 1]; ++u)
      sum += program_.use_amount[u] * price[program_.use_row[u]];
    return sum;
  }

  /// The softened bound, and what is used; with `whole` also the matrix of how uses change with prices.
  double evaluate(Vector const& price, bool whole) {
    for_blocks(options_.threads, part_.size(), [&](std::size_t block) {
      Part& part = part_[block];
      if (whole) part.matrix.clear();
      std::fill(part.used.begin(), part.used.end(), 0.0);
      part.value = part.least = part.apart = 0;
      std::size_t const groups = program_.groups();
      for (std::size_t g = block_begin(groups, block, part_.size());
           g < block_begin(groups, block + 1, part_.size()); ++g)
        spread(part, g, price, whole);
    });
    double const soft = options_.softness;
    double value = -amount_.dot(price) + soft * (price.array().log() + (limit_ - price).array().log()).sum();
    for (Part const& part : part_) value += part.value;
    return value;
  }

  /// One group over its options.
  void spread(Part& part, std::size_t group, Vector const& price, bool whole) const {
    std::size_t const from = program_.option_begin[group], count = program_.option_begin[group + 1] - from;
    part.priced.resize(count);
    part.weight.resize(count);
    std::size_t cheapest = 0;
    for (std::size_t i = 0; i < count; ++i) {
      part.priced[i] = program_.cost[from + i] + priced_uses(from + i, price);
      if (part.priced[i] < part.priced[cheapest]) cheapest = i;
    }
    double const least = part.priced[cheapest], soft = options_.softness;
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      double const above = (part.priced[i] - least) / soft;
      part.weight[i] = above < reach ? (i == cheapest ? 1.0 : std::exp(-above)) : 0.0;
      sum += part.weight[i];
    }
    part.least += least;
    part.value += least - (sum > 1 ? soft * std::log(sum) : 0.0);
    for (std::size_t i = 0; i < count; ++i) {
      if (part.weight[i] == 0) continue;
      double const share = part.weight[i] / sum;
      part.apart += share * (part.priced[i] - least);
      for (std::size_t u = program_.use_begin[from + i]; u < program_.use_begin[from + i + 1]; ++u)
        part.used[program_.use_row[u]] += share * program_.use_amount[u];
      part.weight[i] = share / soft;
    }
    if (whole && sum > 1) part.matrix.add_group(program_, from, part.weight, cheapest, 1 / soft);
  }

  /// The step at the prices that were evaluated last, and what it gains at first sight.
  bool aim() {
    Vector const room = limit_ - price_;
    double const soft = options_.softness;
    Vector used = -amount_;
    for (Part const& part : part_) used += Eigen::Map<Vector const>(part.used.data(), rows_);
    slope_ = used + soft * price_.cwiseInverse() - soft * room.cwiseInverse();
    for (std::size_t block = 1; block < part_.size(); ++block) part_[0].matrix.add(part_[block].matrix);
    Eigen::Map<Eigen::MatrixXd> matrix(part_[0].matrix.entries().data(), rows_, rows_);
    matrix.diagonal() += slack_.cwiseQuotient(price_) + soft * room.cwiseAbs2().cwiseInverse();
    matrix.diagonal() *= 1 + 1e-12;
    Eigen::Ref<Eigen::MatrixXd> in_place = matrix;
    Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>> const factors(in_place);
    if (factors.info() != Eigen::Success) return false;
    step_ = factors.solve(slope_);
    gain_ = slope_.dot(step_);
    return std::isfinite(gain_) && gain_ > 0;
  }

  /// Goes along the step as far as the bound rises.
  bool climb(double& value) {
    for (double length = 1; length > 1e-3; length *= 0.35) {
      Vector next = price_ + length * step_;
      for (Eigen::Index r = 0; r < rows_; ++r)
        next[r] =
            std::clamp(next[r], least_part * price_[r], limit_[r] - least_part * (limit_[r] - price_[r]));
      if (!effort_.spend(0)) return false;
      double const reached = evaluate(next, true);
      if (!(reached > value + 1e-4 * slope_.dot(next - price_))) continue;
      follow_slack(next);
      price_ = next;
      value = reached;
      return true;
    }
    evaluate(price_, false);
    return false;
  }

  /// Slacks of the rows go with the step, and stay about softness / price.
  void follow_slack(Vector const& next) {
    for (Eigen::Index r = 0; r < rows_; ++r) {
      double const own = (options_.softness - slack_[r] * (next[r] - price_[r])) / price_[r];
      double const centred = options_.softness / next[r];
      slack_[r] = std::clamp(own, 0.1 * centred, 10 * centred);
    }
  }

  double bound() const {
    double bound = program_.constant - amount_.dot(price_);
    for (Part const& part : part_) bound += part.least;
    return bound;
  }

  double gap() const {
    double gap = 0;
    Vector left = amount_;
    for (Part const& part : part_) {
      gap += part.apart;
      left -= Eigen::Map<Vector const>(part.used.data(), rows_);
    }
    return gap + left.cwiseAbs().dot(price_);
  }

  DualProgram const& program_;
  NewtonOptions const& options_;
  Effort& effort_;
  Eigen::Index rows_;
  Vector amount_, limit_;
  std::vector<Part> part_;
  Vector price_, slack_, slope_, step_;
  double gain_ = 0;
};

}  // namespace

Softened newton(DualProgram const& program, std::span<double const> start, NewtonOptions const& options,
                Effort& effort) {
  if (program.rows() == 0) return {};
  return Newton(program, options, effort).solve(start);
}

}  // namespace kanteling::planning::detail
