// SPDX-License-Identifier: Apache-2.0
// Batches at the ends of what models may be: very many rules or inputs, or none.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "batch_comparison.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using namespace testing;

/// A table over number inputs i0, i1, ... whose cells are drawn from `limits` different ones.
ModelDecision drawn_table(HitPolicy policy, std::size_t rules, std::size_t inputs, std::size_t limits,
                          Draw& draw) {
  constexpr char const* signs[] = {"< ", ">= ", "!= ", ""};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < inputs; ++i) names.push_back("i" + std::to_string(i));
  std::vector<Line> lines;
  for (std::size_t r = 0; r < rules; ++r) {
    Line line;
    for (std::size_t i = 0; i < inputs; ++i) {
      std::string const cell = draw.one_of(signs) + std::to_string(draw.below(limits)) + ".5";
      line.inputs.push_back(inputs > 1 && draw.chance(50) ? "-" : cell);
    }
    line.outputs.push_back(std::to_string(static_cast<int>(draw.below(900)) - 300));
    lines.push_back(std::move(line));
  }
  return decision("d", policy, names, {{"out", Type::number}}, lines);
}

struct Compiled {
  Program program;
  RowForm form;
};

Compiled compiled(ModelDecision decision, std::size_t inputs) {
  std::vector<std::pair<std::string, std::string>> types;
  for (std::size_t i = 0; i < inputs; ++i) types.emplace_back("i" + std::to_string(i), "number");
  Compiled result;
  result.program = compile_program({model_with(types, {std::move(decision)})}).value();
  result.form = row_form(result.program, input_schema(result.program), false).value();
  return result;
}

Rows draw_pool(std::size_t inputs, std::size_t limits, std::size_t percent_absent, Draw& draw) {
  Rows pool(20, std::vector<Value>(inputs));
  for (std::vector<Value>& row : pool)
    for (std::uint32_t i = 0; i < inputs; ++i) {
      auto const halves = static_cast<std::int64_t>(draw.below(2 * limits + 2));
      row[i] = Value::of(Decimal::of(halves * 5, 1));
      if (draw.chance(percent_absent)) row[i] = draw.chance(50) ? Value() : Value::unknown({i});
    }
  return pool;
}

