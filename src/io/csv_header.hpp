// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/rows.hpp"

namespace kanteling::io {

/// Which cell of a row holds what.
struct CsvHeader {
  static constexpr std::size_t none = std::string_view::npos;

  std::vector<std::size_t> column_of;    ///< by input of the format; none where the file has no such column
  std::vector<std::string> copied;       ///< titles of the columns that are no input
  std::vector<std::size_t> copied_from;  ///< their columns
  std::vector<std::string> warnings;     ///< one for each input without a column
};

/// Matches the cells of the first row with the inputs by name. What is wrong with them is returned.
[[nodiscard]] Result<CsvHeader> match_header(std::span<std::string_view const> names,
                                             RowFormat const& format);

/// A cell that holds no value of its input.
[[nodiscard]] Problem refuse_cell(std::string_view file_name, std::size_t line, RowInput const& input,
                                  std::string_view cell, std::string expected);

}  // namespace kanteling::io
