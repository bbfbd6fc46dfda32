// SPDX-License-Identifier: Apache-2.0
#include "io/csv_cells.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "io/byte_marks.hpp"
#include "io/csv.hpp"
#include "io/little_word.hpp"
#include "io/problems.hpp"
#include "io/utf8.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether all is well-formed UTF-8 without NUL. Eight bytes of ASCII at a time are passed over.
bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= 8) {
      std::uint64_t const word = little_word(text.data() + at);
      if ((zero_bytes(word) | (word & eight_of(0x80))) == 0) {
        at += 8;
        continue;
      }
    }
    std::size_t const length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string cell_count(std::size_t n) {
  return std::to_string(n) + " cell" + (n == 1 ? "" : "s");
}

}  // namespace

CsvCells::CsvCells(LineReader lines, std::string file_name)
    : lines_(std::move(lines)), file_name_(std::move(file_name)) {}

std::string CsvCells::place() const {
  return place_in_table(file_name_, lines_.number(), {});
}

Problem CsvCells::too_long() const {
  return {place(), "a row of more than 1 MB", "a row of at most 1 MB (1048576 bytes)"};
}

std::optional<Problem> CsvCells::read_header() {
  std::string_view line;
  LineReader::Got const got = lines_.next(line);
  if (got == LineReader::Got::too_long) return too_long();
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.empty())
    return Problem{file_name_, "no names of columns", "a first row with the names of the columns"};
  if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF"))
    return Problem{file_name_, "text in UTF-16", "a file saved as UTF-8"};
  std::optional<Problem> problem = split(line);
  columns_ = count_;
  return problem;
}

bool CsvCells::next() {
  std::string_view line;
  LineReader::Got got = LineReader::Got::line;
  do got = lines_.next(line);
  while (got == LineReader::Got::line && line.empty());
  problem_.reset();
  count_ = 0;
  bytes_ = line.size();
  if (got == LineReader::Got::end) return false;
  problem_ = got == LineReader::Got::too_long ? too_long() : split(line);
  if (!problem_ && count_ != columns_)
    problem_ = Problem{place(), cell_count(count_), cell_count(columns_) + ", one for each column"};
  if (problem_) count_ = 0;
  return true;
}

/// With quotes a row may go on over several lines.
std::optional<Problem> CsvCells::split(std::string_view line) {
  if (split_at_commas(line)) return std::nullopt;
  if (!is_clean(line))
    return Problem{place(), shown(line), "text in UTF-8; is the file saved in another encoding?"};
  if (std::memchr(line.data(), '"', line.size()) == nullptr) return std::nullopt;
  std::optional<Problem> problem = split_quoted(line);
  if (problem) lines_.back_to_first_line();
  return problem;
}

/// Cells as if there were no quotes; false where the line has some, or is not plain ASCII.
bool CsvCells::split_at_commas(std::string_view line) {
  std::uint64_t special = 0;
  char const* begin = line.data();
  count_ = 0;
  for (std::size_t at = 0; at < line.size(); at += 64) {
    ByteMarks const marks = byte_marks(line.data() + at);
    std::size_t const rest = line.size() - at;
    std::uint64_t const inside = rest < 64 ? (std::uint64_t{1} << rest) - 1 : ~std::uint64_t{0};
    special |= marks.special & inside;
    if (count_ > csv_columns_max) continue;  // one cell too many is enough to say so
    if (cells_.size() < count_ + 65) cells_.resize(2 * count_ + 65);
    std::string_view* cell = cells_.data() + count_;
    for (std::uint64_t commas = marks.commas & inside; commas != 0; commas &= commas - 1) {
      char const* const end = line.data() + at + std::countr_zero(commas);
      *cell++ = {begin, static_cast<std::size_t>(end - begin)};
      begin = end + 1;
    }
    count_ = static_cast<std::size_t>(cell - cells_.data());
  }
  cells_[count_++] = {begin, static_cast<std::size_t>(line.data() + line.size() - begin)};
  count_ = std::min(count_, csv_columns_max + 1);
  return special == 0;
}

std::optional<Problem> CsvCells::split_quoted(std::string_view line) {
  unquoted_.clear();
  spans_.clear();
  std::size_t at = 0;
  while (spans_.size() <= csv_columns_max) {
    if (at < line.size() && line[at] == '"') {
      std::size_t const cell = at;
      spans_.emplace_back();
      if (!unquote(line, at, spans_.back()))
        return Problem{place(), shown(line.substr(cell, 200)),
                       "a closing quote within 1 MB: this cell is not closed"};
      if (at < line.size() && line[at] != ',')
        return Problem{
            place(), shown(line.substr(cell, 200)),
            "a comma or the end of the line after a closing quote; a quote inside a cell is written twice"};
    } else {
      std::size_t const end = std::min(line.find_first_of(",\"", at), line.size());
      if (end < line.size() && line[end] == '"')
        return Problem{place(), shown(line.substr(at, 200)),
                       "quotes around the whole cell, and a quote inside it written twice"};
      spans_.push_back({at, end - at, false});
      at = end;
    }
    if (at == line.size()) break;
    ++at;
  }
  bytes_ = line.size();
  unquoted_.append(line_padding, '\0');
  cells_.resize(std::max(cells_.size(), spans_.size()));
  count_ = 0;
  for (Span const& span : spans_)
    cells_[count_++] = (span.unquoted ? std::string_view(unquoted_) : line).substr(span.begin, span.length);
  return std::nullopt;
}

/// Finds the end of a quoted cell; `at` moves behind its closing quote. Takes lines into the row as long as
/// it is open, and copies it where a quote inside it is written twice.
bool CsvCells::unquote(std::string_view& line, std::size_t& at, Span& span) {
  std::size_t const copy = unquoted_.size();
  std::size_t begin = ++at;
  while (true) {
    std::size_t quote = line.find('"', at);
    while (quote == npos) {
      std::size_t const searched = line.size();
      if (!lines_.extend(line) || !is_clean(line.substr(searched))) return false;
      quote = line.find('"', searched);
    }
    at = quote + 1;
    bool const is_twice = line.substr(at, 1) == "\"";
    if (!is_twice && unquoted_.size() == copy) {
      span = {begin, quote - begin, false};
      return true;
    }
    unquoted_ += line.substr(begin, (is_twice ? at : quote) - begin);
    if (!is_twice) {
      span = {copy, unquoted_.size() - copy, true};
      return true;
    }
    begin = ++at;
  }
}

}  // namespace kanteling::io
