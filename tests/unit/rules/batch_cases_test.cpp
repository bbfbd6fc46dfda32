// SPDX-License-Identifier: Apache-2.0
// Small batches whose rows are as they are one by one: each is the smallest of a kind that is easily got
// wrong. Random ones are in batch_equality_test.cpp.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "batch_comparison.hpp"
#include "kanteling/rules/spans.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using namespace testing;

/// A model of one input "i" of a type, which may be "limited": 1 to 5, or 9.
struct Case {
  Program program;
  RowForm form;

  Case(std::string const& type, ModelDecision decision, Schema const& facts = {})
      : Case(type, std::vector<ModelDecision>{std::move(decision)}, facts) {}
  Case(std::string const& type, std::vector<ModelDecision> decisions, Schema const& facts = {}) {
    std::vector<std::pair<std::string, std::string>> inputs{{"i", type}};
    if (!facts.empty()) inputs.clear();
    Model model = model_with(inputs, std::move(decisions));
    model.types.emplace_back();
    model.types.back().name = "limited";
    model.types.back().type_ref = "number";
    model.types.back().allowed.text = "[1..5], 9";
    program = compile_program({std::move(model)}, facts).value();
    form = row_form(program, facts.empty() ? input_schema(program) : facts, false).value();
  }
};

/// Everything that differs of rows with these values, whatever is kept; columns as a ColumnBuilder makes
/// them.
std::string differences(Case const& of, std::vector<Value> const& values) {
  Rows pool;
  std::vector<std::size_t> order;
  for (Value const& value : values) {
    order.push_back(pool.size());
    pool.push_back({value});
  }
  BatchComparison comparison(of.program, of.form, pool);
  std::string told;
  for (Keep const keep : {Keep::outputs, Keep::rules, Keep::bits})
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
      Draw draw(seed);
      BatchOptions options;
      options.keep = keep;
      BatchRun batch(of.program, of.form, options);
      DrawnColumns const columns(of.form, pool, order, {Presence::any}, draw);
      batch.decide(columns.columns());
      told += comparison.columns(batch, order);
      for (std::size_t row = 0; row < order.size(); ++row)
        told += comparison.row(batch, row, row, keep) + comparison.explained(batch, row, row);
    }
  return told;
}

Value whole(std::int64_t value) {
  return Value::of(Decimal::of(value, 0));
}

TEST(BatchCases, AColumnWithoutAValueIsNeverRead) {
  Case const of("number", decision("d", HitPolicy::first, {"i"}, {{"out", Type::number}},
                                   {{{"> 5"}, {"1"}}, {{"null"}, {"2"}}}));
  std::size_t const rows = 1'025;
  std::vector<std::uint64_t> nulls(rows / 64 + 1, 1);  // every 64th row
  Column column;
  column.null_bits = nulls.data();
  BatchRun batch(of.program, of.form);
  batch.decide({rows, {&column, 1}});
  std::uint32_t const out = of.form.inputs;
  for (std::size_t row = 0; row < rows; ++row) {
    bool const is_unknown = (batch.output(out).unknown_bits[row / 64] >> (row % 64) & 1U) != 0;
    ASSERT_EQ(is_unknown, row % 64 != 0) << row;
  }
  EXPECT_TRUE(same(batch.value(0, 64), whole(2)));
}

TEST(BatchCases, RulesThatContradictEachOtherAreTold) {
  Case const of("number", decision("d", HitPolicy::unique, {"i"}, {{"out", Type::number}},
                                   {{{"< 9"}, {"1"}}, {{"> 5"}, {"2"}}, {{"> 7"}, {"3"}}}));
  EXPECT_EQ(differences(of, {whole(3), whole(6), whole(8), whole(9)}), "");
}

