// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kanteling {

/// How many bytes must be put in, left out, changed or swapped with their neighbour to make one text of the
/// other. Both texts must be short: the cost is the product of their lengths.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({changed, row[j - 1] + 1, last[j] + 1});
      bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// The names that a mistyped one was most likely meant to be: at most three, nearest first, ties in the order
/// given. Empty where nothing is near (more than a third of the letters differ) or the text is longer than 64
/// bytes.
inline std::vector<std::string> closest(std::string_view text, std::vector<std::string> const& names) {
  std::vector<std::pair<std::size_t, std::size_t>> near;  // distance, position
  if (text.size() > 64) return {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].size() > 64) continue;
    std::size_t const distance = edit_distance(text, names[i]);
    if (distance * 3 <= std::max(text.size(), names[i].size()) + 1) near.emplace_back(distance, i);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> result;
  for (std::size_t i = 0; i < near.size() && i < 3; ++i) result.push_back(names[near[i].second]);
  return result;
}

}  // namespace kanteling