/// Decides rows in columns, with little and with much kept, and one by one.
void expect_equal(Compiled const& of, Rows const& pool, Draw& draw,
                  std::vector<std::size_t> const& counts = {1'025, 0, 3}) {
  BatchComparison comparison(of.program, of.form, pool);
  for (Keep const keep : {Keep::outputs, Keep::rules, Keep::bits}) {
    BatchOptions options;
    options.keep = keep;
    options.threads = keep == Keep::rules ? 3 : 1;
    options.kernels = keep == Keep::bits ? &portable_kernels() : &best_kernels();
    BatchRun batch(of.program, of.form, options);
    for (std::size_t const rows : counts) {
      std::vector<std::size_t> order;
      for (std::size_t row = 0; row < rows; ++row) order.push_back(draw.below(pool.size()));
      std::vector<Presence> const presence(of.form.inputs, Presence::any);
      DrawnColumns const columns(of.form, pool, order, presence, draw);
      batch.decide(columns.columns());
      ASSERT_EQ(comparison.columns(batch, order).substr(0, 1'000), "");
      for (std::size_t row = 0; row < rows; row += rows / 8 + 1)
        ASSERT_EQ(comparison.row(batch, row, order[row], keep).substr(0, 1'000), "");
      if (rows == 3 && keep == Keep::bits) {
        ASSERT_EQ(comparison.explained(batch, 1, order[1]).substr(0, 1'000), "");
      }
    }
  }
}

constexpr HitPolicy policies[] = {HitPolicy::unique, HitPolicy::any,        HitPolicy::priority,
                                  HitPolicy::first,  HitPolicy::rule_order, HitPolicy::output_order,
                                  HitPolicy::collect};

TEST(BatchSize, AHundredThousandRules) {
  Draw draw(1);
  ModelDecision first = drawn_table(HitPolicy::first, 100'000, 1, 100, draw);
  for (std::size_t r = 0; r < 99'000; ++r)  // so that no rule is too early to leave the others a chance
    table_of(first).rules[r].inputs[0].text = std::to_string(50 + r % 40) + ".25";
  expect_equal(compiled(std::move(first), 1), draw_pool(1, 100, 10, draw), draw);
  ModelDecision sum = drawn_table(HitPolicy::collect, 100'000, 1, 100, draw);
  table_of(sum).aggregation = Aggregation::sum;
  expect_equal(compiled(std::move(sum), 1), draw_pool(1, 100, 10, draw), draw);
}

TEST(BatchSize, ThousandsOfRulesOverSixInputs) {
  Draw draw(2);
  for (HitPolicy const policy : {HitPolicy::first, HitPolicy::collect}) {
    ModelDecision decision = drawn_table(policy, 3'700, 6, 300, draw);
    expect_equal(compiled(std::move(decision), 6), draw_pool(6, 300, 8, draw), draw);
  }
}

TEST(BatchSize, FiveHundredInputs) {
  Draw draw(3);
  ModelDecision decision = drawn_table(HitPolicy::first, 50, 500, 10'000, draw);
  for (ModelRule& rule : table_of(decision).rules)
    for (Text& cell : rule.inputs)
      if (draw.chance(90)) cell.text = "-";
  expect_equal(compiled(std::move(decision), 500), draw_pool(500, 10'000, 1, draw), draw);
}

TEST(BatchSize, NoRules) {
  Draw draw(4);
  for (HitPolicy const policy : policies)
    for (bool const has_default : {false, true}) {
      ModelDecision decision = drawn_table(policy, 0, 2, 10, draw);
      if (has_default) table_of(decision).outputs[0].default_entry.text = "-32769";
      expect_equal(compiled(std::move(decision), 2), draw_pool(2, 10, 20, draw), draw);
    }
}

TEST(BatchSize, NoInputs) {
  Draw draw(5);
  for (HitPolicy const policy : policies)
    for (std::size_t const rules : {0U, 1U, 2U}) {
      ModelDecision decision = drawn_table(policy, rules, 0, 10, draw);
      expect_equal(compiled(std::move(decision), 0), draw_pool(0, 10, 20, draw), draw);
    }
}

TEST(BatchSize, NoDecisions) {
  Program const program = compile_program({model_with({{"i0", "number"}}, {})}).value();
  RowForm const form = row_form(program, input_schema(program), false).value();
  Draw draw(6);
  Rows const pool = draw_pool(1, 10, 20, draw);
  std::vector<std::size_t> const order(65, 0);
  DrawnColumns const columns(form, pool, order, {Presence::any}, draw);
  BatchRun batch(program, form);
  batch.decide(columns.columns());
  EXPECT_EQ(batch.rows(), 65U);
  EXPECT_TRUE(batch.beside().empty());
  EXPECT_TRUE(batch.problems().empty());
}

/// Each hangs on a comparison of the one before: its numbers are chosen later than theirs.
TEST(BatchSize, AChainOfHundredsOfExpressions) {
  std::vector<ModelDecision> decisions{literal("d0", "i0 + 1", "number")};
  for (int d = 1; d < 400; ++d) {
    std::string const before = "d" + std::to_string(d - 1);
    std::string const text =
        "if " + before + " > " + std::to_string(d % 7) + " then " + before + " - 2 else " + before + " + 3";
    decisions.push_back(literal("d" + std::to_string(d), text, "number"));
  }
  Model model = model_with({{"i0", "number"}}, {});
  for (std::size_t d = 0; d < decisions.size(); ++d) {
    decisions[d].requires_.push_back({d == 0 ? "i0" : decisions[d - 1].id, {}});
    model.decisions.push_back(decisions[d]);
  }
  Compiled of;
  of.program = compile_program({std::move(model)}).value();
  of.form = row_form(of.program, input_schema(of.program), false).value();
  Draw draw(8);
  expect_equal(of, draw_pool(1, 10, 10, draw), draw, {70});
}

/// Rule numbers take one byte, two or four: with the three numbers that are no rules.
TEST(BatchSize, RuleNumbersAtTheEndOfTheirWidths) {
  Draw draw(7);
  for (std::size_t const rules : {251U, 252U, 253U, 254U, 255U, 256U, 65'532U, 65'533U}) {
    ModelDecision decision = drawn_table(HitPolicy::unique, rules, 1, 1, draw);
    for (std::size_t r = 0; r < rules; ++r) {  // the last five hold for a value each, two for one more
      std::string& cell = table_of(decision).rules[r].inputs[0].text;
      cell = r + 5 < rules ? "not(!= 7, 7, null)" : std::to_string(rules - r);
      if (r + 2 >= rules) cell += ", 9";
    }
    Rows pool;
    for (std::int64_t v = 0; v < 10; ++v) pool.push_back({Value::of(Decimal::of(v, 0))});
    pool.push_back({Value::unknown({0})});
    pool.push_back({Value()});
    expect_equal(compiled(std::move(decision), 1), pool, draw, {40});
  }
}

}  // namespace
}  // namespace kanteling::rules
