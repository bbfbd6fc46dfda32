// SPDX-License-Identifier: Apache-2.0
#include "support/requests.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>

#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"
#include "kanteling/rules/power_impl.hpp"

namespace kanteling::bench {
namespace {

constexpr std::size_t batch_rows_max = std::size_t{1} << 24U;

bool is_json(std::string_view text, std::string const& path) {
  return path.ends_with(".ndjson") || path.ends_with(".jsonl") || text.starts_with('{');
}

bool bit_at(std::uint64_t const* bits, std::size_t at) {
  return bits != nullptr && (bits[at / 64] >> (at % 64) & 1U) != 0;
}

void add_column(CellRows& to, std::size_t first, std::size_t rows, std::size_t i, rules::Column const& column,
                rules::Variable const& variable) {
  std::int64_t const power = rules::detail::power_of_ten(variable.scale - column.scale);
  std::uint64_t const bit = std::uint64_t{1} << (i % 64);
  for (std::size_t r = 0; r < rows; ++r) {
    std::size_t const row = first + r;
    bool const is_null = bit_at(column.null_bits, r);
    bool const is_unknown = !is_null && (column.width == 0 || bit_at(column.unknown_bits, r));
    if (is_null) to.null_bits[row * to.words + i / 64] |= bit;
    if (is_unknown) to.unknown_bits[row * to.words + i / 64] |= bit;
    if (is_null || is_unknown) continue;
    std::int64_t const value = rules::detail::read_int(column.data, r, column.width);
    std::int64_t& cell = to.cells[row * to.inputs + i];
    if (!__builtin_mul_overflow(value, power, &cell)) continue;
    cell = 0;
    to.null_bits[row * to.words + i / 64] |= bit;
    to.beside.push_back({row, static_cast<std::uint32_t>(i),
                         rules::feel::Value::of(rules::Decimal::of(value, column.scale))});
  }
}

}  // namespace

Result<std::string> read_text(std::string const& path) {
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr)
    return tl::make_unexpected(std::vector<Problem>{{path, std::strerror(errno), "a file that can be read"}});
  std::string text;
  char buffer[1 << 16];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, got);
  bool const failed = std::ferror(file) != 0;
  std::fclose(file);
  if (failed)
    return tl::make_unexpected(std::vector<Problem>{{path, "a read error", "a file that can be read"}});
  return text;
}

Result<LoadedModel> load_model(std::string const& xml, std::string const& path,
                               std::vector<std::uint8_t> const& decimals) {
  Result<rules::Model> model = io::read_dmn(xml, path);
  if (!model) return tl::make_unexpected(std::move(model.error()));
  Result<rules::Program> program = rules::compile_program({*model});
  if (!program) return tl::make_unexpected(std::move(program.error()));
  rules::Schema schema = rules::input_schema(*program);
  for (std::size_t i = 0; i < decimals.size(); ++i) schema[i].scale = std::max(schema[i].scale, decimals[i]);
  Result<rules::RowForm> form = rules::row_form(*program, std::move(schema), false);
  if (!form) return tl::make_unexpected(std::move(form.error()));
  std::vector<std::uint32_t> steps;
  for (rules::ModelDecision const& decision : model->decisions) {
    std::optional<std::uint32_t> const global = program->find(decision.id);
    if (global && form->step_of[*global] != rules::RowStep::none && !program->globals[*global].is_version)
      steps.push_back(form->step_of[*global]);
  }
  return LoadedModel{std::move(*program), std::move(*form), std::move(steps)};
}

Result<Requests> read_requests(std::string_view text, std::string const& path, LoadedModel const& model) {
  io::ColumnRowsFormat const format{path, &model.program, &model.form.variables, {}};
  auto source =
      is_json(text, path) ? io::open_ndjson_columns(text, format) : io::open_csv_columns(text, format);
  if (!source) return tl::make_unexpected(std::move(source.error()));
  Requests requests;
  requests.is_json = is_json(text, path);
  std::vector<std::string> const& copied = (*source)->copied_columns();
  if (!copied.empty()) requests.id_column = 0;
  for (std::size_t c = 0; c < copied.size(); ++c)
    if (copied[c] == "id") requests.id_column = c;
  io::RowBatch batch;
  while ((*source)->next(batch, batch_rows_max)) {
    requests.rows += batch.rows();
    requests.left_out += batch.left_out();
    requests.problems.insert(requests.problems.end(), batch.problems().begin(), batch.problems().end());
    requests.batches.push_back(std::move(batch));
    batch = io::RowBatch();
  }
  requests.warnings = (*source)->warnings();
  return requests;
}

std::string Requests::id_of(io::RowBatch const& batch, std::size_t row) const {
  if (id_column != no_id) return std::string(batch.copied(id_column, row));
  return std::to_string(batch.lines()[row] - (is_json ? 1 : 2));
}

std::vector<std::uint8_t> missing_decimals(Requests const& requests, rules::RowForm const& form) {
  std::vector<std::uint8_t> decimals(form.inputs);
  bool is_any = false;
  for (io::RowBatch const& batch : requests.batches)
    for (rules::Beside const& one : batch.columns().beside) {
      bool const is_number = one.value.kind() == rules::feel::Kind::number &&
                             form.variables[one.input].type == rules::Type::number;
      std::int32_t const scale = is_number ? one.value.number().scale() : 0;
      if (scale <= form.variables[one.input].scale || scale > 9) continue;
      decimals[one.input] = std::max(decimals[one.input], static_cast<std::uint8_t>(scale));
      is_any = true;
    }
  return is_any ? decimals : std::vector<std::uint8_t>();
}

CellRows cell_rows(Requests const& requests, rules::RowForm const& form) {
  CellRows rows;
  rows.inputs = form.inputs;
  rows.words = form.inputs / 64 + 1;
  rows.rows = requests.rows;
  rows.cells.resize(rows.rows * rows.inputs + 1);
  rows.null_bits.resize(rows.rows * rows.words + 1);
  rows.unknown_bits.resize(rows.rows * rows.words + 1);
  std::size_t first = 0;
  for (io::RowBatch const& batch : requests.batches) {
    rules::Columns const columns = batch.columns();
    for (std::size_t i = 0; i < rows.inputs; ++i)
      add_column(rows, first, batch.rows(), i, columns.inputs[i], form.variables[i]);
    for (rules::Beside const& one : columns.beside)
      rows.beside.push_back({first + one.row, one.input, one.value});
    first += batch.rows();
  }
  if (rows.beside.empty()) return rows;
  std::stable_sort(rows.beside.begin(), rows.beside.end(),
                   [](rules::Beside const& a, rules::Beside const& b) { return a.row < b.row; });
  rows.first_beside.assign(rows.rows + 1, 0);
  for (rules::Beside const& one : rows.beside) ++rows.first_beside[one.row + 1];
  for (std::size_t row = 0; row < rows.rows; ++row) rows.first_beside[row + 1] += rows.first_beside[row];
  return rows;
}

}  // namespace kanteling::bench
