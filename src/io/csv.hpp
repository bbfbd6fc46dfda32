// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/problems.hpp"

namespace kanteling::io {

inline constexpr std::size_t file_bytes_max = std::size_t{64} << 20U;  ///< 64 MB
inline constexpr std::size_t line_bytes_max = std::size_t{1} << 20U;   ///< 1 MB, a row over several lines included

/// A table to read: its place in the order of problems, its name as shown, the columns it must have, its text.
/// The last few columns may be left out: a column that is not there reads as empty in every row.
struct CsvTable {
  std::uint32_t file = 0;
  std::string_view name;
  std::vector<std::string_view> columns;
  std::string_view text;
  std::size_t optional_columns = 0;
};

/// One row, its cells in the order of `CsvTable::columns`, unquoted.
struct CsvRow {
  std::size_t line = 0;            ///< the line of the file where the row begins, the column names being line 1
  std::vector<std::string> cells;  ///< empty where not readable
  std::vector<bool> readable;      ///< false where the column is missing or the cell is no clean UTF-8 (reported)
};

/// Reads a table (RFC 4180, UTF-8) row by row. Everything that is wrong with it goes to the list of problems, and
/// reading goes on with the next line; a row that cannot be split into its cells is left out.
/// Empty lines are passed over. The text must outlive the reader.
class CsvReader {
 public:
  CsvReader(CsvTable table, ProblemList& problems);

  /// The next row that can be read; false at the end.
  bool next(CsvRow& row);
  /// Whether rows of the file could not be read, so that what seems to be missing may stand there.
  bool lost_rows() const { return lost_rows_; }

 private:
  enum class End { cell, row, fault };

  bool check_start();
  bool read_header();
  void match_columns();
  bool read_row();
  bool skip_long_line();
  End read_cell(std::string& cell);
  End read_quoted(std::string& cell);
  End end_of_cell();
  End recover(std::size_t cell_begin, std::string_view expected);
  void sort_cells(CsvRow& row);
  void report(std::size_t line, std::string_view column, std::string found, std::string expected);

  CsvTable table_;
  ProblemList& problems_;
  std::vector<std::size_t> cell_of_column_;  ///< per column of the table the cell of a row, or npos
  std::vector<std::string> cells_;           ///< of the row being read
  std::size_t header_cells_ = 0;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_begin_ = 0;
  std::size_t row_line_ = 1;
  bool lost_rows_ = false;
};

/// "facilities.csv row 14, column fee_cents"; without a row 0 and an empty column these parts are left out.
std::string place_in_table(std::string_view name, std::size_t line, std::string_view column);

}  // namespace kanteling::io
