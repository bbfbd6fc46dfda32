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

/// Whether nine digits on their own in a text look like a citizen number. Numbers from 999900000 on are test numbers.
constexpr bool holds_citizen_number(std::string_view text) {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::string_view const digits = text.substr(i, end - i);
    if (looks_like_citizen_number(digits) && !digits.starts_with("9999")) return true;
    i = end + 1;
  }
  return false;
}

}  // namespace kanteling::io
