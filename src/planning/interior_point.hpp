// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "planning/dual_program.hpp"

namespace kanteling::planning::detail {

struct InteriorPointOptions {
  double tolerance = 1e-8;  ///< of the bound, relative
  int most_rounds = 80;
  int threads = 1;
};

struct Found {
  std::vector<double> row_price;
  double bound = 0;      ///< of the program, in cost units
  bool is_best = false;  ///< no prices of the program have a better bound, but for the tolerance
};

/// Prices of the program's rows whose bound is the best that was seen on the way to the optimum. Mehrotra's
/// primal-dual method; the choice of each group is eliminated, so the system to solve has the size of the
/// rows. `start` are row prices to start from, or empty.
[[nodiscard]] Found interior_point(DualProgram const& program, std::span<double const> start,
                                   InteriorPointOptions const& options, Effort& effort);

}  // namespace kanteling::planning::detail
