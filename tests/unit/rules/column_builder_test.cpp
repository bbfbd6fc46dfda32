// SPDX-License-Identifier: Apache-2.0
// What a column takes, refuses and forgets; how it grows is in column_builder_growth_test.cpp.
#include "kanteling/rules/column_builder.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/rules/columns/narrow_impl.hpp"
#include "random_models.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using namespace testing;

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

std::int64_t cell(ColumnBuilder& builder, std::size_t row) {
  Column const column = builder.column();
  return detail::read_int(column.data, row, column.width);
}

bool has(std::uint64_t const* bits, std::size_t row) {
  return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
}

TEST(ColumnBuilder, AColumnIsAsNarrowAsItsWidestValue) {
  struct {
    std::int64_t value;
    int width;
  } const cases[] = {{0, 1},
                     {127, 1},
                     {-128, 1},
                     {128, 2},
                     {-129, 2},
                     {32'767, 2},
                     {-32'768, 2},
                     {32'768, 4},
                     {-32'769, 4},
                     {2'147'483'647, 4},
                     {-2'147'483'648, 4},
                     {2'147'483'648, 8},
                     {-2'147'483'649, 8},
                     {highest, 8},
                     {lowest, 8}};
  Variable const variable = number("n");
  for (auto const& [value, width] : cases) {
    ColumnBuilder builder(variable);
    ASSERT_TRUE(builder.add_number(value, 0));
    EXPECT_EQ(builder.column().width, width) << value;
    EXPECT_EQ(cell(builder, 0), value);
  }
}

TEST(ColumnBuilder, WhatWasThereStaysWhenTheColumnGrowsWider) {
  Variable const variable = date("d");
  std::int64_t const steps[] = {-1, -129, 40'000, lowest, highest};
  ColumnBuilder builder(variable);
  std::vector<std::int64_t> added;
  for (std::int64_t const step : steps)
    for (int i = 0; i < 70; ++i) {
      added.push_back(i % 7 == 0 ? step : i - 35);
      builder.add_date(added.back());
    }
  ASSERT_EQ(builder.rows(), added.size());
  for (std::size_t row = 0; row < added.size(); ++row) ASSERT_EQ(cell(builder, row), added[row]) << row;
}

TEST(ColumnBuilder, NullAndUnknownAreBits) {
  Variable const variable = boolean("b");
  ColumnBuilder builder(variable);
  for (int i = 0; i < 130; ++i) {
    if (i % 3 == 0) builder.add_null();
    if (i % 3 == 1) builder.add_unknown();
    if (i % 3 == 2) builder.add_boolean(i % 2 == 0);
  }
  Column const column = builder.column();
  EXPECT_EQ(column.width, 1);
  for (std::size_t row = 0; row < 130; ++row) {
    EXPECT_EQ(has(column.null_bits, row), row % 3 == 0) << row;
    EXPECT_EQ(has(column.unknown_bits, row), row % 3 == 1) << row;
    if (row % 3 == 2) {
      EXPECT_EQ(cell(builder, row), row % 2 == 0 ? 1 : 0) << row;
    }
  }
}

TEST(ColumnBuilder, BitsReachToTheLastRow) {
  Variable const variable = boolean("b");
  ColumnBuilder builder(variable);
  builder.add_null();
  for (int i = 0; i < 1'000; ++i) builder.add_boolean(true);
  Column const column = builder.column();
  for (std::size_t row = 0; row < 1'001; ++row) EXPECT_EQ(has(column.null_bits, row), row == 0) << row;
  EXPECT_EQ(column.unknown_bits, nullptr);
}

TEST(ColumnBuilder, WithoutNullsThereAreNoBits) {
  Variable const variable = number("n");
  ColumnBuilder builder(variable);
  ASSERT_TRUE(builder.add_number(5, 0));
  EXPECT_EQ(builder.column().null_bits, nullptr);
  EXPECT_EQ(builder.column().unknown_bits, nullptr);
}

TEST(ColumnBuilder, NumbersTakeOnDecimalsWhenOneNeedsThem) {
  Variable const variable = number("n", 3);
  ColumnBuilder builder(variable);
  ASSERT_TRUE(builder.add_number(100, 0));
  ASSERT_TRUE(builder.add_number(100, 1));  // 10.0 needs none
  EXPECT_EQ(builder.column().scale, 0);
  EXPECT_EQ(builder.column().width, 1);
  ASSERT_TRUE(builder.add_number(25, 1));
  EXPECT_EQ(builder.column().scale, 1);
  EXPECT_EQ(builder.column().width, 2);
  EXPECT_EQ(cell(builder, 0), 1'000);
  EXPECT_EQ(cell(builder, 1), 100);
  EXPECT_EQ(cell(builder, 2), 25);
  ASSERT_TRUE(builder.add_number(7, 0));
  EXPECT_EQ(cell(builder, 3), 70);
}

TEST(ColumnBuilder, ARefusedNumberLeavesNothingBehind) {
  Variable const variable = number("n", 2);
  ColumnBuilder builder(variable);
  ASSERT_TRUE(builder.add_number(highest, 0));
  builder.add_null();
  EXPECT_FALSE(builder.add_number(15, 1));      // the first one has no room for decimals
  EXPECT_FALSE(builder.add_number(12'345, 3));  // more decimals than the variable has
  EXPECT_FALSE(builder.add_number(highest, 18));
  EXPECT_EQ(builder.rows(), 2U);
  EXPECT_EQ(builder.column().scale, 0);
  EXPECT_EQ(cell(builder, 0), highest);
  ASSERT_TRUE(builder.add_number(-1, 0));
  EXPECT_EQ(cell(builder, 2), -1);
  EXPECT_FALSE(has(builder.column().null_bits, 2));
}

TEST(ColumnBuilder, ANumberTooLargeForTheDecimalsOfItsColumnIsRefused) {
  Variable const variable = number("n", 2);
  ColumnBuilder builder(variable);
  ASSERT_TRUE(builder.add_number(125, 2));
  EXPECT_FALSE(builder.add_number(highest / 100 + 1, 0));
  EXPECT_FALSE(builder.add_number(lowest / 100 - 1, 0));
  EXPECT_TRUE(builder.add_number(highest / 100, 0));
  EXPECT_EQ(builder.rows(), 2U);
  EXPECT_EQ(cell(builder, 0), 125);
  EXPECT_EQ(cell(builder, 1), highest / 100 * 100);
}

TEST(ColumnBuilder, TextsAreTheVariablesOwnThenOthersInOrderOfFirstUse) {
  Variable variable = text("t", {"a", "b"});
  variable.open = true;
  ColumnBuilder builder(variable);
  for (char const* const one : {"b", "z", "", "a", "z", "a text of more than eight bytes", ""})
    ASSERT_TRUE(builder.add_text(one));
  EXPECT_EQ(builder.texts(), (std::vector<std::string>{"z", "", "a text of more than eight bytes"}));
  std::int64_t const codes[] = {1, 2, 3, 0, 2, 4, 3};
  for (std::size_t row = 0; row < 7; ++row) EXPECT_EQ(cell(builder, row), codes[row]) << row;
}

TEST(ColumnBuilder, TextsOfAClosedVariableAreItsOwn) {
  Variable const variable = text("t", {"a", "b"});
  ColumnBuilder builder(variable);
  EXPECT_TRUE(builder.add_text("b"));
  EXPECT_FALSE(builder.add_text("z"));
  EXPECT_FALSE(builder.add_text(""));
  EXPECT_EQ(builder.rows(), 1U);
  EXPECT_TRUE(builder.texts().empty());
}

TEST(ColumnBuilder, TextsThatDifferInOneByteAreTwo) {
  Variable variable = text("t", {});
  variable.open = true;
  ColumnBuilder builder(variable);
  std::vector<std::string> texts;
  for (int i = 0; i < 3'000; ++i) texts.push_back("street " + std::to_string(i));
  texts.push_back(std::string(1, '\0'));
  texts.push_back(std::string(2, '\0'));
  texts.push_back("");
  for (std::string const& one : texts) ASSERT_TRUE(builder.add_text(one));
  for (std::size_t i = 0; i < texts.size(); ++i) ASSERT_TRUE(builder.add_text(texts[texts.size() - 1 - i]));
  EXPECT_EQ(builder.texts(), texts);
  EXPECT_EQ(builder.column().width, 2);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ASSERT_EQ(cell(builder, i), static_cast<std::int64_t>(i));
    ASSERT_EQ(cell(builder, 2 * texts.size() - 1 - i), static_cast<std::int64_t>(i));
  }
}

TEST(ColumnBuilder, AfterClearItIsAsNew) {
  Variable variable = text("t", {"a"});
  variable.open = true;
  ColumnBuilder texts(variable);
  ASSERT_TRUE(texts.add_text("z"));
  texts.add_null();
  texts.add_unknown();
  texts.clear();
  EXPECT_EQ(texts.rows(), 0U);
  EXPECT_TRUE(texts.texts().empty());
  ASSERT_TRUE(texts.add_text("y"));
  ASSERT_TRUE(texts.add_text("a"));
  ASSERT_TRUE(texts.add_text("z"));
  EXPECT_EQ(cell(texts, 0), 1);
  EXPECT_EQ(cell(texts, 1), 0);
  EXPECT_EQ(cell(texts, 2), 2);
  EXPECT_EQ(texts.column().null_bits, nullptr);
  EXPECT_EQ(texts.column().unknown_bits, nullptr);

  Variable const amount = number("n", 2);
  ColumnBuilder numbers(amount);
  ASSERT_TRUE(numbers.add_number(123'456, 2));
  numbers.clear();
  ASSERT_TRUE(numbers.add_number(3, 0));
  EXPECT_EQ(numbers.column().width, 1);
  EXPECT_EQ(numbers.column().scale, 0);
}

TEST(ColumnBuilder, AValueIsTakenOrRefusedByItsKind) {
  Variable const flag = boolean("b");
  Variable const amount = number("n", 2);
  Variable const day = date("d");
  Variable const town = text("t", {"a"});
  Value const values[] = {Value::of(true), number_value("1.25"), Value::of(feel::Day{5}), text_value("a")};
  Variable const* const variables[] = {&flag, &amount, &day, &town};
  for (std::size_t v = 0; v < 4; ++v)
    for (std::size_t i = 0; i < 4; ++i) {
      ColumnBuilder builder(*variables[v]);
      EXPECT_EQ(builder.add_value(values[i]), i == v) << v << " " << i;
      EXPECT_EQ(builder.rows(), i == v ? 1U : 0U);
    }
  for (Variable const* const variable : variables) {
    ColumnBuilder builder(*variable);
    EXPECT_TRUE(builder.add_value({}));
    EXPECT_TRUE(builder.add_value(Value::unknown({3})));
    EXPECT_FALSE(builder.add_value(Value::list({})));
    EXPECT_TRUE(has(builder.column().null_bits, 0));
    EXPECT_TRUE(has(builder.column().unknown_bits, 1));
  }
}

TEST(ColumnBuilder, NumbersThatNoCellHoldsAreRefused) {
  Variable const variable = number("n", 2);
  ColumnBuilder builder(variable);
  for (char const* const digits : {"9223372036854775808", "-9223372036854775809", "0.001", "1e6000",
                                   "9999999999999999999999999999999999", "1.2345678901234567890123"})
    EXPECT_FALSE(builder.add_value(number_value(digits))) << digits;
  EXPECT_EQ(builder.rows(), 0U);
  EXPECT_TRUE(builder.add_value(number_value("9223372036854775807")));
  EXPECT_EQ(cell(builder, 0), highest);
}

TEST(ColumnBuilder, WideValuesStandBesideUnlessTheyAreAbsent) {
  Variable variable = number("n");
  variable.wide = true;
  ColumnBuilder builder(variable);
  EXPECT_FALSE(builder.add_value(number_value("1")));
  EXPECT_TRUE(builder.add_value({}));
  EXPECT_TRUE(builder.add_value(Value::unknown({0})));
  EXPECT_EQ(builder.rows(), 2U);
}

/// The value of a row, from its column.
Value value_at(ColumnBuilder& builder, Variable const& variable, std::uint32_t input, std::size_t row) {
  Column const column = builder.column();
  if (has(column.null_bits, row)) return {};
  if (has(column.unknown_bits, row)) return Value::unknown({input});
  std::int64_t const value = cell(builder, row);
  auto const at = static_cast<std::size_t>(value);
  switch (variable.type) {
    case Type::boolean:
      return Value::of(value != 0);
    case Type::number:
      return Value::of(Decimal::of(value, column.scale));
    case Type::date:
      return Value::of(feel::Day{value});
    case Type::text:
      break;
  }
  std::size_t const named = variable.values.size();
  return text_value(at < named ? variable.values[at] : builder.texts().at(at - named));
}

TEST(ColumnBuilder, RandomValuesComeOutAsTheyWentIn) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    Draw draw(seed);
    auto const family = static_cast<Family>(draw.below(4));
    constexpr Type types[] = {Type::number, Type::text, Type::boolean, Type::date};
    Variable variable{"v", types[static_cast<std::size_t>(family)], 0, {}};
    if (family == Family::number) variable.scale = static_cast<std::uint8_t>(draw.below(10));
    if (family == Family::text) variable.values = {"zz", "a"};
    variable.open = family == Family::text && draw.chance(50);
    ColumnBuilder builder(variable);
    for (int batch = 0; batch < 3; ++batch) {
      builder.clear();
      std::vector<Value> taken;
      for (std::size_t count = draw.below(200); count > 0; --count) {
        Value const value = draw_value(draw, family, 0);
        if (builder.add_value(value)) taken.push_back(value);
        ASSERT_EQ(builder.rows(), taken.size()) << "seed " << seed;
      }
      ASSERT_LE(builder.column().scale, variable.scale);
      for (std::size_t row = 0; row < taken.size(); ++row)
        ASSERT_TRUE(same(value_at(builder, variable, 0, row), taken[row]))
            << "seed " << seed << " row " << row;
    }
  }
}

}  // namespace
}  // namespace kanteling::rules
