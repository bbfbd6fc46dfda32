// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. What is wrong with columns before any value is
// looked at.

#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/row_form.hpp"

namespace kanteling::rules::detail {

inline void check_column(Column const& column, Variable const& variable, std::size_t rows,
                         std::vector<Problem>& problems) {
  std::string const where = "column " + variable.name;
  bool const is_width =
      column.width == 0 || column.width == 1 || column.width == 2 || column.width == 4 || column.width == 8;
  if (!is_width)
    problems.push_back({where, "width " + std::to_string(column.width), "a width of 0, 1, 2, 4 or 8 bytes"});
  if (is_width && column.width != 0 && column.data == nullptr && rows > 0)
    problems.push_back({where, "no values", "values, or width 0"});
  bool const has_scale = variable.type == Type::number && column.width != 0;
  if (has_scale && column.scale > variable.scale)
    problems.push_back(
        {where, std::to_string(column.scale) + " decimals",
         "at most " + std::to_string(variable.scale) + ", as its Variable has; finer values stand beside"});
}

inline std::vector<Problem> check_columns(Columns const& columns, RowForm const& form) {
  std::vector<Problem> problems;
  if (columns.inputs.size() != form.inputs) {
    problems.push_back({"columns", std::to_string(columns.inputs.size()),
                        std::to_string(form.inputs) + ", one per input of the program"});
    return problems;
  }
  for (std::uint32_t i = 0; i < form.inputs; ++i)
    check_column(columns.inputs[i], form.variables[i], columns.rows, problems);
  for (std::size_t i = 0; i < columns.beside.size(); ++i) {
    Beside const& one = columns.beside[i];
    std::string const where = "value " + std::to_string(i) + " beside the columns";
    if (one.row >= columns.rows)
      problems.push_back(
          {where, "row " + std::to_string(one.row), "a row below " + std::to_string(columns.rows)});
    if (one.input >= form.inputs)
      problems.push_back(
          {where, "input " + std::to_string(one.input), "an input below " + std::to_string(form.inputs)});
    if (i > 0 && one.row < columns.beside[i - 1].row)
      problems.push_back({where, "a row before that of the value before it", "values by row, ascending"});
  }
  return problems;
}

}  // namespace kanteling::rules::detail
