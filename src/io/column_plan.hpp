// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "io/rows.hpp"
#include "kanteling/io/column_rows.hpp"

namespace kanteling::io {

/// Which values of an input go into its column without becoming a FEEL value first.
enum class Direct : std::uint8_t {
  none,
  number,
  boolean,
  text,
  date,
  loose_text,    ///< nobody declared a type: a text is one where it can be nothing else
  loose_boolean  ///< nobody declared a type: true and false, but not 0 and 1
};

/// An input that is read: its column is RowInput::global.
struct ColumnInput {
  RowInput input;
  rules::Variable const* variable = nullptr;
  Direct direct = Direct::none;
};

/// How the rows of one file become columns.
struct ColumnPlan {
  std::vector<ColumnInput> inputs;  ///< in the order of RowFormat::inputs
  std::size_t columns = 0;          ///< inputs of the program
};

[[nodiscard]] ColumnPlan column_plan(ColumnRowsFormat const& format);
/// What row readers read the same file with.
[[nodiscard]] RowFormat row_format(ColumnRowsFormat const& format);

}  // namespace kanteling::io
