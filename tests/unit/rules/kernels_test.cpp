// SPDX-License-Identifier: Apache-2.0
// Every instruction set of this machine does on a block of rows what plain loops do.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "kanteling/rules/kernels.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"
#include "random_models.hpp"

namespace kanteling::rules {
namespace {

using testing::Draw;

constexpr std::uint8_t widths[] = {1, 2, 4, 8};

/// Slots of a block, with one before and one behind that nothing may write to.
class Slots {
 public:
  explicit Slots(std::size_t count) : lines_(count + 2) {
    for (BlockBits& line : lines_)
      for (std::uint64_t& word : line.words) word = guard;
  }
  std::uint64_t* words() { return lines_[1].words; }
  std::uint64_t* slot(std::size_t at) { return lines_[at + 1].words; }
  std::size_t count() const { return lines_.size() - 2; }
  bool has(std::size_t at, std::size_t row) { return (slot(at)[row / 64] >> (row % 64) & 1U) != 0; }
  void put(std::size_t at, std::size_t row, bool on) {
    std::uint64_t const bit = std::uint64_t{1} << (row % 64);
    slot(at)[row / 64] = on ? slot(at)[row / 64] | bit : slot(at)[row / 64] & ~bit;
  }
  bool is_guarded() const {
    for (std::uint64_t const word : lines_.front().words)
      if (word != guard) return false;
    for (std::uint64_t const word : lines_.back().words)
      if (word != guard) return false;
    return true;
  }
  friend bool operator==(Slots const& a, Slots const& b) {
    return std::memcmp(a.lines_.data(), b.lines_.data(), a.lines_.size() * sizeof(BlockBits)) == 0;
  }

 private:
  static constexpr std::uint64_t guard = 0x5A5A'A5A5'1234'8765;
  std::vector<BlockBits> lines_;
};

std::uint64_t draw_word(Draw& draw) {
  std::uint64_t word = 0;
  for (int i = 0; i < 8; ++i) word = word << 8U | draw.below(256);
  return draw.chance(10) ? 0 : draw.chance(10) ? ~std::uint64_t{0} : word;
}

std::string name_of(Kernels const& kernels, std::uint8_t width) {
  return std::string(kernels.name) + ", " + std::to_string(width) + " bytes";
}

std::int64_t lowest(std::uint8_t width) {
  return std::numeric_limits<std::int64_t>::min() >> (64 - 8 * width);
}

/// Numbers of a width, many of them at its ends or beside each other.
std::int64_t draw_number(Draw& draw, std::uint8_t width) {
  std::int64_t const low = lowest(width);
  std::int64_t const near[] = {low, low + 1, -2, -1, 0, 1, 2, ~low - 1, ~low};
  if (draw.chance(60)) return draw.one_of(near);
  char bytes[8];
  std::uint64_t const word = draw_word(draw);
  std::memcpy(bytes, &word, sizeof word);
  return detail::read_int(bytes, 0, width);
}

TEST(Kernels, ThePortableOnesComeFirstAndTheFastestLast) {
  ASSERT_FALSE(all_kernels().empty());
  EXPECT_EQ(all_kernels().front(), &portable_kernels());
  EXPECT_EQ(all_kernels().back(), &best_kernels());
  EXPECT_STREQ(portable_kernels().name, "portable");
}

TEST(Kernels, TestsOfAColumnAreComparisons) {
  Draw draw(1);
  for (int round = 0; round < 40; ++round)
    for (std::uint8_t const width : widths) {
      std::vector<char> values(block_rows * width + 8);
      char* const from = values.data() + draw.below(8);  // any address
      for (std::size_t row = 0; row < block_rows; ++row)
        detail::write_int(from, row, width, draw_number(draw, width));
      std::size_t const greater = draw.below(6);
      std::size_t const equal = draw.below(6);
      std::vector<ColumnTest> tests;
      for (std::size_t t = 0; t < greater + equal; ++t)
        tests.push_back({draw_number(draw, width), static_cast<std::uint32_t>(greater + equal - 1 - t)});
      for (Kernels const* kernels : all_kernels()) {
        Slots slots(tests.size());
        kernels->test[width_index(width)](from, {tests.data(), greater, equal}, slots.words());
        ASSERT_TRUE(slots.is_guarded()) << name_of(*kernels, width);
        for (std::size_t t = 0; t < tests.size(); ++t)
          for (std::size_t row = 0; row < block_rows; ++row) {
            std::int64_t const value = detail::read_int(from, row, width);
            bool const holds = t < greater ? value > tests[t].bound : value == tests[t].bound;
            ASSERT_EQ(slots.has(tests[t].slot, row), holds)
                << name_of(*kernels, width) << ", row " << row << ": " << value << " and " << tests[t].bound;
          }
      }
    }
}

/// Code for kernels, and what it does by plain loops.
class DrawnCode {
 public:
  DrawnCode(Draw& draw, std::size_t slots) : draw_(draw), slots_(slots) {
    for (std::size_t i = draw.below(12); i > 0; --i) {
      if (draw_.chance(35)) {
        add_adder();
      } else {
        add_and();
      }
    }
  }

