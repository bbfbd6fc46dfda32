// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Whole numbers of 1, 2, 4 or 8 bytes.

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kanteling::rules::detail {

inline std::uint8_t width_of(std::int64_t value) {
  if (value == static_cast<std::int8_t>(value)) return 1;
  if (value == static_cast<std::int16_t>(value)) return 2;
  return value == static_cast<std::int32_t>(value) ? 4 : 8;
}

inline std::int64_t read_int(void const* data, std::size_t at, std::uint8_t width) {
  char const* const from = static_cast<char const*>(data) + at * width;
  std::int8_t one = 0;
  std::int16_t two = 0;
  std::int32_t four = 0;
  std::int64_t eight = 0;
  switch (width) {
    case 1:
      std::memcpy(&one, from, 1);
      return one;
    case 2:
      std::memcpy(&two, from, 2);
      return two;
    case 4:
      std::memcpy(&four, from, 4);
      return four;
    default:
      std::memcpy(&eight, from, 8);
      return eight;
  }
}

inline void write_int(void* data, std::size_t at, std::uint8_t width, std::int64_t value) {
  char* const to = static_cast<char*>(data) + at * width;
  auto const one = static_cast<std::int8_t>(value);
  auto const two = static_cast<std::int16_t>(value);
  auto const four = static_cast<std::int32_t>(value);
  switch (width) {
    case 1:
      std::memcpy(to, &one, 1);
      return;
    case 2:
      std::memcpy(to, &two, 2);
      return;
    case 4:
      std::memcpy(to, &four, 4);
      return;
    default:
      std::memcpy(to, &value, 8);
  }
}

/// Writes values that fit in `width` bytes one behind the other.
inline void pack_ints(std::int64_t const* __restrict from, std::size_t count, std::uint8_t width,
                      void* __restrict to) {
  auto* const bytes = static_cast<std::int8_t*>(to);
  switch (width) {
    case 1:
      for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::int8_t>(from[i]);
      return;
    case 2:
      for (std::size_t i = 0; i < count; ++i) write_int(to, i, 2, from[i]);
      return;
    case 4:
      for (std::size_t i = 0; i < count; ++i) write_int(to, i, 4, from[i]);
      return;
    default:
      std::memcpy(to, from, count * sizeof *from);
  }
}

}  // namespace kanteling::rules::detail
