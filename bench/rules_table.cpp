// SPDX-License-Identifier: Apache-2.0
// One decision table of 40 rules and 8 columns, row by row: an invented policy of the size of a rung.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/package.hpp"

namespace {

using namespace kanteling::rules;

constexpr std::size_t columns = 8;
constexpr std::size_t rows = 4'096;

/// The same numbers on every machine (Knuth's MMIX generator; the high bits are the good ones).
class Draws {
 public:
  std::int64_t below(std::int64_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int64_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 20261122;
};

Schema schema() {
  Schema result;
  for (std::size_t i = 0; i < columns; ++i) {
    std::string const name = "v" + std::to_string(i);
    if (i < 4) result.push_back({name, Type::number, 2, {}});
    if (i >= 4 && i < 6) result.push_back({name, Type::text, 0, {"a", "b", "c", "d", "e"}});
    if (i >= 6) result.push_back({name, Type::boolean, 0, {}});
  }
  return result;
}

std::string cell(Draws& draws, Variable const& v) {
  if (draws.below(3) == 0) return "-";
  if (v.type == Type::boolean) return draws.below(2) == 0 ? "true" : "false";
  if (v.type == Type::text) return "not(\"" + v.values[static_cast<std::size_t>(draws.below(5))] + "\")";
  std::string const limit = std::to_string(draws.below(2'000)) + ".50";
  return (draws.below(2) == 0 ? "<= " : "> ") + limit;
}

Table table(HitPolicy policy) {
  Draws draws;
  ModelTable table;
  table.hit_policy = policy;
  table.outputs = {{"out", "number", {}, {}}};
  for (Variable const& v : schema()) table.inputs.push_back({{v.name, 0, 0}, {}, {}});
  for (int r = 0; r < 40; ++r) {
    ModelRule rule;
    rule.id = "r" + std::to_string(r);
    for (Variable const& v : schema()) rule.inputs.push_back({r == 39 ? "-" : cell(draws, v), 0, 0});
    rule.outputs.push_back({"1", 0, 0});
    table.rules.push_back(rule);
  }
  Model model;
  model.decisions.emplace_back();
  model.decisions[0].id = model.decisions[0].name = "d";
  model.decisions[0].logic.kind = ModelExpression::Kind::table;
  model.decisions[0].logic.tables.push_back(std::move(table));
  return compile({}, {model}, schema(), {}, "").value().form.tables[0];
}

struct Rows {
  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
  RowView view(std::size_t row) const { return {&cells[row * columns], &null_bits[row], &unknown_bits[row]}; }
};

Rows draw_rows(std::int64_t unknown_percent) {
  Draws draws;
  Rows result;
  for (std::size_t r = 0; r < rows; ++r) {
    std::uint64_t unknown = 0;
    for (Variable const& v : schema()) {
      std::size_t const c = result.cells.size() % columns;
      result.cells.push_back(draws.below(v.type == Type::number ? 200'000 : v.type == Type::text ? 5 : 2));
      if (draws.below(100) < unknown_percent) unknown |= std::uint64_t{1} << c;
    }
    result.null_bits.push_back(0);
    result.unknown_bits.push_back(unknown);
  }
  return result;
}

void evaluate_row(benchmark::State& state, HitPolicy policy) {
  Table const t = table(policy);
  Rows const drawn = draw_rows(state.range(0));
  std::size_t row = 0;
  std::size_t settled = 0;
  for (auto _ : state) {
    Answer const answer = evaluate(t, drawn.view(row));
    settled += answer.status == Status::matched ? 1U : 0U;
    benchmark::DoNotOptimize(answer.rules.data());
    row = (row + 1) % rows;
  }
  state.counters["matched"] =
      benchmark::Counter(static_cast<double>(settled), benchmark::Counter::kAvgIterations);
}

}  // namespace

BENCHMARK_CAPTURE(evaluate_row, first, kanteling::rules::HitPolicy::first)
    ->ArgName("unknown_percent")
    ->Arg(0)
    ->Arg(5)
    ->Arg(30);
BENCHMARK_CAPTURE(evaluate_row, collect, kanteling::rules::HitPolicy::collect)
    ->ArgName("unknown_percent")
    ->Arg(0)
    ->Arg(5);
