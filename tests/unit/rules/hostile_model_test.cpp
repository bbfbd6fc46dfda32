// SPDX-License-Identifier: Apache-2.0
// Models that want to take forever, fill the memory or the stack: each ends with a value or a problem. Work
// is bounded by steps and not by a clock; what only a slow algorithm would make slow is run at its full size.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;
using testing::BothRuns;
using testing::Line;
using testing::literal;
using testing::model_with;
using testing::number_value;

ModelFunction function(std::string id, std::vector<std::string> const& parameters, std::string body) {
  ModelFunction result;
  result.id = result.name = std::move(id);
  result.logic.kind = ModelExpression::Kind::function;
  for (std::string const& parameter : parameters) result.logic.parameters.push_back({parameter, "", {}});
  result.logic.parts.push_back({"", "", literal("", std::move(body)).logic});
  return result;
}

/// A decision over functions that may all call each other.
Model calling(std::string expression) {
  Model model = testing::model_of({literal("d", std::move(expression))});
  model.functions = {
      function("forever", {"n"}, "forever(n + 1)"),
      function("ping", {"n"}, "pong(n)"),
      function("pong", {"n"}, "ping(n)"),
      function("fibonacci", {"n"}, "if n < 2 then n else fibonacci(n - 1) + fibonacci(n - 2)"),
      function("doubled", {"text", "n"}, "if n = 0 then text else doubled(text + text, n - 1)"),
      function("paired", {"list", "n"}, "if n = 0 then list else paired([list, list], n - 1)"),
      function("joined", {"list", "n"}, "if n = 0 then list else joined(concatenate(list, list), n - 1)"),
      function("nested", {"n"}, "if n = 0 then 1 else {a: nested(n - 1)}"),
  };
  for (ModelFunction& one : model.functions) {
    model.decisions[0].requires_.push_back({one.id, {}});
    for (ModelFunction const& other : model.functions)
      if (&other != &one) one.requires_.push_back({other.id, {}});
  }
  return model;
}

RunResult result_of(std::string expression) {
  Result<Program> const program = compile_program({calling(expression)});
  if (!program) {
    ADD_FAILURE() << expression << ": " << program.error()[0].found;
    return {};
  }
  Run run(*program);
  RunResult result = run.decide(*program->find("d"));
  return result;
}

void expect_stop(std::string const& expression, std::string const& found) {
  RunResult const result = result_of(expression);
  EXPECT_TRUE(result.stopped) << expression;
  if (result.problems.empty()) return;
  EXPECT_EQ(result.problems.back().found, found) << expression;
}

TEST(HostileModel, RecursionWithoutEndStops) {
  std::string const too_deep = "calls and expressions nested too deep";
  expect_stop("forever(1)", too_deep);
  expect_stop("ping(1)", too_deep);
  expect_stop("(function(f) f(f))(function(f) f(f))", too_deep);
  expect_stop("nested(5000)", too_deep);
  expect_stop("sort([1, 2], function(a, b) forever(a) < b)", too_deep);
  expect_stop("fibonacci(100)", "the limit of steps");
}

TEST(HostileModel, LoopsStopAtTheLimitOfSteps) {
  for (char const* expression : {
           "for i in 1..1e18 return i",
           "every i in 1..1e9 satisfies true",
           "for i in 1..3000, j in 1..3000, k in 1..3000 return i",
           "for i in date(\"-999999999-01-01\")..date(\"999999999-12-31\") return i",
           "for i in 1..100000 return partial",
           "for i in 1..100000 return count(partial)",
           "for i in 1..100000 return if i = 1 then \"x\" else partial[-1] + \"x\"",
           "for i in 1..5000 return (for j in 1..5000 return j)[i]",
       })
    expect_stop(expression, "the limit of steps");
}

TEST(HostileModel, TextsAndListsThatDoubleStop) {
  EXPECT_TRUE(result_of("doubled(\"ab\", 100)").stopped);
  EXPECT_TRUE(result_of("count(joined([1], 60))").stopped);
  EXPECT_FALSE(result_of("string(for i in 1..200 return paired([1], 18))").problems.empty());
  // Shared, so small in memory, and refused where comparing or writing them would take for ever.
  for (char const* expression :
       {"paired([1], 60)", "string(paired([1], 60))", "paired([1], 60) = paired([1], 60)"}) {
    EXPECT_FALSE(result_of(expression).problems.empty()) << expression;
  }
}

