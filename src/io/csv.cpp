// SPDX-License-Identifier: Apache-2.0
#include "io/csv.hpp"

#include <algorithm>
#include <utility>

#include "io/utf8.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// More cells than any table here has columns: further ones are counted, not kept.
constexpr std::size_t cells_kept_max = 256;

std::string count_of(std::size_t n, std::string_view what) {
  return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
}

bool is_utf16(std::string_view text) { return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF"; }

}  // namespace

std::string place_in_table(std::string_view name, std::size_t line, std::string_view column) {
  std::string where(name);
  if (line > 0) where += " row " + std::to_string(line);
  if (!column.empty()) where += ", column " + std::string(column);
  return where;
}

CsvReader::CsvReader(CsvTable table, ProblemList& problems) : table_(std::move(table)), problems_(problems) {
  if (check_start() && read_header()) return;
  at_ = table_.text.size();
  lost_rows_ = true;
}

void CsvReader::report(std::size_t line, std::string_view column, std::string found, std::string expected) {
  problems_.add(table_.file, line,
                {place_in_table(table_.name, line, column), std::move(found), std::move(expected)});
}

bool CsvReader::check_start() {
  if (table_.text.size() > file_bytes_max) {
    report(0, "", "more than 64 MB", "a file of at most 64 MB (67108864 bytes)");
    return false;
  }
  if (is_utf16(table_.text)) {
    report(0, "", "text in UTF-16", "a file saved as UTF-8 without byte order mark");
    return false;
  }
  if (table_.text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    at_ = byte_order_mark.size();
    report(1, "", "a byte order mark (BOM)", "a file saved as UTF-8 without byte order mark");
  }
  return true;
}

bool CsvReader::read_header() {
  cell_of_column_.assign(table_.columns.size(), npos);
  if (at_ >= table_.text.size()) {
    report(0, "", "an empty file", "a first row with the columns " + joined(table_.columns));
    return false;
  }
  if (skip_long_line() || !read_row()) return false;
  match_columns();
  return true;
}

/// Finds the columns of the table among the names of the first row. A misspelt name counts for the missing column that
/// it resembles, so that one slip is one problem.
void CsvReader::match_columns() {
  std::vector<std::string_view> missing;
  for (std::string_view column : table_.columns)
    if (std::find(cells_.begin(), cells_.end(), column) == cells_.end()) missing.push_back(column);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    std::string const& name = cells_[i];
    auto const column = std::find(table_.columns.begin(), table_.columns.end(), name);
    if (column == table_.columns.end()) {
      report(1, "", name.empty() ? "a column without a name" : "an unknown column " + name,
             "only the columns " + joined(table_.columns) + did_you_mean(name, missing));
      std::erase(missing, closest_word(name, missing));
      continue;
    }
    std::size_t& cell = cell_of_column_[static_cast<std::size_t>(column - table_.columns.begin())];
    if (cell != npos) report(1, name, "this column a second time", "each column once");
    if (cell == npos) cell = i;
  }
  auto const required = table_.columns.end() - static_cast<std::ptrdiff_t>(table_.optional_columns);
  for (std::string_view column : missing)
    if (std::find(table_.columns.begin(), required, column) != required) report(1, "", "no column " + std::string(column), "a column " + std::string(column));
}

bool CsvReader::next(CsvRow& row) {
  while (at_ < table_.text.size()) {
    if (skip_long_line()) continue;
    if (std::string_view const rest = table_.text.substr(at_, 2); rest[0] == '\n' || rest == "\r\n") {
      at_ += std::size_t{rest[0] == '\n' ? 1U : 2U};
      ++line_;
      continue;
    }
    if (!read_row()) continue;
    row.line = row_line_;
    sort_cells(row);
    return true;
  }
  return false;
}

/// Passes over a line that is too long without looking inside it.
bool CsvReader::skip_long_line() {
  std::size_t const end = std::min(table_.text.find('\n', at_), table_.text.size());
  if (end - at_ <= line_bytes_max) return false;
  report(line_, "", "a line of " + std::to_string(end - at_) + " bytes", "a line of at most 1 MB (1048576 bytes)");
  lost_rows_ = true;
  at_ = end + 1;
  ++line_;
  return true;
}

