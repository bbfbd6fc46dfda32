// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Upper and lower case by code point: the simple mappings of Unicode for ASCII, Latin-1, Latin Extended-A,
/// modern Greek and Cyrillic (U+0400 .. U+052F). Every other letter stays as it is; so does ß, whose upper
/// case is two letters.

#include <cstdint>
#include <string>
#include <string_view>

#include "kanteling/rules/feel/builtins_support_impl.hpp"

namespace kanteling::rules::feel::detail::fn {

/// Upper case letters first, first + step, ... last; each has its lower case `to_lower` further on.
struct CaseRange {
  std::uint16_t first;
  std::uint16_t last;
  std::int16_t to_lower;
  std::uint8_t step;
};

inline constexpr CaseRange case_ranges[] = {
    {0x41, 0x5A, 32, 1},   {0xC0, 0xD6, 32, 1},   {0xD8, 0xDE, 32, 1},   {0x100, 0x12E, 1, 2},
    {0x132, 0x136, 1, 2},  {0x139, 0x147, 1, 2},  {0x14A, 0x176, 1, 2},  {0x178, 0x178, -121, 1},
    {0x179, 0x17D, 1, 2},  {0x386, 0x386, 38, 1}, {0x388, 0x38A, 37, 1}, {0x38C, 0x38C, 64, 1},
    {0x38E, 0x38F, 63, 1}, {0x391, 0x3A1, 32, 1}, {0x3A3, 0x3AB, 32, 1}, {0x400, 0x40F, 80, 1},
    {0x410, 0x42F, 32, 1}, {0x460, 0x480, 1, 2},  {0x48A, 0x4BE, 1, 2},  {0x4C0, 0x4C0, 15, 1},
    {0x4C1, 0x4CD, 1, 2},  {0x4D0, 0x52E, 1, 2},
};

inline std::uint32_t lower_code(std::uint32_t code) {
  if (code == 0x130) return 'i';  // capital I with a dot
  for (CaseRange const& range : case_ranges) {
    if (code < range.first || code > range.last || (code - range.first) % range.step != 0) continue;
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(code) + range.to_lower);
  }
  return code;
}

inline std::uint32_t upper_code(std::uint32_t code) {
  switch (code) {
    case 0xB5:
      return 0x39C;  // micro sign: capital mu
    case 0x131:
      return 'I';  // small i without a dot
    case 0x17F:
      return 'S';  // long s
    case 0x3C2:
      return 0x3A3;  // final sigma
    default:
      break;
  }
  for (CaseRange const& range : case_ranges) {
    auto const upper = static_cast<std::uint32_t>(static_cast<std::int32_t>(code) - range.to_lower);
    if (upper >= range.first && upper <= range.last && (upper - range.first) % range.step == 0) return upper;
  }
  return code;
}

/// Only letters of one and two bytes have a mapping; longer sequences, and bytes that are no UTF-8, are
/// copied.
inline std::string mapped_case(std::string_view text, bool upper) {
  std::string mapped;
  mapped.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    std::uint32_t code = byte;
    if (byte >= 0xC2 && byte < 0xE0 && at + 1 < text.size() &&
        (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U) {
      ++at;
      code = ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
    } else if (byte >= 0x80) {
      mapped.push_back(text[at]);
      continue;
    }
    append_code_point(mapped, upper ? upper_code(code) : lower_code(code));
  }
  return mapped;
}

}  // namespace kanteling::rules::feel::detail::fn
