// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace kanteling::matching {

/// a / b for a >= 0 and b > 0. Amounts of money here mostly fit in 32 bits, and dividing 64 bits takes several times as long.
constexpr std::int64_t quotient(std::int64_t a, std::int64_t b) {
  if (((a | b) >> 32) != 0) return a / b;
  return std::int64_t{static_cast<std::uint32_t>(a) / static_cast<std::uint32_t>(b)};
}

/// Divides many numbers by one, by multiplying: what is rounded off makes a quotient one too low at the most, and that is
/// put right, so that it is exact. For numbers >= 0 and a divisor > 0.
class Divisor {
 public:
  explicit constexpr Divisor(std::int64_t divisor)
      : divisor_(divisor), inverse_((std::uint64_t{1} << 32) / static_cast<std::uint64_t>(divisor)) {}

  constexpr std::int64_t quotient(std::int64_t a) const {
    if (((a | divisor_) >> 32) != 0) return a / divisor_;
    auto const low = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * inverse_ >> 32);
    return low + (a - low * divisor_ >= divisor_ ? 1 : 0);
  }

 private:
  std::int64_t divisor_;
  std::uint64_t inverse_;  ///< of 2^32
};

}  // namespace kanteling::matching
