// SPDX-License-Identifier: Apache-2.0
// What a BatchRun says of columns that cannot be right, and of rows that are not there.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "kanteling/rules/batch_run.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;

struct Fees {
  Program program =
      compile_program({model_with({{"i", "number"}, {"t", "string"}},
                                  {decision("fee", HitPolicy::first, {"i"}, {{"price", Type::number}},
                                            {{{"< 5"}, {"1"}}, {{"-"}, {"2"}}})})})
          .value();
  RowForm form = row_form(program, input_schema(program), false).value();
};

std::vector<std::string> texts(std::vector<Problem> const& problems) {
  std::vector<std::string> result;
  for (Problem const& problem : problems) result.push_back(to_string(problem));
  return result;
}

using Texts = std::vector<std::string>;

TEST(BatchMisuse, EveryProblemOfTheColumnsIsTold) {
  Fees const fees;
  BatchRun batch(fees.program, fees.form);
  std::array<std::int8_t, 4> const values{1, 2, 7, 9};
  std::vector<Column> columns(2);
  columns[0] = {values.data(), nullptr, nullptr, 1, 5};
  columns[1] = {nullptr, nullptr, nullptr, 2, 0};
  std::vector<Beside> const beside{{3, 0, {}}, {1, 2, {}}, {4, 0, {}}};
  EXPECT_EQ(texts(batch.decide({4, columns, {}, beside})),
            (Texts{"column i: 5 decimals; expected at most 2, as its Variable has; finer values stand beside",
                   "column t: no values; expected values, or width 0",
                   "value 1 beside the columns: input 2; expected an input below 2",
                   "value 1 beside the columns: a row before that of the value before it; expected values by "
                   "row, ascending",
                   "value 2 beside the columns: row 4; expected a row below 4"}));
  EXPECT_EQ(batch.rows(), 0U);
  columns[0].width = 3;
  columns[1].width = 0;
  EXPECT_EQ(
      texts(batch.decide({4, columns, {}, {}})),
      (Texts{"column i: width 3; expected a width of 0, 1, 2, 4 or 8 bytes",
             "column i: 5 decimals; expected at most 2, as its Variable has; finer values stand beside"}));
  EXPECT_EQ(texts(batch.decide({4, std::span(columns).first(1), {}, {}})),
            (Texts{"columns: 1; expected 2, one per input of the program"}));
}

TEST(BatchMisuse, AfterARefusedBatchTheNextIsDecided) {
  Fees const fees;
  BatchRun batch(fees.program, fees.form);
  std::array<std::int8_t, 2> const values{1, 9};
  std::vector<Column> columns(2);
  columns[0] = {values.data(), nullptr, nullptr, 1, 0};
  EXPECT_EQ(batch.decide({2, columns, {}, {}}).size(), 0U);
  EXPECT_EQ(batch.decide({2, {}, {}, {}}).size(), 1U);
  EXPECT_EQ(batch.decide({2, columns, {}, {}}).size(), 0U);
  EXPECT_EQ(batch.fired(0, 0), std::vector<std::uint32_t>{0});
  EXPECT_EQ(batch.fired(0, 1), std::vector<std::uint32_t>{1});
}

TEST(BatchMisuse, WhatIsNotThereIsNothing) {
  Fees const fees;
  BatchRun batch(fees.program, fees.form);
  std::array<std::int8_t, 2> const values{1, 9};
  std::vector<Column> columns(2);
  columns[0] = {values.data(), nullptr, nullptr, 1, 0};
  for (int i = 0; i < 2; ++i) {
    EXPECT_TRUE(batch.value(0, 2).is_null());
    EXPECT_TRUE(batch.value(7, 0).is_null());
    EXPECT_EQ(batch.status(0, 2), Status::none);
    EXPECT_TRUE(batch.fired(1, 0).empty());
    EXPECT_TRUE(batch.trace(2, "h").rule_bits.empty());
    EXPECT_TRUE(batch.explained_row(9).beside.empty());
    EXPECT_EQ(batch.output(99).width, 0);
    EXPECT_EQ(batch.version(99), RowStep::none);
    (void)batch.decide({2, columns, {}, {}});
  }
}

TEST(BatchMisuse, ValuesBesideAreTold) {
  Fees const fees;
  BatchRun batch(fees.program, fees.form);
  std::vector<Column> columns(2);
  std::array<std::int8_t, 2> const values{1, 9};
  std::uint64_t const nulls = 2;
  columns[0] = {values.data(), &nulls, nullptr, 1, 0};
  std::vector<Beside> const beside{{1, 0, feel::Value::of(Decimal::of(4'999, 3))}};
  EXPECT_EQ(batch.decide({2, columns, {}, beside}).size(), 0U);
  ASSERT_EQ(batch.fall_backs().size(), 1U);
  EXPECT_EQ(batch.fall_backs()[0].where, "input i");
  EXPECT_EQ(batch.fired(0, 1), std::vector<std::uint32_t>{0});
  EXPECT_EQ(batch.rows_one_by_one(), 1U);
}

TEST(RowForms, AreMadeForOneVariablePerInput) {
  Fees const fees;
  auto const form = row_form(fees.program, {}, false);
  ASSERT_FALSE(form);
  EXPECT_EQ(texts(form.error()), (Texts{"variables: 0; expected 2, one per input of the program"}));
}

}  // namespace
}  // namespace kanteling::rules
