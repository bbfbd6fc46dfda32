// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace kanteling::matching {

/// a / b for a >= 0 and b > 0. Amounts of money here mostly fit in 32 bits, and dividing 64 bits takes several times as long.
constexpr std::int64_t quotient(std::int64_t a, std::int64_t b) {
  if (((a | b) >> 32) != 0) return a / b;
  return std::int64_t{static_cast<std::uint32_t>(a) / static_cast<std::uint32_t>(b)};
}

}  // namespace kanteling::matching
