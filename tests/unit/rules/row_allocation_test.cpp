// SPDX-License-Identifier: Apache-2.0
// Nothing is allocated on the row path once it is warm.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "allocations.hpp"
#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using testing::Line;

// Columns of a row.
constexpr std::size_t income = 0;  // in cents
constexpr std::size_t town = 1;
constexpr std::size_t since = 2;
constexpr std::size_t active = 3;
constexpr std::size_t columns = 4;

ModelDecision table(std::string id, HitPolicy policy, std::vector<std::string> const& inputs,
                    std::vector<testing::Output> const& outputs, std::vector<Line> const& lines) {
  ModelDecision decision = testing::decision(std::move(id), policy, inputs, outputs, lines);
  for (ModelOutput& output : testing::table_of(decision).outputs)
    if (policy == HitPolicy::priority || policy == HitPolicy::output_order)
      output.allowed.text = R"("high", "low")";
  return decision;
}

ModelDecision aggregated(std::string id, Aggregation aggregation) {
  ModelDecision decision =
      table(std::move(id), HitPolicy::collect, {"fee", "active"}, {{"o", Type::number}},
            {{{"<= 12.50", "-"}, {"2.25"}}, {{"-", "true, null"}, {"fee"}}, {{"> 0", "-"}, {"0.50"}}});
  testing::table_of(decision).aggregation = aggregation;
  testing::table_of(decision).outputs[0].default_entry.text = aggregation == Aggregation::count ? "" : "0";
  return decision;
}

/// Chained tables of every hit policy and aggregation; no cell is an expression.
Model chained() {
  std::vector<ModelDecision> decisions;
  decisions.push_back(table("fee", HitPolicy::unique, {"income", "town"}, {{"o", Type::number}},
                            {{{"<= 1200.50", "\"here\""}, {"12.50"}},
                             {{"(1200.50..3000]", "not(\"far\")"}, {"25.75"}},
                             {{"> 3000", "-"}, {"income"}},
                             {{"null", "-"}, {"null"}}}));
  decisions.push_back(table("level", HitPolicy::first, {"since", "active"},
                            {{"grade", Type::text}, {"until", Type::date}},
                            {{{"< date(\"2020-01-01\")", "true"}, {"\"old\"", "since"}},
                             {{"null", "-"}, {"null", "date(\"2030-01-01\")"}},
                             {{"-", "false, null"}, {"\"idle\"", "null"}},
                             {{"-", "-"}, {"\"new\"", "date(\"2025-01-01\")"}}}));
  decisions.push_back(table("same", HitPolicy::any, {"level.grade", "fee"}, {{"o", Type::boolean}},
                            {{{"\"old\", \"idle\"", "-"}, {"true"}},
                             {{"-", "<= 25.75"}, {"true"}},
                             {{"null", "null"}, {"false"}}}));
  decisions.push_back(
      table("rank", HitPolicy::priority, {"income", "same"}, {{"o", Type::text}},
            {{{"-", "true"}, {"\"low\""}}, {{"> 2000", "-"}, {"\"high\""}}, {{"null", "-"}, {"null"}}}));
  decisions.push_back(table("ranks", HitPolicy::output_order, {"rank", "income"}, {{"o", Type::text}},
                            {{{"\"high\", \"low\"", "-"}, {"\"low\""}}, {{"-", "> 1000.01"}, {"\"high\""}}}));
  decisions.push_back(table(
      "listed", HitPolicy::rule_order, {"level.until", "town"}, {{"o", Type::text}, {"p", Type::number}},
      {{{">= date(\"2025-01-01\")", "-"}, {"\"soon\"", "1"}}, {{"-", "\"far\", null"}, {"\"far\"", "2.5"}}}));
  decisions.push_back(table(
      "all", HitPolicy::collect, {"town", "active"}, {{"o", Type::text}},
      {{{"\"here\"", "-"}, {"\"x\""}}, {{"not(\"here\")", "-"}, {"town"}}, {{"-", "null"}, {"\"y\""}}}));
  decisions.push_back(aggregated("sum", Aggregation::sum));
  decisions.push_back(aggregated("least", Aggregation::min));
  decisions.push_back(aggregated("most", Aggregation::max));
  decisions.push_back(aggregated("count", Aggregation::count));
  for (std::size_t d = 0; d < decisions.size(); ++d)
    for (std::size_t e = 0; e < d; ++e) decisions[d].requires_.push_back({decisions[e].id, {}});
  return testing::model_of(std::move(decisions));
}

Schema facts() {
  return {testing::number("income", 2), testing::text("town", {"here", "there", "far"}),
          testing::date("since"), testing::boolean("active")};
}

/// Every combination of some values, nulls and unknowns.
std::vector<testing::Row> rows() {
  constexpr std::int64_t none = -1'000'000;  // stands for null, one less for unknown
  std::vector<std::int64_t> const incomes{0, 120'050, 120'051, 300'001, none, none - 1};
  std::vector<std::int64_t> const towns{0, 1, 2, none, none - 1};
  std::vector<std::int64_t> const dates{-10'000, 18'262, 20'000, none, none - 1};
  std::vector<std::int64_t> const booleans{0, 1, none, none - 1};
  std::vector<testing::Row> all;
  auto const put = [](testing::Row& row, std::size_t column, std::int64_t value) {
    if (value > none) row.set(column, value);
    if (value == none) row.set_null(column);
    if (value < none) row.set_unknown(column);
  };
  for (std::int64_t const i : incomes)
    for (std::int64_t const t : towns)
      for (std::int64_t const d : dates)
        for (std::int64_t const b : booleans) {
          testing::Row row(columns);
          put(row, income, i);
          put(row, town, t);
          put(row, since, d);
          put(row, active, b);
          all.push_back(std::move(row));
        }
  return all;
}

TEST(RowAllocation, AWarmRowPathAllocatesNothing) {
  Result<Program> const program = compile_program({chained()}, facts());
  ASSERT_TRUE(program);
  Result<RowForm> const form = row_form(*program, facts(), true);
  ASSERT_TRUE(form);
  for (RowStep const& step : form->steps)
    ASSERT_NE(step.table, RowStep::none) << program->globals[step.global].id;
  std::vector<testing::Row> const all = rows();
  RowRun run(*program, *form);
  std::size_t counts[4] = {};
  std::vector<testing::Row const*> clean;  // a conflict, or a null that is summed, is a problem with texts
  for (testing::Row const& row : all) {    // warms up
    run.set(row.view());
    run.decide_all();
    for (std::uint32_t s = 0; s < form->steps.size(); ++s)
      ++counts[static_cast<std::size_t>(run.answer(s).status)];
    if (run.problems().empty()) clean.push_back(&row);
  }
  EXPECT_GT(counts[static_cast<std::size_t>(Status::matched)], 1'000U);
  EXPECT_GT(counts[static_cast<std::size_t>(Status::none)], 50U);
  EXPECT_GT(counts[static_cast<std::size_t>(Status::undetermined)], 1'000U);
  EXPECT_GT(clean.size(), all.size() / 2);
  for (testing::Row const* const row : clean) {
    std::size_t const before = testing::allocations();
    run.set(row->view());
    run.decide_all();
    ASSERT_EQ(testing::allocations() - before, 0U);
  }
}

}  // namespace
}  // namespace kanteling::rules