TEST(BatchCases, RulesThatCertainlyHoldAreToldWhileOthersAreOpen) {
  Case const of("number", decision("d", HitPolicy::first, {"i"}, {{"out", Type::number}},
                                   {{{"< 5"}, {"1"}}, {{"-"}, {"2"}}}));
  EXPECT_EQ(differences(of, {Value::unknown({0}), whole(3), whole(5), Value()}), "");
}

TEST(BatchCases, ASumOfRowsDecidedOneByOneFitsItsColumn) {
  ModelDecision sum = decision("d", HitPolicy::collect, {"i"}, {{"out", Type::number}},
                               {{{"-"}, {"1"}}, {{"? = i"}, {"1000"}}});
  table_of(sum).aggregation = Aggregation::sum;
  EXPECT_EQ(differences(Case("number", std::move(sum)), {whole(1), Value(), Value::unknown({0})}), "");
}

TEST(BatchCases, ADefaultOfASumMayLieAnywhere) {
  for (char const* const text : {"-9223372036854775808", "-129", "0", "7", "9223372036854775807"}) {
    ModelDecision sum = decision("d", HitPolicy::collect, {"i"}, {{"out", Type::number}},
                                 {{{"> 5"}, {"3"}}, {{"> 6"}, {"-5"}}});
    table_of(sum).aggregation = Aggregation::sum;
    table_of(sum).outputs[0].default_entry.text = text;
    ModelDecision after = decision("e", HitPolicy::first, {"d"}, {{"out", Type::number}},
                                   {{{"< -5"}, {"1"}}, {{"[-5..0)"}, {"2"}}, {{"[0..8)"}, {"3"}}});
    Case const of("number", {std::move(sum), std::move(after)});
    EXPECT_EQ(differences(of, {whole(1), whole(6), whole(7), Value()}), "") << text;
  }
}

TEST(BatchCases, ANumberOfFewerDecimalsMayBeLargerThanACell) {
  Schema const facts{number("i", 4)};
  ModelDecision first = decision("d", HitPolicy::first, {"i"}, {{"out", Type::number}},
                                 {{{">= -922337203685477.5808"}, {"1"}}, {{"-"}, {"2"}}});
  std::int64_t const border = 922'337'203'685'477;  // the largest that a cell holds
  EXPECT_EQ(differences(Case("", std::move(first), facts),
                        {whole(all_numbers.low), whole(all_numbers.high), whole(border), whole(-border),
                         whole(border + 1), whole(-border - 1)}),
            "");
}

TEST(BatchCases, AValueThatItsTypeDoesNotAllowIsAProblemOfItsRow) {
  Case const of("limited", decision("d", HitPolicy::first, {"i"}, {{"out", Type::number}},
                                    {{{"< 4"}, {"1"}}, {{"-"}, {"2"}}}));
  std::vector<Value> values{Value(), Value::unknown({0}), number_value("0.99"), number_value("5.01")};
  for (std::int64_t v = 0; v < 12; ++v) values.push_back(whole(v));
  EXPECT_EQ(differences(of, values), "");
}

TEST(BatchCases, ATableThatAsksNothingKeepsNoBits) {
  Case const of("number", decision("d", HitPolicy::first, {}, {{"out", Type::number}}, {{{}, {"1"}}}));
  EXPECT_EQ(differences(of, {whole(3), Value()}), "");
}

TEST(BatchCases, WhatNobodySaidOfAnInputOfAnyTypeIsExplainedAsUnknown) {
  EXPECT_EQ(differences(Case("", literal("d", "[i]")), {Value::unknown({0}), Value(), whole(1)}), "");
}

TEST(BatchCases, TheLastNumberOf64BitsCanBeExplained) {
  Case const of("number", decision("d", HitPolicy::first, {"i"}, {{"out", Type::number}},
                                   {{{"9223372036854775807"}, {"1"}}}));
  EXPECT_EQ(differences(of, {Value(), whole(1), whole(all_numbers.high)}), "");
}

}  // namespace
}  // namespace kanteling::rules
