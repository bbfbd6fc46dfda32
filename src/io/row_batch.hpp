// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/column_plan.hpp"
#include "kanteling/io/column_rows.hpp"
#include "kanteling/rules/column_builder.hpp"

namespace kanteling::io {

/// What a source puts rows into. A row is first added value by value, then either kept or dropped.
struct RowBatch::State {
  /// Empties it, and makes it fit the plan. It keeps the plan, so that one with the same address is the same.
  void begin(std::shared_ptr<ColumnPlan const> const& plan, std::size_t copied_columns);
  /// Whether nothing more may be added: `rows_max` rows were seen, or they take enough memory as it is.
  bool is_full(std::size_t rows_max) const;

  /// A value of an input (by its place in the plan) of the row that is being added.
  void add(std::size_t input, rules::feel::Value value);
  /// The next copied cell of that row; only where it will be kept.
  void copy(std::string_view cell) {
    copied_text += cell;
    copied_ends.push_back(copied_text.size());
  }
  void keep(std::size_t line) { lines.push_back(line); }
  void drop();
  /// Drops the row that is being added, for these reasons.
  void leave_out(std::vector<Problem>& reasons);
  void add(InputRow& row);
  void finish();

  std::shared_ptr<ColumnPlan const> plan;
  std::vector<rules::ColumnBuilder>
      builders;  ///< by input of the plan; without rows where the file has no such column
  std::vector<rules::Column> columns;  ///< by input of the program
  std::vector<std::vector<std::string>> texts;
  std::vector<rules::Beside> beside;
  std::vector<std::size_t> lines;
  std::size_t copied_columns = 0;
  std::string copied_text;
  std::vector<std::size_t> copied_ends;  ///< in copied_text: by row, then by column
  std::vector<Problem> problems;
  std::size_t left_out = 0;
  std::size_t bytes = 0;  ///< of the rows seen
};

}  // namespace kanteling::io
