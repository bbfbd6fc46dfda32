// SPDX-License-Identifier: Apache-2.0
#include "support/requests.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/columns/narrow_impl.hpp"

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
  std::int64_t power = 1;
  for (int s = column.scale; s < variable.scale; ++s) power *= 10;
  std::uint64_t const bit = std::uint64_t{1} << (i % 64);
  for (std::size_t r = 0; r < rows; ++r) {
    std::size_t const row = first + r;
    bool const is_null = bit_at(column.null_bits, r);
    bool const is_unknown = !is_null && (column.width == 0 || bit_at(column.unknown_bits, r));
    if (is_null) to.null_bits[row * to.words + i / 64] |= bit;
    if (is_unknown) to.unknown_bits[row * to.words + i / 64] |= bit;
    if (is_null || is_unknown) continue;
    std::int64_t const value = rules::detail::read_int(column.data, r, column.width);
    bool const fits = !__builtin_mul_overflow(value, power, &to.cells[row * to.inputs + i]);
    if (!fits) to.beside.push_back(row);
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

Result<LoadedModel> load_model(std::string const& xml, std::string const& path) {
  Result<rules::Model> model = io::read_dmn(xml, path);
  if (!model) return tl::make_unexpected(std::move(model.error()));
  Result<rules::Program> program = rules::compile_program({std::move(*model)});
  if (!program) return tl::make_unexpected(std::move(program.error()));
  Result<rules::RowForm> form = rules::row_form(*program, rules::input_schema(*program), false);
  if (!form) return tl::make_unexpected(std::move(form.error()));
  return LoadedModel{std::move(*program), std::move(*form)};
}

Result<Requests> read_requests(std::string_view text, std::string const& path, LoadedModel const& model) {
  io::ColumnRowsFormat const format{path, &model.program, &model.form.variables, {}};
  auto source =
      is_json(text, path) ? io::open_ndjson_columns(text, format) : io::open_csv_columns(text, format);
  if (!source) return tl::make_unexpected(std::move(source.error()));
  Requests requests;
  requests.copied_columns = (*source)->copied_columns().size();
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
    for (rules::Beside const& one : columns.beside) rows.beside.push_back(first + one.row);
    first += batch.rows();
  }
  return rows;
}

}  // namespace kanteling::bench