TEST(HostileModel, SearchingATextTakesLinearTime) {
  EXPECT_EQ(feel::to_string(result_of("contains(doubled(\"ab\", 18), doubled(\"ab\", 16) + \"c\")").value),
            "false");
  EXPECT_EQ(
      feel::to_string(result_of("contains(doubled(\"ab\", 18) + \"c\", doubled(\"ab\", 16) + \"c\")").value),
      "true");
  EXPECT_EQ(
      feel::to_string(
          result_of(
              "string length(substring before(doubled(\"ab\", 17) + \"c\", doubled(\"ba\", 15) + \"c\"))")
              .value),
      "0");
  EXPECT_EQ(feel::to_string(result_of("string length(substring before(\"b\" + doubled(\"ab\", 17) + \"c\", "
                                      "doubled(\"ab\", 15) + \"c\"))")
                                .value),
            std::to_string(1 + 2 * 131'072 - 2 * 32'768));
}

TEST(HostileModel, ASortBelievesALyingComparison) {
  for (char const* compare : {"true", "false", "modulo(a * 7919, 13) < modulo(b * 104729, 17)"}) {
    std::string const text =
        std::string("count(sort(for i in 1..20000 return i, function(a, b) ") + compare + "))";
    EXPECT_EQ(feel::to_string(result_of(text).value), "20000");
  }
}

TEST(HostileModel, HugeExponentsAreProblemsOrRounded) {
  EXPECT_FALSE(compile_program({calling("1e999999999")}));
  EXPECT_FALSE(compile_program({calling("1e-9999999999999999999999")}).has_value() &&
               compile_program({calling("1e9999999999999999999999")}).has_value());
  EXPECT_EQ(feel::to_string(result_of("10 ** 10 ** 10").value), "1E+100");
  for (char const* expression :
       {"1.0000001 ** 1e15", "9 ** (9 ** 9)", "exp(1e10)", "decimal(1, 1e9)",
        "duration(\"P99999999999999999999Y\")", "date(\"999999999-12-31\") + duration(\"P1Y\")"}) {
    RunResult const result = result_of(expression);
    EXPECT_TRUE(result.value.is_null() && !result.problems.empty() && !result.stopped) << expression;
  }
}

