// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "planning/dual_program.hpp"

namespace kanteling::planning::detail {

struct NewtonOptions {
  double softness = 0.01;  ///< price difference, in cost units, at which an option is taken e times less
  int most_steps = 8;
  int threads = 1;
};

struct Softened {
  std::vector<double> row_price;
  double bound = 0;  ///< of the program under these prices, in cost units
  double gap = 0;    ///< how far the bound of the program may be below its optimum, in cost units
};

/// Row prices at which the rows are used up when every group spreads over its options, the cheaper the more.
/// The softer the spread, the smoother the bound: Newton's method brings it up in a few steps where there are
/// many groups.
[[nodiscard]] Softened newton(DualProgram const& program, std::span<double const> start,
                              NewtonOptions const& options, Effort& effort);

}  // namespace kanteling::planning::detail
