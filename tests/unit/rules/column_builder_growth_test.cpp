// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/column_builder.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace kanteling::rules {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

std::int64_t value_at(Column const& column, std::size_t row) {
  std::int64_t value = 0;
  std::memcpy(&value, static_cast<char const*>(column.data) + row * column.width, column.width);
  unsigned const unused = 64U - 8U * column.width;
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << unused) >> unused;
}

bool has(std::uint64_t const* bits, std::size_t row) {
  return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
}

Variable number(std::uint8_t scale) {
  return {"n", Type::number, scale, {}};
}

TEST(ColumnBuilder, DecimalsComeToAllRowsWithTheFirstValueThatNeedsThem) {
  Variable const variable = number(2);
  ColumnBuilder builder(variable);
  for (int i = 0; i < 1'000; ++i) ASSERT_TRUE(builder.add_number(i, 0));
  ASSERT_TRUE(builder.add_number(125, 2));
  ASSERT_TRUE(builder.add_number(7, 1));
  ASSERT_TRUE(builder.add_number(7'000, 5));
  EXPECT_FALSE(builder.add_number(7, 3));
  Column const column = builder.column();
  EXPECT_EQ(builder.rows(), 1'003U);
  EXPECT_EQ(column.scale, 2);
  for (std::size_t i = 0; i < 1'000; ++i) ASSERT_EQ(value_at(column, i), static_cast<std::int64_t>(i) * 100);
  EXPECT_EQ(value_at(column, 1'000), 125);
  EXPECT_EQ(value_at(column, 1'001), 70);
  EXPECT_EQ(value_at(column, 1'002), 7);
}

TEST(ColumnBuilder, AValueWhoseDecimalsTheOthersCannotTakeIsRefused) {
  Variable const variable = number(2);
  for (int const rows_between : {0, 300}) {
    ColumnBuilder builder(variable);
    ASSERT_TRUE(builder.add_number(largest / 5, 0));
    for (int i = 0; i < rows_between; ++i) builder.add_null();
    EXPECT_FALSE(builder.add_number(1, 1));
    ASSERT_TRUE(builder.add_number(30, 1));
    Column const column = builder.column();
    EXPECT_EQ(column.scale, 0);
    EXPECT_EQ(value_at(column, 0), largest / 5);
    EXPECT_EQ(value_at(column, builder.rows() - 1), 3);
  }
}

TEST(ColumnBuilder, TextsOfAnyLengthKeepTheirCodes) {
  Variable variable{"t", Type::text, 0, {"", "Peel"}, false, true};
  ColumnBuilder builder(variable);
  std::vector<std::string> texts;
  for (std::size_t length = 0; length < 40; ++length)
    for (char const c : {'a', 'b', '\0'}) texts.push_back(std::string(length, 'a') + c);
  for (int twice = 0; twice < 2; ++twice)
    for (std::string const& text : texts) ASSERT_TRUE(builder.add_text(text));
  ASSERT_TRUE(builder.add_text("Peel"));
  Column const column = builder.column();
  ASSERT_EQ(builder.texts(), texts);
  for (std::size_t i = 0; i < 2 * texts.size(); ++i)
    ASSERT_EQ(value_at(column, i), static_cast<std::int64_t>(2 + i % texts.size()));
  EXPECT_EQ(value_at(column, 2 * texts.size()), 1);
}

/// What a row of the builder should be.
struct Row {
  std::optional<std::int64_t> value;
  bool unknown = false;
};

TEST(ColumnBuilder, RowsThatAreDroppedLeaveNothingBehind) {
  std::minstd_rand random(7);
  Variable const variable = number(0);
  ColumnBuilder builder(variable);
  for (int round = 0; round < 200; ++round) {
    std::vector<Row> expected;
    builder.clear();
    for (std::size_t steps = random() % 1'500; steps > 0; --steps) {
      auto const kind = random() % 10;
      if (kind == 0) {
        builder.add_null();
        expected.push_back({});
      } else if (kind == 1) {
        builder.add_unknown();
        expected.push_back({std::nullopt, true});
      } else if (kind < 5 && !expected.empty()) {
        builder.drop_last();
        expected.pop_back();
      } else {
        auto const value = static_cast<std::int64_t>(random() % (random() % 50 == 0 ? 100'000 : 100));
        ASSERT_TRUE(builder.add_number(value, 0));
        expected.push_back({value});
      }
      if (random() % 500 == 0) (void)builder.column();
    }
    Column const column = builder.column();
    ASSERT_EQ(builder.rows(), expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row) {
      ASSERT_EQ(has(column.unknown_bits, row), expected[row].unknown);
      ASSERT_EQ(has(column.null_bits, row), !expected[row].unknown && !expected[row].value);
      if (expected[row].value) {
        ASSERT_EQ(value_at(column, row), *expected[row].value);
      }
    }
  }
}

}  // namespace
}  // namespace kanteling::rules
