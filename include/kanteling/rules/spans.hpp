// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace kanteling::rules {

/// Whole numbers from `low` up to and including `high`.
struct Span {
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend constexpr bool operator==(Span const&, Span const&) = default;
};

inline constexpr Span all_numbers{std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max()};

/// A set of whole numbers: the values of a cell for which a test holds. In normal form the spans are
/// ascending and a number lies between every two of them.
using Spans = std::vector<Span>;

/// The same set in normal form. Spans with high < low are empty and fall away.
inline Spans normal_form(Spans spans) {
  std::erase_if(spans, [](Span const& s) { return s.high < s.low; });
  std::sort(spans.begin(), spans.end(), [](Span const& a, Span const& b) { return a.low < b.low; });
  Spans result;
  for (Span const& s : spans) {
    bool const joins =
        !result.empty() && (result.back().high == all_numbers.high || s.low <= result.back().high + 1);
    if (joins) {
      result.back().high = std::max(result.back().high, s.high);
    } else {
      result.push_back(s);
    }
  }
  return result;
}

/// What both sets hold; both in normal form, and so is the result.
inline Spans intersection(Spans const& a, Spans const& b) {
  Spans result;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    Span const both{std::max(a[i].low, b[j].low), std::min(a[i].high, b[j].high)};
    if (both.low <= both.high) result.push_back(both);
    if (a[i].high < b[j].high) {
      ++i;
    } else {
      ++j;
    }
  }
  return result;
}

/// What the domain holds and the set does not; the set in normal form and inside the domain.
inline Spans complement(Spans const& spans, Span domain) {
  Spans result;
  std::int64_t next = domain.low;
  for (Span const& s : spans) {
    if (s.low > next) result.push_back({next, s.low - 1});
    if (s.high >= domain.high) return result;
    next = s.high + 1;
  }
  if (next <= domain.high) result.push_back({next, domain.high});
  return result;
}

}  // namespace kanteling::rules
