// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kanteling::io {

/// A pipe table of cells that are Markdown already, set out so that its columns stand below each other in an
/// editor.
class MarkdownGrid {
 public:
  explicit MarkdownGrid(std::vector<std::string> titles) : rows_{std::move(titles)} {}

  void add_column(std::string title) { rows_[0].push_back(std::move(title)); }
  void add_row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  void add_cell(std::string cell) { rows_.back().push_back(std::move(cell)); }

  /// The table with the line under its titles. Rows that are too short end in empty cells.
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace kanteling::io
