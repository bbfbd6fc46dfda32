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

bool add_word(std::string_view cell, rules::ColumnBuilder& column) {
  bool const is_true = cell == "true";
  if (!is_true && cell != "false") return false;
  column.add_boolean(is_true);
  return true;
}

/// Adds what a cell plainly means for its column. False for every other cell: read_cell knows all of them.
bool add_directly(std::string_view cell, Direct direct, rules::ColumnBuilder& column) {
  if (cell.empty()) {
    column.add_null();
    return true;
  }
  switch (direct) {
    case Direct::none:
      return false;
    case Direct::number: {
      auto const first = static_cast<unsigned char>(cell[0] - '0');
      if (cell.size() == 1 && first < 10) return column.add_number(first, 0);
      ShortNumber number;
      return read_padded_number(cell, number) && column.add_number(number.value, number.scale);
    }
    case Direct::boolean:
      if (cell.size() > 1 || (cell[0] | 1) != '1') return add_word(cell, column);
      column.add_boolean(cell[0] == '1');
      return true;
    case Direct::loose_boolean:
      return add_word(cell, column);
    case Direct::text:
      return column.add_text(cell);
    case Direct::loose_text:
      return is_letter(cell[0]) && cell != "true" && cell != "false" && column.add_text(cell);
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
        plan_(std::make_shared<ColumnPlan const>(column_plan(format_))) {
    for (std::size_t i = 0; i < plan_->inputs.size(); ++i)
      if (header_.column_of[i] != CsvHeader::none)
        uses_.push_back({header_.column_of[i], i, plan_->inputs[i].direct});
  }

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
    rules::ColumnBuilder* const columns = batch.builders.data();
    for (Use const use : uses_)
      if (!add_directly(cells[use.cell], use.direct, columns[use.input]))
        add_any(batch, use.input, cells[use.cell]);
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

  /// A cell of every row that an input has its value from.
  struct Use {
    std::size_t cell;
    std::size_t input;
    Direct direct;
  };

  CsvCells cells_;
  ColumnRowsFormat format_;
  CsvHeader header_;
  std::shared_ptr<ColumnPlan const> plan_;
  std::vector<Use> uses_;          ///< in the order of the inputs, as problems are
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
