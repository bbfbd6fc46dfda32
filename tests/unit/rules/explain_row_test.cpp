// SPDX-License-Identifier: Apache-2.0
// Explanations from a decided row are those from its values, and only from its own trace.
#include <gtest/gtest.h>

#include <array>

#include "explained_model.hpp"
#include "kanteling/io/explanation_json.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;
using feel::Value;

/// The same numbers on every machine (Knuth's MMIX generator; the high bits are the good ones).
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }
  std::string const& of(std::vector<std::string> const& words) { return words[below(words.size())]; }

 private:
  std::uint64_t state_;
};

std::vector<std::string> const policies = {"U", "A", "P", "F", "R", "O", "C", "C+", "C#", "C<", "C>"};
std::vector<std::string> const number_cells = {"-",      "-",    "< 3",       "<= 4.5",  "> 2",      "[1..4]",
                                               "not(3)", "2, 4", "? * 2 > 5", "< a + 1", "not(> 4)", "null"};
std::vector<std::string> const text_cells = {
    "-", "-", "\"x\"", "\"y\", \"z\"", "not(\"x\")", "null", "string length(?) > 0"};
std::vector<std::string> const truth_cells = {"-", "-", "true", "false", "not(true)"};
std::vector<std::string> const date_cells = {"-", "-", "< @\"2026-01-03\"", ">= @\"2026-01-02\"",
                                             "not(@\"2026-01-02\")"};

/// Two tables over five inputs, the second over the first as well.
std::string random_model(Draws& draws) {
  std::string model =
      "| input | type |\n|---|---|\n| a | number |\n| b | number |\n| t | string |\n| c | boolean |\n| d | "
      "date |\n";
  std::string const inner = draws.of(policies);
  bool const is_list = inner == "R" || inner == "O" || inner == "C";
  for (std::string const name : {"first", "second"}) {
    bool const second = name == "second";
    bool const on_first = second && !is_list;
    std::string const policy = second ? draws.of(policies) : inner;
    model += "\n## " + name + ": " + name + "\n- hit policy: " + policy + "\n- requires: a, b, t, c, d" +
             (second ? ", first" : "") +
             "\n\n| rule | a: number | b: number | t: string | c: boolean | d: date |";
    model += on_first ? " first: number | **out: number** |\n|---|---|---|---|---|---|---|---|\n"
                      : " **out: number** |\n|---|---|---|---|---|---|---|\n";
    model += on_first ? "| allowed | | | | | | | 3, 2, 1 |\n" : "| allowed | | | | | | 3, 2, 1 |\n";
    std::size_t const rules = 1 + draws.below(8);
    for (std::size_t r = 0; r < rules; ++r) {
      model += "| " + name + std::to_string(r) + " | " + draws.of(number_cells) + " | " +
               draws.of(number_cells) + " | " + draws.of(text_cells) + " | " + draws.of(truth_cells) + " | " +
               draws.of(date_cells);
      if (on_first) model += " | " + draws.of(number_cells);
      model += " | " + std::to_string(1 + draws.below(3)) + " |\n";
    }
    if (draws.below(2) == 0)
      model += on_first ? "| default | | | | | | | 1 |\n" : "| default | | | | | | 1 |\n";
  }
  return model;
}

/// A row of the five inputs, with what FEEL makes of each cell.
struct DrawnRow {
  std::array<std::int64_t, 5> cells{};
  std::uint64_t null_bits = 0;
  std::uint64_t unknown_bits = 0;
  RowView view() const { return {cells.data(), &null_bits, &unknown_bits}; }
};

