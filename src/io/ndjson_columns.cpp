// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "io/ndjson_rows.hpp"
#include "io/plain_json.hpp"
#include "io/row_batch.hpp"

namespace kanteling::io {
namespace {

class NdjsonColumns : public ColumnSource {
 public:
  NdjsonColumns(LineReader lines, ColumnRowsFormat const& format)
      : rows_(std::move(lines), row_format(format)),
        plan_(std::make_shared<ColumnPlan const>(column_plan(format))),
        plain_(*plan_, format.program->types, rows_.copied_columns()) {}

  bool next(RowBatch& rows, std::size_t rows_max) override {
    RowBatch::State& batch = rows.state();
    batch.begin(plan_, copied_columns().size());
    JsonLine line;
    while (!batch.is_full(rows_max) && rows_.next_line(line)) {
      batch.bytes += line.text.size();
      if (plain_.add(line, batch)) continue;
      batch.drop();
      rows_.read(line, row_);
      batch.add(row_);
    }
    batch.finish();
    return batch.left_out > 0 || !batch.lines.empty();
  }

  std::vector<std::string> const& copied_columns() const override { return rows_.copied_columns(); }
  std::vector<std::string> const& warnings() const override { return rows_.warnings(); }
  bool failed() const override { return rows_.failed(); }

 private:
  NdjsonRows rows_;
  std::shared_ptr<ColumnPlan const> plan_;
  PlainJson plain_;
  InputRow row_;
};

}  // namespace

Result<std::unique_ptr<ColumnSource>> open_ndjson_columns(std::FILE* file, ColumnRowsFormat format) {
  return std::make_unique<NdjsonColumns>(LineReader(file), format);
}

Result<std::unique_ptr<ColumnSource>> open_ndjson_columns(std::string_view text, ColumnRowsFormat format) {
  return std::make_unique<NdjsonColumns>(LineReader(text), format);
}

}  // namespace kanteling::io
