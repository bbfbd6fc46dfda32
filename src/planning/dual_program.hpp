// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "planning/dual_rows.hpp"

namespace kanteling::planning::detail {

/// Some of the groups with some of their options, waiting among them, in units that make all numbers about 1:
/// the linear program "each group takes one option, whole or in parts, as cheaply as the rows allow". A price
/// here is the price in the instance x mean use of the row / cost unit.
struct DualProgram {
  double cost_unit = 1;
  double constant = 0;              ///< cost of the cheapest options, taken off, in cost units
  std::vector<double> amount;       ///< per row, in mean uses
  std::vector<double> price_limit;  ///< per row
  std::vector<std::uint32_t> option_begin{0};
  std::vector<double> cost;  ///< per option, 0 for the cheapest of its group
  std::vector<std::uint32_t> use_begin{0};
  std::vector<std::uint32_t> use_row;
  std::vector<double> use_amount;  ///< in mean uses

  std::size_t rows() const { return amount.size(); }
  std::size_t groups() const { return option_begin.size() - 1; }
  std::size_t options() const { return cost.size(); }
};

/// Takes these groups whole, with so much of each limit as is their share of what all could use.
[[nodiscard]] DualProgram program_of(Level const& level, DualRows const& rows,
                                     std::span<std::uint32_t const> groups);

struct NearProgram {
  DualProgram program;
  double bound = 0;      ///< of all groups, shut options left out
  std::size_t near = 0;  ///< options in the program; beyond the most asked for, there is no program
};

/// Of all groups the options within `margin` cost units of the cheapest under these prices. A group with one
/// such option takes it: prices that are optimal here are so for all as long as that remains right.
[[nodiscard]] NearProgram near_program(Level const& level, DualRows const& rows,
                                       std::span<double const> price, double margin, double cost_unit,
                                       std::size_t most, int threads);

/// Prices of the program's rows as Dual::price and back. What is not positive or beyond its limit is brought
/// there.
[[nodiscard]] std::vector<double> prices_of(DualProgram const& program, DualRows const& rows,
                                            std::span<double const> row_price);
[[nodiscard]] std::vector<double> row_prices_of(DualProgram const& program, DualRows const& rows,
                                                std::span<double const> price);

}  // namespace kanteling::planning::detail
