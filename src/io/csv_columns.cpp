// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "io/csv_cells.hpp"
#include "io/csv_header.hpp"
#include "io/row_batch.hpp"
#include "io/short_number.hpp"
#include "io/value_cell.hpp"
#include "kanteling/core/date.hpp"

namespace kanteling::io {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Adds what a cell plainly means for its column. False for every other cell: read_cell knows all of them.
bool add_directly(std::string_view cell, Direct direct, rules::ColumnBuilder& column) {
  if (cell.empty()) {
    column.add_null();
    return true;
  }
  bool const is_true = cell == "true";
  bool const is_word = is_true || cell == "false";
  switch (direct) {
    case Direct::none:
      return false;
    case Direct::number: {
      ShortNumber number;
      return read_padded_number(cell, number) && column.add_number(number.value, number.scale);
    }
    case Direct::boolean:
      if (!is_word && cell != "0" && cell != "1") return false;
      column.add_boolean(is_true || cell == "1");
      return true;
    case Direct::loose_boolean:
      if (is_word) column.add_boolean(is_true);
      return is_word;
    case Direct::text:
      return column.add_text(cell);
    case Direct::loose_text:
      return is_letter(cell[0]) && !is_word && column.add_text(cell);
    case Direct::date: {
      std::optional<Date> const date = parse_date(cell);
      if (date) column.add_date(date->days);
      return date.has_value();
    }
  }
  return false;
}

class CsvColumns : public ColumnSource {
 public:
  CsvColumns(CsvCells cells, ColumnRowsFormat format, CsvHeader header)
      : cells_(std::move(cells)),
        format_(std::move(format)),
        header_(std::move(header)),
        plan_(std::make_shared<ColumnPlan const>(column_plan(format_))) {}

  bool next(RowBatch& rows, std::size_t rows_max) override {
    RowBatch::State& batch = rows.state();
    batch.begin(plan_, header_.copied.size());
    while (!batch.is_full(rows_max) && cells_.next()) {
      batch.bytes += cells_.bytes();
      add_row(batch);
    }
    batch.finish();
    return batch.left_out > 0 || !batch.lines.empty();
  }

  std::vector<std::string> const& copied_columns() const override { return header_.copied; }
  std::vector<std::string> const& warnings() const override { return header_.warnings; }
  bool failed() const override { return cells_.failed(); }

 private:
  void add_row(RowBatch::State& batch) {
    if (cells_.problem()) {
      problems_.assign(1, *cells_.problem());
      return batch.leave_out(problems_);
    }
    std::string_view const* const cells = cells_.cells().data();
    for (std::size_t i = 0; i < plan_->inputs.size(); ++i) {
      std::size_t const column = header_.column_of[i];
      if (column == CsvHeader::none) continue;
      if (!add_directly(cells[column], plan_->inputs[i].direct, batch.builders[i]))
        add_any(batch, i, cells[column]);
    }
    if (!problems_.empty()) return batch.leave_out(problems_);
    for (std::size_t const column : header_.copied_from) batch.copy(cells[column]);
    batch.keep(cells_.line());
  }

  void add_any(RowBatch::State& batch, std::size_t i, std::string_view cell) {
    RowInput const& input = plan_->inputs[i].input;
    auto value = read_cell(cell, input.type, format_.program->types);
    if (value) return batch.add(i, std::move(*value));
    problems_.push_back(refuse_cell(format_.file_name, cells_.line(), input, cell, value.error()));
  }

  CsvCells cells_;
  ColumnRowsFormat format_;
  CsvHeader header_;
  std::shared_ptr<ColumnPlan const> plan_;
  std::vector<Problem> problems_;  ///< of the row that is being read
};

Result<std::unique_ptr<ColumnSource>> open(LineReader lines, ColumnRowsFormat format) {
  CsvCells cells(std::move(lines), format.file_name);
  if (std::optional<Problem> problem = cells.read_header()) return tl::unexpected(std::vector{*problem});
  Result<CsvHeader> header = match_header(cells.cells(), row_format(format));
  if (!header) return tl::unexpected(std::move(header.error()));
  return std::make_unique<CsvColumns>(std::move(cells), std::move(format), std::move(*header));
}

}  // namespace

Result<std::unique_ptr<ColumnSource>> open_csv_columns(std::FILE* file, ColumnRowsFormat format) {
  return open(LineReader(file), std::move(format));
}

Result<std::unique_ptr<ColumnSource>> open_csv_columns(std::string_view text, ColumnRowsFormat format) {
  return open(LineReader(text), std::move(format));
}

}  // namespace kanteling::io
