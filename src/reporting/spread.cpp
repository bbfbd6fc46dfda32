// SPDX-License-Identifier: Apache-2.0
#include "reporting/spread.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "reporting/last_outcomes.hpp"

namespace kanteling::reporting {
namespace {

std::int64_t root(std::int64_t square) {
  std::int64_t low = 0, high = 3'000'000'000;
  while (low < high) {
    std::int64_t const middle = (low + high + 1) / 2;
    if (middle <= square / middle)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

}  // namespace

Mean mean_of(std::int64_t sum, std::int64_t count) {
  if (count == 0) return std::nullopt;
  return in_proportion(sum, 100, count);
}

std::optional<Spread> spread_of(std::span<Mean const> means) {
  std::vector<std::int64_t> values;
  for (Mean const& mean : means)
    if (mean) values.push_back(*mean);
  if (values.empty()) return std::nullopt;
  auto const [lowest, highest] = std::minmax_element(values.begin(), values.end());
  std::int64_t const count = static_cast<std::int64_t>(values.size());
  std::int64_t sum = 0, squares = 0;
  for (std::int64_t const value : values) {
    sum += value;
    squares += value * value;
  }
  Spread spread{*lowest, *highest, root((count * squares - sum * sum) / (count * count)), std::nullopt};
  if (*lowest > 0) spread.ratio = in_proportion(*highest, 100, *lowest);
  return spread;
}

}  // namespace kanteling::reporting
