// SPDX-License-Identifier: Apache-2.0
#include "planning/row_matrix.hpp"

#include <algorithm>

namespace kanteling::planning::detail {

void RowMatrix::add_option(std::span<std::uint32_t const> row, std::span<double const> amount,
                           double weight) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    double const weighted = weight * amount[i];
    double& sum = of_group_[row[i]];
    if (sum == 0) touched_.push_back(row[i]);
    sum += weighted;
    for (std::size_t k = 0; k <= i; ++k) {
      auto const [column, line] = std::minmax(row[i], row[k]);
      entry_[column * rows_ + line] += weighted * amount[k];
    }
  }
}

void RowMatrix::end_group(double weights) {
  std::sort(touched_.begin(), touched_.end());
  packed_.clear();
  for (std::uint32_t const row : touched_) {
    packed_.push_back(of_group_[row]);
    of_group_[row] = 0;
  }
  double const share = -1.0 / weights;
  for (std::size_t k = 0; k < touched_.size(); ++k) {
    double* const column = entry_.data() + touched_[k] * rows_;
    double const factor = share * packed_[k];
    for (std::size_t i = k; i < touched_.size(); ++i) column[touched_[i]] += factor * packed_[i];
  }
  touched_.clear();
}

void RowMatrix::add(RowMatrix const& other) {
  for (std::size_t i = 0; i < entry_.size(); ++i) entry_[i] += other.entry_[i];
}

}  // namespace kanteling::planning::detail