  BitCode code() const { return {code_.data(), code_.data() + code_.size()}; }

  void run(Slots& slots) const {
    for (Step const& step : steps_)
      for (std::size_t row = 0; row < block_rows; ++row) run_row(step, slots, row);
  }

 private:
  struct Step {
    std::size_t to = 0;
    std::size_t carry = 0;
    bool is_adder = false;
    bool inverted = false;
    std::vector<std::size_t> plain;
    std::vector<std::size_t> flipped;
  };

  std::size_t operand() {
    std::size_t const slot = draw_.below(slots_);
    code_.push_back(static_cast<std::uint32_t>(slot * sizeof(BlockBits)));
    return slot;
  }

  void add_and() {
    Step step;
    step.to = draw_.below(slots_);
    step.inverted = draw_.chance(50);
    code_.push_back(static_cast<std::uint32_t>(step.to * sizeof(BlockBits)) |
                    (step.inverted ? Kernels::inverted : 0));
    std::size_t const plain = draw_.below(10);
    std::size_t const flipped = draw_.below(10);
    code_.push_back(static_cast<std::uint32_t>(plain));
    code_.push_back(static_cast<std::uint32_t>(flipped));
    for (std::size_t i = 0; i < plain; ++i) step.plain.push_back(operand());
    for (std::size_t i = 0; i < flipped; ++i) step.flipped.push_back(operand());
    steps_.push_back(std::move(step));
  }

  /// Its two results lie apart from what it reads and from each other.
  void add_adder() {
    Step step;
    step.is_adder = true;
    step.to = draw_.below(slots_);
    step.carry = (step.to + 1) % slots_;
    code_.push_back(static_cast<std::uint32_t>(step.to * sizeof(BlockBits)) | Kernels::is_adder);
    code_.push_back(static_cast<std::uint32_t>(step.carry * sizeof(BlockBits)));
    for (int i = 0; i < 3; ++i) {
      step.plain.push_back((step.to + 2 + draw_.below(slots_ - 2)) % slots_);
      code_.push_back(static_cast<std::uint32_t>(step.plain.back() * sizeof(BlockBits)));
    }
    steps_.push_back(std::move(step));
  }

  static void run_row(Step const& step, Slots& slots, std::size_t row) {
    if (step.is_adder) {
      int count = 0;
      for (std::size_t const slot : step.plain) count += slots.has(slot, row) ? 1 : 0;
      slots.put(step.to, row, count % 2 != 0);
      slots.put(step.carry, row, count > 1);
      return;
    }
    bool all = true;
    for (std::size_t const slot : step.plain) all = all && slots.has(slot, row);
    for (std::size_t const slot : step.flipped) all = all && !slots.has(slot, row);
    slots.put(step.to, row, all != step.inverted);
  }

