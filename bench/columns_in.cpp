// SPDX-License-Identifier: Apache-2.0
// Text into columns: rows of 27 cells, mostly small numbers, as CSV (87 bytes a row) and as NDJSON (some
// 400). Bytes per second on one core, from memory; `by_row` is the reader that `kanteling policy eval` uses.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "io/rows.hpp"
#include "kanteling/io/column_rows.hpp"
#include "kanteling/rules/row_form.hpp"

namespace {

using namespace kanteling;

constexpr int row_count = 20'000;
constexpr std::size_t batch_rows = 1'024;

/// The same rows on every machine (Knuth's MMIX generator; the high bits are the good ones).
class Draws {
 public:
  std::uint64_t below(std::uint64_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % n;
  }

 private:
  std::uint64_t state_ = 20261126;
};

struct Shape {
  bool cents = false;         ///< amounts have two decimals
  unsigned empty_in = 0;      ///< one cell in so many is empty
  bool quoted = false;        ///< CSV: every cell in quotes
  bool other_orders = false;  ///< NDJSON: the keys of every line are turned round by another number of places
};

struct Input {
  std::string name;
  std::string type;
};

std::vector<Input> inputs() {
  std::vector<Input> all = {{"age", "number"},     {"income", "number"},      {"wealth", "number"},
                            {"request", "string"}, {"village", "string"},     {"safe", "boolean"},
                            {"alone", "boolean"},  {"reported", "date"},      {"days_since", "number"},
                            {"size", "number"},    {"has_network", "boolean"}};
  for (char c = 'a'; c <= 'p'; ++c) all.push_back({std::string("score_") + c, "number"});
  return all;
}

std::string amount(Draws& draws, std::uint64_t below, bool cents) {
  std::string text = std::to_string(draws.below(below));
  if (cents) text += '.' + std::to_string(10 + draws.below(90));
  return text;
}

std::string day(Draws& draws) {
  return "20" + std::to_string(20 + draws.below(7)) + "-" + std::to_string(10 + draws.below(3)) + "-" +
         std::to_string(10 + draws.below(20));
}

std::string cell(Draws& draws, Input const& input, Shape const& shape) {
  constexpr char const* words[] = {"household", "transport", "day care", "debts", "respite care", "aid"};
  if (shape.empty_in > 0 && draws.below(shape.empty_in) == 0) return {};
  if (input.type == "boolean") return draws.below(2) == 0 ? "false" : "true";
  if (input.type == "string") return words[draws.below(6)];
  if (input.type == "date") return day(draws);
  if (input.name == "income") return amount(draws, 5'000, shape.cents);
  if (input.name == "wealth") return amount(draws, 60'000, shape.cents);
  if (input.name == "age") return std::to_string(18 + draws.below(80));
  if (input.name == "days_since") return draws.below(2) == 0 ? "9999" : std::to_string(draws.below(400));
  return std::to_string(1 + draws.below(5));
}

std::string csv(Shape const& shape) {
  Draws draws;
  std::string text = "id";
  for (Input const& input : inputs()) text += ',' + input.name;
  for (int row = 0; row < row_count; ++row) {
    text += '\n' + std::to_string(row);
    for (Input const& input : inputs()) {
      std::string const value = cell(draws, input, shape);
      text += shape.quoted ? ",\"" + value + '"' : ',' + value;
    }
  }
  return text + '\n';
}

std::string ndjson(Shape const& shape) {
  Draws draws;
  std::string text;
  std::vector<Input> const all = inputs();
  for (std::size_t row = 0; row < row_count; ++row) {
    text += "{\"id\":" + std::to_string(row);
    for (std::size_t i = 0; i < all.size(); ++i) {
      Input const& input = all[(i + (shape.other_orders ? row : 0)) % all.size()];
      std::string const value = cell(draws, input, shape);
      bool const is_text = input.type == "string" || input.type == "date";
      text += ",\"" + input.name + "\":";
      text += value.empty() ? "null" : is_text ? '"' + value + '"' : value;
    }
    text += "}\n";
  }
  return text;
}

rules::Program const& program() {
  static rules::Program const compiled = [] {
    rules::Model model;
    for (Input const& input : inputs()) model.inputs.push_back({input.name, input.name, input.type, {}});
    auto result = rules::compile_program({model});
    if (!result) throw std::logic_error(to_string(result.error()[0]));
    return std::move(*result);
  }();
  return compiled;
}

void require(bool holds) {
  if (!holds) throw std::logic_error("rows were left out");
}

void by_column(benchmark::State& state, std::string const& text, bool json) {
  rules::Schema const variables = rules::input_schema(program());
  io::ColumnRowsFormat const format{"rows", &program(), &variables, {}};
  io::RowBatch batch;
  for (auto _ : state) {
    auto source = json ? io::open_ndjson_columns(text, format) : io::open_csv_columns(text, format);
    std::size_t rows = 0;
    while ((*source)->next(batch, batch_rows)) rows += batch.rows();
    require(rows == row_count);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetItemsProcessed(row_count * state.iterations());
}

void by_row(benchmark::State& state, std::string const& text, bool json) {
  io::RowFormat format{"rows", {}, {}, &program().types};
  for (std::uint32_t g = 0; g < program().globals.size(); ++g)
    format.inputs.push_back({program().globals[g].name, program().globals[g].type, g});
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::tmpfile(), &std::fclose);
  std::fwrite(text.data(), 1, text.size(), file.get());
  io::InputRow row;
  for (auto _ : state) {
    std::rewind(file.get());
    auto source = json ? io::open_ndjson_rows(file.get(), format) : io::open_csv_rows(file.get(), format);
    int rows = 0;
    while ((*source)->next(row)) ++rows;
    require(rows == row_count);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetItemsProcessed(row_count * state.iterations());
}

void csv_plain(benchmark::State& state) {
  by_column(state, csv({}), false);
}
void csv_cents_and_empty(benchmark::State& state) {
  by_column(state, csv({true, 20, false, false}), false);
}
void csv_quoted(benchmark::State& state) {
  by_column(state, csv({false, 0, true, false}), false);
}
void csv_by_row(benchmark::State& state) {
  by_row(state, csv({}), false);
}
void ndjson_plain(benchmark::State& state) {
  by_column(state, ndjson({}), true);
}
void ndjson_cents_and_null(benchmark::State& state) {
  by_column(state, ndjson({true, 20, false, false}), true);
}
void ndjson_other_orders(benchmark::State& state) {
  by_column(state, ndjson({false, 0, false, true}), true);
}
void ndjson_by_row(benchmark::State& state) {
  by_row(state, ndjson({}), true);
}

BENCHMARK(csv_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_cents_and_empty)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_quoted)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_by_row)->Unit(benchmark::kMillisecond);
BENCHMARK(ndjson_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(ndjson_cents_and_null)->Unit(benchmark::kMillisecond);
BENCHMARK(ndjson_other_orders)->Unit(benchmark::kMillisecond);
BENCHMARK(ndjson_by_row)->Unit(benchmark::kMillisecond);

}  // namespace
