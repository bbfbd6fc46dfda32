// SPDX-License-Identifier: Apache-2.0
#include "planning/row_matrix.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

std::span<std::uint32_t const> rows_of(DualProgram const& program, std::size_t option) {
  return {program.use_row.data() + program.use_begin[option],
          program.use_begin[option + 1] - program.use_begin[option]};
}

std::span<double const> amounts_of(DualProgram const& program, std::size_t option) {
  return {program.use_amount.data() + program.use_begin[option],
          program.use_begin[option + 1] - program.use_begin[option]};
}

/// Where the others weigh less than this beside the heaviest, uses are counted from its uses: the plain sums
/// would leave nothing but rounding.
constexpr double small_rest = 1e-3;

}  // namespace

void RowMatrix::clear() {
  std::fill(entry_.begin(), entry_.end(), 0.0);
}

void RowMatrix::add_group(DualProgram const& program, std::size_t first_option,
                          std::span<double const> weight, std::size_t heaviest, double sum) {
  double rest = 0;
  for (std::size_t i = 0; i < weight.size(); ++i) rest += i == heaviest ? 0 : weight[i];
  bool const counts_from_heaviest = rest < small_rest * sum;
  for (std::size_t i = 0; i < weight.size(); ++i) {
    if (weight[i] == 0) continue;
    if (!counts_from_heaviest) {
      add_pairs(rows_of(program, first_option + i), amounts_of(program, first_option + i), weight[i]);
    } else if (i != heaviest) {
      load_difference(program, first_option + i, first_option + heaviest);
      add_pairs(difference_row_, difference_, weight[i]);
    }
  }
  take_group_off(sum);
}

/// Uses of an option less those of another; a row may come twice.
void RowMatrix::load_difference(DualProgram const& program, std::size_t option, std::size_t from_option) {
  auto const row = rows_of(program, option), from_row = rows_of(program, from_option);
  auto const amount = amounts_of(program, option), from_amount = amounts_of(program, from_option);
  difference_row_.assign(row.begin(), row.end());
  difference_row_.insert(difference_row_.end(), from_row.begin(), from_row.end());
  difference_.assign(amount.begin(), amount.end());
  for (double const a : from_amount) difference_.push_back(-a);
}

void RowMatrix::add_pairs(std::span<std::uint32_t const> row, std::span<double const> amount, double weight) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    double const weighted = weight * amount[i];
    double& sum = of_group_[row[i]];
    if (sum == 0) touched_.push_back(row[i]);
    sum += weighted;
    entry_[row[i] * rows_ + row[i]] += weighted * amount[i];
    for (std::size_t k = 0; k < i; ++k) {
      auto const [column, line] = std::minmax(row[i], row[k]);
      entry_[column * rows_ + line] += (column == line ? 2 : 1) * weighted * amount[k];
    }
  }
}

void RowMatrix::take_group_off(double sum) {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  packed_.clear();
  for (std::uint32_t const row : touched_) {
    packed_.push_back(of_group_[row]);
    of_group_[row] = 0;
  }
  for (std::size_t k = 0; k < touched_.size(); ++k) {
    double* const column = entry_.data() + touched_[k] * rows_;
    double const factor = packed_[k] / sum;
    for (std::size_t i = k; i < touched_.size(); ++i) column[touched_[i]] -= factor * packed_[i];
  }
  touched_.clear();
}

void RowMatrix::add(RowMatrix const& other) {
  for (std::size_t i = 0; i < entry_.size(); ++i) entry_[i] += other.entry_[i];
}

}  // namespace kanteling::planning::detail