bool CsvReader::read_row() {
  row_begin_ = at_;
  row_line_ = line_;
  cells_.clear();
  std::size_t count = 0;
  End end = End::cell;
  while (end == End::cell) {
    std::string cell;
    end = read_cell(cell);
    if (end == End::fault) return false;
    if (++count <= cells_kept_max) cells_.push_back(std::move(cell));
  }
  bool const is_header = row_line_ == 1;
  if (is_header) header_cells_ = count;
  if (count == header_cells_ && count <= cells_kept_max) return true;
  report(row_line_, "", count_of(count, "cell"),
         is_header ? "at most " + count_of(cells_kept_max, "column")
                   : count_of(header_cells_, "cell") + ", one for each column");
  lost_rows_ = true;
  return false;
}

CsvReader::End CsvReader::read_cell(std::string& cell) {
  if (at_ < table_.text.size() && table_.text[at_] == '"') return read_quoted(cell);
  std::size_t const begin = at_;
  std::size_t const end = std::min(table_.text.find_first_of(",\"\n", at_), table_.text.size());
  cell = table_.text.substr(at_, end - at_);
  at_ = end;
  bool const ends_row = end == table_.text.size() || table_.text[end] == '\n';
  if (ends_row && !cell.empty() && cell.back() == '\r') cell.pop_back();
  if (!ends_row && table_.text[end] == '"')
    return recover(begin, "quotes around the whole cell, and a quote inside it written twice");
  return end_of_cell();
}

CsvReader::End CsvReader::read_quoted(std::string& cell) {
  std::string_view const text = table_.text.substr(0, row_begin_ + line_bytes_max);
  std::size_t const begin = at_;
  for (++at_;; at_ += 2) {
    std::size_t const quote = text.find('"', at_);
    if (quote == npos) return recover(begin, "a closing quote within 1 MB: this cell is not closed");
    cell += text.substr(at_, quote - at_);
    at_ = quote;
    if (text.substr(quote + 1, 1) != "\"") break;
    cell += '"';
  }
  line_ += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
  ++at_;
  if (table_.text.substr(at_, 2) == "\r\n") ++at_;
  if (at_ == table_.text.size() || table_.text[at_] == ',' || table_.text[at_] == '\n') return end_of_cell();
  return recover(begin, "a comma or the end of the line after a closing quote; a quote inside a cell is written twice");
}

CsvReader::End CsvReader::end_of_cell() {
  if (at_ >= table_.text.size()) return End::row;
  bool const ends_row = table_.text[at_] == '\n';
  ++at_;
  if (ends_row) ++line_;
  return ends_row ? End::row : End::cell;
}

/// Reports a row with a broken quote and goes on with the line below the one where that row begins.
CsvReader::End CsvReader::recover(std::size_t cell_begin, std::string_view expected) {
  std::size_t const end = std::min(table_.text.find('\n', row_begin_), table_.text.size());
  report(row_line_, "", std::string(table_.text.substr(cell_begin, 2 * found_bytes_max)), std::string(expected));
  lost_rows_ = true;
  at_ = std::min(end + 1, table_.text.size());
  line_ = row_line_ + 1;
  return End::fault;
}

/// Brings the cells of a row into the order of the table's columns and checks that each is clean text.
void CsvReader::sort_cells(CsvRow& row) {
  row.cells.assign(table_.columns.size(), {});
  row.readable.assign(table_.columns.size(), false);
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    std::size_t const from = cell_of_column_[i];
    if (from == npos) {
      row.readable[i] = i + table_.optional_columns >= table_.columns.size();
      continue;
    }
    std::string& cell = cells_[from];
    std::size_t const bad = find_bad_utf8(cell);
    if (bad == npos) {
      row.cells[i] = std::move(cell);
      row.readable[i] = true;
    } else if (cell[bad] == '\0') {
      report(row.line, table_.columns[i], cell, "text without NUL bytes; is the file saved as UTF-8?");
    } else {
      report(row.line, table_.columns[i], cell, "text in UTF-8; is the file saved in another encoding?");
    }
  }
}

}  // namespace kanteling::io
