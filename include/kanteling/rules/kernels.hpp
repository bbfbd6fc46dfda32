// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kanteling::rules {

/// Rows that are worked on together: few enough that their bits stay in a core's nearest memory, many enough
/// that what an operation costs apart from its rows does not count (bench/rules).
inline constexpr std::size_t block_rows = 2'048;
inline constexpr std::size_t block_words = block_rows / 64;

/// A slot: one bit for each row of a block.
struct alignas(64) BlockBits {
  std::uint64_t words[block_words];
};

/// A test of the values of a column; its answers go to a slot.
struct ColumnTest {
  std::int64_t bound = 0;  ///< fits in the width of the column
  std::uint32_t slot = 0;
};

/// All tests of one column: first those for "greater than the bound", then those for "equal to it".
struct ColumnTests {
  ColumnTest const* tests = nullptr;
  std::size_t greater = 0;
  std::size_t equal = 0;
};

/// A slot whose rows have a bit of a number.
struct BitPlane {
  std::uint32_t slot = 0;
  std::uint8_t bit = 0;
};

struct BitPlanes {
  BitPlane const* planes = nullptr;
  std::size_t count = 0;
};

struct BitCode {
  std::uint32_t const* begin = nullptr;
  std::uint32_t const* end = nullptr;
};

/// Arithmetic on lanes: block_rows numbers of 64 bits. Whoever makes the code sees to it that results fit
/// where they matter; elsewhere they wrap around.
struct LaneOp {
  enum class Kind : std::uint8_t {
    fill,      ///< with `number`
    add,       ///< a + b
    subtract,  ///< a - b
    multiply,  ///< a x b
    scale,     ///< a x number
    choose     ///< a where the slot's bit is set, else b
  };
  Kind kind = Kind::fill;
  std::uint32_t to = 0;  ///< positions of lanes
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t slot = 0;
  std::int64_t number = 0;
};

struct LaneCode {
  LaneOp const* begin = nullptr;
  LaneOp const* end = nullptr;
};

/// Operations on one block, for one instruction set. They take pointers alone: an inline function of the
/// standard library that a kernel's file compiled for its instruction set could be the one that the linker
/// keeps for all. Data of a block is read and written whole: block_rows values.
///
/// The code of `bits` is a list of 32-bit words. Operands are byte offsets of slots: sizeof(BlockBits) x
/// slot.
///   and    to | inverted, count of plain operands, count of inverted ones, operands
///   adder  sum | is_adder, carry, three operands
struct Kernels {
  char const* name = "";
  /// By width (1, 2, 4, 8 bytes: position 0 .. 3).
  void (*test[4])(void const* values, ColumnTests tests, std::uint64_t* slots) = {};
  void (*bits)(BitCode code, std::uint64_t* slots) = nullptr;
  /// Numbers from their bits, by width as `test`.
  void (*gather[4])(BitPlanes planes, std::uint64_t const* slots, void* values) = {};
  /// Values of a column as lanes, by width as `test`.
  void (*widen[4])(void const* values, std::int64_t* to) = {};
  void (*lanes)(LaneCode code, std::uint64_t const* slots, std::int64_t* lanes) = nullptr;

  static constexpr std::uint32_t inverted = 1;  ///< of an "and": the result is inverted
  static constexpr std::uint32_t is_adder = 2;
};

/// The position of a width in the tables of Kernels.
constexpr std::size_t width_index(std::uint8_t width) {
  return width == 8 ? 3 : width / 2U;
}

/// In plain C++: for every machine.
[[nodiscard]] Kernels const& portable_kernels();

/// The fastest that this machine can run. Of the compiled library only.
[[nodiscard]] Kernels const& best_kernels();
/// All that this machine can run, the portable ones first, the fastest last. Of the compiled library only.
[[nodiscard]] std::span<Kernels const* const> all_kernels();

}  // namespace kanteling::rules