DrawnRow random_row(Draws& draws, Schema const& schema) {
  DrawnRow row;
  for (std::size_t v = 0; v < 5; ++v) {
    bool const none_named = schema[v].type == Type::text && schema[v].values.empty();
    std::size_t const how = none_named ? draws.below(2) : draws.below(8);
    if (how == 0) row.null_bits |= std::uint64_t{1} << v;
    if (how == 1) row.unknown_bits |= std::uint64_t{1} << v;
    if (how < 2) continue;
    if (schema[v].type == Type::number) row.cells[v] = static_cast<std::int64_t>(draws.below(12)) * 50;
    if (schema[v].type == Type::text)
      row.cells[v] = static_cast<std::int64_t>(draws.below(schema[v].values.size()));
    if (schema[v].type == Type::boolean) row.cells[v] = static_cast<std::int64_t>(draws.below(2));
    if (schema[v].type == Type::date)
      row.cells[v] = make_date(2026, 1, 1).days + static_cast<std::int64_t>(draws.below(4));
  }
  return row;
}

std::vector<Value> values_of(DrawnRow const& row, Schema const& schema) {
  std::vector<Value> values(5);
  for (std::uint32_t v = 0; v < 5; ++v) {
    if (row.view().is_null(v)) continue;
    if (row.view().is_unknown(v)) {
      values[v] = Value::unknown({v});
    } else if (schema[v].type == Type::number) {
      values[v] = Value::of(Decimal::of(row.cells[v], schema[v].scale));
    } else if (schema[v].type == Type::boolean) {
      values[v] = Value::of(row.cells[v] != 0);
    } else if (schema[v].type == Type::date) {
      values[v] = Value::of(feel::Day{row.cells[v]});
    } else {
      values[v] = Value::string(schema[v].values[static_cast<std::size_t>(row.cells[v])]);
    }
  }
  return values;
}

Explained explained(Status status) {
  constexpr std::array all = {Explained::matched, Explained::none, Explained::undetermined,
                              Explained::conflict};
  return all[static_cast<std::size_t>(status)];
}

TEST(ExplainRow, OfRandomModelsAndRowsIsTheExplanationOfTheValues) {
  Draws draws(3);
  std::size_t tables = 0;
  std::array<std::size_t, 5> seen{};
  for (int m = 0; m < 300; ++m) {
    std::string const text = random_model(draws);
    Program const program = program_of(text);
    RowForm const form = row_form(program, input_schema(program), false).value();
    std::uint32_t const second = program.find("second").value();
    for (RowStep const& step : form.steps) tables += step.table != RowStep::none ? 1U : 0U;
    RowRun run(program, form);
    for (int r = 0; r < 20; ++r) {
      DrawnRow const row = random_row(draws, form.variables);
      run.set(row.view());
      run.decide_all();
      auto const of_values = explain(program, values_of(row, form.variables), second);
      auto const of_row = explain(program, form, "p", trace_of(run, form, "p"), {row.view()}, second);
      ASSERT_TRUE(of_row) << to_string(of_row.error()[0]) << '\n'
                          << text << explain_text(of_values, TextLanguage::english);
      ASSERT_EQ(io::write_explanation(*of_row), io::write_explanation(of_values)) << text;
      for (Explanation const& e : of_values) {
        ++seen[static_cast<std::size_t>(e.status)];
        std::uint32_t const step = form.step_of[e.decision];
        Value const value = run.value(step);
        ASSERT_TRUE(same(value, e.value) || (value.is_unknown() && e.value.is_unknown()))
            << to_string(value) << " and " << to_string(e.value) << '\n'
            << text << explain_text(of_values, TextLanguage::english);
        bool const by_bits = form.steps[step].table != RowStep::none && e.status != Explained::error;
        if (by_bits) {
          ASSERT_EQ(e.status, explained(run.answer(step).status))
              << text << explain_text(of_values, TextLanguage::english);
        }
      }
    }
  }
  EXPECT_GT(tables, 400U) << "or most were not decided by bits";
  for (std::size_t s = 0; s < 4; ++s) EXPECT_GT(seen[s], 100U) << "status " << s;
}

