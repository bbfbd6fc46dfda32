// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "io/csv_cells.hpp"
#include "io/csv_header.hpp"
#include "io/rows.hpp"
#include "io/value_cell.hpp"

namespace kanteling::io {
namespace {

class CsvRows : public RowSource {
 public:
  CsvRows(CsvCells cells, RowFormat format, CsvHeader header)
      : cells_(std::move(cells)), format_(std::move(format)), header_(std::move(header)) {}

  bool next(InputRow& row) override {
    bool const got = cells_.next();
    row.line = cells_.line();
    row.problems.clear();
    if (!got) return false;
    row.whole = !cells_.problem();
    if (row.whole) {
      fill(row);
    } else {
      row.problems.push_back(*cells_.problem());
    }
    return true;
  }

  std::vector<std::string> const& copied_columns() const override { return header_.copied; }
  std::vector<std::string> const& warnings() const override { return header_.warnings; }
  bool failed() const override { return cells_.failed(); }

 private:
  void fill(InputRow& row) {
    row.values.resize(format_.inputs.size());
    row.copied.clear();
    for (std::size_t const column : header_.copied_from) row.copied.push_back(cells_.cells()[column]);
    for (std::size_t i = 0; i < format_.inputs.size(); ++i) {
      RowInput const& input = format_.inputs[i];
      if (header_.column_of[i] == CsvHeader::none) {
        row.values[i] = rules::feel::Value::unknown({input.global});
        continue;
      }
      std::string_view const cell = cells_.cells()[header_.column_of[i]];
      auto value = read_cell(cell, input.type, *format_.types);
      if (!value)
        row.problems.push_back(refuse_cell(format_.file_name, row.line, input, cell, value.error()));
      row.values[i] = value ? std::move(*value) : rules::feel::Value();
    }
  }

  CsvCells cells_;
  RowFormat format_;
  CsvHeader header_;
};

Result<std::unique_ptr<RowSource>> open(LineReader lines, RowFormat format) {
  CsvCells cells(std::move(lines), format.file_name);
  if (std::optional<Problem> problem = cells.read_header()) return tl::unexpected(std::vector{*problem});
  Result<CsvHeader> header = match_header(cells.cells(), format);
  if (!header) return tl::unexpected(std::move(header.error()));
  return std::make_unique<CsvRows>(std::move(cells), std::move(format), std::move(*header));
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_csv_rows(std::FILE* file, RowFormat format) {
  return open(LineReader(file), std::move(format));
}

Result<std::unique_ptr<RowSource>> open_csv_rows(std::string_view text, RowFormat format) {
  return open(LineReader(text), std::move(format));
}

}  // namespace kanteling::io
