// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_grid.hpp"

#include <algorithm>

namespace kanteling::io {
namespace {

/// Wider columns are not filled up: one long sentence would push everything else off the screen.
constexpr std::size_t width_max = 40;

std::size_t characters(std::string const& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void add(std::string& text, std::string const& cell, std::size_t width) {
  std::size_t const length = characters(cell);
  text += ' ' + cell + std::string(width > length ? width - length : 0, ' ') + " |";
}

}  // namespace

std::string MarkdownGrid::text() const {
  std::size_t const columns = rows_[0].size();
  std::vector<std::size_t> widths(columns, 3);
  for (std::vector<std::string> const& row : rows_)
    for (std::size_t i = 0; i < row.size() && i < columns; ++i)
      widths[i] = std::max(widths[i], std::min(characters(row[i]), width_max));
  std::string text;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    text += '|';
    for (std::size_t i = 0; i < columns; ++i)
      add(text, i < rows_[r].size() ? rows_[r][i] : std::string(), widths[i]);
    text += '\n';
    if (r > 0) continue;
    text += '|';
    for (std::size_t const width : widths) text += std::string(width + 2, '-') + '|';
    text += '\n';
  }
  return text;
}

}  // namespace kanteling::io