TEST(HostileModel, UnknownFunctionsAndRingsAreProblems) {
  EXPECT_FALSE(compile_program({calling("no such function(1)")}));
  std::vector<ModelDecision> decisions;
  for (int i = 0; i < 10'000; ++i) {
    decisions.push_back(literal("d" + std::to_string(i), "1"));
    decisions.back().requires_.push_back({"d" + std::to_string((i + 1) % 10'000), {}});
  }
  Result<Program> const ring = compile_program({testing::model_of(std::move(decisions))});
  ASSERT_FALSE(ring);
  EXPECT_NE(ring.error()[0].found.find("in a circle"), std::string::npos);
}

TEST(HostileModel, AChainOfTenThousandDecisionsIsEvaluated) {
  std::vector<ModelDecision> decisions{literal("d0", "1")};
  for (int i = 1; i < 10'000; ++i) {
    std::string const before = "d" + std::to_string(i - 1);
    decisions.push_back(literal("d" + std::to_string(i), before + " + 1"));
    decisions.back().requires_.push_back({before, {}});
  }
  BothRuns runs(testing::model_of(std::move(decisions)));
  runs.set({});
  EXPECT_EQ(feel::to_string(runs.by_bits()), "10000");
  EXPECT_EQ(feel::to_string(runs.by_cells()), "10000");
}

TEST(HostileModel, NamesAndTextsHaveAnEnd) {
  std::string const name(1'000'001, 'n');
  Result<Program> const program =
      compile_program({model_with({{name, "number"}}, {literal("d", name + " + 1")})});
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error()[0].expected, "at most 1000000 bytes in one text");
}

TEST(HostileModel, NoDecisionsAndNoRulesAreFine) {
  Result<Program> const empty = compile_program({testing::model_of({})});
  ASSERT_TRUE(empty);
  Result<RowForm> const form = row_form(*empty, input_schema(*empty), false);
  ASSERT_TRUE(form);
  RowRun(*empty, *form).decide_all();
  ASSERT_TRUE(compile_program({}));
  for (HitPolicy const policy : {HitPolicy::unique, HitPolicy::any, HitPolicy::priority, HitPolicy::first,
                                 HitPolicy::rule_order, HitPolicy::output_order, HitPolicy::collect}) {
    BothRuns runs(
        model_with({{"x", "number"}}, {testing::decision("d", policy, {"x"}, {{"o", Type::number}}, {})}));
    runs.set({number_value("1")});
    EXPECT_TRUE(runs.by_bits().is_null() && runs.by_cells().is_null());
    runs.set({Value::unknown({0})});
    EXPECT_TRUE(runs.by_bits().is_null() && runs.by_cells().is_null());
  }
}

/// A table of 100,000 rules whose cells and outputs go by the number of the rule.
template <class Cell, class Output>
ModelDecision large(HitPolicy policy, Type output, Cell cell, Output value) {
  std::vector<Line> lines;
  for (int i = 0; i < 100'000; ++i) lines.push_back({{cell(i)}, {value(i)}});
  return testing::decision("d", policy, {"x"}, {{"o", output}}, lines);
}

std::string quoted(int i) {
  return "\"t" + std::to_string(i) + '"';
}

void expect_of_both(Model model, Value const& value, std::string const& expected) {
  BothRuns runs(std::move(model));
  runs.set({value});
  EXPECT_EQ(feel::to_string(runs.by_bits()), expected);
  EXPECT_EQ(feel::to_string(runs.by_cells()), expected);
  runs.set({Value::unknown({0})});
  EXPECT_TRUE(runs.by_bits().is_unknown() && runs.by_cells().is_unknown());
}

TEST(HostileModel, TablesOfAHundredThousandRulesTakeTimeByTheirNumber) {
  auto const digits = [](int i) { return std::to_string(i); };
  auto const few = [](int i) { return std::to_string(i % 100); };
  expect_of_both(model_with({{"x", "number"}}, {large(HitPolicy::unique, Type::number, digits, digits)}),
                 number_value("77"), "77");
  expect_of_both(model_with({{"x", "string"}}, {large(HitPolicy::unique, Type::text, quoted, quoted)}),
                 testing::text_value("t77"), "t77");
  expect_of_both(model_with({{"x", "number"}}, {large(HitPolicy::first, Type::text, few, quoted)}),
                 number_value("77"), "t77");
  expect_of_both(model_with({{"x", "number"}}, {large(HitPolicy::any, Type::number, few, few)}),
                 number_value("77"), "77");
}

TEST(HostileModel, ARankedOutputHasAtMostAThousandAllowedValues) {
  ModelDecision decision =
      testing::decision("d", HitPolicy::priority, {"x"}, {{"o", Type::text}}, {{{"-"}, {"\"t1\""}}});
  std::string& allowed = testing::table_of(decision).outputs[0].allowed.text;
  for (int i = 0; i <= 1'000; ++i) allowed += (i > 0 ? ", " : "") + quoted(i);
  Result<Program> const program = compile_program({model_with({{"x", "number"}}, {decision})});
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error()[0].found, "1001 allowed values of output o");
}

TEST(HostileModel, FiveHundredInputsAreAsWellOnOneVariable) {
  for (bool const same : {false, true}) {
    std::vector<std::pair<std::string, std::string>> inputs;
    std::vector<std::string> columns;
    Line line{{}, {"1"}};
    for (int i = 0; i < 500; ++i) {
      inputs.emplace_back("x" + std::to_string(i), "number");
      columns.push_back(same ? "x0" : inputs.back().first);
      line.inputs.push_back(">= " + std::to_string(i));
    }
    std::vector<Line> const lines(20, line);
    BothRuns runs(
        model_with(inputs, {testing::decision("d", HitPolicy::any, columns, {{"o", Type::number}}, lines)}));
    ASSERT_TRUE(runs.is_by_bits());
    runs.set(std::vector<Value>(500, number_value("499")));
    EXPECT_EQ(feel::to_string(runs.by_bits()), "1");
    EXPECT_EQ(feel::to_string(runs.by_cells()), "1");
    std::vector<Value> unknown;
    for (std::uint32_t i = 0; i < 500; ++i) unknown.push_back(Value::unknown({i}));
    runs.set(unknown);
    EXPECT_TRUE(runs.by_bits().is_unknown());
    EXPECT_TRUE(feel::same(runs.by_bits(), runs.by_cells()));
  }
}

}  // namespace
}  // namespace kanteling::rules
