// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kanteling {

/// A text for the `found` of a Problem: at most `bytes_max` bytes, on one line, never cut inside a UTF-8
/// character. What is left out shows as "...".
inline std::string shorten(std::string_view text, std::size_t bytes_max = 80) {
  bool const is_long = text.size() > bytes_max;
  std::size_t end = is_long ? bytes_max - 3 : text.size();
  while (is_long && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::string result(text.substr(0, end));
  for (char& c : result) {
    if (static_cast<unsigned char>(c) < 0x20U) c = ' ';
  }
  if (is_long) result += "...";
  return result;
}

}  // namespace kanteling
