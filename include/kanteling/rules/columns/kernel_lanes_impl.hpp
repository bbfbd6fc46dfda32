// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Arithmetic on lanes, for the compiler
// to make vectors of. `Isa` is a type of the file that is compiled for an instruction set, so that each has
// its own.

#include <cstddef>
#include <cstdint>

#include "kanteling/rules/kernels.hpp"

namespace kanteling::rules::detail {

template <class Isa, class Value>
void widen(void const* data, std::int64_t* to) {
  auto const* const from = static_cast<char const*>(data);
  for (std::size_t row = 0; row < block_rows; ++row) {
    Value value;
    __builtin_memcpy(&value, from + row * sizeof value, sizeof value);
    to[row] = value;
  }
}

template <class Isa>
void lanes(LaneCode code, std::uint64_t const* slots, std::int64_t* registers) {
  for (LaneOp const* op = code.begin; op != code.end; ++op) {
    auto* const to = reinterpret_cast<std::uint64_t*>(registers + op->to * block_rows);
    auto const* const a = reinterpret_cast<std::uint64_t const*>(registers + op->a * block_rows);
    auto const* const b = reinterpret_cast<std::uint64_t const*>(registers + op->b * block_rows);
    auto const number = static_cast<std::uint64_t>(op->number);
    std::uint64_t const* const bits = slots + op->slot * block_words;
    switch (op->kind) {
      case LaneOp::Kind::fill:
        for (std::size_t row = 0; row < block_rows; ++row) to[row] = number;
        break;
      case LaneOp::Kind::add:
        for (std::size_t row = 0; row < block_rows; ++row) to[row] = a[row] + b[row];
        break;
      case LaneOp::Kind::subtract:
        for (std::size_t row = 0; row < block_rows; ++row) to[row] = a[row] - b[row];
        break;
      case LaneOp::Kind::multiply:
        for (std::size_t row = 0; row < block_rows; ++row) to[row] = a[row] * b[row];
        break;
      case LaneOp::Kind::scale:
        for (std::size_t row = 0; row < block_rows; ++row) to[row] = a[row] * number;
        break;
      case LaneOp::Kind::choose:
        for (std::size_t row = 0; row < block_rows; ++row) {
          std::uint64_t const mask = std::uint64_t{0} - (bits[row / 64] >> (row % 64) & 1U);
          to[row] = (a[row] & mask) | (b[row] & ~mask);
        }
        break;
    }
  }
}

}  // namespace kanteling::rules::detail
