// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "planning/dual_program.hpp"

namespace kanteling::planning::detail {

/// Adds up, group by group, how the uses of rows vary together when every option is taken with its weight:
/// sum of weight x use x use' less (sum of weight x use)(the same)' / sum of weights. Only pairs of rows
/// within a group are touched. Lower triangle, column after column.
class RowMatrix {
 public:
  explicit RowMatrix(std::size_t rows) : rows_(rows), entry_(rows * rows), of_group_(rows) {}

  void clear();
  /// `heaviest` is the option, counted from `first_option`, with the largest weight; `sum` that of all
  /// weights.
  void add_group(DualProgram const& program, std::size_t first_option, std::span<double const> weight,
                 std::size_t heaviest, double sum);

  void add(RowMatrix const& other);
  std::vector<double>& entries() { return entry_; }

 private:
  void add_pairs(std::span<std::uint32_t const> row, std::span<double const> amount, double weight);
  void load_difference(DualProgram const& program, std::size_t option, std::size_t from_option);
  void take_group_off(double sum);

  std::size_t rows_;
  std::vector<double> entry_;
  std::vector<double> of_group_;  ///< sum of weight x use
  std::vector<std::uint32_t> touched_;
  std::vector<double> packed_;
  std::vector<std::uint32_t> difference_row_;
  std::vector<double> difference_;
};

}  // namespace kanteling::planning::detail