  Draw& draw_;
  std::size_t slots_;
  std::vector<std::uint32_t> code_;
  std::vector<Step> steps_;
};

TEST(Kernels, CodeIsAndsAndAdders) {
  Draw draw(2);
  for (int round = 0; round < 100; ++round) {
    Slots before(12);
    for (std::size_t slot = 0; slot < before.count(); ++slot)
      for (std::size_t w = 0; w < block_words; ++w) before.slot(slot)[w] = draw_word(draw);
    DrawnCode const code(draw, before.count());
    Slots expected = before;
    code.run(expected);
    for (Kernels const* kernels : all_kernels()) {
      Slots slots = before;
      kernels->bits(code.code(), slots.words());
      ASSERT_TRUE(slots == expected) << kernels->name << ", round " << round;
    }
  }
}

TEST(Kernels, AnAndMayWriteOverItsOperand) {
  for (Kernels const* kernels : all_kernels()) {
    Slots slots(2);
    for (std::size_t w = 0; w < block_words; ++w) {
      slots.slot(0)[w] = 0xF0F0;
      slots.slot(1)[w] = 0xFF00;
    }
    std::uint32_t const code[] = {Kernels::inverted, 1, 1, 0, sizeof(BlockBits)};
    kernels->bits({code, code + 5}, slots.words());
    for (std::size_t w = 0; w < block_words; ++w) EXPECT_EQ(slots.slot(0)[w], ~std::uint64_t{0xF0});
  }
}

TEST(Kernels, NumbersAreGatheredFromTheirBits) {
  Draw draw(3);
  for (int round = 0; round < 40; ++round)
    for (std::uint8_t const width : widths) {
      std::size_t const bits = 8U * width;
      Slots slots(bits + 2);
      for (std::size_t slot = 0; slot < slots.count(); ++slot)
        for (std::size_t w = 0; w < block_words; ++w) slots.slot(slot)[w] = draw_word(draw);
      std::vector<BitPlane> planes;  // some bits, in any order, from any slot
      std::size_t const first = draw.below(bits);
      for (std::size_t b = 0; b < bits; ++b)
        if (round == 0 || draw.chance(60))
          planes.push_back({static_cast<std::uint32_t>(draw.below(slots.count())),
                            static_cast<std::uint8_t>((first + b) % bits)});
      for (Kernels const* kernels : all_kernels()) {
        std::vector<char> values(block_rows * width + 16, 0x55);
        char* const to = values.data() + draw.below(8);
        kernels->gather[width_index(width)]({planes.data(), planes.size()}, slots.words(), to);
        EXPECT_EQ(to[block_rows * width], 0x55) << name_of(*kernels, width);
        for (std::size_t row = 0; row < block_rows; ++row) {
          std::uint64_t number = 0;
          for (BitPlane const& plane : planes)
            number |= std::uint64_t{slots.has(plane.slot, row)} << plane.bit;
          std::uint64_t const mask = ~std::uint64_t{0} >> (64 - bits);
          ASSERT_EQ(static_cast<std::uint64_t>(detail::read_int(to, row, width)) & mask, number)
              << name_of(*kernels, width) << ", row " << row;
        }
      }
    }
}

TEST(Kernels, ValuesOfAColumnBecomeLanes) {
  Draw draw(4);
  for (std::uint8_t const width : widths) {
    std::vector<char> values(block_rows * width + 8);
    char* const from = values.data() + draw.below(8);
    for (std::size_t row = 0; row < block_rows; ++row)
      detail::write_int(from, row, width, draw_number(draw, width));
    for (Kernels const* kernels : all_kernels()) {
      std::vector<std::int64_t> lanes(block_rows + 1, 77);
      kernels->widen[width_index(width)](from, lanes.data());
      EXPECT_EQ(lanes.back(), 77);
      for (std::size_t row = 0; row < block_rows; ++row)
        ASSERT_EQ(lanes[row], detail::read_int(from, row, width)) << name_of(*kernels, width);
    }
  }
}

/// One operation on one row; numbers wrap around.
std::int64_t result_of(LaneOp const& op, std::int64_t a, std::int64_t b, bool is_set) {
  auto const x = static_cast<std::uint64_t>(a);
  auto const y = static_cast<std::uint64_t>(b);
  auto const number = static_cast<std::uint64_t>(op.number);
  switch (op.kind) {
    case LaneOp::Kind::fill:
      return op.number;
    case LaneOp::Kind::add:
      return static_cast<std::int64_t>(x + y);
    case LaneOp::Kind::subtract:
      return static_cast<std::int64_t>(x - y);
    case LaneOp::Kind::multiply:
      return static_cast<std::int64_t>(x * y);
    case LaneOp::Kind::scale:
      return static_cast<std::int64_t>(x * number);
    case LaneOp::Kind::choose:
      break;
  }
  return is_set ? a : b;
}

TEST(Kernels, LanesAreArithmetic) {
  constexpr std::size_t lane_count = 5;
  Draw draw(5);
  for (int round = 0; round < 60; ++round) {
    Slots slots(3);
    for (std::size_t slot = 0; slot < slots.count(); ++slot)
      for (std::size_t w = 0; w < block_words; ++w) slots.slot(slot)[w] = draw_word(draw);
    std::vector<BlockBits> memory(lane_count * block_rows * sizeof(std::int64_t) / sizeof(BlockBits));
    auto* const lanes = reinterpret_cast<std::int64_t*>(memory.data());
    for (std::size_t i = 0; i < lane_count * block_rows; ++i)
      lanes[i] = draw_number(draw, draw.one_of(widths));
    std::vector<LaneOp> code;
    for (std::size_t i = draw.below(8); i > 0; --i) {
      LaneOp op;
      op.kind = static_cast<LaneOp::Kind>(draw.below(6));
      for (std::uint32_t* lane : {&op.to, &op.a, &op.b})
        *lane = static_cast<std::uint32_t>(draw.below(lane_count));
      op.slot = static_cast<std::uint32_t>(draw.below(slots.count()));
      op.number = draw_number(draw, draw.one_of(widths));
      code.push_back(op);
    }
    std::vector<std::int64_t> expected(lanes, lanes + lane_count * block_rows);
    for (LaneOp const& op : code)
      for (std::size_t row = 0; row < block_rows; ++row)
        expected[op.to * block_rows + row] =
            result_of(op, expected[op.a * block_rows + row], expected[op.b * block_rows + row],
                      slots.has(op.slot, row));
    for (Kernels const* kernels : all_kernels()) {
      std::vector<BlockBits> copy = memory;
      auto* const result = reinterpret_cast<std::int64_t*>(copy.data());
      kernels->lanes({code.data(), code.data() + code.size()}, slots.words(), result);
      ASSERT_TRUE(std::equal(expected.begin(), expected.end(), result))
          << kernels->name << ", round " << round;
    }
  }
}

}  // namespace
}  // namespace kanteling::rules
