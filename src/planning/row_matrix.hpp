// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kanteling::planning::detail {

/// Adds up, group by group, how the uses of rows vary together when every option is taken with its weight:
/// sum of weight x use x use' less (sum of weight x use)(the same)' / sum of weights. Only pairs of rows
/// within a group are touched. Lower triangle, column after column.
class RowMatrix {
 public:
  explicit RowMatrix(std::size_t rows) : rows_(rows), entry_(rows * rows), of_group_(rows) {}

  void clear() { std::fill(entry_.begin(), entry_.end(), 0.0); }
  void add_option(std::span<std::uint32_t const> row, std::span<double const> amount, double weight);
  void end_group(double weights);

  void add(RowMatrix const& other);
  std::vector<double> const& entries() const { return entry_; }

 private:
  std::size_t rows_;
  std::vector<double> entry_;
  std::vector<double> of_group_;  ///< sum of weight x use
  std::vector<std::uint32_t> touched_;
  std::vector<double> packed_;
};

}  // namespace kanteling::planning::detail
