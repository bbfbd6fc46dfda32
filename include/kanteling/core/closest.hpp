// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kanteling {

/// How many bytes must be put in, left out or changed to make one text of the other (Levenshtein).
/// Both texts must be short: the cost is the product of their lengths.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const changed = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

/// The names that a mistyped one was most likely meant to be: at most three, nearest first, ties in the order
/// given. Empty where nothing is near (more than a third of the letters differ) or the text is longer than 64
/// bytes.
inline std::vector<std::string> closest(std::string_view text, std::vector<std::string> const& names) {
  std::vector<std::pair<std::size_t, std::string>> near;
  if (text.size() > 64) return {};
  for (std::string const& name : names) {
    if (name.size() > 64) continue;
    std::size_t const distance = edit_distance(text, name);
    if (distance * 3 <= std::max(text.size(), name.size()) + 1) near.emplace_back(distance, name);
  }
  std::stable_sort(near.begin(), near.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  std::vector<std::string> result;
  for (std::size_t i = 0; i < near.size() && i < 3; ++i) result.push_back(near[i].second);
  return result;
}

}  // namespace kanteling
