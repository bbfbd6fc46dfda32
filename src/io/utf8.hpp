// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace kanteling::io {

/// Bytes of the well-formed UTF-8 character at a place: 1 .. 4, or 0 where none stands. NUL is refused as
/// well. Source: Unicode 15, table 3-7: no overlong forms, no surrogates, nothing beyond U+10FFFF.
constexpr std::size_t utf8_length(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  auto const follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  unsigned const lead = byte(0);
  unsigned const second = byte(1);
  if (lead == 0) return 0;
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead <= 0xDFU) return follows(1) ? 2 : 0;
  if (lead >= 0xE0U && lead <= 0xEFU) {
    bool const allowed = (lead != 0xE0U || second >= 0xA0U) && (lead != 0xEDU || second <= 0x9FU);
    return allowed && follows(1) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xF0U && lead <= 0xF4U) {
    bool const allowed = (lead != 0xF0U || second >= 0x90U) && (lead != 0xF4U || second <= 0x8FU);
    return allowed && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

/// The first byte that is not part of well-formed UTF-8, or npos.
constexpr std::size_t find_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace kanteling::io
