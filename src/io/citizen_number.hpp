// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kanteling::io {

/// Whether a text is nine digits that pass the eleven test of the citizen number (BSN): 9 a + 8 b + ... + 2 h - i is a
/// multiple of 11. One in eleven other numbers of nine digits passes too: the price of never keeping a real one.
/// Source: Besluit burgerservicenummer, art. 2; recalled.
constexpr bool looks_like_citizen_number(std::string_view text) {
  if (text.size() != 9 || text == "000000000") return false;
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    int const weight = i == 8 ? -1 : 9 - static_cast<int>(i);
    sum += weight * (text[i] - '0');
  }
  return sum % 11 == 0;
}

}  // namespace kanteling::io
