// SPDX-License-Identifier: Apache-2.0
// Four chained tables, 94 rules and 26 inputs: loaded from DMN, and row by row with rule bits kept and with the whole
// explanation as text. The model is invented: its shape is that of a policy, its rules are drawn. `p50_ns` is the median of
// single rows, the timer included (about 25 ns); quote the least of several runs on a busy machine.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "kanteling/io/dmn_write.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/rules/row_text.hpp"

namespace {

using namespace kanteling::rules;

constexpr std::size_t numbers = 21;  // then two texts and three truth values
constexpr std::size_t inputs = 26;
constexpr std::size_t row_count = 20'000;

/// The same numbers on every machine (Knuth's MMIX generator; the high bits are the good ones).
class Draws {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 20261126;
};

std::string input_name(std::size_t i) {
  return (i < numbers ? "n" : i < numbers + 2 ? "t" : "b") + std::to_string(i);
}

std::string type_name(std::size_t i) {
  return i < numbers ? "number" : i < numbers + 2 ? "string" : "boolean";
}

std::string letter(std::size_t i) {
  return '"' + std::string(1, static_cast<char>('a' + i)) + '"';
}

/// A cell that holds for about half of the rows.
std::string cell(Draws& draws, std::string const& type) {
  if (type == "boolean") return draws.below(2) == 0 ? "true" : "false";
  if (type == "string") return letter(draws.below(6)) + ", " + letter(draws.below(6));
  std::string const limit = std::to_string(20 + draws.below(60));
  return draws.below(2) == 0 ? "<= " + limit : ">= " + limit;
}

struct Column {
  std::string expression;
  std::string type;
};

/// Rules of one to four cells; in a FIRST table the last has none.
ModelTable table(Draws& draws, HitPolicy policy, std::vector<Column> const& columns,
                 std::vector<ModelOutput> const& outputs, std::size_t rules) {
  ModelTable result;
  result.hit_policy = policy;
  result.outputs = outputs;
  for (Column const& column : columns) {
    result.inputs.emplace_back();
    result.inputs.back().expression.text = column.expression;
    result.inputs.back().type_ref = column.type;
  }
  for (std::size_t r = 0; r < rules; ++r) {
    ModelRule rule;
    rule.inputs.resize(columns.size(), {"-", 0, 0});
    bool const is_last = policy == HitPolicy::first && r + 1 == rules;
    std::size_t const cells = is_last ? 0 : 2 + draws.below(3);
    for (std::size_t i = 0; i < cells; ++i) {
      std::size_t const c = draws.below(columns.size());
      rule.inputs[c].text = cell(draws, columns[c].type);
    }
    for (ModelOutput const& output : outputs)
      rule.outputs.push_back(
          {output.type_ref == "number" ? std::to_string(1 + draws.below(40)) : letter(draws.below(6)), 0, 0});
    result.rules.push_back(std::move(rule));
  }
  return result;
}

void name_rules(ModelDecision& decision) {
  std::size_t number = 0;
  for (ModelRule& rule : decision.logic.tables[0].rules)
    rule.id = decision.id + '_' + std::to_string(++number);
}

ModelDecision decision(std::string id, ModelTable table, std::vector<std::string> const& needs) {
  ModelDecision result;
  result.id = result.name = std::move(id);
  result.logic.kind = ModelExpression::Kind::table;
  result.logic.tables.push_back(std::move(table));
  for (std::size_t i = 0; i < inputs; ++i) result.requires_.push_back({input_name(i), {}});
  for (std::string const& need : needs) result.requires_.push_back({need, {}});
  name_rules(result);
  return result;
}

std::vector<Column> columns_of(std::size_t first, std::size_t last, std::vector<Column> const& more) {
  std::vector<Column> columns = more;
  for (std::size_t i = first; i < last; ++i) columns.push_back({input_name(i), type_name(i)});
  return columns;
}

Model model() {
  Draws draws;
  Model result;
  result.file = "bench.dmn";
  for (std::size_t i = 0; i < inputs; ++i)
    result.inputs.push_back({input_name(i), input_name(i), type_name(i), {}});
  ModelTable score = table(draws, HitPolicy::collect, columns_of(0, 14, {}), {{"sum", "number", {}, {}}}, 20);
  score.aggregation = Aggregation::sum;
  score.outputs[0].default_entry.text = "0";
  Column const sum{"score", "number"};
  ModelTable act = table(draws, HitPolicy::first, columns_of(18, 24, {}),
                         {{"act", "string", {}, {}}, {"term", "number", {}, {}}}, 18);
  ModelTable route = table(draws, HitPolicy::first, columns_of(12, 26, {sum, {"act.act", "string"}}),
                           {{"rung", "string", {}, {}}, {"weeks", "number", {}, {}}}, 40);
  ModelTable notes = table(draws, HitPolicy::collect,
                           columns_of(15, 26, {sum, {"act.act", "string"}, {"route.rung", "string"}}),
                           {{"note", "string", {}, {}}}, 16);
  result.decisions.push_back(decision("score", std::move(score), {}));
  result.decisions.push_back(decision("act", std::move(act), {}));
  result.decisions.push_back(decision("route", std::move(route), {"score", "act"}));
  result.decisions.push_back(decision("notes", std::move(notes), {"score", "act", "route"}));
  return result;
}

struct Rows {
  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> unknown_bits;
  std::uint64_t null_bits = 0;
  RowView view(std::size_t row) const { return {&cells[row * inputs], &null_bits, &unknown_bits[row]}; }
};

Rows draw_rows(Schema const& schema, std::size_t unknown_percent) {
  Draws draws;
  Rows result;
  for (std::size_t r = 0; r < row_count; ++r) {
    std::uint64_t unknown = 0;
    for (std::size_t i = 0; i < inputs; ++i) {
      std::size_t const limit = i < numbers ? 10'000 : i < numbers + 2 ? schema[i].values.size() : 2;
      result.cells.push_back(static_cast<std::int64_t>(draws.below(limit)));
      if (draws.below(100) < unknown_percent) unknown |= std::uint64_t{1} << i;
    }
    result.unknown_bits.push_back(unknown);
  }
  return result;
}

void decide_rows(benchmark::State& state, bool with_text) {
  Program const program = compile_program({model()}).value();
  RowForm const form = row_form(program, input_schema(program), false).value();
  Rows const rows = draw_rows(form.variables, static_cast<std::size_t>(state.range(0)));
  bool const same_row = state.range(1) != 0;
  RowRun run(program, form);
  RowText const text(program, form);
  std::string to;
  std::size_t bytes = 0;
  std::vector<std::int64_t> nanos;
  std::size_t row = 0;
  for (auto _ : state) {
    auto const begin = std::chrono::steady_clock::now();
    run.set(rows.view(row));
    run.decide_all();
    if (with_text) {
      to.clear();
      text.append(to, run);
      bytes += to.size();
    }
    auto const end = std::chrono::steady_clock::now();
    if (nanos.size() < 1'000'000) nanos.push_back((end - begin).count());
    row = same_row ? 0 : (row + 1) % row_count;
  }
  auto const middle = nanos.begin() + static_cast<std::ptrdiff_t>(nanos.size() / 2);
  std::nth_element(nanos.begin(), middle, nanos.end());
  state.counters["p50_ns"] = static_cast<double>(*middle);
  state.counters["bytes"] =
      benchmark::Counter(static_cast<double>(bytes), benchmark::Counter::kAvgIterations);
}

/// From the text of a DMN file to decisions that are ready for rows.
void load(benchmark::State& state) {
  std::string const xml = kanteling::io::write_dmn(model());
  for (auto _ : state) {
    Program const program = compile_program({kanteling::io::read_dmn(xml, "bench.dmn").value()}).value();
    benchmark::DoNotOptimize(row_form(program, input_schema(program), false).value());
  }
  state.counters["bytes"] = static_cast<double>(xml.size());
}

}  // namespace

BENCHMARK(load);
BENCHMARK_CAPTURE(decide_rows, bits, false)
    ->ArgNames({"unknown_percent", "same_row"})
    ->Args({0, 0})
    ->Args({0, 1})
    ->Args({5, 0});
BENCHMARK_CAPTURE(decide_rows, text, true)
    ->ArgNames({"unknown_percent", "same_row"})
    ->Args({0, 0})
    ->Args({5, 0});
