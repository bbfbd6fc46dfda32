// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/line_reader.hpp"
#include "kanteling/core/problem.hpp"

namespace kanteling::io {

/// A table has at most so many columns.
inline constexpr std::size_t csv_columns_max = 10'000;

/// Takes comma-separated rows (RFC 4180, UTF-8) apart, one after the other, in bounded memory.
class CsvCells {
 public:
  /// `file_name` as problems name it.
  CsvCells(LineReader lines, std::string file_name);

  /// The first row, which says how many cells the others have.
  std::optional<Problem> read_header();
  /// The next row that is not empty; false at the end. A row with a problem is one line and has no cells;
  /// what follows is read as if it had not been there.
  bool next();

  std::optional<Problem> const& problem() const { return problem_; }
  /// Without their quotes; good until the next row is read. Eight readable bytes follow each.
  std::span<std::string_view const> cells() const { return {cells_.data(), count_}; }
  std::size_t line() const { return lines_.number(); }  ///< where the row begins
  std::size_t bytes() const { return bytes_; }          ///< of the row, about
  std::string place() const;
  bool failed() const { return lines_.failed(); }

 private:
  std::optional<Problem> split(std::string_view line);
  bool split_at_commas(std::string_view line);
  std::optional<Problem> split_quoted(std::string_view line);
  Problem too_long() const;

  /// Where a cell lies in the line, or in `unquoted_`. Cells point there at the end, when neither moves any
  /// more.
  struct Span {
    std::size_t begin = 0;
    std::size_t length = 0;
    bool unquoted = false;
  };
  bool unquote(std::string_view& line, std::size_t& at, Span& span);

  LineReader lines_;
  std::string file_name_;
  std::size_t columns_ = 0;
  std::optional<Problem> problem_;
  std::vector<std::string_view> cells_;  ///< the first `count_` of them
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
  std::vector<Span> spans_;
  std::string unquoted_;  ///< cells that hold quotes
};

}  // namespace kanteling::io