/// The pass model without allowed values of an input: those are tested by evaluation only.
std::string row_model() {
  std::string model = pass_model();
  std::string const listed = "\"north\", \"south\", \"east\"";
  model.erase(model.find(listed), listed.size());
  return model;
}

struct Decided {
  Program program = program_of(row_model());
  RowForm form = row_form(program, input_schema(program), false).value();
  std::uint32_t pass = program.find("pass").value();
  std::array<std::int64_t, 4> cells{7'000, 120'000, 0, 1};
  std::uint64_t none = 0;
  RowView view() const { return {cells.data(), &none, &none}; }
};

TEST(ExplainRow, ATraceOfAnotherPackageIsRefused) {
  Decided const d;
  RowRun run(d.program, d.form);
  run.set(d.view());
  run.decide_all();
  auto const result =
      explain(d.program, d.form, "hash b", trace_of(run, d.form, "hash a"), {d.view()}, d.pass);
  ASSERT_FALSE(result);
  EXPECT_EQ(
      to_string(result.error().at(0)),
      "trace: made with package hash a; expected the package that the row was decided with, not hash b");
}

TEST(ExplainRow, ATraceOfAnotherRowIsRefused) {
  Decided d;
  RowRun run(d.program, d.form);
  run.set(d.view());
  run.decide_all();
  Trace const trace = trace_of(run, d.form, "p");
  ASSERT_TRUE(explain(d.program, d.form, "p", trace, {d.view()}, d.pass));
  d.cells[1] = 140'001;
  auto const result = explain(d.program, d.form, "p", trace, {d.view()}, d.pass);
  ASSERT_FALSE(result);
  EXPECT_EQ(to_string(result.error().at(0)),
            "decision pass: the trace has other rules than the row gives; expected the row, the values "
            "beside it and "
            "the days with which it was decided");
}

TEST(ExplainRow, ADecisionThatWasNotMadeHasNoExplanation) {
  Decided const d;
  RowRun run(d.program, d.form);
  run.set(d.view());
  auto const result = explain(d.program, d.form, "p", trace_of(run, d.form, "p"), {d.view()}, d.pass);
  ASSERT_FALSE(result);
  EXPECT_EQ(
      to_string(result.error().at(0)),
      "decision pass: the trace says nothing of it; expected a trace that is taken after it was decided");
}

TEST(ExplainRow, ATraceThatIsDamagedIsRefused) {
  Decided const d;
  auto const result = explain(d.program, d.form, "p", Trace{"p", {}, {}}, {d.view()}, d.pass);
  ASSERT_FALSE(result);
  EXPECT_EQ(to_string(result.error().at(0)),
            "trace: rule bits that do not fit the package's tables; expected a trace as trace_of makes it");
  EXPECT_FALSE(explain(d.program, d.form, "p", Trace{"p", {}, {}}, {d.view()}, 10'000));
}

TEST(ExplainRow, ATraceSaysNothingOfTheRowBefore) {
  Decided const d;
  RowRun run(d.program, d.form);
  run.set(d.view());
  run.decide_all();
  run.set(d.view());
  for (std::uint64_t const word : trace_of(run, d.form, "p").rule_bits) EXPECT_EQ(word, 0U);
}

TEST(ExplainRow, ValuesBesideTheRowArePartOfIt) {
  Decided d;
  RowRun run(d.program, d.form);
  run.set(d.view());
  Value const exact = number("1400.001");  // no whole cents
  run.set_value(1, exact);
  run.decide_all();
  Trace const trace = trace_of(run, d.form, "p");
  auto const result = explain(d.program, d.form, "p", trace, {d.view(), {{1, exact}}}, d.pass);
  ASSERT_TRUE(result);
  EXPECT_EQ(to_string(result->back().inputs[1].value), "1400.001");
  EXPECT_EQ(result->back().fired.at(0).id, "alone");
  EXPECT_FALSE(explain(d.program, d.form, "p", trace, {d.view()}, d.pass));
}

}  // namespace
}  // namespace kanteling::rules
