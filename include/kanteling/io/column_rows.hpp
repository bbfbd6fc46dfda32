// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::io {

/// What rows of a file are read as. The program and the variables must outlive the source and its batches.
struct ColumnRowsFormat {
  std::string file_name;                     ///< as problems name it
  rules::Program const* program = nullptr;   ///< its inputs are the columns, in their order
  rules::Schema const* variables = nullptr;  ///< one per input, as in RowForm::variables; more may follow
  std::vector<std::uint32_t> unread =
      {};  ///< inputs that nobody asks for, by global index: unknown in every row
};

/// Rows of a file as columns. One batch serves for a whole file: its memory is used again. Move-only; a batch
/// may be evaluated by one thread while the source fills another.
class RowBatch {
 public:
  RowBatch();
  RowBatch(RowBatch&&) noexcept;
  RowBatch& operator=(RowBatch&&) noexcept;
  ~RowBatch();

  /// Rows without a problem. All views are good until the batch is filled again.
  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] rules::Columns columns() const;
  /// The line of the file where each row begins, from 1.
  [[nodiscard]] std::span<std::size_t const> lines() const;
  /// A cell of a column that is no input: its position in ColumnSource::copied_columns, then the row.
  [[nodiscard]] std::string_view copied(std::size_t column, std::size_t row) const;
  /// What is wrong with the rows that were left out, in their order: `where` begins with the name of the file
  /// and the row's line.
  [[nodiscard]] std::vector<Problem> const& problems() const;
  /// Rows that were left out.
  [[nodiscard]] std::size_t left_out() const;

  struct State;
  State& state() { return *state_; }  ///< for sources

 private:
  std::unique_ptr<State> state_;
};

/// Rows of a file, many at a time, in bounded memory. A row with any problem is left out and reported with
/// its line; the rest is kept. For one thread at a time.
class ColumnSource {
 public:
  virtual ~ColumnSource() = default;
  /// Fills the batch with the next rows, at most `rows_max` (at least 1) kept and left out together; fewer
  /// where they are long or have very many problems. False at the end: then the batch is empty. Empty lines
  /// are passed over.
  virtual bool next(RowBatch& batch, std::size_t rows_max) = 0;
  /// Titles of the columns that are no input, in their order.
  virtual std::vector<std::string> const& copied_columns() const = 0;
  /// Inputs for which no row holds anything, as one warning each: which name of the file comes nearest.
  virtual std::vector<std::string> const& warnings() const = 0;
  /// Whether reading stopped at an error of the file system.
  virtual bool failed() const = 0;
};

/// Comma-separated rows (RFC 4180, UTF-8) with the columns' names in the first. An input without a column is
/// unknown in every row, an empty cell is null. What is wrong with the first row is returned. The file stays
/// open and belongs to the caller.
[[nodiscard]] Result<std::unique_ptr<ColumnSource>> open_csv_columns(std::FILE* file,
                                                                     ColumnRowsFormat format);
/// The same from memory; the text must outlive the source.
[[nodiscard]] Result<std::unique_ptr<ColumnSource>> open_csv_columns(std::string_view text,
                                                                     ColumnRowsFormat format);

/// A JSON object per line. A key that is absent leaves its input unknown. The first row says which other keys
/// are copied: those with a value that is no list or object.
[[nodiscard]] Result<std::unique_ptr<ColumnSource>> open_ndjson_columns(std::FILE* file,
                                                                        ColumnRowsFormat format);
[[nodiscard]] Result<std::unique_ptr<ColumnSource>> open_ndjson_columns(std::string_view text,
                                                                        ColumnRowsFormat format);

}  // namespace kanteling::io
