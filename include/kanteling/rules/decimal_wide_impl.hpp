// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

/// [[gnu::noinline]] keeps the compile time of the engine low; it costs a few nanoseconds, on the long way
/// only.
namespace kanteling::rules::detail {

__extension__ typedef unsigned __int128 UInt128;

/// 256 bits, the lowest limb first: room for the product of two coefficients of 34 digits and for 76 digits
/// in all.
struct UInt256 {
  std::uint64_t limb[4] = {0, 0, 0, 0};
};

constexpr UInt128 join(std::uint64_t high, std::uint64_t low) {
  return (static_cast<UInt128>(high) << 64U) | low;
}
constexpr std::uint64_t low_half(UInt128 n) {
  return static_cast<std::uint64_t>(n);
}
constexpr std::uint64_t high_half(UInt128 n) {
  return static_cast<std::uint64_t>(n >> 64U);
}
constexpr UInt128 low_half(UInt256 const& n) {
  return join(n.limb[1], n.limb[0]);
}
constexpr UInt256 widen(UInt128 n) {
  return {{low_half(n), high_half(n), 0, 0}};
}
constexpr bool is_zero(UInt256 const& n) {
  return (n.limb[0] | n.limb[1] | n.limb[2] | n.limb[3]) == 0;
}

/// n x factor + addend; what goes beyond 256 bits is lost.
constexpr UInt256 multiply_add(UInt256 const& n, std::uint64_t factor, std::uint64_t addend) {
  UInt256 result;
  UInt128 carry = addend;
  for (int i = 0; i < 4; ++i) {
    carry += static_cast<UInt128>(n.limb[i]) * factor;
    result.limb[i] = low_half(carry);
    carry >>= 64U;
  }
  return result;
}

[[gnu::noinline]] inline UInt256 multiply_wide(UInt128 a, UInt128 b) {
  UInt256 const low = multiply_add(widen(a), low_half(b), 0);
  UInt256 const high = multiply_add(widen(a), high_half(b), 0);
  UInt256 result = low;
  UInt128 carry = 0;
  for (int i = 1; i < 4; ++i) {
    carry += static_cast<UInt128>(low.limb[i]) + high.limb[i - 1];
    result.limb[i] = low_half(carry);
    carry >>= 64U;
  }
  return result;
}

constexpr UInt256 plus(UInt256 const& a, UInt256 const& b) {
  UInt256 result;
  UInt128 carry = 0;
  for (int i = 0; i < 4; ++i) {
    carry += static_cast<UInt128>(a.limb[i]) + b.limb[i];
    result.limb[i] = low_half(carry);
    carry >>= 64U;
  }
  return result;
}

/// a - b, modulo 2^256.
constexpr UInt256 minus(UInt256 const& a, UInt256 const& b) {
  UInt256 result;
  std::uint64_t borrow = 0;
  for (int i = 0; i < 4; ++i) {
    UInt128 const difference = static_cast<UInt128>(a.limb[i]) - b.limb[i] - borrow;
    result.limb[i] = low_half(difference);
    borrow = high_half(difference) & 1U;
  }
  return result;
}

/// -1, 0 or 1.
constexpr int compare_wide(UInt256 const& a, UInt256 const& b) {
  for (int i = 3; i >= 0; --i) {
    if (a.limb[i] != b.limb[i]) return a.limb[i] < b.limb[i] ? -1 : 1;
  }
  return 0;
}

/// 10^0 .. 10^76.
struct PowersOfTen {
  UInt256 power[77];
};
constexpr PowersOfTen make_powers_of_ten() {
  PowersOfTen result{};
  result.power[0].limb[0] = 1;
  for (int i = 1; i < 77; ++i) result.power[i] = multiply_add(result.power[i - 1], 10, 0);
  return result;
}
inline constexpr PowersOfTen powers_of_ten = make_powers_of_ten();

/// 10^exponent; exponent 0 .. 19.
inline std::uint64_t power_of_ten_64(std::int32_t exponent) {
  return powers_of_ten.power[exponent].limb[0];
}
/// 10^exponent; exponent 0 .. 38.
inline UInt128 power_of_ten_128(std::int32_t exponent) {
  return low_half(powers_of_ten.power[exponent]);
}

inline std::int32_t bit_length(UInt128 n) {
  if (high_half(n) != 0) return 128 - std::countl_zero(high_half(n));
  return 64 - std::countl_zero(low_half(n));
}
inline std::int32_t bit_length(UInt256 const& n) {
  UInt128 const high = join(n.limb[3], n.limb[2]);
  return high != 0 ? 128 + bit_length(high) : bit_length(low_half(n));
}

/// Decimal digits, 0 for 0. 1233 / 4096 is log10(2) closely enough for 256 bits: at most one digit too low.
inline std::int32_t count_digits(UInt128 n) {
  std::int32_t const digits = (bit_length(n) * 1233) >> 12;
  if (digits > 38) return 39;
  return digits + (n >= power_of_ten_128(digits) ? 1 : 0);
}
/// n below 10^76.
[[gnu::noinline]] inline std::int32_t count_digits(UInt256 const& n) {
  std::int32_t const digits = (bit_length(n) * 1233) >> 12;
  return digits + (compare_wide(n, powers_of_ten.power[digits]) >= 0 ? 1 : 0);
}

/// n x 10^exponent, exponent 0 or more; the caller knows that it fits in 256 bits.
[[gnu::noinline]] inline UInt256 times_power_of_ten(UInt256 n, std::int32_t exponent) {
  for (; exponent > 19; exponent -= 19) n = multiply_add(n, power_of_ten_64(19), 0);
  return exponent == 0 ? n : multiply_add(n, power_of_ten_64(exponent), 0);
}

/// Divides n in place; gives the remainder.
[[gnu::noinline]] inline std::uint64_t divide_by_limb(UInt256& n, std::uint64_t divisor) {
  UInt128 remainder = 0;
  for (int i = 3; i >= 0; --i) {
    if (remainder == 0 && n.limb[i] < divisor) {
      remainder = n.limb[i];
      n.limb[i] = 0;
      continue;
    }
    UInt128 const part = join(low_half(remainder), n.limb[i]);
    n.limb[i] = low_half(part / divisor);
    remainder = part - static_cast<UInt128>(n.limb[i]) * divisor;
  }
  return low_half(remainder);
}

/// One limb of a quotient: (remainder x 2^64 + next) / divisor, where remainder < divisor and the highest bit
/// of the divisor is set. The first guess from the high halves is at most two too large (Knuth, TAOCP 4.3.1,
/// algorithm D).
inline std::uint64_t divide_step(UInt128& remainder, std::uint64_t next, UInt128 divisor) {
  std::uint64_t const high = high_half(divisor);
  UInt128 guess = high_half(remainder) >= high ? join(0, ~std::uint64_t{0}) : remainder / high;
  UInt128 rest = remainder - guess * high;
  while (high_half(rest) == 0 && guess * low_half(divisor) > join(low_half(rest), next)) {
    --guess;
    rest += high;
  }
  remainder = join(low_half(remainder), next) - guess * divisor;
  return low_half(guess);
}

struct Quotient {
  UInt256 quotient;
  UInt128 remainder = 0;
};

/// n / divisor; the divisor is not zero.
[[gnu::noinline]] inline Quotient divide_wide(UInt256 const& n, UInt128 divisor) {
  Quotient result{n, 0};
  if (high_half(divisor) == 0) {
    result.remainder = divide_by_limb(result.quotient, low_half(divisor));
    return result;
  }
  auto const shift = static_cast<std::uint32_t>(std::countl_zero(high_half(divisor)));
  UInt128 const shifted = divisor << shift;
  std::uint64_t shifted_n[5] = {};
  for (int i = 0; i < 4; ++i) {
    UInt128 const limb = static_cast<UInt128>(n.limb[i]) << shift;
    shifted_n[i] |= low_half(limb);
    shifted_n[i + 1] = high_half(limb);
  }
  // Below the divisor: the top limb of n, shifted by less than 64, leaves the highest bit free.
  UInt128 remainder = join(shifted_n[4], shifted_n[3]);
  result.quotient = UInt256{};
  for (int i = 2; i >= 0; --i) {
    if (high_half(remainder) == 0 && join(low_half(remainder), shifted_n[i]) < shifted) {
      remainder = join(low_half(remainder), shifted_n[i]);
    } else {
      result.quotient.limb[i] = divide_step(remainder, shifted_n[i], shifted);
    }
  }
  result.remainder = remainder >> shift;
  return result;
}

}  // namespace kanteling::rules::detail
